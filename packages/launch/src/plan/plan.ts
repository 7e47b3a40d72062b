import { type AudienceSource, isPerson } from '../audience/audience.ts'
import { suppressedRows } from '../audience/suppression.ts'
import type { Json, Recipient } from '../adapters/adapter.ts'
import { LaunchError } from '../errors.ts'
import { note } from '../ledger/audit.ts'
import { findLaunch } from '../ledger/control.ts'
import type { Database } from '../ledger/database.ts'
import type { LaunchRow } from '../ledger/rows.ts'
import { canonical, type Definition, sha256 } from './definition.ts'
import { digitsOf, freeze, type Frozen } from './freeze.ts'
import type { PlanRow, TakenRow } from './row.ts'
import { hashOfPlan } from './hash.ts'
import { checkWindow } from '../time/window.ts'
import type { PeopleSource, PlanOptions } from './options.ts'
import { parseZones, zonesOf } from './zones.ts'

/** What a plan says of itself before anybody is contacted. */
export interface PlanSummary extends Omit<Frozen, 'hash' | 'columns' | 'refusedDigest'> {
  /** The provider's id. */
  readonly provider: string
  /** Milliseconds that the requests take at least, under the provider's limits; windows come on top. */
  readonly duration: number
  /** What cannot be undone once it has been started. */
  readonly undo: string
  /** What will need a person's decision if a response is lost; absent if everything heals. */
  readonly doubt?: string
}

/** An audience, frozen. */
export interface Plan {
  /** The plan's key. */
  readonly id: string
  /** SHA-256 of everything that will be sent, and to whom: what is approved. */
  readonly hash: string
  /** What it comes to: people, requests, time, and what cannot be undone. */
  readonly summary: PlanSummary
}

const exclusionChunk = 2_000

/**
 * Freezes an audience in the ledger, or finds the plan that has been frozen under this key already.
 * @param database The ledger's database.
 * @param options What is to be launched.
 * @throws {LaunchError} `invalid-plan` for settings that make no sense; `plan-differs` if the key has another definition.
 */
export async function makePlan(database: Database, options: PlanOptions): Promise<Plan> {
  const definition = define(options)
  const fingerprint = sha256(canonical(definition as unknown as Json))
  const found = await findLaunch(database, options.key)
  if (found && found.state !== 'planning') return known(database, found, fingerprint)
  const launch = await begin(database, options.key, definition, fingerprint)
  const { to } = options
  const reading = options.audience.read()
  await exclude(database, launch, options.suppress ?? [])
  const frozen = await freeze(
    database,
    launch,
    definition,
    rowsOf(reading, definition, to.schedules),
    () => reading.header,
    definition.window !== null,
    (row) => to.refuses?.(recipientOf(row, reading.header), definition.settings as never),
    options.onProgress,
  )
  const summary = summaryOf(options, definition, frozen)
  await database.transaction('exclusive', async (queries) => {
    await queries.all('DELETE FROM exclusion WHERE launch = $1', launch)
    await queries.all(
      `UPDATE launch SET state = 'planned', hash = $2, summary = $3 WHERE id = $1 AND state = 'planning'`,
      launch,
      frozen.hash,
      JSON.stringify({ ...summary, columns: frozen.columns, refusedDigest: frozen.refusedDigest }),
    )
    await note(queries, 'planned', { launch, detail: `${frozen.people} of ${frozen.rows} rows` })
  })
  return { id: options.key, hash: frozen.hash, summary }
}

/** The plan of a launch that is in the ledger, with the hash of what the ledger holds now. */
export async function readPlan(database: Database, { id, key, definition, summary }: LaunchRow): Promise<Plan> {
  // JSON of this package's own making.
  const parsed = JSON.parse(summary ?? '{}') as PlanSummary & { columns: readonly string[]; refusedDigest: string }
  const { columns, refusedDigest, ...rest } = parsed
  const hash = await hashOfPlan(database, id, JSON.parse(definition) as Definition, { rows: rest.rows, columns, refusedDigest })
  return { id: key, hash, summary: rest }
}

async function known(database: Database, launch: LaunchRow, fingerprint: string): Promise<Plan> {
  if (launch.fingerprint === fingerprint) return readPlan(database, launch)
  throw new LaunchError(
    'plan-differs',
    `The key "${launch.key}" is planned already, with another definition.`,
    'Take another key if this is another launch; people of both would be contacted by both. Otherwise give the definition of the first time.',
  )
}

function invalid(message: string, remedy: string): LaunchError {
  return new LaunchError('invalid-plan', message, remedy)
}

