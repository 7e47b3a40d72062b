import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch'
import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, respondingWith, thrownBy } from '../../../../test/acme.ts'
import { addressOf } from './request.ts'

// openapi-fetch, whose middleware such a request may go through as well, is the judge: a call must have one address, with middleware and without.
function judged(path: string, parameters: Record<string, unknown>, query: Record<string, unknown> | undefined, explode: boolean): string {
  return createFinalURL(path, {
    baseUrl: base,
    params: { path: parameters, ...(query && { query }) },
    querySerializer: createQuerySerializer({ array: { style: 'form', explode } }),
    pathSerializer: defaultPathSerializer,
  })
}

const base = 'https://api.example.com/v1'
const texts = ['', 'a', 'a b', 'a&b=c', '../x', 'é', '😀', '100%', '+52 55', "(!*~'.-_)", '?#/', '{id}', '$&', '__proto__']
const queries: readonly (Record<string, unknown> | undefined)[] = [
  undefined,
  {},
  { page: 1, size: 0, all: false, none: null, gone: undefined },
  { empty: [], one: [1], many: ['a', 'b c', 3, true] },
  { page_size: 20, status: 'failed', tags: ['é', ',', '&'] },
  ...texts.map((text) => ({ text, list: [text, text] })),
]

test.each(queries.map((query) => ({ query })))('has the address that openapi-fetch gives it: $query', ({ query }) => {
  for (const joins of [false, true]) {
    const operation = { method: 'GET', path: '/lists', ...(joins ? { joinsLists: true as const } : {}) }
    expect(addressOf(base, operation, {}, query)).toBe(judged('/lists', {}, query, !joins))
  }
})

test.each(texts.filter((text) => text !== ''))('has the path that openapi-fetch gives it: %s', (id) => {
  const path = '/campaigns/{id}/contacts/{contact_id}'
  const parameters = { id, contact_id: 7 }
  expect(addressOf(base, { method: 'GET', path }, parameters, undefined)).toBe(judged(path, parameters, undefined, true))
})

test('names of query parameters cannot smuggle in others', () => {
  expect(addressOf(base, { method: 'GET', path: '/lists' }, {}, { 'a=1&b': 2 })).toBe(`${base}/lists?a%3D1%26b=2`)
})

test('leaves out what a list does not have', () => {
  expect(addressOf(base, { method: 'GET', path: '/lists' }, {}, { ids: [1, null, undefined, 2] })).toBe(`${base}/lists?ids=1&ids=2`)
})

describe('numbers that JavaScript cannot hold', () => {
  const ids = [Number.NaN, Infinity, -Infinity, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e21]

  test.each(ids)('%s is refused in a path, a query and a body', async (id) => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch })
    const calls = [() => client.messages.get(id), () => client.messages.list({ since: id }), () => client.messages.list({ ids: [1, id] })]
    if (Number.isFinite(id))
      calls.push(
        () => client.messages.send({ id }),
        () => client.messages.send({ deep: [{ id }] }),
      )
    for (const call of calls) expect(await thrownBy(Promise.resolve(call()))).toMatchObject({ name: 'ArgumentError', outcome: 'not-sent' })
    expect(fetch.asked).toEqual([])
  })

  test('are sent exactly as strings, and so are long digits in strings', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch })
    await client.messages.get('9007199254740993')
    await client.messages.send({
      id: '9007199254740993',
      note: 'e+21 12345678901234567890',
      n: 2 ** 53 - 1,
      small: 1e-7,
      part: 0.1234567890123456,
    })
    expect(fetch.asked[0]?.url).toBe('https://api.example.com/v1/messages/9007199254740993')
    expect(await new Response(fetch.asked[1]?.init.body ?? null).json()).toMatchObject({
      id: '9007199254740993',
      n: 9007199254740991,
      part: 0.1234567890123456,
    })
  })

  test('come back as strings, through middleware and http too', async () => {
    const fetch = fetchGiving(() => new Response('{"id":9007199254740993}'))
    expect(await createAcme({ fetch }).messages.get(1)).toEqual({ id: '9007199254740993' })
    expect(await createAcme({ fetch, middleware: [{ onRequest: () => undefined }] }).messages.get(1)).toEqual({ id: '9007199254740993' })
    expect((await createAcme({ fetch }).http.GET('/messages/1')).data).toEqual({ id: '9007199254740993' })
  })
})

describe('a path that is given to http', () => {
  test.each([':8443/x', '.other.example/x', '@other.example/x', 'messages', '', '?x=1', '#x'])('"%s" is refused', async (path) => {
    const fetch = fetchGiving(respondingWith({}))
    const error = await thrownBy(createAcme({ fetch, baseUrl: 'https://api.example.com' }).http.GET(path))
    expect(error).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining('Its path must begin with "/".') })
    expect(fetch.asked).toEqual([])
  })

  test.each(['//other.example/x', '/\\other.example', '/x?y=//other.example'])('"%s" stays on its host', async (path) => {
    const fetch = fetchGiving(respondingWith({}))
    await createAcme({ fetch, baseUrl: 'https://api.example.com' }).http.GET(path)
    expect(new URL(fetch.asked[0]?.url ?? '').host).toBe('api.example.com')
  })

  test('needs a value for each of its parameters', async () => {
    const { http } = createAcme({ fetch: fetchGiving(respondingWith({})) })
    for (const init of [{}, { params: { path: { other: 1 } } }]) {
      expect(await thrownBy(http.GET('/messages/{id}', init))).toMatchObject({ message: expect.stringContaining('path parameter "id"') })
    }
  })
})

test('a header that middleware sets is held to the same rules', async () => {
  const fetch = fetchGiving(respondingWith({}))
  const onRequest = ({ request }: { request: Request }) => request.headers.set('Transfer-Encoding', 'chunked')
  const error = await thrownBy(createAcme({ fetch, middleware: [{ onRequest }] }).messages.send({}))
  expect(error).toMatchObject({ name: 'ArgumentError', outcome: 'not-sent', message: expect.stringContaining('transfer-encoding') })
  expect(fetch.asked).toEqual([])
})
