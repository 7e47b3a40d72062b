import type { Definition } from '../plan/definition.ts'
import { takeTurn } from './limits.ts'
import type { Database, Queries } from './database.ts'
import { type BatchRow, settledStates } from './rows.ts'

/** Whether a batch may leave now, as far as time is concerned. */
export type Admission =
  /** It may, until then. */
  | { readonly admit: true; readonly until?: number }
  /** It may not before then, and why. */
  | { readonly admit: false; readonly notBefore: number; readonly reason: string }

/** What a worker asks for. */
export interface ClaimRequest {
  /** Name of the process. */
  readonly owner: string
  /** Ids of the launches that it works for, or `undefined` for all. */
  readonly launches?: readonly number[] | undefined
  /** The providers that it has clients of, with their limits. */
  readonly providers: ReadonlyMap<
    string,
    { readonly account: string; readonly limits: readonly { readonly requests: number; readonly per: number }[] }
  >
  /** How long a request may take to leave after its intent, in milliseconds. */
  readonly sendWithin: number
  /** How long a process is taken to be alive without a sign of life, in milliseconds. */
  readonly lease: number
  /** Whether something outside of the ledger is told how many intents there are. */
  readonly counts: boolean
  /** Says whether a batch may leave now. It must not wait. */
  readonly admit: (batch: BatchRow, definition: Definition, now: number) => Admission
}

/** What a worker gets. */
export type Claimed =
  /** An intent has been committed: this batch is to be sent now, by this process alone. */
  | {
      readonly kind: 'intent'
      readonly batch: BatchRow
      readonly provider: string
      readonly definition: Definition
      readonly intents: number
    }
  /** Nothing may leave before then. */
  | { readonly kind: 'wait'; readonly delay: number; readonly reason: string }
  /** Nothing is ready. */
  | { readonly kind: 'nothing' }

type Candidate = BatchRow & { readonly provider: string; readonly definition: Definition; readonly now: number }

/** How many batches in a row may turn out to be empty or too early before the worker looks up. */
const tries = 50

/**
 * Takes the next batch and commits the intent to send it, in one transaction: with its turn of the rate limit, and without the people who must not be
 * contacted. Only a batch that is `ready` is ever taken.
 */
export function claim(database: Database, request: ClaimRequest): Promise<Claimed> {
  return database.transaction('shared', async (queries): Promise<Claimed> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const candidate = await nextCandidate(queries, database.skipLocked, request)
      if (!candidate) return { kind: 'nothing' }
      const admission = request.admit(candidate, candidate.definition, candidate.now)
      if (!admission.admit) {
        // All batches of this zone wait together, or each worker would look at each of them.
        await queries.all(
          `UPDATE batch SET not_before = $1, reason = $2 WHERE launch = $3 AND zone IS NOT DISTINCT FROM $4 AND reaches = $5 AND state = 'ready' AND not_before < $1`,
          admission.notBefore,
          admission.reason,
          candidate.launch,
          candidate.zone,
          candidate.reaches,
        )
        continue
      }
      if (candidate.not_after !== null && candidate.now >= candidate.not_after) {
        await settleLeftOver(queries, candidate)
        continue
      }
      const isEmpty = await leaveOut(queries, candidate)
      if (isEmpty) continue
      const { account, limits } = request.providers.get(candidate.provider) ?? { account: candidate.provider, limits: [] }
      const delay = await takeTurn(queries, account, limits)
      if (delay > 0) return { kind: 'wait', delay, reason: 'the rate limit' }
      return await commitIntent(queries, request, candidate, admission.until)
    }
    return { kind: 'wait', delay: 0, reason: 'many batches are empty or too early' }
  })
}

