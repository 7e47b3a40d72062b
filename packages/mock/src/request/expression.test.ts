import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evaluate } from './expression.ts'

// The cases are shared with every other reader of such expressions.
const file = new URL('../../../../test/conformance/runtime-expressions.json', import.meta.url)
const table = JSON.parse(readFileSync(file, 'utf8')) as {
  request: { path: Record<string, string>; query: Record<string, string>; header: Record<string, string>; body: object }
  cases: [expression: unknown, value: unknown][]
  invalid: string[]
}

const { path, query, header, body } = table.request
const headers = Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]))
const call = { path, query, body, incoming: { method: 'POST', path: '/', search: new URLSearchParams(), headers, raw: new Uint8Array() } }

test.each(table.cases)('%j is %j', (expression, value) => {
  expect(evaluate(expression, call) ?? null).toEqual(value)
})

test.each(table.invalid)('%s is refused', (expression) => {
  expect(() => evaluate(expression, call)).toThrow(TypeError)
})
