import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run, systemNode } from '../../shared/system.ts'

/** A program that installs packages, and how it is told to. */
export interface PackageManager {
  readonly name: string
  readonly version: string
  /** Why it cannot be had here; everything else is empty then. */
  readonly missing?: string
  /** Program and arguments that add packages; their names follow. */
  readonly add: readonly [string, ...string[]]
  /** Program and arguments that run a file of the project; its name follows. */
  readonly start: readonly [string, ...string[]]
  /** Configuration in the project's folder, by name. */
  readonly files: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
}

/**
 * npm, pnpm, yarn (with `node_modules` and with Plug'n'Play, its default) and bun.
 * @param tools Folder in whose `node_modules` yarn and bun are.
 * @param registry Address to install from.
 * @param workspace This workspace, which has pnpm.
 */
export async function managersOf(tools: string, registry: string, workspace: string): Promise<PackageManager[]> {
  const pnpm = join(workspace, 'node_modules/.bin/pnpm')
  const yarn = join(tools, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js')
  const bun = ['x64', 'aarch64']
    .map((processor) => join(tools, `node_modules/@oven/bun-linux-${processor}/bin/bun`))
    .find((path) => existsSync(path))
  const node = [systemNode] as const
  const versionOf = async (command: string, ...args: string[]) => (await run(command, [...args, '--version'], { cwd: tools })).trim()
  const npmrc = `registry=${registry}/\n`
  const managers: PackageManager[] = [
    {
      name: 'npm',
      version: await versionOf('npm'),
      add: ['npm', 'install', '--no-audit', '--no-fund'],
      start: node,
      files: { '.npmrc': npmrc },
      environment: {},
    },
    {
      name: 'pnpm',
      version: await versionOf(pnpm),
      add: [pnpm, 'add'],
      start: node,
      // Somebody's empty project: nothing of this workspace's settings, and packages that are a minute old may be installed.
      files: { '.npmrc': npmrc, 'pnpm-workspace.yaml': 'packages: []\nminimumReleaseAge: 0\nstrictDepBuilds: false\n' },
      environment: {},
    },
    ...(await Promise.all(
      (['node-modules', 'pnp'] as const).map(async (linker): Promise<PackageManager> => ({
        name: linker === 'pnp' ? "yarn Plug'n'Play" : 'yarn',
        version: await versionOf(systemNode, yarn),
        add: [systemNode, yarn, 'add'],
        start: [systemNode, yarn, 'node'],
        files: {
          'yarn.lock': '',
          '.yarnrc.yml': `nodeLinker: ${linker}\nnpmRegistryServer: '${registry}'\nunsafeHttpWhitelist: ['127.0.0.1']\nenableTelemetry: false\nenableImmutableInstalls: false\nnpmMinimalAgeGate: 0\n`,
        },
        environment: { CI: '' },
      })),
    )),
  ]
  if (bun) {
    managers.push({
      name: 'bun',
      version: await versionOf(bun),
      add: [bun, 'add'],
      start: [bun, 'run'],
      files: { 'bunfig.toml': `[install]\nregistry = "${registry}/"\n` },
      environment: {},
    })
  } else {
    managers.push({
      name: 'bun',
      version: '',
      missing: `no binary for ${process.platform} ${process.arch}`,
      add: [''],
      start: [''],
      files: {},
      environment: {},
    })
  }
  return managers
}
