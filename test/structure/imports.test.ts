import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { readRegistry } from '../../scripts/generate/read/registry.ts'
import { root } from '../registry.ts'
import { findViolations, importRules, layersOf, rooms } from './import-rules.ts'

const ids = readRegistry(root).map(({ id }) => id)
const rules = importRules(ids)

const scratch = mkdtempSync(join(tmpdir(), 'imports-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** The rules that a small tree of files breaks. */
async function broken(name: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = join(scratch, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const tops = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))
  const { violations } = await findViolations(folder, [...tops], rules)
  return [...new Set(violations.map(({ rule }) => rule))]
}

test('no import of the workspace breaks a rule', async () => {
  const { modules, violations } = await findViolations(root, ['packages', 'scripts', 'test'], rules)
  expect(violations).toEqual([])
  expect(modules).toBeGreaterThan(400)
})

test('every package with sources has a layer; the portal, on top of all, may import anything', () => {
  const packages = readdirSync(join(root, 'packages'))
  expect(Object.keys(layersOf(ids)).toSorted()).toEqual(packages.filter((name) => name !== 'portal').toSorted())
})

test.each(Object.entries(rooms))('the rooms of packages/%s are those that are ordered', (name, order) => {
  const folders = readdirSync(join(root, 'packages', name, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map((entry) => entry.name).toSorted()).toEqual(order.toSorted())
})

const plain = 'export const value = 1\n'

test.each([
  [
    'a path into another package',
    'packages-by-name',
    { 'packages/core/src/a.ts': "export * from '../../mock/src/b.ts'\n", 'packages/mock/src/b.ts': plain },
  ],
  [
    'a path into another package, of types, from a folder',
    'packages-by-name',
    {
      'packages/core/src/call/a.ts': "import type { value } from '../../../mock/src/b.ts'\nexport type A = typeof value\n",
      'packages/mock/src/b.ts': plain,
    },
  ],
  [
    'a dynamic import of a package that the layer forbids',
    'layer-of-core',
    { 'packages/core/src/a.ts': "export const ajv = () => import('ajv')\n" },
  ],
  ['the same in a folder', 'layer-of-core', { 'packages/core/src/call/a.ts': "export { default } from 'ajv'\n" }],
  [
    'a module of Node in what must load everywhere',
    'layer-of-core',
    { 'packages/core/src/a.ts': "import { join } from 'node:path'\nexport { join }\n" },
  ],
  ['the mock in a provider', 'layer-of-altur', { 'packages/altur/src/a.ts': "export * from '@campaignkit/mock'\n" }],
  ['the mock in the umbrella', 'layer-of-campaignkit', { 'packages/campaignkit/src/a.ts': "export * from '@campaignkit/mock'\n" }],
  ['the mock in the generator', 'the-generator-ends-at-core', { 'scripts/generate/a.ts': "export * from '@campaignkit/mock'\n" }],
  [
    'a path into the mock in a script',
    'scripts-reach-into-core-alone',
    { 'scripts/a.ts': "export * from '../packages/mock/src/b.ts'\n", 'packages/mock/src/b.ts': plain },
  ],
  [
    'a cycle through a dynamic import',
    'no-cycles',
    { 'packages/mock/src/a.ts': "export const b = () => import('./b.ts')\n", 'packages/mock/src/b.ts': "export * from './a.ts'\n" },
  ],
  [
    'a cycle of types',
    'no-cycles',
    {
      'packages/mock/src/a.ts': "import type { B } from './b.ts'\nexport interface A { b: B }\n",
      'packages/mock/src/b.ts': "import type { A } from './a.ts'\nexport interface B { a?: A }\n",
    },
  ],
  [
    'an import of the index from a folder',
    'rooms-do-not-import-the-entry',
    { 'packages/mock/src/index.ts': plain, 'packages/mock/src/state/a.ts': "export * from '../index.ts'\n" },
  ],
  [
    'an import from a room above',
    'core-transport-points-down',
    { 'packages/core/src/transport/a.ts': "export * from '../outcome/b.ts'\n", 'packages/core/src/outcome/b.ts': plain },
  ],
  ['an import of a test', 'nothing-imports-tests', { 'test/a.ts': "export * from './b.test.ts'\n", 'test/b.test.ts': plain }],
])('%s breaks a rule', async (name, rule, files) => {
  expect(await broken(name.replaceAll(/\W+/g, '-'), files)).toContain(rule)
})

test('imports that are allowed break none', async () => {
  const files = {
    'packages/core/src/a.ts': "export const load = () => import('openapi-fetch')\nexport * from './call/b.ts'\n",
    'packages/core/src/call/b.ts': plain,
    'packages/altur/src/a.ts': "export * from '@campaignkit/core/webhooks'\n",
    'packages/mock/src/a.ts': "export { readFileSync } from 'node:fs'\nexport * from '@campaignkit/core'\n",
    'scripts/generate/a.ts': "export * from '../../packages/core/src/call/b.ts'\n",
  }
  expect(await broken('allowed', files)).toEqual([])
})

/** The ids of providers that a source names in code: identifiers, strings and templates; comments do not count. */
function providersNamed(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest))
  return ids.filter((id) => found.some((word) => word.toLowerCase().includes(id)))
}

test('a provider is named by an identifier, a string or a template, not by a comment', () => {
  expect(providersNamed("const isAltur = id === 'meetzy' || `to ${id} at otpiq`; // yuno")).toEqual(['altur', 'meetzy', 'otpiq'])
})

test('core never names a provider', () => {
  const source = join(root, 'packages/core/src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((entry) => /(?<!\.test)\.ts$/.test(entry))
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap((file) => providersNamed(readFileSync(join(source, file), 'utf8')).map((id) => `${file}: ${id}`))).toEqual([])
})
