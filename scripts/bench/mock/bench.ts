import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import type { Load } from './load.ts'
import { median } from '../statistics.ts'
import { freePort } from '../../shared/free-port.ts'

const help = `Measures the mock server beside Prism's own command: start, requests per second with validation, memory.

Usage: pnpm bench:mock [--rounds N] [--seconds N] [--connections N]

  --rounds N        how often each server is measured, in turns, each time in a fresh process (default: 5)
  --seconds N       how long each load lasts (default: 4)
  --connections N   how many requests are under way at a time (default: 10)
  --help            show this

Half of the requests create a campaign, the others read one. The mock has all five providers, as a command and in a program of its own
(\`startMock\`); Prism has one document. CPU time is the server process's own, which a busy machine disturbs less than times on the clock.
`

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

interface Candidate {
  readonly command: string
  readonly args: (port: string) => readonly string[]
  readonly path: string
  /** Options of Node. */
  readonly settings?: readonly string[]
}

const mock = join(root, 'packages/mock/dist/cli.js')
const prism = join(root, 'scripts/bench-mock/node_modules/@stoplight/prism-cli/dist/index.js')
const mockArgs = ['--no-rate-limits', '--port']
const inProcess = { command: join(root, 'scripts/bench/mock/in-process.ts'), args: (port: string) => [port], path: '/altur/api/v1.0' }
const candidates: Readonly<Record<string, Candidate>> = {
  'mock, with state': { command: mock, args: (port) => ['--initial', 'examples', ...mockArgs, port], path: '/altur/api/v1.0' },
  'mock, stateless': { command: mock, args: (port) => ['--stateless', ...mockArgs, port], path: '/altur/api/v1.0' },
  'startMock, with state': inProcess,
  'startMock, semi-space 16': { ...inProcess, settings: ['--max-semi-space-size=16'] },
  // Silent, as the mock is when nobody watches; Prism is slower still when it writes its log.
  'Prism 5.16.0': {
    command: prism,
    args: (port) => ['mock', join(root, 'packages/altur/openapi.json'), '-p', port, '-v', 'silent'],
    path: '',
  },
}

interface Usage {
  readonly cpu: NodeJS.CpuUsage
  readonly bytes: number
}

/** All times in milliseconds, memory in megabytes. */
interface Measurement extends Load {
  readonly ready: number
  readonly first: number
  readonly cpu: number
  readonly idle: number
  readonly loaded: number
}

const columns: readonly [title: string, value: (measurement: Measurement) => number, digits: number][] = [
  ['requests/s', ({ requests, elapsed }) => (requests / elapsed) * 1000, 0],
  ['p50 ms', ({ p50 }) => p50, 1],
  ['p99 ms', ({ p99 }) => p99, 1],
  ['CPU µs/request', ({ cpu }) => cpu, 0],
  ['ready ms', ({ ready }) => ready, 0],
  ['first response ms', ({ first }) => first, 0],
  ['MB before load', ({ idle }) => idle, 0],
  ['MB after load', ({ loaded }) => loaded, 0],
]

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seconds: { type: 'string' }, connections: { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help) process.stdout.write(help)
else
  await bench(
    wholeNumber('rounds', values.rounds, 5),
    wholeNumber('seconds', values.seconds, 4),
    wholeNumber('connections', values.connections, 10),
  )

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  const number = Number(text ?? fallback)
  if (Number.isInteger(number) && number >= 1) return number
  process.stderr.write(`--${name} takes a whole number from 1.\n`)
  return process.exit(2)
}

async function bench(rounds: number, seconds: number, connections: number): Promise<void> {
  await run(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--filter=@campaignkit/mock'], { cwd: root })
  const results = new Map<string, Measurement[]>(Object.keys(candidates).map((name) => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, candidate] of Object.entries(candidates)) {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[Kround ${round} of ${rounds}: ${name}`)
      results.get(name)?.push(await measure(candidate, seconds, connections))
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  process.stdout.write(`Node ${process.version}, ${connections} connections, median of ${rounds} rounds of ${seconds} s\n\n`)
  report(results)
}

function row(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(17)).join('')}\n`)
}

function report(results: ReadonlyMap<string, readonly Measurement[]>): void {
  const middle = (name: string, pick: (measurement: Measurement) => number) => median((results.get(name) ?? []).map(pick))
  const names = [...results.keys()]
  row(
    '',
    columns.map(([title]) => title),
  )
  for (const name of names)
    row(
      name,
      columns.map(([, pick, digits]) => middle(name, pick).toFixed(digits)),
    )
  const last = names.at(-1) ?? ''
  for (const name of names.slice(0, -1)) {
    row(
      `${name} : Prism`,
      columns.map(([, pick]) => (middle(name, pick) / middle(last, pick)).toFixed(2)),
    )
  }
}

async function measure({ command, args, path, settings = [] }: Candidate, seconds: number, connections: number): Promise<Measurement> {
  const port = await freePort()
  const start = performance.now()
  const server = fork(command, args(String(port)), {
    execArgv: [...settings, '--import', join(import.meta.dirname, 'usage.ts')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await untilListening(port, server)
    const ready = performance.now() - start
    const url = `http://127.0.0.1:${port}${path}`
    const response = await fetch(`${url}/campaigns/1234`, { headers: { authorization: 'api-key test' } })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    await response.text()
    const first = performance.now() - start
    const { bytes: idle } = await usageOf(server)
    await load(url, 1, connections)
    const before = await usageOf(server)
    const result = await load(url, seconds, connections)
    const after = await usageOf(server)
    const microseconds = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system
    return { ...result, ready, first, cpu: microseconds / result.requests, idle: idle / 1e6, loaded: after.bytes / 1e6 }
  } finally {
    const closed = once(server, 'close')
    server.kill('SIGKILL')
    await closed
  }
}

async function load(url: string, seconds: number, connections: number): Promise<Load> {
  const script = join(import.meta.dirname, 'load.ts')
  const { stdout } = await run(process.execPath, [script, url, String(connections), String(seconds * 1000)])
  // Printed by load.ts.
  return JSON.parse(stdout) as Load
}

async function usageOf(server: ChildProcess): Promise<Usage> {
  server.send('usage')
  const [usage]: unknown[] = await once(server, 'message')
  // Sent by usage.ts.
  return usage as Usage
}

/** Waits until a connection is accepted, which means the same for both servers. */
async function untilListening(port: number, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`)
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'close').then(() => false)]).catch(
      () => false,
    )
    socket.destroy()
    if (isOpen) return
    await sleep(5)
  }
}
