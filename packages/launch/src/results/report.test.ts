import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { defineAdapter } from '../adapters/define-adapter.ts'
import { addedColumns } from '../audience/added-columns.ts'
import { csv, isPerson } from '../audience/audience.ts'
import { openLaunches } from '../launches.ts'
import { sqlite } from '../sqlite.ts'
import { chartOf } from './chart.ts'
import type { ReportRow } from './facts.ts'
import { reportCsv } from './report-csv.ts'
import { reportParts, writeReport } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'launch-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A provider that takes one request for ten people; it does not take people without a first name. */
const provider = defineAdapter<{ readonly name: string }>({
  provider: 'acme',
  settings: { name: 'Spring' },
  capacity: 10,
  limits: [],
  timeout: 1_000,
  schedules: false,
  undo: 'Nothing.',
  stages: [
    {
      name: 'send',
      operation: 'messages.send',
      carries: 10,
      reaches: true,
      repeat: { by: 'nothing', why: 'nobody says so' },
      request: ({ people }) => people.map(({ phone }) => phone),
      async send(_request, _context, { beforeSend }) {
        beforeSend()
        return { outcome: 'sent', ref: 'campaign-1' }
      },
    },
  ],
  refuses: ({ firstName }) => (firstName === undefined ? 'the text needs firstName, and the row has none' : undefined),
})

const audience = `Name,Phone,Note,Do not contact
"Ruiz, Ana",+12125550101,=HYPERLINK("http://example.com"),
Bo,5512345678,,
"Cy
Lee",+5215512345678,"says ""hi""",
,+12125550103,,
Di,+12125550104,,yes
Ed,+1 212 555 0101,,
Fay,+12125550105,-5,
Gil,+12125550106,,
`

async function launched() {
  const database = sqlite(':memory:')
  const launches = await openLaunches({ ledger: database })
  const path = join(folder, 'people.csv')
  writeFileSync(path, audience)
  const list = join(folder, 'list.csv')
  writeFileSync(list, '+12125550106\n')
  const plan = await launches.plan({ key: 'spring', to: provider, audience: csv(path), suppress: [csv(list)] })
  const run = await launches.start(plan.id, { approve: plan.hash })
  await run.finished({ until: 'sent' })
  return { database, launches, plan, run }
}

