import { createRequire } from 'node:module'
import type * as Pg from 'pg'
import { LaunchError } from '../errors.ts'
import type { Database, Exclusion, Queries, Value } from './database.ts'
import { migrate } from './schema.ts'
import { createWaker, type Waker } from './wake.ts'

/** Settings of a ledger in Postgres. */
export interface PostgresOptions {
  /** Connections of this process. @default 10 */
  readonly connections?: number
  /** The schema that the tables are in. It is made if it is not there. @default 'campaignkit' */
  readonly schema?: string
  /** Whether workers in other processes are woken by pg-boss; without it they find work when they next look. @default true where pg-boss is installed */
  readonly wake?: boolean
  /** The ledger's clock, for tests: milliseconds since 1970. @default the server's */
  readonly now?: () => number
}

/** Locks of this package, for all its ledgers on one server: the first number is ours, the second says which. */
const lockSpace = 1_667_331_188
/** Milliseconds after which the server ends a transaction of a process that has stopped in the middle of it: others wait for its locks. */
const longestTransaction = 10_000
const serverClock = '(extract(epoch from clock_timestamp()) * 1000)::bigint'

/**
 * The ledger in Postgres, for many processes and machines. Needs `pg`, and `pg-boss` 12 to wake workers at once.
 * @param connectionString `postgres://user:password@host/database`.
 * @param options Connections, schema, waking.
 * @throws {LaunchError} `ledger-unavailable` if `pg` is not installed.
 */
export function postgres(connectionString: string, options: PostgresOptions = {}): Database {
  const { connections = 10, schema = 'campaignkit', now } = options
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) {
    throw new LaunchError('invalid-plan', `"${schema}" is no name for a schema.`, 'Use small letters, digits and underscores.')
  }
  const pool = open({
    connectionString,
    max: connections,
    options: `-c search_path=${schema} -c timezone=UTC -c idle_in_transaction_session_timeout=${longestTransaction}`,
    keepAlive: true,
  })
  const spell = (sql: string) => sql.replaceAll('clock_ms()', now ? `${Math.floor(now())}::bigint` : serverClock)
  const queriesOn = (client: Pg.Pool | Pg.ClientBase): Queries => ({
    async all<Row extends object>(sql: string, ...values: readonly Value[]) {
      // The row types are those of the statements, which the suite of every ledger runs.
      const text = spell(sql)
      return (await client.query<Row>(now ? { text, values: [...values] } : { name: nameOf(text), text, values: [...values] })).rows
    },
    async insert(table, columns, rows) {
      if (rows.length === 0) return
      const lists = columns.map((_, index) => rows.map((row) => row[index] ?? null))
      const types = columns.map((column, index) => `$${index + 1}::${textColumns.has(column) ? 'text' : 'bigint'}[]`)
      await client.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM unnest(${types.join(', ')})`, lists)
    },
  })
  const transaction = async <Result>(
    exclusion: Exclusion,
    work: (queries: Queries) => Promise<Result>,
    durable = true,
  ): Promise<Result> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      // One round trip. Statements that come after see what those before whom it waited have done.
      const lock = exclusion === 'exclusive' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
      await client.query(
        `BEGIN; ${durable ? '' : 'SET LOCAL synchronous_commit = off; '}SELECT ${lock}(${lockSpace}, hashtext('${schema}'))`,
      )
      const result = await work(queriesOn(client))
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error(String(failure))
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  const direct = queriesOn(pool)
  let waker: Waker | undefined
  return {
    name: 'Postgres',
    skipLocked: 'FOR UPDATE OF b SKIP LOCKED',
    ...direct,
    transaction,
    async migrate() {
      await pool.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`).catch((error: unknown) => {
        // Two processes may make it at once; whether it is there shows next.
        if (!isDuplicate(error)) throw unavailable(error)
      })
      await transaction('exclusive', async (queries) => {
        const before = await queries.all(
          `SELECT 1 AS found FROM information_schema.tables WHERE table_schema = $1 AND table_name = 'batch'`,
          schema,
        )
        await migrate(queries, { AUTO_ID: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY', COMPACT: '' })
        if (before.length > 0) return
        // A queue's health follows its dead rows, and by default a fifth of all rows may be dead.
        for (const table of ['batch', 'person', 'rate_limit', 'meta', 'launch']) {
          await queries.all(`ALTER TABLE ${table} SET (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 80)`)
        }
      })
      if (options.wake !== false) waker = await createWaker(connectionString, schema)
    },
    async identity() {
      // Another server, another database, or another history of this one after a restore or the promotion of a replica.
      const [row] = await direct.all<{ place: string }>(
        `SELECT (SELECT system_identifier FROM pg_control_system()) || ' ' || (SELECT timeline_id FROM pg_control_checkpoint()) || ' '
           || (SELECT oid FROM pg_database WHERE datname = current_database()) || ' ' || $1::text AS place`,
        schema,
      )
      return { place: `postgres ${row?.place ?? ''}` }
    },
    wake: async (delay) => waker?.wake(delay),
    onWake: (listener) => waker?.onWake(listener) ?? (() => {}),
    async close() {
      await waker?.close()
      await pool.end()
    },
  }
}

/** Columns that hold text; all others hold whole numbers. */
const textColumns = new Set(['zone', 'zone_from', 'state', 'reason', 'data', 'digest'])

const statementNames = new Map<string, string>()
/** A name for a statement, so that the server plans it once for each connection. */
function nameOf(text: string): string | undefined {
  // Lists of numbers are written into the text: those are of no use a second time.
  if (text.length > 4_000) return undefined
  let name = statementNames.get(text)
  if (name === undefined) statementNames.set(text, (name = `launch_${statementNames.size + 1}`))
  return name
}

function open(config: Pg.PoolConfig): Pg.Pool {
  let pg: typeof Pg
  try {
    // Synchronous, so that a ledger is a value and not a promise; `pg` is CommonJS.
    pg = createRequire(import.meta.url)('pg') as typeof Pg
  } catch (error) {
    throw new LaunchError('ledger-unavailable', 'The package "pg" is not installed.', 'Run: npm install pg', error)
  }
  const { Pool, types } = pg
  // Whole numbers below 2^53, as all of ours are; sums of them come as `numeric`.
  const numbers = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC])
  const pool = new Pool({
    ...config,
    types: {
      getTypeParser: ((id: Parameters<typeof types.getTypeParser>[0], format?: 'text') =>
        numbers.has(id) ? Number : types.getTypeParser(id, format)) as typeof types.getTypeParser,
    },
  })
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', () => {})
  return pool
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['42P06', '23505'].includes(String(error.code))
}

function unavailable(error: unknown): LaunchError {
  const detail = error instanceof Error ? error.message : String(error)
  return new LaunchError(
    'ledger-unavailable',
    `Postgres cannot be used: ${detail}.`,
    'Check the address, the credentials, and that the server runs.',
    error,
  )
}
