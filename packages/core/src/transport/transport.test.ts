import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { acme, respondingWith, createAcme, fetchGiving, networkError, nodeFetchGiving } from '../../../../test/acme.ts'
import { json, startLocalServer } from '../../../../test/local-server.ts'
import { AbortError, ApiError, ConnectionError, TimeoutError, UnknownOutcomeError } from '../outcome/errors.ts'

const busy = respondingWith({ message: 'busy' }, 503)
const message = { phone: '+15550100', text: 'Hello', reference: 'r1' }

/** A `fetch` that never answers, but minds its signal. */
function silentFetch(): typeof fetch & { readonly asked: unknown[] } {
  const asked: unknown[] = []
  const ask: typeof fetch = (input, init) =>
    new Promise((_resolve, reject) => {
      asked.push(input)
      const give = () => reject(new DOMException('This operation was aborted', 'AbortError'))
      if (init?.signal?.aborted) give()
      init?.signal?.addEventListener('abort', give)
    })
  return Object.assign(ask, { asked })
}

/** What keeps the process from ending. */
function active(): string[] {
  return process.getActiveResourcesInfo().toSorted()
}

/** How many texts are being hashed: that happens outside this thread, and no moved clock makes it faster. */
let hashing = 0

// Loaded beforehand: the fake clock does not wait for it.
beforeAll(async () => {
  await Promise.all([import('../outcome/failure.ts'), import('../call/observer.ts'), import('./fingerprint.ts')])
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  const digest = crypto.subtle.digest.bind(crypto.subtle)
  vi.spyOn(crypto.subtle, 'digest').mockImplementation((...args) => {
    hashing += 1
    return digest(...args).finally(() => (hashing -= 1))
  })
})

afterEach(() => {
  const left = vi.isFakeTimers() ? vi.getTimerCount() : 0
  vi.useRealTimers()
  vi.restoreAllMocks()
  if (left > 0) throw new Error(`${left} timers are left`)
})

/** Waits for a call while the clock is moved on, and says how many milliseconds it took on that clock. */
async function timed<Result>(call: PromiseLike<Result>): Promise<{ result: Result | undefined; error: unknown; took: number }> {
  const started = performance.now()
  const state = { isDone: false }
  const settled = Promise.resolve(call)
    .then(
      (result) => ({ result, error: undefined, took: performance.now() - started }),
      (error: unknown) => ({ result: undefined, error, took: performance.now() - started }),
    )
    .finally(() => (state.isDone = true))
  for (let turn = 0; turn < 1000 && !state.isDone; turn += hashing > 0 ? 0 : 1) {
    await new Promise(setImmediate)
    if (!state.isDone && hashing === 0) await vi.advanceTimersToNextTimerAsync()
  }
  if (!state.isDone) throw new Error('the call never ends')
  return settled
}

describe('waits between attempts', () => {
  test('grow, with full jitter', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const fetch = fetchGiving(busy, busy, busy, respondingWith({ id: 1 }))
    const { result, took } = await timed(createAcme({ fetch }).messages.get(1).withResponse())
    expect(result).toMatchObject({ data: { id: 1 }, attempts: 4 })
    expect(took).toBeCloseTo(250 + 500 + 1000)
    expect(random).toHaveBeenCalledTimes(3)
  })

  test.each([
    ['seconds', { 'retry-after': '3' }, 3000],
    ['milliseconds', { 'retry-after-ms': '40' }, 40],
    ['a date', { 'retry-after': 'Mon, 01 Jun 2026 12:00:05 GMT' }, 5000],
  ])('are as long as the provider asks, in %s', async (_form, headers, expected) => {
    vi.setSystemTime('2026-06-01T12:00:00Z')
    const fetch = fetchGiving(respondingWith({}, 429, headers), respondingWith({ id: 1 }))
    const { result, took } = await timed(createAcme({ fetch }).messages.send(message))
    expect(result).toEqual({ id: 1 })
    expect(took).toBeCloseTo(expected)
  })

  test('never outlast the deadline: a call that would have to wait longer gets the response at once', async () => {
    const fetch = fetchGiving(respondingWith({ message: 'Slow down.' }, 429, { 'retry-after': '86400' }))
    const { error, took } = await timed(createAcme({ fetch, timeout: 5000 }).messages.send(message))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 429, retryAfter: 86_400_000, outcome: 'rejected', attempts: 1 })
    expect(took).toBe(0)
  })

  test('never outlast the deadline when they are our own either', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const { error, took } = await timed(createAcme({ fetch: fetchGiving(busy), timeout: 1200 }).messages.get(1))
    expect(error).toMatchObject({ status: 503, attempts: 2 })
    expect(took).toBe(500)
  })
})

