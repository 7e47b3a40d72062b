import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { providerIds } from '@campaignkit/mock'
import { readRegistry } from '../../scripts/generate/read/registry.ts'
import { root } from '../registry.ts'

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly files?: readonly string[]
  readonly exports: Readonly<Record<string, unknown>>
  readonly publishConfig?: { readonly exports: Readonly<Record<string, unknown>> }
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const registry = readRegistry(root)
const ids = registry.map(({ id }) => id)

function manifestOf(name: string): Manifest {
  // A manifest of this repository.
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest
}

function foldersOf(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

const packages = foldersOf('packages').filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
const published = packages.filter((name) => !manifestOf(name).private)

test('the registry, the specs, the packages and the umbrella have the same providers', () => {
  expect(foldersOf('specs').toSorted()).toEqual(ids.toSorted())
  expect(packages).toEqual(expect.arrayContaining(ids))
  const umbrella = manifestOf('campaignkit')
  const subpaths = Object.keys(umbrella.exports).filter((path) => path !== '.' && path !== './package.json' && !path.includes('*'))
  expect(subpaths.toSorted()).toEqual(ids.map((id) => `./${id}`).toSorted())
  const dependencies = Object.keys(umbrella.dependencies ?? {}).filter((name) => name !== '@campaignkit/core')
  expect(dependencies.toSorted()).toEqual(ids.map((id) => `@campaignkit/${id}`).toSorted())
})

test('the umbrella has every entry of its providers', () => {
  for (const id of ids) {
    const entries = Object.keys(manifestOf(id).exports).filter((path) => !path.endsWith('.json'))
    for (const entry of entries) {
      const path = entry === '.' ? `./${id}` : entry.replace('.', './*')
      expect(Object.keys(manifestOf('campaignkit').exports)).toContain(path)
      expect(existsSync(join(root, 'packages/campaignkit/src', `${id}${entry.slice(1).replace('/', '-')}.gen.ts`)), `${id}${entry}`).toBe(
        true,
      )
    }
  }
})

test('every package of the workspace is a provider or one of the shared ones', () => {
  expect(packages.filter((name) => !ids.includes(name)).toSorted()).toEqual(['campaignkit', 'contract', 'core', 'launch', 'mock', 'portal'])
})

describe.each(registry)('packages/$id', ({ id, name }) => {
  const folder = join(root, 'packages', id)

  // Read from the description itself, not from what was generated out of it.
  const webhooks = /^webhooks:/m.test(readFileSync(join(root, `specs/${id}/openapi.yaml`), 'utf8')) ? ['webhooks'] : []
  const entries = ['index', 'validate', ...webhooks]

  test('has a manifest, a README, entries of at most 40 lines and generated files, and nothing else by hand', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !/node_modules|dist|\.turbo/.test(entry.parentPath) && entry.name !== 'CHANGELOG.md')
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    expect(files.toSorted()).toEqual(
      [
        'README.md',
        'openapi.json',
        'package.json',
        'src/client.gen.ts',
        'src/operations.gen.ts',
        ...(existsSync(join(folder, 'src/features.gen.ts')) ? ['src/features.gen.ts'] : []),
        'src/reconcile.gen.ts',
        'src/schemas.gen.ts',
        'src/types.gen.ts',
        ...webhooks.map((entry) => `src/${entry}.gen.ts`),
        ...entries.map((entry) => `src/${entry}.ts`),
      ].toSorted(),
    )
    for (const entry of entries) {
      expect(readFileSync(join(folder, `src/${entry}.ts`), 'utf8').split('\n').length, entry).toBeLessThanOrEqual(40)
    }
  })

  test('exports its factory and its error guard', async () => {
    // A module of this repository.
    const module = (await import(join(folder, 'src/index.ts'))) as Record<string, unknown>
    expect(module[`create${name}`]).toBeTypeOf('function')
    expect(module[`is${name}Error`]).toBeTypeOf('function')
  })

  test('has an entry for the check of bodies and, if the provider sends webhooks, one for those', async () => {
    const paths = Object.keys(manifestOf(id).exports).filter((path) => !path.endsWith('.json'))
    expect(paths.toSorted()).toEqual(entries.map((entry) => (entry === 'index' ? '.' : `./${entry}`)).toSorted())
    // Modules of this repository.
    expect(((await import(join(folder, 'src/validate.ts'))) as Record<string, unknown>)['validate']).toBeTypeOf('function')
    for (const entry of webhooks) {
      expect(((await import(join(folder, `src/${entry}.ts`))) as Record<string, unknown>)[`create${name}Webhooks`]).toBeTypeOf('function')
    }
  })

  test('says where its generated files come from', () => {
    for (const file of readdirSync(join(folder, 'src')).filter((entry) => entry.endsWith('.gen.ts'))) {
      expect(readFileSync(join(folder, 'src', file), 'utf8')).toMatch(
        new RegExp(`^// GENERATED from specs/${id}/openapi\\.yaml by "pnpm generate"`),
      )
    }
  })
})

// Every one of them has a reason: openapi-fetch sends the requests; Ajv checks them in the mock (Prism is bundled into it); the contract tests make
// values and shrink them with fast-check and json-schema-faker, and read descriptions in YAML; a launch reads tables, numbers and zones.
const foreignDependencies: Readonly<Record<string, readonly string[]>> = {
  core: ['openapi-fetch'],
  ...Object.fromEntries(ids.map((id) => [id, ['openapi-fetch']])),
  mock: ['ajv', 'ajv-formats'],
  contract: ['ajv', 'ajv-formats', 'fast-check', 'json-schema-faker', 'yaml'],
  launch: ['libphonenumber-js', 'papaparse', 'temporal-polyfill'],
}

describe.each(published)('packages/%s as published', (name) => {
  const manifest = manifestOf(name)

  test('publishes what it exports, from dist, and no more than that', () => {
    const inside = Object.keys(manifest.exports)
    expect(Object.keys(manifest.publishConfig?.exports ?? {})).toEqual(inside)
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'README.md', 'LICENSE']))
  })

  test('runs nothing when it is installed', () => {
    const hooks = Object.keys(manifest.scripts ?? {}).filter(
      (script) => /^(pre|post)?(install|prepare|publish|pack)/.test(script) && script !== 'pack:check',
    )
    expect(hooks).toEqual([])
  })

  test('depends on packages of this workspace and what it needs alone', () => {
    const foreign = Object.keys(manifest.dependencies ?? {}).filter((dependency) => !dependency.startsWith('@campaignkit/'))
    expect(foreign.filter((dependency) => !foreignDependencies[name]?.includes(dependency))).toEqual([])
  })
})

test('the mock knows every provider', () => {
  expect(providerIds.toSorted()).toEqual(ids.toSorted())
})

test('runs on the Node version that the workspace installs', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
})
