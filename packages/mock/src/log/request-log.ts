/** A request that the mock got. */
export interface RecordedRequest {
  readonly provider: string | undefined
  /** The operationId; `undefined` if the request was for none. */
  readonly operation: string | undefined
  readonly method: string
  /** Path and query as they were sent. */
  readonly url: string
  /** Names in lower case; credentials and cookies are replaced by `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as JSON, or as text where it is none. */
  readonly body: unknown
  /** The status that was answered; `undefined` while, or because, there was no response. */
  readonly status: number | undefined
  /** What went wrong because somebody asked for it. */
  readonly faults: readonly string[]
  /** Whether the response to the first request with the same idempotency key was given again. */
  readonly replayed: boolean
  /** By the mock's clock. */
  readonly at: Date
}

const credentials = /^(authorization|proxy-authorization|cookie)$|api-?key|secret|token|signature/i

/** Headers without the values of credentials. */
export function redact(headers: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name in headers) result[name] = credentials.test(name) ? '[redacted]' : (headers[name] ?? '')
  return result
}
