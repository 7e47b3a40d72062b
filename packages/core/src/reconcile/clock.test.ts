import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OutcomeRecord } from '../outcome/errors.ts'
import { skewOf } from '../transport/clock-skew.ts'
import { settledIn, windowOf } from './clock.ts'

const noon = Date.parse('2026-06-01T12:00:00Z')
const record: OutcomeRecord = {
  provider: 'acme',
  operation: 'messages.send',
  path: {},
  fingerprint: 'f',
  // The first attempt, and another 7 s later.
  attemptTimes: ['2026-06-01T12:00:00.000Z', '2026-06-01T12:00:07.000Z'],
  timeout: 60_000,
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  vi.setSystemTime(noon)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('when a call can have been carried out', () => {
  test('is from its first attempt until its last one may have ended and shows, by a clock that may be two minutes off', () => {
    expect(windowOf(record, undefined, 30_000)).toEqual({
      begin: noon - 120_000,
      end: noon + 7000 + 60_000 + 30_000 + 120_000,
      isMeasured: false,
      readFrom: noon - 120_000,
    })
  })

  test('is known to two seconds once the clocks were compared; what is read begins two minutes earlier all the same', () => {
    const skew = { least: 600_000, most: 600_999, middle: 600_500 }
    expect(windowOf(record, skew, 30_000)).toEqual({
      begin: noon + 600_000 - 2000,
      end: noon + 7000 + 60_000 + 30_000 + 600_999 + 2000,
      isMeasured: true,
      readFrom: noon + 600_000 - 120_000,
    })
  })

  test('takes in what the clocks said when the call was made and what they say now', () => {
    const skew = { least: -5000, most: -4001, middle: -4500 }
    const window = windowOf({ ...record, clockSkew: 90_000 }, skew, 0)
    expect(window.begin).toBe(noon - 5000 - 2000)
    expect(window.end).toBe(noon + 7000 + 60_000 + 90_000 + 2000)
    expect(windowOf({ ...record, clockSkew: 90_000 }, undefined, 0).begin).toBe(noon + 90_000 - 2000)
  })
})

describe('an absence means something', () => {
  test('the settle time after the end of a call of this process, whatever the clocks say', () => {
    const ended = performance.now()
    vi.advanceTimersByTime(1000)
    expect(settledIn({ ...record, clockSkew: 9 }, performance.now(), ended, { least: 1e9, most: 1e9, middle: 1e9 }, 30_000)).toBe(29_000)
  })

  test('once the call must have ended and settled, by clocks that were both compared with the provider’s', () => {
    // Sent by a machine whose clock was 100 s behind the provider's; read by one that is 40 s behind it.
    const skew = { least: 40_000, most: 40_999, middle: 40_500 }
    const last = noon + 7000 + 100_000
    expect(settledIn({ ...record, clockSkew: 100_000 }, performance.now(), undefined, skew, 30_000)).toBe(
      last + 60_000 + 30_000 + 2000 - (noon + 40_000),
    )
  })

  test.each([
    [undefined, { least: 0, most: 999, middle: 500 }],
    [0, undefined],
  ])('that long after the look began, if they were not (%s, %o)', (clockSkew, skew) => {
    const started = performance.now()
    vi.advanceTimersByTime(5000)
    expect(settledIn(clockSkew === undefined ? record : { ...record, clockSkew }, started, undefined, skew, 30_000)).toBe(
      60_000 + 30_000 - 5000,
    )
  })
})

test('the clock of the provider is read from the Date of a response, which was written while it was under way', () => {
  const headers = (fields: Record<string, string>) => ({ headers: new Headers(fields), sent: noon - 300, received: noon + 200 })
  const date = new Date(noon + 90_000).toUTCString()
  expect(skewOf(headers({ date }))).toEqual({ least: 89_800, most: 91_299, middle: 90_550 })
  expect(skewOf(headers({ date, age: '0' }))).toEqual({ least: 89_800, most: 91_299, middle: 90_550 })
  expect(skewOf(headers({ date, age: '1' }))).toBeUndefined()
  expect(skewOf(headers({}))).toBeUndefined()
  expect(skewOf(undefined)).toBeUndefined()
})
