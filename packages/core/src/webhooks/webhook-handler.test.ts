import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createWebhooks,
  memoryStore,
  type WebhookDescription,
  type WebhookEvent,
  type WebhookOptions,
  type WebhookStore,
} from './webhooks.ts'

type Event = WebhookEvent<'ended', { readonly id: string }> | WebhookEvent<'moved', unknown> | WebhookEvent<'unknown', unknown>

const description: WebhookDescription = {
  id: 'example',
  signatures: [
    {
      header: 'X-Signature',
      secret: 'webhookSecret',
      algorithm: 'hmac-sha256',
      forms: [{ key: 'utf8', digest: 'hex' }],
      events: {
        ended: { match: { '$request.body#/event': 'ended' }, id: ['{$request.body#/id}'] },
        moved: { match: { '$request.body#/event': 'moved' }, id: ['{$request.body#/id}'] },
      },
    },
  ],
}
const create = (options: WebhookOptions = {}) => createWebhooks<Event>(description, options)
const event: Event = { type: 'ended', id: 'e1', time: undefined, body: { id: 'e1' } }

/** A store with leases, that does as it is told. */
function fakeStore(overrides: Partial<WebhookStore> = {}) {
  const memory = memoryStore()
  const calls: unknown[][] = []
  const noted =
    <Args extends unknown[], Result>(name: string, method: (...args: Args) => Result) =>
    (...args: Args) => {
      calls.push([name, ...args])
      return method(...args)
    }
  const store: WebhookStore = {
    claim: noted('claim', overrides.claim ?? memory.claim),
    renew: noted('renew', overrides.renew ?? memory.renew),
    complete: noted('complete', overrides.complete ?? memory.complete),
    release: noted('release', overrides.release ?? memory.release),
  }
  return { store, calls, names: () => calls.map(([name]) => name) }
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-15T10:00:00Z') })
})

afterEach(() => {
  const timers = vi.getTimerCount()
  vi.useRealTimers()
  if (timers > 0) throw new Error(`${timers} timers are left`)
})

/** A promise that is settled from outside. */
function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

test('runs a handler for the first of several deliveries', async () => {
  const webhooks = create()
  const handler = vi.fn<() => void>()
  expect([await webhooks.once(event, handler), await webhooks.once({ ...event }, handler)]).toEqual([true, false])
  expect(await webhooks.once({ ...event, id: 'e2' }, handler)).toBe(true)
  expect(handler).toHaveBeenCalledTimes(2)
})

test('tells events of different types with the same id apart', async () => {
  const webhooks = create()
  await webhooks.once(event, () => {})
  expect(await webhooks.once({ type: 'moved', id: 'e1', time: undefined, body: {} }, () => {})).toBe(true)
})

