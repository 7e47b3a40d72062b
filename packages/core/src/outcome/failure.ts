import { AttemptError } from '../transport/attempt-error.ts'
import { skewOf } from '../transport/clock-skew.ts'
import { fingerprintOf } from '../transport/fingerprint.ts'
import {
  AbortError,
  ApiError,
  type CampaignkitError,
  ConnectionError,
  type ErrorContext,
  type Outcome,
  type OutcomeRecord,
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'
import { codeOf } from '../transport/never-sent.ts'
import { contextOf, type FailedCall, invalidRequest, labelOf } from './failed-call.ts'
import { valueOf } from './payload.ts'
import { redactedError } from './redacted-error.ts'
import { redactText } from './redact-text.ts'
import { sensitiveValues } from './redact.ts'
import { isIdempotent } from '../description/retry-facts.ts'
import { leavesOutcomeOpen, retryAfter } from '../transport/retry.ts'
import type { NoResponse } from '../transport/transmission.ts'

/** Why a call ends without a response; `middleware`: it failed after a request was sent. */
type Reason = NoResponse['kind'] | 'middleware'

/** The error for a call that ends without a response. */
export async function failure(call: FailedCall, reason: Reason, cause?: unknown): Promise<CampaignkitError> {
  const context = contextOf(call, reason === 'aborted' ? cause : redactedError(cause, knownValues(call)))
  const label = labelOf(call)
  const count = call.sentAt.length
  const outcome: Outcome = call.isOutcomeUnknown ? 'unknown' : count === 0 ? 'not-sent' : 'rejected'
  if (reason === 'invalid' && !call.isOutcomeUnknown) return invalidRequest(call, `${describeRefusal(cause)}.`, context.cause)
  const why = describeReason(call, reason, cause)
  if (call.isOutcomeUnknown && !isIdempotent(call.operation)) return unknownOutcome(call, why, context)
  if (reason === 'aborted') return new AbortError(`${label} ${why}.`, outcome, context)
  const isTimeout = reason === 'timed-out' || (cause instanceof AttemptError && cause.kind === 'timeout')
  return new (isTimeout ? TimeoutError : ConnectionError)(`${label}: ${why}.`, outcome, context)
}

function describeReason({ timeout, sentAt }: FailedCall, reason: Reason, cause: unknown): string {
  if (reason === 'aborted') return `was aborted ${sentAt.length === 0 ? 'before it was sent' : 'while it was under way'}`
  if (reason === 'timed-out') return `no response came within ${timeout} ms`
  if (reason === 'rate-limit-store') return 'the store that counts for the rate limit failed'
  if (reason === 'middleware') return 'middleware failed after the request was sent'
  if (cause instanceof AttemptError) return cause.message
  const what = reason === 'not-sent' ? 'no connection could be made' : 'the connection ended before there was a complete response'
  const code = codeOf(cause)
  return code ? `${what} (${code})` : what
}

/** Why `fetch` itself refuses a request. */
function describeRefusal(cause: unknown): string {
  const code = codeOf(cause)
  return code ? `fetch refuses to send it (${code})` : 'Its address has a port that fetch blocks: choose another one'
}

/** What was sent that must not turn up in what is said about it. */
function knownValues({ state, operation, input, payload, headers, credentialHeaders }: FailedCall): string[] {
  const { sensitive } = state.description
  const sent = [valueOf(payload), input.query, input.path, headers].flatMap((part) => sensitiveValues(part, sensitive, operation.shows))
  // A provider may repeat a secret with or without what stands before it: `Bearer `.
  const credentials = Object.entries(headers).filter(([name]) => credentialHeaders.includes(name))
  const secrets = credentials.flatMap(([, value]) => [value, value.replace(/^\S+ +/, '')])
  return [...sent, ...secrets].filter(Boolean)
}

/** How many characters of a provider's own words an error repeats; taking out what is sensitive takes time for each. */
const maxMessageLength = 2000

/** The error for a response outside 200–299. */
export async function errorResponse(
  call: FailedCall,
  response: { status: number; headers: Headers },
  body: unknown,
): Promise<CampaignkitError> {
  const { status, headers } = response
  const { operation } = call
  const isUnknown = call.isOutcomeUnknown || leavesOutcomeOpen(status)
  const message = providerMessage(body)
  const words = message.length > maxMessageLength ? `a message of ${message.length} characters` : redactText(message, knownValues(call))
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
  const { state, idempotencyKey, payload } = call
  const advice = idempotencyKey
    ? `To try again as the same call, pass idempotencyKey: '${idempotencyKey}'.`
    : `It was not sent again. ${await adviceFor(call)}`
  const phones = sensitiveValues(valueOf(payload), { phone: state.description.sensitive['phone'] ?? [] })
  call.endedAt = performance.now()
  const record = await recordOf(call)
  call.record = record
  return new UnknownOutcomeError(
    `${labelOf(call)} may have been carried out: ${why.replace(/\.$/, '')}. ${advice}`,
    { record, recipients: new Set(phones).size, reconcile: (options) => state.reconcile(record, options) },
    context,
  )
}

/** What to do before the call is repeated; `reconcile()` is named only where there is a way to look. */
async function adviceFor({ state, id }: FailedCall): Promise<string> {
  try {
    const recipe = (await state.description.reconcile?.())?.recipes[id]
    if (!recipe) return 'Its description gives no way to find out whether it was done.'
    if ('none' in recipe) return `There is no way to find out whether it was done: ${recipe.none}`
  } catch {
    // What reconcile() needs cannot be loaded now; perhaps it can later.
  }
  return 'Find out before you repeat it: reconcile() looks.'
}

async function recordOf(call: FailedCall): Promise<OutcomeRecord> {
  const { state, id, input, payload, sentAt, timeout, idempotencyKey, base } = call
  const body = valueOf(payload)
  const clockSkew = skewOf(state.lastResponse)
  return {
    provider: state.description.id,
    operation: id,
    path: input.path,
    ...(input.query === undefined ? {} : { query: input.query }),
    ...(body === undefined ? {} : { body }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    fingerprint: await fingerprintOf(call),
    attemptTimes: sentAt.map((time) => new Date(time).toISOString()),
    timeout,
    ...(clockSkew === undefined ? {} : { clockSkew: clockSkew.middle }),
    baseUrl: base,
  }
}

/** The provider's own words, wherever the usual shapes of an error body keep them. */
function providerMessage(body: unknown, depth = 3): string {
  if (typeof body !== 'object' || body === null) return ''
  const { message, error, messages }: { message?: unknown; error?: unknown; messages?: unknown } = body
  if (typeof message === 'string') return message
  if (typeof error === 'string') return error
  if (Array.isArray(messages)) return messages.filter((each) => typeof each === 'string').join('; ')
  return depth > 0 ? providerMessage(error, depth - 1) : ''
}
