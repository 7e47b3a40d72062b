import type { PersonStatus } from '../adapters/adapter.ts'
import { phoneKey } from '../phone/phone.ts'
import { digitsOf } from '../plan/freeze.ts'
import { note } from './audit.ts'
import type { Queries, Value } from './database.ts'

/**
 * Applies what a provider says about people. Any order, and any number of times, leads to the same end: a status is replaced only by one that is
 * further along, or as far along and later.
 * @param queries The ledger's database, in a transaction.
 * @param provider The provider's id.
 * @param statuses What it says.
 */
export async function applyStatuses(queries: Queries, provider: string, statuses: readonly PersonStatus[]): Promise<void> {
  for (const status of statuses) {
    const phone = digitsOf(phoneKey(status.phone))
    if (!(phone > 0)) continue
    if (status.optedOut) {
      await queries.all(
        `INSERT INTO suppression (phone, reason, at) VALUES ($1, 'told the provider', clock_ms()) ON CONFLICT (phone) DO NOTHING`,
        phone,
      )
    }
    const [person] = await queries.all<{ launch: number; line: number; reach: number; state: string; ref: string | null }>(
      `SELECT p.launch AS launch, p.line AS line, r.id AS reach, r.state AS state
       FROM person p JOIN batch b ON b.id = p.batch JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0)
       JOIN launch l ON l.id = p.launch
       WHERE p.phone = $3 AND l.provider = $1 AND r.intent_at IS NOT NULL AND r.state IN ('intent', 'sent', 'unknown', 'held', 'left')
         AND (CAST($2 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM batch c WHERE c.launch = b.launch AND c.campaign = b.campaign AND c.ref = $2))
       ORDER BY r.intent_at DESC LIMIT 1`,
      provider,
      status.campaign ?? null,
      phone,
    )
    if (!person) continue
    // Somebody of this very campaign was reached: so it was sent, whatever became of the response.
    if (status.campaign !== undefined && status.rank > 0 && ['unknown', 'left'].includes(person.state)) {
      await queries.all(
        `UPDATE batch SET state = 'sent', sent_at = intent_at, reason = 'found: the provider reports on its people', record = NULL, doubt = 0
         WHERE id = $1 AND state IN ('unknown', 'left')`,
        person.reach,
      )
      await note(queries, 'found', { launch: person.launch, batch: person.reach, detail: 'a status of its people' })
    }
    const values: readonly Value[] = [
      person.launch,
      person.line,
      status.status,
      status.final ? status.rank + 1_000 : status.rank,
      Math.floor(status.at),
      status.ref ?? null,
    ]
    await queries.all(
      `UPDATE person SET status = $3, status_rank = $4, status_at = $5, ref = coalesce($6, ref)
       WHERE launch = $1 AND line = $2 AND (status_rank IS NULL OR (status_rank, status_at, status) < ($4, $5, $3))`,
      ...values,
    )
  }
}

/** From this rank on a status is the last one. */
export const finalRank = 1_000

/**
 * Takes a provider's event for handling, once.
 * @returns Whether nobody has taken it before.
 */
export async function takeEvent(queries: Queries, provider: string, id: string): Promise<boolean> {
  const rows = await queries.all(
    `INSERT INTO event (provider, id, state, token, until) VALUES ($1, $2, 'done', '', clock_ms()) ON CONFLICT (provider, id) DO NOTHING RETURNING id`,
    provider,
    id,
  )
  return rows.length > 0
}
