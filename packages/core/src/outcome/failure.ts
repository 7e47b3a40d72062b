import { AttemptError } from '../transport/attempt-error.ts'
import {
  AbortError,
  ApiError,
  ArgumentError,
  type CampaignkitError,
  ConnectionError,
  type ErrorContext,
  type Outcome,
  type OutcomeRecord,
  type ReconcileOptions,
  type Reconciliation,
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'
import type * as Details from './failure-details.ts'
import type { Payload } from './payload.ts'
import { isIdempotent } from '../description/retry-facts.ts'
import { leavesOutcomeOpen, retryAfter } from '../transport/retry.ts'
import type { NoResponse, Transmission } from '../transport/transmission.ts'
import type { Description, Operation } from '../description/operation.ts'

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

/** The error for a call that ends without a response. */
export async function failure(call: FailedCall, reason: Reason, cause?: unknown): Promise<CampaignkitError> {
  const shown = reason === 'aborted' ? cause : await detail(({ redactedCause }) => redactedCause(call, cause), undefined)
  const context = contextOf(call, shown)
  const label = labelOf(call)
  const count = call.sentAt.length
  const outcome: Outcome = call.isOutcomeUnknown ? 'unknown' : count === 0 ? 'not-sent' : 'rejected'
  const why = await detail(({ reasonFor }) => reasonFor(call, reason, cause), 'see the cause')
  if (reason === 'invalid' && !call.isOutcomeUnknown) return invalidRequest(call, `${why}.`, shown)
  if (call.isOutcomeUnknown && !isIdempotent(call.operation)) return unknownOutcome(call, why, context)
  if (reason === 'aborted') return new AbortError(`${label} ${why}.`, outcome, context)
  const isTimeout = reason === 'timed-out' || (cause instanceof AttemptError && cause.kind === 'timeout')
  return new (isTimeout ? TimeoutError : ConnectionError)(`${label}: ${why}.`, outcome, context)
}

/** The error for a response outside 200–299. */
export async function errorResponse(
  call: FailedCall,
  response: { status: number; headers: Headers },
  body: unknown,
): Promise<CampaignkitError> {
  const { status, headers } = response
  const { operation } = call
  const isUnknown = call.isOutcomeUnknown || leavesOutcomeOpen(status)
  const words = await detail(({ providerWords }) => providerWords(call, body), '')
  const summary = `${labelOf(call)} returned ${status}${words && `: ${words}`}`
  const error = new ApiError(
    summary,
    {
      status,
      body: body === '' ? undefined : body,
      headers,
      outcome: isUnknown ? 'unknown' : 'rejected',
      retryAfter: retryAfter(headers, Date.now()),
    },
    contextOf(call),
  )
  if (!isUnknown || isIdempotent(operation)) return error
  return unknownOutcome(call, `it returned ${status}${words && `: ${words}`}`, contextOf(call, error))
}

async function unknownOutcome(call: FailedCall, why: string, context: ErrorContext): Promise<UnknownOutcomeError> {
  const { state, id, input, idempotencyKey, sentAt, timeout } = call
  call.endedAt = performance.now()
  const attemptTimes = sentAt.map((time) => new Date(time).toISOString())
  const least = { provider: state.description.id, operation: id, path: input.path, fingerprint: '', attemptTimes, timeout }
  const { record, recipients, advice } = await detail(({ unknownDetails }) => unknownDetails(call, attemptTimes), {
    record: least,
    recipients: 0,
    advice: 'Find out before you repeat it.',
  })
  call.record = record
  const how = idempotencyKey
    ? `To try again as the same call, pass idempotencyKey: '${idempotencyKey}'.`
    : `It was not sent again. ${advice}`
  return new UnknownOutcomeError(
    `${labelOf(call)} may have been carried out: ${why.replace(/\.$/, '')}. ${how}`,
    { record, recipients, reconcile: (options) => state.reconcile(record, options) },
    context,
  )
}

/**
 * What an error says besides its outcome. It is loaded when a call fails, and if it cannot be loaded, or fails itself, the error says less. Its class
 * and its outcome never depend on it.
 */
async function detail<Result>(use: (details: typeof Details) => Result | Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await use(await import('./failure-details.ts'))
  } catch {
    return otherwise
  }
}
