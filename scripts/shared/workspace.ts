import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of a manifest that the tools read. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  license?: string
  /** The form of before 2014, which some packages still have. */
  licenses?: { type: string }[]
  files?: string[]
  engines?: { node?: string }
  scripts?: Record<string, string>
  bin?: string | Record<string, string>
  exports?: Record<string, unknown>
  publishConfig?: { exports?: Record<string, unknown>; access?: string }
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** A package of this workspace that is published. */
export interface PublishedPackage {
  /** Its folder below `packages/`: `altur`. */
  readonly folder: string
  /** The whole path of that folder. */
  readonly path: string
  readonly manifest: Manifest
}

/** This workspace. */
export const workspace = join(import.meta.dirname, '../..')

/** Reads a manifest of this workspace. */
export function readManifest(path: string): Manifest {
  // A manifest that this repository or its own packing wrote.
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

/** Every package below `packages/` that is not private, those that others depend on first. */
export function publishedPackages(root: string): PublishedPackage[] {
  const packages = readdirSync(join(root, 'packages'))
    .map((folder) => ({ folder, path: join(root, 'packages', folder) }))
    .filter(({ path }) => existsSync(join(path, 'package.json')))
    .map(({ folder, path }) => ({ folder, path, manifest: readManifest(join(path, 'package.json')) }))
    .filter(({ manifest }) => !manifest.private)
  const sorted: PublishedPackage[] = []
  const place = (entry: PublishedPackage) => {
    if (sorted.includes(entry)) return
    for (const other of packages) if (other !== entry && other.manifest.name in (entry.manifest.dependencies ?? {})) place(other)
    if (!sorted.includes(entry)) sorted.push(entry)
  }
  for (const entry of packages) place(entry)
  return sorted
}
