import { STATUS_CODES } from 'node:http'
import { milliseconds } from '../time/duration.ts'
import type { Fault, FaultKind } from './fault.ts'
import type { MockResponse } from '../request/message.ts'
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
  status: ({ status = 500 }) => new ErrorResponse(status, STATUS_CODES[status] ?? 'Error'),
  unauthorized: () => new ErrorResponse(401, 'The credentials have expired.'),
  'rate-limit': ({ retryAfter = '1s', form }, now) => {
    const seconds = Math.ceil(milliseconds(retryAfter) / 1000)
    const value = form === 'date' ? new Date((Math.floor(now / 1000) + seconds) * 1000).toUTCString() : String(seconds)
    return new ErrorResponse(429, 'Too many requests.', { headers: { 'retry-after': value } })
  },
  'stale-cursor': () => new ErrorResponse(400, 'The cursor has expired.'),
  'html-error': ({ status = 502 }) => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>',
  }),
}
