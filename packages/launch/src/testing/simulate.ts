import type { Database } from '../ledger/database.ts'
import type { Adapter, AnyAdapter } from '../adapters/adapter.ts'
import { beginStop, finishStops } from '../ledger/control.ts'
import { retryRefused } from '../ledger/decide.ts'
import { countPeople, type Counts } from '../ledger/read.ts'
import { suppress } from '../ledger/people.ts'
import type { Definition } from '../plan/definition.ts'
import { freeze } from '../plan/freeze.ts'
import type { PlanRow } from '../plan/row.ts'
import { decisionsOf } from '../protocol/decisions.ts'
import { startWorker } from '../protocol/worker.ts'
import { emptyLedger } from './reused-ledger.ts'
import { createProvider, kinds, type Kind, timeout, type SimulatedProvider, type Weather } from './provider.ts'
import { createRandom } from './random.ts'
import { createProcess, createSimulation, type Process, type Trouble, type Simulation } from './simulation.ts'

/** What a simulation found. */
export interface Simulated {
  /** What the simulation was made from. */
  readonly seed: number
  /** The kind of provider that was simulated. */
  readonly kind: Kind
  /** What was not as it must be, by the number of the invariant; empty if all held. */
  readonly violations: readonly string[]
  /** How many processes crashed. */
  readonly crashes: number
  /** How many requests were sent. */
  readonly sentRequests: number
  /** How many people were reached. */
  readonly reached: number
  /** Everything that happened, for comparing two runs of one seed. */
  readonly trace: string
}

const start = Date.UTC(2026, 5, 1, 15)
const quietAfter = 120_000
const tooLong = 7_200_000
const sendWithin = 3_000
const lease = 8_000
const idle = 2_000
/** Long after anything could still arrive. */
const operatorTimeout = 90_000
const calm: Trouble = { crash: 0, pause: 0 }
const fair: Weather = { lost: 0, silent: 0, busy: 0, refused: 0 }

/** The window of the simulated launches: each minute's first 40 seconds. */
const minute = 60_000
const openFor = 40_000

interface Launched {
  readonly key: string
  readonly id: number
  readonly phones: readonly string[]
  readonly definition: Definition
}

/**
 * Runs the protocol, the real one, on a simulated clock, network and scheduler: processes crash and pause wherever they wait, requests and responses
 * are lost, late, and refused, an operator stops and resumes and decides, people opt out.
 * @param seed The same seed gives the same simulation.
 */
