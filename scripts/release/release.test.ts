import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientFile } from '../generate/emit/client-interface.ts'
import type { Document } from '../generate/read/document.ts'
import { typesFile } from '../generate/emit/types.ts'
import { change, type Node, soundDescription } from '../lint/fixture.ts'
import { readManifest, workspace } from '../shared/workspace.ts'
import { type Bump, highest, type Level, requiredBump } from './change.ts'
import { compareDescriptions } from './compare-description.ts'
import { compareSurfaces } from './compare-surface.ts'
import { declarationPairs } from './declaration-pairs.ts'
import { append, descriptionPairs } from './description-pairs.ts'
import { surfaceOfTexts } from './surface.ts'

const provider = { id: 'example', name: 'Example', spec: '' }

async function surfaceOf(document: Document) {
  const client = clientFile(provider, document).replaceAll('.gen.ts', '.gen.js')
  const index = `import type { ExampleClient, ExampleErrors, ExampleOptions } from './client.gen.js'
    export declare function createExample(options?: ExampleOptions): ExampleClient
    export declare const isExampleError: ErrorGuard<ExampleErrors>
    export type * from './client.gen.js'; export type * from './types.gen.js'`
  return surfaceOfTexts({ 'index.d.ts': index, 'client.gen.d.ts': client, 'types.gen.d.ts': typesFile(document) }, ['types.gen.d.ts'])
}

function lengthAt(description: Node, path: readonly (string | number)[]): number {
  const list: unknown = path.reduce<Node | undefined>((node, key) => node?.[key], description)
  if (!Array.isArray(list)) throw new Error(`there is no list at ${path.join('/')}`)
  return list.length
}

// The fixture is a sound description.
const fresh = () => soundDescription() as unknown as Document

describe('one change of a description', () => {
  test.concurrent.each(descriptionPairs)('$what: $verdict', async ({ changes: edits, verdict }) => {
    const description = soundDescription()
    for (const [path, value] of edits)
      change(
        description,
        path.map((key, index) => (key === append ? lengthAt(description, path.slice(0, index)) : key)),
        value,
      )
    const after = description as unknown as Document
    const changes = [...(await compareDescriptions(fresh(), after)), ...compareSurfaces(await surfaceOf(fresh()), await surfaceOf(after))]
    expect(highest(changes), changes.map(({ level, what }) => `${level}: ${what}`).join('\n')).toBe(verdict)
  })
})

describe('one change of a hand-written declaration', () => {
  test.each(declarationPairs)('$what: $verdict', ({ before, after, verdict }) => {
    const changes = compareSurfaces(surfaceOfTexts({ 'index.d.ts': before }), surfaceOfTexts({ 'index.d.ts': after }))
    expect(highest(changes), changes.map(({ level, what }) => `${level}: ${what}`).join('\n')).toBe(verdict)
  })
})

test('there are enough pairs, each with a name of its own', () => {
  const names = [...descriptionPairs, ...declarationPairs].map(({ what }) => what)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(60)
})

test.each<[Level | undefined, string, Bump]>([
  [undefined, '1.2.3', 'none'],
  ['fix', '1.2.3', 'patch'],
  ['feature', '1.2.3', 'minor'],
  ['breaking', '1.2.3', 'major'],
  ['fix', '0.2.3', 'patch'],
  ['feature', '0.2.3', 'patch'],
  ['breaking', '0.2.3', 'minor'],
  ['breaking', '0.0.3', 'patch'],
])('a change at level %s after %s needs at least %s', (level, version, bump) => {
  expect(requiredBump(level, version)).toBe(bump)
})

test('reads the manifest that it says it reads', () => {
  expect(readManifest(join(workspace, 'packages/core/package.json')).name).toBe('@campaignkit/core')
})
