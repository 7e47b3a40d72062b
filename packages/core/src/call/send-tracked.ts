import { BufferedResponse } from '../transport/read-response.ts'
import { isIdempotent } from '../description/retry-facts.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import type { NoResponse } from '../transport/transmission.ts'
import { send } from '../transport/transport.ts'
import { invalidRequest } from '../outcome/failed-call.ts'
import { failures, loadFailures } from './failures.ts'
import type { Exchange } from './exchange.ts'

/** How many calls whose outcome stayed unknown are remembered. */
const maxOpenCalls = 1000

/** Loads what tells of a failure. Once the request is sent that must not fail: nobody would learn that its outcome is unknown. */
async function loaded(exchange: Exchange): Promise<void> {
  try {
    await loadFailures()
  } catch (cause) {
    throw invalidRequest(exchange, 'A part of this package could not be loaded.', cause)
  }
}

/** Sends a request, and remembers what the client must know to tell the results of its calls apart. */
export async function sendTracked(request: Request | PlainRequest, exchange: Exchange): Promise<BufferedResponse | NoResponse> {
  const { state, operation, sentAt } = exchange
  if (state.options.hooks) exchange.observer = (await import('./observer.ts')).observerOf(exchange, state.options.hooks)
  if (isIdempotent(operation)) {
    if (operation.method === 'DELETE')
      for (const list of state.lists) list.isChanged ||= request.url.startsWith(`${exchange.base}${list.address}/`)
    return send(request, exchange)
  }
  const keys = exchange.hasGivenKey ? await import('./idempotency-keys.ts') : undefined
  exchange.request = request
  if (keys && !(await keys.useKey(exchange))) {
    throw invalidRequest(exchange, 'Its idempotency key was used for another request by this client: give each request a key of its own.')
  }
  if (!failures) await loaded(exchange)
  const { open, results } = state
  open.add(exchange)
  const [oldest] = open
  if (oldest && open.size > maxOpenCalls) open.delete(oldest)
  const result = await send(request, exchange)
  const isSuccess = result instanceof BufferedResponse && result.response.ok
  if (isSuccess) results.add(result.text, sentAt)
  if (isSuccess || !exchange.isOutcomeUnknown) open.delete(exchange)
  if (!isSuccess && !exchange.isOutcomeUnknown) keys?.forgetKey(exchange)
  return result
}
