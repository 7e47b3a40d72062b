import type { AnyAdapter, Json, PersonStatus } from '../adapters/adapter.ts'
import type { Database } from '../ledger/database.ts'
import { launchOf } from '../ledger/control.ts'
import { type Counts, countPeople, countWithoutFinalStatus } from '../ledger/read.ts'
import { applyStatuses, finalRank } from '../ledger/status.ts'
import type { BatchRow, LaunchState } from '../ledger/rows.ts'
import type { Definition } from '../plan/definition.ts'
import type { Decision } from '../protocol/decisions.ts'
import type { Runtime } from '../protocol/runtime.ts'
import type { Worker } from '../protocol/worker.ts'
import { writeReport } from './report.ts'

/** How far a launch is. */
export interface Progress {
  /** The launch's key. */
  readonly launch: string
  /** Where it is between planned and finished. */
  readonly state: LaunchState
  /** Why it is not running, if it is not. */
  readonly reason?: string
  /** Rows of the audience by what became of them; their sum is the number of rows. */
  readonly counts: Counts
  /** People to whom it has been sent. */
  readonly sent: number
  /** People who wait for it. */
  readonly waiting: number
  /** People of whom nobody knows. */
  readonly unresolved: number
  /** How many decisions only a person can make. */
  readonly decisions: number
  /** When the next batch may leave, and why not before; absent if nothing waits for a time. */
  readonly next?: { readonly at: Date; readonly reason: string }
  /** People who were sent to, and of whom the provider has not said the last word. */
  readonly withoutResult: number
}

/** A launch that is followed, and worked on if it was started here. */
export interface Run {
  /** The launch's key. */
  readonly id: string
  /** How far it is now. */
  status(): Promise<Progress>
  /**
   * Says how far it is, until nothing more happens by itself: it is finished and the provider has said its last word about everybody, it is stopped,
   * or all that is left needs a person's decision.
   * @param options `interval` in milliseconds (1000); `until`: `sent` does not wait for results (`results`).
   */
  progress(options?: { readonly interval?: number; readonly until?: 'sent' | 'results' }): AsyncGenerator<Progress>
  /** Waits for the end of `progress`. */
  finished(options?: { readonly until?: 'sent' | 'results' }): Promise<Progress>
  /** Reads from the provider what became of people. */
  refresh(): Promise<void>
  /** Stops the launch, in all processes. */
  stop(options?: { readonly by?: string }): Promise<void>
  /** What only a person can settle. */
  decisions(): Promise<readonly Decision[]>
  /**
   * Writes the audience's rows in order, each with what became of it, or a page about the launch as a whole.
   * @param path Where it goes; by its ending it is a table (`.csv`), the same for programs (`.json`), or a page (`.html`).
   * @throws {LaunchError} `invalid-plan` if the ending says no format.
   */
  report(path: string): Promise<void>
  /** Ends the work in this process; the launch goes on elsewhere, or later. */
  drain(options?: { readonly within?: number }): Promise<void>
}

/** What a run is made of. */
export interface RunParts {
  readonly database: Database
  readonly runtime: Runtime
  readonly launch: { readonly id: number; readonly key: string }
  readonly adapter: AnyAdapter | undefined
  readonly idle: number
  readonly worker: Worker | undefined
  readonly stop: (by: string | undefined) => Promise<void>
  readonly decisions: () => Promise<readonly Decision[]>
}

/** How often results are read from the provider, in milliseconds, by all processes together. */
const pollEvery = 10_000

/** Makes a run. */
export function createRun(parts: RunParts): Run {
  const { database, runtime, launch, worker } = parts
  const drain = async (within?: number) => worker?.drain(within)
  const status = async (): Promise<Progress> => {
    const row = await launchOf(database, launch.key)
    const counts = await countPeople(database, launch.id)
    const decisions = await parts.decisions()
    const next = await nextOf(database, launch.id)
    return {
      launch: launch.key,
      state: row.state,
      ...(row.reason === null ? {} : { reason: row.reason }),
      counts,
      sent: counts.sent,
      waiting: counts.waiting + counts.sending,
      unresolved: counts.unresolved,
      decisions: decisions.length,
      ...(next ? { next } : {}),
      withoutResult:
        row.state === 'done' || counts.waiting === 0 ? await countWithoutFinalStatus(database, launch.id, finalRank) : counts.sent,
    }
  }
  const progress: Run['progress'] = async function* follow({ interval = 1_000, until = 'results' } = {}) {
    try {
      for (;;) {
        if (until === 'results') await refreshWhenDue(parts)
        // Asked before: what is read after it is then final.
        const open = await openWhenIdle(parts)
        const seen = await status()
        await keep(database, launch.id, seen.counts)
        yield seen
        if (isOver(parts, seen, until, open)) return
        await runtime.sleep(interval)
      }
    } finally {
      await drain()
    }
  }
  return {
    id: launch.key,
    status,
    progress,
    async finished(options) {
      let last: Progress | undefined
      for await (const seen of progress({ interval: parts.idle, ...options })) last = seen
      return last ?? status()
    },
    refresh: () => readResults(parts),
    stop: async ({ by } = {}) => {
      await parts.stop(by)
      await drain()
    },
    decisions: parts.decisions,
    report: (path) => writeReport(database, launch.key, path),
    drain: ({ within } = {}) => drain(within),
  }
}