export async function simulate(seed: number): Promise<Simulated> {
  const random = createRandom(seed)
  const simulation = createSimulation(random, start)
  const kind = kinds[seed % kinds.length] ?? 'single'
  const limit = random.chance(0.3) ? 2 + random.below(4) : 0
  const ledger = await emptyLedger(simulation.now)
  const provider = createProvider(simulation, kind, limit)
  const violations: string[] = []
  let crashes = 0

  const troubleLevel = random.pick([0, 0.005, 0.02, 0.05])
  const trouble = (): Trouble => (simulation.now() - start > quietAfter ? calm : { crash: troubleLevel, pause: troubleLevel })
  const weatherLevel = random.pick([0, 0.1, 0.3])
  const rejections = random.chance(0.3) ? 0.1 : 0
  const weather = (): Weather =>
    simulation.now() - start > quietAfter ? fair : { lost: weatherLevel, silent: weatherLevel, busy: weatherLevel / 2, refused: rejections }

  const windowed = random.chance(0.4)
  const capped = random.chance(0.4)
  const launches: Launched[] = []
  const probe = createProcess(
    simulation,
    ledger,
    () => calm,
    () => {},
  )
  for (let number = 1; number <= (random.chance(0.4) ? 2 : 1); number += 1) {
    const ramp = random.pick([[], [2], [1, 3]])
    launches.push(
      await launch(ledger, provider.adapter(probe, weather), `l${number}`, 4 + random.below(14), { ramp, windowed, capped }, number * 3),
    )
  }

  // Suppressions, stops and what they promise.
  const suppressedAt = new Map<string, number>()
  const stoppedSince = new Map<string, number>()
  const promises: { readonly launch: string; readonly from: number; until: number }[] = []

  const live = new Set<Process>()
  const startProcess = (): void => {
    const process: Process = createProcess(simulation, ledger, trouble, () => {
      crashes += 1
      live.delete(process)
      simulation.at(random.pick([10, 3_000, 30_000]), startProcess)
    })
    live.add(process)
    const worker = startWorker({
      database: process.database,
      runtime: process.runtime,
      adapters: new Map([['simulated', provider.adapter(process, weather) as AnyAdapter]]),
      owner: `p${simulation.now()}-${random.below(1_000_000)}`,
      concurrency: 1 + random.below(3),
      sendWithin,
      lease,
      idle,
      admit: (_batch, _definition, now) => {
        if (!windowed) return { admit: true }
        const into = (now - start) % minute
        return into < openFor
          ? { admit: true, until: now - into + openFor }
          : { admit: false, notBefore: now - into + minute, reason: 'outside of its hours' }
      },
    })
    if (random.chance(0.3)) {
      // A deploy: it ends in good order, and another begins.
      simulation.at(random.below(quietAfter), () => {
        if (!process.isAlive()) return
        void (async () => {
          await worker.drain(5_000)
          if (!process.isAlive()) return
          live.delete(process)
          simulation.at(500, startProcess)
        })()
      })
    }
  }
  for (let count = 1 + random.below(3); count > 0; count -= 1) simulation.at(random.below(2_000), startProcess)

  const operator = createProcess(
    simulation,
    ledger,
    () => calm,
    () => {},
  )
  if (random.chance(0.5)) {
    const chosen = random.pick(launches as [Launched, ...Launched[]])
    simulation.at(random.below(60_000), () => void stopForAWhile(operator, simulation, chosen, promises, stoppedSince))
  }
  if (random.chance(0.5)) {
    const chosen = random.pick(launches as [Launched, ...Launched[]])
    const phone = random.pick(chosen.phones as [string, ...string[]])
    simulation.at(random.below(60_000), () => {
      void (async () => {
        const delay = await suppress(operator.database, [Number(phone.slice(1))], 'asked not to be contacted')
        if (delay > 0) await operator.runtime.sleep(delay)
        suppressedAt.set(phone, simulation.now())
      })()
    })
  }
  const decide = () => {
    void operatorDecides(operator, simulation, provider, launches).then(() => simulation.at(20_000, decide))
  }
  simulation.at(20_000, decide)
  const checkSums = () => {
    void (async () => {
      for (const { id, key, phones } of launches) sumsHold(await countPeople(ledger, id), phones.length, key, violations)
    })()
    simulation.at(15_000, checkSums)
  }
  simulation.at(15_000, checkSums)

  const isOver = await isDone(ledger)
  await simulation.runUntil(start + tooLong, isOver.check)
  // What is still on its way arrives.
  const end = simulation.now()
  for (const process of live) process.kill()
  await simulation.runUntil(end + 60_000)
  if (!isOver.check()) violations.push(`lost: after ${(end - start) / 1_000} s it is not done: ${await openStates(ledger)}`)

  await judge({ ledger, launches, provider, violations, promises, suppressedAt, windowed, capped, limit })
  const trace = JSON.stringify([provider.sentRequests, provider.reached, crashes])
  return { seed, kind, violations, crashes, sentRequests: provider.sentRequests.length, reached: provider.reached.length, trace }
}

async function launch(
  ledger: Database,
  adapter: Adapter<{ readonly launch: string }>,
  key: string,
  size: number,
  { ramp, windowed, capped }: { readonly ramp: readonly number[]; readonly windowed: boolean; readonly capped: boolean },
  offset: number,
): Promise<Launched> {
  const definition: Definition = {
    key,
    provider: 'simulated',
    settings: { launch: key },
    stages: adapter.stages.map(({ name, carries, reaches }) => ({ name, carries, reaches })),
    capacity: adapter.capacity,
    timeout,
    ramp,
    window: windowed ? { from: '00:00', until: '24:00', unknownZone: 'UTC' } : null,
    cap: capped ? { contacts: 1, per: 86_400_000 } : null,
    notAfter: null,
  }
  // Numbers that are reserved for fiction; launches share some of them.
  const phones = Array.from({ length: size }, (_, index) => `+1212555${String(100 + offset + index).padStart(4, '0')}`)
  await ledger.all(
    `INSERT INTO launch (id, key, provider, definition, fingerprint, state, summary, created_at) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM launch), $1, 'simulated', $2, '', 'running', '{"columns":[]}', clock_ms())`,
    key,
    JSON.stringify(definition),
  )
  const [row] = await ledger.all<{ id: number }>('SELECT id FROM launch WHERE key = $1', key)
  const id = row?.id ?? 0
  const rows = async function* (): AsyncGenerator<PlanRow> {
    for (const [index, phone] of phones.entries()) yield { line: index + 1, key: phone, phone, cells: [], zone: 'UTC', zoneFrom: 'row' }
  }
  await freeze(
    ledger,
    id,
    definition,
    rows(),
    () => [],
    windowed,
    () => undefined,
  )
  return { key, id, phones, definition }
}

