import { describe, expect, test } from 'vitest'
import type { Operation } from '../description/operation.ts'
import { isIdempotent, isRetryable } from '../description/retry-facts.ts'
import { type AttemptResult, backoff, leavesOutcomeOpen, mayRetry, retryAfter } from './retry.ts'

const get: Operation = { method: 'GET', path: '/' }
const head: Operation = { method: 'HEAD', path: '/' }
const natural: Operation = { method: 'PUT', path: '/', idempotency: 'natural' }
const keyed: Operation = { method: 'POST', path: '/', idempotency: { header: 'Idempotency-Key' } }
const bare: Operation = { method: 'POST', path: '/' }
const reaching: Operation = { method: 'POST', path: '/', contactsPeople: true }
/** Sets a state that reaches people: it would undo what was set meanwhile. */
const resuming: Operation = { method: 'POST', path: '/', idempotency: 'natural', contactsPeople: true }
const keyedReaching: Operation = { ...keyed, contactsPeople: true }
const deleting: Operation = { method: 'DELETE', path: '/' }

const answered = (status: number): AttemptResult => ({ kind: 'response', status })
const statuses = Array.from({ length: 500 }, (_, index) => index + 100)

test('what reads or changes nothing the second time is idempotent, unless it reaches people; a key only makes it retryable; nothing else is either', () => {
  expect([get, head, natural, keyed, bare, reaching, deleting].map(isIdempotent)).toEqual([true, true, true, false, false, false, false])
  expect([get, head, natural, keyed, bare, reaching, deleting].map(isRetryable)).toEqual([true, true, true, true, false, false, false])
  expect([resuming, keyedReaching].map(isIdempotent)).toEqual([false, false])
  expect([resuming, keyedReaching].map(isRetryable)).toEqual([false, true])
})

describe('another attempt', () => {
  test.each([get, head, natural, keyed, bare, reaching, deleting])('may follow one that never left: %o', (operation) => {
    expect(mayRetry(operation, { kind: 'not-sent' })).toBe(true)
  })

  test.each([get, head, natural, keyed, bare, reaching, deleting])('may follow 429: %o', (operation) => {
    expect(mayRetry(operation, answered(429))).toBe(true)
  })

  test.each([bare, reaching, resuming, deleting])('never follows anything else where it would be a second call: %o', (operation) => {
    expect(mayRetry(operation, { kind: 'no-response' })).toBe(false)
    expect(statuses.filter((status) => mayRetry(operation, answered(status)))).toEqual([429])
  })

  test.each([get, head, natural, keyed, keyedReaching])(
    'follows a lost response and a passing failure where it is the same call: %o',
    (operation) => {
      expect(mayRetry(operation, { kind: 'no-response' })).toBe(true)
      expect(statuses.filter((status) => mayRetry(operation, answered(status)))).toEqual([408, 429, 500, 502, 503, 504])
    },
  )
})

test('an answer leaves the outcome open if the server gave up or failed while at it', () => {
  const decided = statuses.filter((status) => status >= 400 && !leavesOutcomeOpen(status))
  expect(decided).toEqual([...statuses.filter((status) => status >= 400 && status < 500 && status !== 408), 501, 505, 511])
})

test('an answer that leads elsewhere leaves the outcome open, unless it says to send the same request there', () => {
  expect(statuses.filter((status) => status >= 200 && status < 400 && leavesOutcomeOpen(status))).toEqual(
    statuses.filter((status) => status >= 300 && status < 400 && status !== 307 && status !== 308),
  )
})

test('a status that HTTP does not have leaves the outcome open', () => {
  expect([0, 100, 103, 199].map(leavesOutcomeOpen)).toEqual([true, true, true, true])
})

describe('backoff', () => {
  test('has full jitter: anything from nothing to the ceiling, in proportion to the random number', () => {
    expect([0, 0.25, 0.5, 1].map((random) => backoff(1, random))).toEqual([0, 125, 250, 500])
  })

  test('doubles with each attempt, up to eight seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((attempt) => backoff(attempt, 1))).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000])
  })
})

describe('how long the provider asks to wait', () => {
  const now = Date.parse('2026-06-01T12:00:00Z')
  const asked = (fields: Record<string, string>) => retryAfter(new Headers(fields), now)

  test.each([
    ['0', 0],
    ['2', 2000],
    ['0.5', 500],
    ['120', 120_000],
    ['99999999999', 99_999_999_999_000],
  ])('in seconds: %s', (value, expected) => {
    expect(asked({ 'retry-after': value })).toBe(expected)
  })

  test.each([
    ['Mon, 01 Jun 2026 12:00:30 GMT', 30_000],
    ['Monday, 01-Jun-26 12:00:30 GMT', 30_000],
    ['Mon Jun  1 12:00:30 2026 GMT', 30_000],
    ['2026-06-01T12:00:30Z', 30_000],
    ['Mon, 01 Jun 2026 11:59:00 GMT', 0],
    ['Mon, 01 Jun 2026 12:00:00 GMT', 0],
  ])('as a date: %s', (value, expected) => {
    expect(asked({ 'retry-after': value })).toBe(expected)
  })

  test('in milliseconds, which wins over seconds', () => {
    expect(asked({ 'retry-after-ms': '250', 'retry-after': '9' })).toBe(250)
    expect(asked({ 'retry-after-ms': '12.5' })).toBe(12.5)
    expect(asked({ 'retry-after-ms': '1000', 'retry-after': '9' })).toBe(1000)
  })

  test('nothing readable is nothing', () => {
    expect(asked({})).toBeUndefined()
    expect(asked({ 'retry-after-ms': 'soon' })).toBeUndefined()
    expect(asked({ 'retry-after-ms': 'x1', 'retry-after': '3' })).toBe(3000)
    expect(asked({ 'retry-after-ms': '1x', 'retry-after': '3' })).toBe(3000)
    for (const value of ['1.x', '1.', '.5', '.', '']) expect(asked({ 'retry-after-ms': value, 'retry-after': '3' })).toBe(3000)
  })

  // Date.parse would take some of these for days long ago, and the client would come back at once.
  test.each(['soon', '-1', '-5', '1e3', '1.2.3', '1.', '.5', '', '5s', 's5', '2001', 'Monday', '12:00', 'Mon, 99 Foo 2026 12:00:30 GMT'])(
    'not a number of seconds and not a date: "%s"',
    (value) => {
      expect(asked({ 'retry-after': value })).toBe(value === '2001' ? 2_001_000 : undefined)
    },
  )
})
