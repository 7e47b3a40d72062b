import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ExampleOutputs } from '../../shared/example-outputs.ts'
import { exampleOf, startExampleServers } from '../../shared/examples.ts'
import { installOnDemand } from '../../shared/on-demand.ts'
import { copyWorkspace } from '../../provider/workspace-copy.ts'
import { managersOf } from './package-managers.ts'
import { startRegistry } from './registry.ts'
import { ResultTable } from '../../shared/result-table.ts'
import { cleanEnvironment, CommandError, run } from '../../shared/system.ts'
import { publishedPackages, workspace } from '../../shared/workspace.ts'

const help = `Tries a whole release: versions and publishes all packages to a registry on this machine, out of a copy of the workspace, installs
each from there with npm, pnpm, yarn and bun, and runs its README's example against the mock servers.

Usage: pnpm release:dry-run [--write] [--keep]

  --write  put the table into BENCHMARKS.md
  --keep   leave the folder with the registry and the projects where it is
  --help   show this
`

const method = `A copy of the workspace versions and publishes all packages to a registry on this machine. Each is installed from there into an empty project, where
its README's example must print the same with every package manager.`

const { values } = parseArgs({ options: { write: { type: 'boolean' }, keep: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else await dryRun(values)

async function dryRun({ write, keep }: { write?: boolean; keep?: boolean }): Promise<void> {
  const table = new ResultTable()
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-release-dry-run-'))
  const copy = copyWorkspace(workspace)
  const tools = await installOnDemand('scripts/release/dry-run/programs')
  const registry = await startRegistry(tools, folder)
  const servers = await startExampleServers(workspace)
  const outputs = new ExampleOutputs()
  try {
    const released = await release(table, copy, registry.npmrc)
    if (released) {
      for (const manager of await managersOf(tools, registry.url, workspace)) {
        if (manager.missing) {
          table.add({ subject: manager.name, what: 'all packages', outcome: 'not run', note: manager.missing })
          continue
        }
        // A home of its own keeps caches of earlier runs, with other contents under the same versions, out of this one.
        const home = join(folder, manager.name)
        mkdirSync(home)
        const environment = cleanEnvironment(home, { ...servers.environment, ...manager.environment })
        for (const entry of publishedPackages(copy)) {
          const subject = `${manager.name} ${manager.version}`
          await table.attempt(subject, entry.manifest.name, async () => {
            const project = join(home, entry.folder)
            mkdirSync(project)
            const example = exampleOf(copy, entry)
            writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }))
            for (const [name, content] of Object.entries(manager.files)) writeFileSync(join(project, name), content)
            writeFileSync(join(project, 'example.mjs'), example.javascript)
            const [add, ...addArgs] = manager.add
            // What the example does not import itself must come along by itself.
            await run(add, [...addArgs, ...example.imports], { cwd: project, env: environment })
            const [start, ...startArgs] = manager.start
            servers.mock.reset()
            return outputs.compare(entry.folder, await run(start, [...startArgs, 'example.mjs'], { cwd: project, env: environment }))
          })
        }
      }
    }
  } finally {
    await servers.mock.close()
    await registry.close()
    if (keep) process.stdout.write(`kept: ${folder} and ${copy}\n`)
    else for (const path of [folder, copy]) rmSync(path, { recursive: true, force: true })
  }
  if (write) table.write('Release', 'pnpm release:dry-run', method)
  table.finish()
}

/** Everything up to the registry, as the release workflow does it. */
async function release(table: ResultTable, copy: string, npmrc: string): Promise<boolean> {
  const pnpm = join(workspace, 'node_modules/.bin/pnpm')
  const git = ['-c', 'user.name=release-dry-run', '-c', 'user.email=release-dry-run@example.com']
  const options = { cwd: copy, env: { ...environmentOfThis(), npm_config_userconfig: npmrc }, timeout: 600_000 }
  const tarballs = join(copy, '.reports/release')
  let digest = ''
  // As the workflow's job does it: with Node and npm alone.
  const publish = () => run(process.execPath, ['scripts/release/publish.ts', tarballs, '--digest', digest], options)
  const steps: [string, () => Promise<string>][] = [
    [
      'install',
      async () =>
        run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent'], options).then(() => 'from the lockfile'),
    ],
    [
      'commit',
      async () => {
        await run('git', ['init', '--quiet'], options)
        await run('git', ['add', '--all'], options)
        await run('git', [...git, 'commit', '--quiet', '--message', 'before'], options)
        return 'of what is there'
      },
    ],
    ['gate', async () => lastLine(await run(pnpm, ['run', 'build'], options).then(() => run(pnpm, ['run', 'release:check'], options)))],
    [
      'version',
      async () =>
        run(pnpm, ['run', 'release:version'], options).then(() =>
          publishedPackages(copy)
            .map(({ manifest }) => `${manifest.name}@${manifest.version}`)
            .join(', '),
        ),
    ],
    ['gate after it', async () => lastLine(await run(pnpm, ['run', 'release:check'], options))],
    ['build', async () => run(pnpm, ['run', 'build'], options).then(() => 'with the new versions')],
    [
      'pack',
      async () => {
        digest = lastLine(await run(pnpm, ['run', '--silent', 'release:pack', tarballs], options))
        return `with the digest ${digest.slice(0, 12)}…`
      },
    ],
    ['publish', async () => `${(await publish()).match(/ published$/gm)?.length ?? 0} packages`],
    [
      'publish again',
      async () => {
        const output = await publish()
        if (/ published$/m.test(output)) throw new CommandError(`published something twice:\n${output}`)
        return 'nothing is published twice'
      },
    ],
  ]
  for (const [what, action] of steps) if (!(await table.attempt('release', what, action))) return false
  return true
}

function environmentOfThis(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
