import { randomUUID } from 'node:crypto'
import type { RateLimitStore } from '@campaignkit/core'
import type { AnyAdapter } from './adapters/adapter.ts'
import { LaunchError } from './errors.ts'
import { note } from './ledger/audit.ts'
import { beginStop, finishStops, launchOf } from './ledger/control.ts'
import type { Database } from './ledger/database.ts'
import { retryRefused } from './ledger/decide.ts'
import { checkIdentity, heldBecause, release } from './ledger/identity.ts'
import { rateLimitStore } from './ledger/limits.ts'
import { forget, suppress } from './ledger/people.ts'
import type { LaunchRow } from './ledger/rows.ts'
import { applyStatuses, takeEvent } from './ledger/status.ts'
import type { PlanOptions } from './plan/options.ts'
import { makePlan, type Plan, readPlan } from './plan/plan.ts'
import type { Definition } from './plan/definition.ts'
import { type Decision, decisionsOf } from './protocol/decisions.ts'
import { machine, type Runtime } from './protocol/runtime.ts'
import { startWorker, type Worker, type WorkerOptions } from './protocol/worker.ts'
import type { WorkerEvent } from './protocol/event.ts'
import { openTelemetry } from './telemetry/telemetry.ts'
import { createRun, type Run } from './results/run.ts'
import { admission } from './protocol/admission.ts'
import { digitsOf } from './plan/freeze.ts'
import { phoneKey } from './phone/phone.ts'

/** Settings of all launches in one ledger. */
export interface LaunchesOptions {
  /** The ledger: `sqlite('launches.db')` or `postgres(url)`. */
  readonly ledger: Database
  /** Adapters for the launches that are in the ledger already, one a provider: `altur(createAltur())`. @default those of the plans made here */
  readonly providers?: readonly AnyAdapter[]
  /** How long a request may take to leave after its intent was committed, in milliseconds. @default 3000 */
  readonly sendWithin?: number
  /** How long a process is taken to be alive without a sign of life, in milliseconds. @default 15000 */
  readonly lease?: number
  /** How often the ledger is asked when nothing is to be done, in milliseconds. @default 1000 */
  readonly idle?: number
  /** Told what workers do: attempts, waits, recoveries. Nothing personal is in it. */
  readonly onEvent?: (event: WorkerEvent) => void
  /** The machine's clock and timers. @default the real ones */
  readonly runtime?: Runtime
}

/** All launches of one ledger. */
export interface Launches {
  /**
   * Freezes an audience. The same key gives the same plan again.
   * @param options What is to be launched, and to whom.
   * @throws {LaunchError} `invalid-plan`, or `plan-differs` if the key has another definition.
   * @throws {AudienceError} If the audience cannot be read.
   */
  plan(options: PlanOptions): Promise<Plan>
  /**
   * Starts a plan, and works on it in this process. A launch that was broken off goes on.
   * @param id The plan's key.
   * @param options `approve`: the hash of the plan that somebody has seen. `concurrency`: how many requests at once (8); 0 leaves the work to others.
   * @throws {LaunchError} `not-approved` if the plan has another hash; `already-finished`; `stopped` if somebody stopped it.
   */
  start(id: string, options: { readonly approve: string; readonly concurrency?: number }): Promise<Run>
  /**
   * Lets a launch go on that was stopped, and sends again what the provider refused.
   * @param id The launch's key.
   * @param options Who says so; how many requests at once.
   * @throws {LaunchError} `already-finished`, or `unknown-launch`.
   */
  resume(id: string, options?: { readonly by?: string; readonly concurrency?: number }): Promise<Run>
  /**
   * Follows a launch without working on it.
   * @param id The launch's key.
   */
  open(id: string): Promise<Run>
  /**
   * The plan of a launch as the ledger holds it now, with its hash.
   * @param id The launch's key.
   * @throws {LaunchError} `unknown-launch`.
   */
  find(id: string): Promise<Plan>
  /** The keys of all launches, with their states, newest first. */
  list(): Promise<readonly { readonly id: string; readonly state: LaunchRow['state']; readonly provider: string }[]>
  /**
   * Stops a launch: when this resolves, nothing of it leaves any more, in no process.
   * @param id The launch's key.
   * @param options Who stops it.
   */
  stop(id: string, options?: { readonly by?: string }): Promise<void>
  /**
   * Works on all running launches whose provider has an adapter here, until it is drained.
   * @param options How many requests at once (8).
   */
  work(options?: { readonly concurrency?: number }): Worker
  /**
   * Takes a request of a provider's webhook: verifies it, and applies it once.
   * @param provider The provider's id.
   * @param request The request.
   * @returns The response for the provider.
   */
  receive(provider: string, request: Request): Promise<Response>
  /**
   * What only a person can settle, oldest first.
   * @param id The launch's key; all launches if it is absent.
   */
  decisions(id?: string): Promise<readonly Decision[]>
  /**
   * Sees to it that people are not contacted any more. When this resolves, it holds.
   * @param phones Numbers in any spelling with a country code.
   * @param options Why.
   */
  suppress(phones: readonly string[], options?: { readonly reason?: string }): Promise<void>
  /**
   * Erases a person. A keyed hash of the number stays, so that nobody contacts the person again by mistake.
   * @param phone The number, with its country code.
   * @returns In how many launches the person was.
   */
  forget(phone: string): Promise<number>
  /** Why nothing is sent though launches are running: the ledger is a copy, or was restored. `undefined` if all is well. */
  held(): Promise<string | undefined>
  /**
   * Lets a held ledger go on, on a person's word.
   * @param resolution `nothing-was-sent` if this is the ledger itself, moved; `may-have-been-sent` makes a decision of every batch that it takes for unsent.
   * @param options Who says so.
   */
  release(resolution: 'nothing-was-sent' | 'may-have-been-sent', options: { readonly by: string }): Promise<void>
  /** For the `rateLimit` option of clients: a count that all processes of this ledger share. */
  readonly rateLimit: RateLimitStore
  /** Ends the work that was begun here, and closes the ledger. */
  close(): Promise<void>
}

