import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openLaunches } from '../../src/index.ts'
import { postgres } from '../../src/postgres.ts'
import { sqlite } from '../../src/sqlite.ts'
import { type PostgresServer, startPostgres } from '../postgres-server.ts'
import { adapterFor, audience, finish, startFleet, startJudge, type WorkerTask } from './field.ts'
import { report } from './report.ts'

const people = Number(process.env['LAUNCH_PEOPLE'] ?? 100_000)
const batch = 100
const timeout = 3_000
const settings = { batch, sendWithin: 300, lease: 1_000, idle: 100 }

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-long-'))
let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

interface Outcome {
  readonly seconds: number
  readonly reached: number
  readonly twice: number
  readonly kills: number
  readonly pauses: number
  readonly decisions: number
  readonly sent: number
  readonly places: ReadonlyMap<string, number>
}

async function launch(
  ledger: Database,
  address: string,
  {
    processes,
    concurrency,
    trouble,
    kills,
    pauses,
  }: { processes: number; concurrency: number; trouble: number; kills: number; pauses: number },
): Promise<Outcome> {
  const mock = await startJudge()
  if (trouble > 0) {
    mock.fail('meetzy.campaigns.create', { kind: 'accept-then-reset', probability: 0.02 })
    mock.fail('meetzy.campaigns.create', { kind: 'reset', probability: 0.02 })
    mock.fail('meetzy.campaigns.create', { kind: 'delay', delay: '4s', probability: 0.01 })
  }
  const launches = await openLaunches({ ledger, sendWithin: settings.sendWithin, lease: settings.lease, idle: settings.idle })
  const plan = await launches.plan({ key: 'a', to: adapterFor(mock, batch, timeout), audience: audience(people) })
  await launches.start(plan.id, { approve: plan.hash, concurrency: 0 })
  const task: WorkerTask = { ledger: address, baseUrl: mock.meetzy.baseUrl, ...settings, concurrency, trouble }
  const begun = performance.now()
  const fleet = startFleet(task, processes, { kills, pauses })
  const peopleOf = async (id: number) =>
    (await ledger.all<{ phone: number }>('SELECT phone FROM person WHERE batch = $1 AND state IS NULL', id)).map(({ phone }) => `+${phone}`)
  const decisions = await finish(launches, plan.id, mock, settings.sendWithin + timeout + 2_000, peopleOf)
  const seconds = (performance.now() - begun) / 1_000
  await fleet.end()
  const { counts } = await (await launches.open(plan.id)).status()
  const outcome = {
    seconds,
    reached: new Set(mock.contacts().map(({ person }) => person)).size,
    twice: mock.contactedMoreThanOnce().length,
    kills: fleet.kills(),
    pauses: fleet.pauses(),
    decisions,
    sent: counts.sent,
    places: fleet.places,
  }
  await launches.close()
  await mock.close()
  return outcome
}

function expectOnce(outcome: Outcome): void {
  expect([outcome.twice, outcome.reached, outcome.sent]).toEqual([0, people, people])
}

describe('invariant 1, by the ledger of the mock', () => {
  test('four processes on Postgres, killed and paused where they stand, lost and late responses: nobody twice, nobody lost', async () => {
    const calm = await launch(postgres(server.url, { schema: 'campaignkit', wake: false }), server.url, {
      processes: 4,
      concurrency: 2,
      trouble: 0,
      kills: 0,
      pauses: 0,
    })
    expectOnce(calm)
    const clean = postgres(server.url, { wake: false })
    await clean.all('DROP SCHEMA campaignkit CASCADE')
    await clean.close()
    const wild = await launch(postgres(server.url, { wake: false }), server.url, {
      processes: 4,
      concurrency: 2,
      trouble: 0.15,
      kills: 110,
      pauses: 110,
    })
    report('four processes on Postgres', { people, ...wild, undisturbed: calm.seconds, ratio: wild.seconds / calm.seconds })
    expectOnce(wild)
    expect(wild.kills).toBeGreaterThanOrEqual(100)
    expect(wild.pauses).toBeGreaterThanOrEqual(100)
  })

  test('one process on SQLite, killed where it stands', async () => {
    const calmPath = join(folder, 'calm.db')
    const calm = await launch(sqlite(calmPath), calmPath, { processes: 1, concurrency: 4, trouble: 0, kills: 0, pauses: 0 })
    expectOnce(calm)
    const path = join(folder, 'wild.db')
    const wild = await launch(sqlite(path), path, { processes: 1, concurrency: 4, trouble: 0.06, kills: 55, pauses: 20 })
    report('one process on SQLite', { people, ...wild, undisturbed: calm.seconds, ratio: wild.seconds / calm.seconds })
    expectOnce(wild)
    expect(wild.kills).toBeGreaterThanOrEqual(50)
  })
})
