import { join } from 'node:path'
import { startMock } from '@campaignkit/mock'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { liveTargets } from './live-targets.ts'
import { outputTo } from './output.ts'
import { DemoProblem } from './problem.ts'
import { run } from './run.ts'

const altur = { ALTUR_API_KEY: 'key', ALTUR_AGENT_ID: 'agent-1', ALTUR_INTEGRATION_ID: 'iph_1' }
const otpiq = {
  OTPIQ_API_KEY: 'key',
  OTPIQ_TEMPLATE_ID: '65e4e4e4e4e4e4e4e4e4e4e4',
  OTPIQ_PHONE_NUMBER_ID: '65d3d3d3d3d3d3d3d3d3d3d3',
  OTPIQ_SAMPLE_PHONE: '+12105550136',
}

describe('the environment of a live launch', () => {
  test('everything that is missing is named', () => {
    expect(() => liveTargets(['altur', 'tetherai'], { ALTUR_API_KEY: ' ' })).toThrow(DemoProblem)
    const names = 'ALTUR_API_KEY ALTUR_AGENT_ID ALTUR_INTEGRATION_ID TETHERAI_TOKEN TETHERAI_INSTANCE TETHERAI_MESSAGE'
    for (const name of names.split(' ')) expect(() => liveTargets(['altur', 'tetherai'], {})).toThrow(`  ${name}: `)
  })

  test('only the chosen providers are there, at their real address unless the environment says otherwise', () => {
    const places = liveTargets(['altur'], altur).map(({ launcher, server }) => [launcher.id, server])
    expect(places).toEqual([['altur', 'https://api.altur.io/api/v1.0']])
    expect(liveTargets(['altur'], { ...altur, ALTUR_BASE_URL: 'http://localhost:1' })[0]?.server).toBe('http://localhost:1')
    const tether = { TETHERAI_TOKEN: 't', TETHERAI_MESSAGE: 'm', TETHERAI_INSTANCE: 'one.example.com' }
    expect(liveTargets(['tetherai'], tether)[0]?.server).toBe('https://one.example.com')
  })
})

describe('a live launch', () => {
  const requests = vi.spyOn(globalThis, 'fetch')
  afterEach(() => void requests.mockClear())

  /** Runs the command as at a terminal where somebody gives this answer; `false` is nobody at all. */
  async function demo(args: readonly string[], environment: NodeJS.ProcessEnv, answer: string | undefined | false) {
    const out: string[] = []
    const error: string[] = []
    const code = await run(args, {
      output: outputTo({ write: (text) => out.push(text) }, {}),
      errors: outputTo({ write: (text) => error.push(text) }, {}),
      environment,
      folder: import.meta.dirname,
      ...(answer === false ? {} : { ask: async () => answer }),
    })
    return {
      code,
      out: out.join(''),
      error: error.join(''),
      addresses: requests.mock.calls.map(([address]) => (address instanceof Request ? address.url : new URL(address).href)),
    }
  }

  test('shows provider, address, people and steps, and sends nothing before the answer', async () => {
    const { code, out, addresses } = await demo(['--live', 'altur'], altur, 'no')
    expect({ code, addresses }).toEqual({ code: 1, addresses: [] })
    expect(out).toContain('About to use the real Altur')
    expect(out).toContain('https://api.altur.io/api/v1.0')
    expect(out).toMatch(/200, from \+\d+ ••• \d{4} to \+\d+ ••• \d{4}/)
    expect(out).toMatch(/1\. campaigns\.create: .*agent-1.*\n.*2\. campaigns\.contacts\.add: 200 people.*\n.*3\. campaigns\.activate/)
    expect(out).toContain('Nothing was sent.')
  })

  test.each(['yes', 'y', '20', '2000', '', undefined])('does not take %j for the number of people', async (answer) => {
    expect(await demo(['--live', 'altur'], altur, answer)).toMatchObject({ code: 1, addresses: [] })
  })

  test.each([
    ['nobody is there to answer', altur, false as const, /in a terminal/],
    ['something is missing', { ALTUR_API_KEY: 'key' }, '200', /ALTUR_AGENT_ID/],
  ])('is refused when %s', async (_, environment, answer, message) => {
    expect(await demo(['--live', 'altur'], environment, answer)).toMatchObject({
      code: 1,
      addresses: [],
      error: expect.stringMatching(message),
    })
  })

  test('is refused before the question when a person would get a message twice', async () => {
    const { code, error, addresses } = await demo(
      ['--live', 'otpiq', '--audience', join(import.meta.dirname, 'audience.csv')],
      otpiq,
      '200',
    )
    expect({ code, addresses }).toEqual({ code: 1, addresses: [] })
    expect(error).toMatch(/^Nothing was sent\. .*twice/)
  })

  test('goes to the given address, and to no other, once the number is typed', async () => {
    const mock = await startMock({ providers: ['altur'] })
    try {
      const { code, out, addresses } = await demo(['--live', 'altur'], { ...altur, ALTUR_BASE_URL: mock.baseUrls.altur }, ' 200 ')
      expect(code).toBe(0)
      expect(addresses).toHaveLength(4)
      expect(addresses.filter((address) => !address.startsWith(mock.baseUrls.altur))).toEqual([])
      expect(out).toContain('These were the real services')
    } finally {
      await mock.close()
    }
  })
})