describe('the number of attempts', () => {
  test('is one and three retries by default', async () => {
    const fetch = fetchGiving(busy)
    const { error } = await timed(createAcme({ fetch }).messages.get(1))
    expect(error).toMatchObject({ name: 'ApiError', status: 503, attempts: 4, outcome: 'unknown' })
  })

  test('is what the call says, else the client', async () => {
    const fetch = fetchGiving(busy)
    const client = createAcme({ fetch, retries: 1 })
    expect((await timed(client.messages.get(1))).error).toMatchObject({ attempts: 2 })
    expect((await timed(client.messages.get(1, { retries: 0 }))).error).toMatchObject({ attempts: 1 })
    expect((await timed(client.messages.get(1, { retries: 2 }))).error).toMatchObject({ attempts: 3 })
  })

  test('is one where another could reach people again', async () => {
    for (const received of [busy, networkError('ECONNRESET'), () => new Response('{"id":')]) {
      const fetch = fetchGiving(received)
      const { error } = await timed(createAcme({ fetch }).messages.send(message))
      expect(error).toBeInstanceOf(UnknownOutcomeError)
      expect(fetch.asked).toHaveLength(1)
    }
  })

  test('counts what was sent, not what found no connection', async () => {
    const fetch = nodeFetchGiving(networkError('ECONNREFUSED'), networkError('ENOTFOUND'), respondingWith({ id: 1 }))
    const { result } = await timed(createAcme({ fetch }).messages.send(message).withResponse())
    expect(result).toMatchObject({ data: { id: 1 }, attempts: 1 })
    expect(fetch.asked).toHaveLength(3)
  })

  test.each([1, 100, 1000])('grows by ten in a total outage of %i calls, not by a multiple', async (calls) => {
    for (const outage of [
      busy,
      networkError('ECONNRESET'),
      networkError('ECONNREFUSED'),
      respondingWith({}, 503, { 'retry-after': '0' }),
    ]) {
      const fetch = fetchGiving(outage)
      const client = createAcme({ fetch })
      for (let count = 0; count < calls; count += 1) await timed(client.messages.get(1))
      expect(fetch.asked.length).toBeLessThanOrEqual(Math.max(calls * 1.1, calls + 10))
    }
  })

  test('is no question of the budget when the provider refuses and says when to come back', async () => {
    const limited = respondingWith({}, 429, { 'retry-after': '1' })
    const client = createAcme({ fetch: fetchGiving(limited) })
    for (let count = 0; count < 20; count += 1) expect((await timed(client.messages.get(1))).error).toMatchObject({ attempts: 4 })
  })

  test('is each client’s own affair', async () => {
    const first = createAcme({ fetch: fetchGiving(busy) })
    for (let count = 0; count < 20; count += 1) await timed(first.messages.get(1))
    expect((await timed(first.messages.get(1))).error).toMatchObject({ attempts: 1 })
    expect((await timed(createAcme({ fetch: fetchGiving(busy) }).messages.get(1))).error).toMatchObject({ attempts: 4 })
  })
})

