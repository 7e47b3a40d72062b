import type { ApiResult } from './api-promise.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { Query } from './pagination.ts'
import type { Description, Operation } from './operation.ts'
import type { RetryBudget } from './retry-budget.ts'

/** What one method call was given. */
export interface CallInput {
  readonly path: Readonly<Record<string, unknown>>
  readonly query?: Query | undefined
  readonly body?: unknown
  readonly options: CallOptions
}

/** One logical call on its way: what the transport needs to know, and what it found out. */
export interface Exchange {
  readonly description: Description
  readonly id: string
  readonly operation: Operation
  readonly options: ClientOptions
  /** Path parameters. */
  readonly path: Readonly<Record<string, unknown>>
  /** The request body before it was encoded. */
  readonly body: unknown
  /** Query parameters. */
  readonly query: unknown
  readonly headers: Readonly<Record<string, string>>
  /** Names of the headers that carry credentials. */
  readonly credentialHeaders: readonly string[]
  readonly idempotencyKey: string | undefined
  readonly budget: RetryBudget
  readonly signal: AbortSignal | undefined
  /** Milliseconds for the whole call. */
  readonly timeout: number
  readonly retries: number
  /** How the transport reads a success. */
  readonly as: 'json' | 'text' | 'binary'
  /** When the call began, on the clock of `performance.now`. */
  readonly started: number
  /** When each request left, in milliseconds since the epoch. */
  readonly departures: number[]
  /** Whether a request left and no answer tells whether it was carried out. */
  lost: boolean
  /** Makes another call of the same client: how a lost one is looked for. */
  readonly perform: (id: string, operation: Operation, input: CallInput) => Promise<ApiResult<unknown>>
}
