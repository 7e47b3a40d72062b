import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { respondingWith, createAcme, fetchGiving } from '../../../../test/acme.ts'
import { json, startLocalServer } from '../../../../test/local-server.ts'
import { Deadline } from './deadline.ts'
import type { RateLimit } from '../description/operation.ts'
import { memoryRateLimitStore, type RateLimitStore, takeTurn } from './rate-limit.ts'

/** The most times that lie within any span of so many milliseconds. */
function mostWithin(times: readonly number[], span: number): number {
  const sorted = times.toSorted((left, right) => left - right)
  let most = 0
  let first = 0
  for (const [index, time] of sorted.entries()) {
    while (time - (sorted[first] ?? 0) >= span) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}

describe('the store in memory', () => {
  const limits: readonly RateLimit[] = [{ requests: 2, per: 1000 }]

  test('lets as many leave as the limit says, then says how long to wait, with a little distance', () => {
    let time = 5000
    const store = memoryRateLimitStore(() => time)
    expect([store.take('a', limits), store.take('a', limits), store.take('a', limits)]).toEqual([0, 0, 1050])
    time = 6000
    expect(store.take('a', limits)).toBe(50)
    time = 6050
    expect([store.take('a', limits), store.take('a', limits), store.take('a', limits)]).toEqual([0, 0, 1050])
  })

  test('counts each key for itself', () => {
    const store = memoryRateLimitStore(() => 0)
    expect([store.take('a', limits), store.take('a', limits), store.take('b', limits)]).toEqual([0, 0, 0])
  })

  test('does not count what it sends away', () => {
    let time = 0
    const store = memoryRateLimitStore(() => time)
    for (let count = 0; count < 10; count += 1) expect(store.take('a', limits)).toBe(count < 2 ? 0 : 1050)
    time = 1050
    expect(store.take('a', limits)).toBe(0)
  })

  test('keeps all limits at once', () => {
    let time = 0
    const both = [
      { requests: 2, per: 100 },
      { requests: 3, per: 1000 },
    ]
    const store = memoryRateLimitStore(() => time)
    expect([store.take('a', both), store.take('a', both), store.take('a', both)]).toEqual([0, 0, 105])
    time = 105
    expect([store.take('a', both), store.take('a', both)]).toEqual([0, 945])
  })

  test('forgets what no limit needs any more', () => {
    let time = 0
    const store = memoryRateLimitStore(() => time)
    for (let count = 0; count < 10_000; count += 1) {
      expect(store.take('a', limits)).toBe(0)
      time += 600
    }
    expect(store.take('a', limits)).toBe(0)
    expect(store.take('a', limits)).toBeGreaterThan(0)
  })

  test('forgets keys that are used no more, each after its own period', () => {
    let time = 0
    const store = memoryRateLimitStore(() => time)
    const perMinute = [{ requests: 1, per: 60_000 }]
    expect(store.take('slow', perMinute)).toBe(0)
    const taken = vi.spyOn(Map.prototype, 'delete')
    try {
      for (let count = 0; count < 100; count += 1) {
        expect(store.take(`once-${count}`, limits)).toBe(0)
        time += 500
      }
      expect(taken.mock.calls.length).toBeGreaterThan(90)
    } finally {
      taken.mockRestore()
    }
    expect(store.take('slow', perMinute)).toBe(60_000 * 1.05 - time)
  })

  test('runs on the clock of the process', () => {
    const store = memoryRateLimitStore()
    expect(store.take('a', limits)).toBe(0)
    expect(store.take('a', limits)).toBe(0)
    expect(store.take('a', limits)).toBeGreaterThan(900)
  })
})

describe('on a virtual clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test.each([
    ['12 per second', [{ requests: 12, per: 1000 }]],
    [
      '100 per minute and 10 per second',
      [
        { requests: 100, per: 60_000 },
        { requests: 10, per: 1000 },
      ],
    ],
  ])('1,000 concurrent calls keep %s, in the order they came, and none starves', async (_name, limits) => {
    const store = memoryRateLimitStore()
    const left: { index: number; time: number }[] = []
    const turns = Array.from({ length: 1000 }, async (_, index) => {
      const mine = takeTurn(store, 'key', limits, new Deadline())
      expect(mine === true || (await mine)).toBe(true)
      left.push({ index, time: performance.now() })
    })
    await vi.runAllTimersAsync()
    await Promise.all(turns)
    const times = left.map(({ time }) => time)
    for (const { requests, per } of limits) expect(mostWithin(times, per)).toBe(requests)
    expect(left.map(({ index }) => index)).toEqual(Array.from({ length: 1000 }, (_, index) => index))
    // No slower than the limit with its distance makes it.
    const slowest = Math.max(...limits.map(({ requests, per }) => Math.ceil(1000 / requests) * per * 1.05))
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(slowest)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a call that leaves the queue takes no turn, and those behind it move up', async () => {
    const limits = [{ requests: 1, per: 1000 }]
    const store = memoryRateLimitStore()
    const endings = Array.from({ length: 5 }, () => new Deadline())
    const turns = endings.map((ending) => Promise.resolve(takeTurn(store, 'key', limits, ending)))
    // The one at the front, one in the middle, and one that is ended twice.
    for (const index of [1, 3, 3]) endings[index]?.end()
    await vi.runAllTimersAsync()
    expect(await Promise.all(turns)).toEqual([true, false, true, false, true])
    // Three turns of a second each, the first at once.
    expect(store.take('key', limits)).toBe(1050)
  })

  test('what is ended already waits for nothing', () => {
    const store: RateLimitStore = { take: () => Promise.reject(new Error('was asked')) }
    const ending = new Deadline()
    ending.end()
    expect(takeTurn(store, 'key', [], ending)).toBe(false)
  })

  test('what is ended while a store thinks does not leave', async () => {
    const ending = new Deadline()
    const turn = takeTurn({ take: () => Promise.resolve(0) }, 'key', [], ending)
    ending.end()
    expect(await turn).toBe(false)
  })

  test('what is ended while a store thinks does not wait either', async () => {
    const ending = new Deadline()
    const turn = takeTurn({ take: () => Promise.resolve(1000) }, 'key', [], ending)
    ending.end()
    expect(await turn).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a store may answer late, and may send away more than once', async () => {
    const responses = [50, 30, 0]
    const turn = takeTurn({ take: async () => responses.shift() ?? 0 }, 'key', [], new Deadline())
    await vi.runAllTimersAsync()
    expect(await turn).toBe(true)
    expect(performance.now()).toBe(80)
    expect(responses).toEqual([])
  })

  test('a store that fails holds nobody up', async () => {
    let count = 0
    const take = async () => {
      count += 1
      if (count === 1) throw new Error('down')
      return 0
    }
    const store = { take }
    const [first, second] = await Promise.allSettled([
      takeTurn(store, 'key', [], new Deadline()),
      takeTurn(store, 'key', [], new Deadline()),
    ])
    expect(first.status).toBe('rejected')
    expect(second).toEqual({ status: 'fulfilled', value: true })
  })

  test('two stores know nothing of each other', async () => {
    const limits = [{ requests: 1, per: 1000 }]
    const busy = takeTurn({ take: () => 1000 }, 'key', limits, new Deadline())
    expect(busy).toBeInstanceOf(Promise)
    expect(takeTurn({ take: () => 0 }, 'key', limits, new Deadline())).toBe(true)
    vi.clearAllTimers()
  })
})

