import type { Finding } from '../protocol/finding.ts'
import { absenceProves, nextLook, type StageFacts, type Step } from '../protocol/recovery.ts'
import type { Found } from '../protocol/finding.ts'
import { note } from './audit.ts'
import type { Database, Queries } from './database.ts'
import type { BatchRow } from './rows.ts'

/** What `record` did. */
export type Recorded = 'recorded' | 'too-late'

/**
 * Records how an attempt ended, if the batch is still where that attempt left it.
 * @param database The ledger's database.
 * @param batch The batch as its intent was committed.
 * @param finding How the attempt ended.
 * @param step What becomes of the batch.
 * @param fingerprint The fingerprint of what was sent, if it is known.
 */
export function record(database: Database, batch: BatchRow, finding: Finding, step: Step, fingerprint?: string): Promise<Recorded> {
  // A record that a power failure takes leaves its intent, which is then unknown: nobody is sent to twice for it.
  return database.transaction('shared', (queries) => recordIn(queries, batch, finding, step, fingerprint), false)
}

async function recordIn(
  queries: Queries,
  batch: BatchRow,
  finding: Finding,
  step: Step,
  fingerprint: string | undefined,
): Promise<Recorded> {
  if (step.step === 'ready') {
    const doubt = step.way === 'key' || step.way === 'nature' ? 1 : 0
    return backToReady(queries, batch, ['intent'], step.notBefore, `${step.way}: ${step.reason}`, doubt)
  }
  if (step.step !== 'become') throw new TypeError(`An attempt cannot end in "${step.step}".`)
  if (step.state !== 'sent') {
    const details = finding.outcome === 'unknown' && finding.record !== undefined ? JSON.stringify(finding.record) : null
    return once(
      queries,
      batch,
      await queries.all(
        `UPDATE batch SET state = $3, reason = $4, record = $5, fingerprint = $6, not_before = clock_ms(), doubt = CASE WHEN $3 = 'unknown' THEN 1 ELSE 0 END
           WHERE id = $1 AND epoch = $2 AND state = 'intent' RETURNING id`,
        batch.id,
        batch.epoch,
        step.state,
        step.reason,
        details,
        fingerprint ?? null,
      ),
      finding,
    )
  }
  const sent = finding.outcome === 'sent' ? finding : undefined
  const recorded = await once(queries, batch, await markSent(queries, batch, sent?.ref, sent?.result, null, fingerprint), finding)
  if (recorded === 'recorded' && sent?.refused) await refuse(queries, batch, sent.refused)
  return recorded
}

/** That it was sent is true whatever was thought meanwhile, as long as nobody has sent it again. */
function markSent(
  queries: Queries,
  batch: BatchRow,
  ref: string | undefined,
  result: unknown,
  reason: string | null,
  fingerprint: string | undefined,
): Promise<object[]> {
  return queries.all(
    `UPDATE batch SET state = 'sent', sent_at = coalesce(sent_at, clock_ms()), ref = $3, result = $4, reason = $5, record = NULL, fingerprint = $6, doubt = 0
     WHERE id = $1 AND epoch = $2 AND state IN ('intent', 'unknown', 'ready', 'held', 'left') RETURNING id`,
    batch.id,
    batch.epoch,
    ref ?? null,
    result === undefined ? null : JSON.stringify(result),
    reason,
    fingerprint ?? null,
  )
}

async function once(queries: Queries, batch: BatchRow, changed: readonly object[], finding: Finding): Promise<Recorded> {
  if (changed.length > 0) return 'recorded'
  await note(queries, 'late-response', {
    launch: batch.launch,
    batch: batch.id,
    detail: `attempt ${batch.epoch} ended as ${finding.outcome}`,
  })
  return 'too-late'
}

async function refuse(
  queries: Queries,
  batch: BatchRow,
  refused: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  let count = 0
  for (const { line, reason } of refused) {
    const rows = await queries.all(
      `UPDATE person SET state = 'failed', reason = $3 WHERE launch = $1 AND line = $2 AND batch = $4 AND state IS NULL RETURNING line`,
      batch.launch,
      line,
      reason,
      batch.id,
    )
    count += rows.length
  }
  if (count > 0) await queries.all('UPDATE batch SET people = people - $2 WHERE id = $1', batch.id, count)
}

