import { digest } from './digest.ts'
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
import type { Exchange } from './exchange.ts'
import { redactText, sensitiveValues } from './redact.ts'
import { isHarmless, leavesOutcomeOpen, retryAfter } from './retry.ts'

/** Why a call ends without an answer. */
type Reason = 'aborted' | 'timed-out' | 'unsent' | 'lost'

/** What an error knows about the call that it ends. */
export function contextOf(exchange: Exchange, cause?: unknown): ErrorContext {
  const { description, id, departures, idempotencyKey } = exchange
  return { provider: description.id, operation: id, attempts: departures.length, idempotencyKey, cause }
}

/** The error for a call that ends without an answer. */
export async function failure(exchange: Exchange, reason: Reason, cause?: unknown): Promise<CampaignkitError> {
  const context = contextOf(exchange, cause)
  const label = `${context.provider}.${context.operation}`
  const count = exchange.departures.length
  const outcome: Outcome = exchange.lost ? 'unknown' : count === 0 ? 'not-sent' : 'rejected'
  if (reason === 'aborted')
    return new AbortError(`${label} was aborted ${count === 0 ? 'before it was sent' : 'while it was under way'}.`, outcome, context)
  const late = `no answer came within ${exchange.timeout} ms`
  if (exchange.lost && !isHarmless(exchange.operation)) {
    return unknownOutcome(exchange, reason === 'timed-out' ? late : 'the connection ended before there was a complete answer', context)
  }
  if (reason === 'timed-out') return new TimeoutError(`${label}: ${late}.`, outcome, context)
  const what = reason === 'unsent' ? 'no connection could be made' : 'the connection ended before there was a complete answer'
  return new ConnectionError(`${label}: ${what}${detail(cause)}.`, outcome, context)
}

function detail(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const code = inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : ''
  return code && ` (${code})`
}

/** The error for an answer outside 200–299. */
export async function refusal(exchange: Exchange, answer: { status: number; headers: Headers }, body: unknown): Promise<CampaignkitError> {
  const { status, headers } = answer
  const { description, id, operation } = exchange
  const isOpen = exchange.lost || leavesOutcomeOpen(status)
  const known = [exchange.body, exchange.query].flatMap((sent) => sensitiveValues(sent, description.sensitive, operation.shows))
  const words = redactText(
    providerMessage(body),
    [...known, ...exchange.credentialHeaders.map((name) => exchange.headers[name] ?? '')].filter(Boolean),
  )
  const summary = `${description.id}.${id} was answered ${status}${words && `: ${words}`}`
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
  const { operation, body, description, departures, idempotencyKey, path } = exchange
  const advice = idempotencyKey
    ? `To try again as the same call, pass idempotencyKey: '${idempotencyKey}'.`
    : 'It was not sent again; find out before you repeat it: reconcile() looks.'
  const phones = sensitiveValues(body, { phone: description.sensitive['phone'] ?? [] })
  return new UnknownOutcomeError(
    `${context.provider}.${context.operation} may have been carried out: ${why}. ${advice}`,
    {
      fingerprint: await digest(`${operation.method} ${operation.path} ${JSON.stringify([path, body])}`),
      attemptTimes: departures.map((time) => new Date(time).toISOString()),
      recipients: new Set(phones).size,
      // Loaded when it is asked for: most clients never do.
      reconcile: async (options) => (await import('./reconcile.ts')).reconcile(exchange, options),
    },
    context,
  )
}

/** The provider's own words, wherever the usual shapes of an error body keep them. */
function providerMessage(body: unknown): string {
  if (typeof body !== 'object' || body === null) return ''
  const { message, error, messages }: { message?: unknown; error?: unknown; messages?: unknown } = body
  if (typeof message === 'string') return message
  if (typeof error === 'string') return error
  if (Array.isArray(messages)) return messages.join('; ')
  return providerMessage(error)
}
