import type { AnyAdapter, Json, Recipient, Stage, StageContext } from '../adapters/adapter.ts'
import { type Admission, claim, type Claimed } from '../ledger/claim.ts'
import { beginStop, dueForRecovery, finishLaunches, finishStops, resultsOf } from '../ledger/control.ts'
import type { Database } from '../ledger/database.ts'
import { turnLife } from '../ledger/limits.ts'
import { applyRecovery, beginLook, record, recordLook, renewLeases } from '../ledger/record.ts'
import type { BatchRow } from '../ledger/rows.ts'
import type { Definition } from '../plan/definition.ts'
import { readBatch } from '../plan/batch.ts'
import { attempt } from './attempt.ts'
import type { WorkerEvent } from './event.ts'
import type { Finding } from './finding.ts'
import { afterAttempt, keyExpires, recover, type StageFacts } from './recovery.ts'
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts'
import { type Runtime, stopwatch } from './runtime.ts'

/** What a worker works with. */
export interface WorkerOptions {
  readonly database: Database
  readonly runtime: Runtime
  /** The adapters, by provider. */
  readonly adapters: ReadonlyMap<string, AnyAdapter>
  /** Name of this process, unlike that of any other. */
  readonly owner: string
  /** How many requests at once. */
  readonly concurrency: number
  /** How long a request may take to leave after its intent, in milliseconds. */
  readonly sendWithin: number
  /** How long a process is taken to be alive without a sign of life, in milliseconds; more than `sendWithin`. */
  readonly lease: number
  /** How often the ledger is asked when nothing was to be done, in milliseconds. */
  readonly idle: number
  /** The launches that it works for; all if it is absent. */
  readonly launches?: readonly number[] | undefined
  /** Says whether a batch may leave now, by its window. */
  readonly admit: (batch: BatchRow, definition: Definition, now: number) => Admission
  readonly onEvent?: ((event: WorkerEvent) => void) | undefined
  /** Where attempts are traced. @default nowhere */
  readonly telemetry?: Telemetry
}

/** A running worker. */
export interface Worker {
  /** Lets it look for work at once. */
  wake(): void
  /**
   * Takes no more work, and waits for what is under way.
   * @param within Milliseconds after which requests under way are given up; their outcome is then unknown.
   */
  drain(within?: number): Promise<void>
}

/**
 * Works: takes batches, sends them, records what became of them, and looks after what others left behind.
 * @param options What it works with.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { database, runtime, idle, lease, onEvent = () => {} } = options
  const ending = new AbortController()
  const givingUp = new AbortController()
  let waking = new AbortController()
  const wake = () => {
    waking.abort()
    waking = new AbortController()
  }
  const rest = (duration: number) => runtime.sleep(duration, waking.signal)
  const isEnding = () => ending.signal.aborted

  const send = async () => {
    while (!isEnding()) {
      const delay = await survive(() => sendNext(options, isEnding, givingUp.signal))
      if (delay > 0 && !isEnding()) await rest(Math.min(delay, idle))
    }
  }
  const lookAfter = async () => {
    while (!isEnding()) {
      await survive(async () => {
        await recoverAll(options, ending.signal)
        await finishStops(database)
        await finishLaunches(database)
        return 0
      })
      if (!isEnding()) await rest(idle)
    }
  }
  const stayAlive = async () => {
    while (!givingUp.signal.aborted) {
      await runtime.sleep(lease / 3, givingUp.signal)
      if (!givingUp.signal.aborted) await survive(async () => (await renewLeases(database, options.owner, lease), 0))
    }
  }
  /** A database that is away for a while is no reason to end: nothing is sent without it. */
  const survive = async (work: () => Promise<number>): Promise<number> => {
    try {
      return await work()
    } catch (error) {
      onEvent({ type: 'failure', message: error instanceof Error ? error.message : String(error) })
      return idle
    }
  }
  const sending = Array.from({ length: options.concurrency }, send)
  const others = [lookAfter(), stayAlive()]
  const stopListening = database.onWake(wake)
  return {
    wake,
    async drain(within = 30_000) {
      stopListening()
      ending.abort()
      wake()
      const all = Promise.all(sending)
      const late = new AbortController()
      await Promise.race([all, runtime.sleep(within, late.signal)])
      givingUp.abort()
      late.abort()
      await Promise.all([all, ...others])
    },
  }
}

