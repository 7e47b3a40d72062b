import { LaunchError } from '../errors.ts'
import { note } from './audit.ts'
import type { Database, Queries } from './database.ts'
import { type BatchRow, type LaunchRow, settledStates } from './rows.ts'

/** Reads a launch by its key. */
export async function findLaunch(queries: Queries, key: string): Promise<LaunchRow | undefined> {
  const [row] = await queries.all<LaunchRow>('SELECT * FROM launch WHERE key = $1', key)
  return row
}

/**
 * Reads a launch by its key.
 * @throws {LaunchError} `unknown-launch` if there is none.
 */
export async function launchOf(queries: Queries, key: string): Promise<LaunchRow> {
  const row = await findLaunch(queries, key)
  if (row) return row
  throw new LaunchError('unknown-launch', `The ledger has no launch "${key}".`, 'Plan it first, or check the key and the ledger.')
}

/**
 * Lets no new intent of a launch be committed. Intents that were committed before may still leave until their deadline: see `finishStops`.
 * @param database The ledger's database.
 * @param launch The launch's id.
 * @param reason Why, and who.
 * @param isPerson Whether a person stops it: then its reason stands, also where it has been stopped already.
 */
export async function beginStop(database: Database, launch: number, reason: string, isPerson: boolean): Promise<void> {
  await database.transaction('exclusive', async (queries) => {
    const rows = await queries.all(
      `UPDATE launch SET state = 'stopping', reason = $2 WHERE id = $1 AND state = 'running' RETURNING id`,
      launch,
      reason,
    )
    if (isPerson) await queries.all(`UPDATE launch SET reason = $2 WHERE id = $1 AND state IN ('stopping', 'stopped')`, launch, reason)
    if (rows.length > 0 || isPerson) await note(queries, 'stopping', { launch, detail: reason })
  })
}

/**
 * Ends the stops of which no request can leave any more.
 * @param database The ledger's database.
 * @returns Milliseconds until the last of the others can end; 0 if there is none.
 */
export async function finishStops(database: Database): Promise<number> {
  // All workers ask all the time: only where something is to be ended does it exclude the others.
  const open = await database.all(`SELECT id FROM launch WHERE state = 'stopping'`)
  if (open.length === 0) return 0
  return database.transaction('exclusive', async (queries) => {
    const launches = await queries.all<{ id: number; last: number; now: number }>(
      `SELECT l.id AS id, clock_ms() AS now,
         coalesce((SELECT max(b.send_by) FROM batch b WHERE b.launch = l.id AND b.state = 'intent'), 0) AS last
       FROM launch l WHERE l.state = 'stopping'`,
    )
    let delay = 0
    for (const { id, last, now } of launches) {
      if (last > now) {
        delay = Math.max(delay, last - now)
        continue
      }
      await queries.all(`UPDATE launch SET state = 'stopped', stopped_at = clock_ms() WHERE id = $1 AND state = 'stopping'`, id)
      await note(queries, 'stopped', { launch: id })
    }
    return delay
  })
}

/** Marks the launches of which nothing is left to be done as done. */
export async function finishLaunches(database: Database): Promise<void> {
  const open = await database.all<{ id: number }>(
    `SELECT l.id AS id FROM launch l WHERE l.state = 'running' AND NOT EXISTS (SELECT 1 FROM batch b WHERE b.launch = l.id AND b.state NOT IN ${settledStates})`,
  )
  for (const { id } of open) {
    await database.transaction('shared', async (queries) => {
      const rows = await queries.all(
        `UPDATE launch SET state = 'done', ended_at = clock_ms() WHERE id = $1 AND state = 'running' RETURNING id`,
        id,
      )
      if (rows.length > 0) await note(queries, 'done', { launch: id })
    })
  }
}

/** Batches that have an intent of a process that gives no sign of life any more, or are unknown and due for a look. */
export function dueForRecovery(
  queries: Queries,
  providers: readonly string[],
): Promise<(BatchRow & { provider: string; definition: string; now: number })[]> {
  return queries.all(
    `SELECT b.*, l.provider AS provider, l.definition AS definition, clock_ms() AS now FROM batch b JOIN launch l ON l.id = b.launch
     WHERE l.provider IN (${providers.map((_, index) => `$${index + 1}`).join(', ')}) AND l.state IN ('running', 'stopping', 'stopped')
       AND ((b.state = 'intent' AND b.lease_until <= clock_ms()) OR (b.state = 'unknown' AND b.not_before <= clock_ms()))
     ORDER BY b.id LIMIT 200`,
    ...providers,
  )
}

/** What the stages of a campaign gave back, by the number of the stage. */
export async function resultsOf(queries: Queries, launch: number, campaign: number): Promise<ReadonlyMap<number, string>> {
  const rows = await queries.all<{ stage: number; result: string }>(
    `SELECT stage, result FROM batch WHERE launch = $1 AND campaign = $2 AND result IS NOT NULL AND carries = 0`,
    launch,
    campaign,
  )
  return new Map(rows.map(({ stage, result }) => [stage, result]))
}