describe('the deadline', () => {
  test('ends a call that hangs, which nobody knows the outcome of', async () => {
    const { error, took } = await timed(createAcme({ fetch: silentFetch(), timeout: 3000 }).messages.send(message))
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    expect(error).toMatchObject({ attempts: 1, message: expect.stringContaining('no response came within 3000 ms') })
    expect(took).toBe(3000)
  })

  test('ends a read that hangs', async () => {
    const { error, took } = await timed(createAcme({ fetch: silentFetch() }).messages.get(1, { timeout: 2000 }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ outcome: 'unknown', attempts: 1 })
    expect(took).toBe(2000)
  })

  test('is a minute by default', async () => {
    const { error, took } = await timed(createAcme({ fetch: silentFetch() }).messages.send(message))
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    expect(took).toBe(60_000)
  })

  test('counts all attempts and waits together', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const { error, took } = await timed(
      createAcme({ fetch: silentFetch(), timeout: 5000, attemptTimeout: 1000, retries: 99 }).messages.get(1),
    )
    expect(error).toBeInstanceOf(TimeoutError)
    expect(took).toBeLessThanOrEqual(5000)
  })

  test('is never overrun, whatever happens on the way', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      let state = seed
      const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
      const responses = [busy, respondingWith({}, 429, { 'retry-after': '2' }), networkError('ECONNRESET'), networkError('ECONNREFUSED')]
      const silence = silentFetch()
      const ask: typeof fetch = (input, init) => {
        const received = responses[Math.floor(random() * (responses.length + 1))]
        if (!received) return silence(input, init)
        return received instanceof Error ? Promise.reject(received) : Promise.resolve(received())
      }
      const client = createAcme({ fetch: ask, timeout: 4000, attemptTimeout: 900, retries: 50 })
      const calls = [() => client.messages.get(1), () => client.campaigns.create(message), () => client.messages.send(message)]
      for (const call of calls) {
        const { took } = await timed(call())
        expect(took, `seed ${seed}`).toBeLessThanOrEqual(4000)
      }
    }
  })

  test('of a single attempt lets a read be tried again, and is 20 seconds by default', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const fetch = silentFetch()
    const { error, took } = await timed(createAcme({ fetch, retries: 1 }).messages.get(1))
    expect(error).toMatchObject({ outcome: 'unknown', attempts: 2 })
    expect(took).toBe(40_000)
  })

  test('of a single attempt does not cut short what may not be sent again', async () => {
    const { took } = await timed(createAcme({ fetch: silentFetch(), attemptTimeout: 100, timeout: 7000 }).messages.send(message))
    expect(took).toBe(7000)
  })

  test('of a single attempt that passes is told as what it was', async () => {
    const { error } = await timed(createAcme({ fetch: silentFetch(), attemptTimeout: 100, retries: 0 }).messages.get(1))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ message: expect.stringContaining('no response came within 100 ms') })
  })

  test('may be infinite', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const warned = vi.spyOn(process, 'emitWarning')
    const fetch = fetchGiving(busy, respondingWith({}, 429, { 'retry-after': '1' }), () => sleepAnd(respondingWith({ id: 1 })))
    const { result } = await timed(createAcme({ fetch, timeout: Infinity, attemptTimeout: Infinity }).messages.get(1))
    expect(result).toEqual({ id: 1 })
    expect(warned).not.toHaveBeenCalled()
  })

  test('that is over at once lets nothing leave', async () => {
    const fetch = silentFetch()
    const { error, took } = await timed(
      createAcme({ fetch, timeout: 5, validate: () => void vi.advanceTimersByTime(5) }).messages.send(message),
    )
    expect(error).toMatchObject({ name: 'TimeoutError', outcome: 'not-sent', attempts: 0 })
    expect(took).toBe(0)
    expect(fetch.asked).toEqual([])
  })

  test('holds while a credential is fetched', async () => {
    const client = createAcme({ apiKey: () => new Promise(() => {}), fetch: silentFetch(), timeout: 2500 })
    const { error, took } = await timed(client.messages.send(message))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ outcome: 'not-sent', attempts: 0 })
    expect(took).toBe(2500)
  })

  test('holds while a call waits for its turn', async () => {
    const store = { take: () => 1000 }
    const fetch = silentFetch()
    const client = createAcme({ fetch, rateLimit: store, timeout: 2500 }, { rateLimits: [{ requests: 1, per: 1000 }] })
    const { error, took } = await timed(client.messages.send(message))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ outcome: 'not-sent', attempts: 0 })
    expect(took).toBe(2500)
    expect(fetch.asked).toEqual([])
  })
})

async function sleepAnd(received: () => Response): Promise<Response> {
  await new Promise((resolve) => {
    setTimeout(resolve, 2 ** 31 - 2)
  })
  return received()
}