describe('the report of a launch', async () => {
  const { database, launches, plan, run } = await launched()
  afterAll(() => launches.close())
  const text = async (format: 'csv' | 'json' | 'html') => (await collect(reportParts(database, 'spring', format))).join('')

  test('as CSV has the rows of the audience in order, and what became of each', async () => {
    const { data, errors } = Papa.parse<string[]>((await text('csv')).replace('\uFEFF', ''), { skipEmptyLines: true })
    expect(errors).toEqual([])
    const [header, ...rows] = data
    expect(header).toEqual(['Name', 'Phone', 'Note', 'Do not contact', ...addedColumns])
    const column = (name: string) => rows.map((row) => row[header?.indexOf(name) ?? -1])
    expect(column('Name')).toEqual(['Ruiz, Ana', 'Bo', 'Cy\nLee', '', 'Di', 'Ed', 'Fay', 'Gil'])
    expect(column('launch_line')).toEqual(['2', '3', '4', '6', '7', '8', '9', '10'])
    expect(column('launch_state')).toEqual(['sent', 'refused', 'sent', 'refused', 'refused', 'refused', 'sent', 'suppressed'])
    expect(column('launch_phone')).toEqual(["'+12125550101", '', "'+525512345678", '', '', '', "'+12125550105", ''])
    expect(column('launch_campaign_id')).toEqual(['campaign-1', '', 'campaign-1', '', '', '', 'campaign-1', ''])
    expect(column('launch_reason').map((reason) => reason?.slice(0, 34))).toEqual([
      '',
      'the phone number has no country co',
      '',
      'the text needs firstName, and the ',
      'the column "Do not contact" says t',
      expect.stringContaining('same number'),
      '',
      expect.any(String),
    ])
    expect(column('launch_sent_at')[0]).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('as CSV runs nothing in a spreadsheet, and can be an audience again', async () => {
    const path = join(folder, 'report.csv')
    await run.report(path)
    const content = readFileSync(path, 'utf8')
    expect(content).toContain(`"'=HYPERLINK(""http://example.com"")"`)
    const { data } = Papa.parse<string[]>(content.replace('\uFEFF', ''))
    expect(data.flat().filter((cell) => /^[\s\p{Cf}]*[=+\-@]/u.test(cell))).toEqual([])
    const again = await collect(csv(path).read())
    expect(again.map(({ result }) => (isPerson(result) ? result.phone : result.code))).toEqual([
      '+12125550101',
      'no-country',
      '+525512345678',
      '+12125550103',
      'opted-out',
      '+12125550101',
      '+12125550105',
      '+12125550106',
    ])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('as JSON has the same, for programs', async () => {
    const report = JSON.parse(await text('json')) as {
      launch: { counts: Record<string, number>; hash: string }
      columns: string[]
      rows: { cells: string[]; state: string }[]
    }
    expect(report.columns).toEqual(['Name', 'Phone', 'Note', 'Do not contact'])
    expect(report.rows).toHaveLength(8)
    expect(report.rows[0]).toMatchObject({
      line: 2,
      state: 'sent',
      phone: '+12125550101',
      cells: ['Ruiz, Ana', '+12125550101', '=HYPERLINK("http://example.com")', ''],
    })
    expect(report.launch).toMatchObject({ hash: plan.hash, rows: 8, counts: { sent: 3, refused: 4, suppressed: 1 } })
    expect(Object.values(report.launch.counts).reduce((sum, count) => sum + count, 0)).toBe(8)
  })

  test('as a page shows no name and no number, and asks nothing of anybody', async () => {
    const page = await text('html')
    expect(page).not.toMatch(/Ruiz|Ana|2125550|5512345678|HYPERLINK/)
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('<strong>3</strong>')
    expect(page).toContain('the phone number has no country code')
    expect(page).toContain('3 of 3 people had been sent to')
  })

  test('of a launch that is not there, or without a format, says so', async () => {
    await expect(writeReport(database, 'summer', join(folder, 'x.csv'))).rejects.toThrow('summer')
    await expect(writeReport(database, 'spring', join(folder, 'x.xlsx'))).rejects.toThrow('Let the name end with .csv, .json or .html')
    expect(readdirSync(folder).filter((name) => name.startsWith('x.'))).toEqual([])
  })
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r\n=1', ' =1', '\u200B=1', '＝1', '＋1', '－1', '＠x'])(
  'the cell %j is no formula any more',
  async (cell) => {
    async function* rows(): AsyncGenerator<ReportRow> {
      yield {
        line: 1,
        cells: [cell],
        state: 'sent',
        reason: '',
        phone: '',
        status: '',
        statusAt: '',
        sentAt: '',
        providerId: '',
        campaignId: '',
        zone: '',
        zoneFrom: '',
      }
    }
    const { data } = Papa.parse<string[]>((await collect(reportCsv([cell], rows()))).join(''))
    expect([data[0]?.[0], data[1]?.[0]].map((text) => text?.replace('\uFEFF', ''))).toEqual([`'${cell}`, `'${cell}`])
  },
)

describe('the drawing of a course', () => {
  const at = Date.UTC(2026, 5, 1, 15)

  test('grows in steps and ends where the launch does', () => {
    const points = [
      { at, sent: 0, settled: 0 },
      { at: at + 60_000, sent: 50, settled: 0 },
      { at: at + 120_000, sent: 100, settled: 25 },
    ]
    const chart = chartOf(points, 100, at + 240_000)
    expect(chart?.peopleTicks).toEqual([100, 75, 50, 25, 0])
    expect(chart?.areas[0]?.path).toBe('M0 1000L250 1000L250 500L500 500L500 0L1000 0L1000 750L500 750L500 1000L250 1000L250 1000L0 1000Z')
    expect(chart?.timeTicks.map(({ text }) => text)).toEqual(['15:00:00', '15:01:20', '15:02:40', '15:04:00'])
  })

  test.each([
    [3_000, '15:00:01.0'],
    [240_000, '15:01:20'],
    [3_600_000, '15:20'],
    [10 * 86_400_000, '06-04 23:00'],
  ])('over %i ms has times that differ', (span, second) => {
    const chart = chartOf([{ at, sent: 1, settled: 0 }], 1, at + span)
    expect(chart?.timeTicks[1]?.text).toBe(second)
    expect(new Set(chart?.timeTicks.map(({ text }) => text)).size).toBe(4)
  })

  test.each([
    [1, [1, 0]],
    [3, [3, 2, 1, 0]],
    [9, [10, 5, 0]],
    [100_000, [100_000, 75_000, 50_000, 25_000, 0]],
    [98_616, [100_000, 75_000, 50_000, 25_000, 0]],
  ])('of %i people has round lines', (people, ticks) => {
    const chart = chartOf([{ at, sent: 0, settled: 0 }], people, at + 1)
    expect(chart?.peopleTicks[0]).toBeGreaterThanOrEqual(people)
    expect(chart?.peopleTicks.every(Number.isInteger)).toBe(true)
    expect(chart?.peopleTicks.length).toBeLessThanOrEqual(6)
    expect(chart?.peopleTicks).toEqual(ticks)
  })

  test('is none of a launch that has sent nothing', () => {
    expect(chartOf([], 10, at)).toBeUndefined()
  })
})
