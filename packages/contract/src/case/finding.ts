import type { Case, Phase } from './case.ts'

/** How much a finding weighs: errors make a run fail, warnings only with `--fail-on-warnings`, notes never. */
export type Severity = 'error' | 'warning' | 'note'

/** A request and its response as reports show them: without secrets. */
export interface ReportedExchange {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly status: number | undefined
  readonly responseHeaders: Readonly<Record<string, string>>
  readonly responseBody: string | undefined
  readonly curl: string
}

/** A case as it is kept for a replay: everything but the operation, which is named. */
export type StoredCase = Omit<Case, 'operation'>

/** One place where a server, client or description is not what it should be. */
export interface Finding {
  /** One word that `--replay` takes. */
  readonly id: string
  readonly check: string
  readonly severity: Severity
  readonly phase: Phase
  readonly operation: string
  /** What was special about the request. */
  readonly title: string
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
