import { isRetryable } from '../description/retry-facts.ts'
import { AttemptError } from './attempt-error.ts'
import { Deadline, timerDelay, wait } from './deadline.ts'
import { digest } from './digest.ts'
import { fetchOnce } from './fetch-once.ts'
import { sharedRateLimitStore, takeTurn, useTurn } from './rate-limit.ts'
import { BufferedResponse, discard, readResponse } from './read-response.ts'
import { type AttemptResult, backoff, leavesOutcomeOpen, mayRetry, retryAfter } from './retry.ts'
import { isNodeFetch, isRuntimeFetch } from './runtime-fetch.ts'
import { isRedirect, type PlainRequest, sendOnce } from './send-once.ts'
import type { NoResponse, SendEvent, Transmission } from './transmission.ts'

const defaultAttemptTimeout = 20_000
const defaultMaxResponseBytes = 32 * 2 ** 20

/** An attempt without a response; `invalid`: `fetch` itself refuses to send the request. */
type FailedAttempt = (NoResponse & { readonly kind: 'not-sent' | 'no-response' }) | (NoResponse & { readonly kind: 'invalid' })

/** The caller's `beforeSend` threw. */
interface AbortedAttempt extends NoResponse {
  readonly kind: 'aborted'
}

/** Calls the caller's `beforeSend` for an attempt. Returns how the attempt ends if the request must not be sent. */
type Announce = (number: number) => AbortedAttempt | undefined

async function announcer(transmission: Transmission, beforeSend: (event: SendEvent) => unknown): Promise<Announce> {
  const { idempotencyKey } = transmission
  const { fingerprintOf } = await import('./fingerprint.ts')
  const fingerprint = await fingerprintOf(transmission)
  return (number) => {
    try {
      const result = beforeSend({ fingerprint, attempt: number, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) })
      if (!(result instanceof Promise)) return undefined
      result.catch(() => {})
      throw new TypeError('beforeSend is an async function: the request would be sent before it is done.')
    } catch (cause) {
      return { kind: 'aborted', cause }
    }
  }
}

/**
 * Sends a request until there is a response, as often as is safe, and no longer than the call may take.
 * @returns The last complete response, whatever its status, or why there is none.
 */
export async function send(given: Request | PlainRequest, transmission: Transmission): Promise<BufferedResponse | NoResponse> {
  const { signal, beforeSend, turn: ownTurn } = transmission.input.options
  if (signal?.aborted) return { kind: 'aborted', cause: signal.reason }
  transmission.request = given
  const deadline = new Deadline()
  signal?.addEventListener('abort', deadline.end, { once: true })
  try {
    const request = mustBePortable(given, transmission) ? await portable(given) : given
    if ('kind' in request) return request
    const announce = beforeSend && (await announcer(transmission, beforeSend))
    for (let number = 1; ; number += 1) {
      const turn = (number === 1 && ownTurn && useTurn(ownTurn, transmission.account)) || takeTurnOf(transmission, deadline)
      const taken = typeof turn === 'boolean' ? turn : await turn
      if (taken !== true) return taken || endOf(signal)
      const found = await attempt(request, transmission, number, deadline, announce)
      const isResponse = found instanceof BufferedResponse
      if (isResponse && found.response.ok) {
        transmission.state.budget.earn()
        return found
      }
      if ('kind' in found && (found.kind === 'invalid' || found.kind === 'aborted')) return found
      if (isResponse ? leavesOutcomeOpen(found.response.status) : found.kind === 'no-response') transmission.isOutcomeUnknown = true
      if (deadline.isOver) return endOf(signal)
      const delay = delayBefore(number + 1, found, transmission)
      if (delay === undefined) return found
      if (!(await wait(delay, deadline))) return endOf(signal)
    }
  } finally {
    signal?.removeEventListener('abort', deadline.end)
  }
}

async function portable(request: Request | PlainRequest): Promise<PlainRequest | NoResponse> {
  try {
    return await (await import('./portable-request.ts')).toPortableRequest(request)
  } catch (cause) {
    return { kind: 'invalid', cause }
  }
}

/** Whether a request has to be strings and bytes: for a `fetch` that is not the runtime's own, and for Node's if it must not send twice. */
function mustBePortable(request: Request | PlainRequest, { state, operation }: Transmission): boolean {
  if (!('clone' in request) && (request.body === null || typeof request.body === 'string')) return false
  const { fetch = globalThis.fetch } = state.options
  return !isRuntimeFetch(fetch) || (!isRetryable(operation) && isNodeFetch(fetch))
}

function endOf(signal: AbortSignal | undefined): NoResponse {
  return signal?.aborted ? { kind: 'aborted', cause: signal.reason } : { kind: 'timed-out' }
}

/**
 * Whether there may be another attempt after one without success.
 * @param number Which it would be.
 * @returns How many milliseconds to wait before it; `undefined` if there may be none.
 */
function delayBefore(
  number: number,
  found: BufferedResponse | Exclude<FailedAttempt, { kind: 'invalid' }>,
  transmission: Transmission,
): number | undefined {
  const response = found instanceof BufferedResponse ? found.response : undefined
  const asked = response && retryAfter(response.headers, Date.now())
  const delay = asked ?? backoff(number - 1, Math.random())
  const result: AttemptResult = found instanceof BufferedResponse ? { kind: 'response', status: found.response.status } : found
  // Another attempt would end the same way.
  const isFinal = 'kind' in found && found.cause instanceof AttemptError && /too-long|redirect/.test(found.cause.kind)
  if (number > transmission.retries + 1 || delay >= remaining(transmission) || isFinal || !mayRetry(transmission.operation, result))
    return undefined
  // A client that was told when to come back is not making an outage worse by doing so.
  const isInvited = asked !== undefined && response?.status === 429
  return isInvited || transmission.state.budget.spend() ? delay : undefined
}

