import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { momentOf, timeIn } from './moment.ts'

// The cases are shared with every other reader of times.
const file = new URL('../../../../test/conformance/times.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: [text: string, time: number | null][] }

describe('a time in a body', () => {
  test.each(cases.filter(([text]) => !/^\d{4}-\d\d-\d\d$/.test(text)))('%s is %s', (text, time) => {
    expect(timeIn(text)).toBe(time ?? Number.NaN)
  })
  test('a date alone is its midnight, UTC', () => {
    expect(timeIn('2026-01-15')).toBe(Date.UTC(2026, 0, 15))
    expect(timeIn('2026-13-15')).toBe(Number.NaN)
  })
  test.each([undefined, null, 5, {}])('%j is none', (value) => {
    expect(timeIn(value)).toBe(Number.NaN)
  })
})

describe('a moment that the mock is given', () => {
  const nine = Date.UTC(2026, 5, 1, 9)
  test.each(['2026-06-01T09:00:00Z', '2026-06-01T11:00:00+02:00', '2026-06-01T09:00Z', new Date(nine), nine])('can be %s', (moment) => {
    expect(momentOf(moment, 'clock')).toBe(nine)
  })
  test.each([
    ['2026-06-01T09:00:00', 'has no time zone'],
    ['2026-06-01T25:00:00Z', 'is not a time'],
    ['Mon, 01 Jun 2026 09:00:00 GMT', 'is not a time'],
    ['soon', 'is not a time'],
    [Number.NaN, 'is not a time'],
  ])('cannot be %s', (moment, message) => {
    expect(() => momentOf(moment, 'clock')).toThrow(message)
  })
})
