import type { Database, Queries } from './database.ts'
import { note } from './audit.ts'

/**
 * Compares a ledger with what it says of itself. A copy of a ledger, and one that was restored from an older state, do not know what was sent since:
 * they are held until a person says that nothing was.
 * @param database The ledger's database, migrated.
 * @returns Why it is held, or `undefined`.
 */
export async function checkIdentity(database: Database): Promise<string | undefined> {
  const { place, witnessed } = await database.identity()
  return database.transaction('exclusive', async (queries) => {
    const held = await read(queries, 'held')
    if (held !== undefined) return held
    const known = await read(queries, 'place')
    const intents = Number((await read(queries, 'intents')) ?? 0)
    if (known === undefined) {
      await queries.all(`INSERT INTO meta (name, value) VALUES ('place', $1)`, place)
      return undefined
    }
    const reason = reasonToHold(known, place, intents, witnessed)
    if (reason === undefined) return undefined
    await queries.all(`INSERT INTO meta (name, value) VALUES ('held', $1)`, reason)
    await note(queries, 'held', { detail: reason })
    return reason
  })
}

function reasonToHold(known: string, place: string, intents: number, witnessed: number | undefined): string | undefined {
  if (known !== place) return 'The ledger is not where it was: it was copied, restored, or its database was promoted from a replica.'
  if (witnessed !== undefined && witnessed > intents) {
    return `The ledger knows of ${intents} requests, and ${witnessed} were sent: it was restored from an older copy.`
  }
  if (witnessed === 0 && intents > 0) return 'The file that counts beside the ledger is missing: the ledger was copied without it.'
  return undefined
}

/** Why the ledger is held, or `undefined`. */
export function heldBecause(queries: Queries): Promise<string | undefined> {
  return read(queries, 'held')
}

/**
 * Lets a held ledger go on, on a person's word.
 * @param database The ledger's database.
 * @param resolution `nothing-was-sent`: this is the ledger itself, moved. `may-have-been-sent`: every batch of a running launch that it takes for unsent becomes unknown.
 * @param by Who says so.
 */
export async function release(database: Database, resolution: 'nothing-was-sent' | 'may-have-been-sent', by: string): Promise<void> {
  const { place, witnessed } = await database.identity()
  await database.transaction('exclusive', async (queries) => {
    if (resolution === 'may-have-been-sent') {
      await queries.all(
        `UPDATE batch SET state = 'unknown', epoch = epoch + 1, reason = 'the ledger was restored; it may have been sent since', over_at = clock_ms(),
           intent_at = coalesce(intent_at, clock_ms()), first_intent_at = 0, looks = 1000, doubt = 1
         WHERE state IN ('ready', 'intent', 'rejected') AND launch IN (SELECT id FROM launch WHERE state IN ('running', 'stopping', 'stopped'))`,
      )
    }
    await queries.all(`DELETE FROM meta WHERE name IN ('held', 'place')`)
    await queries.all(`INSERT INTO meta (name, value) VALUES ('place', $1)`, place)
    if (witnessed !== undefined)
      await queries.all(`UPDATE meta SET value = $1 WHERE name = 'intents' AND CAST(value AS BIGINT) < $2`, String(witnessed), witnessed)
    await note(queries, 'released', { detail: resolution, by })
  })
  // What counts beside a copy begins at nothing: from now on it counts for this ledger.
  database.witness?.(Number((await read(database, 'intents')) ?? 0))
}

async function read(queries: Queries, name: string): Promise<string | undefined> {
  const [row] = await queries.all<{ value: string }>('SELECT value FROM meta WHERE name = $1', name)
  return row?.value
}
