import type { Phase } from './case/case.ts'
import type { Exchange } from './http/exchange.ts'
import type { Credentials } from './http/credentials.ts'
import type { Document } from './openapi/document.ts'
import type { ClientUnderTest } from './phases/client/client-under-test.ts'
import type { Redactor } from './session/redaction.ts'
import type { Permissions } from './session/safety.ts'
import type { Session } from './session/session.ts'

/** What a run can be told. */
export interface ContractOptions {
  /** A provider with a package of its own: `altur`. Its description and its client are tested. */
  readonly provider?: string
  /** An OpenAPI document (3.1; 3.0 and 2.0 are converted) in place of the provider's, or without one. */
  readonly document?: Document
  /** Address of the API. Needed unless `client` is the only phase. */
  readonly url?: string
  /** One secret for all security schemes, or one for each by its name. Loopback hosts are sent a made-up one by default. */
  readonly credentials?: string | Credentials
  /** Gives fresh credentials after a 401, in the same form. The request that was refused is sent once more. */
  readonly renewCredentials?: () => Promise<string | Credentials>
  /** What stands for the secrets in reports, by the names of the schemes: `$ALTUR_API_KEY`. Default: `$TOKEN`. */
  readonly secretNames?: Readonly<Record<string, string>>
  /** Parts of the run. Default: all that can be run. */
  readonly phases?: readonly Phase[]
  /** Ids of the operations to test. Default: all. */
  readonly operations?: readonly string[]
  /** Decides what is made up: the same seed makes the same requests. Default 1. */
  readonly seed?: number
  /** Generated cases of each kind (valid, invalid) for each operation. Default 25. */
  readonly cases?: number
  /** Names of checks that are not made. */
  readonly excludeChecks?: readonly string[]
  /** Milliseconds until a request is given up. Default 10 000. */
  readonly timeout?: number
  /** Milliseconds that a response may take. Default 5000. */
  readonly maxResponseTime?: number
  /**
   * Whether the server is a mock: each documented status is asked for (`Prefer: code=404`), and every credential may be good.
   * Default `false`.
   */
  readonly isMock?: boolean
  /** What may be done to the host. Default: everything on loopback hosts; elsewhere only GET, and nothing that contacts people. */
  readonly permissions?: Partial<Permissions>
  /** Whether to keep to the limits in `x-rate-limit`. Default: on hosts other than this machine. */
  readonly keepRateLimits?: boolean
  /** The function that sends requests. Default: Node's own modules for HTTP. */
  readonly fetch?: typeof fetch
  /** The client to test in place of the provider's package. */
  readonly client?: ClientUnderTest
  /** Ends the run: no request is sent after it, and what was found until then is reported. */
  readonly signal?: AbortSignal
  /** Told about each exchange, before redaction. */
  readonly onExchange?: (exchange: Exchange, redactor: Redactor) => void
  /** Told when a phase begins. */
  readonly onPhase?: (phase: Phase, session: Session) => void
}

/** Fuzzing cases of each kind for each operation where nothing else is said. */
export const defaultCases = 25
