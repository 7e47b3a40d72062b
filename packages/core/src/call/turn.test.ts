import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { respondingWith, createAcme, fetchGiving, thrownBy } from '../../../../test/acme.ts'
import { memoryRateLimitStore } from '../transport/rate-limit.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const limits = { rateLimits: [{ requests: 1, per: 1000 }] }

/** A client with a limit of one request a second, and the times at which its requests were sent. */
function limited(options: object = {}) {
  const times: number[] = []
  const begin = performance.now()
  const give = fetchGiving(respondingWith({ id: 1 }))
  const fetch: typeof globalThis.fetch = (input, init) => {
    times.push(Math.round(performance.now() - begin))
    return give(input, init)
  }
  return { client: createAcme({ fetch, rateLimit: memoryRateLimitStore(), ...options }, limits), times }
}

describe('acquireTurn', () => {
  test('takes the turn that the call would wait for', async () => {
    const { client, times } = limited()
    await client.messages.send({})
    const waiting = client.acquireTurn()
    await vi.advanceTimersByTimeAsync(1049)
    expect(await Promise.race([waiting, Promise.resolve('waiting')])).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    const turn = await waiting
    expect(turn).toEqual({ provider: 'acme' })
    await client.messages.send({}, { turn })
    expect(times).toEqual([0, 1050])
  })

  test('gives one call its turn, and that one once', async () => {
    const { client, times } = limited()
    const turn = await client.acquireTurn()
    await client.messages.send({}, { turn })
    const second = client.messages.send({}, { turn })
    await vi.runAllTimersAsync()
    await second
    expect(times).toEqual([0, 1050])
  })

  test.each([
    ['has lapsed', {}, 1000],
    ["is another account's", { headers: { Authorization: 'Bearer other' } }, 0],
  ])('does no harm where the turn %s: the call takes another', async (_name, options, age) => {
    const takes: string[] = []
    const store = {
      take(key: string) {
        takes.push(key)
        return 0
      },
    }
    const { client, times } = limited({ rateLimit: store })
    const turn = await client.acquireTurn()
    await vi.advanceTimersByTimeAsync(age)
    await client.messages.send({}, { turn, ...options })
    expect(times).toHaveLength(1)
    expect(takes).toHaveLength(2)
  })

  test('is for the first attempt: a later one waits for its own', async () => {
    const times: number[] = []
    const begin = performance.now()
    const give = fetchGiving(respondingWith({}, 429, { 'retry-after-ms': '1' }), respondingWith({ id: 1 }))
    const fetch: typeof globalThis.fetch = (input, init) => {
      times.push(Math.round(performance.now() - begin))
      return give(input, init)
    }
    const client = createAcme({ fetch, rateLimit: memoryRateLimitStore() }, limits)
    const call = client.messages.send({}, { turn: await client.acquireTurn() })
    await vi.runAllTimersAsync()
    await call
    expect(times).toEqual([0, 1050])
  })

  test('does not wait where there is no limit, or it is not kept', async () => {
    expect(await createAcme().acquireTurn()).toEqual({ provider: 'acme' })
    expect(await limited({ rateLimit: false }).client.acquireTurn()).toEqual({ provider: 'acme' })
  })

  test('ends with its signal, and uses nothing up', async () => {
    const { client, times } = limited()
    await client.messages.send({})
    const controller = new AbortController()
    const waiting = thrownBy(client.acquireTurn({ signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(new Error('closed'))
    expect(await waiting).toMatchObject({
      name: 'AbortError',
      outcome: 'not-sent',
      message: 'acme.acquireTurn was aborted before it was sent.',
      cause: new Error('closed'),
    })
    expect(await thrownBy(client.acquireTurn({ signal: AbortSignal.abort() }))).toMatchObject({ name: 'AbortError' })
    const next = client.messages.send({})
    await vi.runAllTimersAsync()
    await next
    expect(times).toEqual([0, 1050])
  })

  test('waits for longer than a call would', async () => {
    const { client } = limited({ timeout: 10, rateLimit: { take: () => (performance.now() < 200_000 ? 1000 : 0) } })
    const waiting = client.acquireTurn()
    await vi.runAllTimersAsync()
    expect(await waiting).toEqual({ provider: 'acme' })
  })

  test('fails with its store, and without a credential', async () => {
    const rateLimit = { take: () => Promise.reject<number>(new Error('no connection')) }
    expect(await thrownBy(limited({ rateLimit }).client.acquireTurn())).toMatchObject({
      name: 'ConnectionError',
      cause: { message: 'no connection' },
    })
    expect(await thrownBy(createAcme({ apiKey: '' }).acquireTurn())).toMatchObject({
      name: 'ArgumentError',
      message: expect.stringContaining('It needs apiKey'),
    })
  })
})
