import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Mock, startMock } from '@campaignkit/mock'
import { createMeetzy } from '@campaignkit/meetzy'
import type { AnyAdapter, Launches, PeopleSource } from '../../src/index.ts'
import { meetzy } from '../../src/meetzy.ts'

/** What a worker's process is told. */
export interface WorkerTask {
  /** `postgres:…` or a path. */
  readonly ledger: string
  readonly baseUrl: string
  readonly batch: number
  readonly concurrency: number
  readonly sendWithin: number
  readonly lease: number
  readonly idle: number
  /** How probable it is, at each step, that the process stands still for its parent. */
  readonly trouble: number
  /** The provider's limits. @default none */
  readonly limits?: readonly { readonly requests: number; readonly per: number }[]
}

/** Too many for the ranges that are reserved for fiction: these have +999, which no country has. */
export const phoneOf = (index: number): string => `+99955${String(index).padStart(8, '0')}`

/** An audience of so many people. Their numbers are taken as they are: a reader would refuse them. */
export function audience(count: number): PeopleSource {
  return {
    name: 'an audience for tests',
    read: () => ({
      header: ['phone', 'first name'],
      columns: {},
      async *[Symbol.asyncIterator]() {
        for (let index = 0; index < count; index += 1) {
          const phone = phoneOf(index)
          yield { line: index + 2, cells: [phone, 'Ana'], result: { line: index + 2, phone, key: phone, firstName: 'Ana' } }
        }
      },
    }),
  }
}

/** A mock of Meetzy, whose ledger of contacted people is the judge. */
export function startJudge(): Promise<Mock<'meetzy'>> {
  return startMock({ providers: ['meetzy'], rateLimits: false })
}

/** The adapter with which it is planned. */
export function adapterFor(mock: Mock<'meetzy'>, batch: number, timeout: number): AnyAdapter {
  const client = createMeetzy({ baseUrl: mock.meetzy.baseUrl, apiToken: 'key-1', rateLimit: false })
  return { ...meetzy(client, { playbook_id: '550e8400-e29b-41d4-a716-446655440000' }, { batch }), limits: [], timeout }
}

/** Processes that are killed and stopped where they stand. */
export interface Fleet {
  readonly kills: () => number
  readonly pauses: () => number
  /** Where they were disturbed, and how often. */
  readonly places: ReadonlyMap<string, number>
  /** How many processes have begun to work. */
  readonly ready: () => number
  /** Ends all of them. */
  end(): Promise<void>
}

/** How long a process is stopped, in milliseconds: below and above the deadline of an intent and the lease. */
const pauses = [100, 400, 1_500]

/**
 * Starts processes, and kills or stops them where they stand still.
 * @param task What each is told.
 * @param count How many.
 * @param limits How many kills and pauses there are at most.
 */
export function startFleet(task: WorkerTask, count: number, limits: { readonly kills: number; readonly pauses: number }): Fleet {
  const running = new Set<ChildProcess>()
  const places = new Map<string, number>()
  let killed = 0
  let paused = 0
  let ready = 0
  let isEnding = false
  const start = (): void => {
    const isQuiet = killed >= limits.kills && paused >= limits.pauses
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'worker.ts'), JSON.stringify(isQuiet ? { ...task, trouble: 0 } : task)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    running.add(child)
    child.stdout.on('data', (data: Buffer) => {
      const [, place = ''] = /^at (.*)$/m.exec(data.toString()) ?? []
      if (data.toString().includes('ready')) ready += 1
      if (place === '') return
      const kills = killed < limits.kills && (paused >= limits.pauses || Math.random() < 0.5)
      if (!kills && paused >= limits.pauses) return
      places.set(`${kills ? 'killed' : 'paused'} ${place}`, (places.get(`${kills ? 'killed' : 'paused'} ${place}`) ?? 0) + 1)
      if (kills) {
        killed += 1
        child.kill('SIGKILL')
        return
      }
      child.kill('SIGSTOP')
      const duration = pauses[paused % pauses.length] ?? 0
      paused += 1
      setTimeout(() => child.kill('SIGCONT'), duration)
    })
    child.on('exit', () => {
      running.delete(child)
      if (!isEnding) start()
    })
  }
  for (let index = 0; index < count; index += 1) start()
  return {
    kills: () => killed,
    pauses: () => paused,
    places,
    ready: () => ready,
    async end() {
      isEnding = true
      await Promise.all(
        Array.from(running, (child) => {
          const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
          child.kill('SIGCONT')
          child.kill('SIGTERM')
          return ended
        }),
      )
    },
  }
}

/**
 * Waits until a launch is done. Decisions are answered as an operator would who looks at the provider's records, once nothing can arrive any more.
 * @param launches The ledger.
 * @param id The launch.
 * @param mock The provider.
 * @param operatorTimeout Milliseconds after which nothing of a request can arrive any more.
 * @returns How many decisions were made.
 */
export async function finish(
  launches: Launches,
  id: string,
  mock: Mock<'meetzy'>,
  operatorTimeout: number,
  peopleOf: (batch: number) => Promise<readonly string[]>,
): Promise<number> {
  const run = await launches.open(id)
  const until = Date.now() + 900_000
  let decided = 0
  for (;;) {
    const { state } = await run.status()
    if (state === 'done') return decided
    if (Date.now() > until) throw new Error(`It is not done after 15 minutes: ${JSON.stringify(await run.status())}`)
    const open = (await launches.decisions(id)).filter(({ since }) => Date.now() - since.getTime() > operatorTimeout)
    if (open.length > 0) {
      const reached = new Set(mock.contacts().map(({ person }) => person))
      for (const decision of open) {
        const [batch = ''] = decision.id.split(':')
        const people = await peopleOf(Number(batch))
        const count = people.filter((phone) => reached.has(phone)).length
        if (count !== 0 && count !== people.length) throw new Error(`${count} of ${people.length} people of one request were reached.`)
        await decision.resolve(count > 0 ? 'was-sent' : 'was-not-sent', { by: 'the operator' })
        decided += 1
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
