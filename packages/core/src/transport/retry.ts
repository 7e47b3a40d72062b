import { retryableStatusCodes } from '../description/retryable-status.ts'
import type { Operation } from '../description/operation.ts'
import { isRetryable } from '../description/retry-facts.ts'
import { instantOf } from '../description/time.ts'

/** How one attempt ended. */
export type AttemptResult =
  | { readonly kind: 'response'; readonly status: number }
  /** No connection was made. */
  | { readonly kind: 'not-sent' }
  /** The request was sent and no complete, readable response came. */
  | { readonly kind: 'no-response' }

/**
 * Whether a response leaves open if the request was carried out: the server gave up or failed while at it (408, 5xx), or shows the way to something
 * else, as many do once the work is done (3xx), or does not show its status (0, by the Fetch standard). 501, 505 and 511 say that it never began, 307 and 308 that it belongs elsewhere (RFC 9110, RFC 6585).
 */
export function leavesOutcomeOpen(status: number): boolean {
  return status < 200 || status === 408 || ((status >= 500 || (status >= 300 && status < 400)) && !decidedStatusCodes.has(status))
}

const decidedStatusCodes = new Set([307, 308, 501, 505, 511])

/**
 * Whether another attempt may be made after this one. This is where it is decided that a call that reaches people is sent once: after its
 * request was sent, only 429, which is an error response before any work, allows another.
 */
export function mayRetry(operation: Operation, result: AttemptResult): boolean {
  if (result.kind === 'not-sent') return true
  if (result.kind === 'response' && result.status === 429) return true
  if (!isRetryable(operation)) return false
  return result.kind === 'no-response' || retryableStatusCodes.has(result.status)
}

const baseDelay = 500
const maxDelay = 8000

/**
 * How long to wait before the next attempt where the provider does not say: exponential, with full jitter.
 * @param attempt Number of the attempt that failed, from 1.
 * @param random A number from 0 to 1.
 * @returns Milliseconds.
 */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1))
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
  const date = instantOf(value)
  return date === undefined ? undefined : Math.max(0, date - now)
}
