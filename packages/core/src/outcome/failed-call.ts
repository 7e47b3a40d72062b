import type { Description, Operation } from '../description/operation.ts'
import type { NoResponse, Transmission } from '../transport/transmission.ts'
import { ArgumentError, type ErrorContext, type OutcomeRecord, type ReconcileOptions, type Reconciliation } from './errors.ts'
import type { Payload } from './payload.ts'

/** Why a call ends without a response; `middleware`: it failed after a request was sent. */
export type Reason = NoResponse['kind'] | 'middleware'

/** A call, as far as an error needs to know it before anything is sent. */
export interface StartedCall {
  readonly state: Pick<Transmission['state'], 'lastResponse'> & { readonly description: Description; readonly reconcile: Reconciler }
  /** The operationId. */
  readonly id: string
  readonly operation: Operation
  readonly input: {
    readonly path: Readonly<Record<string, unknown>>
    readonly query?: Readonly<Record<string, unknown>> | undefined
  }
  readonly sentAt?: readonly number[]
  readonly idempotencyKey?: string | undefined
}

/** A call that was ready to be sent. */
export interface FailedCall extends StartedCall {
  /** Address of the API, without a slash at its end. */
  readonly base: string
  readonly request: Transmission['request']
  /** The body as it was sent. */
  readonly payload: Payload | undefined
  readonly headers: Readonly<Record<string, string>>
  /** Names of those that carry credentials. */
  readonly credentialHeaders: readonly string[]
  /** Milliseconds for the whole call. */
  readonly timeout: number
  /** When each request was sent, in milliseconds since the epoch. */
  readonly sentAt: readonly number[]
  readonly idempotencyKey: string | undefined
  /** Whether a request was sent and no response says whether it was carried out. */
  readonly isOutcomeUnknown: boolean
  /** When it ended with its outcome unknown, on the clock of `performance.now`. */
  endedAt?: number
  /** What it is looked for by. */
  record?: OutcomeRecord
  /** Whether its outcome was found out since. */
  isResolved?: boolean
}

/** Finds out what became of a call. */
export type Reconciler = (record: OutcomeRecord, options: ReconcileOptions) => Promise<Reconciliation>

/** How messages name a call. */
export function labelOf({ state, id }: StartedCall): string {
  return `${state.description.id}.${id}`
}

/** What an error knows about the call that it ends. */
export function contextOf({ state, id, sentAt = [], idempotencyKey }: StartedCall, cause?: unknown): ErrorContext {
  return { provider: state.description.id, operation: id, attempts: sentAt.length, idempotencyKey, cause }
}

/** The error for a call that cannot be sent. */
export function invalidRequest(call: StartedCall, problem: string, cause?: unknown): ArgumentError {
  return new ArgumentError(`${labelOf(call)} cannot be sent. ${problem}`, contextOf(call, cause))
}

/** The error for a call that failed between being ready and being sent. */
export function serializationError(call: StartedCall, cause: unknown): ArgumentError {
  return invalidRequest(call, 'Its body or query cannot be encoded, or middleware failed; see the cause.', cause)
}
