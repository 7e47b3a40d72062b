import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csv, isPerson, type Person } from '@campaignkit/launch'
import { afterAll, describe, expect, test } from 'vitest'

const script = join(import.meta.dirname, 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'demo-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the demo as a pipe sees it. */
function demo(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((settle) => {
    const child = execFile(process.execPath, [script, ...args], (failure, out, error) =>
      settle({ code: failure ? Number(failure.code) : 0, out, error }),
    )
    child.stdin?.end()
  })
}

describe('the demo', () => {
  test('launches at all providers, loses a response, kills a process, and contacts nobody twice', async () => {
    const { code, out, error } = await demo()
    expect({ code, error }).toEqual({ code: 0, error: '' })
    for (const label of ['Altur', 'Meetzy', 'OTPIQ', 'Tether AI'])
      expect(out).toMatch(new RegExp(`^${label} +done +200 +\\d+ +198 +0$`, 'm'))
    expect(out).toMatch(/^Yuno +active/m)
    expect(out).toContain('the response of campaigns.activate will be lost')
    expect(out).toContain('killed (kill -9) while campaigns.attachRecipients was on its way')
    expect(out).toContain("Contacted twice, by the mock's count: 0")
    for (const control of ['\u001B', '\r']) expect(out).not.toContain(control)
  })

  test('says what is wrong with an audience, and launches nothing', async () => {
    writeFileSync(join(folder, 'people.csv'), 'name,phone,mobile\nAna,+12125550101,+12125550102\n')
    const { code, out } = await demo('--audience', join(folder, 'people.csv'))
    expect(code).toBe(1)
    expect(out).toContain('Which column holds the phone numbers? "phone" (column 2) and "mobile" (column 3)')
  })

  test.each([[['--yes']], [['a.csv']], [['--audience']]])('%j is wrong usage', async (args) => {
    const { code, out, error } = await demo(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain('npm run demo -- --help')
  })

  test('explains itself', async () => {
    const { code, out } = await demo('--help')
    expect(code).toBe(0)
    for (const option of ['--audience FILE', '--country CC', '--live']) expect(out).toContain(option)
  })
})

describe('the audience in the repository', async () => {
  const people: Person[] = []
  for await (const { result } of csv(join(import.meta.dirname, 'audience.csv')).read()) if (isPerson(result)) people.push(result)

  test('has 200 people, all usable', () => {
    expect(people).toHaveLength(200)
    expect(new Set(people.map(({ key }) => key)).size).toBe(200)
    expect(people.every(({ firstName, lastName }) => firstName && lastName)).toBe(true)
  })

  test('reaches nobody: its numbers are reserved for fiction, its mail addresses for examples', () => {
    // NANPA, Ofcom, ARCEP, PTS and ACMA, in this order.
    const fiction =
      /^\+(1\d{3}55501\d\d|447700900\d{3}|3363998\d{4}|467017406(0[5-9]|[1-9]\d)|614915(70(006|110|15[6-9]|313|737)|71(266|491|804)|72(549|665|983)|73(087|770)|74(118|632)))$/
    expect(people.map(({ phone }) => phone).filter((phone) => !fiction.test(phone))).toEqual([])
    expect(people.map(({ email }) => email ?? '').filter((email) => !/@example\.(com|org)$/.test(email))).toEqual([])
  })
})