/**
 * Opens a ledger of launches, and brings its schema up to date.
 * @param options The ledger, and how to work.
 * @throws {LaunchError} `ledger-unavailable`, `ledger-too-new`, or `unsupported-runtime`.
 */
export async function openLaunches(options: LaunchesOptions): Promise<Launches> {
  const { ledger: database, runtime = machine, sendWithin = 3_000, lease = 15_000, idle = 1_000 } = options
  if (!(sendWithin > 0) || lease < sendWithin * 2) {
    throw new LaunchError(
      'invalid-plan',
      'The lease must be at least twice as long as sending may take after an intent.',
      'Give for example { sendWithin: 3000, lease: 15000 }.',
    )
  }
  await database.migrate()
  await checkIdentity(database)
  const adapters = new Map((options.providers ?? []).map((adapter) => [adapter.provider, adapter]))
  const owner = randomUUID()
  const telemetry = await openTelemetry()
  const workers = new Set<Worker>()

  const work = (concurrency: number, launches?: readonly number[]): Worker => {
    const settings: WorkerOptions = {
      database,
      runtime,
      adapters,
      owner: `${owner}-${workers.size + 1}`,
      concurrency,
      sendWithin,
      lease,
      idle,
      launches,
      admit: (batch, definition, now) => admission(batch, definition, now),
      onEvent(event) {
        telemetry.event(event)
        options.onEvent?.(event)
      },
      telemetry,
    }
    const worker = startWorker(settings)
    workers.add(worker)
    return { ...worker, drain: (within) => worker.drain(within).finally(() => workers.delete(worker)) }
  }
  const run = (launch: LaunchRow, concurrency: number): Run =>
    createRun({
      database,
      runtime,
      launch: { id: launch.id, key: launch.key },
      adapter: adapters.get(launch.provider),
      idle,
      worker: concurrency > 0 ? work(concurrency, [launch.id]) : undefined,
      stop: (by) => stop(launch.key, by),
      decisions: () => decisions(launch.key),
    })
  const begin = async (id: string, by: string | undefined, concurrency: number): Promise<Run> => {
    const launch = await launchOf(database, id)
    requireAdapter(launch, adapters, concurrency)
    await database.transaction('exclusive', async (queries) => {
      const rows = await queries.all(
        `UPDATE launch SET state = 'running', reason = NULL, started_at = coalesce(started_at, clock_ms()) WHERE id = $1 AND state IN ('planned', 'stopped', 'stopping') RETURNING id`,
        launch.id,
      )
      await retryRefused(queries, launch.id)
      if (rows.length > 0)
        await note(queries, launch.state === 'planned' ? 'started' : 'resumed', { launch: launch.id, ...(by === undefined ? {} : { by }) })
    })
    await database.wake(0)
    return run(launch, concurrency)
  }
  const stop = async (id: string, by: string | undefined): Promise<void> => {
    const launch = await launchOf(database, id)
    await beginStop(database, launch.id, `stopped${by === undefined ? '' : ` by ${by}`}`, true)
    for (let delay = await finishStops(database); delay > 0; delay = await finishStops(database)) await runtime.sleep(Math.min(delay, 200))
  }
  const decisions = async (id?: string): Promise<readonly Decision[]> => {
    const launch = id === undefined ? undefined : await launchOf(database, id)
    return decisionsOf(database, adapters, launch?.id)
  }
  return {
    async plan(plan) {
      const { to } = plan
      if (!adapters.has(to.provider)) adapters.set(to.provider, to)
      return makePlan(database, plan)
    },
    async start(id, { approve, concurrency = 8 }) {
      const launch = await launchOf(database, id)
      refuseToStart(launch)
      const plan = await readPlan(database, launch)
      if (launch.state === 'planned' ? plan.hash !== approve : launch.hash !== null && launch.hash !== approve) {
        throw new LaunchError(
          'not-approved',
          `"${id}" has the hash ${launch.state === 'planned' ? plan.hash : launch.hash}, and ${approve} was approved.`,
          'Look at the plan again, and approve the hash that it has now.',
        )
      }
      return begin(id, undefined, concurrency)
    },
    async resume(id, { by, concurrency = 8 } = {}) {
      const launch = await launchOf(database, id)
      if (launch.state === 'planned' || launch.state === 'planning')
        throw new LaunchError('not-approved', `"${id}" has not been started.`, 'Start it, with the hash of its plan.')
      refuseFinished(launch)
      return begin(id, by, concurrency)
    },
    open: async (id) => run(await launchOf(database, id), 0),
    find: async (id) => readPlan(database, await launchOf(database, id)),
    async list() {
      const rows = await database.all<LaunchRow>('SELECT * FROM launch ORDER BY id DESC')
      return rows.map(({ key, state, provider }) => ({ id: key, state, provider }))
    },
    stop: (id, { by } = {}) => stop(id, by),
    work: ({ concurrency = 8 } = {}) => work(concurrency),
    async receive(provider, request) {
      const receive = adapters.get(provider)?.receive
      if (!receive)
        throw new LaunchError(
          'unknown-provider',
          `There is no adapter here that receives webhooks of "${provider}".`,
          'Give it to openLaunches({ providers }).',
        )
      let event
      try {
        event = await receive(request)
      } catch {
        return new Response(null, { status: 401 })
      }
      await database.transaction('shared', async (queries) => {
        if (await takeEvent(queries, provider, event.id)) await applyStatuses(queries, provider, event.statuses)
      })
      return new Response(null, { status: 200 })
    },
    decisions,
    async suppress(phones, { reason = 'asked not to be contacted' } = {}) {
      const delay = await suppress(
        database,
        phones.map((phone) => digitsOf(phoneKey(phone))),
        reason,
      )
      if (delay > 0) await runtime.sleep(delay)
    },
    forget: (phone) => forget(database, digitsOf(phoneKey(phone))),
    held: () => heldBecause(database),
    async release(choice, { by }) {
      await release(database, choice, by)
      await database.wake(0)
    },
    rateLimit: rateLimitStore(database),
    async close() {
      await Promise.all(Array.from(workers, (worker) => worker.drain()))
      await database.close()
    },
  }
}

