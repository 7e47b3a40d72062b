import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolvePointer } from './json-pointer.ts'

// The examples of RFC 6901, section 5.
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'm~n': 8, ' ': 7 }

test.each([
  ['', document],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/m~0n', 8],
  ['/ ', 7],
])('finds "%s"', (pointer, value) => {
  expect(resolvePointer(document, pointer)).toEqual(value)
})

test.each(['/bar', '/foo/2', '/foo/0/x', '/toString', '/__proto__', '/foo/length/x'])('finds nothing at "%s"', (pointer) => {
  expect(resolvePointer(document, pointer)).toBeUndefined()
})

test.each([null, undefined, 1, 'text'])('finds nothing in %s', (value) => {
  expect(resolvePointer(value, '/a')).toBeUndefined()
})

// A table of this repository; the contract tests' own reader is held to the same cases.
const table = JSON.parse(readFileSync(new URL('../../../../test/conformance/pointers.json', import.meta.url), 'utf8')) as {
  document: unknown
  cases: [string, unknown?][]
}

test.each(table.cases)('the pointer %s', (pointer, expected) => {
  expect(resolvePointer(table.document, pointer)).toEqual(expected)
})
