import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { DemoProblem } from './problem.ts'

const script = join(import.meta.dirname, 'main.ts')
const sample = join(import.meta.dirname, 'audience.csv')

/** Runs the command as a pipe sees it. */
function demo(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<{ code: number; out: string; error: string }> {
  return new Promise((settle) => {
    const child = execFile(process.execPath, [script, ...args], { env: { ...process.env, ...environment } }, (failure, out, error) => {
      settle({ code: failure ? Number(failure.code) : 0, out, error })
    })
    child.stdin?.end()
  })
}

// Each starts a process with five servers in it.
describe('the command', { timeout: 60_000 }, () => {
  test('launches at all providers and exits 0, in plain lines', async () => {
    const { code, out, error } = await demo([])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toContain('scripts/demo/audience.csv: 200 people')
    for (const label of ['Yuno', 'Altur', 'Meetzy', 'OTPIQ', 'Tether AI']) expect(out).toMatch(new RegExp(`^${label} +\\S+ +\\w+ `, 'm'))
    for (const control of ['\u001B', '\r']) expect(out).not.toContain(control)
  })

  test('does not let the environment of a live launch into one against mock servers', async () => {
    const { code, out } = await demo(['--audience', sample], { ALTUR_BASE_URL: 'http://127.0.0.1:1', ALTUR_API_KEY: 'real' })
    expect({ code, mocks: out.includes('nobody was contacted') }).toEqual({ code: 0, mocks: true })
  })

  test.each([
    [['--live', 'altur'], /^Nothing was sent\..*in a terminal/],
    [['--live', 'nobody'], /There is no provider "nobody"\. There are: yuno, altur/],
    [['--audience', 'missing.csv'], /^missing\.csv .*there is no such file/],
    [['--yes'], /^There is no option --yes\./],
  ])('%j is refused with exit code 1, before anything else', async (args, message) => {
    const { code, out, error } = await demo(args, { ALTUR_API_KEY: 'key', ALTUR_AGENT_ID: 'a', ALTUR_INTEGRATION_ID: 'i' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(message)
    expect(error).not.toContain('    at ')
  })

  test('explains itself', async () => {
    const { code, out } = await demo(['--help'])
    expect(code).toBe(0)
    for (const option of ['--audience FILE', '--country CC', '--live PROVIDER']) expect(out).toContain(option)
  })
})

describe('arguments', () => {
  test('are read', () => {
    expect(readArguments(['--live', 'otpiq', '--live=ALTUR', '--audience=a.csv', '--country', 'mx'])).toEqual({
      help: false,
      audience: 'a.csv',
      live: ['altur', 'otpiq'],
      country: 'MX',
    })
  })

  test.each([
    [['a.csv'], /two dashes/],
    [['--audience'], /--audience needs a value: --audience FILE/],
    [['--audience', '--live', 'altur'], /--audience needs a value/],
    [['--live', ''], /--live needs a value: --live PROVIDER/],
    [['--country', 'Mexico'], /no country "Mexico"/],
    [['--audience', 'a', '--audience', 'b'], /more than once \(a, b\)/],
    [['-x'], /no option -x/],
  ])('%j are refused', (args, message) => {
    expect(() => readArguments(args)).toThrow(DemoProblem)
    expect(() => readArguments(args)).toThrow(message)
  })
})
