import type { RateLimit } from '../description/operation.ts'
import { type Deadline, wait } from './deadline.ts'

/**
 * Counts the requests that were sent. The default counts in this process; one that several processes share can be plugged in.
 */
export interface RateLimitStore {
  /**
   * Asks to send one request now, and counts it if it may.
   * @param key The provider and a hash of the credential.
   * @param limits The limits of the provider, which hold all at once.
   * @returns 0 if the request may be sent now; otherwise how many milliseconds to wait before asking again.
   */
  take(key: string, limits: readonly RateLimit[]): number | Promise<number>
}

/**
 * Servers count when a request arrives, not when it is sent: requests that were sent a full period apart can arrive closer together. A little
 * more distance makes up for that.
 */
const slack = 1.05

/**
 * Counts in this process, exactly: it remembers when each of the last requests was sent, and forgets a key that
 * was not used for so long that no limit needs it.
 * @param now A clock in milliseconds that never goes back.
 * @default performance.now
 * @returns A store for the client's `rateLimit` option.
 */
export function memoryRateLimitStore(now: () => number = () => performance.now()): RateLimitStore {
  const accounts = new Map<string, { readonly sentAt: number[]; forgotten: number }>()
  return {
    take(key, limits) {
      const time = now()
      let account = accounts.get(key)
      if (!account) {
        for (const [other, { forgotten }] of accounts) if (forgotten < time) accounts.delete(other)
        accounts.set(key, (account = { sentAt: [], forgotten: time }))
      }
      const { sentAt } = account
      let delay = 0
      let remembered = 0
      for (const { requests, per } of limits) {
        const oldest = sentAt[sentAt.length - requests]
        if (oldest !== undefined) delay = Math.max(delay, oldest + per * slack - time)
        remembered = Math.max(remembered, requests)
        account.forgotten = Math.max(account.forgotten, time + per * slack)
      }
      if (delay > 0) return delay
      sentAt.push(time)
      if (sentAt.length > remembered * 2) sentAt.splice(0, sentAt.length - remembered)
      return 0
    },
  }
}

/** The count that all clients of this process share, so that two clients with one key keep its limit together. */
export const sharedRateLimitStore: RateLimitStore = memoryRateLimitStore()

/** For each store and key, those who wait for their turn, in the order they came. */
const allQueues = new WeakMap<RateLimitStore, Map<string, (() => void)[]>>()

function queuesOf(store: RateLimitStore): Map<string, (() => void)[]> {
  let queues = allQueues.get(store)
  if (!queues) allQueues.set(store, (queues = new Map()))
  return queues
}

/**
 * Waits until a request may be sent, first come, first served.
 * @param deadline Ends the wait early, without using up a turn.
 * @returns Whether the request may be sent; `false` if the wait was ended. No promise if there is nothing to wait for.
 */
export function takeTurn(store: RateLimitStore, key: string, limits: readonly RateLimit[], deadline: Deadline): boolean | Promise<boolean> {
  if (deadline.isOver) return false
  if (queuesOf(store).has(key)) return waitInQueue(store, key, limits, deadline)
  const asked = store.take(key, limits)
  return asked === 0 || waitInQueue(store, key, limits, deadline, asked)
}

async function waitInQueue(
  store: RateLimitStore,
  key: string,
  limits: readonly RateLimit[],
  deadline: Deadline,
  asked?: number | Promise<number>,
): Promise<boolean> {
  const queues = queuesOf(store)
  const queue = queues.get(key)
  if (!queue) queues.set(key, [])
  else if (!(await reachFront(queue, deadline))) return false
  try {
    let delay = await (asked ?? store.take(key, limits))
    while (delay > 0) {
      if (!(await wait(delay, deadline))) return false
      delay = await store.take(key, limits)
    }
    return !deadline.isOver
  } finally {
    const next = queues.get(key)?.shift()
    if (next) next()
    else queues.delete(key)
  }
}

function reachFront(queue: (() => void)[], deadline: Deadline): Promise<boolean> {
  return new Promise((resolve) => {
    const enter = () => {
      deadline.listener = undefined
      resolve(true)
    }
    const leave = () => {
      queue.splice(queue.indexOf(enter), 1)
      deadline.listener = undefined
      resolve(false)
    }
    queue.push(enter)
    deadline.listener = leave
  })
}

/** A turn under a provider's rate limits that was taken ahead of the call that uses it. Made by a client's `acquireTurn()`. */
export interface Turn {
  /** The provider's id. */
  readonly provider: string
}

/** The turns that were not used yet: whose they are, and until when, on the clock of `performance.now`. */
const unusedTurns = new WeakMap<Turn, { readonly account: string; readonly until: number }>()

/**
 * Makes a turn out of one that was taken from the store. It lapses after the shortest period of the limits: the store has forgotten it by then, and
 * turns that were saved up must not leave all at once.
 */
export function makeTurn(provider: string, account: string, limits: readonly RateLimit[]): Turn {
  const turn: Turn = { provider }
  unusedTurns.set(turn, { account, until: performance.now() + Math.min(...limits.map(({ per }) => per)) })
  return turn
}

/** Uses a turn up. `false` if it is another account's, has lapsed or was used before: the call has to take one. */
export function useTurn(turn: Turn, account: string): boolean {
  const unused = unusedTurns.get(turn)
  unusedTurns.delete(turn)
  return unused !== undefined && unused.account === account && performance.now() < unused.until
}
