import { expect, test } from 'vitest'
import { hasInexactInteger, parseJson } from './json.ts'

test.each<[text: string, value: unknown]>([
  ['{"id":9007199254740991}', { id: 9007199254740991 }],
  ['{"id":9007199254740993}', { id: '9007199254740993' }],
  ['{"id":-9007199254740993}', { id: '-9007199254740993' }],
  ['[12345678901234567890, 1 ,{"a":[98765432109876543210]}]', ['12345678901234567890', 1, { a: ['98765432109876543210'] }]],
  ['98765432109876543210', '98765432109876543210'],
  // Digits in strings and names stay where they are, whatever stands around them.
  ['{"a":"12345678901234567890","12345678901234567890":1}', { a: '12345678901234567890', '12345678901234567890': 1 }],
  ['{"a":"\\"12345678901234567890\\\\","b":12345678901234567890}', { a: '"12345678901234567890\\', b: '12345678901234567890' }],
  // A fraction or an exponent says that it is a measure and no id.
  [
    '{"a":0.12345678901234568,"b":1234567890123456.5,"c":1234567890123456e2}',
    { a: 0.12345678901234568, b: 1234567890123456.5, c: 1234567890123456e2 },
  ],
  ['{"a":1e22}', { a: 1e22 }],
])('%s', (text, value) => {
  expect(parseJson(text)).toEqual(value)
})

test.each(['', '{', '"\\"', '[12345678901234567890', 'undefined'])('%s is not JSON', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError)
})

test('takes no longer than the text is long', () => {
  // Both alternatives fail late on such texts in a pattern that backtracks.
  const value = { text: '\\"'.repeat(500_000), digits: '1'.repeat(500_000) }
  expect(parseJson(JSON.stringify(value))).toEqual(value)
  expect(parseJson(`[${'1'.repeat(500_000)}]`)).toEqual(['1'.repeat(500_000)])
})

test.each<[value: unknown, expected: boolean]>([
  [{ id: 2 ** 53 }, true],
  [{ id: -(2 ** 60) }, true],
  [[1e21], true],
  [1.5e300, true],
  [{ id: 2 ** 53 - 1 }, false],
  [{ id: '9007199254740993', note: '1e+21' }, false],
  [{ a: 1e-7, b: 0.1234567890123456, c: 123456789012.5 }, false],
])('%j was printed from an integer that a number cannot hold: %s', (value, expected) => {
  expect(hasInexactInteger(JSON.stringify(value))).toBe(expected)
})
