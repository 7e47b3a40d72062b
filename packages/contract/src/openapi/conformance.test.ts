import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyInput } from '../case/case.ts'
import { evaluated } from '../phases/stateful/reconciliation.ts'
import { durationOf } from './duration.ts'
import { instantOf } from './instant.ts'
import { join, tokensOf, valueAt } from './json.ts'

// The tables that all readers of these rules agree on; this package has readers of its own, as a second opinion.
function table(name: string): Record<string, unknown> {
  const text = readFileSync(new URL(`../../../../test/conformance/${name}.json`, import.meta.url), 'utf8')
  return JSON.parse(text) as Record<string, unknown> // every table is an object
}

const pairs = (name: string) => table(name)['cases'] as [string, number | null][] // the form of both tables

test.each(pairs('durations'))('the duration %j has %j ms', (text, expected) => {
  expect(durationOf(text) ?? null).toBe(expected)
})

test.each(pairs('times'))('the time %j is %j', (text, expected) => {
  expect(instantOf(text) ?? null).toBe(expected)
})

test('a time as Go prints it is one', () => {
  expect(instantOf('2023-07-28 21:09:03 +0000 UTC')).toBe(Date.UTC(2023, 6, 28, 21, 9, 3))
  expect(instantOf('2023-02-30T10:00:00Z')).toBeUndefined()
})

const pointers = table('json-pointers')

test.each(pointers['found'] as [string, unknown][])('the pointer %j finds %j', (pointer, expected) => {
  expect(valueAt(pointers['document'], pointer)).toEqual(expected)
  expect(join('', ...tokensOf(pointer))).toBe(pointer)
})

test.each(pointers['missing'] as string[])('the pointer %j finds nothing', (pointer) => {
  expect(valueAt(pointers['document'], pointer)).toBeUndefined()
})

const expressions = table('runtime-expressions')

test.each(expressions['cases'] as [unknown, unknown][])('the expression %j is %j', (expression, expected) => {
  const input = { ...emptyInput, ...(expressions['request'] as object) }
  expect(evaluated(expression, input, Number(expressions['startedAt'])) ?? null).toEqual(expected)
})
