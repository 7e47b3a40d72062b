import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from '../budgets/tarball.ts'
import { cleanEnvironment, CommandError, run } from '../system.ts'
import { publishedPackages } from '../workspace.ts'
import type { Call, Outcome } from './calls.ts'

/** Somebody's project with everything installed from its tarballs, and the program that is run everywhere. */
export interface Project {
  readonly folder: string
  readonly calls: readonly Call[]
  readonly expected: readonly Outcome[]
  /** What each provider's client is made with. */
  readonly options: Readonly<Record<string, object>>
}

/**
 * Packs every published package and installs the tarballs with npm.
 * @param root The workspace, built.
 * @param folder An empty folder.
 */
export async function installProject(root: string, folder: string): Promise<void> {
  const tarballs = join(folder, 'tarballs')
  mkdirSync(tarballs)
  const packed = publishedPackages(root).map(({ path }) => pack(path, tarballs).path)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }))
  const environment = cleanEnvironment(folder)
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packed], { cwd: folder, env: environment })
}

/** Writes the programs: `main.mjs` for runtimes that run files, `entry.mjs` for bundlers, which leaves the outcomes in `globalThis`. */
export function writePrograms({ folder, calls, options }: Project): void {
  copyFileSync(join(import.meta.dirname, 'exercise.js'), join(folder, 'exercise.mjs'))
  const call = `exercise(${JSON.stringify(calls)}, ${JSON.stringify(options)})`
  writeFileSync(join(folder, 'main.mjs'), `import { exercise } from './exercise.mjs'\nconsole.log(JSON.stringify(await ${call}))\n`)
  writeFileSync(
    join(folder, 'entry.mjs'),
    `import { exercise } from './exercise.mjs'\n${call}.then((outcomes) => console.log(JSON.stringify(outcomes)))\n`,
  )
}

/**
 * Compares what a program printed with what it had to.
 * @returns A note for the table.
 * @throws {CommandError} If it is something else.
 */
export function judge({ expected }: Project, output: string): string {
  const line =
    output
      .trim()
      .split('\n')
      .findLast((candidate) => candidate.startsWith('[')) ?? ''
  if (line !== JSON.stringify(expected)) throw new CommandError(`expected ${JSON.stringify(expected)}\nprinted  ${output}`)
  return `${expected.length} providers, ${expected.length * 2} calls as documented`
}
