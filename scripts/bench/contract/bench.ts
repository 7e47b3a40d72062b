import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ContractReport, type Phase, phases as allPhases, runContract } from '@campaignkit/contract'

const help = `Measures the contract tests of all providers against the mock, which has a process of its own.

Usage: pnpm bench:contract [--cases N]

  --cases N   generated cases of each kind for each operation; 0 leaves that phase out (default: 0)
  --help      show this

CPU time is user and system time, which a busy machine disturbs less than times on the clock.
`

interface Spent {
  readonly clock: number
  readonly tester: NodeJS.CpuUsage
  readonly mock: NodeJS.CpuUsage
}

const { values } = parseArgs({ options: { cases: { type: 'string', default: '0' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else if (/^\d+$/.test(values.cases)) await bench(Number(values.cases))
else {
  process.stderr.write('--cases takes a whole number.\n')
  process.exitCode = 2
}

async function bench(cases: number): Promise<void> {
  const server = fork(join(import.meta.dirname, 'server.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    const [addresses]: unknown[] = await once(server, 'message')
    // Sent by server.ts.
    const urls = Object.entries(addresses as Record<string, string>)
    const phases = allPhases.filter((phase) => phase !== 'fuzzing' || cases > 0)
    row(['', 'requests', 'errors', ...phases, 'seconds', 'CPU s', 'mock CPU s'])
    const start = await spent(server)
    let requests = 0
    for (const [provider, url] of urls) {
      const before = await spent(server)
      const report = await runContract({ provider, url, phases, cases, isMock: true })
      requests += report.requests
      row([
        provider,
        String(report.requests),
        String(errorsIn(report)),
        ...phases.map((phase) => secondsOf(report, phase)),
        ...since(before, await spent(server)),
      ])
    }
    row(['all', String(requests), '', ...phases.map(() => ''), ...since(start, await spent(server))])
  } finally {
    const closed = once(server, 'close')
    server.kill()
    await closed
  }
}

async function spent(server: ChildProcess): Promise<Spent> {
  server.send('usage')
  const [usage]: unknown[] = await once(server, 'message')
  // Sent by server.ts.
  return { clock: performance.now(), tester: process.cpuUsage(), mock: usage as NodeJS.CpuUsage }
}

function since(before: Spent, after: Spent): string[] {
  const cpu = (process: 'tester' | 'mock') => after[process].user + after[process].system - before[process].user - before[process].system
  return [(after.clock - before.clock) / 1000, cpu('tester') / 1e6, cpu('mock') / 1e6].map((seconds) => seconds.toFixed(1))
}

function errorsIn({ findings }: ContractReport): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function secondsOf({ phases }: ContractReport, phase: Phase): string {
  return ((phases.find((done) => done.phase === phase)?.milliseconds ?? 0) / 1000).toFixed(1)
}

function row([name = '', ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(10)}${cells.map((cell) => cell.padStart(12)).join('')}\n`)
}
