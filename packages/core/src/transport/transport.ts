import { Answer, readAnswer } from './read-response.ts'
import { AttemptProblem } from './attempt-error.ts'
import { type CampaignkitError, requestIdOf } from '../outcome/errors.ts'
import type { Exchange } from '../call/exchange.ts'
import { depart, isRedirect } from './send-once.ts'
import { digest } from '../outcome/digest.ts'
import { Ending, timerDelay, wait } from './deadline.ts'
import { failure } from '../outcome/failure.ts'
import { fetchOnce } from './fetch-once.ts'
import { type AttemptEvent, tell } from '../hooks.ts'
import { wasNeverSent } from './never-sent.ts'
import { sharedRateLimitStore, takeTurn } from './rate-limit.ts'
import { redactBody } from '../outcome/redact.ts'
import type { PlainRequest } from '../call/request.ts'
import { type AttemptResult, backoff, isRepeatable, leavesOutcomeOpen, mayRepeat, retryAfter } from './retry.ts'

const defaultAttemptTimeout = 20_000
const defaultMaxResponseBytes = 32 * 2 ** 20

/** An attempt that came to nothing: nothing left, or it left and no complete, readable answer came. */
interface NoAnswer {
  readonly kind: 'unsent' | 'lost'
  readonly cause?: unknown
}

/**
 * Sends a request until there is an answer, as often as is safe, and no longer than the call may take.
 * @returns The last complete answer, whatever its status.
 * @throws {CampaignkitError} If there is none.
 */
export async function send(request: Request | PlainRequest, exchange: Exchange): Promise<Answer> {
  const { signal } = exchange.input.options
  if (signal?.aborted) throw await failure(exchange, 'aborted', signal.reason)
  const ending = new Ending()
  signal?.addEventListener('abort', ending.end, { once: true })
  try {
    for (let number = 1; ; number += 1) {
      const turn = takeTurnOf(exchange, ending)
      if (turn !== true && !(await turn)) throw await ended(exchange)
      const found = await attempt(request, exchange, number, ending)
      const isAnswer = found instanceof Answer
      if (isAnswer && found.response.ok) {
        exchange.state.budget.earn()
        return found
      }
      if (isAnswer ? leavesOutcomeOpen(found.response.status) : found.kind === 'lost') exchange.lost = true
      if (ending.isEnded) throw await ended(exchange)
      const delay = delayBefore(number + 1, found, exchange)
      if (delay === undefined) {
        if (isAnswer) return found
        throw await failure(exchange, found.kind, found.cause)
      }
      if (!(await wait(delay, ending))) throw await ended(exchange)
    }
  } finally {
    signal?.removeEventListener('abort', ending.end)
  }
}

function ended(exchange: Exchange): Promise<CampaignkitError> {
  const { signal } = exchange.input.options
  return signal?.aborted ? failure(exchange, 'aborted', signal.reason) : failure(exchange, 'timed-out')
}

/**
 * Whether there may be another attempt after one without success.
 * @param number Which it would be.
 * @returns How many milliseconds to wait before it; `undefined` if there may be none.
 */
function delayBefore(number: number, found: Answer | NoAnswer, exchange: Exchange): number | undefined {
  const response = found instanceof Answer ? found.response : undefined
  const asked = response && retryAfter(response.headers, Date.now())
  const delay = asked ?? backoff(number - 1, Math.random())
  const result: AttemptResult = found instanceof Answer ? { kind: 'answered', status: found.response.status } : found
  const isTooLong = !(found instanceof Answer) && found.cause instanceof AttemptProblem && found.cause.kind === 'too-long'
  if (number > exchange.retries + 1 || delay >= remaining(exchange) || isTooLong || !mayRepeat(exchange.operation, result)) return undefined
  // Whoever was refused and told when to come back is not making an outage worse by doing so.
  const isInvited = asked !== undefined && response?.status === 429
  return isInvited || exchange.state.budget.spend() ? delay : undefined
}

/** Milliseconds that the call has left. */
function remaining({ timeout, started }: Exchange): number {
  return timeout - (performance.now() - started)
}

/** Waits for this call's turn under the provider's limits; no promise if there is nothing to wait for. */
function takeTurnOf(exchange: Exchange, ending: Ending): boolean | Promise<boolean> {
  const { account, state } = exchange
  const { rateLimits: limits } = state.description
  const { rateLimit: store } = state.options
  if (!limits || store === false) return true
  // A store outside this process must not see the credential.
  const turn = store
    ? digest(account)
        .then((hash) => takeTurn(store, `${state.description.id}:${hash}`, limits, ending))
        .catch(async (cause: unknown) => {
          throw await failure(exchange, 'uncounted', cause)
        })
    : takeTurn(sharedRateLimitStore, account, limits, ending)
  if (typeof turn === 'boolean') return turn
  const timer = setTimeout(ending.end, timerDelay(remaining(exchange)))
  return turn.finally(() => clearTimeout(timer))
}

async function attempt(request: Request | PlainRequest, exchange: Exchange, number: number, ending: Ending): Promise<Answer | NoAnswer> {
  const { operation, as } = exchange
  const { hooks, attemptTimeout, maxResponseBytes = defaultMaxResponseBytes } = exchange.state.options
  const fetch = exchange.state.options.fetch ?? (isRepeatable(operation) ? globalThis.fetch : fetchOnce())
  const controller = new AbortController()
  const { signal } = controller
  ending.listener = () => controller.abort()
  const left = remaining(exchange)
  if (left <= 0) ending.end()
  const patience = isRepeatable(operation) ? (attemptTimeout ?? defaultAttemptTimeout) : left
  const timer = patience < left ? setTimeout(giveUp, timerDelay(patience), controller, patience) : setTimeout(ending.end, timerDelay(left))
  const event = hooks && eventOf(exchange, number)
  let response: Response | undefined
  try {
    if (event) tell(hooks.onAttempt, event)
    // Time may be over, or the call aborted in the hook.
    if (ending.isEnded) return { kind: 'unsent' }
    exchange.departures.push(Date.now())
    const departed = event ? performance.now() : 0
    response = await depart(fetch, operation.method, request, signal)
    if (isRedirect(response, operation.method)) {
      const { follow } = await import('./redirect.ts')
      response = await follow(response, fetch, operation.method, request, signal)
    }
    const answer = await readAnswer(response, maxResponseBytes, as)
    if (event) {
      const { status, headers } = response
      tell(hooks.onResponse, { ...event, status, duration: performance.now() - departed, requestId: requestIdOf(headers) })
    }
    return answer
  } catch (cause) {
    if (response || signal.aborted || !wasNeverSent(cause)) {
      return { kind: 'lost', cause: signal.reason instanceof AttemptProblem ? signal.reason : cause }
    }
    exchange.departures.pop()
    return { kind: 'unsent', cause }
  } finally {
    clearTimeout(timer)
    ending.listener = undefined
  }
}

function giveUp(controller: AbortController, patience: number): void {
  controller.abort(new AttemptProblem('late', `no answer came within ${patience} ms`))
}

function eventOf({ state, id, operation, input }: Exchange, number: number): AttemptEvent {
  const { description } = state
  const { method, path, shows } = operation
  return {
    provider: description.id,
    operation: id,
    method,
    path,
    attempt: number,
    body: () => redactBody(input.body, description.sensitive, shows),
  }
}
