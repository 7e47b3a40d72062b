import { join } from 'node:path'
import { run } from './system.ts'
import { workspace } from './workspace.ts'

/**
 * Installs the programs that one long command needs and nothing else does: a small project of its own below `scripts/on-demand/`, with a
 * lockfile, so that the workspace's install stays small.
 * @param name Its folder.
 * @returns The path of that folder, whose `node_modules` hold the programs.
 */
export async function installOnDemand(name: string): Promise<string> {
  const folder = join(workspace, 'scripts/on-demand', name)
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent']
  await run(join(workspace, 'node_modules/.bin/pnpm'), args, { cwd: folder, timeout: 600_000 })
  return folder
}
