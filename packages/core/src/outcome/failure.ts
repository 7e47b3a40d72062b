import { AttemptProblem } from '../transport/attempt-error.ts'
import { digest } from './digest.ts'
import {
  AbortError,
  ApiError,
  ArgumentError,
  type CampaignkitError,
  ConnectionError,
  type ErrorContext,
  type Outcome,
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'
import type { Call, Exchange } from '../call/exchange.ts'
import { codeOf } from '../transport/never-sent.ts'
import { presentable } from './redacted-error.ts'
import { redactText, sensitiveValues } from './redact.ts'
import { isHarmless, leavesOutcomeOpen, retryAfter } from '../transport/retry.ts'

/** Why a call ends without an answer. */
type Reason = 'aborted' | 'timed-out' | 'uncounted' | 'unsent' | 'lost' | 'interrupted'

/** A call, as far as it has got. */
type Begun = Call & Partial<Pick<Exchange, 'departures' | 'idempotencyKey'>>

/** How messages name a call. */
export function labelOf({ state, id }: Call): string {
  return `${state.description.id}.${id}`
}

/** What an error knows about the call that it ends. */
export function contextOf({ state, id, departures = [], idempotencyKey }: Begun, cause?: unknown): ErrorContext {
  return { provider: state.description.id, operation: id, attempts: departures.length, idempotencyKey, cause }
}

/** The error for a call that cannot be sent. */
export function unsendable(call: Begun, problem: string, cause?: unknown): ArgumentError {
  return new ArgumentError(`${labelOf(call)} cannot be sent. ${problem}`, contextOf(call, cause))
}

/** The error for a call that failed between being ready and being sent. */
export function unencodable(exchange: Exchange, cause: unknown): ArgumentError {
  return unsendable(exchange, 'Its body or query cannot be encoded, or middleware failed; see the cause.', cause)
}

/** The error for a call that ends without an answer. */
export async function failure(exchange: Exchange, reason: Reason, cause?: unknown): Promise<CampaignkitError> {
  const context = contextOf(exchange, reason === 'aborted' ? cause : presentable(cause, knownValues(exchange)))
  const label = labelOf(exchange)
  const count = exchange.departures.length
  const outcome: Outcome = exchange.lost ? 'unknown' : count === 0 ? 'not-sent' : 'rejected'
  if (reason === 'aborted')
    return new AbortError(`${label} was aborted ${count === 0 ? 'before it was sent' : 'while it was under way'}.`, outcome, context)
  const why = explain(exchange, reason, cause)
  if (exchange.lost && !isHarmless(exchange.operation)) return unknownOutcome(exchange, why, context)
  const isLate = reason === 'timed-out' || (cause instanceof AttemptProblem && cause.kind === 'late')
  return new (isLate ? TimeoutError : ConnectionError)(`${label}: ${why}.`, outcome, context)
}

function explain({ timeout }: Exchange, reason: Exclude<Reason, 'aborted'>, cause: unknown): string {
  if (reason === 'timed-out') return `no answer came within ${timeout} ms`
  if (reason === 'uncounted') return 'the store that counts for the rate limit failed'
  if (reason === 'interrupted') return 'middleware failed after the request had left'
  if (cause instanceof AttemptProblem) return cause.message
  const what = reason === 'unsent' ? 'no connection could be made' : 'the connection ended before there was a complete answer'
  const code = codeOf(cause)
  return code ? `${what} (${code})` : what
}

/** What was sent that must not turn up in what is said about it. */
function knownValues({ state, operation, input, headers, credentialHeaders }: Exchange): string[] {
  const { sensitive } = state.description
  const sent = [input.body, input.query, input.path, headers].flatMap((part) => sensitiveValues(part, sensitive, operation.shows))
  // A provider may repeat a secret with or without what stands before it: `Bearer `.
  const credentials = Object.entries(headers).filter(([name]) => credentialHeaders.includes(name))
  const secrets = credentials.flatMap(([, value]) => [value, value.replace(/^\S+ +/, '')])
  return [...sent, ...secrets].filter(Boolean)
}

/** How many characters of a provider's own words an error repeats; taking out what is sensitive takes time for each. */
const longestMessage = 2000

/** The error for an answer outside 200–299. */
export async function refusal(exchange: Exchange, answer: { status: number; headers: Headers }, body: unknown): Promise<CampaignkitError> {
  const { status, headers } = answer
  const { operation } = exchange
  const isOpen = exchange.lost || leavesOutcomeOpen(status)
  const message = providerMessage(body)
  const words = message.length > longestMessage ? `a message of ${message.length} characters` : redactText(message, knownValues(exchange))
  const summary = `${labelOf(exchange)} was answered ${status}${words && `: ${words}`}`
  const error = new ApiError(
    summary,
    {
      status,
      body: body === '' ? undefined : body,
      headers,
      outcome: isOpen ? 'unknown' : 'rejected',
      retryAfter: retryAfter(headers, Date.now()),
    },
    contextOf(exchange),
  )
  if (!isOpen || isHarmless(operation)) return error
  return unknownOutcome(exchange, `it was answered ${status}${words && `: ${words}`}`, contextOf(exchange, error))
}

async function unknownOutcome(exchange: Exchange, why: string, context: ErrorContext): Promise<UnknownOutcomeError> {
  const { operation, input, state, departures, idempotencyKey } = exchange
  const advice = idempotencyKey
    ? `To try again as the same call, pass idempotencyKey: '${idempotencyKey}'.`
    : 'It was not sent again; find out before you repeat it: reconcile() looks.'
  const phones = sensitiveValues(input.body, { phone: state.description.sensitive['phone'] ?? [] })
  return new UnknownOutcomeError(
    `${labelOf(exchange)} may have been carried out: ${why}. ${advice}`,
    {
      fingerprint: await digest(`${operation.method} ${operation.path} ${JSON.stringify([input.path, input.body])}`),
      attemptTimes: departures.map((time) => new Date(time).toISOString()),
      recipients: new Set(phones).size,
      // Loaded when it is asked for: most clients never do.
      reconcile: async (options) => (await import('../reconcile/reconcile.ts')).reconcile(exchange, options),
    },
    context,
  )
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
