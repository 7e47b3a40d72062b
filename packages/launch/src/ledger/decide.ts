import { LaunchError } from '../errors.ts'
import { note } from './audit.ts'
import type { Database, Queries } from './database.ts'
import type { BatchRow } from './rows.ts'

/** What a person can say about a batch. */
export type Resolution =
  /** It was carried out: its people are not contacted again. */
  | 'was-sent'
  /** It was not carried out: it is sent again. */
  | 'was-not-sent'
  /** It was refused, and what stood in its way is out of the way: it is sent again. */
  | 'retry'
  /** It stays as it is, and nothing more is done about it. */
  | 'leave'

/** A batch about which only a person can say how it goes on. */
export interface OpenBatch {
  readonly batch: BatchRow
  readonly key: string
  readonly provider: string
  readonly definition: string
  /** How many people it is about. */
  readonly people: number
  /** The ledger's time. */
  readonly now: number
  /** The answers that are possible. */
  readonly resolutions: readonly Resolution[]
}

/** Which answers make sense for a batch. */
function resolutionsFor({
  state,
  doubt,
  carries,
  reaches,
}: Pick<BatchRow, 'state' | 'doubt' | 'carries' | 'reaches'>): readonly Resolution[] {
  if (state !== 'unknown' && state !== 'rejected' && state !== 'held') return []
  if (state === 'rejected' || (state === 'held' && doubt === 0)) return ['retry', 'leave']
  // What a stage without people made has an id that only the provider knows: saying that it is there does not help the stages after it.
  return carries === 1 || reaches === 1 ? ['was-sent', 'was-not-sent', 'leave'] : ['was-not-sent', 'leave']
}

/** The batches of which something is open, oldest first. */
export async function openBatches(queries: Queries, launch?: number): Promise<OpenBatch[]> {
  const rows = await queries.all<BatchRow & { key: string; provider: string; definition: string; affected: number; now: number }>(
    `SELECT b.*, clock_ms() AS now, l.key AS key, l.provider AS provider, l.definition AS definition,
       CASE WHEN b.carries = 1 THEN b.people ELSE
         (SELECT coalesce(sum(c.people), 0) FROM batch c WHERE c.launch = b.launch AND c.campaign = b.campaign AND c.carries = 1) END AS affected
     FROM batch b JOIN launch l ON l.id = b.launch
     WHERE b.state IN ('unknown', 'rejected', 'held') AND l.state <> 'planning' ${launch === undefined ? '' : 'AND b.launch = $1'} ORDER BY b.intent_at, b.id`,
    ...(launch === undefined ? [] : [launch]),
  )
  return rows.map(({ key, provider, definition, affected, now, ...batch }) => ({
    batch,
    key,
    provider,
    definition,
    people: affected,
    now: now,
    resolutions: resolutionsFor({ state: batch.state, doubt: batch.doubt, carries: batch.carries, reaches: batch.reaches }),
  }))
}

/**
 * Applies a person's answer, if the batch is still where it was when the person was asked.
 * @param database The ledger's database.
 * @param id The batch.
 * @param epoch Its epoch when the person was asked.
 * @param resolution The answer.
 * @param by Who gives it.
 * @throws {LaunchError} `already-decided` if the batch has moved on; `not-allowed` if the answer makes no sense for it.
 */
export function decide(database: Database, id: number, epoch: number, resolution: Resolution, by: string): Promise<void> {
  return database.transaction('exclusive', async (queries) => {
    const [batch] = await queries.all<BatchRow>('SELECT * FROM batch WHERE id = $1', id)
    const resolutions = batch && batch.epoch === epoch ? resolutionsFor(numbers(batch)) : []
    if (!batch || resolutions.length === 0) {
      throw new LaunchError('already-decided', 'This has been settled meanwhile.', 'Ask for the open decisions again.')
    }
    if (!resolutions.includes(resolution)) {
      throw new LaunchError('not-allowed', `"${resolution}" is no answer to this decision.`, `Possible are ${resolutions.join(', ')}.`)
    }
    const question = `${batch.state}: ${batch.reason ?? ''}`
    if (resolution === 'was-sent') {
      await queries.all(
        `UPDATE batch SET state = 'sent', sent_at = intent_at, reason = $2, record = NULL, doubt = 0 WHERE id = $1`,
        id,
        `${by} said that it was sent`,
      )
    } else if (resolution === 'leave') {
      await leave(queries, batch, by)
    } else {
      // A new epoch: what the earlier attempts may still say is not taken for this one's.
      await queries.all(
        `UPDATE batch SET state = 'ready', epoch = epoch + 1, attempts = 0, looks = 0, doubt = 0, not_before = 0, record = NULL, first_intent_at = NULL,
           idempotency_key = $2, reason = $3 WHERE id = $1`,
        id,
        `${batch.idempotency_key ?? ''}-${epoch}`,
        `${by} said: ${resolution}`,
      )
    }
    await queries.all(
      'INSERT INTO decision (batch, question, answer, decided_by, at) VALUES ($1, $2, $3, $4, clock_ms())',
      id,
      question,
      resolution,
      by,
    )
    await note(queries, 'decided', { launch: batch.launch, batch: id, detail: resolution, by })
  })
}

async function leave(queries: Queries, batch: BatchRow, by: string): Promise<void> {
  const { id, launch, campaign, stage, carries, reaches, state, doubt } = numbers(batch)
  const isOpen = state === 'unknown' || doubt === 1
  await queries.all(`UPDATE batch SET state = $2, reason = $3 WHERE id = $1`, id, isOpen ? 'left' : 'abandoned', `${by} left it so`)
  if (carries === 1 || reaches === 1) return
  // Without what this stage would have made, the rest of its campaign cannot be sent.
  await queries.all(
    `UPDATE batch SET state = 'abandoned', reason = $4 WHERE launch = $1 AND campaign = $2 AND stage > $3 AND state IN ('ready', 'rejected', 'held')`,
    launch,
    campaign,
    stage,
    `${by} left an earlier step so`,
  )
}

/** Lets batches that the provider refused be sent again: a rejection proves that nothing was done. */
export async function retryRefused(queries: Queries, launch: number): Promise<void> {
  await queries.all(
    `UPDATE batch SET state = 'ready', attempts = 0, not_before = 0, reason = 'resumed after a rejection' WHERE launch = $1 AND state = 'rejected' AND doubt = 0`,
    launch,
  )
}

/** Small integers of a row, which some drivers give as text. */
function numbers(batch: BatchRow): BatchRow {
  const { doubt, carries, reaches, stage, campaign, launch } = batch
  return {
    ...batch,
    doubt: doubt,
    carries: carries,
    reaches: reaches,
    stage: stage,
    campaign: campaign,
    launch: launch,
  }
}
