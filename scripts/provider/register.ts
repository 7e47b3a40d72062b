import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Files } from '../generate/write/output.ts'
import { readManifest, type Manifest } from '../shared/workspace.ts'

/**
 * The shared files as they are once a provider is listed in all of them: the registry, the umbrella's subpaths, and every manifest that
 * depends on all providers.
 */
export function listProvider(root: string, id: string, registered: readonly string[]): Files {
  const registry = readRegistryFile(root)
  registry.setIn(['apis', id], registry.createNode({ root: `specs/${id}/openapi.yaml` }))
  return new Map([
    ['redocly.yaml', registry.toString(yamlStyle)],
    ...mockProviders(root, id, { line: `import { ${id} } from './providers/${id}.ts'\n`, entry: `  ${id},\n` }),
    ...packageTable(root, id, `| [\`@campaignkit/${id}\`](packages/${id}/README.md) | campaigns |\n`),
    ...manifests(root, registered, (manifest, range) => {
      manifest.dependencies = sorted({ ...manifest.dependencies, [`@campaignkit/${id}`]: range })
      if (!hasSubpaths(manifest, registered)) return
      const inside = { built: `./dist/${id}.gen.d.ts`, default: `./src/${id}.gen.ts` }
      const published = { types: `./dist/${id}.gen.d.ts`, default: `./dist/${id}.gen.js` }
      manifest.exports = behindOthers(manifest.exports, registered, id, inside)
      manifest.publishConfig = {
        ...manifest.publishConfig,
        exports: behindOthers(manifest.publishConfig?.exports, registered, id, published),
      }
    }),
  ])
}

/** The shared files as they are once a provider is listed in none of them. */
export function unlistProvider(root: string, id: string, registered: readonly string[]): Files {
  const registry = readRegistryFile(root)
  registry.deleteIn(['apis', id])
  return new Map([
    ['redocly.yaml', registry.toString(yamlStyle)],
    ...mockProviders(root, id, { line: '', entry: '' }),
    ...packageTable(root, id, ''),
    ...manifests(root, registered, (manifest) => {
      for (const record of [manifest.dependencies, manifest.exports, manifest.publishConfig?.exports]) {
        if (!record) continue
        Reflect.deleteProperty(record, `@campaignkit/${id}`)
        Reflect.deleteProperty(record, `./${id}`)
      }
    }),
  ])
}

const yamlStyle = { lineWidth: 0, flowCollectionPadding: true }

function readRegistryFile(root: string) {
  return parseDocument(readFileSync(join(root, 'redocly.yaml'), 'utf8'))
}

/** README.md with the provider's row in the table of packages, above the umbrella's, or without it. */
function packageTable(root: string, id: string, row: string): [string, string][] {
  if (!existsSync(join(root, 'README.md'))) return []
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const without = text.replace(new RegExp(`^\\| \\[\`@campaignkit/${id}\`\\].*\n`, 'm'), '')
  return [['README.md', without.replace(/^(?=\| \[`campaignkit`\])/m, row)]]
}

/** The mock's list of providers with, or without, one: an import behind the other providers' and an entry behind the others. */
function mockProviders(root: string, id: string, { line, entry }: { line: string; entry: string }): [string, string][] {
  const path = 'packages/mock/src/providers.ts'
  const text = readFileSync(join(root, path), 'utf8')
  const without = text.replace(`import { ${id} } from './providers/${id}.ts'\n`, '').replace(`\n  ${id},\n`, '\n')
  const imported = without.replace(/(import \{ \w+ \} from '\.\/providers\/\w+\.ts'\n)(?!import)/, `$1${line}`)
  return [[path, imported.replace(/^(?=\} as const satisfies)/m, entry)]]
}

/** Changes every manifest of the workspace that depends on all registered providers. */
function manifests(root: string, registered: readonly string[], change: (manifest: Manifest, range: string) => void): [string, string][] {
  const folders = ['scripts', 'test', ...readdirSync(join(root, 'packages')).map((folder) => `packages/${folder}`)]
  return folders
    .map((folder) => `${folder}/package.json`)
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path): [string, string][] => {
      const manifest = readManifest(join(root, path))
      const ranges = registered.map((id) => manifest.dependencies?.[`@campaignkit/${id}`])
      if (ranges[0] === undefined || ranges.includes(undefined)) return []
      change(manifest, ranges[0])
      return [[path, `${JSON.stringify(manifest, null, 2)}\n`]]
    })
}

function hasSubpaths(manifest: Manifest, registered: readonly string[]): boolean {
  return registered.every((id) => `./${id}` in (manifest.exports ?? {}))
}

/** A manifest's exports with one more provider's, behind those of the others. */
function behindOthers(
  record: Record<string, unknown> = {},
  registered: readonly string[],
  id: string,
  entry: unknown,
): Record<string, unknown> {
  const last = Object.keys(record).findLast((path) => registered.some((other) => path === `./${other}`))
  return Object.fromEntries(
    Object.entries(record).flatMap((pair): [string, unknown][] => (pair[0] === last ? [pair, [`./${id}`, entry]] : [pair])),
  )
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
