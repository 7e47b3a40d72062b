import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError, run } from '../shared/system.ts'

// Used by the job that publishes, which installs nothing: Node's own modules only.

/** The file that lists the tarballs of a release, in the order of publishing. */
export const listFile = 'packages.json'

/** A package as it was packed. */
export interface PackedPackage {
  readonly name: string
  readonly version: string
  /** Name of its tarball in the folder of the list. */
  readonly file: string
  /** Of the tarball, in hexadecimal. */
  readonly sha256: string
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Reads the list of a folder of tarballs and checks that everything is what was packed.
 * @param folder What `pnpm release:pack` filled.
 * @param digest The SHA-256 that packing printed; without it the list itself is trusted.
 * @throws {CommandError} If the list, a tarball or a manifest in one is another, or a file lies there that is not listed.
 */
export async function checkedPackages(folder: string, digest?: string): Promise<readonly PackedPackage[]> {
  const text = readFileSync(join(folder, listFile))
  if (digest !== undefined && sha256(text) !== digest) {
    throw new CommandError(`${listFile} has the SHA-256 ${sha256(text)}, not ${digest}: it is not what was packed.`)
  }
  // Written by `pnpm release:pack`; the digest says so.
  const packages = JSON.parse(text.toString()) as readonly PackedPackage[]
  const listed = new Set([listFile, ...packages.map(({ file }) => file)])
  const strange = readdirSync(folder).filter((file) => !listed.has(file))
  if (strange.length > 0) throw new CommandError(`${listFile} does not list ${strange.join(', ')}.`)
  for (const { name, version, file, sha256: expected } of packages) {
    const found = sha256(readFileSync(join(folder, file)))
    if (found !== expected) throw new CommandError(`${file} has the SHA-256 ${found}, not ${expected}: it is not what was packed.`)
    // Every tarball of a package has its manifest.
    const manifest = JSON.parse(await run('tar', ['-xOzf', join(folder, file), 'package/package.json'], { cwd: folder })) as {
      name: string
      version: string
    }
    if (manifest.name !== name || manifest.version !== version) {
      throw new CommandError(`${file} holds ${manifest.name}@${manifest.version}, not ${name}@${version}.`)
    }
  }
  return packages
}
