import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Has pnpm link the workspace's packages and note them in the lockfile, where the workspace is installed at all. */
export function link(root: string): void {
  const pnpm = join(root, 'node_modules/.bin/pnpm')
  if (!existsSync(pnpm)) return
  execFileSync(pnpm, ['install', '--no-frozen-lockfile', '--prefer-offline', '--reporter=silent'], { cwd: root, stdio: 'inherit' })
}