async function nextCandidate(queries: Queries, skipLocked: string, request: ClaimRequest): Promise<Candidate | undefined> {
  const providers = [...request.providers.keys()]
  const launches = request.launches === undefined ? '' : `AND l.id IN (${[-1, ...request.launches].join(', ')})`
  const [candidate] = await queries.all<Omit<Candidate, 'definition'> & { readonly definition: string }>(
    `SELECT b.*, l.provider AS provider, l.definition AS definition, clock_ms() AS now
     FROM launch l JOIN batch b ON b.launch = l.id
     WHERE l.state = 'running' AND NOT EXISTS (SELECT 1 FROM meta WHERE name = 'held') ${launches} AND l.provider IN (${providers.map((_, index) => `$${index + 1}`).join(', ')})
       AND b.state = 'ready' AND b.not_before <= clock_ms()
       AND NOT EXISTS (SELECT 1 FROM batch e WHERE e.launch = b.launch AND e.campaign = b.campaign AND e.stage < b.stage AND e.state NOT IN ${settledStates})
       AND (b.ramp = 0 OR NOT EXISTS (SELECT 1 FROM batch r WHERE r.launch = b.launch AND r.campaign <= b.ramp AND r.ramp < b.ramp AND r.state NOT IN ${settledStates}))
     ORDER BY b.id LIMIT 1 ${skipLocked}`,
    ...providers,
  )
  // JSON of this package's own making.
  return candidate && { ...candidate, definition: JSON.parse(candidate.definition) as Definition }
}

/** A batch whose time has passed is not sent. */
async function settleLeftOver(queries: Queries, { id, launch, people }: BatchRow): Promise<void> {
  await queries.all(
    `UPDATE person SET state = 'expired', reason = 'its time had passed' WHERE launch = $1 AND batch = $2 AND state IS NULL`,
    launch,
    id,
  )
  await queries.all(`UPDATE batch SET state = 'abandoned', people = people - $2, reason = 'its time had passed' WHERE id = $1`, id, people)
}

/**
 * Takes out of a batch, for good, who must not be contacted now.
 * @returns Whether nothing is left to send.
 */
async function leaveOut(queries: Queries, batch: Candidate): Promise<boolean> {
  if (batch.carries === 0) return leaveOutOfCampaign(queries, batch)
  if (batch.doubt === 1) return holdDoubtful(queries, batch)
  let left = batch.people
  const take = async (state: string, reason: string, condition: string, ...values: readonly number[]) => {
    const rows = await queries.all(
      `UPDATE person SET state = '${state}', reason = '${reason}' WHERE launch = $1 AND batch = $2 AND state IS NULL AND ${condition} RETURNING line`,
      batch.launch,
      batch.id,
      ...values,
    )
    left -= rows.length
  }
  const [any] = await queries.all('SELECT 1 AS found FROM suppression LIMIT 1')
  if (any) await take('suppressed', 'asked not to be contacted', 'phone IN (SELECT s.phone FROM suppression s)')
  const { cap } = batch.definition
  if (cap) {
    // Launches with a cap look one after the other: two that look at once would not see each other's intents.
    await queries.all('UPDATE meta SET value = value WHERE name = $1', 'intents')
    await take('capped', 'was contacted by other launches', `(${contactsSince('person.phone')}) >= $4`, batch.now - cap.per, cap.contacts)
  }
  if (left !== batch.people) await queries.all('UPDATE batch SET people = $2 WHERE id = $1', batch.id, left)
  if (left > 0) return false
  await queries.all(`UPDATE batch SET state = 'skipped', reason = 'nobody is left in it' WHERE id = $1`, batch.id)
  return true
}

/** A batch that may have been sent already is sent again as it was or not at all: without somebody it would be another request. */
async function holdDoubtful(queries: Queries, batch: Candidate): Promise<boolean> {
  const [optedOut] = await queries.all<{ people: number }>(
    `SELECT count(*) AS people FROM person p JOIN suppression s ON s.phone = p.phone WHERE p.launch = $1 AND p.batch = $2 AND p.state IS NULL`,
    batch.launch,
    batch.id,
  )
  const count = optedOut?.people ?? 0
  if (count === 0) return false
  await hold(queries, batch.id, `it may have been sent, and ${count} of its people opted out before it could be repeated`)
  return true
}

async function hold(queries: Queries, batch: number, reason: string): Promise<void> {
  await queries.all(`UPDATE batch SET state = 'held', reason = $2 WHERE id = $1`, batch, reason)
}

