import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { candidates } from './candidates.ts'
import type { Measurement } from './measure.ts'
import { modes } from './modes.ts'
import { median, quantile } from '../statistics.ts'

const help = `Measures what one call that creates a campaign costs over raw fetch (1 kB up, 1 kB down).

Usage: pnpm bench [--rounds N] [--only NAME,NAME] [--mode NAME,NAME]

  --rounds N   how often each measurement is made, every time in a fresh process (default: 7)
  --only       which of: ${Object.keys(candidates).join(', ')}
  --mode       which of: ${Object.keys(modes).join(', ')}
  --help       show this

Ratios are to raw fetch in the same process, measured in turns. "raw fetch" measured against itself shows how exact that is.
`

const run = promisify(execFile)
const { values: given } = parseArgs({
  options: { rounds: { type: 'string' }, only: { type: 'string' }, mode: { type: 'string' }, help: { type: 'boolean' } },
})

if (given.help) process.stdout.write(help)
else await bench(Number(given.rounds ?? 7), chosen(given.only, Object.keys(candidates)), chosen(given.mode, Object.keys(modes)))

function chosen(wanted: string | undefined, known: readonly string[]): readonly string[] {
  const names = wanted?.split(',') ?? known
  for (const name of names) {
    if (!known.includes(name)) misuse(`There is no "${name}". There are: ${known.join(', ')}.`)
  }
  return names
}

function misuse(problem: string): void {
  process.stderr.write(`${problem}\n`)
  process.exit(2)
}

async function bench(rounds: number, names: readonly string[], wantedModes: readonly string[]): Promise<void> {
  if (!Number.isInteger(rounds) || rounds < 1) misuse('--rounds takes a whole number from 1.')
  const server = fork(join(import.meta.dirname, 'server.ts'))
  try {
    const url = await addressOf(server)
    process.stdout.write(
      `Node ${process.version}, ${rounds} round${rounds === 1 ? '' : 's'}, each in a fresh process; median [first quartile, third quartile]\n`,
    )
    for (const mode of wantedModes) await benchMode(mode, url, rounds, names)
  } finally {
    server.disconnect()
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [url]: unknown[] = await once(server, 'message')
  return String(url)
}

async function benchMode(mode: string, url: string, rounds: number, names: readonly string[]): Promise<void> {
  const results = new Map<string, Measurement[]>(names.map((name) => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) {
      progress(`${mode}: round ${round} of ${rounds}, ${name}`)
      const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'measure.ts'), name, mode, url])
      // Printed by measure.ts.
      results.get(name)?.push(JSON.parse(stdout) as Measurement)
    }
  }
  progress('')
  process.stdout.write(`\n${mode}\n`)
  row('', 'ratio to raw fetch', 'µs over raw fetch', 'CPU µs a call', 'CPU ratio')
  for (const [name, measured] of results) {
    const column = (pick: (measurement: Measurement) => number, digits: number) => spread(measured.map(pick), digits)
    row(
      name,
      column(({ ratio }) => ratio, 2),
      column(({ over }) => over, 1),
      column(({ cpu }) => cpu, 0),
      column(({ cpuRatio }) => cpuRatio, 2),
    )
  }
}

function spread(values: readonly number[], digits: number): string {
  const [low, middle, high] = [quantile(values, 0.25), median(values), quantile(values, 0.75)].map((value) => value.toFixed(digits))
  return `${middle} [${low}, ${high}]`
}

function row(name: string, ...cells: readonly string[]): void {
  process.stdout.write(`  ${name.padEnd(24)}${cells.map((cell) => cell.padEnd(24)).join('')}`.trimEnd() + '\n')
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
}
