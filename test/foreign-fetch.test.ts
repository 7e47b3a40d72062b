import crossFetch from 'cross-fetch'
import ky from 'ky'
import nodeFetch from 'node-fetch'
import { fetch as undici5 } from 'undici5'
import { fetch as undici6 } from 'undici6'
import { fetch as undici7, FormData as OtherFormData } from 'undici7'
import { describe, expect, test } from 'vitest'
import { createAcme } from './acme.ts'
import { cells, runMatrix } from './fault-matrix.ts'
import { startLocalServer } from './local-server.ts'

type Fetch = typeof globalThis.fetch

/** What other packages call `fetch`: of their own realms, with types of their own. */
const fetches: Readonly<Record<string, Fetch>> = {
  'undici 5': undici5 as unknown as Fetch,
  'undici 6': undici6 as unknown as Fetch,
  'undici 7': undici7 as unknown as Fetch,
  'node-fetch 3': nodeFetch as unknown as Fetch,
  'cross-fetch 4': crossFetch,
  // Its own retries and errors are switched off, as the option `fetch` demands.
  ky: (input, init) => ky(input, { ...init, retry: 0, throwHttpErrors: false, timeout: false }),
  'a wrapper that forwards method, headers and body': (input, { method = '', headers = {}, body = null } = {}) =>
    fetch(input, { method, headers, body }),
}
const middleware = [{ onRequest: () => undefined, onResponse: () => undefined }]
const ways = Object.entries(fetches).flatMap(([name, given]) => [
  { name, options: { fetch: given } },
  { name: `${name} with middleware`, options: { fetch: given, middleware } },
])

describe.each(ways)('$name', ({ options }) => {
  test('sends JSON, reads JSON', async () => {
    await using server = await startLocalServer(({ method, target, headers, body }, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ method, target, type: headers['content-type'], key: headers['authorization'], text: body }))
    })
    const client = createAcme({ ...options, baseUrl: server.url })
    expect(await client.messages.send({ text: 'Zoë ☎' })).toEqual({
      method: 'POST',
      target: '/messages',
      type: 'application/json',
      key: 'Bearer test-key',
      text: '{"text":"Zoë ☎"}',
    })
    expect(await client.messages.get('a/b')).toMatchObject({ method: 'GET', target: '/messages/a%2Fb', text: '' })
    expect(await client.campaigns.start('c1')).toMatchObject({ method: 'POST', text: '' })
    const { data, response } = await client.http.POST('/messages', { body: { text: 'x' } })
    expect([data, response.status]).toEqual([expect.objectContaining({ text: '{"text":"x"}', type: 'application/json' }), 200])
  })

  test('sends a form with a file', async () => {
    const echo = async (body: BodyInit, type: string, response: { end(text: string): void }) => {
      const form = await new Response(body, { headers: { 'content-type': type } }).formData()
      const file = form.get('file')
      response.end(JSON.stringify({ name: form.get('name'), file: file instanceof File ? [file.name, await file.text()] : null }))
    }
    await using server = await startLocalServer(({ headers, body }, response) => void echo(body, headers['content-type'] ?? '', response))
    const client = createAcme({ ...options, baseUrl: server.url })
    expect(await client.campaigns.contacts.import('c1', { name: 'Zoë', file: new File(['a,b\r\n'], 'people.csv') })).toEqual({
      name: 'Zoë',
      file: ['people.csv', 'a,b\r\n'],
    })
    // A form of undici's own, whose class is not that of this realm.
    const form = new OtherFormData()
    form.append('name', 'Ana')
    form.append('file', new File(['c'], 'more.csv'))
    expect(await client.campaigns.contacts.import('c1', form as unknown as Record<string, unknown>)).toEqual({
      name: 'Ana',
      file: ['more.csv', 'c'],
    })
  })

  test('reads a response in chunks, a text, a file and an error', async () => {
    await using server = await startLocalServer(({ target }, response) => {
      if (target === '/health') {
        response.write('{"a":"é')
        setTimeout(() => response.end('b"}'), 5)
      } else if (target === '/report.csv') response.end('a,é')
      else if (target === '/report.pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from([0, 255, 128]))
      else response.writeHead(400, { 'content-type': 'application/json' }).end('{"message":"no"}')
    })
    const client = createAcme({ ...options, baseUrl: server.url })
    expect(await client.health.get()).toEqual({ a: 'éb' })
    expect(await client.reports.text()).toBe('a,é')
    const file = await client.reports.file()
    expect([file.type, new Uint8Array(await file.arrayBuffer())]).toEqual(['application/pdf', new Uint8Array([0, 255, 128])])
    await expect(client.messages.get(1)).rejects.toMatchObject({ name: 'ApiError', status: 400, body: { message: 'no' } })
  })

  test('is cut off at the limit of bytes', async () => {
    await using server = await startLocalServer((_request, response) => {
      response.write(' '.repeat(5000))
      response.end(' '.repeat(5000))
    })
    const client = createAcme({ ...options, baseUrl: server.url, maxResponseBytes: 6000, retries: 0 })
    await expect(client.messages.get(1)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('longer than 6000 bytes'),
    })
  })
})

// One operation of each kind under every fault, through every fetch; `pnpm fetches` takes all operations.
const isWhole = process.env['FETCH_MATRIX'] === 'whole'
const kinds = new Map(
  cells.map(({ provider, id, operation: { method, idempotency, contactsPeople, body, response } }) => [
    JSON.stringify([method === 'GET', idempotency, contactsPeople, body, response]),
    `${provider.id}.${id}`,
  ]),
)
const chosen = isWhole ? cells : cells.filter(({ provider, id }) => [...kinds.values()].includes(`${provider.id}.${id}`))

// node-fetch 2, which cross-fetch has inside, never notices that a body broke off: the timeout ends such a call, as the last test shows.
const endless = (name: string, fault: string) => name.startsWith('cross-fetch') && fault === 'body breaks off'

test.each([{ name: "the runtime's own with middleware", options: { middleware } }, ...ways])(
  'faults come to what the outcome table says through $name',
  async ({ name, options }) => {
    const some = chosen.filter(({ fault }) => !endless(name, fault))
    expect(await runMatrix(some, options)).toEqual([])
    process.stdout.write(`Fault matrix through ${name}: ${some.length} cells\n`)
  },
)

test('a body that breaks off, and a fetch that does not notice, end with the timeout', async () => {
  await using server = await startLocalServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"a":')
    setTimeout(() => response.destroy(), 20)
  })
  const client = createAcme({ fetch: crossFetch, baseUrl: server.url, timeout: 300 })
  await expect(client.messages.send({ text: 'x' })).rejects.toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
})
