import { describe, expect, test } from 'vitest'
import { respondingWith, createAcme, fetchGiving, thrownBy } from '../../../../test/acme.ts'
import { json, startLocalServer } from '../../../../test/local-server.ts'

const to =
  (location: string, status = 302) =>
  () =>
    new Response('elsewhere', { status, headers: { location } })
const baseUrl = 'https://api.example.com'

/** The header fields of a request, by lower-case name. */
function fieldsOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers))
}

describe.each([false, true])('a read (with middleware: %s)', (hasMiddleware) => {
  const middleware = hasMiddleware ? [{ onRequest: () => undefined }] : []

  test('follows redirects within its origin, with everything that it carries', async () => {
    await using server = await startLocalServer((request, response) => {
      if (request.target === '/messages/1') response.writeHead(301, { location: '/moved/1?x=1' }).end('elsewhere')
      else if (request.target === '/moved/1?x=1') response.writeHead(307, { location: '../final' }).end()
      else json(response, { id: request.target })
    })
    const client = createAcme({ baseUrl: server.url, middleware, headers: { 'X-Extra': 'yes' } })
    expect(await client.messages.get(1)).toEqual({ id: '/final' })
    expect(server.requests.map(({ target }) => target)).toEqual(['/messages/1', '/moved/1?x=1', '/final'])
    for (const { method, headers } of server.requests) {
      expect({ method, authorization: headers.authorization, extra: headers['x-extra'] }).toEqual({
        method: 'GET',
        authorization: 'Bearer test-key',
        extra: 'yes',
      })
    }
  })

  test('carries nothing to another origin, and nothing on from there, not even back', async () => {
    const fetch = fetchGiving(to('https://elsewhere.example.com/a'), to('https://api.example.com/b'), respondingWith({ id: 1 }))
    const client = createAcme({ baseUrl, fetch, middleware, headers: { 'X-Extra': 'yes' } })
    expect(await client.messages.get(1)).toEqual({ id: 1 })
    expect(fetch.asked.map(({ url }) => url)).toEqual([`${baseUrl}/messages/1`, 'https://elsewhere.example.com/a', `${baseUrl}/b`])
    expect(fetch.asked.slice(1).map(({ init }) => fieldsOf(init))).toEqual([{}, {}])
    expect(fetch.asked.every(({ init }) => init.redirect === 'manual')).toBe(true)
  })

  test.each(['https://api.example.com:8443/', 'https://API.example.com.evil.test/', 'https://api.example.com@evil.test/'])(
    'carries nothing to %s, which only looks like the same',
    async (location) => {
      const fetch = fetchGiving(to(location), respondingWith({}))
      await createAcme({ baseUrl, fetch, middleware }).messages.get(1)
      expect(fieldsOf(fetch.asked[1]?.init ?? {})).toEqual({})
    },
  )

  test.each(['http://api.example.com/plain', 'http://127.0.0.1/', 'ftp://api.example.com/', 'data:application/json,{}'])(
    'does not go to %s: that is another origin, and not safe',
    async (location) => {
      const fetch = fetchGiving(to(location))
      const error = await thrownBy(createAcme({ baseUrl, fetch, middleware }).messages.get(1))
      expect(error).toMatchObject({ name: 'ApiError', status: 302 })
      expect(fetch.asked).toHaveLength(1)
    },
  )

  test('gives up after five redirects', async () => {
    const fetch = fetchGiving(to('/again'))
    const error = await thrownBy(createAcme({ baseUrl, fetch, middleware }).messages.get(1))
    expect(error).toMatchObject({ name: 'ApiError', status: 302, attempts: 1 })
    expect(fetch.asked).toHaveLength(6)
  })

  test.each([
    [304, { location: '/elsewhere' }],
    [302, {}],
    [200, { location: '/elsewhere' }],
    [404, { location: '/elsewhere' }],
  ])('takes %i with %o for an answer', async (status, headers: Record<string, string>) => {
    const fetch = fetchGiving(() => new Response(status === 304 ? null : '{}', { status, headers }))
    await Promise.allSettled([createAcme({ baseUrl, fetch, middleware }).messages.get(1)])
    expect(fetch.asked).toHaveLength(1)
  })
})

test('a redirect to no address at all is an answer like any other', async () => {
  const fetch = fetchGiving(to('https://'))
  const error = await thrownBy(createAcme({ baseUrl, fetch, retries: 0 }).messages.get(1))
  expect(error).toMatchObject({ name: 'ApiError', status: 302, attempts: 1, body: 'elsewhere' })
})

test.each([301, 302, 303])('nothing else follows a redirect: after %i nobody knows whether it was done', async (status) => {
  const fetch = fetchGiving(to('/elsewhere', status))
  const error = await thrownBy(createAcme({ baseUrl, fetch }).messages.send({ text: 'Hello' }))
  expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
  expect(fetch.asked).toHaveLength(1)
})

test.each([307, 308])('%i says that it was not done here', async (status) => {
  const fetch = fetchGiving(to('https://elsewhere.example.com/', status))
  const error = await thrownBy(createAcme({ baseUrl, fetch }).messages.send({ text: 'Hello' }))
  expect(error).toMatchObject({ name: 'ApiError', status, outcome: 'rejected', attempts: 1 })
  expect(fetch.asked).toHaveLength(1)
})

test('HEAD follows as GET does', async () => {
  const fetch = fetchGiving(to('/moved'), () => new Response(null))
  await createAcme({ baseUrl, fetch }).http.HEAD('/anything')
  expect(fetch.asked.map(({ url }) => url)).toEqual([`${baseUrl}/anything`, `${baseUrl}/moved`])
  expect(fetch.asked[1]?.init.method).toBe('HEAD')
})
