import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openLaunches } from '../../src/index.ts'
import { postgres } from '../../src/postgres.ts'
import { sqlite } from '../../src/sqlite.ts'
import { type PostgresServer, startPostgres } from '../postgres-server.ts'
import { adapterFor, audience, startFleet, startJudge, type WorkerTask } from './field.ts'
import { report } from './report.ts'

const people = Number(process.env['LAUNCH_PEOPLE'] ?? 100_000)
const rows = Number(process.env['LAUNCH_ROWS'] ?? 1_000_000)
const settings = { batch: 100, sendWithin: 3_000, lease: 15_000, idle: 100 }

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-bench-'))
let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

let schemas = 0
/** A ledger of its own in the same Postgres, and the address under which other processes find it. */
function freshPostgres(): { ledger: Database; address: string } {
  const schema = `b${(schemas += 1)}`
  const address = `${server.url}&schema=${schema}`
  return { ledger: postgres(server.url, { schema, wake: false }), address }
}

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

function child(file: string, ...args: string[]): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(import.meta.dirname, file), ...args], { maxBuffer: 2 ** 26 }, (error, stdout) => {
      // What the child prints.
      if (error) reject(error)
      else resolve(JSON.parse(stdout) as Record<string, number>)
    })
  })
}

async function writeAudience(path: string, count: number): Promise<void> {
  const file = createWriteStream(path)
  file.write('phone,first name,city\n')
  for (let index = 0; index < count; index += 1) {
    // Runs of digits that are valid numbers: nobody is contacted here.
    const isRoom = file.write(`+5255${String(10_000_000 + index * 7)},Ana,Ciudad de México\n`)
    if (!isRoom) await new Promise<void>((resolve) => file.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => file.end(() => resolve()))
}

describe('plan', () => {
  test(`${rows} rows on SQLite`, async () => {
    const file = join(folder, 'people.csv')
    await writeAudience(file, rows)
    const figures = await child('plan-child.ts', file, join(folder, 'plan.db'))
    report(`plan ${rows} rows on SQLite`, figures)
    expect(figures['people']).toBe(rows)
    expect(figures['memory']).toBeLessThan(256)
    expect(figures['seconds']).toBeLessThan((60 * rows) / 1_000_000)
    if (rows > 1_000_000) return
    report(`plan ${rows} rows on Postgres`, await child('plan-child.ts', file, server.url))
  })
})

describe('overhead of the ledger', () => {
  const bare = async (): Promise<number> => {
    const mock = await startJudge()
    const started = spawn(
      process.execPath,
      [join(import.meta.dirname, 'bare-child.ts'), mock.meetzy.baseUrl, String(people), String(settings.batch)],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    await said(started, 'ready')
    const begun = performance.now()
    started.stdin.write('go\n')
    await said(started, 'done')
    const seconds = (performance.now() - begun) / 1_000
    expect(mock.contacts()).toHaveLength(people)
    await mock.close()
    return seconds
  }
  const launched = async (ledger: Database, address: string, processes: number, concurrency: number): Promise<number> => {
    const mock = await startJudge()
    const launches = await openLaunches({ ledger })
    const plan = await launches.plan({ key: 'a', to: adapterFor(mock, settings.batch, 60_000), audience: audience(people) })
    const task: WorkerTask = { ledger: address, baseUrl: mock.meetzy.baseUrl, ...settings, concurrency, trouble: 0 }
    const fleet = startFleet(task, processes, { kills: 0, pauses: 0 })
    await until(() => fleet.ready() === processes)
    const begun = performance.now()
    const run = await launches.start(plan.id, { approve: plan.hash, concurrency: 0 })
    await until(async () => (await run.status()).state === 'done')
    const seconds = (performance.now() - begun) / 1_000
    await fleet.end()
    expect([mock.contacts().length, mock.contactedMoreThanOnce().length]).toEqual([people, 0])
    await launches.close()
    await mock.close()
    return seconds
  }
  test(`${people} people, 100 a request`, async () => {
    const before = await bare()
    const path = join(folder, 'overhead.db')
    const onSqlite = await launched(sqlite(path), path, 1, 8)
    const one = freshPostgres()
    const onPostgres = await launched(one.ledger, one.address, 1, 8)
    const four = freshPostgres()
    const inFour = await launched(four.ledger, four.address, 4, 2)
    const after = await bare()
    const bareSeconds = (before + after) / 2
    report('overhead', {
      people,
      bare: bareSeconds,
      before,
      after,
      sqlite: onSqlite,
      postgres: onPostgres,
      four: inFour,
      ratioSqlite: onSqlite / bareSeconds,
      ratioPostgres: onPostgres / bareSeconds,
      oneToFour: onPostgres / inFour,
    })
    expect(onSqlite / bareSeconds).toBeLessThan(1.5)
    expect(onPostgres / bareSeconds).toBeLessThan(2)
  })
})

test('invariant 7: four processes stop, and nothing arrives after that', async () => {
  const mock = await startJudge()
  const { ledger, address } = freshPostgres()
  const launches = await openLaunches({ ledger })
  const plan = await launches.plan({ key: 'a', to: adapterFor(mock, 10, 60_000), audience: audience(20_000) })
  const task: WorkerTask = { ledger: address, baseUrl: mock.meetzy.baseUrl, ...settings, batch: 10, concurrency: 4, trouble: 0 }
  const fleet = startFleet(task, 4, { kills: 0, pauses: 0 })
  await launches.start(plan.id, { approve: plan.hash, concurrency: 0 })
  await until(() => mock.contacts().length > 2_000)
  const begun = performance.now()
  await launches.stop(plan.id, { by: 'Eva' })
  const milliseconds = performance.now() - begun
  const at = mock.contacts().length
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  const later = mock.contacts().length
  await fleet.end()
  await launches.close()
  await mock.close()
  report('stop', { milliseconds, reachedWhenStopped: at, reachedLater: later - at })
  expect(later).toBe(at)
  expect(at).toBeLessThan(20_000)
})

test('invariant 9: four processes keep a limit together', async () => {
  const mock = await startMock({ providers: ['meetzy'] })
  const { ledger, address } = freshPostgres()
  const launches = await openLaunches({ ledger })
  const limits = [
    { requests: 10, per: 1_000 },
    { requests: 100, per: 60_000 },
  ]
  const plan = await launches.plan({ key: 'a', to: { ...adapterFor(mock, 1, 60_000), limits }, audience: audience(120) })
  const task: WorkerTask = { ledger: address, baseUrl: mock.meetzy.baseUrl, ...settings, batch: 1, concurrency: 4, trouble: 0, limits }
  const fleet = startFleet(task, 4, { kills: 0, pauses: 0 })
  await until(() => fleet.ready() === 4)
  const begun = Date.now()
  const run = await launches.start(plan.id, { approve: plan.hash, concurrency: 0 })
  await until(async () => (await run.status()).state === 'done')
  const seconds = (Date.now() - begun) / 1_000
  const times = mock.contacts().map(({ at }) => at.getTime())
  const most = (count: number) =>
    Math.min(...times.flatMap((time, index) => (times[index - count] === undefined ? [] : [time - (times[index - count] ?? 0)])))
  const refused = mock.requests().filter(({ status }) => status === 429).length
  await fleet.end()
  await launches.close()
  await mock.close()
  const firstHundred = ((times[99] ?? 0) - (times[0] ?? 0)) / 1_000
  // A hundred take at least 9 s, by ten a second.
  report('limit', { people: 120, seconds, refused, shortestOf10: most(10), shortestOf100: most(100), firstHundred, used: 9 / firstHundred })
  expect(refused).toBe(0)
  expect(9 / firstHundred).toBeGreaterThan(0.9)
})

test('a launch that was killed goes on at once', async () => {
  const mock = await startJudge()
  const path = join(folder, 'resume.db')
  const launches = await openLaunches({ ledger: sqlite(path) })
  const plan = await launches.plan({ key: 'a', to: adapterFor(mock, 10, 60_000), audience: audience(20_000) })
  await launches.start(plan.id, { approve: plan.hash, concurrency: 0 })
  const task: WorkerTask = { ledger: path, baseUrl: mock.meetzy.baseUrl, ...settings, batch: 10, concurrency: 4, trouble: 1 }
  // The first of its requests at which it stands still is its end; the process after it is left alone.
  const fleet = startFleet(task, 1, { kills: 1, pauses: 0 })
  await until(() => fleet.kills() === 1)
  const killed = Date.now()
  await until(() => mock.contacts().some(({ at }) => at.getTime() > killed))
  const first = mock.contacts().find(({ at }) => at.getTime() > killed)
  const seconds = ((first?.at.getTime() ?? 0) - killed) / 1_000
  await fleet.end()
  await launches.close()
  await mock.close()
  report('resume', { seconds, lease: settings.lease / 1_000 })
  expect(seconds).toBeLessThan(settings.lease / 1_000 + 5)
})

function said(started: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => {
    started.stdout?.on('data', (data: Buffer) => {
      if (data.toString().includes(word)) resolve()
    })
  })
}
