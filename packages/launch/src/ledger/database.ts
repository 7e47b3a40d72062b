/** What a column can hold, the same for every database. */
export type Value = string | number | bigint | null

/** Runs single statements. */
export interface Queries {
  /**
   * Runs one statement and gives its rows.
   * @param sql The statement, with `$1`, `$2` … for its values, and `clock_ms()` for the ledger's time in milliseconds.
   * @param values What stands for `$1`, `$2` …
   */
  all<Row extends object>(sql: string, ...values: readonly Value[]): Promise<Row[]>
  /**
   * Inserts many rows in one go.
   * @param table The name of the table.
   * @param columns The names of the columns.
   * @param rows The values, in the order of the columns.
   */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>
}

/**
 * What a transaction excludes while it lasts.
 * - `shared`: others may run, but no `exclusive` one.
 * - `exclusive`: it waits for all `shared` ones to end, and those that begin later see what it did.
 */
export type Exclusion = 'shared' | 'exclusive'

/** What tells a ledger from a copy of it. */
export interface Identity {
  /** Where these data live: another place, or another history of the same place, gives another text. */
  readonly place: string
  /** How many intents this ledger has committed as far as something outside of it knows; absent if nothing outside of it counts. */
  readonly witnessed?: number
}

/** The database below a ledger. The rules of a launch are above it, the same for all; `ledgerSuite` says whether a database keeps its side. */
export interface Database extends Queries {
  /** Name for messages: `SQLite`, `Postgres`. */
  readonly name: string
  /** What a candidate is read with, so that two processes do not take the same one; empty where writers exclude each other. */
  readonly skipLocked: string
  /**
   * Runs statements that take effect together or not at all.
   * @param exclusion What it excludes.
   * @param work Runs the statements. If it throws, nothing has happened.
   * @param durable Whether it must outlive a power failure as soon as it has been committed. Without that it does so with the next one that must: what
   *   is lost until then only makes the ledger know less than happened, never more. @default true
   * @throws What `work` throws, or an error of the database; then nothing has happened, or the commit's outcome is unknown.
   */
  transaction<Result>(exclusion: Exclusion, work: (queries: Queries) => Promise<Result>, durable?: boolean): Promise<Result>
  /** Brings the schema to this version, once, under a lock. */
  migrate(): Promise<void>
  /** Reads what tells this ledger from a copy. */
  identity(): Promise<Identity>
  /**
   * Lets something outside of the database know how many intents have been committed. Absent where nothing outside of it counts.
   * @param count The number.
   */
  readonly witness?: ((count: number) => void) | undefined
  /**
   * Wakes workers in other processes.
   * @param delay Milliseconds from now.
   */
  wake(delay: number): Promise<void>
  /**
   * Has a listener called when some process wakes the others.
   * @param listener What is called.
   * @returns Ends it.
   */
  onWake(listener: () => void): () => void
  /** Ends all connections. */
  close(): Promise<void>
}