describe('abort', () => {
  test('before the call', async () => {
    const fetch = silentFetch()
    const { error } = await timed(createAcme({ fetch }).messages.send(message, { signal: AbortSignal.abort('enough') }))
    expect(error).toBeInstanceOf(AbortError)
    expect(error).toMatchObject({
      outcome: 'not-sent',
      attempts: 0,
      cause: 'enough',
      message: expect.stringContaining('before it was sent'),
    })
    expect(fetch.asked).toEqual([])
  })

  test('before the call, while a credential would have to be fetched', async () => {
    const client = createAcme({ fetch: silentFetch(), apiKey: () => new Promise(() => {}) })
    const { error, took } = await timed(client.messages.send(message, { signal: AbortSignal.abort('enough') }))
    expect(error).toMatchObject({ name: 'AbortError', outcome: 'not-sent', cause: 'enough' })
    expect(took).toBe(0)
  })

  test('in the same breath', async () => {
    const controller = new AbortController()
    const fetch = silentFetch()
    const call = createAcme({ fetch, apiKey: async () => 'late' }).messages.send(message, { signal: controller.signal })
    controller.abort()
    expect((await timed(call)).error).toMatchObject({ name: 'AbortError', outcome: 'not-sent' })
    expect(fetch.asked).toEqual([])
  })

  test('while a credential is fetched', async () => {
    const controller = new AbortController()
    const call = createAcme({ fetch: silentFetch(), apiKey: () => new Promise(() => {}) }).messages.get(1, { signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    const { error, took } = await timed(call)
    expect(error).toMatchObject({ name: 'AbortError', outcome: 'not-sent' })
    expect(took).toBe(100)
  })

  test('by the hook that is told of the attempt', async () => {
    const controller = new AbortController()
    const fetch = silentFetch()
    const client = createAcme({ fetch, hooks: { onAttempt: () => controller.abort() } })
    const { error } = await timed(client.messages.send(message, { signal: controller.signal }))
    expect(error).toMatchObject({ name: 'AbortError', outcome: 'not-sent', attempts: 0 })
    expect(fetch.asked).toEqual([])
  })

  test('while the request is under way: nobody knows', async () => {
    const controller = new AbortController()
    const call = createAcme({ fetch: silentFetch() }).messages.send(message, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('closed')), 100)
    const { error, took } = await timed(call)
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    expect(error).toMatchObject({ attempts: 1, cause: new Error('closed'), message: expect.stringContaining('while it was under way') })
    expect(took).toBe(100)
  })

  test('in the middle of a wait that followed a rejection: it was not done', async () => {
    const controller = new AbortController()
    const fetch = fetchGiving(respondingWith({}, 429, { 'retry-after': '30' }))
    const call = createAcme({ fetch }).messages.send(message, { signal: controller.signal })
    setTimeout(() => controller.abort(), 700)
    const { error, took } = await timed(call)
    expect(error).toMatchObject({ name: 'AbortError', outcome: 'rejected', attempts: 1 })
    expect(took).toBe(700)
    expect(fetch.asked).toHaveLength(1)
  })

  test('in the middle of a wait that followed a lost response: nobody knows', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const controller = new AbortController()
    const call = createAcme({ fetch: fetchGiving(networkError('ECONNRESET')) }).campaigns.create(message, { signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    expect((await timed(call)).error).toMatchObject({ name: 'UnknownOutcomeError', outcome: 'unknown', idempotencyKey: expect.any(String) })
  })

  test.each([undefined, 'store of one’s own'])('in the queue for a turn (%s): the others keep their places', async (own) => {
    let isOpen = false
    const take = () => (isOpen ? 0 : 50)
    const controller = new AbortController()
    const fetch = fetchGiving(respondingWith({ id: 1 }))
    const limits = { rateLimits: [{ requests: 1, per: 100 }] }
    const options = own ? { fetch, rateLimit: { take } } : { fetch, apiKey: 'queue' }
    const client = createAcme(options, limits)
    const calls = [client.messages.get(1), client.messages.get(2, { signal: controller.signal }), client.messages.get(3)]
    setTimeout(() => controller.abort(), 60)
    if (own) setTimeout(() => (isOpen = true), 200)
    const [first, second, third] = await Promise.all(calls.map(timed))
    expect(first?.result).toEqual({ id: 1 })
    expect(second).toMatchObject({ error: { name: 'AbortError', outcome: 'not-sent' }, took: 60 })
    expect(third?.result).toEqual({ id: 1 })
    expect(fetch.asked.map(({ url }) => url.slice(-1))).toEqual(['1', '3'])
  })

  test('while the credential is hashed for a store', async () => {
    const controller = new AbortController()
    const fetch = silentFetch()
    const client = createAcme({ fetch, rateLimit: { take: () => 1000 }, timeout: 5000 }, { rateLimits: [{ requests: 1, per: 100 }] })
    const ahead = client.messages.get(0)
    const call = client.messages.get(1, { signal: controller.signal })
    queueMicrotask(() => controller.abort())
    const [, { error, took }] = await Promise.all([timed(ahead), timed(call)])
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(took).toBe(0)
  })

  test('leaves nothing behind on the caller’s signal', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    vi.spyOn(Math, 'random').mockReturnValue(0)
    for (const received of [respondingWith({}), busy, networkError('ECONNRESET'), networkError('ECONNREFUSED')]) {
      await timed(createAcme({ fetch: fetchGiving(received) }).messages.get(1, { signal }))
    }
    expect(added).toHaveBeenCalledTimes(4)
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(added.mock.calls.map(([, listener]) => listener))
  })
})

describe('what comes back', () => {
  test('2xx whose body breaks off or does not parse is asked for again where that is safe', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    for (const broken of ['{"id": 1', '<!doctype html>']) {
      const fetch = fetchGiving(() => new Response(broken, { headers: { 'content-type': 'application/json' } }), respondingWith({ id: 2 }))
      expect((await timed(createAcme({ fetch }).messages.get(1).withResponse())).result).toMatchObject({ data: { id: 2 }, attempts: 2 })
    }
  })

  test('an answer that cannot be read is told as what it was', async () => {
    const fetch = fetchGiving(() => new Response('<!doctype html>'))
    const { error } = await timed(createAcme({ fetch, retries: 0 }).messages.get(1))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ outcome: 'unknown', message: expect.stringContaining('not the JSON') })
  })

  test('an answer that is too long is given up, told as such, and never asked for again', async () => {
    const fetch = fetchGiving(() => new Response('x'.repeat(1001)))
    const client = createAcme({ fetch, maxResponseBytes: 1000 })
    expect((await timed(client.messages.get(1))).error).toMatchObject({
      name: 'ConnectionError',
      outcome: 'unknown',
      attempts: 1,
      message: expect.stringContaining('longer than 1000 bytes'),
    })
    expect((await timed(client.campaigns.create(message))).error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
  })

  test('what breaks while an answer is read came after the request, whatever its code', async () => {
    const failing = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
    const fetch = fetchGiving(() => new Response(new ReadableStream({ pull: (controller) => controller.error(failing) })))
    const { error } = await timed(createAcme({ fetch }).messages.send(message))
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    expect(fetch.asked).toHaveLength(1)
  })

  test('a lost response is not forgotten when a later attempt finds no connection or is refused', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    for (const then of [networkError('ECONNREFUSED'), respondingWith({}, 409), respondingWith({}, 429, { 'retry-after': '9999' })]) {
      const { error } = await timed(createAcme({ fetch: fetchGiving(networkError('ECONNRESET'), then) }).campaigns.create(message))
      expect(error).toBeInstanceOf(UnknownOutcomeError)
      expect((await timed(createAcme({ fetch: fetchGiving(busy, then) }).campaigns.create(message))).error).toBeInstanceOf(
        UnknownOutcomeError,
      )
    }
  })

  test('no connection at all, in words', async () => {
    const { error } = await timed(createAcme({ fetch: nodeFetchGiving(networkError('ECONNREFUSED')) }).messages.send(message))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({
      outcome: 'not-sent',
      attempts: 0,
      message: 'acme.messages.send: no connection could be made to api.example.com:443 (ECONNREFUSED).',
    })
  })

  test.each([
    ['https://api.example.com/v1', 'api.example.com:443'],
    ['https://api.example.com:8443', 'api.example.com:8443'],
    ['http://localhost', 'localhost:80'],
    ['http://[::1]:3000', '[::1]:3000'],
  ])('where it could not be made, or ended: %s', async (baseUrl, host) => {
    const failing = (code: string) => timed(createAcme({ baseUrl, fetch: nodeFetchGiving(networkError(code)) }).messages.send(message))
    expect((await failing('ECONNREFUSED')).error).toMatchObject({
      message: expect.stringContaining(`no connection could be made to ${host} (E`),
    })
    expect((await failing('ECONNRESET')).error).toMatchObject({
      message: expect.stringContaining(`the connection to ${host} ended before`),
    })
  })
})

