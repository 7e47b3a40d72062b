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
   * @param scope What may have a limit of its own: the operation. Once its requests are given up, they no longer hold up others.
   * @param attempt How often the request was sent, from 1.
   * @returns Whether it makes sense to send the request again.
   */
  refused(headers: Pick<Headers, 'get'>, scope: string, attempt: number): boolean
  /** Notes any other response: the pace goes up again. */
  passed(): void
  /** Operations whose requests were given up since the last response that was no 429. */
  readonly inARow: number
  readonly total: Throttled
}

const mostAttempts = 4
const mostUntoldAttempts = 3
/** Milliseconds, where a 429 says nothing. */
const untoldDelay = 250
/** Milliseconds. Who says longer than this does not want the run to go on. */
const longestDelay = 60_000
const firstGap = 50

/** Starts at full pace. */
export function createThrottle(now: () => number = Date.now): Throttle {
  let notBefore = 0
  let gap = 0
  const exhausted = new Set<string>()
  const sinceSuccess = new Set<string>()
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
    refused(headers, scope, attempt) {
      responses += 1
      const said = retryAfter(headers, now())
      // Told nothing, and refused before in spite of waiting: a limit of its own, which may be one for a day.
      if (said === undefined && exhausted.has(scope)) {
        sinceSuccess.add(scope)
        return false
      }
      const delay = said ?? untoldDelay
      // Told nothing, it may be a limit of this operation alone.
      if (said !== undefined && said > 0) gap = Math.min(1000, gap === 0 ? firstGap : gap * 2)
      const isLast = attempt >= (said === undefined ? mostUntoldAttempts : mostAttempts) || delay > longestDelay
      if (delay <= longestDelay) notBefore = Math.max(notBefore, now() + delay)
      if (isLast) {
        exhausted.add(scope)
        sinceSuccess.add(scope)
      }
      return !isLast
    },
    passed() {
      sinceSuccess.clear()
      gap = gap < 5 ? 0 : gap * 0.8
    },
    get inARow() {
      return sinceSuccess.size
    },
    get total() {
      return { responses, milliseconds }
    },
  }
}

/** Milliseconds that `Retry-After` asks for (RFC 9110, 10.2.3), or `undefined` if it asks for none or cannot be read. */
function retryAfter(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // RFC 9110 has dates in three forms; ISO 8601 is none of them.
  const date = /^[A-Za-z]/.test(text) ? instantOf(text) : undefined
  return date === undefined ? undefined : Math.max(0, date - now)
}
