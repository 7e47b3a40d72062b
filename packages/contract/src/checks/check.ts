import type { Severity } from '../case/finding.ts'
import type { Exchange } from '../http/exchange.ts'
import type { Echoes } from './echoes.ts'
import type { RateLimit } from '../openapi/document.ts'
import type { Validators } from '../schema/validators.ts'

/** One thing that is looked at, with its documentation. */
export interface Check {
  /** `response-schema`: what `--exclude-checks` and reports call it. */
  readonly name: string
  /** How much its findings weigh. */
  readonly severity: Severity
  /** A headline. */
  readonly title: string
  /** What is looked at, and when. */
  readonly what: string
  /** What goes wrong for the users of an API where this fails. */
  readonly why: string
  /** What to do about a finding. */
  readonly fix: string
}

/** What a check has found. */
export interface Problem {
  /** One sentence. */
  readonly message: string
  /** Place in the document that is violated; default: the operation's. */
  readonly pointer?: string
  /** What tells this defect from others that the check finds in the same operation. Default: the place. */
  readonly cause?: string
  /** Whether it is about the server as a whole: then it is one finding for all operations. */
  readonly isGeneral?: boolean
}

/** What checks of a single exchange may look at besides. */
export interface InspectionContext {
  readonly responses: Validators
  /** Secrets that were sent and must not come back. */
  readonly secrets: () => readonly string[]
  /** Values that the server took though they are invalid: responses that repeat them are no second defect. */
  readonly echoes: Echoes
  /** Milliseconds; `undefined`: any. */
  readonly maxResponseTime: number | undefined
  readonly rateLimits: readonly RateLimit[]
  /** What the rate-limit headers said before, by header name. */
  readonly remaining: Map<string, { remaining: number; reset: string | null }>
  /** Whether the description's places are in scope for `x-sensitive: secret` responses. */
  readonly mayReturnSecrets: (exchange: Exchange) => boolean
}

/** A check that looks at one request and its response. */
export interface ExchangeCheck extends Check {
  inspect(exchange: Exchange, context: InspectionContext): Problem | readonly Problem[] | undefined
}