async function stopForAWhile(
  operator: Process,
  simulation: Simulation,
  { id, key }: Launched,
  promises: { readonly launch: string; readonly from: number; until: number }[],
  stopped: Map<string, number>,
): Promise<void> {
  await beginStop(operator.database, id, 'stopped by the operator', true)
  for (let delay = await finishStops(operator.database); delay > 0; delay = await finishStops(operator.database))
    await operator.runtime.sleep(delay)
  const [row] = await operator.database.all<{ state: string }>('SELECT state FROM launch WHERE id = $1', id)
  if (row?.state !== 'stopped') return
  const promise = { launch: key, from: simulation.now(), until: Infinity }
  promises.push(promise)
  stopped.set(key, simulation.now())
  await operator.runtime.sleep(20_000)
  promise.until = simulation.now()
  await resume(operator.database, id)
}

async function resume(database: Database, id: number): Promise<void> {
  await database.transaction('exclusive', async (queries) => {
    await queries.all(`UPDATE launch SET state = 'running' WHERE id = $1 AND state = 'stopped'`, id)
    await retryRefused(queries, id)
  })
}

/** An operator who looks at the provider's own records, long after everything must have arrived, and never lies. */
async function operatorDecides(
  operator: Process,
  simulation: Simulation,
  provider: SimulatedProvider,
  launches: readonly Launched[],
): Promise<void> {
  const adapter = provider.adapter(operator, () => fair) as AnyAdapter
  for (const decision of await decisionsOf(operator.database, new Map([['simulated', adapter]]))) {
    if (simulation.now() - decision.since.getTime() < operatorTimeout) continue
    const resolutions = Object.keys(decision.resolutions)
    const [id] = decision.id.split(':')
    const people = await operator.database.all<{ phone: number }>(
      `SELECT p.phone AS phone FROM person p JOIN batch b ON b.id = p.batch JOIN batch d ON d.launch = b.launch AND d.campaign = b.campaign
       WHERE d.id = $1 AND p.state IS NULL AND (d.carries = 0 OR b.id = d.id)`,
      Number(id),
    )
    const wasReached = people.some(({ phone }) =>
      decision.stage === 'add'
        ? provider.isAttached(decision.launch, `+${phone}`)
        : provider.reached.some((one) => one.launch === decision.launch && one.phone === `+${phone}`),
    )
    const resolution = resolutions.includes('retry') ? 'retry' : wasReached ? 'was-sent' : 'was-not-sent'
    if (decision.state === 'held') await decision.resolve('leave', { by: 'the operator' }).catch(() => {})
    else if (resolutions.includes(resolution)) await decision.resolve(resolution as 'retry', { by: 'the operator' }).catch(() => {})
  }
  for (const { id } of launches) {
    // A rejection that stops a launch: the operator puts it right, and resumes.
    const [row] = await operator.database.all<{ state: string; reason: string | null }>(
      'SELECT state, reason FROM launch WHERE id = $1',
      id,
    )
    if (row?.state === 'stopped' && row.reason !== 'stopped by the operator') await resume(operator.database, id)
  }
}

function sumsHold(counts: Counts, rows: number, key: string, violations: string[]): void {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0)
  if (sum !== rows) violations.push(`4 ${key}: ${sum} people are accounted for, of ${rows}`)
}

/** Looks after each step whether all launches are done; the look itself takes no simulated time. */
async function isDone(ledger: Database): Promise<{ check: () => boolean }> {
  let open = Infinity
  const look = async () => {
    const [row] = await ledger.all<{ open: number }>(`SELECT count(*) AS open FROM launch WHERE state <> 'done'`)
    open = row?.open ?? 0
  }
  await look()
  let steps = 0
  return {
    check: () => {
      steps += 1
      if (steps % 25 === 0) void look()
      return open === 0
    },
  }
}

