import type { Json, SendOptions, Stage, StageContext } from '../adapters/adapter.ts'
import type { Finding } from './finding.ts'

/** Thrown right before the socket: the request must not leave any more. */
class MustNotSend extends Error {
  override readonly name = 'MustNotSend'
  /** When it may be tried again: milliseconds from now. */
  readonly delay: number

  constructor(reason: string, delay = 0) {
    super(reason)
    this.delay = delay
  }
}

/** What is checked right before a request leaves. */
export interface Guards {
  /** Milliseconds since before the intent was committed. */
  readonly age: () => number
  /** How old an intent may be when its request leaves. */
  readonly sendWithin: number
  /** How old the turn of the rate limit may be. */
  readonly turnLife: number
  /** Milliseconds after the intent until which the provider's key makes a repeat safe. */
  readonly keyLife: number
  /** Why this process must not send any more, if it must not. */
  readonly rejection: () => string | undefined
}

/** How an attempt ended. */
export interface Attempt {
  readonly finding: Finding
  /** The fingerprint of what was sent, if the client told it. */
  readonly fingerprint: string | undefined
}

/**
 * Sends the request of an intent, at most once, and says what became of it.
 * @param stage The stage.
 * @param request Its request.
 * @param context What it was made from.
 * @param guards What is checked right before it leaves.
 * @param options Timeout, key, signal.
 */
export async function attempt<Settings>(
  stage: Stage<Settings>,
  request: Json,
  context: StageContext<Settings>,
  guards: Guards,
  options: Omit<SendOptions, 'beforeSend'>,
): Promise<Attempt> {
  let sentRequests = 0
  let stoppedBy: MustNotSend | undefined
  let fingerprint: string | undefined
  const beforeSend: SendOptions['beforeSend'] = (event) => {
    fingerprint = event?.fingerprint ?? fingerprint
    stoppedBy = check(guards) ?? (sentRequests > 0 ? new MustNotSend('an intent is for one request') : undefined)
    if (stoppedBy) throw stoppedBy
    sentRequests += 1
  }
  try {
    const finding = await stage.send(request, context, { ...options, beforeSend })
    if (sentRequests === 0 && finding.outcome !== 'not-sent') {
      return { finding: { outcome: 'unknown', reason: `The adapter sent ${stage.operation} without asking whether it may.` }, fingerprint }
    }
    return { finding, fingerprint }
  } catch (error) {
    // Only before the first request was sent does a check's rejection mean that nothing left.
    if (sentRequests === 0) return { finding: { outcome: 'not-sent', reason: reasonOf(error) }, fingerprint }
    const finding = findingOf(error)
    return { finding: finding.outcome === 'not-sent' ? { ...finding, tried: true } : finding, fingerprint }
  }
}

function check({ age, sendWithin, turnLife, keyLife, rejection }: Guards): MustNotSend | undefined {
  const old = age()
  const refused = rejection()
  if (refused !== undefined) return new MustNotSend(refused)
  if (old >= sendWithin) return new MustNotSend('too much time had passed since its intent')
  if (old > turnLife) return new MustNotSend('its turn of the rate limit had passed')
  if (old >= keyLife) return new MustNotSend("the provider's key had expired")
  return undefined
}

const transientStatuses = new Set([408, 421, 425, 429, 500, 502, 503, 504])
/** Every other request would be refused as well: no valid key, no credit, no permission. */
const stoppingStatuses = new Set([401, 402, 403])

/** What the errors of clients of this workspace say, read by their shape: they may come from another copy of core. */
interface ClientError extends Error {
  readonly outcome: 'not-sent' | 'rejected' | 'unknown'
  readonly status?: number
  readonly retryAfter?: number
  readonly record?: Json
}

/**
 * Reads what became of a request from what its client threw.
 * @param error What was thrown, after the request may have left.
 */
export function findingOf(error: unknown): Finding {
  if (!isClientError(error)) return { outcome: 'unknown', reason: reasonOf(error) }
  const { outcome, status, retryAfter, record } = error
  const reason = reasonOf(error)
  if (outcome === 'not-sent') return { outcome, reason }
  if (outcome === 'unknown') return { outcome, reason, ...(record === undefined ? {} : { record }) }
  return {
    outcome,
    reason,
    transient: status !== undefined && transientStatuses.has(status),
    stops: status !== undefined && stoppingStatuses.has(status),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && 'outcome' in error && ['not-sent', 'rejected', 'unknown'].includes(String(error.outcome))
}

/** The message of an error; those of clients are redacted by them. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'It failed for an unknown reason.'
}
