import { STATUS_CODES } from 'node:http'
import { milliseconds } from '../openapi/duration.ts'
import type { Fault, FaultKind } from './fault.ts'
import type { Answer } from '../server/message.ts'
import { Refusal } from '../response/error-response.ts'

/** Faults whose answer is given without anything being done. */
export function refusalOf(striking: readonly Fault[], now: number): Refusal | Answer | undefined {
  for (const fault of striking) {
    const refusal = refusals[fault.kind]?.(fault, now)
    if (refusal) return refusal
  }
  return undefined
}

const refusals: { readonly [Kind in FaultKind]?: (fault: Fault, now: number) => Refusal | Answer } = {
  status: ({ status = 500 }) => new Refusal(status, STATUS_CODES[status] ?? 'Error'),
  unauthorized: () => new Refusal(401, 'The credentials have expired.'),
  'rate-limit': ({ retryAfter = '1s', form }, now) => {
    const seconds = Math.ceil(milliseconds(retryAfter) / 1000)
    const value = form === 'date' ? new Date((Math.floor(now / 1000) + seconds) * 1000).toUTCString() : String(seconds)
    return new Refusal(429, 'Too many requests.', { headers: { 'retry-after': value } })
  },
  'stale-cursor': () => new Refusal(400, 'The cursor has expired.'),
  'html-error': ({ status = 502 }) => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>',
  }),
}
