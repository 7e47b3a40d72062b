import { milliseconds } from '../time/duration.ts'

/** One limit of `x-rate-limit`. */
export interface RateLimit {
  readonly requests: number
  readonly per: string
}

/** Counts requests against a provider's limits, for each caller. */
export interface RateLimiter {
  /**
   * @param caller Who asks: the credential.
   * @param now Milliseconds.
   * @returns 0 if the request is within the limits, else the milliseconds until the next would be.
   */
  take(caller: string, now: number): number
  clear(): void
}

/** Makes a limiter of sliding windows. */
export function createRateLimiter(limits: readonly RateLimit[]): RateLimiter {
  const windows = limits.map(({ requests, per }) => ({ requests, length: milliseconds(per) }))
  const longest = Math.max(0, ...windows.map(({ length }) => length))
  const callers = new Map<string, number[]>()
  return {
    take(caller, now) {
      if (windows.length === 0) return 0
      const times = (callers.get(caller) ?? []).filter((time) => time > now - longest)
      callers.set(caller, times)
      const waits = windows.map(({ requests, length }) => {
        const blocking = times.filter((time) => time > now - length).at(-requests)
        return blocking === undefined ? 0 : blocking + length - now
      })
      const wait = Math.max(...waits)
      if (wait === 0) times.push(now)
      return wait
    },
    clear: () => callers.clear(),
  }
}
