import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { instantOf } from './time.ts'

const table = new URL('../../../../test/conformance/times.json', import.meta.url)
// A table of this repository: times with their milliseconds, or null for what is not one.
const { cases } = JSON.parse(readFileSync(table, 'utf8')) as { cases: [string, number | null][] }

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(['UTC', 'Asia/Tokyo', 'America/New_York'])('on a machine in %s', (zone) => {
  test.each(cases)('"%s" is %s', (text, expected) => {
    vi.stubEnv('TZ', zone)
    // The zone must have been taken, or this would prove nothing.
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe({ UTC: 0, 'Asia/Tokyo': -540 }[zone] ?? 300)
    expect(instantOf(text)).toBe(expected ?? undefined)
  })
})
