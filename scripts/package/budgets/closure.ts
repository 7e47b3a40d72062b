import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Manifest, readManifest } from '../../shared/workspace.ts'

/** The manifests of everything that is installed along with a package, except itself, each once. */
export function installedWith(path: string): Manifest[] {
  const found = new Map<string, Manifest>()
  const walk = (folder: string) => {
    const { dependencies = {}, optionalDependencies = {} } = readManifest(join(folder, 'package.json'))
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const target = findPackage(folder, name)
      if (!target && name in optionalDependencies) continue
      if (!target) throw new Error(`${folder} depends on ${name}, which is not installed.`)
      if (found.has(target)) continue
      found.set(target, readManifest(join(target, 'package.json')))
      walk(target)
    }
  }
  walk(realpathSync(path))
  return [...found.values()]
}

/** Where Node would find a package from a folder. */
function findPackage(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(candidate)) return realpathSync(candidate)
    if (folder === dirname(folder)) return undefined
  }
}

/** Scripts that npm runs when a package is installed from a registry; `prepare` is not among them. */
export function installScripts({ scripts = {} }: Manifest): string[] {
  return Object.keys(scripts).filter((name) => ['preinstall', 'install', 'postinstall'].includes(name))
}

/** The SPDX id of a package's licence. */
export function licenceOf({ license, licenses = [] }: Manifest): string {
  return license ?? (licenses.map(({ type }) => type).join(' OR ') || 'none')
}