function isOver({ adapter }: RunParts, seen: Progress, until: 'sent' | 'results', open: number | undefined): boolean {
  if (seen.state === 'stopped' || seen.state === 'planned' || seen.state === 'planning') return true
  if (seen.state === 'done') {
    // Whether a provider that cannot be asked will ever send webhooks, nobody knows.
    return until === 'sent' || adapter?.statuses === undefined || seen.withoutResult === 0
  }
  // What is left needs a person.
  return seen.state === 'running' && seen.decisions > 0 && open === seen.decisions
}

/** How many batches need something, if nothing is on its way and nothing can be sent before; else `undefined`. */
async function openWhenIdle({ database, launch }: RunParts): Promise<number | undefined> {
  const [busy] = await database.all(
    `SELECT 1 AS found FROM batch b WHERE b.launch = $1 AND (b.state = 'intent' OR (b.state = 'ready'
       AND NOT EXISTS (SELECT 1 FROM batch e WHERE e.launch = b.launch AND e.campaign = b.campaign AND e.stage < b.stage AND e.state IN ('unknown', 'rejected', 'held'))
       AND (b.ramp = 0 OR NOT EXISTS (SELECT 1 FROM batch r WHERE r.launch = b.launch AND r.campaign <= b.ramp AND r.ramp < b.ramp AND r.state IN ('unknown', 'rejected', 'held'))))) LIMIT 1`,
    launch.id,
  )
  if (busy) return undefined
  const [open] = await database.all<{ count: number }>(
    `SELECT count(*) AS count FROM batch WHERE launch = $1 AND state IN ('unknown', 'rejected', 'held')`,
    launch.id,
  )
  return open?.count
}

async function nextOf(database: Database, launch: number): Promise<Progress['next']> {
  const [row] = await database.all<{ at: number; reason: string | null; now: number }>(
    `SELECT not_before AS at, reason, clock_ms() AS now FROM batch WHERE launch = $1 AND state = 'ready' ORDER BY not_before LIMIT 1`,
    launch,
  )
  if (!row || row.at <= row.now) return undefined
  return { at: new Date(row.at), reason: row.reason ?? 'it waits' }
}

/** Keeps how far it was, for the report's drawing. */
async function keep(database: Database, launch: number, counts: Counts): Promise<void> {
  const text = JSON.stringify(counts)
  await database.all(
    `INSERT INTO progress (launch, at, counts) SELECT CAST($1 AS BIGINT), clock_ms(), CAST($2 AS TEXT) WHERE CAST($2 AS TEXT) IS DISTINCT FROM
       (SELECT p.counts FROM progress p WHERE p.launch = $1 ORDER BY p.at DESC LIMIT 1) ON CONFLICT (launch, at) DO NOTHING`,
    launch,
    text,
  )
}

async function refreshWhenDue(parts: RunParts): Promise<void> {
  const { database, launch, adapter } = parts
  if (!adapter?.statuses) return
  const rows = await database.all(
    `UPDATE launch SET poll_after = clock_ms() + $2 WHERE id = $1 AND poll_after <= clock_ms() RETURNING id`,
    launch.id,
    pollEvery,
  )
  if (rows.length > 0) await readResults(parts)
}

const statusChunk = 200

async function readResults({ database, launch, adapter }: RunParts): Promise<void> {
  if (!adapter?.statuses) return
  const { definition: text } = await launchOf(database, launch.key)
  // JSON of this package's own making.
  const definition = JSON.parse(text) as Definition
  const signal = AbortSignal.timeout(600_000)
  const campaigns = await database.all<Pick<BatchRow, 'campaign' | 'sent_at'>>(
    `SELECT campaign, min(sent_at) AS sent_at FROM batch WHERE launch = $1 AND reaches = 1 AND state = 'sent' GROUP BY campaign`,
    launch.id,
  )
  for (const { campaign, sent_at: since } of campaigns) {
    const [waiting] = await database.all(
      `SELECT 1 AS found FROM person p JOIN batch b ON b.id = p.batch WHERE b.launch = $1 AND b.campaign = $2 AND p.state IS NULL AND coalesce(p.status_rank, 0) < $3 LIMIT 1`,
      launch.id,
      campaign,
      finalRank,
    )
    if (!waiting) continue
    const stages = await database.all<{ stage: number; result: string }>(
      'SELECT stage, result FROM batch WHERE launch = $1 AND campaign = $2 AND result IS NOT NULL',
      launch.id,
      campaign,
    )
    const results = Object.fromEntries(
      stages.map(({ stage, result }) => [definition.stages[stage]?.name ?? '', JSON.parse(result) as Json]),
    )
    let chunk: PersonStatus[] = []
    const apply = async () => {
      const statuses = chunk
      chunk = []
      await database.transaction('shared', (queries) => applyStatuses(queries, definition.provider, statuses))
    }
    for await (const status of adapter.statuses({ settings: definition.settings as never, results, since: Number(since) }, signal)) {
      chunk.push(status)
      if (chunk.length >= statusChunk) await apply()
    }
    if (chunk.length > 0) await apply()
  }
}
