import type { Case } from '../case/case.ts'
import type { WireRequest } from './request.ts'

/** A response, read to its end. */
export interface WireResponse {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body, where it is JSON. */
  readonly json: unknown
  /** Whether `json` holds the body. */
  readonly isParsed: boolean
}

/** One request with its response, or with why there is none. */
export interface Exchange {
  readonly test: Case
  readonly request: WireRequest
  readonly response: WireResponse | undefined
  /** Why there is no response. */
  readonly failure: string | undefined
  readonly milliseconds: number
}

/** Whether the response is a success. */
export function succeeded({ response }: Exchange): boolean {
  return response !== undefined && response.status >= 200 && response.status < 300
}
