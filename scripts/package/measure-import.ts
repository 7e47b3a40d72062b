import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from '../bench/statistics.ts'
import { readBudgets } from './budgets/budget.ts'
import { pack } from './budgets/tarball.ts'
import { cleanEnvironment, run } from '../shared/system.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

const help = `Measures what importing each published package costs beside an empty module: time and peak memory, installed from its tarball.

Usage: pnpm budgets [--rounds N]

  --rounds N   processes per module, taken in turns (default 15)
  --help       show this
`

interface Sample {
  /** Milliseconds that the import took. */
  readonly time: number
  /** Most memory that the process ever had, in kilobytes. */
  readonly memory: number
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else await measure(Number(values.rounds))

async function measure(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-import-'))
  try {
    const packages = publishedPackages(workspace)
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'importer', private: true, type: 'module' }))
    const tarballs = packages.map(({ path }) => pack(path, folder).path)
    const environment = cleanEnvironment(folder)
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs], { cwd: folder, env: environment })
    writeFileSync(join(folder, 'empty.js'), 'export {}\n')
    const program = `const start = performance.now(); await import(process.argv[1]); const time = performance.now() - start
      console.log(JSON.stringify({ time, memory: process.resourceUsage().maxRSS }))`
    const modules = ['./empty.js', ...packages.map(({ manifest }) => manifest.name)]
    const samples = new Map<string, Sample[]>(modules.map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1) {
      for (const name of modules) {
        const output = await run(process.execPath, ['--input-type=module', '--eval', program, name], { cwd: folder, env: environment })
        // Printed by the program above.
        samples.get(name)?.push(JSON.parse(output) as Sample)
      }
    }
    report(samples, rounds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function report(samples: ReadonlyMap<string, readonly Sample[]>, rounds: number): void {
  const budgets = readBudgets(workspace)
  const [empty, ...others] = Array.from(samples, ([name, list]) => ({
    name,
    time: median(list.map(({ time }) => time)),
    memory: median(list.map(({ memory }) => memory)),
  }))
  if (!empty) return
  process.stdout.write(
    `Node ${process.version}, ${rounds} rounds, medians; an empty module: ${empty.time.toFixed(2)} ms, ${(empty.memory / 1024).toFixed(1)} MB peak\n`,
  )
  for (const { name, time, memory } of others) {
    const { importTime, importMemory } = { ...budgets, ...budgets.packages[name] }
    const passed = time - empty.time <= importTime && memory / empty.memory <= importMemory
    const figures = `${(time - empty.time).toFixed(2)} ms more (limit ${importTime}), ${(time / empty.time).toFixed(1)} times its time, ${(memory / empty.memory).toFixed(3)} times its memory (limit ${importMemory})`
    process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(24)} ${figures}\n`)
    if (!passed) process.exitCode = 1
  }
}