async function backToReady(
  queries: Queries,
  batch: BatchRow,
  from: readonly string[],
  notBefore: number,
  reason: string,
  doubt: 0 | 1,
): Promise<Recorded> {
  const rows = await queries.all(
    `UPDATE batch SET state = 'ready', not_before = $3, reason = $4, doubt = $5, owner = NULL
     WHERE id = $1 AND epoch = $2 AND state IN (${from.map((state) => `'${state}'`).join(', ')}) RETURNING id`,
    batch.id,
    batch.epoch,
    Math.ceil(notBefore),
    reason,
    doubt,
  )
  if (rows.length === 0) return 'too-late'
  return 'recorded'
}

/**
 * Puts an old intent, or a batch that is unknown, where `recover` says.
 * @param database The ledger's database.
 * @param batch The batch as it was read.
 * @param step What `recover` said.
 */
export function applyRecovery(database: Database, batch: BatchRow, step: Step): Promise<Recorded> {
  return database.transaction('shared', async (queries) => {
    if (step.step === 'ready') {
      const done = await backToReady(queries, batch, [batch.state], step.notBefore, `${step.way}: ${step.reason}`, 1)
      if (done === 'recorded') await note(queries, 'recovered', { launch: batch.launch, batch: batch.id, detail: step.way })
      return done
    }
    if (step.step !== 'become') return 'too-late'
    const rows = await queries.all(
      `UPDATE batch SET state = $4, reason = $5, doubt = 1, not_before = clock_ms() WHERE id = $1 AND epoch = $2 AND state = $3 RETURNING id`,
      batch.id,
      batch.epoch,
      batch.state,
      step.state,
      step.reason,
    )
    if (rows.length === 0) return 'too-late'
    await note(queries, step.state, { launch: batch.launch, batch: batch.id, detail: step.reason })
    return 'recorded'
  })
}

/** Takes the next look at a lost response for one process alone. */
export async function beginLook(database: Database, batch: BatchRow, lease: number): Promise<number | undefined> {
  const [row] = await database.all<{ now: number }>(
    `UPDATE batch SET looks = looks + 1, not_before = clock_ms() + $4 WHERE id = $1 AND epoch = $2 AND state = 'unknown' AND looks = $3 RETURNING clock_ms() AS now`,
    batch.id,
    batch.epoch,
    batch.looks,
    lease,
  )
  return row && row.now
}

/**
 * Records what a look for a lost response found.
 * @param database The ledger's database.
 * @param batch The batch as it was read.
 * @param facts Facts of its stage.
 * @param found What was found.
 * @param lookedAt The ledger's time when the look began.
 */
export function recordLook(database: Database, batch: BatchRow, facts: StageFacts, found: Found, lookedAt: number): Promise<Recorded> {
  return database.transaction('shared', async (queries) => {
    if (found.outcome === 'happened') {
      const rows = await markSent(queries, batch, found.ref, found.result, `found: ${found.evidence}`, undefined)
      if (rows.length === 0) return 'too-late'
      await note(queries, 'found', { launch: batch.launch, batch: batch.id, detail: found.evidence })
      return 'recorded'
    }
    if (found.outcome === 'did-not-happen' && absenceProves(batch, facts, lookedAt)) {
      const done = await backToReady(queries, batch, ['unknown'], 0, `absence: ${found.evidence}`, 0)
      if (done === 'recorded') await note(queries, 'recovered', { launch: batch.launch, batch: batch.id, detail: 'absence' })
      return done
    }
    const reason = found.outcome === 'still-unknown' ? found.reason : 'Nothing was found, which proves nothing yet.'
    const rows = await queries.all(
      `UPDATE batch SET reason = $3, not_before = $4 WHERE id = $1 AND epoch = $2 AND state = 'unknown' RETURNING id`,
      batch.id,
      batch.epoch,
      reason,
      Math.ceil(nextLook(batch, facts, lookedAt)),
    )
    return rows.length === 0 ? 'too-late' : 'recorded'
  })
}

/** Says that this process is alive: its intents are not taken for old ones. */
export async function renewLeases(database: Database, owner: string, lease: number): Promise<void> {
  await database.all(`UPDATE batch SET lease_until = clock_ms() + $2 WHERE state = 'intent' AND owner = $1`, owner, lease)
}