/** Milliseconds that remain of the timeout. */
function remaining({ timeout, started }: Transmission): number {
  return timeout - (performance.now() - started)
}

let latest: { readonly account: string; readonly digest: Promise<string> } | undefined

/** The digest of an account. Calls of one account share it, so that they keep their order: digests that are made at once may end in another. */
function digestOf(account: string): Promise<string> {
  if (latest?.account !== account) latest = { account, digest: digest(account) }
  return latest.digest
}

/** Waits for this call's turn under the provider's limits; no promise if there is nothing to wait for. */
export function takeTurnOf(transmission: Transmission, deadline: Deadline): boolean | Promise<boolean | NoResponse> {
  const { account, state } = transmission
  const { rateLimits: limits } = state.description
  const { rateLimit: store } = state.options
  if (!limits || store === false) return true
  // A store outside this process must not see the credential.
  const turn = store
    ? digestOf(account)
        .then((hash) => takeTurn(store, `${state.description.id}:${hash}`, limits, deadline))
        .catch((cause: unknown): NoResponse => ({ kind: 'rate-limit-store', cause }))
    : takeTurn(sharedRateLimitStore, account, limits, deadline)
  if (typeof turn === 'boolean') return turn
  const timer = setTimeout(deadline.end, timerDelay(remaining(transmission)))
  return turn.finally(() => clearTimeout(timer))
}

async function attempt(
  request: Request | PlainRequest,
  transmission: Transmission,
  number: number,
  deadline: Deadline,
  announce: Announce | undefined,
): Promise<BufferedResponse | FailedAttempt | AbortedAttempt> {
  const controller = new AbortController()
  const left = remaining(transmission)
  if (left <= 0) deadline.end()
  const { attemptTimeout = defaultAttemptTimeout } = transmission.state.options
  const timeout = isRetryable(transmission.operation) ? attemptTimeout : left
  let timer: ReturnType<typeof setTimeout> | undefined
  // A fetch that ignores its signal, or a body that stalls, must not hold the call. What comes of them later is dropped.
  const stopped = new Promise<FailedAttempt>((resolve) => {
    const stop = (cause?: AttemptError) => {
      controller.abort(cause)
      resolve({ kind: 'no-response', cause })
    }
    deadline.listener = stop
    timer =
      timeout < left
        ? setTimeout(() => stop(new AttemptError('timeout', `no response came within ${timeout} ms`)), timerDelay(timeout))
        : setTimeout(deadline.end, timerDelay(left))
  })
  try {
    return await Promise.race([transmit(request, transmission, number, deadline, announce, controller.signal), stopped])
  } finally {
    clearTimeout(timer)
    deadline.listener = undefined
  }
}

/** Sends a request once and reads the response. Never throws. */
async function transmit(
  request: Request | PlainRequest,
  transmission: Transmission,
  number: number,
  deadline: Deadline,
  announce: Announce | undefined,
  signal: AbortSignal,
): Promise<BufferedResponse | FailedAttempt | AbortedAttempt> {
  const { operation, as, observer } = transmission
  const { fetch: given = globalThis.fetch, maxResponseBytes = defaultMaxResponseBytes } = transmission.state.options
  const { method } = operation
  let response: Response | undefined
  try {
    observer?.attempt(number)
    // Time may be over, or the call aborted in the hook.
    if (deadline.isOver) return { kind: 'not-sent' }
    const stopped = announce?.(number)
    if (stopped) return stopped
    const time = Date.now()
    transmission.sentAt.push(time)
    const sent = observer ? performance.now() : 0
    const fetch = isRetryable(operation) ? given : fetchOnce(given)
    response = await sendOnce(fetch, method, request, signal)
    // The call has ended meanwhile, and nobody waits for the body.
    if (signal.aborted) return { kind: 'no-response' }
    if (isRedirect(response, method)) {
      const { followRedirects } = await import('./redirect.ts')
      response = await followRedirects(response, fetch, method, request, signal)
    }
    const buffered = await readResponse(response, { method, as, limit: maxResponseBytes, promisesJson: operation.response === 'json' })
    transmission.state.lastResponse = { headers: response.headers, sent: time, received: Date.now() }
    if (!signal.aborted) observer?.response(number, response, performance.now() - sent)
    return buffered
  } catch (cause) {
    // Only of the runtime's own fetch it is known what its errors mean: a wrapper may fail after the request has arrived.
    const kind = response ? 'no-response' : await kindOf(cause, given, signal)
    if (kind !== 'no-response') transmission.sentAt.pop()
    return { kind, cause }
  } finally {
    if (response && signal.aborted) discard(response)
  }
}

/** What an error of `fetch` means. In doubt, and if that cannot be loaded, the request may have been sent. */
async function kindOf(cause: unknown, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<FailedAttempt['kind']> {
  try {
    const { isMarkedNotSent, wasNeverSent, wasRefused } = await import('./never-sent.ts')
    // What ends after the call has no say in it any more.
    if (signal.aborted) return 'no-response'
    if (isMarkedNotSent(cause, fetch)) return 'not-sent'
    if (!isRuntimeFetch(fetch)) return 'no-response'
    return wasRefused(cause) ? 'invalid' : wasNeverSent(cause) ? 'not-sent' : 'no-response'
  } catch {
    return 'no-response'
  }
}