describe('a store for rate limits', () => {
  const limits = { rateLimits: [{ requests: 1, per: 1000 }] }

  test('sees a hash in place of the credential', async () => {
    const keys: string[] = []
    const take = (key: string) => {
      keys.push(key)
      return Promise.resolve(0)
    }
    const fetch = fetchGiving(respondingWith({}))
    await timed(createAcme({ fetch, apiKey: 'one', rateLimit: { take } }, limits).messages.get(1))
    await timed(createAcme({ fetch, apiKey: 'two', rateLimit: { take } }, limits).messages.get(1))
    await timed(createAcme({ fetch, apiKey: 'one', rateLimit: { take } }, limits).messages.get(2))
    expect(keys[0]).toMatch(/^acme:[\da-f]{64}$/)
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBe(keys[0])
  })

  test('is asked before every attempt', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const take = vi.fn<() => number>(() => 0)
    await timed(createAcme({ fetch: fetchGiving(busy, busy, respondingWith({})), rateLimit: { take } }, limits).messages.get(1))
    expect(take).toHaveBeenCalledTimes(3)
    expect(take).toHaveBeenCalledWith(expect.any(String), limits.rateLimits)
  })

  test('is not asked where there is no limit, and not when it is switched off', async () => {
    const take = vi.fn<() => number>(() => 0)
    const fetch = fetchGiving(respondingWith({}))
    await timed(createAcme({ fetch, rateLimit: { take } }).messages.get(1))
    expect(acme.rateLimits).toBeUndefined()
    const client = createAcme({ fetch, rateLimit: false, apiKey: 'off' }, limits)
    expect((await timed(Promise.all([client.messages.get(1), client.messages.get(2)]))).took).toBe(0)
    expect(take).not.toHaveBeenCalled()
  })

  test('that fails is told as what it is, and nothing is sent', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch, rateLimit: { take: () => Promise.reject(new Error('store is down')) } }, limits)
    const { error } = await timed(client.messages.send(message))
    expect(error).toMatchObject({
      outcome: 'not-sent',
      cause: { message: 'store is down' },
      message: expect.stringContaining('rate limit'),
    })
    expect(fetch.asked).toEqual([])
    // And its place in the queue is free again.
    expect((await timed(client.messages.send(message))).error).toMatchObject({ outcome: 'not-sent' })
  })
})

