import type { Database } from '../ledger/database.ts'
import { sqlite } from '../ledger/sqlite.ts'

let clock: () => number = Date.now
let ledger: Database | undefined
let tables: readonly string[] = []

/**
 * An empty ledger in memory. It is made once: most of what a short simulation takes would be its making.
 * @param now Its clock from now on.
 */
export async function emptyLedger(now: () => number): Promise<Database> {
  clock = now
  if (!ledger) {
    ledger = sqlite(':memory:', { now: () => clock() })
    await ledger.migrate()
    await watch(ledger)
    const rows = await ledger.all<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('schema_version', 'meta') AND name NOT LIKE 'sqlite_%'`,
    )
    tables = rows.map(({ name }) => name)
  }
  for (const table of tables) await ledger.all(`DELETE FROM ${table}`)
  await ledger.all(`DELETE FROM meta WHERE name <> 'intents'`)
  await ledger.all(`UPDATE meta SET value = '0'`)
  return ledger
}

/** Has the database itself note every change of a batch: what the code under test does, not what it says. */
async function watch(database: Database): Promise<void> {
  await database.all('CREATE TABLE watched (id BIGINT, before TEXT, after TEXT, epoch BIGINT, doubt BIGINT, reason TEXT, at BIGINT)')
  await database.all(
    `CREATE TRIGGER watch AFTER UPDATE OF state ON batch WHEN old.state <> new.state BEGIN
       INSERT INTO watched VALUES (new.id, old.state, new.state, new.epoch, old.doubt, new.reason, clock_ms()); END`,
  )
}
