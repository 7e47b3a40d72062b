import type { GivenReason } from './reasons.ts'
import type { Operation } from '../openapi/document.ts'

/** A request as it came in, as far as it could be read. */
export interface IncomingRequest {
  readonly method: string
  /** Path below the provider's base path, still percent-encoded. */
  readonly path: string
  readonly search: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly raw: Uint8Array
}

/** A request that was found to be one of an operation. */
export interface Call {
  readonly operation: Operation
  readonly incoming: IncomingRequest
  /** Path parameters, decoded, as text. */
  readonly path: Readonly<Record<string, string>>
  /** Query parameters; numbers and booleans where the description says so, and its defaults. */
  query: Readonly<Record<string, unknown>>
  body: unknown
}

/** A response before it is written to a connection. */
export interface MockResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON value, or a string where the media type is not JSON; `undefined` for no body. */
  readonly body: unknown
  /** Why it is an error. */
  readonly reason?: GivenReason
}
