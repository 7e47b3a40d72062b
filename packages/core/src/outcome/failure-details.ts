import { AttemptError } from '../transport/attempt-error.ts'
import { skewOf } from '../transport/clock-skew.ts'
import { fingerprintOf } from '../transport/fingerprint.ts'
import { codeOf } from '../transport/never-sent.ts'
import type { OutcomeRecord } from './errors.ts'
import type { FailedCall, Reason } from './failed-call.ts'
import { valueOf } from './payload.ts'
import { redactedError } from './redacted-error.ts'
import { redactText } from './redact-text.ts'
import { sensitiveValues } from './sensitive-values.ts'

/** A copy of what was thrown that can be shown. */
export function redactedCause(call: FailedCall, cause: unknown): unknown {
  return redactedError(cause, knownValues(call))
}

/** Why a call ends without a response, in words that go on from its name. */
export function reasonFor({ timeout, sentAt, base }: FailedCall, reason: Reason, cause: unknown): string {
  if (reason === 'invalid') return describeRejection(cause)
  if (reason === 'aborted') return `was aborted ${sentAt.length === 0 ? 'before it was sent' : 'while it was under way'}`
  if (reason === 'timed-out') return `no response came within ${timeout} ms`
  if (reason === 'rate-limit-store') return 'the store that counts for the rate limit failed'
  if (reason === 'middleware') return 'middleware failed after the request was sent'
  if (cause instanceof AttemptError) return cause.message
  const what =
    reason === 'not-sent'
      ? `no connection could be made to ${hostOf(base)}`
      : `the connection to ${hostOf(base)} ended before there was a complete response`
  const code = codeOf(cause)
  return code ? `${what} (${code})` : what
}

/** Host and port of an address. */
function hostOf(base: string): string {
  const { hostname, port, protocol } = new URL(base)
  return `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`
}

/** Why `fetch` itself refuses a request. */
function describeRejection(cause: unknown): string {
  const code = codeOf(cause)
  return code ? `fetch refuses to send it (${code})` : 'Its address has a port that fetch blocks: choose another one'
}

/** What is known about a call whose outcome is not. */
export async function unknownDetails(
  call: FailedCall,
  attemptTimes: readonly string[],
): Promise<{ record: OutcomeRecord; recipients: number; advice: string }> {
  const phones = sensitiveValues(valueOf(call.payload), { phone: call.state.description.sensitive['phone'] ?? [] })
  return { record: await recordOf(call, attemptTimes), recipients: new Set(phones).size, advice: await adviceFor(call) }
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

/** What the provider says, without what was sent. */
export function providerWords(call: FailedCall, body: unknown): string {
  const message = providerMessage(body)
  return message.length > maxMessageLength ? `a message of ${message.length} characters` : redactText(message, knownValues(call))
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

async function recordOf(call: FailedCall, attemptTimes: readonly string[]): Promise<OutcomeRecord> {
  const { state, id, input, payload, timeout, idempotencyKey, base } = call
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
    attemptTimes,
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
