import { LaunchError } from '../errors.ts'
import type { Queries } from './database.ts'

/**
 * The changes that lead to today's schema, oldest first, the same statements for every database. They only add: a process of the version before
 * goes on working beside one of this version. A published one is never edited.
 */
const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE launch (
      id BIGINT PRIMARY KEY, key TEXT NOT NULL UNIQUE, provider TEXT NOT NULL, definition TEXT NOT NULL, fingerprint TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planning', 'planned', 'running', 'stopping', 'stopped', 'done')),
      hash TEXT, summary TEXT, reason TEXT, poll_after BIGINT NOT NULL DEFAULT 0,
      created_at BIGINT NOT NULL, started_at BIGINT, stopped_at BIGINT, ended_at BIGINT)`,
    // A row of the audience. Its own state is an exception; without one, what became of it is what became of its batch.
    `CREATE TABLE person (
      launch BIGINT NOT NULL, line BIGINT NOT NULL, phone BIGINT, dialled BIGINT, batch BIGINT, zone TEXT, zone_from TEXT, state TEXT, reason TEXT, data TEXT,
      ref TEXT, status TEXT, status_rank BIGINT, status_at BIGINT, PRIMARY KEY (launch, line)) COMPACT`,
    `CREATE UNIQUE INDEX person_phone ON person (phone, launch)`,
    `CREATE INDEX person_batch ON person (batch)`,
    `CREATE INDEX person_state ON person (launch, state) WHERE state IS NOT NULL`,
    `CREATE TABLE batch (
      id BIGINT PRIMARY KEY, launch BIGINT NOT NULL, campaign BIGINT NOT NULL, stage BIGINT NOT NULL, ramp BIGINT NOT NULL, zone TEXT,
      carries BIGINT NOT NULL, reaches BIGINT NOT NULL, people BIGINT NOT NULL, digest TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('ready', 'intent', 'sent', 'rejected', 'unknown', 'held', 'skipped', 'abandoned', 'left')),
      epoch BIGINT NOT NULL DEFAULT 0, attempts BIGINT NOT NULL DEFAULT 0, looks BIGINT NOT NULL DEFAULT 0,
      doubt BIGINT NOT NULL DEFAULT 0,
      not_before BIGINT NOT NULL DEFAULT 0, not_after BIGINT,
      owner TEXT, idempotency_key TEXT, first_intent_at BIGINT, intent_at BIGINT, send_by BIGINT, lease_until BIGINT, over_at BIGINT,
      sent_at BIGINT, ref TEXT, result TEXT, reason TEXT, record TEXT, fingerprint TEXT)`,
    `CREATE INDEX batch_launch ON batch (launch, campaign, stage)`,
    `CREATE INDEX batch_ready ON batch (launch, id) WHERE state = 'ready'`,
    `CREATE INDEX batch_open ON batch (launch) WHERE state IN ('intent', 'unknown', 'rejected', 'held')`,
    `CREATE INDEX batch_ref ON batch (ref) WHERE ref IS NOT NULL`,
    `CREATE TABLE suppression (phone BIGINT PRIMARY KEY, reason TEXT NOT NULL, at BIGINT NOT NULL)`,
    `CREATE TABLE exclusion (launch BIGINT NOT NULL, phone BIGINT NOT NULL, PRIMARY KEY (launch, phone)) COMPACT`,
    `CREATE TABLE forgotten (phone BIGINT PRIMARY KEY, at BIGINT NOT NULL)`,
    `CREATE TABLE event (provider TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, token TEXT NOT NULL, until BIGINT NOT NULL,
      PRIMARY KEY (provider, id)) COMPACT`,
    `CREATE TABLE rate_limit (key TEXT PRIMARY KEY, turns TEXT NOT NULL)`,
    `CREATE TABLE decision (
      id AUTO_ID, batch BIGINT, question TEXT NOT NULL, answer TEXT NOT NULL, decided_by TEXT NOT NULL, at BIGINT NOT NULL)`,
    `CREATE TABLE audit (id AUTO_ID, at BIGINT NOT NULL, launch BIGINT, batch BIGINT, what TEXT NOT NULL, detail TEXT)`,
    `CREATE TABLE progress (launch BIGINT NOT NULL, at BIGINT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (launch, at))`,
    `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,
    `INSERT INTO meta (name, value) VALUES ('intents', '0')`,
  ],
]

/** The version that this package brings a ledger to. */
const newestVersion: number = migrations.length

/** How a database spells what the migrations leave open. */
export interface Spelling {
  /** A primary key that counts by itself. */
  readonly AUTO_ID: string
  /** What keeps a table in the order of its key, if the database can. */
  readonly COMPACT: string
}

/**
 * Brings the schema to today's version. The caller holds a lock.
 * @param queries The database.
 * @param spelling How it spells what the migrations leave open.
 * @throws {LaunchError} `ledger-too-new` if a later version of this package has changed the schema in a way that this one does not know.
 */
export async function migrate(queries: Queries, { AUTO_ID, COMPACT }: Spelling): Promise<void> {
  await queries.all('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, oldest BIGINT NOT NULL)')
  // `oldest` is the oldest version of this package's schema that can still work with it: a deploy has both for a while.
  const [found] = await queries.all<{ version: number; oldest: number }>(
    'SELECT version, oldest FROM schema_version ORDER BY version DESC LIMIT 1',
  )
  const version = found?.version ?? 0
  if (found && found.oldest > newestVersion) {
    throw new LaunchError(
      'ledger-too-new',
      `The ledger has schema ${version}, which this version of @campaignkit/launch (schema ${newestVersion}) cannot work with.`,
      'Update @campaignkit/launch in this process.',
    )
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < version) continue
    for (const statement of statements) await queries.all(statement.replace('AUTO_ID', AUTO_ID).replace('COMPACT', COMPACT))
    await queries.all('INSERT INTO schema_version (version, oldest) VALUES ($1, $2)', index + 1, 1)
  }
}
