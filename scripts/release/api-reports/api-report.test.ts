import { globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workspace } from '../../shared/workspace.ts'
import { type Entry, entriesOf, reportOf, undocumentedIn } from './api-report.ts'

let folder: string

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'api-report-test-')))
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "planted", "version": "1.0.0", "type": "module" }')
  symlinkSync(join(workspace, 'node_modules'), join(folder, 'node_modules'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is reported of a package with these declarations. */
function undocumented(declarations: string): string[] {
  const path = join(folder, 'dist/index.d.ts')
  writeFileSync(path, declarations)
  const entry: Entry = { name: 'planted', folder, declarations: path }
  return undocumentedIn(entry, reportOf(entry))
}

const client = `/** A client. */
export interface Client {
  /** Milliseconds that a call may take. */
  readonly timeout: number
}
`
const make = (docstring: string) => `${docstring}\nexport declare function make(name: string, { timeout }: Client): Client\n`
const whole = `/**
 * Makes a client.
 * @param name What it is called.
 * @param options How it works.
 */`

test('nothing is reported where everything is documented', () => {
  expect(undocumented(client + make(whole))).toEqual([])
})

test('a member without a docstring is reported', () => {
  expect(undocumented(client.replace(/ {2}\/\*\*.*\n/, '') + make(whole))).toEqual(['readonly timeout: number'])
})

test('an export without a docstring is reported', () => {
  expect(undocumented(`${client}export declare const limit: number\n`)).toEqual(['export const limit: number;'])
})

test('a parameter without @param is reported, also one that is taken apart', () => {
  expect(undocumented(client + make(whole.replace(/ \* @param options.*\n/, '')))).toEqual(['parameter { timeout } of make'])
  expect(undocumented(client + make('/** Makes a client. */'))).toEqual(['parameter name of make', 'parameter { timeout } of make'])
})

test('a @param that says nothing is none', () => {
  expect(undocumented(client + make(whole.replace(' What it is called.', '')))).toEqual(['parameter name of make'])
})

test('every entry that is written by hand is looked at, and has a report unless the descriptions make a part of it', () => {
  const reports = new Map(entriesOf(workspace).map(({ name, report }) => [name, report]))
  expect(reports.get('@campaignkit/core')).toBe('packages/core/api/index.api.md')
  expect(reports.get('@campaignkit/launch/sqlite')).toBe('packages/launch/api/sqlite.api.md')
  expect(reports.has('campaignkit')).toBe(true)
  expect(reports.get('campaignkit')).toBeUndefined()
  expect(reports.has('@campaignkit/altur')).toBe(false)
})

test('each kept report belongs to an entry', () => {
  const kept = globSync('packages/*/api/*', { cwd: workspace }).map((path) => path.replaceAll('\\', '/'))
  expect(kept.toSorted()).toEqual(
    entriesOf(workspace)
      .flatMap(({ report }) => report ?? [])
      .toSorted(),
  )
})
