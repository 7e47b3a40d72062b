import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { licenceOf } from './budgets/closure.ts'
import { type Manifest, readManifest } from '../shared/workspace.ts'

/** Makes the test for what a build leaves to be imported: Node's own modules and what is installed along with the package. */
export function isExternal({ dependencies = {}, peerDependencies = {} }: Manifest) {
  const installed = Object.keys({ ...dependencies, ...peerDependencies })
  return (id: string, importer?: string): boolean => {
    if (isBuiltin(id)) return true
    if (/^[./\0]/.test(id)) return false
    // What a bundled package imports must come along with it, in its version.
    if (importer !== undefined && isBundled(importer)) return false
    return installed.some((name) => id === name || id.startsWith(`${name}/`))
  }
}

/** The development dependencies of a package that its source imports: they are installed with nobody and become a part of the build. */
export function bundledDependencies(path: string): string[] {
  const { devDependencies = {}, peerDependencies = {} } = readManifest(join(path, 'package.json'))
  const sources = globSync(join(path, 'src/**/*.ts')).filter((file) => !file.endsWith('.test.ts'))
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  return Object.keys(devDependencies).filter((name) => !(name in peerDependencies) && new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(code))
}

/** What the built package at a path has in its files, by `thirdPartyLicences`. */
export function bundledIn(path: string): { name: string; version: string; license: string }[] {
  const file = join(path, licencesFile)
  if (!existsSync(file)) return []
  const entries = readFileSync(file, 'utf8').matchAll(/^## (\S+) (\S+)\n\n([^,\n]+)/gm)
  return Array.from(entries, ([, name = '', version = '', license = '']) => ({ name, version, license }))
}

/** Where the licences of what is bundled are, in the package's folder. */
export const licencesFile = 'THIRD-PARTY-LICENSES.md'

/** A manifest with who made the package, and where. */
interface NamedManifest extends Manifest {
  author?: string | { name?: string }
  repository?: string | { url?: string }
  homepage?: string
}

/** A package parts of which are in a build. */
interface BundledPackage {
  readonly manifest: NamedManifest
  readonly folder: string
}

/** Whether a module is somebody else's. */
export function isBundled(id: string): boolean {
  return id.includes('/node_modules/')
}

/** The name of the package that a bundled module belongs to, as a file may be called. */
export function packageNameOf(id: string): string {
  return readManifest(join(folderOf(id), 'package.json')).name.replace(/^.*\//, '')
}

/** The packages that modules come from, by name and version. */
export function packagesOf(modules: Iterable<string>): BundledPackage[] {
  const found = new Map<string, BundledPackage>()
  for (const id of modules) {
    if (!isBundled(id)) continue
    const folder = folderOf(id)
    const manifest = readManifest(join(folder, 'package.json'))
    found.set(`${manifest.name}@${manifest.version}`, { manifest, folder })
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry)
}

/** The folder of the package that a module belongs to; a `package.json` without a name only says how its files are to be read. */
function folderOf(id: string): string {
  for (let folder = dirname(id); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    if (existsSync(path) && readManifest(path).version) return folder
    if (folder === dirname(folder)) throw new Error(`${id} belongs to no package.`)
  }
}

/**
 * Writes what the licences of bundled packages ask for: their texts, and their notices.
 * @param allowed The SPDX ids of licences that may be bundled.
 * @throws {Error} If a package has another licence, or neither a text of its own nor one among `standardTexts`.
 */
export function thirdPartyLicences(packages: readonly BundledPackage[], allowed: readonly string[]): string {
  const parts = packages.map(({ manifest, folder }) => {
    const licence = licenceOf(manifest)
    if (!allowed.includes(licence)) throw new Error(`${manifest.name} has the licence ${licence}; it cannot be bundled.`)
    const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').trim())
    if (texts.length === 0) texts.push(textOf(licence, manifest, packages))
    return `## ${manifest.name} ${manifest.version}\n\n${licence}${sourceOf(manifest)}\n\n${texts.map(quoted).join('\n\n')}\n`
  })
  return `# Third-party licences\n\nParts of these packages are in the files of \`dist\`, some of them changed by bundling.\n\n${parts.join('\n')}`
}

function sourceOf({ repository, homepage }: NamedManifest): string {
  const address = (typeof repository === 'string' ? repository : repository?.url) ?? homepage
  return address === undefined ? '' : `, ${address.replace(/^git\+/, '')}`
}

/** The text of a licence that a package names and does not bring along. */
function textOf(licence: string, { name, author }: NamedManifest, packages: readonly BundledPackage[]): string {
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  if (licence === 'MIT') return mit(holder)
  if (licence === 'ISC') return isc(holder)
  if (licence === 'Apache-2.0') {
    for (const { manifest, folder } of packages) {
      if (licenceOf(manifest) !== licence) continue
      const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate))
      if (file) return `Copyright ${holder}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
    }
    return `Copyright ${holder}\n\nLicensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0`
  }
  throw new Error(`${name} names the licence ${licence} and does not bring its text along.`)
}

/** As preformatted text, longer fences than any within. */
function quoted(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

// The texts of https://opensource.org/license/mit and https://opensource.org/license/isc-license-txt.
const mit = (holder: string) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const isc = (holder: string) => `Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`
