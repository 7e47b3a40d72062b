import { describe, expect, test } from 'vitest'
import type { BatchRow } from '../ledger/rows.ts'
import { afterAttempt, mostAttempts } from './recovery.ts'

const facts = { repeat: { by: 'nothing', why: 'every request is another campaign' }, canLook: false } as const
// What else a batch has is not looked at.
const batch = (attempts: number, doubt = 0) => ({ attempts, doubt, state: 'intent' }) as unknown as BatchRow
const now = 1_000_000

describe('a request that never left', () => {
  test('because a check kept it back is ready at once', () => {
    expect(afterAttempt({ outcome: 'not-sent', reason: 'its process was told to end' }, batch(1), facts, now)).toMatchObject({
      step: 'ready',
      notBefore: now,
    })
  })

  test('because no connection could be made waits, each time longer, and in the end for a person', () => {
    const finding = { outcome: 'not-sent', reason: 'no connection could be made', tried: true } as const
    const waits = [1, 2, 3, 7, 11].map((attempts) => afterAttempt(finding, batch(attempts), facts, now))
    expect(waits.map((step) => (step.step === 'ready' ? step.notBefore - now : step.step))).toEqual([1_000, 2_000, 4_000, 60_000, 60_000])
    expect(afterAttempt(finding, batch(mostAttempts), facts, now)).toEqual({
      step: 'become',
      state: 'rejected',
      reason: 'no connection could be made',
    })
  })

  test('after one that is in doubt says nothing about that one', () => {
    const finding = { outcome: 'not-sent', reason: 'no connection could be made', tried: true } as const
    expect(afterAttempt(finding, batch(mostAttempts, 1), facts, now)).toMatchObject({ step: 'become', state: 'unknown' })
  })
})
