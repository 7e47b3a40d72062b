import { fingerprintOf } from '../transport/fingerprint.ts'
import type { Exchange } from './exchange.ts'

/** How many keys a client remembers; the oldest is forgotten. */
const maxKeys = 10_000

/** By client, the request of each key: its fingerprint. All copies of a client's state share one log of results. */
const requests = new WeakMap<Exchange['state']['results'], Map<string, string>>()

/**
 * Notes that a request uses a key of the caller's. A provider that knows the key returns what the first request with it returned, whatever the second
 * one says.
 * @returns Whether the key is new, or was used for this very request.
 */
export async function useKey(exchange: Exchange): Promise<boolean> {
  const fingerprint = await fingerprintOf(exchange)
  const { results } = exchange.state
  const keys = requests.get(results) ?? new Map<string, string>()
  requests.set(results, keys)
  const key = String(exchange.idempotencyKey)
  const known = keys.get(key)
  if (known === undefined) keys.set(key, fingerprint)
  const [oldest] = keys.keys()
  if (oldest !== undefined && keys.size > maxKeys) keys.delete(oldest)
  return known === undefined || known === fingerprint
}

/** Forgets a key whose request was not carried out. */
export function forgetKey({ state, idempotencyKey }: Exchange): void {
  requests.get(state.results)?.delete(String(idempotencyKey))
}
