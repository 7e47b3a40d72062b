import { closeSync, existsSync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { LaunchError } from '../errors.ts'
import type { Database, Identity, Queries, Value } from './database.ts'
import { migrate } from './schema.ts'
import { createLock } from './lock.ts'

/** Settings of a ledger in one file. */
export interface SqliteOptions {
  /** The ledger's clock: milliseconds since 1970. @default Date.now */
  readonly now?: () => number
  /** How long to wait for another process that writes, in milliseconds. @default 10000 */
  readonly busyTimeout?: number
}

/** Longest statement that is kept prepared, in characters: longer ones have values of their own in them. */
const longestKept = 2_000

/**
 * The ledger in one file, for one machine. Several processes may share it.
 * @param path Path of the file; it is made if it is not there. `:memory:` is a ledger that dies with the process: for tests alone.
 * @param options Clock and timeout.
 * @throws {LaunchError} `unsupported-runtime` where SQLite is too old; `ledger-unavailable` if the file cannot be opened.
 */
export function sqlite(path: string, { now = Date.now, busyTimeout = 10_000 }: SqliteOptions = {}): Database {
  const database = open(path, busyTimeout)
  database.function('clock_ms', { deterministic: false }, () => Math.floor(now()))
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'))
    // One with a list of numbers in it is used once.
    if (sql.length <= longestKept) statements.set(sql, statement)
    return statement
  }
  const queries: Queries = {
    // The row types are those of the statements, which the suite of every ledger runs.
    all: async <Row extends object>(sql: string, ...values: readonly Value[]) => prepare(sql).all(...values) as Row[],
    async insert(table, columns, rows) {
      const statement = prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      )
      for (const row of rows) statement.run(...row)
    },
  }
  const lock = createLock()
  const witness = path === ':memory:' ? undefined : openWitness(`${path}-witness`)
  const transaction = <Result>(work: (queries: Queries) => Promise<Result>, durable = true) =>
    lock(async () => {
      // In the write-ahead log a commit that is synced syncs those before it.
      if (!durable) database.exec('PRAGMA synchronous = NORMAL')
      // IMMEDIATE: a read that becomes a write would be refused without waiting.
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = await work(queries)
        database.exec('COMMIT')
        return result
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      } finally {
        if (!durable) database.exec('PRAGMA synchronous = FULL')
      }
    })
  return {
    name: 'SQLite',
    skipLocked: '',
    all: (sql, ...values) => lock(() => queries.all(sql, ...values)),
    insert: (table, columns, rows) => transaction((inside) => inside.insert(table, columns, rows)),
    transaction: (_exclusion, work, durable) => transaction(work, durable),
    migrate: () => transaction((inside) => migrate(inside, { AUTO_ID: 'INTEGER PRIMARY KEY', COMPACT: 'WITHOUT ROWID' })),
    identity: async () => identityOf(path, witness?.read()),
    witness: witness && ((count) => witness.write(count)),
    wake: async () => {},
    onWake: () => () => {},
    async close() {
      await lock(async () => database.close())
      witness?.close()
    },
  }
}

function open(path: string, busyTimeout: number): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { timeout: busyTimeout })
    // The row is ours alone and holds one text.
    const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string }
    if (!isSound(version)) {
      database.close()
      throw new LaunchError(
        'unsupported-runtime',
        `This Node.js carries SQLite ${version}, which can lose committed data when two connections write (sqlite.org/wal.html, the WAL-reset bug).`,
        'Use Node.js 22.22.3 or later, or 24.15 or later.',
      )
    }
    // FULL: a committed intent must outlive a power failure, or the same people could be sent to again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -8192')
    return database
  } catch (error) {
    if (error instanceof LaunchError) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new LaunchError(
      'ledger-unavailable',
      `The ledger ${path} cannot be opened: ${detail}.`,
      'Check the path and its permissions.',
      error,
    )
  }
}

/** Versions without the WAL-reset bug: from 3.51.3 on, 3.52.0 excepted, and the corrected 3.50.7 and 3.44.6 (sqlite.org/wal.html). */
export function isSound(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major !== 3) return major > 3
  if (minor === 44) return patch >= 6
  if (minor === 50) return patch >= 7
  if (minor === 51) return patch >= 3
  return minor > 52 || (minor === 52 && patch > 0)
}

/** A file is told from its copy by its inode and its time of birth; moving it keeps both. */
function identityOf(path: string, witnessed: number | undefined): Identity {
  if (path === ':memory:') return { place: 'memory' }
  const { ino, birthtimeMs } = statSync(path)
  return { place: `file ${ino} ${Math.floor(birthtimeMs)}`, ...(witnessed === undefined ? {} : { witnessed }) }
}

/** A small file beside the ledger with the number of intents: a ledger that knows of fewer has been restored from an older copy. */
function openWitness(path: string) {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+')
  let highest = 0
  return {
    read(): number {
      const buffer = Buffer.alloc(16)
      const { size } = fstatSync(file)
      return size < 16 ? 0 : (readSync(file, buffer, 0, 16, 0), Number(buffer.toString('latin1')) || 0)
    },
    write(count: number): void {
      if (count <= highest) return
      highest = count
      writeSync(file, `${String(count).padStart(16, '0')}\n`, 0, 'latin1')
    },
    close: () => closeSync(file),
  }
}