function define({ key, to, window, ramp = [], cap, notAfter }: PlanOptions): Definition {
  if (window) checkWindow(window)
  if (key.trim() === '') throw invalid('The plan has no key.', 'Give a key that says which launch this is, such as "q2-reactivation".')
  if (to.settings === undefined)
    throw invalid(`${to.provider} was given no settings.`, `Give them to the adapter: ${to.provider}(client, { … }).`)
  const problem = to.invalid?.(to.settings as never)
  if (problem !== undefined) throw invalid(problem, 'Correct the settings of the adapter, and plan again.')
  const bad = ramp.find((size) => !Number.isInteger(size) || size < 1)
  if (bad !== undefined) throw invalid(`ramp: ${bad} is no number of people.`, 'Give whole numbers above 0, such as [10, 100].')
  if (cap && !(Number.isInteger(cap.contacts) && cap.contacts > 0 && cap.per > 0)) {
    throw invalid(
      'cap: it must have a number of contacts and a time in milliseconds.',
      'Give for example { contacts: 1, per: 7 * 24 * 3600 * 1000 }.',
    )
  }
  if (notAfter && Number.isNaN(notAfter.getTime())) throw invalid('notAfter is no time.', 'Give a valid Date.')
  return {
    key,
    provider: to.provider,
    // Only what JSON can say is frozen.
    settings: JSON.parse(JSON.stringify(to.settings)) as Json,
    stages: to.stages.map(({ name, carries, reaches }) => ({ name, carries, reaches })),
    capacity: to.capacity,
    timeout: to.timeout,
    ramp,
    window: window ?? null,
    cap: cap ?? null,
    notAfter: notAfter?.getTime() ?? null,
  }
}

/** Begins anew where an earlier attempt to freeze it was broken off. */
function begin(database: Database, key: string, definition: Definition, fingerprint: string): Promise<number> {
  return database.transaction('exclusive', async (queries) => {
    const old = await findLaunch(queries, key)
    if (old) {
      await queries.all('DELETE FROM person WHERE launch = $1', old.id)
      await queries.all('DELETE FROM batch WHERE launch = $1', old.id)
      await queries.all('DELETE FROM exclusion WHERE launch = $1', old.id)
      await queries.all(`DELETE FROM launch WHERE id = $1 AND state = 'planning'`, old.id)
    }
    const [row] = await queries.all<{ id: number }>(
      `INSERT INTO launch (id, key, provider, definition, fingerprint, state, created_at)
       VALUES ((SELECT coalesce(max(id), 0) + 1 FROM launch), $1, $2, $3, $4, 'planning', clock_ms()) RETURNING id`,
      key,
      definition.provider,
      JSON.stringify(definition),
      fingerprint,
    )
    return Number(row?.id)
  })
}

async function exclude(database: Database, launch: number, lists: readonly AudienceSource[]): Promise<void> {
  let chunk = new Set<number>()
  const write = async () => {
    const list = [...chunk]
    chunk = new Set()
    await database.transaction('shared', async (queries) => {
      for (const phone of list)
        await queries.all('INSERT INTO exclusion (launch, phone) VALUES ($1, $2) ON CONFLICT (launch, phone) DO NOTHING', launch, phone)
    })
  }
  for (const source of lists) {
    for await (const { keys } of suppressedRows(source)) {
      for (const key of keys) chunk.add(digitsOf(key))
      if (chunk.size >= exclusionChunk) await write()
    }
  }
  await write()
}

async function* rowsOf(reading: ReturnType<PeopleSource['read']>, { window }: Definition, schedules: boolean): AsyncGenerator<PlanRow> {
  for await (const { line, cells, result } of reading) {
    if (!isPerson(result)) {
      yield { line, cells, refused: result.reason }
      continue
    }
    const { key, phone, firstName, lastName, email } = result
    const named = { ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}), ...(email ? { email } : {}) }
    // The zone of a number is looked up only where something depends on it.
    const found =
      window === null ? (result.zone === undefined ? undefined : { zone: result.zone, zoneFrom: 'row' }) : zonesOf(result, window)
    const refused = window === null ? undefined : whyOutside(found?.zone, schedules)
    yield { line, cells, key, phone, ...named, ...found, ...(refused === undefined ? {} : { refused }) }
  }
}

function whyOutside(zone: string | undefined, schedules: boolean): string | undefined {
  if (zone === undefined) return 'its time zone is not known, and the window holds there'
  if (schedules && parseZones(zone).length > 1) return 'its number may be in several time zones, and the provider takes one for a campaign'
  return undefined
}

function recipientOf({ line, phone, firstName, lastName, email, cells, zone }: TakenRow, header: readonly string[]): Recipient {
  const columns = Object.fromEntries(cells.flatMap((value, index) => (value === '' ? [] : [[header[index] ?? '', value]])))
  const named = { ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}), ...(email ? { email } : {}) }
  return { line, phone, columns, ...named, ...(zone ? { zone } : {}) }
}

function summaryOf(
  { to }: PlanOptions,
  { provider }: Definition,
  { hash: _hash, columns: _columns, refusedDigest: _digest, ...counted }: Frozen,
): PlanSummary {
  const requests = Object.values(counted.requests).reduce((sum, count) => sum + count, 0)
  const duration = Math.max(0, ...to.limits.map(({ requests: most, per }) => Math.max(0, Math.ceil(requests / most) - 1) * per))
  return { ...counted, provider, duration, undo: to.undo, ...(to.doubt === undefined ? {} : { doubt: to.doubt }) }
}