/**
 * Takes one batch and sends it.
 * @returns Milliseconds to wait before asking again; 0 to go on.
 */
async function sendNext(options: WorkerOptions, isEnding: () => boolean, giveUp: AbortSignal): Promise<number> {
  const { database, runtime, adapters, onEvent = () => {} } = options
  const age = stopwatch(runtime)
  const claimed = await claim(database, {
    owner: options.owner,
    launches: options.launches,
    providers: new Map(Array.from(adapters, ([provider, { account, limits }]) => [provider, { account: account ?? provider, limits }])),
    sendWithin: options.sendWithin,
    lease: options.lease,
    counts: database.witness !== undefined,
    admit: options.admit,
  })
  if (claimed.kind === 'nothing') return Infinity
  if (claimed.kind === 'wait') {
    onEvent({ type: 'wait', reason: claimed.reason, delay: claimed.delay, until: runtime.now() + claimed.delay })
    return claimed.delay
  }
  database.witness?.(claimed.intents)
  const { finding, fingerprint, facts } = await carryOut(options, claimed, age, isEnding, giveUp)
  const { batch } = claimed
  const step = afterAttempt(finding, batch, facts, Number(batch.intent_at) + age())
  // The provider may have taken it: this is recorded, or nothing is. Until it is, the intent stands, and nobody sends it again.
  for (let tries = 1; ; tries += 1) {
    try {
      await record(database, batch, finding, step, fingerprint)
      break
    } catch (error) {
      if (giveUp.aborted) throw error
      onEvent({ type: 'failure', message: error instanceof Error ? error.message : String(error) })
      await runtime.sleep(Math.min(200 * tries, 5_000), giveUp)
    }
  }
  if (finding.outcome === 'rejected' && finding.stops) await beginStop(database, batch.launch, finding.reason, false)
  return 0
}

async function carryOut(
  options: WorkerOptions,
  { batch, provider, definition }: Claimed & { readonly kind: 'intent' },
  age: () => number,
  isEnding: () => boolean,
  giveUp: AbortSignal,
): Promise<{ finding: Finding; fingerprint: string | undefined; facts: StageFacts }> {
  const { database, adapters, onEvent = () => {} } = options
  const adapter = adapters.get(provider)
  const stage = adapter?.stages[batch.stage]
  if (!adapter || !stage) {
    const reason = `This process has no adapter whose stage ${batch.stage + 1} fits the plan.`
    return {
      finding: { outcome: 'rejected', reason, transient: false, stops: false },
      fingerprint: undefined,
      facts: { repeat: { by: 'nothing', why: reason }, canLook: false },
    }
  }
  const facts = factsOf(stage)
  const prepared = await prepare(database, batch, definition, adapter)
  if (typeof prepared === 'string')
    return { finding: { outcome: 'rejected', reason: prepared, transient: false, stops: false }, fingerprint: undefined, facts }
  const { context, request } = prepared
  const begun = age()
  const { telemetry = noTelemetry } = options
  const about = { provider, operation: stage.operation, launch: definition.key, people: batch.people }
  const { finding, fingerprint } = await telemetry.attempt(about, () =>
    attempt(
      stage,
      request,
      context,
      {
        age,
        // The intent's own deadline may be nearer, where a window closes.
        sendWithin: Number(batch.send_by) - Number(batch.intent_at),
        turnLife: turnLife(adapter.limits),
        keyLife: batch.doubt === 1 ? keyExpires(batch, stage.repeat) - Number(batch.intent_at) : Infinity,
        rejection: () => (isEnding() ? 'its process was told to end' : undefined),
      },
      { signal: giveUp, timeout: definition.timeout, idempotencyKey: batch.idempotency_key ?? '', repeated: batch.doubt === 1 },
    ),
  )
  const reason = finding.outcome === 'sent' ? {} : { reason: finding.reason }
  onEvent({
    type: 'attempt',
    provider,
    operation: stage.operation,
    outcome: finding.outcome,
    people: batch.people,
    duration: age() - begun,
    ...reason,
  })
  return { finding, fingerprint, facts }
}

