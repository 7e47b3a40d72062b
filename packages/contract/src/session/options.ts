import type { Credentials } from '../http/credentials.ts'
import type { Exchange } from '../http/exchange.ts'
import type { Transport } from '../http/transport.ts'
import type { Document } from '../openapi/document.ts'
import type { Redactor } from './redaction.ts'
import type { Permissions } from './safety.ts'

/** What a session works with. */
export interface SessionOptions {
  readonly document: Document
  readonly baseUrl: string
  readonly credentials: Credentials
  /** Gives fresh credentials after a 401; `undefined`: there are no others. */
  readonly renewCredentials: (() => Promise<Credentials>) | undefined
  /** The words that stand for the credentials in reports: `$ALTUR_API_KEY`. */
  readonly secretNames: Readonly<Record<string, string>>
  /** The provider's id, if there is a client package. */
  readonly provider: string | undefined
  readonly transport: Transport
  readonly seed: number
  /** Milliseconds until a request is given up. */
  readonly timeout: number
  /** Milliseconds that a response may take; `undefined`: any. */
  readonly maxResponseTime: number | undefined
  readonly permissions: Permissions
  readonly isRemote: boolean
  /** Whether to keep to the limits in `x-rate-limit`, the document's and each operation's. */
  readonly keepRateLimits: boolean
  /** Names of checks that are not made. */
  readonly excludedChecks: ReadonlySet<string>
  /** Ids of the operations to test; `undefined`: all. */
  readonly only: ReadonlySet<string> | undefined
  /** Ends the run: no request is sent after it. */
  readonly signal: AbortSignal | undefined
  /** Called after each exchange. */
  readonly onExchange: ((exchange: Exchange, redactor: Redactor) => void) | undefined
}
