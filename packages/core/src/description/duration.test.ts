import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { durationPattern, milliseconds } from './duration.ts'

const table = new URL('../../../../test/conformance/durations.json', import.meta.url)
// A table of this repository: durations with their milliseconds, or null for what is not one.
const { cases } = JSON.parse(readFileSync(table, 'utf8')) as { cases: [string, number | null][] }

const read = (duration: string) => {
  try {
    return milliseconds(duration)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

test.each(cases)('"%s" is %s ms', (duration, expected) => {
  expect(read(duration)).toBe(expected)
  expect(new RegExp(durationPattern).test(duration)).toBe(expected !== null)
})
