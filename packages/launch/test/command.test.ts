import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@campaignkit/mock'
import { afterAll, describe, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../src/cli.ts')
const folder = mkdtempSync(join(tmpdir(), 'launch-process-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Area codes that exist; each has a hundred numbers that are reserved for fiction. */
const areas = [212, 213, 214, 215, 216, 217, 218, 219, 224, 225]
/** Ten requests' worth of people. */
const people = areas.length * 100
writeFileSync(
  join(folder, 'people.csv'),
  `Phone\n${Array.from({ length: people }, (_, index) => `+1${areas[Math.floor(index / 100)]}55501${String(index % 100).padStart(2, '0')}`).join('\n')}\n`,
)

/** Runs the command in a process of its own; `onLine` sees each line that it prints. */
function command(args: readonly string[], onLine: (line: string, child: ChildProcess) => void = () => {}) {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += String(data)
    for (const line of String(data).split('\n').filter(Boolean)) onLine(line, child)
  })
  child.stderr.on('data', (data) => (err += String(data)))
  return new Promise<{ code: number | null; signal: string | null; out: string; err: string }>((done) =>
    child.on('close', (code, signal) => done({ code, signal, out, err })),
  )
}

const isUnderWay = (line: string) => line.includes('"sent":') && !line.includes('"sent":0,')

describe.each([
  ['is interrupted (Ctrl+C)', 'SIGINT', { code: 130, signal: null }],
  ['is ended by its supervisor', 'SIGTERM', { code: 130, signal: null }],
  ['is killed', 'SIGKILL', { code: null, signal: 'SIGKILL' }],
] as const)('a launch that %s', (_, signal, end) => {
  test('goes on with the same command, and contacts nobody twice', async () => {
    const mock = await startMock({ providers: ['tetherai'], rateLimits: false })
    mock.fail('tetherai.campaigns.create', { kind: 'delay', delay: 150, times: 20 })
    const ledger = `${signal}.db`
    const at = [`--mock=${mock.tetherai.baseUrl}`, '--ledger', ledger]
    const campaign = '--to tetherai --audience people.csv --set name=Spring --set message=Hi --timeout 2'
    const planned = await command(['plan', 'spring', ...campaign.split(' '), ...at])
    expect([planned.code, planned.err]).toEqual([0, expect.stringContaining('Nobody has been contacted')])

    const first = await command(['start', 'spring', '--concurrency', '1', '--lease', '2', ...at], (line, child) => {
      if (isUnderWay(line) && !child.killed) child.kill(signal)
    })
    expect({ code: first.code, signal: first.signal }).toEqual(end)
    const reached = mock.contacts().length
    expect(reached).toBeGreaterThan(0)
    expect(reached).toBeLessThan(people)

    let last = await command(['start', 'spring', '--lease', '2', ...at])
    // A request whose process was killed may have been carried out, and Tether AI gives no way to look: somebody has to say.
    if (last.code === 3) {
      const open = await command(['decide', 'spring', ...at])
      const { decision } = JSON.parse(open.out.split('\n')[0] ?? '') as { decision: string }
      await command(['decide', 'spring', decision, 'was-sent', '--by', 'eva', ...at])
      last = await command(['start', 'spring', '--lease', '2', ...at])
    }
    expect(last.code).toBe(0)
    expect(mock.contactedMoreThanOnce()).toEqual([])
    const report = JSON.parse(last.out.split('\n').findLast((line) => line.includes('"ended":true')) ?? '{}') as {
      counts: Record<string, number>
    }
    expect(Object.values(report.counts).reduce((sum, count) => sum + count, 0)).toBe(people)
    expect(report.counts).toMatchObject({ sent: people })
    await mock.close()
  })
})