test('runs the handler again if it failed, and throws its error on', async () => {
  const webhooks = create()
  await expect(webhooks.once(event, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect(await webhooks.once(event, () => {})).toBe(true)
})

test('refuses a delivery while another one is being handled, so that the provider tries again', async () => {
  const webhooks = create()
  await webhooks.once(event, async () => {
    await expect(webhooks.once(event, () => {})).rejects.toMatchObject({ problem: 'in-progress', status: 409 })
  })
  expect(await webhooks.once(event, () => {})).toBe(false)
})

test('handles an event once when deliveries come all at once', async () => {
  const webhooks = create()
  let handled = 0
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, () =>
      webhooks.once(event, async () => {
        await Promise.resolve()
        handled += 1
      }),
    ),
  )
  expect(handled).toBe(1)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('remembers 25,000 events', async () => {
  const webhooks = create()
  const eventAt = (index: number): Event => ({ ...event, id: `e${index}` })
  for (let index = 0; index < 25_000; index += 1) await webhooks.once(eventAt(index), () => {})
  let again = 0
  for (let index = 0; index < 25_000; index += 1) if (await webhooks.once(eventAt(index), () => {})) again += 1
  expect(again).toBe(0)
})

test('remembers an event for as long as retention says', async () => {
  const webhooks = create({ retention: 1000 })
  await webhooks.once(event, () => {})
  vi.setSystemTime(Date.now() + 999)
  expect(await webhooks.once(event, () => {})).toBe(false)
  vi.setSystemTime(Date.now() + 1)
  expect(await webhooks.once(event, () => {})).toBe(true)
})

describe('through a store', () => {
  test('claims and completes under one owner, with the documented lease and retention', async () => {
    const { store, calls } = fakeStore()
    expect(await create({ store }).once(event, () => {})).toBe(true)
    const owner = calls[0]?.[2]
    expect(owner).toMatch(/^[\da-f-]{36}$/)
    expect(calls).toEqual([
      ['claim', 'example ended e1', owner, 60_000],
      ['complete', 'example ended e1', owner, 604_800_000],
    ])
    await create({ store }).once({ ...event, id: 'e2' }, () => {})
    expect(calls[2]?.[2]).not.toBe(owner)
  })

  test('renews its claim while the handler works, and no longer', async () => {
    const { store, calls, names } = fakeStore()
    const { promise, resolve } = deferred()
    const handled = create({ store, lease: 900 }).once(event, () => promise)
    await vi.advanceTimersByTimeAsync(1500)
    expect(names()).toEqual(['claim', ...Array.from({ length: 5 }, () => 'renew')])
    expect(calls[1]).toEqual(['renew', 'example ended e1', calls[0]?.[2], 900])
    resolve()
    expect(await handled).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(names().slice(6)).toEqual(['complete'])
  })

  test.each([0, 1])('releases its claim if the handler throws, even if the store fails then', async (failing) => {
    const { store, names } = fakeStore(failing ? { release: () => Promise.reject(new Error('store down')) } : {})
    const promise = create({ store }).once(event, () => {
      throw new Error('no database')
    })
    await expect(promise).rejects.toThrow('no database')
    expect(names()).toEqual(['claim', 'release'])
  })

  test('bears a renewal that fails', async () => {
    let failures = 2
    const { store, names } = fakeStore({ renew: () => (failures-- > 0 ? Promise.reject(new Error('store down')) : true) })
    const { promise, resolve } = deferred()
    let wasAborted = false
    const handled = create({ store, lease: 900 }).once(event, async (signal) => {
      await promise
      wasAborted = signal.aborted
    })
    await vi.advanceTimersByTimeAsync(1000)
    resolve()
    expect([await handled, wasAborted]).toEqual([true, false])
    expect(names()).toEqual(['claim', 'renew', 'renew', 'renew', 'complete'])
  })

  test('aborts the handler when the claim was taken over, and says that it may have been handled twice', async () => {
    const { store } = fakeStore({ renew: () => false, complete: () => false })
    let reached = 0
    const handled = create({ store, lease: 900 }).once(event, async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      reached += 1
    })
    const error = handled.catch((thrown: unknown) => thrown)
    await vi.advanceTimersByTimeAsync(300)
    expect(await error).toMatchObject({ name: 'WebhookError', problem: 'claim-lost', status: 409 })
    expect(reached).toBe(1)
  })

  test('does not release what it could not complete: the handler has run', async () => {
    const { store, names } = fakeStore({ complete: () => Promise.reject(new Error('store down')) })
    await expect(create({ store }).once(event, () => {})).rejects.toThrow('store down')
    expect(names()).toEqual(['claim', 'complete'])
  })

  test('runs nothing if the store cannot be asked', async () => {
    const { store } = fakeStore({ claim: () => Promise.reject(new Error('store down')) })
    const handler = vi.fn<() => void>()
    await expect(create({ store }).once(event, handler)).rejects.toThrow('store down')
    expect(handler).not.toHaveBeenCalled()
  })

  test('renews a lease that has no end as seldom as a timer can', async () => {
    const { store, names } = fakeStore()
    const { promise, resolve } = deferred()
    const handled = create({ store, lease: Infinity }).once(event, () => promise)
    await vi.advanceTimersByTimeAsync(86_400_000)
    resolve()
    await handled
    expect(names()).toEqual(['claim', 'complete'])
  })
})

describe('options', () => {
  test.each([
    [{ lease: Number.NaN }, '"lease" of the webhooks of example is a number of milliseconds above 0, not NaN'],
    [{ lease: 0 }, '"lease"'],
    [{ tolerance: -1 }, '"tolerance"'],
    [{ retention: '7d' }, '"retention" of the webhooks of example is a number of milliseconds above 0, not 7d'],
    [{ webhookSecrets: 'a' }, 'have no option "webhookSecrets", only tolerance, store, retention, lease, webhookSecret'],
  ])('%o are refused', (options, message) => {
    expect(() => create(options as WebhookOptions)).toThrow(TypeError)
    expect(() => create(options as WebhookOptions)).toThrow(message)
  })

  test('that are undefined are not given', () => {
    expect(() => create({ lease: undefined, webhookSecret: undefined } as unknown as WebhookOptions)).not.toThrow()
  })
})
