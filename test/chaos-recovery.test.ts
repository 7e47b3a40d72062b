import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  CampaignkitError,
  createClient,
  type Description,
  type OutcomeRecord,
  type Reconciliation,
  UnknownOutcomeError,
} from '@campaignkit/core'
import { listStyles, type ListStyle, RecoveryServer } from './recovery-server.ts'

// 10,000 calls that reach people through a provider whose responses get lost, whose clock is wrong and whose lists misbehave. After every open end the advice of
// reconcile() is followed, in the same process or, from the record, in another one.

/** What happens follows from this number alone; a failure names it. `CHAOS_SEED=… pnpm test:run test/chaos-recovery` repeats it. */
const seed = Number(process.env['CHAOS_SEED'] ?? 20_261_128)

/** Numbers from 0 to 1 that follow from the seed and a name (mulberry32). */
function randomOf(name: string): () => number {
  let state = seed
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const settle = 30_000
const timeout = 5000
const minutes = 60_000
const skews = [0, 0, 2.5 * minutes, -2.5 * minutes, 10 * minutes, -10 * minutes]

interface CallClient {
  readonly calls: { start(body: { to: string }, options: object): Promise<{ id: number }> }
  reconcile(record: OutcomeRecord, options?: object): Promise<Reconciliation>
}

function descriptionOf(style: ListStyle, recipe: object): Description {
  return {
    id: 'acme',
    servers: { production: { url: 'https://api.example.com' } },
    securitySchemes: {},
    security: [],
    sensitive: {},
    reconcile: async () => ({
      recipes: {
        'calls.start': {
          operationId: 'calls.list',
          match: { '/to': '$request.body#/to' },
          created: '/created',
          id: '/id',
          settle,
          ...recipe,
        },
      },
    }),
    operations: {
      'calls.start': { method: 'POST', path: '/calls', body: 'json', contactsPeople: true },
      'calls.list': { method: 'GET', path: '/calls', query: true, pagination: listStyles[style] },
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  vi.setSystemTime('2026-06-01T12:00:00Z')
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Moves the clock on until something is done. */
async function untilDone<Result>(work: Promise<Result>): Promise<Result> {
  const state = { isDone: false }
  const settled = work.finally(() => (state.isDone = true))
  settled.catch(() => {})
  while (!state.isDone) {
    await new Promise(setImmediate)
    if (!state.isDone) await vi.advanceTimersToNextTimerAsync()
  }
  return settled
}

/** For each call that ended open: what had become of it, and what reconcile() said. */
const matrix = {
  'carried out': { happened: 0, 'did-not-happen': 0, 'still-unknown': 0 },
  'not carried out': { happened: 0, 'did-not-happen': 0, 'still-unknown': 0 },
}
const reasons = new Map<string, number>()

interface Episode {
  readonly server: RecoveryServer
  readonly here: CallClient
  readonly elsewhere: CallClient
  readonly random: () => number
  readonly wrong: string[]
  /** Ids that calls have returned: what somebody who keeps records knows. */
  readonly returned: number[]
}

/** One call to one person, made again as often as reconcile() allows. */
async function follow(episode: Episode, intent: string, to: string, mayMove: boolean): Promise<void> {
  const { server, here, elsewhere, random, wrong } = episode
  const done = () => server.rows.filter((row) => row.intent === intent)
  for (let round = 0; round < 4; round += 1) {
    const before = done().length
    const body = { to }
    const options = {
      headers: { 'x-intent': intent },
      ...(random() < 0.1 ? { signal: abortAfter(random() * timeout) } : {}),
    }
    const call = here.calls.start(body, options)
    // The caller uses its object again at once.
    if (random() < 0.5) body.to = '+15550199'
    const error: unknown = await call.then(
      ({ id }) => void episode.returned.push(id),
      (thrown: unknown) => thrown,
    )
    if (error === undefined) return
    if (!CampaignkitError.isInstance(error)) throw error
    if (error.outcome !== 'unknown') {
      if (done().length > before) wrong.push(`${intent}: ${error.outcome}, but it was carried out`)
      continue
    }
    if (!(error instanceof UnknownOutcomeError)) throw error
    server.chooseListFault()
    const found =
      mayMove && random() < 0.4
        ? // What is kept is text.
          await elsewhere.reconcile(JSON.parse(JSON.stringify(error.record)) as OutcomeRecord, { exclude: episode.returned })
        : await error.reconcile()
    if (found.outcome === 'happened') {
      const row = server.rows.find(({ id }) => id === found.id)
      if (row?.intent !== intent) wrong.push(`${intent}: happened, it says, as ${String(found.id)}, which is ${row?.intent ?? 'nothing'}`)
      else episode.returned.push(row.id)
    }
    // What the server does later counts as well.
    await new Promise((resolve) => setTimeout(resolve, settle))
    const isDone = done().length > before
    matrix[isDone ? 'carried out' : 'not carried out'][found.outcome] += 1
    if (found.outcome === 'still-unknown')
      reasons.set(found.reason.replaceAll(/\d+/g, 'N'), (reasons.get(found.reason.replaceAll(/\d+/g, 'N')) ?? 0) + 1)
    if (found.outcome === 'did-not-happen' && isDone) wrong.push(`${intent}: did not happen, it says, but it did`)
    if (found.repeat !== 'as-is') return
  }
}

function abortAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('closed')), milliseconds)
  return controller.signal
}

async function runEpisode(index: number, count: number): Promise<{ wrong: string[]; calls: number }> {
  const random = randomOf(`episode ${index}`)
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value
  const style = pick(Object.keys(listStyles) as ListStyle[])
  const hasDate = random() < 0.9
  const server = new RecoveryServer({
    style,
    skew: hasDate ? pick(skews) : 0,
    hasDate,
    settle,
    rewrites: random() < 0.1,
    random: randomOf(`server ${index}`),
  })
  const description = descriptionOf(style, {})
  const settings = { fetch: server.fetch, timeout, retries: 1 }
  const episode: Episode = {
    server,
    here: createClient<CallClient>(description, settings),
    elsewhere: createClient<CallClient>(description, settings),
    random,
    wrong: [],
    returned: [],
  }
  // Some numbers are called several times, also at once; others once, so that the record can be taken elsewhere.
  const numbers = Array.from({ length: 6 }, (_, number) => `+1555010${number}`)
  let calls = 0
  while (calls < count) {
    const batch = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, place) => {
      const isShared = random() < 0.4
      const to = isShared ? pick(numbers) : `+1555011${index}${calls + place}`
      return follow(episode, `${index}/${calls + place}`, to, !isShared)
    })
    calls += batch.length
    await Promise.all(batch)
    await new Promise((resolve) => setTimeout(resolve, random() * 2 * minutes))
  }
  const seen = new Set<string>()
  for (const { intent } of server.rows) {
    if (seen.has(intent)) episode.wrong.push(`${intent}: carried out twice`)
    seen.add(intent)
  }
  return { wrong: episode.wrong, calls }
}

test(`10,000 calls whose open ends are looked into: nobody is contacted twice, and reconcile() is never wrong (seed ${seed})`, async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.001)
  const results = await untilDone(Promise.all(Array.from({ length: 250 }, (_, index) => runEpisode(index, 40))))
  const calls = results.reduce((sum, result) => sum + result.calls, 0)
  expect(calls).toBeGreaterThanOrEqual(10_000)
  // eslint-disable-next-line no-console -- the figures are what this test is for.
  console.table(matrix)
  // eslint-disable-next-line no-console -- see above.
  console.table(Object.fromEntries([...reasons].toSorted(([, left], [, right]) => right - left)))
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(matrix['carried out']['did-not-happen']).toBe(0)
  expect(matrix['not carried out'].happened).toBe(0)
  // Most of it is found out: caution alone would be no use.
  for (const verdict of ['happened', 'did-not-happen'] as const)
    expect(matrix['carried out'][verdict] + matrix['not carried out'][verdict]).toBeGreaterThan(300)
})
