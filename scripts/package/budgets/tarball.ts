import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readdirSync, statSync } from 'node:fs'
import { workspace } from '../../shared/workspace.ts'

/** What `pnpm pack` makes of a package. */
export interface Tarball {
  readonly path: string
  readonly bytes: number
  /** Paths inside, without the folder `package/`. */
  readonly files: readonly string[]
}

/**
 * Packs a package as it would be published.
 * @param path The package's folder, built.
 * @param destination An existing folder, which must not hold a tarball of it yet.
 */
export function pack(path: string, destination: string): Tarball {
  const before = new Set(readdirSync(destination))
  execFileSync(join(workspace, 'node_modules/.bin/pnpm'), ['pack', '--pack-destination', destination], {
    cwd: path,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const name = readdirSync(destination).find((file) => !before.has(file))
  if (!name) throw new Error(`packing ${path} made no new file in ${destination}`)
  const tarball = join(destination, name)
  const list = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
  const files = list.split('\n').filter((file) => file !== '' && !file.endsWith('/'))
  return { path: tarball, bytes: statSync(tarball).size, files: files.map((file) => file.replace(/^package\//, '')) }
}

/** What is meant to be published: code, declarations, the description, and documents; other folders and documents only where the manifest names them. */
export function strayFiles(files: readonly string[], meant: readonly string[]): string[] {
  const folders = meant.filter((name) => name !== 'dist' && !name.includes('.')).join('|')
  const allowed = new RegExp(
    `^(package\\.json|README\\.md|CHANGELOG\\.md|LICENSE|openapi\\.json|dist/.*\\.(js|d\\.ts|json)${folders ? `|(${folders})/.*` : ''})$`,
  )
  return files.filter((file) => !(allowed.test(file) || (file.endsWith('.md') && meant.includes(file))) || /\.test\.|(^|\/)\./.test(file))
}
