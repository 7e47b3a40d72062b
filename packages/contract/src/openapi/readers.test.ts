import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { valueOfExpression } from './expression.ts'
import { valueAt } from './json.ts'

// Tables of this repository; the client's readers are held to the same cases.
const table = <Table>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../test/conformance/${name}.json`, import.meta.url), 'utf8')) as Table

const pointers = table<{ document: unknown; cases: [string, unknown?][] }>('pointers')
const expressions = table<{
  request: Record<'path' | 'query' | 'headers', Record<string, unknown>> & { body: unknown }
  cases: [string, unknown?][]
}>('expressions')

test.each(pointers.cases)('the pointer %s', (pointer, expected) => {
  expect(valueAt(pointers.document, pointer)).toEqual(expected)
})

test.each(expressions.cases)('the expression %s', (expression, expected) => {
  const { path, query, headers, body } = expressions.request
  expect(valueOfExpression(expression, { path, query, header: headers, body })).toEqual(expected)
})
