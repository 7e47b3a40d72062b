import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mutantsOf, type Mutant } from './mutants.ts'
import { type Target, targets } from './targets.ts'

const help = `Changes one thing at a time in the files that decide whether somebody is reached twice, and sees whether a test notices.

Usage: pnpm mutation [--only NAME] [--list]

  --only NAME  only files whose name has NAME in it
  --list       print the mutants, run nothing
  --help       show this

Exit code 1 if a mutant survives.
`

const root = join(import.meta.dirname, '../..')
const atOnce = 2
const timeout = 120_000

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else await main(values.only ?? '', values.list ?? false)

interface Job {
  readonly target: Target
  readonly mutant: Mutant
}

async function main(only: string, isList: boolean): Promise<void> {
  const chosen = targets.filter(({ file }) => file.includes(only))
  const jobs = chosen.flatMap((target) => {
    const source = readFileSync(join(root, target.file), 'utf8')
    return mutantsOf(target.file, source, target.isIn).map((mutant) => ({ target, mutant }))
  })
  if (jobs.length === 0) throw new Error(`No mutants: no file has "${only}" in its name.`)
  if (isList) return void process.stdout.write(jobs.map(describe).join(''))
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-mutation-'))
  try {
    for (const target of chosen) await expectGreen(target, folder)
    const survivors: Job[] = []
    const work = jobs.entries()
    const run = async () => {
      for (const [index, job] of work) {
        if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${index + 1} of ${jobs.length}: ${describe(job).trimEnd()}`)
        if (!(await isKilled(job, join(folder, `${index}.ts`)))) survivors.push(job)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, run))
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
    report(chosen, jobs, survivors)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function describe({ target, mutant }: Job): string {
  return `${target.file}:${mutant.line}: ${mutant.before} → ${mutant.after}\n`
}

/** Without a change every test must pass, or a failure would mean nothing; with a file that only throws, all must fail, or a pass would. */
async function expectGreen({ file, tests }: Target, folder: string): Promise<void> {
  const path = join(folder, 'original.ts')
  writeFileSync(path, readFileSync(join(root, file)))
  for (const test of tests) if (!(await passes(test, file, path))) throw new Error(`${test} fails without any mutant.`)
  writeFileSync(path, "throw new Error('mutant')")
  for (const test of tests) if (await passes(test, file, path)) throw new Error(`${test} does not see ${file}.`)
}

async function isKilled({ target, mutant }: Job, path: string): Promise<boolean> {
  writeFileSync(path, mutant.code)
  for (const test of target.tests) if (!(await passes(test, target.file, path))) return true
  return false
}

function passes(test: string, file: string, code: string): Promise<boolean> {
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(root, 'scripts/mutation/vitest.config.ts'), test]
  const env = { ...process.env, MUTANT_FILE: join(root, file), MUTANT_CODE: code }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env, timeout, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 }, (error) => resolve(!error))
  })
}

function report(chosen: readonly Target[], jobs: readonly Job[], survivors: readonly Job[]): void {
  for (const { file } of chosen) {
    const count = (list: readonly Job[]) => list.filter(({ target }) => target.file === file).length
    process.stdout.write(`${file}: ${count(jobs)} mutants, ${count(jobs) - count(survivors)} killed\n`)
  }
  for (const job of survivors) process.stdout.write(`survived: ${describe(job)}`)
  if (survivors.length > 0) process.exitCode = 1
}
