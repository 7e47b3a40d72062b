import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnyAdapter, type Database, defineAdapter, openLaunches, records, reportParts } from '../src/index.ts'
import { postgres } from '../src/postgres.ts'
import { sqlite } from '../src/sqlite.ts'
import { collect } from './collect.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(() => server.stop())

/** Takes two people a request, and says of the first of each what became of it. */
const provider: AnyAdapter = defineAdapter<{ readonly name: string }>({
  provider: 'acme',
  settings: { name: 'Spring' },
  capacity: 2,
  limits: [],
  timeout: 1_000,
  schedules: false,
  undo: 'Nothing.',
  stages: [
    {
      name: 'send',
      operation: 'messages.send',
      carries: 2,
      reaches: true,
      repeat: { by: 'nothing', why: 'nobody says so' },
      request: ({ people }) => people.map(({ phone }) => phone),
      async send(_request, { people }, { beforeSend }) {
        beforeSend()
        return { outcome: 'sent', ref: `campaign of ${people[0]?.phone ?? ''}` }
      },
    },
  ],
  async *statuses() {
    yield { phone: '+12125550101', status: 'delivered', rank: 2, final: true, at: Date.UTC(2050, 0, 1), ref: 'message-1' }
    yield { phone: '+12125550102', status: 'delivered', rank: 2, final: true, at: Date.UTC(2050, 0, 1, 1) }
    yield { phone: '+12125550103', status: 'failed', rank: 1, final: true, at: Date.UTC(2050, 0, 1, 2) }
  },
})

async function reports(database: Database): Promise<Record<'csv' | 'json' | 'html', string>> {
  const launches = await openLaunches({ ledger: database, idle: 20 })
  const people = [1, 2, 3].map((index) => ({ name: `=Ana ${index}`, phone: `+1212555010${index}`, tz: 'America/New_York' }))
  const audience = records([...people, { name: 'Bo', phone: 'soon' }])
  const plan = await launches.plan({ key: 'spring', to: provider, audience, window: { from: '00:00', until: '24:00' } })
  const run = await launches.start(plan.id, { approve: plan.hash })
  await run.finished()
  const text = async (format: 'csv' | 'json' | 'html') => {
    const parts = await collect(reportParts(database, 'spring', format))
    // Only when it was sent differs.
    return parts.join('').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?( UTC)?|1[78]\d{11}|\d+ s\b/g, 'TIME')
  }
  const [csv, json, html] = [await text('csv'), await text('json'), await text('html')]
  await launches.close()
  return { csv, json, html }
}

test('reports are the same from both ledgers', async () => {
  const [one, other] = [await reports(sqlite(':memory:')), await reports(postgres(server.url, { schema: 'reported', wake: false }))]
  expect(other.csv).toBe(one.csv)
  const facts = (text: string) => JSON.parse(text.replaceAll(/:TIME/g, ':0')) as { launch: Record<string, unknown>; rows: unknown }
  const { launch: first, rows } = facts(one.json)
  const { launch: second, rows: others } = facts(other.json)
  expect(others).toEqual(rows)
  expect({ ...second, course: [] }).toEqual({ ...first, course: [] })
  expect(one.csv).toContain(
    "'=Ana 1,'+12125550101,America/New_York,1,sent,,'+12125550101,delivered,TIME,TIME,message-1,campaign of +12125550101,America/New_York,row",
  )
  for (const page of [one.html, other.html]) {
    expect(page).toContain('3 of 3 people had been sent to')
    expect(page).toContain('the provider had said its last word about 3 of them')
    expect(page).toMatch(/delivered<\/td><td>yes<\/td><td class="number">2/)
  }
})
