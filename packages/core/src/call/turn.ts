import { loadFailures } from './failures.ts'
import type { Operation } from '../description/operation.ts'
import { Deadline } from '../transport/deadline.ts'
import type { AcquireTurnOptions } from '../options.ts'
import { makeTurn, type Turn } from '../transport/rate-limit.ts'
import { takeTurnOf } from '../transport/transport.ts'
import type { ClientState } from './exchange.ts'
import { prepare } from './prepare.ts'

/** Stands for the call to come: any that needs the credentials that calls need by default. */
const anyOperation: Operation = { method: 'GET', path: '' }

/**
 * Waits for a turn under the provider's rate limits, for a call that is made later.
 * @throws {ArgumentError} If a credential or the address is missing.
 * @throws {AbortError} If the signal is aborted first.
 * @throws {ConnectionError} If the store that counts for the rate limit fails.
 */
export async function acquireTurn(state: ClientState, { signal }: AcquireTurnOptions): Promise<Turn> {
  const options = { timeout: Infinity, ...(signal ? { signal } : {}) }
  const exchange = await prepare({
    state,
    id: 'acquireTurn',
    operation: anyOperation,
    input: { path: {}, options },
    as: 'json',
    started: performance.now(),
  })
  const deadline = new Deadline()
  signal?.addEventListener('abort', deadline.end, { once: true })
  if (signal?.aborted) deadline.end()
  const taken = await takeTurnOf(exchange, deadline)
  signal?.removeEventListener('abort', deadline.end)
  if (typeof taken === 'object') throw await (await loadFailures()).failure(exchange, taken.kind, taken.cause)
  if (!taken) throw await (await loadFailures()).failure(exchange, 'aborted', signal?.reason)
  return makeTurn(state.description.id, exchange.account, state.description.rateLimits ?? [])
}
