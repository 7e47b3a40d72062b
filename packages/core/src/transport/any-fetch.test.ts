import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createAcme, fetchGiving, networkError, nodeFetchGiving, respondingWith, thrownBy } from '../../../../test/acme.ts'
import { refusedUrl } from '../../../../test/fault-server.ts'
import { startLocalServer } from '../../../../test/local-server.ts'
import { nodeFetch } from '../node/node.ts'
import { isNodeFetch, isRuntimeFetch } from './runtime-fetch.ts'

// Loaded beforehand: time limits here are shorter than that takes at first.
beforeAll(async () => {
  await import('../outcome/failure.ts')
})

const middleware = [{ onRequest: () => undefined }]
const message = { phone: '+15550100', text: 'Hello' }

afterEach(() => {
  vi.unstubAllGlobals()
})

describe("the runtime's own fetch", () => {
  test('is known, and not what is made of it', () => {
    const own = globalThis.fetch
    const wrapped: typeof fetch = (input, init) => own(input, init)
    expect([isNodeFetch(own), isRuntimeFetch(own)]).toEqual([true, true])
    for (const other of [wrapped, own.bind(globalThis), new Proxy(own, {}), fetchGiving()]) {
      expect([isNodeFetch(other), isRuntimeFetch(other)]).toEqual([false, false])
    }
  })

  test.each([
    ['function fetch() { [native code] }', true],
    ['function fetch() {\n    [native code]\n}', true],
    ['function () { [native code] }', false],
    ['function bound fetch() { [native code] }', false],
    ['async function fetch() { [native code] }', false],
  ])('of browsers, Bun and Workers is compiled code with a name: %s', (source, expected) => {
    const toString = vi.spyOn(Function.prototype, 'toString').mockReturnValue(source)
    const found = isRuntimeFetch(globalThis.fetch)
    toString.mockRestore()
    expect(found).toBe(expected)
  })
})

describe('a fetch that fails after the request arrived', () => {
  const failures: Readonly<Record<string, () => unknown>> = {
    'with an argument of its own': () => Buffer.from(undefined as unknown as string),
    'with a collector that refuses connections': async () => fetch(await refusedUrl(), { method: 'POST', body: '{}' }),
    'with a name that does not exist': () => fetch('http://nobody.invalid'),
    'with an address that is none': () => fetch('http://'),
    'with a blocked port': () => fetch('http://127.0.0.1:6000'),
  }
  const cases = Object.entries(failures).flatMap(([name, fail]) => [
    { name, fail, options: {}, isGlobal: false },
    { name: `${name}, with middleware`, fail, options: { middleware }, isGlobal: false },
    { name: `${name}, as a patched global`, fail, options: {}, isGlobal: true },
  ])
  test.each(cases)('$name, sent once, and its outcome is not known', async ({ fail, options, isGlobal }) => {
    await using server = await startLocalServer((_request, response) => void response.end('{}'))
    const own = globalThis.fetch
    const wrapped: typeof fetch = async (input, init) => {
      const response = await own(input, init)
      await fail()
      return response
    }
    if (isGlobal)
      vi.stubGlobal(
        'fetch',
        Object.assign(async (...given: Parameters<typeof fetch>) => {
          const response = await own(...given)
          vi.unstubAllGlobals()
          await fail()
          return response
        }),
      )
    const client = createAcme({ baseUrl: server.url, retries: 3, ...options, ...(isGlobal ? {} : { fetch: wrapped }) })
    const error = await thrownBy(client.messages.send(message))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', outcome: 'unknown', attempts: 1 })
    expect(server.requests).toHaveLength(1)
  })

  test('has no proof in the error of a fetch that knows what it sent, if it is only a wrapper of that', async () => {
    await using server = await startLocalServer((_request, response) => void response.end('{}'))
    const known = nodeFetch()
    const collector = await refusedUrl()
    const wrapped: typeof fetch = async (input, init) => {
      const response = await known(input, init)
      await known(collector, { method: 'POST', body: '{}' })
      return response
    }
    const error = await thrownBy(createAcme({ baseUrl: server.url, fetch: wrapped, retries: 3 }).messages.send(message))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
    expect(server.requests).toHaveLength(1)
    const alone = await thrownBy(createAcme({ baseUrl: collector, fetch: known, retries: 1 }).messages.send(message))
    expect(alone).toMatchObject({ name: 'ConnectionError', outcome: 'not-sent', attempts: 0 })
    known.close()
  })

  test('counts each attempt of a call that may be repeated', async () => {
    const fetch = fetchGiving(networkError('ECONNREFUSED'))
    const error = await thrownBy(createAcme({ fetch, retries: 2 }).messages.get(1))
    expect(error).toMatchObject({ name: 'ConnectionError', outcome: 'unknown', attempts: 3 })
  })
})