function requireAdapter({ key, provider, definition }: LaunchRow, adapters: ReadonlyMap<string, AnyAdapter>, concurrency: number): void {
  if (concurrency === 0 || adapters.has(provider)) return
  // JSON of this package's own making.
  const { stages } = JSON.parse(definition) as Definition
  throw new LaunchError(
    'unknown-provider',
    `"${key}" is a launch of ${stages.length} steps at ${provider}, and this process has no adapter for it.`,
    `Give it to openLaunches({ providers: [${provider}(client)] }).`,
  )
}

function refuseFinished({ key, state, ended_at: endedAt }: LaunchRow): void {
  if (state !== 'done') return
  throw new LaunchError(
    'already-finished',
    `"${key}" was finished at ${new Date(Number(endedAt)).toISOString()}; nobody is contacted again under this key.`,
    'Read its report, or plan a launch with another key.',
  )
}

function refuseToStart(launch: LaunchRow): void {
  const { key, state, reason } = launch
  if (state === 'planning') throw new LaunchError('not-approved', `The plan "${key}" was not finished.`, 'Plan it again: it begins anew.')
  refuseFinished(launch)
  if (state === 'stopped' || state === 'stopping') {
    throw new LaunchError(
      'stopped',
      `"${key}" was stopped: ${reason ?? 'nobody said why'}.`,
      'Resume it when what stood in its way is out of the way.',
    )
  }
}
