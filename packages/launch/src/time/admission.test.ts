import { describe, expect, test } from 'vitest'
import { admission } from './admission.ts'
import { zoneOf } from './zone-of.ts'

const window = { from: '09:00', until: '20:00', unknownZone: 'hold' }
const now = Date.parse('2026-06-01T14:30:00Z')
const reaching = (zone: string | null) => ({ zone, reaches: 1 })

describe('a batch', () => {
  test('that reaches people waits for its window', () => {
    expect(admission(reaching('America/Mexico_City'), { window }, false, now)).toEqual({
      admit: false,
      notBefore: Date.parse('2026-06-01T15:00:00Z'),
      reason: 'its window opens in America/Mexico_City',
    })
    expect(admission(reaching('America/New_York'), { window }, false, now)).toEqual({
      admit: true,
      until: Date.parse('2026-06-02T00:00:00Z'),
    })
  })

  test('of people who may be in several zones waits until it is open in all', () => {
    expect(admission(reaching('America/Chicago America/New_York'), { window }, false, now)).toEqual({
      admit: true,
      until: Date.parse('2026-06-02T00:00:00Z'),
    })
    expect(admission(reaching('America/Los_Angeles America/New_York'), { window }, false, now)).toMatchObject({
      notBefore: Date.parse('2026-06-01T16:00:00Z'),
    })
    expect(admission(reaching('Asia/Kamchatka Europe/Kaliningrad'), { window: { ...window, until: '12:00' } }, false, now)).toMatchObject({
      admit: false,
      reason: 'the zones Asia/Kamchatka and Europe/Kaliningrad have no hour of the window in common',
    })
  })

  test('of people whose zone nobody knows never leaves', () => {
    expect(admission(reaching(null), { window }, false, now)).toMatchObject({ admit: false, reason: 'nobody knows its time zone' })
  })

  test('needs no window where there is none, where it reaches nobody, and where the provider keeps to it', () => {
    expect(admission(reaching(null), { window: null }, false, now)).toEqual({ admit: true })
    expect(admission({ zone: 'America/Mexico_City', reaches: 0 }, { window }, false, now)).toEqual({ admit: true })
    expect(admission(reaching('America/Mexico_City'), { window }, true, now)).toEqual({ admit: true })
  })
})

describe("a person's zone", () => {
  test.each([
    ['the row says it', { phone: '+12125550123', zone: 'America/Denver' }, 'hold', { zone: 'America/Denver', from: 'row' }],
    ['the number says it', { phone: '+12125550123' }, 'hold', { zone: 'America/New_York', from: 'number' }],
    ['one of several', { phone: '+14235550123' }, 'hold', undefined],
    [
      'one of several, and all count',
      { phone: '+14235550123' },
      'every-zone',
      { zone: 'America/Chicago America/New_York', from: 'several' },
    ],
    ['one of several, and a default', { phone: '+14235550123' }, 'America/New_York', { zone: 'America/New_York', from: 'default' }],
    ['nowhere', { phone: '+870773111632' }, 'every-zone', undefined],
    ['nowhere, and a default', { phone: '+870773111632' }, 'UTC', { zone: 'UTC', from: 'default' }],
  ])('%s', (_, row, unknownZone, found) => {
    expect(zoneOf(row, unknownZone)).toEqual(found)
  })
})
