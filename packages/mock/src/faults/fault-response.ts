import { STATUS_CODES } from 'node:http'
import { milliseconds } from '../time/duration.ts'
import type { Fault, FaultKind } from './fault-kinds.ts'
import type { MockResponse } from '../request/message.ts'
import { reasonOf } from '../request/reasons.ts'
import { ErrorResponse } from '../response/error-response.ts'

/** Faults whose response is given without anything being done. */
export function faultResponse(applied: readonly Fault[], now: number): ErrorResponse | MockResponse | undefined {
  for (const fault of applied) {
    const response = responses[fault.kind]?.(fault, now)
    if (response) return response
  }
  return undefined
}

const responses: { readonly [Kind in FaultKind]?: (fault: Fault, now: number) => ErrorResponse | MockResponse } = {
  status: ({ status = 500 }) => new ErrorResponse(status, STATUS_CODES[status] ?? 'Error', { reason: 'injected-fault' }),
  unauthorized: () => new ErrorResponse(401, 'The credentials have expired.', { reason: 'injected-fault' }),
  'rate-limit': ({ retryAfter = '1s', form }, now) => {
    const seconds = Math.ceil(milliseconds(retryAfter) / 1000)
    const value = form === 'date' ? new Date((Math.floor(now / 1000) + seconds) * 1000).toUTCString() : String(seconds)
    return new ErrorResponse(429, 'Too many requests.', { headers: { 'retry-after': value }, reason: 'injected-fault' })
  },
  'stale-cursor': () => new ErrorResponse(400, 'The cursor has expired.', { reason: 'injected-fault' }),
  'html-error': ({ status = 502 }) => ({
    status,
    reason: reasonOf('injected-fault', 'An error page of a gateway.'),
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>',
  }),
}
