import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from '../generate/generate.ts'
import { GenerationError } from '../generate/problem.ts'
import { readRegistry } from '../generate/read/registry.ts'
import type { Files } from '../generate/write/output.ts'
import { listProvider, unlistProvider } from './register.ts'
import { skeletonFiles } from './skeleton/skeleton.ts'
import type { ProviderStyle } from './style.ts'

/**
 * Writes everything that a new provider starts with and generates its code.
 * @param root The workspace.
 * @returns The paths that were written by hand, so to speak; the generated ones are not among them.
 * @throws {GenerationError} If the id is taken. Nothing has been written then.
 */
export async function addProvider(root: string, style: ProviderStyle): Promise<string[]> {
  const { id } = style
  const registered = readRegistry(root).map((provider) => provider.id)
  const inTheWay = [`specs/${id}`, `packages/${id}`, `packages/mock/src/providers/${id}.ts`, `.changeset/first-${id}.md`].filter((path) =>
    existsSync(join(root, path)),
  )
  if (registered.includes(id)) throw new GenerationError(`There is a provider "${id}" already. Choose another id.`)
  if (inTheWay.length > 0) throw new GenerationError(`${inTheWay.join(', ')} exists already. Choose another id, or move it away.`)
  const files: Files = new Map([...skeletonFiles(style), ...listProvider(root, id, registered)])
  write(root, files)
  await generate({ root, check: false })
  return [...files.keys()]
}

/**
 * Removes providers: their descriptions, their packages, their changesets, and their lines in shared files.
 * @param root The workspace.
 * @returns The paths that were removed or changed.
 * @throws {GenerationError} If there is no such provider, or none would be left. Nothing has been removed then.
 */
export async function removeProviders(root: string, ids: readonly string[]): Promise<string[]> {
  const registered = readRegistry(root).map((provider) => provider.id)
  const unknown = ids.find((id) => !registered.includes(id))
  if (unknown) throw new GenerationError(`There is no provider "${unknown}". There are: ${registered.join(', ')}.`)
  if (registered.every((id) => ids.includes(id))) throw new GenerationError('Without any provider there is nothing to generate.')
  const touched = new Set<string>()
  for (const id of ids) {
    const changesets = changesetsWithout(root, id)
    const files: Files = new Map([
      ...unlistProvider(
        root,
        id,
        registered.filter((other) => existsSync(join(root, 'specs', other))),
      ),
      ...changesets.changed,
    ])
    const removed = [`specs/${id}`, `packages/${id}`, `packages/mock/src/providers/${id}.ts`, ...changesets.removed]
    write(root, files)
    for (const path of removed) rmSync(join(root, path), { recursive: true })
    for (const path of [...removed, ...files.keys()]) touched.add(path)
  }
  await generate({ root, check: false })
  return [...touched]
}

function write(root: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

/** Changesets that name the provider: those about it (and its umbrella) alone go, others lose its line. */
function changesetsWithout(root: string, id: string): { changed: Files; removed: string[] } {
  const changed: Files = new Map()
  const removed: string[] = []
  const folder = join(root, '.changeset')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const path = `.changeset/${file}`
    const text = readFileSync(join(root, path), 'utf8')
    const line = new RegExp(`^['"]@campaignkit/${id}['"]: .*\n`, 'm')
    if (!line.test(text)) continue
    const rest = text.replace(line, '')
    const packages = Array.from(rest.matchAll(/^['"]([^'"]+)['"]: /gm), ([, name]) => name)
    if (packages.every((name) => name === 'campaignkit')) removed.push(path)
    else changed.set(path, rest)
  }
  return { changed, removed }
}