async function openStates(ledger: Database): Promise<string> {
  const rows = await ledger.all<{ state: string; count: number }>('SELECT state, count(*) AS count FROM batch GROUP BY state')
  const states = await ledger.all<{ state: string }>('SELECT state FROM launch')
  return `${rows.map(({ state, count }) => `${count} ${state}`).join(', ')}; launches ${states.map(({ state }) => state).join(', ')}`
}

interface Evidence {
  readonly ledger: Database
  readonly launches: readonly Launched[]
  readonly provider: SimulatedProvider
  readonly violations: string[]
  readonly promises: readonly { readonly launch: string; readonly from: number; readonly until: number }[]
  readonly suppressedAt: ReadonlyMap<string, number>
  readonly windowed: boolean
  readonly capped: boolean
  readonly limit: number
}

/** Compares what the provider saw with what must be. */
async function judge({ ledger, launches, provider, violations, promises, suppressedAt, windowed, capped, limit }: Evidence): Promise<void> {
  const { reached, sentRequests } = provider
  const timesReached = new Map<string, number>()
  for (const { launch: key, phone } of reached) timesReached.set(`${key} ${phone}`, (timesReached.get(`${key} ${phone}`) ?? 0) + 1)
  for (const [who, times] of timesReached) if (times > 1) violations.push(`1 ${who} was reached ${times} times`)

  for (const { key, id, phones } of launches) {
    const people = await ledger.all<{ phone: number; state: string | null; reach: string; own: string; epoch: number }>(
      `SELECT p.phone AS phone, p.state AS state, b.state AS own, r.state AS reach, r.epoch AS epoch FROM person p JOIN batch b ON b.id = p.batch
       JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0) WHERE p.launch = $1`,
      id,
    )
    for (const { phone, state, reach, own, epoch } of people) {
      const times = timesReached.get(`${key} +${phone}`) ?? 0
      const isSent = state === null && reach === 'sent' && own !== 'abandoned' && own !== 'left'
      if (isSent && times === 0) violations.push(`lost: ${key} +${phone} counts as sent, and was never reached`)
      if (times > 0 && (state !== null || epoch === 0))
        violations.push(`2 ${key} +${phone} was reached without an intent (${state ?? reach})`)
      if (times > 0 && state === null && !['sent', 'unknown', 'left', 'held'].includes(reach))
        violations.push(`lost: ${key} +${phone} was reached, and the ledger says ${reach}`)
    }
    sumsHold(await countPeople(ledger, id), phones.length, key, violations)
    const known = new Set(phones)
    for (const one of reached) if (one.launch === key && !known.has(one.phone)) violations.push(`5 ${key} ${one.phone} is not in the plan`)
  }

  const changes = await ledger.all<{ before: string; after: string; reason: string | null; doubt: number }>(
    'SELECT before, after, reason, doubt FROM watched',
  )
  for (const { before, after, reason } of changes) {
    if (
      (before === 'unknown' || before === 'intent') &&
      after === 'ready' &&
      !/^(not-sent|rejected|key|nature|absence|the operator said):?/.test(reason ?? '')
    ) {
      violations.push(`3 ${before} became ready: ${reason ?? 'for no reason'}`)
    }
    if (before === 'ready' && !['intent', 'skipped', 'held', 'abandoned', 'sent', 'unknown'].includes(after))
      violations.push(`3 ready became ${after}`)
  }

  for (const { launch: key, phones, at, stage } of sentRequests) {
    if (windowed && (at - start) % minute >= openFor) violations.push(`6 ${key} ${stage} sent outside of its hours`)
    for (const phone of phones) {
      if (stage !== 'add' && (suppressedAt.get(phone) ?? Infinity) < at) violations.push(`6 ${key} ${phone} had opted out`)
    }
    for (const promise of promises) {
      if (promise.launch === key && at > promise.from && at < promise.until) violations.push(`7 ${key} ${stage} left after the stop`)
    }
  }
  if (capped) {
    const people = new Map<string, number>()
    for (const { phone } of reached) people.set(phone, (people.get(phone) ?? 0) + 1)
    for (const [phone, times] of people) if (times > 1) violations.push(`6 ${phone} was reached by ${times} launches, and the cap is 1`)
  }
  if (limit > 0) {
    for (const [index, { at }] of sentRequests.entries()) {
      const earlier = sentRequests[index - limit]
      if (earlier && at - earlier.at < 1_000) violations.push(`9 ${limit + 1} requests left within ${at - earlier.at} ms`)
    }
  }
}
