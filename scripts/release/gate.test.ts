import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { soundDescription, change } from '../lint/fixture.ts'
import { publishedPackages } from '../shared/workspace.ts'
import { currentState, writeBaseline } from './baseline.ts'
import { judgeRelease } from './gate.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'campaignkit-release-'))
  write('package.json', json({ name: 'root', private: true }))
  write('pnpm-workspace.yaml', 'packages: [packages/*]')
  write('pnpm-lock.yaml', '')
  write('.changeset/config.json', json({ baseBranch: 'main', access: 'public' }))
  write('packages/base/package.json', manifest('base', {}))
  write('packages/base/dist/index.d.ts', 'export declare function run(): string')
  write('packages/base/openapi.json', json(soundDescription()))
  write('packages/roof/package.json', manifest('roof', { base: '^1.2.3' }))
  write('packages/roof/dist/index.d.ts', `export * from 'base'`)
  write('packages/hidden/package.json', json({ name: 'hidden', version: '0.0.0', private: true }))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function json(value: unknown) {
  return JSON.stringify(value)
}

function manifest(name: string, dependencies: Record<string, string>) {
  return json({
    name,
    version: '1.2.3',
    dependencies,
    engines: { node: '>=20' },
    publishConfig: { exports: { '.': { types: './dist/index.d.ts' } } },
  })
}

function declare(...bumps: [name: string, bump: string][]) {
  write('.changeset/one.md', `---\n${bumps.map(([name, bump]) => `'${name}': ${bump}\n`).join('')}---\n\nA change.\n`)
}

function release() {
  for (const entry of publishedPackages(root)) writeBaseline(root, entry.folder, currentState(entry))
}

const judge = async () => (await judgeRelease(root)).map(({ name, declared, needed, passed }) => ({ name, declared, needed, passed }))

test('nothing changed, nothing is needed', async () => {
  release()
  expect(await judge()).toEqual([
    { name: 'base', declared: 'none', needed: 'none', passed: true },
    { name: 'roof', declared: 'none', needed: 'none', passed: true },
  ])
})

test('a breaking change passes with a major bump of the package and of what exports all of it, and with no less', async () => {
  release()
  write('packages/base/dist/index.d.ts', 'export declare function run(): number')
  declare(['base', 'minor'])
  expect(await judge()).toMatchObject([
    { declared: 'minor', needed: 'major', passed: false },
    { needed: 'major', passed: false },
  ])
  declare(['base', 'major'], ['roof', 'major'])
  expect(await judge()).toMatchObject([{ passed: true }, { passed: true }])
})

test('a new feature passes with a minor bump and not with a patch', async () => {
  release()
  write('packages/base/dist/index.d.ts', 'export declare function run(): string; export declare const more: 1')
  declare(['base', 'patch'])
  expect(await judge()).toMatchObject([
    { needed: 'minor', passed: false },
    { needed: 'none', passed: true },
  ])
  declare(['base', 'minor'])
  expect(await judge()).toMatchObject([{ passed: true }, { passed: true }])
})

test('a change of the description counts as much as one of the declarations, and is named', async () => {
  release()
  write('packages/base/openapi.json', json(change(soundDescription(), ['paths', '/campaigns/{id}'], undefined)))
  const [verdict] = await judgeRelease(root)
  expect(verdict).toMatchObject({ needed: 'major', declared: 'none', passed: false })
  expect(verdict?.changes.map(({ what }) => what).join()).toContain('/campaigns/{id}')
})

test('a package that was never released needs a changeset', async () => {
  write('packages/base/package.json', manifest('base', {}).replace('1.2.3', '0.0.0'))
  write('packages/roof/package.json', manifest('roof', {}).replace('1.2.3', '0.0.0'))
  declare(['base', 'minor'])
  expect(await judge()).toMatchObject([
    { declared: 'minor', passed: true },
    { declared: 'none', passed: false },
  ])
})

test('a version of which nobody knows what it offered is refused', async () => {
  declare(['base', 'major'], ['roof', 'major'])
  expect(await judgeRelease(root)).toMatchObject([
    { passed: false, changes: [{ what: expect.stringContaining('nothing says what 1.2.3 offered') }] },
    { passed: false },
  ])
})

test('a package that has not been built is named', async () => {
  rmSync(join(root, 'packages/base/dist'), { recursive: true })
  await expect(judgeRelease(root)).rejects.toThrow(/packages\/base\/dist\/index\.d\.ts is not there\. Build the package first/)
})