describe('what Node’s own fetch refuses', () => {
  test('is not sent, and not tried again', async () => {
    const fetch = nodeFetchGiving(networkError('UND_ERR_INVALID_ARG'))
    const error = await thrownBy(createAcme({ fetch, retries: 3 }).messages.send(message))
    expect(error).toMatchObject({ name: 'ArgumentError', outcome: 'not-sent', attempts: 0 })
    expect(error).toMatchObject({ message: 'acme.messages.send cannot be sent. fetch refuses to send it (UND_ERR_INVALID_ARG).' })
    expect(fetch.asked).toHaveLength(1)
  })

  test.each([1, 6000, 6666])('a blocked port, for real: %i', async (port) => {
    const error = await thrownBy(createAcme({ baseUrl: `http://127.0.0.1:${port}` }).messages.send(message))
    expect(error).toMatchObject({
      name: 'ArgumentError',
      outcome: 'not-sent',
      message: expect.stringContaining('has a port that fetch blocks'),
    })
  })

  test('a request that cannot be made portable', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const used = { onRequest: async ({ request }: { request: Request }) => void (await request.text()) }
    const error = await thrownBy(createAcme({ fetch, middleware: [used] }).messages.send(message))
    expect(error).toMatchObject({ name: 'ArgumentError', outcome: 'not-sent' })
    expect(fetch.asked).toEqual([])
  })
})

describe('421, on which Node’s fetch sends again by itself', () => {
  const ways: Readonly<Record<string, (client: ReturnType<typeof createAcme>) => Promise<unknown>>> = {
    JSON: (client) => client.messages.send(message),
    'no body': (client) => client.campaigns.start('c1'),
    'a form': (client) => client.campaigns.contacts.import('c1', { file: new File(['x'], 'x.csv') }),
  }
  test.each(
    Object.entries(ways).flatMap(([name, send]) => [
      { name, send, options: {} },
      { name: `${name} through middleware`, send, options: { middleware } },
    ]),
  )('arrives once: $name', async ({ send, options }) => {
    await using server = await startLocalServer((_request, response) => void response.writeHead(421).end('{}'))
    const error = await thrownBy(send(createAcme({ baseUrl: server.url, ...options })))
    expect(error).toMatchObject({ name: 'ApiError', status: 421, outcome: 'rejected', attempts: 1 })
    expect(server.requests).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = server.requests
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
    expect(headers).not.toHaveProperty('transfer-encoding')
  })
})

test.each([{}, { fetch: ((input, init) => fetch(input, init)) as typeof fetch }])(
  'a body of another kind arrives whole: %o',
  async (options) => {
    await using server = await startLocalServer((_request, response) => void response.end('{}'))
    const { http } = createAcme({ baseUrl: server.url, ...options })
    const serialized = async (body: BodyInit) => http.POST('/elsewhere', { body: 'x', bodySerializer: () => body })
    await http.POST('/elsewhere', {
      body: new URLSearchParams({ a: 'é' }),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await serialized(new Blob(['text'], { type: 'text/plain' }))
    await serialized(new TextEncoder().encode('bytes'))
    await serialized('string')
    expect(server.requests.map(({ body }) => body)).toEqual(['a=%C3%A9', 'text', 'bytes', 'string'])
    expect(server.requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  },
)

/** A response whose body begins and never goes on. */
function stalled(): Response {
  return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }))
}

