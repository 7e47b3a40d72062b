import type { Case } from '../case/case.ts'
import type { Credentials } from '../http/credentials.ts'
import type { Exchange } from '../http/exchange.ts'
import { wireRequest } from '../http/request.ts'
import { send } from '../http/send.ts'
import type { Operation, RateLimit } from '../openapi/document.ts'
import { type Budget, budgetOf, keepTo } from './pacing.ts'
import { isReadMethod, unlistedNumber } from './safety.ts'
import type { SessionOptions } from './options.ts'
import { createThrottle, type Throttled } from './throttle.ts'

/** The server or the user has ended a run in its middle; what was found until then is reported. */
export class RunEndedError extends Error {
  override readonly name = 'RunEndedError'
}

/** Sends the requests of a run: as fast as it may, and nothing that it must not. */
export interface Sender {
  /**
   * Sends a case.
   * @throws {RunEndedError} If the run is over: it was aborted, nothing answers any more, or the rate limit lets nothing through.
   */
  send(test: Case): Promise<Exchange>
  /** Notes a text that is no telephone number, whatever it looks like. */
  noteOwn(text: string): void
  readonly throttled: Throttled
}

/** What a sender works with. */
export interface SenderParts {
  readonly options: SessionOptions
  readonly limits: readonly RateLimit[]
  readonly counts: { requests: number; blocked: number }
  /** Filled here: each secret with the name that stands for it. */
  readonly secrets: Map<string, string>
  readonly reasonAgainst: (operation: Operation) => string | undefined
  readonly onExchange: (exchange: Exchange) => void
  /** Told of each 429 after which the request was sent again. */
  readonly onThrottled: (exchange: Exchange) => void
}

const mostRefusedConnections = 20
const mostThrottledOperations = 5

/** Makes a sender. */
export function createSender({ options, limits, counts, secrets, reasonAgainst, onExchange, onThrottled }: SenderParts): Sender {
  const { permissions, isRemote } = options
  const shared = budgetOf(limits)
  const budgets = new Map<Operation, Budget>()
  const throttle = createThrottle()
  const own = new Set<string>()
  let credentials: Credentials = {}
  let refusedConnections = 0
  useCredentials(options.credentials)

  function useCredentials(next: Credentials): void {
    credentials = next
    for (const [name, secret] of Object.entries(next))
      secrets.set(secret, (options.secretNames[name] ?? options.secretNames[''] ?? '$TOKEN').slice(1))
  }

  async function paced(test: Case): Promise<void> {
    await throttle.ready()
    if (!options.keepRateLimits) return
    const budget = budgets.get(test.operation) ?? budgetOf(test.operation.rateLimits)
    budgets.set(test.operation, budget)
    await keepTo([shared, budget])
  }

  async function sendOnce(test: Case): Promise<Exchange> {
    const request = wireRequest(options.baseUrl, test, credentials)
    // Nothing but `included` should come here; whatever does, people's telephones are behind this line.
    const reason = reasonAgainst(test.operation)
    if (reason !== undefined) throw new Error(`${test.operation.id} must not be called: ${reason}`)
    const isRead = isReadMethod(request.method) && test.operation.reach !== 'people'
    if (isRemote && !isRead && unlistedNumber(request, permissions.testNumbers, own) !== undefined) {
      counts.blocked += 1
      return { test, request, response: undefined, failure: undefined, milliseconds: 0 }
    }
    await paced(test)
    if (options.signal?.aborted) throw new RunEndedError('The run was interrupted.')
    counts.requests += 1
    const exchange = await send(test, request, options.transport, options.timeout)
    refusedConnections = exchange.failure?.includes('ECONNREFUSED') ? refusedConnections + 1 : 0
    onExchange(exchange)
    if (refusedConnections >= mostRefusedConnections) throw new RunEndedError(`Nothing answers at ${options.baseUrl} any more.`)
    return exchange
  }

  /** Fresh credentials in the place of those that have expired: whether there are any. */
  async function renewed({ test, response }: Exchange): Promise<boolean> {
    if (response?.status !== 401 || test.deviation?.place === 'credentials' || !options.renewCredentials) return false
    const next = await options.renewCredentials()
    if (JSON.stringify(next) === JSON.stringify(credentials)) return false
    useCredentials(next)
    return true
  }

  return {
    noteOwn: (text) => void own.add(text),
    get throttled() {
      return throttle.total
    },
    async send(test) {
      let exchange = await sendOnce(test)
      if (await renewed(exchange)) exchange = await sendOnce(test)
      // 429 refuses the pace, not the request.
      for (let attempt = 1; exchange.response?.status === 429 && test.extraHeaders === undefined; attempt += 1) {
        if (!throttle.refused(exchange.response.headers, test.operation.id, attempt)) break
        onThrottled(exchange)
        exchange = await sendOnce(test)
      }
      if (exchange.response && exchange.response.status !== 429) throttle.passed()
      if (throttle.inARow >= mostThrottledOperations) throw new RunEndedError('Every response is 429: the rate limit lets nothing through.')
      return exchange
    },
  }
}
