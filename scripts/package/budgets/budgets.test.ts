import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishedPackages, workspace } from '../../shared/workspace.ts'
import { readBudgets, within } from './budget.ts'
import { bundleSize } from './bundle-size.ts'
import { installedWith, installScripts, licenceOf } from './closure.ts'
import { pack, strayFiles } from './tarball.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'campaignkit-budgets-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

test('budgets.json names published packages only, and every figure is a positive number', () => {
  const { packages, provider, growth } = readBudgets(workspace)
  const names = new Set(publishedPackages(workspace).map(({ manifest }) => manifest.name))
  expect(Object.keys(packages).filter((name) => !names.has(name))).toEqual([])
  const figures = [growth, ...[provider, ...Object.values(packages)].flatMap((budget) => Object.values(budget))]
  expect(figures.filter((figure) => typeof figure === 'number' && !(figure >= 0))).toEqual([])
  expect(figures.filter((figure) => typeof figure !== 'number' && !Array.isArray(figure))).toEqual([])
})

test('a figure passes up to its limit and not above it', () => {
  expect(within('a', 'b', 10, 10).passed).toBe(true)
  expect(within('a', 'b', 11, 10).passed).toBe(false)
  expect(within('a', 'b', 11, undefined).passed).toBe(true)
})

test('a bundle with more code in it is bigger', async () => {
  write('small/dist/index.js', 'export const a = 1')
  write('big/dist/index.js', `export { b } from './more.js'`)
  write('big/dist/more.js', `export const b = ${JSON.stringify(Array.from({ length: 500 }, (_, index) => index * 7919))}`)
  const small = await bundleSize(join(root, 'small'))
  const big = await bundleSize(join(root, 'big'))
  expect(big.start).toBeGreaterThan(small.start + 1000)
  expect(big.all).toBe(big.start)
})

test('what is imported when it is needed counts for the whole, not for the start', async () => {
  write('lazy/dist/index.js', `export const load = () => import('./more.js')`)
  write('lazy/dist/more.js', `export const b = ${JSON.stringify(Array.from({ length: 500 }, (_, index) => index * 7919))}`)
  const { start, all } = await bundleSize(join(root, 'lazy'))
  expect(all).toBeGreaterThan(start + 1000)
})

test('dependencies of dependencies come along, each once, and so do their install scripts', () => {
  write('a/package.json', '{"name":"a","dependencies":{"b":"1","c":"1"},"optionalDependencies":{"gone":"1"}}')
  write('a/node_modules/b/package.json', '{"name":"b","license":"MIT","dependencies":{"c":"1"}}')
  write('a/node_modules/c/package.json', '{"name":"c","license":"GPL-3.0","scripts":{"postinstall":"run","test":"run"}}')
  const installed = installedWith(join(root, 'a'))
  expect(installed.map(({ name }) => name)).toEqual(['b', 'c'])
  expect(installed.flatMap(installScripts)).toEqual(['postinstall'])
  expect(installed.map(licenceOf)).toEqual(['MIT', 'GPL-3.0'])
  write('d/package.json', '{"name":"d","dependencies":{"nowhere":"1"}}')
  expect(() => installedWith(join(root, 'd'))).toThrow('depends on nowhere, which is not installed')
})

test('packing shows what would be published, and stray files are named', () => {
  write('a/package.json', '{"name":"a","version":"1.0.0","files":["dist","secret.env"]}')
  write('a/dist/index.js', '')
  write('a/dist/index.test.js', '')
  write('a/dist/index.js.map', '')
  write('a/secret.env', '')
  write('a/not-packed.txt', '')
  const { files, bytes } = pack(join(root, 'a'), root)
  expect(files.toSorted()).toEqual(['dist/index.js', 'dist/index.js.map', 'dist/index.test.js', 'package.json', 'secret.env'])
  expect(bytes).toBeGreaterThan(100)
  expect(strayFiles(files, ['dist', 'secret.env']).toSorted()).toEqual(['dist/index.js.map', 'dist/index.test.js', 'secret.env'])
  expect(strayFiles(['site/a.css', 'openapi.json'], ['dist', 'site'])).toEqual([])
})