describe('over real HTTP', () => {
  test('1,000 concurrent calls of two clients with one key each take a turn, never exceed the limit, and none starves', async () => {
    const limit = { requests: 100, per: 100 }
    const sentRequests: number[] = []
    let time = 0
    const counting = memoryRateLimitStore(() => (time = performance.now()))
    const rateLimit: RateLimitStore = {
      take(key, limits) {
        const delay = counting.take(key, limits)
        if (delay === 0) sentRequests.push(time)
        return delay
      },
    }
    await using server = await startLocalServer((request, response, number) => {
      // Retries have to take a turn too.
      if (number % 50 === 0) json(response, {}, 503, { 'retry-after-ms': '1' })
      else json(response, { id: request.target })
    })
    const options = { baseUrl: server.url, apiKey: 'one-key-for-two', rateLimit }
    const [one, two] = [createAcme(options, { rateLimits: [limit] }), createAcme(options, { rateLimits: [limit] })]
    const givenResponses = await Promise.all(Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? one : two).messages.get(index)))
    expect(givenResponses).toEqual(Array.from({ length: 1000 }, (_, index) => ({ id: `/messages/${index}` })))
    expect(server.requests.length).toBeGreaterThan(1000)
    expect(sentRequests).toHaveLength(server.requests.length)
    // A server sees a request a little after it left; what it sees in a period cannot be exact to the millisecond.
    expect(mostWithin(sentRequests, limit.per * 1.05)).toBe(limit.requests)
  })

  test('another key has a limit of its own', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const limits = { rateLimits: [{ requests: 1, per: 3_600_000 }] }
    const client = (apiKey: string) => createAcme({ fetch, apiKey }, limits)
    await Promise.all([client('first-key').messages.get(1), client('second-key').messages.get(1)])
    expect(fetch.asked).toHaveLength(2)
  })
})
