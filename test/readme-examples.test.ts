import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPortal } from '../packages/portal/src/document/portal.ts'
import { collectSamples, compileSamples, runSamples } from '../packages/portal/src/samples/check-samples.ts'
import { providers, root } from './registry.ts'

// Every TypeScript example of every README, as the portal's samples are checked: written beside the tests, where packages resolve.

const folder = join(root, 'test/.examples')
const samples = collectSamples([])

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('each README has an example', () => {
  const places = new Set(samples.filter(({ language }) => language.startsWith('ts')).map(({ place }) => place))
  expect([...places]).toEqual(expect.arrayContaining(['README.md', ...providers.map(({ id }) => `packages/${id}/README.md`)]))
})

test('they compile', async () => {
  expect((await compileSamples(samples, folder)).problems).toEqual([])
})

test('they run against the mock servers', async () => {
  expect((await runSamples(samples, folder, await readPortal())).problems).toEqual([])
})
