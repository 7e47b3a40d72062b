import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pack } from '../package/budgets/tarball.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'
import { listFile, sha256, type PackedPackage } from './tarballs.ts'

const help = `Packs every package that is published, for "pnpm release:publish", which needs neither this workspace's dependencies nor its rights.

Usage: pnpm release:pack FOLDER

  FOLDER     where the tarballs go, new or empty; ${listFile} there lists them, those that others depend on first, with their SHA-256
  --help     show this

The packages must have been built. The last line printed is the SHA-256 of ${listFile}: the publisher compares it with the one printed here.
`

const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
const [output] = positionals
if (values.help) process.stdout.write(help)
else if (output === undefined || positionals.length > 1) fail('One folder must be named: pnpm release:pack FOLDER')
else packAll(resolve(output))

function packAll(folder: string): void {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) return fail(`${folder} is not empty. Name a new folder.`)
  const unversioned = publishedPackages(workspace).find(({ manifest }) => manifest.version === '0.0.0')
  if (unversioned) return fail(`${unversioned.manifest.name} has no version yet: run "pnpm release:version" first.`)
  const list = publishedPackages(workspace).map(({ path, manifest: { name, version } }): PackedPackage => {
    const tarball = pack(path, folder).path
    process.stdout.write(`${name}@${version}\n`)
    return { name, version, file: basename(tarball), sha256: sha256(readFileSync(tarball)) }
  })
  const text = `${JSON.stringify(list, null, 2)}\n`
  writeFileSync(join(folder, listFile), text)
  process.stdout.write(`${createHash('sha256').update(text).digest('hex')}\n`)
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}