describe('a fetch that does not heed its signal', () => {
  const fetches: Readonly<Record<string, typeof fetch>> = {
    'never settles': () => new Promise(() => {}),
    'has a body that stalls': async () => stalled(),
  }
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)

  test.each(Object.entries(fetches))('%s: the timeout ends the call', async (_name, given) => {
    const error = await thrownBy(createAcme({ fetch: given, timeout: 30 }).messages.send(message))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
    expect(await thrownBy(createAcme({ fetch: given, timeout: 30 }).messages.get(1))).toMatchObject({ name: 'TimeoutError' })
  })

  test.each(Object.entries(fetches))('%s: the timeout of an attempt ends that', async (_name, given) => {
    let attempts = 0
    const fetch: typeof globalThis.fetch = (...args) => (++attempts < 3 ? given(...args) : Promise.resolve(Response.json({ id: 1 })))
    expect(await createAcme({ fetch, attemptTimeout: 20 }).messages.get(1)).toEqual({ id: 1 })
  })

  test.each(Object.entries(fetches))('%s: an abort ends the call', async (_name, given) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 20)
    const error = await thrownBy(createAcme({ fetch: given }).messages.get(1, { signal: controller.signal }))
    expect(error).toMatchObject({ name: 'AbortError', attempts: 1 })
  })

  test.each([
    ['responds', () => Response.json({ id: 1 })],
    ['fails', () => Promise.reject(new Error('late'))],
    ['stalls', stalled],
  ])('that %s late is dropped in silence', async (what, settle) => {
    process.on('unhandledRejection', note)
    try {
      let isCancelled = false
      let received = () => {}
      const settled = new Promise<void>((resolve) => (received = resolve))
      const fetch: typeof globalThis.fetch = async () => {
        await settled
        const response = await settle()
        vi.spyOn(response.body ?? new ReadableStream(), 'cancel').mockImplementation(async () => void (isCancelled = true))
        return response
      }
      const onResponse = vi.fn<() => void>()
      const error = await thrownBy(createAcme({ fetch, timeout: 20, hooks: { onResponse } }).messages.send(message))
      expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
      received()
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect([unhandled, onResponse.mock.calls]).toEqual([[], []])
      expect(isCancelled).toBe(what !== 'fails')
    } finally {
      process.off('unhandledRejection', note)
    }
  })
})

test('a body that is complete after the end of the call is no response to it', async () => {
  let complete = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"id":'))
      complete = () => {
        stream.enqueue(new TextEncoder().encode('1}'))
        stream.close()
      }
    },
  })
  const onResponse = vi.fn<() => void>()
  const client = createAcme({ fetch: async () => new Response(body), timeout: 20, hooks: { onResponse } })
  expect(await thrownBy(client.messages.send(message))).toMatchObject({ name: 'UnknownOutcomeError' })
  complete()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(onResponse).not.toHaveBeenCalled()
})

describe('a status that the browser hides', () => {
  const hidden = (type: string) => () =>
    Object.defineProperties(new Response(null), { status: { value: 0 }, ok: { value: false }, type: { value: type } })

  test.each(['opaqueredirect', 'error'])('leaves the outcome of a call open: %s', async (type) => {
    const fetch = fetchGiving(hidden(type))
    const error = await thrownBy(createAcme({ fetch, retries: 2 }).messages.send(message))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', outcome: 'unknown', attempts: 1 })
    expect(await thrownBy(createAcme({ fetch: async () => Response.error() }).messages.send(message))).toMatchObject({ outcome: 'unknown' })
  })

  test('of a redirected read is not asked for again, and says why', async () => {
    const fetch = fetchGiving(hidden('opaqueredirect'))
    const error = await thrownBy(createAcme({ fetch, retries: 2 }).messages.get(1))
    expect(error).toMatchObject({ message: expect.stringContaining('a browser does not show where to') })
    expect(fetch.asked).toHaveLength(1)
  })

  test('from middleware leaves the outcome open as well', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const onResponse = () => Response.error()
    const error = await thrownBy(createAcme({ fetch, middleware: [{ onResponse }] }).messages.send(message))
    expect(error).toMatchObject({ outcome: 'unknown' })
  })
})