/** What recovery must know of a stage. */
export function factsOf(stage: Stage<never>): StageFacts {
  return { repeat: stage.repeat, canLook: stage.look !== undefined, ...(stage.settle === undefined ? {} : { settle: stage.settle }) }
}

/** Makes the request of a batch from the ledger, or says why it cannot be made. */
async function prepare(
  database: Database,
  batch: BatchRow,
  definition: Definition,
  adapter: AnyAdapter,
): Promise<{ context: StageContext<never>; request: Json } | string> {
  const stage = adapter.stages[batch.stage]
  const frozen = definition.stages[batch.stage]
  if (!stage || stage.name !== frozen?.name || stage.reaches !== frozen.reaches)
    return 'The adapter has other stages than the plan was made with.'
  let people: readonly Recipient[] = []
  if (batch.carries === 1) {
    const read = await readBatch(database, batch)
    if (read === undefined) return 'The people of this batch are not those that were approved.'
    people = read
  }
  const results = await resultsOf(database, batch.launch, batch.campaign)
  const context: StageContext<never> = {
    // Frozen from the settings of an adapter of the same provider.
    settings: definition.settings as never,
    people,
    name: `${definition.key} ${batch.campaign}`,
    ...(batch.zone === null ? {} : { zone: batch.zone }),
    ...(definition.window === null ? {} : { window: definition.window }),
    results: Object.fromEntries(
      Array.from(results, ([index, result]) => [definition.stages[index]?.name ?? '', JSON.parse(result) as Json]),
    ),
  }
  return { context, request: stage.request(context) }
}

/** Looks after old intents and lost responses. */
async function recoverAll(options: WorkerOptions, signal: AbortSignal): Promise<void> {
  const { database, adapters, lease, onEvent = () => {} } = options
  for (const due of await dueForRecovery(database, [...adapters.keys()])) {
    if (signal.aborted) return
    const { provider, now, definition: text, ...batch } = due
    const adapter = adapters.get(provider)
    const stage = adapter?.stages[batch.stage]
    if (!adapter || !stage) continue
    const facts = factsOf(stage)
    const step = recover(batch, facts, now)
    if (step.step === 'wait' || step.step === 'ask') continue
    if (step.step !== 'look') {
      await applyRecovery(database, batch, step)
      onEvent({
        type: 'recovered',
        provider,
        operation: stage.operation,
        to: step.step === 'ready' ? `ready, by ${step.way}` : step.state,
        reason: step.reason,
      })
      continue
    }
    const lookedAt = await beginLook(database, batch, lease)
    if (lookedAt === undefined) continue
    // JSON of this package's own making.
    const definition = JSON.parse(text) as Definition
    const prepared = await prepare(database, batch, definition, adapter)
    if (typeof prepared === 'string' || !stage.look) continue
    const found = await stage.look(
      {
        request: prepared.request,
        ...(batch.record === null ? {} : { record: JSON.parse(batch.record) as Json }),
        between: [Number(batch.first_intent_at), Number(batch.send_by)],
        timeout: definition.timeout,
        idempotencyKey: batch.idempotency_key ?? '',
      },
      prepared.context,
      signal,
    )
    await recordLook(database, { ...batch, looks: batch.looks + 1 }, facts, found, lookedAt)
    onEvent({
      type: 'recovered',
      provider,
      operation: stage.operation,
      to: found.outcome,
      reason: found.outcome === 'still-unknown' ? found.reason : found.evidence,
    })
  }
}
