import type { Queries } from '../ledger/database.ts'
import { type Counts, countPeople, type ReportedRow, readRows } from '../ledger/read.ts'
import type { LaunchRow, LaunchState } from '../ledger/rows.ts'
import { finalRank } from '../ledger/status.ts'
import { parseData } from '../plan/data.ts'
import { columnsOf } from '../plan/batch.ts'
import type { Definition } from '../plan/definition.ts'

/** What a report says about a launch as a whole. Times are milliseconds since 1970. */
export interface ReportFacts {
  readonly launch: string
  readonly provider: string
  readonly state: LaunchState
  /** Why it is not running, if it is not. */
  readonly reason?: string | undefined
  /** SHA-256 of what was approved. */
  readonly hash?: string | undefined
  readonly plannedAt: number
  readonly startedAt?: number | undefined
  readonly endedAt?: number | undefined
  /** When the report was made. */
  readonly at: number
  /** Rows of the audience. */
  readonly rows: number
  readonly counts: Counts
  readonly window?: Definition['window']
  /** People by time zone and where it is known from. */
  readonly zones: readonly { readonly zone: string; readonly from: string; readonly people: number }[]
  /** Rows that were not taken or not sent, by reason. */
  readonly reasons: readonly { readonly state: string; readonly reason: string; readonly rows: number }[]
  /** People by the provider's last word. */
  readonly statuses: readonly { readonly status: string; readonly people: number; readonly final: boolean }[]
  readonly course: readonly CoursePoint[]
}

/** How many people had been sent to, and how many the provider had said its last word about, at a time. */
export interface CoursePoint {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly sent: number
  readonly settled: number
}

/** A row of the audience with what became of it. */
export interface ReportRow {
  /** Line of the audience's file. */
  readonly line: number
  /** The audience's cells, in the order of its columns; empty if the person was erased. */
  readonly cells: readonly string[]
  readonly state: ReportedRow['state']
  readonly reason: string
  /** E.164 as it is dialled; empty if the row had none or was erased. */
  readonly phone: string
  readonly status: string
  readonly statusAt: string
  readonly sentAt: string
  /** The provider's id of the person, the message or the call. */
  readonly providerId: string
  /** The provider's id of the campaign. */
  readonly campaignId: string
  readonly zone: string
  readonly zoneFrom: string
}

/** As many points as a drawing can show. */
const mostPoints = 240

/** Reads what a report says about a launch as a whole. */
export async function reportFacts(queries: Queries, launch: LaunchRow): Promise<ReportFacts> {
  // JSON of this package's own making.
  const { window } = JSON.parse(launch.definition) as Definition
  const [clock] = await queries.all<{ now: number | string }>('SELECT clock_ms() AS now')
  const counts = await countPeople(queries, launch.id)
  return {
    launch: launch.key,
    provider: launch.provider,
    state: launch.state,
    reason: launch.reason ?? undefined,
    hash: launch.hash ?? undefined,
    plannedAt: launch.created_at,
    startedAt: launch.started_at ?? undefined,
    endedAt: launch.ended_at ?? undefined,
    at: Number(clock?.now),
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    window,
    zones: await zones(queries, launch.id),
    reasons: await reasons(queries, launch.id),
    statuses: await statuses(queries, launch.id),
    course: await course(queries, launch),
  }
}

/** Reads the audience's rows in order, each with what became of it. */
export async function* reportRows(queries: Queries, launch: LaunchRow): AsyncGenerator<ReportRow> {
  for await (const row of readRows(queries, launch.id)) {
    yield {
      line: row.line,
      cells: row.data === null ? [] : parseData(row.data).cells,
      state: row.state,
      reason: row.reason ?? '',
      // A negative number is what is left of one that was forgotten.
      phone: row.phone === null || row.phone < 0 ? '' : `+${row.phone}`,
      status: row.status ?? '',
      statusAt: timeOf(row.status_at),
      sentAt: timeOf(row.sent_at),
      providerId: row.ref ?? '',
      campaignId: row.campaign_ref ?? '',
      zone: row.zone?.replaceAll('|', ' or ') ?? '',
      zoneFrom: row.zone_from ?? '',
    }
  }
}

