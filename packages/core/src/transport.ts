import { type Answer, readAnswer } from './answer.ts'
import { AttemptProblem } from './attempt-problem.ts'
import { requestIdOf } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { digest } from './digest.ts'
import { Ending, timerDelay, wait } from './ending.ts'
import { failure } from './failure.ts'
import { type AttemptEvent, tell } from './hooks.ts'
import type { LightRequest } from './light-request.ts'
import { wasNeverSent } from './never-sent.ts'
import { sharedRateLimitStore, takeTurn } from './rate-limit.ts'
import { redactBody } from './redact.ts'
import { fetchFollowing } from './redirect.ts'
import { type AttemptResult, backoff, isRepeatable, leavesOutcomeOpen, mayRepeat, retryAfter } from './retry.ts'

const defaultAttemptTimeout = 20_000
const defaultMaxResponseBytes = 32 * 2 ** 20

interface Attempt {
  readonly result: AttemptResult
  readonly answer?: Answer
  readonly cause?: unknown
}

/**
 * Sends a request until there is an answer, as often as is safe, and no longer than the call may take.
 * @returns The last complete answer, whatever its status.
 * @throws {CampaignkitError} If there is none.
 */
export async function send(request: Request | LightRequest, exchange: Exchange): Promise<Answer> {
  const { signal, operation } = exchange
  if (signal?.aborted) throw await failure(exchange, 'aborted', signal.reason)
  const ending = new Ending()
  signal?.addEventListener('abort', ending.end, { once: true })
  const ended = () => (signal?.aborted ? failure(exchange, 'aborted', signal.reason) : failure(exchange, 'timed-out'))
  try {
    for (let number = 1; ; number += 1) {
      const turn = takeTurnOf(exchange, ending)
      if (turn !== true && !(await turn)) throw await ended()
      const { result, answer, cause } = await attempt(request, exchange, number, ending)
      if (answer?.ok) {
        exchange.budget.earn()
        return answer
      }
      if (result.kind === 'lost' || (result.kind === 'answered' && leavesOutcomeOpen(result.status))) exchange.lost = true
      if (ending.isEnded) throw await ended()
      const asked = answer ? retryAfter(answer.headers, Date.now()) : undefined
      const delay = asked ?? backoff(number, Math.random())
      const mayWait = number <= exchange.retries && delay < remaining(exchange)
      const another = mayWait && mayRepeat(operation, result) && !isTooLong(cause)
      // Whoever was refused and told when to come back is not making an outage worse by doing so.
      const isInvited = asked !== undefined && answer?.status === 429
      if (!another || !(isInvited || exchange.budget.spend())) {
        if (answer) return answer
        throw await failure(exchange, result.kind === 'unsent' ? 'unsent' : 'lost', cause)
      }
      if (!(await wait(delay, ending))) throw await ended()
    }
  } finally {
    signal?.removeEventListener('abort', ending.end)
  }
}

/** Milliseconds that the call has left. */
function remaining({ timeout, started }: Exchange): number {
  return timeout - (performance.now() - started)
}

/** Waits for this call's turn under the provider's limits; no promise if there is nothing to wait for. */
function takeTurnOf(exchange: Exchange, ending: Ending): boolean | Promise<boolean> {
  const { description, options, credentialHeaders, headers } = exchange
  const { rateLimits: limits } = description
  const { rateLimit: store } = options
  if (!limits || store === false) return true
  const key = `${description.id} ${credentialHeaders.map((name) => headers[name]).join(' ')}`
  // A store outside this process must not see the credential.
  const turn = store
    ? digest(key)
        .then((hash) => takeTurn(store, `${description.id}:${hash}`, limits, ending))
        .catch(async (cause: unknown) => {
          throw await failure(exchange, 'uncounted', cause)
        })
    : takeTurn(sharedRateLimitStore, key, limits, ending)
  if (typeof turn === 'boolean') return turn
  const timer = setTimeout(ending.end, timerDelay(remaining(exchange)))
  return turn.finally(() => clearTimeout(timer))
}

async function attempt(request: Request | LightRequest, exchange: Exchange, number: number, ending: Ending): Promise<Attempt> {
  const { options, operation } = exchange
  const controller = new AbortController()
  const abort = () => controller.abort()
  ending.listen(abort)
  const left = remaining(exchange)
  if (left <= 0) ending.end()
  const patience = isRepeatable(operation) ? (options.attemptTimeout ?? defaultAttemptTimeout) : left
  const giveUp = () => controller.abort(new AttemptProblem('late', `no answer came within ${patience} ms`))
  const timer = setTimeout(patience < left ? giveUp : ending.end, timerDelay(Math.min(patience, left)))
  const event = options.hooks && eventOf(exchange, number)
  let response: Response | undefined
  try {
    if (event) tell(options.hooks?.onAttempt, event)
    // Time may be over, or the call aborted in the hook.
    if (ending.isEnded) return { result: { kind: 'unsent' } }
    const departed = performance.now()
    exchange.departures.push(Date.now())
    response = await fetchFollowing(request, exchange, controller.signal)
    const answer = await readAnswer(response, options.maxResponseBytes ?? defaultMaxResponseBytes, exchange.as)
    const { status, headers } = answer
    if (event)
      tell(options.hooks?.onResponse, { ...event, status, duration: performance.now() - departed, requestId: requestIdOf(headers) })
    return { result: { kind: 'answered', status }, answer }
  } catch (cause) {
    const { aborted, reason } = controller.signal
    if (response || aborted || !wasNeverSent(cause)) {
      return { result: { kind: 'lost' }, cause: reason instanceof AttemptProblem ? reason : cause }
    }
    exchange.departures.pop()
    return { result: { kind: 'unsent' }, cause }
  } finally {
    clearTimeout(timer)
    ending.forget(abort)
  }
}

function eventOf({ description, id, operation, body }: Exchange, number: number): AttemptEvent {
  const { method, path, shows } = operation
  return {
    provider: description.id,
    operation: id,
    method,
    path,
    attempt: number,
    body: () => redactBody(body, description.sensitive, shows),
  }
}

/** Whether another answer would be no shorter. */
function isTooLong(cause: unknown): boolean {
  return cause instanceof AttemptProblem && cause.kind === 'too-long'
}
