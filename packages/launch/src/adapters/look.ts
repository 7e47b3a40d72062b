import type { BaseClient, OutcomeRecord } from '@campaignkit/core'
import { canonical, sha256 } from '../plan/definition.ts'
import type { Found } from '../protocol/finding.ts'
import type { Attempted } from './adapter.ts'

/**
 * Looks for what became of a call, the way its description says.
 * @param client The provider's client.
 * @param call Which call it was; read from its record, if the process lived to make one.
 * @param attempted What is known of it.
 * @param signal Ends the look.
 */
export async function lookWith(
  client: BaseClient,
  call: Pick<OutcomeRecord, 'provider' | 'operation' | 'path' | 'body'>,
  attempted: Attempted,
  signal: AbortSignal,
): Promise<Found> {
  const { record, request, between, timeout } = attempted
  // A record is what the client itself has written; without one the call is described from the ledger, with the times between which it left.
  const known = (record as OutcomeRecord | undefined) ?? {
    ...call,
    fingerprint: sha256(canonical(request)),
    attemptTimes: between.map((time) => new Date(time).toISOString()),
    timeout,
  }
  const found = await client.reconcile(known, { signal, wait: false })
  if (found.outcome === 'happened') {
    const { id } = found
    const ref = typeof id === 'string' || typeof id === 'number' ? { ref: String(id) } : {}
    return { outcome: 'happened', evidence: found.reason, ...ref }
  }
  if (found.outcome === 'did-not-happen') return { outcome: 'did-not-happen', evidence: found.reason }
  return { outcome: 'still-unknown', reason: found.reason }
}
