import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CampaignkitError } from '@campaignkit/core'
import { exampleArguments } from '../scripts/generate/read/examples.ts'
import { type Fault, faults, type FaultServer, type ReceivedRequest, startFaultServer } from './fault-server.ts'
import { methodOf, operationsOf, providers, type RegisteredProvider, testCredentials } from './registry.ts'

/** What happens follows from this number alone; a failure names it. `CHAOS_SEED=… pnpm test:run test/chaos` repeats it. */
const seed = Number(process.env['CHAOS_SEED'] ?? 20_261_120)

/** A number from 0 to 1 that follows from its arguments (mulberry32 over a hash of them), whatever the order of events. */
function random(...parts: readonly (string | number)[]): number {
  let state = seed
  for (const character of parts.join('|')) state = Math.imul(state ^ character.charCodeAt(0), 0x9e3779b1) >>> 0
  state = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

function pick<Value>(list: readonly Value[], fraction: number): Value {
  const value = list[Math.floor(fraction * list.length)]
  if (value === undefined) throw new Error('an empty list')
  return value
}

const silent = new Set<Fault>(['hang', 'slow drip'])
const available = faults.filter((fault) => fault !== 'refused connection' && !silent.has(fault))
/** Answers that say: this was not carried out. */
const errorResponses = new Set<Fault | undefined>([
  '409',
  '425',
  '429 without a word',
  '429 with seconds',
  '429 with a date',
  '429 with an absurd wait',
  '501',
])
/** Answers that say: this was carried out. */
const successes = new Set<Fault | undefined>([undefined, 'wrong content type', 'empty body', 'truncated JSON', 'HTML body'])

interface Callable {
  readonly provider: RegisteredProvider
  readonly id: string
  readonly example: ReturnType<typeof exampleArguments>[number]
}

function callables(wanted: (operation: RegisteredProvider['description']['operations'][string]) => boolean): Callable[] {
  return providers.flatMap((provider) =>
    operationsOf(provider.document).flatMap((described) => {
      const row = provider.description.operations[described.id]
      const [example] = exampleArguments(provider.document, described)
      return row && example && wanted(row) ? [{ provider, id: described.id, example }] : []
    }),
  )
}

let server: FaultServer
/** For each logical call, how many requests were seen. */
let requests: Map<string, number>
/** For each logical call, how often the people it names were contacted. */
let contacts: Map<string, number>
let decide: (call: string, attempt: number) => Fault | undefined

beforeEach(async () => {
  requests = new Map()
  contacts = new Map()
  const keys = new Set<string>()
  server = await startFaultServer(
    ({ headers }: ReceivedRequest) => {
      const call = headers['x-call'] ?? ''
      const attempt = (requests.get(call) ?? 0) + 1
      requests.set(call, attempt)
      const fault = decide(call, attempt)
      const key = headers['idempotency-key']
      // A key that is kept, or a state that is set already: the second time does nothing.
      const isRepetition = (key !== undefined && keys.has(key)) || (headers['x-natural'] !== undefined && contacts.has(call))
      // A server that gives up may have done the work or not.
      const isDone = successes.has(fault) || (!errorResponses.has(fault) && random(call, attempt, 'done') < 0.5)
      if (isDone && !isRepetition) contacts.set(call, (contacts.get(call) ?? 0) + 1)
      if (isDone && key !== undefined) keys.add(key)
      return fault
    },
    () => JSON.stringify({ success: true }),
  )
  vi.spyOn(Math, 'random').mockReturnValue(0.001)
})

afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

function clientOf(provider: RegisteredProvider) {
  return provider.create({ ...testCredentials(provider), baseUrl: server.url, rateLimit: false, timeout: 30_000 })
}

async function inParallel<Value>(items: readonly Value[], work: (item: Value) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}

describe(`with seed ${seed}`, () => {
  test('10,000 calls that reach people under every fault: nobody is contacted twice, and no error says less than it knows', async () => {
    const reaching = callables(({ contactsPeople }) => contactsPeople === true)
    decide = (call, attempt) => (random(call, attempt, 'fault') < 0.5 ? pick(available, random(call, attempt, 'which')) : undefined)
    const clients = new Map(providers.map((provider) => [provider.id, clientOf(provider)]))
    const wrong: string[] = []
    const outcomes = { done: 0, 'not-sent': 0, rejected: 0, unknown: 0 }
    await inParallel(
      Array.from({ length: 10_000 }, (_, index) => index),
      async (index) => {
        const { provider, id, example } = pick(reaching, random(index, 'operation'))
        const call = `${index} ${provider.id}.${id}`
        const method = methodOf(clients.get(provider.id) ?? {}, id)
        // A caller that is told that nothing was done calls again, as a person would.
        for (let round = 0; round < 3; round += 1) {
          const natural = provider.description.operations[id]?.idempotency === 'natural' ? { 'x-natural': 'yes' } : {}
          const error: unknown = await method(...example.args, { headers: { ...example.headers, ...natural, 'x-call': call } }).then(
            () => undefined,
            (thrown: unknown) => thrown,
          )
          if (error !== undefined && !CampaignkitError.isInstance(error)) throw error
          const count = contacts.get(call) ?? 0
          const outcome = error?.outcome ?? 'done'
          outcomes[outcome] += 1
          if (outcome === 'done' && count !== 1) wrong.push(`${call}: it succeeded, and people were contacted ${count} times`)
          if ((outcome === 'rejected' || outcome === 'not-sent') && count > 0)
            wrong.push(`${call}: it said ${outcome}, and people were contacted`)
          if (count > 1) wrong.push(`${call}: people were contacted ${count} times`)
          if (outcome === 'done' || outcome === 'unknown') break
        }
      },
    )
    process.stdout.write(
      `Chaos: 10,000 calls on ${reaching.length} operations, ${[...requests.values()].reduce((sum, count) => sum + count, 0)} requests, ${JSON.stringify(outcomes)}, contacted twice: ${[...contacts.values()].filter((count) => count > 1).length}\n`,
    )
    expect(wrong).toEqual([])
  })

  test('10,000 reads with a tenth of the responses failing: 99.9 % succeed', async () => {
    const reads = callables(({ method }) => method === 'GET')
    const passing: readonly Fault[] = [
      'reset after reading',
      'accept then 504',
      '500',
      '502',
      '503',
      '429 with seconds',
      'truncated JSON',
      'body breaks off',
    ]
    decide = (call, attempt) => (random(call, attempt, 'fault') < 0.1 ? pick(passing, random(call, attempt, 'which')) : undefined)
    const clients = new Map(providers.map((provider) => [provider.id, clientOf(provider)]))
    let succeeded = 0
    await inParallel(
      Array.from({ length: 10_000 }, (_, index) => index),
      async (index) => {
        const { provider, id, example } = pick(reads, random(index, 'operation'))
        const method = methodOf(clients.get(provider.id) ?? {}, id)
        await method(...example.args, { headers: { ...example.headers, 'x-call': String(index) } }).then(
          () => (succeeded += 1),
          (error: unknown) => {
            if (!CampaignkitError.isInstance(error)) throw error
          },
        )
      },
    )
    process.stdout.write(`Chaos: ${succeeded} of 10,000 reads succeeded at 10 % faults\n`)
    expect(succeeded / 10_000).toBeGreaterThanOrEqual(0.999)
  })

  test('a total outage makes at most a tenth more requests than there are calls', async () => {
    decide = (call, attempt) => pick(['reset after reading', '503', 'accept then 504', '500'] as const, random(call, attempt, 'which'))
    for (const provider of providers) {
      const client = clientOf(provider)
      const reads = callables(({ method }) => method === 'GET').filter((callable) => callable.provider === provider)
      const calls = Array.from({ length: 200 }, (_, index) => index)
      await inParallel(calls, async (index) => {
        const { id, example } = pick(reads, random(index, 'operation'))
        await expect(
          methodOf(client, id)(...example.args, { headers: { ...example.headers, 'x-call': `${provider.id} ${index}` } }),
        ).rejects.toBeInstanceOf(CampaignkitError)
      })
      const seen = [...requests].filter(([call]) => call.startsWith(`${provider.id} `)).reduce((sum, [, count]) => sum + count, 0)
      expect(seen, provider.id).toBeLessThanOrEqual(calls.length * 1.1)
    }
  })
})