describe('over real HTTP', () => {
  beforeEach(() => {
    vi.useRealTimers()
  })

  test('no timer and no socket is left, whatever became of the calls', async () => {
    const before = active()
    {
      await using server = await startLocalServer((request, response, number) => {
        if (request.target.endsWith('/hang')) return
        if (request.target.endsWith('/reset')) response.destroy()
        else if (request.target.endsWith('/long')) response.writeHead(200).write('x'.repeat(5000))
        else if (request.target.endsWith('/drip')) response.writeHead(200, { 'content-length': 100 }).write('{')
        else if (number % 2 === 0) json(response, { message: 'busy' }, 503, { 'retry-after-ms': '1' })
        else json(response, { id: number })
      })
      const client = createAcme({ baseUrl: server.url, maxResponseBytes: 1000, timeout: 300, attemptTimeout: 100 })
      const names = ['ok', 'hang', 'reset', 'long', 'drip', 'missing']
      await Promise.allSettled(names.flatMap((name) => [client.messages.get(name), client.campaigns.replace(name, {})]))
      const controller = new AbortController()
      const aborted = client.messages.get('hang', { signal: controller.signal })
      setTimeout(() => controller.abort(), 20)
      await Promise.allSettled([aborted])
    }
    // The server's connections close when it does; that reaches the client a little later.
    const more = () => active().filter((kind, index, all) => all.indexOf(kind) + before.filter((other) => other === kind).length <= index)
    for (let turn = 0; turn < 500 && more().length > 0; turn += 1) await sleep(10)
    expect(more()).toEqual([])
  })

  test('no body is left unread: a connection carries one call after the other', async () => {
    const sockets = new Set<unknown>()
    await using server = await startLocalServer((_request, response, number) => {
      sockets.add(response.socket)
      json(response, { message: 'x'.repeat(50_000) }, number % 3 === 0 ? 404 : number % 3 === 1 ? 503 : 200, { 'retry-after-ms': '0' })
    })
    const client = createAcme({ baseUrl: server.url })
    for (let count = 0; count < 12; count += 1) await Promise.allSettled([client.messages.get(1)])
    expect(server.requests.length).toBeGreaterThan(15)
    // A call can begin before the connection of the last one is free again; never in a row.
    expect(sockets.size).toBeLessThanOrEqual(3)
  })
})
