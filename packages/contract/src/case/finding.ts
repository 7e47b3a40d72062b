import type { Case, Phase } from './case.ts'

/** How much a finding weighs: errors make a run fail, warnings only with `--fail-on-warnings`, notes never. */
export type Severity = 'error' | 'warning' | 'note'

/** A request and its response as reports show them: without secrets. */
export interface ReportedExchange {
  /** HTTP method. */
  readonly method: string
  /** Address that the request was sent to, redacted. */
  readonly url: string
  /** Headers of the request, redacted. */
  readonly headers: Readonly<Record<string, string>>
  /** Body of the request as text, redacted; `undefined` if it had none. */
  readonly body: string | undefined
  /** HTTP status of the response; `undefined` if there was none. */
  readonly status: number | undefined
  /** Headers of the response; of most only that they were there, as `(not shown)`; empty if there was none. */
  readonly responseHeaders: Readonly<Record<string, string>>
  /** Body of the response as text, redacted; `undefined` if there was none. */
  readonly responseBody: string | undefined
  /** A command line of curl that sends the request again; secrets stand in it as variables of the shell, such as `$TOKEN`. */
  readonly curl: string
}

/** A case as it is kept for a replay: everything but the operation, which is named. */
export type StoredCase = Omit<Case, 'operation'>

/** One place where a server, client or description is not what it should be. */
export interface Finding {
  /** One word that `--replay` takes. */
  readonly id: string
  /** Name of the check: `response-schema`. */
  readonly check: string
  /** How much it weighs. */
  readonly severity: Severity
  /** The part of the run in which it was found. */
  readonly phase: Phase
  /** The operationId. */
  readonly operation: string
  /** What was special about the request. */
  readonly title: string
  /** What is wrong, in one sentence. */
  readonly message: string
  /** JSON Pointer into the description. */
  readonly pointer: string
  /** The requests that show it, the last one being the one that failed; empty where no server is involved. */
  readonly exchanges: readonly ReportedExchange[]
  /** The last request's case, for a replay. */
  readonly test: StoredCase | undefined
  /** One statement with the provider's client. */
  readonly typescript: string | undefined
  /** How often the same check failed at the same place. */
  readonly times: number
  /** All operations in which the same defect was seen, where it is about the server as a whole. */
  readonly operations?: readonly string[]
}
