import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkedPackages, listFile, sha256 } from './tarballs.ts'

let folder: string
let digest: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tarballs-'))
  const entry = tarball('example-one', '1.2.3')
  writeList([{ name: 'example-one', version: '1.2.3', ...entry }])
})
afterEach(() => rmSync(folder, { recursive: true }))

function tarball(name: string, version: string): { file: string; sha256: string } {
  const source = mkdtempSync(join(tmpdir(), 'tarball-'))
  mkdirSync(join(source, 'package'))
  writeFileSync(join(source, 'package/package.json'), JSON.stringify({ name, version }))
  const file = `${name}-${version}.tgz`
  execFileSync('tar', ['-czf', join(folder, file), '-C', source, 'package'])
  rmSync(source, { recursive: true })
  return { file, sha256: sha256(readFileSync(join(folder, file))) }
}

function writeList(list: unknown): void {
  writeFileSync(join(folder, listFile), JSON.stringify(list))
  digest = sha256(readFileSync(join(folder, listFile)))
}

test('what was packed is listed in order', async () => {
  expect((await checkedPackages(folder, digest)).map(({ name, version }) => `${name}@${version}`)).toEqual(['example-one@1.2.3'])
  expect(await checkedPackages(folder)).toHaveLength(1)
})

test('a changed list is refused', async () => {
  appendFileSync(join(folder, listFile), ' ')
  await expect(checkedPackages(folder, digest)).rejects.toThrow(/packages\.json has the SHA-256 \w{64}, not \w{64}/)
})

test('a changed tarball is refused', async () => {
  appendFileSync(join(folder, 'example-one-1.2.3.tgz'), 'x')
  await expect(checkedPackages(folder, digest)).rejects.toThrow('example-one-1.2.3.tgz has the SHA-256')
})

test('a file that is not listed is refused', async () => {
  writeFileSync(join(folder, 'other.tgz'), '')
  await expect(checkedPackages(folder, digest)).rejects.toThrow('packages.json does not list other.tgz')
})

test('a tarball of another package is refused', async () => {
  writeList([{ name: 'example-two', version: '1.2.3', ...tarball('example-one', '1.2.3') }])
  await expect(checkedPackages(folder, digest)).rejects.toThrow('example-one-1.2.3.tgz holds example-one@1.2.3, not example-two@1.2.3')
})
