import { instantOf } from '../openapi/instant.ts'

/** How often and how long a run was slowed down by the server. */
export interface Throttled {
  /** Responses that were 429. */
  readonly responses: number
  /** Milliseconds that were waited for them. */
  readonly milliseconds: number
}

/** Slows a run down to what a server says (RFC 6585, 4). */
export interface Throttle {
  /** Waits until the server has said that requests are welcome again. */
  ready(): Promise<void>
  /**
   * Notes a 429.
   * @returns Whether it makes sense to send the request again.
   */
  refused(headers: Pick<Headers, 'get'>, attempt: number): boolean
  /** Notes any other response: the pace goes up again. */
  passed(): void
  /** 429s of requests that were given up, since the last that was let through. */
  readonly inARow: number
  readonly total: Throttled
}

const mostAttempts = 4
/** Milliseconds. Who says longer than this does not want the run to go on. */
export const longestDelay = 60_000
const firstGap = 50

/** Starts at full pace. */
export function createThrottle(now: () => number = Date.now): Throttle {
  let notBefore = 0
  let gap = 0
  let inARow = 0
  let responses = 0
  let milliseconds = 0
  return {
    async ready() {
      const delay = Math.max(0, notBefore - now())
      if (delay > 0) {
        milliseconds += delay
        await new Promise((resolve) => {
          setTimeout(resolve, delay)
        })
      }
      // Each request books its place before the next one asks.
      if (gap > 0) notBefore = Math.max(notBefore, now()) + gap
    },
    refused(headers, attempt) {
      responses += 1
      const said = retryAfter(headers, now())
      const delay = said ?? Math.min(longestDelay, 250 * 2 ** attempt)
      gap = Math.min(1000, gap === 0 ? firstGap : gap * 2)
      const isLast = attempt >= mostAttempts || delay > longestDelay
      if (delay <= longestDelay) notBefore = Math.max(notBefore, now() + delay)
      if (isLast) inARow += 1
      return !isLast
    },
    passed() {
      inARow = 0
      gap = gap < 5 ? 0 : gap * 0.9
    },
    get inARow() {
      return inARow
    },
    get total() {
      return { responses, milliseconds }
    },
  }
}

/** Milliseconds that `Retry-After` asks for (RFC 9110, 10.2.3), or `undefined` if it asks for none or cannot be read. */
export function retryAfter(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // RFC 9110 has dates in three forms; ISO 8601 is none of them.
  const date = /^[A-Za-z]/.test(text) ? instantOf(text) : undefined
  return date === undefined ? undefined : Math.max(0, date - now)
}
