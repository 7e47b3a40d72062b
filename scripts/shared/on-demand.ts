import { join } from 'node:path'
import { run } from './system.ts'
import { workspace } from './workspace.ts'

/**
 * Installs the programs that one long command needs and nothing else does: a small project of its own, with a
 * lockfile, so that the workspace's install stays small.
 * @param path Its folder, from the root of the workspace.
 * @returns The path of that folder, whose `node_modules` hold the programs.
 */
export async function installOnDemand(path: string): Promise<string> {
  const folder = join(workspace, path)
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent']
  await run(join(workspace, 'node_modules/.bin/pnpm'), args, { cwd: folder, timeout: 600_000 })
  return folder
}
