import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mock } from '@campaignkit/mock'
import { pack } from '../../package/budgets/tarball.ts'
import { cleanEnvironment, CommandError, run } from '../../shared/system.ts'
import { publishedPackages } from '../../shared/workspace.ts'
import type { Calls, Outcome } from './calls.ts'

/** Somebody's project with everything installed from its tarballs, and the program that is run everywhere. */
export interface Project {
  readonly folder: string
  readonly calls: readonly Calls[]
  readonly expected: readonly Outcome[]
  /** What each provider's client is made with. */
  readonly options: Readonly<Record<string, object>>
  /** The servers that response. */
  readonly mock: Mock<string>
}

/** What a program begins with that gets at the packages by `import`. */
export const imports = `import { ApiError, createCampaignkit, UnknownOutcomeError } from 'campaignkit'
import { exercise } from './exercise.mjs'
const campaignkit = { ApiError, createCampaignkit, UnknownOutcomeError }
`

/** The expression that makes all calls; `exercise` and `campaignkit` must be there. */
export function exerciseOf({ calls, options }: Project, given = JSON.stringify(options)): string {
  return `exercise(campaignkit, ${JSON.stringify(calls)}, ${given})`
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

/** Writes the programs: `main.mjs` for runtimes that run files, `entry.mjs` for bundlers, some of which know no top-level `await`. */
export function writePrograms(project: Project): void {
  const { folder } = project
  copyFileSync(join(import.meta.dirname, 'exercise.js'), join(folder, 'exercise.mjs'))
  writeFileSync(join(folder, 'main.mjs'), `${imports}console.log(JSON.stringify(await ${exerciseOf(project)}))\n`)
  const print = '.then((outcomes) => console.log(JSON.stringify(outcomes)))'
  writeFileSync(join(folder, 'entry.mjs'), `${imports}${exerciseOf(project)}${print}\n`)
}

/**
 * Runs a program against fresh servers and compares what it printed, and what arrived, with what had to.
 * @returns A note for the table.
 * @throws {CommandError} If it is something else.
 */
export async function judge({ calls, expected, mock }: Project, program: () => Promise<string>): Promise<string> {
  mock.reset()
  const output = await program()
  const line =
    output
      .trim()
      .split('\n')
      .findLast((candidate) => candidate.startsWith('[')) ?? ''
  if (line !== JSON.stringify(expected)) throw new CommandError(`expected ${JSON.stringify(expected)}\nprinted  ${output}`)
  for (const { provider, lost } of calls) {
    // Also a runtime's own fetch may send again what got no response.
    const arrived = mock.requests({ provider, operation: lost.operation }).length
    if (arrived !== 1) throw new CommandError(`${provider}.${lost.operation} was sent ${arrived} times`)
  }
  return `${expected.length} providers: read, error, lost response, http, middleware`
}
