import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { durationPattern, milliseconds } from './duration.ts'

const table = new URL('../../../../test/conformance/durations.json', import.meta.url)
// A table of this repository: durations with their milliseconds, or null for what is not one.
const { cases } = JSON.parse(readFileSync(table, 'utf8')) as { cases: [string, number | null][] }

test.each(cases)('"%s" is %s ms', (duration, expected) => {
  expect(new RegExp(durationPattern).test(duration)).toBe(expected !== null)
  if (expected === null) expect(() => milliseconds(duration)).toThrow(RangeError)
  else expect(milliseconds(duration)).toBe(expected)
})
