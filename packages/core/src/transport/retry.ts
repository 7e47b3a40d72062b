import type { Operation } from '../description/operation.ts'

/** What one attempt came to. */
export type AttemptResult =
  | { readonly kind: 'answered'; readonly status: number }
  /** Nothing left: no connection was made. */
  | { readonly kind: 'unsent' }
  /** The request left and no complete, readable answer came. */
  | { readonly kind: 'lost' }

/** Whether repeating the operation does no harm, even as a call of its own: it reads, or changes nothing the second time. */
export function isHarmless({ method, idempotency }: Operation): boolean {
  return method === 'GET' || method === 'HEAD' || idempotency === 'natural'
}

/** Whether the very same request may be sent again: it is harmless, or carries a key that the provider keeps. */
export function isRepeatable(operation: Operation): boolean {
  return isHarmless(operation) || operation.idempotency !== undefined
}

/**
 * Whether an answer leaves open if the request was carried out: the server gave up or failed while at it (408, 5xx), or shows the way to something
 * else, as many do once the work is done (3xx). 501, 505 and 511 say that it never began, 307 and 308 that it belongs elsewhere (RFC 9110, RFC 6585).
 */
export function leavesOutcomeOpen(status: number): boolean {
  return status === 408 || ((status >= 500 || (status >= 300 && status < 400)) && !decidedStatuses.has(status))
}

const decidedStatuses = new Set([307, 308, 501, 505, 511])

const passingStatuses = new Set([408, 500, 502, 503, 504])

/**
 * Whether another attempt may be made after this one. This is where it is decided that a call that reaches people is sent once: after its
 * request has left, only 429, which is a refusal before any work, allows another.
 */
export function mayRepeat(operation: Operation, result: AttemptResult): boolean {
  if (result.kind === 'unsent') return true
  if (result.kind === 'answered' && result.status === 429) return true
  if (!isRepeatable(operation)) return false
  return result.kind === 'lost' || passingStatuses.has(result.status)
}

const baseDelay = 500
const longestDelay = 8000

/**
 * How long to wait before the next attempt where the provider does not say: exponential, with full jitter.
 * @param attempt Number of the attempt that failed, from 1.
 * @param random A number from 0 to 1.
 * @returns Milliseconds.
 */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(longestDelay, baseDelay * 2 ** (attempt - 1))
}

/**
 * How long the provider asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 * @param now Milliseconds since the epoch.
 * @returns Milliseconds, 0 for a date that is over, `undefined` if nothing readable was said.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const precise = headers.get('retry-after-ms')
  if (precise !== null && /^\d+(\.\d+)?$/.test(precise)) return Number(precise)
  const value = String(headers.get('retry-after'))
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  // Without this, "-1" is a day in 2001.
  const date = /[a-z].*\d:\d\d/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
