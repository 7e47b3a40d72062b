import { AttemptError } from '../transport/attempt-error.ts'
import {
  AbortError,
  ApiError,
  type CampaignkitError,
  ConnectionError,
  type ErrorContext,
  type Outcome,
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'
import type * as Details from './failure-details.ts'
import { contextOf, type FailedCall, invalidRequest, labelOf, type Reason } from './failed-call.ts'
import { isIdempotent } from '../description/retry-facts.ts'
import { leavesOutcomeOpen, retryAfter } from '../transport/retry.ts'

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
