import type { RateLimit } from './operation.ts'
import { wait } from './wait.ts'

/**
 * Where it is counted how many requests have left. The default counts in this process; one that several processes share can be plugged in.
 */
export interface RateLimitStore {
  /**
   * Asks to send one request now, and counts it if it may.
   * @param key The provider and a hash of the credential.
   * @param limits All of them hold.
   * @returns 0 if the request may leave now; otherwise how many milliseconds to wait before asking again.
   */
  take(key: string, limits: readonly RateLimit[]): number | Promise<number>
}

/**
 * Servers count when a request arrives, not when it leaves: requests that left a full period apart can arrive closer together. A little
 * more distance makes up for that.
 */
const slack = 1.05

/**
 * Counts in this process, exactly: it remembers when each of the last requests left.
 * @param now A clock in milliseconds that never goes back. Default: `performance.now`.
 */
export function memoryRateLimitStore(now: () => number = () => performance.now()): RateLimitStore {
  const departures = new Map<string, number[]>()
  return {
    take(key, limits) {
      const time = now()
      const times = departures.get(key) ?? []
      departures.set(key, times)
      let delay = 0
      for (const { requests, per } of limits) {
        const oldest = times.at(-requests)
        if (oldest !== undefined) delay = Math.max(delay, oldest + per * slack - time)
      }
      if (delay > 0) return delay
      times.push(time)
      const remembered = Math.max(...limits.map(({ requests }) => requests))
      if (times.length > remembered * 2) times.splice(0, times.length - remembered)
      return 0
    },
  }
}

/** The count that all clients of this process share, so that two clients with one key keep its limit together. */
export const sharedRateLimitStore: RateLimitStore = memoryRateLimitStore()

/** For each key, those who wait for their turn, in the order they came. */
const queues = new Map<string, (() => void)[]>()

/**
 * Waits until a request may leave. Whoever comes first goes first.
 * @param signal Ends the wait early, without using up a turn.
 * @returns Whether the request may leave; `false` if the signal ended the wait.
 */
export async function takeTurn(store: RateLimitStore, key: string, limits: readonly RateLimit[], signal: AbortSignal): Promise<boolean> {
  const queue = queues.get(key)
  if (queue) {
    const mine = await new Promise<boolean>((resolve) => {
      const enter = () => {
        signal.removeEventListener('abort', leave)
        resolve(true)
      }
      const leave = () => {
        queue.splice(queue.indexOf(enter), 1)
        resolve(false)
      }
      queue.push(enter)
      signal.addEventListener('abort', leave, { once: true })
    })
    if (!mine) return false
  } else {
    queues.set(key, [])
  }
  try {
    for (;;) {
      const asked = store.take(key, limits)
      const delay = typeof asked === 'number' ? asked : await asked
      if (delay <= 0) return !signal.aborted
      if (!(await wait(delay, signal))) return false
    }
  } finally {
    const next = queues.get(key)?.shift()
    if (next) next()
    else queues.delete(key)
  }
}