/** Names of the audience's columns, in the order of `cells`. */
export function reportColumns(queries: Queries, launch: LaunchRow): Promise<readonly string[]> {
  return columnsOf(queries, launch.id)
}

function timeOf(value: number | null): string {
  return value === null ? '' : new Date(value).toISOString()
}

async function zones(queries: Queries, launch: number): Promise<ReportFacts['zones']> {
  const rows = await queries.all<{ zone: string | null; source: string | null; people: number | string }>(
    `SELECT zone, zone_from AS source, count(*) AS people FROM person WHERE launch = $1 AND zone IS NOT NULL GROUP BY zone, zone_from ORDER BY people DESC, zone`,
    launch,
  )
  return rows.map(({ zone, source, people }) => ({ zone: zone?.replaceAll('|', ' or ') ?? '', from: source ?? '', people: Number(people) }))
}

async function reasons(queries: Queries, launch: number): Promise<ReportFacts['reasons']> {
  const rows = await queries.all<{ state: string; reason: string | null; people: number | string }>(
    `SELECT state, reason, count(*) AS people FROM person WHERE launch = $1 AND state IS NOT NULL GROUP BY state, reason ORDER BY people DESC, reason`,
    launch,
  )
  return rows.map(({ state, reason, people }) => ({ state, reason: reason ?? '', rows: Number(people) }))
}

async function statuses(queries: Queries, launch: number): Promise<ReportFacts['statuses']> {
  const rows = await queries.all<{ status: string; people: number | string; rank: number | string }>(
    `SELECT status, count(*) AS people, max(status_rank) AS rank FROM person WHERE launch = $1 AND status IS NOT NULL GROUP BY status ORDER BY people DESC, status`,
    launch,
  )
  return rows.map(({ status, people, rank }) => ({ status, people: Number(people), final: Number(rank) >= finalRank }))
}

/** The course of a launch, from the times that the ledger has for each batch and each status. */
async function course(queries: Queries, { id, started_at: started }: LaunchRow): Promise<CoursePoint[]> {
  const [range] = await queries.all<{ first: number | string | null; last: number | string | null }>(
    `SELECT min(at) AS first, max(at) AS last FROM (
       SELECT sent_at AS at FROM batch WHERE launch = $1 AND sent_at IS NOT NULL
       UNION ALL SELECT status_at AS at FROM person WHERE launch = $1 AND status_at IS NOT NULL) AS times`,
    id,
  )
  if (range?.first === null || range?.first === undefined || range.last === null) return []
  const first = Math.min(Number(range.first), started ?? Infinity)
  const step = Math.max(1, Math.ceil((Number(range.last) - first + 1) / mostPoints))
  const sent = await queries.all<{ slot: number | string; people: number | string }>(
    `SELECT (r.sent_at - ${first}) / ${step} AS slot, sum(b.people) AS people
     FROM batch b JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0)
     WHERE b.launch = $1 AND b.carries = 1 AND r.state = 'sent' AND r.sent_at IS NOT NULL GROUP BY 1`,
    id,
  )
  const settled = await queries.all<{ slot: number | string; people: number | string }>(
    `SELECT (status_at - ${first}) / ${step} AS slot, count(*) AS people FROM person WHERE launch = $1 AND state IS NULL AND status_rank >= ${finalRank} AND status_at >= ${first} GROUP BY 1`,
    id,
  )
  const added = new Map<number, { sent: number; settled: number }>()
  for (const [kind, rows] of [
    ['sent', sent],
    ['settled', settled],
  ] as const) {
    for (const { slot, people } of rows) {
      const point = added.get(Number(slot)) ?? { sent: 0, settled: 0 }
      point[kind] += Number(people)
      added.set(Number(slot), point)
    }
  }
  const points: CoursePoint[] = [{ at: first, sent: 0, settled: 0 }]
  let [allSent, allSettled] = [0, 0]
  for (const slot of [...added.keys()].toSorted((one, other) => one - other)) {
    allSent += added.get(slot)?.sent ?? 0
    allSettled += added.get(slot)?.settled ?? 0
    // What is counted in a slot has happened by its end.
    points.push({ at: Math.min(first + (slot + 1) * step - 1, Number(range.last)), sent: allSent, settled: Math.min(allSettled, allSent) })
  }
  return points
}