/** How often a number was, may have been, or is about to be contacted by other launches since `$3`: who is handed over counts from then on. */
function contactsSince(phone: string): string {
  return `SELECT count(*) FROM person q JOIN batch c ON c.id = q.batch
    JOIN batch r ON r.launch = c.launch AND r.campaign = c.campaign AND r.reaches = 1 AND (r.id = c.id OR c.reaches = 0)
    WHERE q.phone = ${phone} AND q.launch <> $1 AND q.state IS NULL AND (c.state IN ('intent', 'sent', 'unknown', 'left') OR c.doubt = 1)
      AND r.state NOT IN ('abandoned', 'skipped') AND coalesce(r.intent_at, $3) >= $3`
}

/** A request that reaches the people of earlier batches: nobody of them may have opted out since, and somebody must be left. */
async function leaveOutOfCampaign(queries: Queries, batch: Candidate): Promise<boolean> {
  if (batch.reaches === 0) {
    const [left] = await queries.all<{ people: number }>(
      `SELECT coalesce(sum(people), 0) AS people FROM batch WHERE launch = $1 AND campaign = $2 AND carries = 1`,
      batch.launch,
      batch.campaign,
    )
    if ((left?.people ?? 0) > 0) return false
    await queries.all(`UPDATE batch SET state = 'skipped', reason = 'nobody is left in it' WHERE id = $1`, batch.id)
    return true
  }
  const [left] = await queries.all<{ people: number }>(
    `SELECT coalesce(sum(people), 0) AS people FROM batch WHERE launch = $1 AND campaign = $2 AND carries = 1 AND state IN ('sent', 'left')`,
    batch.launch,
    batch.campaign,
  )
  if ((left?.people ?? 0) === 0) {
    await queries.all(`UPDATE batch SET state = 'skipped', reason = 'nobody is left in it' WHERE id = $1`, batch.id)
    return true
  }
  const [optedOut] = await queries.all<{ people: number }>(
    `SELECT count(*) AS people FROM person p JOIN batch c ON c.id = p.batch JOIN suppression s ON s.phone = p.phone
     WHERE c.launch = $1 AND c.campaign = $2 AND c.carries = 1 AND c.state IN ('sent', 'left') AND p.launch = $1 AND p.state IS NULL`,
    batch.launch,
    batch.campaign,
  )
  const count = optedOut?.people ?? 0
  if (count === 0) return false
  await hold(queries, batch.id, `${count} of its people opted out after they had been handed to the provider`)
  return true
}

async function commitIntent(queries: Queries, request: ClaimRequest, candidate: Candidate, until: number | undefined): Promise<Claimed> {
  const sendWithin = Math.min(request.sendWithin, (until ?? Infinity) - candidate.now, (candidate.not_after ?? Infinity) - candidate.now)
  const [batch] = await queries.all<BatchRow>(
    `UPDATE batch SET state = 'intent', epoch = epoch + 1, attempts = attempts + 1, owner = $2, reason = NULL, record = NULL,
       idempotency_key = coalesce(idempotency_key, $3), intent_at = clock_ms(), first_intent_at = coalesce(first_intent_at, clock_ms()),
       send_by = clock_ms() + $4, lease_until = clock_ms() + $5, over_at = clock_ms() + $6
     WHERE id = $1 AND state = 'ready' RETURNING *`,
    candidate.id,
    request.owner,
    `launch-${candidate.id}-${candidate.digest.slice(0, 12)}`,
    Math.floor(sendWithin),
    request.lease,
    Math.floor(sendWithin) + candidate.definition.timeout,
  )
  if (!batch) return { kind: 'wait', delay: 0, reason: 'another process has taken it' }
  const intents = request.counts ? await countIntent(queries) : 0
  return { kind: 'intent', batch, provider: candidate.provider, definition: candidate.definition, intents }
}

async function countIntent(queries: Queries): Promise<number> {
  const [count] = await queries.all<{ value: string }>(
    `UPDATE meta SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE name = 'intents' RETURNING value`,
  )
  return Number(count?.value ?? 0)
}
