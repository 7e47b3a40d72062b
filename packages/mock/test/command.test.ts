import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { providerIds, startMock } from '@campaignkit/mock'
import { afterEach, describe, expect, test } from 'vitest'
import { CommandError } from '../src/cli/command-error.ts'
import { helpText, readCommandLine } from '../src/cli/command-line.ts'
import { requestLine } from '../src/cli/request-line.ts'
import { root } from '../../../test/registry.ts'
import { asker } from './ask.ts'

const command = join(root, 'packages/mock/src/cli.ts')
let running: ChildProcess[] = []
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running = []
})

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

/** Starts the command on a free port and reads its first lines. */
async function start(lines: number, ...args: string[]) {
  const child = spawn(process.execPath, [command, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  const output: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => output.push(line))
  while (output.length < lines) await once(reader, 'line')
  return { child, output, reader }
}

test('all providers are mocked unless some are named, and their addresses are all that is printed', async () => {
  const { child, output } = await start(providerIds.length)
  expect(output.map((line) => new URL(line).pathname)).toEqual(
    expect.arrayContaining(['/yuno', '/altur/api/v1.0', '/meetzy', '/otpiq/api', '/tetherai']),
  )
  expect((await asker(output[3] ?? '')('GET', '/info')).status).toBe(200)
  const closed = once(child, 'close')
  child.kill('SIGINT')
  expect(await closed).toEqual([0, null])
  expect(output).toHaveLength(providerIds.length)
})

test('requests are logged if that is asked for, without what is in their addresses', async () => {
  const { child, output, reader } = await start(1, 'altur', '--log', '--fault', 'altur.campaigns.list=status*1; status=503')
  const ask = asker(output[0] ?? '')
  expect((await ask('GET', '/campaigns?pageSize=5')).status).toBe(503)
  expect((await ask('GET', '/campaigns?pageSize=5')).status).toBe(200)
  expect((await ask('GET', '/nothing?phone=12125550101')).status).toBe(404)
  while (output.length < 4) await once(reader, 'line')
  expect(output.slice(1).map((line) => line.replace(/^\d\d:\d\d:\d\d\.\d{3} {2}/, ''))).toEqual([
    '503  GET     altur.campaigns.list  [status]',
    '200  GET     altur.campaigns.list',
    '404  GET     /altur/api/v1.0/nothing  unknown-path: There is nothing at /nothing.',
  ])
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  expect(await closed).toEqual([0, null])
})

test('a clock that stands is moved from outside', async () => {
  const { output } = await start(1, 'meetzy', '--clock', '2026-06-01T09:00:00Z')
  const control = asker(new URL('/_campaignkit', output[0]).href)
  expect((await control('POST', '/clock/advance', { by: '90m' })).body).toEqual({ now: '2026-06-01T10:30:00.000Z' })
  expect((await control('GET', '/clock')).body).toEqual({ now: '2026-06-01T10:30:00.000Z' })
})

test('a port that is taken, and a fault that fits nothing, are told in one line', async () => {
  await using mock = await startMock({ providers: ['meetzy'] })
  const { port } = new URL(mock.url)
  expect(await run('meetzy', '--port', port)).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} is taken: choose another, or 0 for a free one.\n`,
  })
  expect(await run('altur', '--port', '0', '--fault', 'altur.campaign.create=reset')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^altur\.campaign\.create is no operation and no event of this mock\. Did you mean "altur\.campaigns\.create"\?\n$/,
    ),
  })
})

test('help names every option and every fault', async () => {
  expect(await run('--help', 'acme')).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no provider "acme".') })
  expect(await run('--help')).toEqual({ code: 0, stdout: helpText, stderr: '' })
})

describe('the command line', () => {
  test('becomes options', () => {
    expect(readCommandLine([])).toEqual({
      help: false,
      version: false,
      explain: undefined,
      log: undefined,
      options: { port: 4010, faults: {}, webhooks: {} },
    })
    const flags = '--port 0 --host ::1 --seed 7 --clock 2026-06-01T09:00:00Z --initial examples --stateless --no-rate-limits --quiet'
    const faults = ['--fault', 'altur.*=delay; delay=20ms; probability=0.5', '--fault', 'altur.*=reset*2']
    const webhooks = ['--webhook', 'altur=http://127.0.0.1:3000/?a=b', '--webhook-secret', 'altur=c2VjcmV0==']
    const { options, log } = readCommandLine(['Altur', 'otpiq', ...flags.split(' '), ...faults, ...webhooks])
    expect(log).toBe(false)
    expect(options).toEqual({
      providers: ['altur', 'otpiq'],
      port: 0,
      host: '::1',
      seed: 7,
      clock: '2026-06-01T09:00:00Z',
      initial: 'examples',
      stateless: true,
      rateLimits: false,
      faults: {
        'altur.*': [
          { kind: 'delay', delay: '20ms', probability: 0.5 },
          { kind: 'reset', times: 2 },
        ],
      },
      webhooks: { altur: { url: 'http://127.0.0.1:3000/?a=b', secret: 'c2VjcmV0==' } },
    })
  })

  test('takes descriptions of your own, as files and addresses', () => {
    const { options } = readCommandLine([
      'altur',
      './specs/shop.yaml',
      'acme=https://acme.example/v1/openapi.json?x=1',
      '--webhook',
      'acme=http://127.0.0.1:3000/',
    ])
    expect(options.providers).toEqual([
      'altur',
      { id: 'shop', document: './specs/shop.yaml' },
      { id: 'acme', document: 'https://acme.example/v1/openapi.json?x=1' },
    ])
  })

  test.each([
    [['acme'], 'There is no provider "acme". There are: yuno, altur,'],
    [['--prot', '1'], "Unknown option '--prot'. Did you mean --port?"],
    [['--verbose'], 'See npx @campaignkit/mock --help.'],
    [['altr'], 'Did you mean "altur"?'],
    [['--credit', 'altr=5'], '--credit altr=…: there is no provider "altr" in this mock.'],
    [['--credit', 'altur=many'], '--credit is "many"'],
    [['--clock', '2026-06-01T09:00:00'], 'has no time zone: write 2026-06-01T09:00:00Z'],
    [['--port', 'x'], '--port is "x"; it must be a whole number from 0 to 65535.'],
    [['--port', '70000'], '--port is "70000"'],
    [['--seed', '-1'], 'See npx @campaignkit/mock --help.'],
    [['--seed=1.5'], '--seed is "1.5"'],
    [['--clock', 'noon'], '--clock: "noon" is not a time such as'],
    [['--initial', 'full'], '--initial is "full"; it can be examples or empty.'],
    [['--fault', 'altur.*'], '--fault altur.*: it has the form --fault'],
    [['--fault', 'altur.*=explode'], '--fault altur.*=explode: "explode" is not a fault. There are: delay,'],
    [['--webhook', 'altur=localhost'], '"localhost" is not an address'],
    [['--webhook-secret', 'altur=x'], 'there is no --webhook altur=URL'],
    [['--log', '--quiet'], '--log and --quiet contradict each other'],
  ])('%j is refused with a remedy', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(CommandError)
    expect(() => readCommandLine(args)).toThrow(message)
  })
})

test('a line has colours only for somebody who sees them', () => {
  const request = {
    provider: 'altur',
    operation: 'campaigns.create',
    method: 'POST',
    url: '/altur/api/v1.0/campaigns',
    headers: {},
    body: undefined,
    status: undefined,
    faults: ['accept-then-reset'],
    replayed: true,
    reason: undefined,
    at: new Date('2026-06-01T09:00:00.5Z'),
  }
  const plain = '09:00:00.500  ---  POST    altur.campaigns.create  [accept-then-reset]  (same response as before)'
  expect(requestLine(request, false)).toBe(plain)
  // oxlint-disable-next-line no-control-regex -- colours are control characters
  expect(requestLine(request, true).replaceAll(/\u001b\[\d+m/g, '')).toBe(plain)
  expect(requestLine(request, true)).not.toBe(plain)
})
