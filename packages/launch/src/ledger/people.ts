import { addDigest, digestOf, parseDigest, printDigest } from '../plan/digest.ts'
import { note } from './audit.ts'
import type { Database, Queries } from './database.ts'
import { forgottenHash } from './forgotten.ts'
import type { PersonRow } from './rows.ts'

/**
 * Sees to it that people are not contacted any more, by any launch.
 * @param database The ledger's database.
 * @param phones Their numbers, as digits.
 * @param reason Why; no personal data.
 * @returns Milliseconds until it holds: as long can a request still leave whose intent was committed before. 0 if it holds now.
 */
export function suppress(database: Database, phones: readonly number[], reason: string): Promise<number> {
  return database.transaction('exclusive', async (queries) => {
    for (const phone of phones) {
      await queries.all(
        'INSERT INTO suppression (phone, reason, at) VALUES ($1, $2, clock_ms()) ON CONFLICT (phone) DO NOTHING',
        phone,
        reason,
      )
    }
    await note(queries, 'suppressed', { detail: `${phones.length} people: ${reason}` })
    return sentRequests(queries)
  })
}

/** Milliseconds during which a request can still leave whose intent has been committed. */
async function sentRequests(queries: Queries): Promise<number> {
  const [row] = await queries.all<{ last: number; now: number }>(
    `SELECT coalesce(max(send_by), 0) AS last, clock_ms() AS now FROM batch WHERE state = 'intent'`,
  )
  return Math.max(0, (row?.last ?? 0) - (row?.now ?? 0))
}

/**
 * Erases a person from the ledger. What stays is a keyed hash of the number, by which later plans leave the person out.
 * @param database The ledger's database.
 * @param phone The number, as digits.
 * @returns In how many launches the person was.
 */
export function forget(database: Database, phone: number): Promise<number> {
  return database.transaction('exclusive', async (queries) => {
    const hash = await forgottenHash(queries, phone)
    const rows = await queries.all<PersonRow>('SELECT * FROM person WHERE phone = $1', phone)
    for (const row of rows) await eraseRow(queries, row)
    await queries.all('INSERT INTO forgotten (phone, at) VALUES ($1, clock_ms()) ON CONFLICT (phone) DO NOTHING', hash)
    await queries.all('DELETE FROM suppression WHERE phone = $1', phone)
    await queries.all('DELETE FROM exclusion WHERE phone = $1', phone)
    await note(queries, 'forgotten', { detail: `a person, in ${rows.length} launches` })
    return rows.length
  })
}

async function eraseRow(queries: Queries, row: PersonRow): Promise<void> {
  const { launch, line, batch, state } = row
  const [found] =
    batch === null
      ? []
      : await queries.all<{ state: string; doubt: number; digest: string; carries_on: number }>(
          `SELECT b.state AS state, b.doubt AS doubt, b.digest AS digest,
       CASE WHEN b.state = 'sent' AND r.state IN ('ready', 'rejected') THEN 1 ELSE 0 END AS carries_on
     FROM batch b JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0) WHERE b.id = $1`,
          batch,
        )
  const waits = state === null && (found?.state === 'ready' || found?.state === 'rejected') && found.doubt === 0
  await queries.all(
    `UPDATE person SET phone = NULL, dialled = NULL, data = NULL, ref = NULL, state = $3, reason = $4 WHERE launch = $1 AND line = $2`,
    launch,
    line,
    waits ? 'forgotten' : state,
    waits ? 'erased on request' : row.reason,
  )
  if (!found || row.data === null) return
  const digest = addDigest(
    parseDigest(found.digest),
    -digestOf({ line: line, phone: Number(row.dialled ?? row.phone), zone: row.zone, data: row.data }),
  )
  await queries.all(
    'UPDATE batch SET digest = $2, people = people - $3, record = NULL WHERE id = $1',
    batch,
    printDigest(digest),
    waits ? 1 : 0,
  )
  await queries.all(`UPDATE launch SET hash = NULL WHERE id = $1 AND state = 'planned'`, launch)
  // What is in doubt could only be sent again as it was, and what was handed to the provider cannot be taken back from here.
  if (['intent', 'unknown'].includes(found.state) || found.doubt === 1) {
    await queries.all(
      `UPDATE batch SET state = 'held', doubt = 1, reason = 'somebody in it was erased while nobody knew whether it had been sent' WHERE id = $1 AND state IN ('unknown', 'ready', 'held')`,
      batch,
    )
  }
  if (found.carries_on === 1) {
    await queries.all(
      `UPDATE batch SET state = 'held', reason = 'somebody was erased after the number had been handed to the provider'
       WHERE launch = $1 AND reaches = 1 AND state IN ('ready', 'rejected') AND campaign = (SELECT campaign FROM batch WHERE id = $2)`,
      launch,
      batch,
    )
  }
}
