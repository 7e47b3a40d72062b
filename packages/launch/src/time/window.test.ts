import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf } from './moment.ts'
import { TimeError } from './time-error.ts'
import { checkWindow, type SendWindow, windowClock } from './window.ts'

const nine = { from: '09:00', until: '20:00' } as const
const at = (window: SendWindow, now: string, ...zones: string[]) => {
  const state = windowClock(window).at(Date.parse(now), zones)
  if (state.open) return `open until ${new Date(state.until).toISOString()}`
  return state.from === undefined ? state.reason : `from ${new Date(state.from).toISOString()}`
}
const mexico = 'America/Mexico_City'

describe('a window', () => {
  test.each([
    ['before it', '2026-06-01T14:59:59Z', 'from 2026-06-01T15:00:00.000Z'],
    ['when it opens', '2026-06-01T15:00:00Z', 'open until 2026-06-02T02:00:00.000Z'],
    ['in its last second', '2026-06-02T01:59:59Z', 'open until 2026-06-02T02:00:00.000Z'],
    ['when it closes', '2026-06-02T02:00:00Z', 'from 2026-06-02T15:00:00.000Z'],
  ])('%s', (_, now, state) => {
    expect(at(nine, now, mexico)).toBe(state)
  })

  test('may lie on some days only', () => {
    const window = { ...nine, days: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const
    // A Friday evening.
    expect(at(window, '2026-06-06T03:00:00Z', mexico)).toBe('from 2026-06-08T15:00:00.000Z')
    // Saturday in Mexico, Sunday in UTC.
    expect(at({ ...nine, days: ['sun'] }, '2026-06-07T01:00:00Z', mexico)).toBe('from 2026-06-07T15:00:00.000Z')
  })

  test('until the end of the day', () => {
    expect(at({ from: '00:00', until: '24:00' }, '2026-06-01T05:59:00Z', mexico)).toBe('open until 2026-06-01T06:00:00.000Z')
  })

  test('moves with the clocks', () => {
    // New York goes to summer time on 14 March 2027, at two.
    expect(at(nine, '2027-03-13T13:59:00Z', 'America/New_York')).toBe('from 2027-03-13T14:00:00.000Z')
    expect(at(nine, '2027-03-14T12:59:00Z', 'America/New_York')).toBe('from 2027-03-14T13:00:00.000Z')
  })

  test('that begins in the hour that the clocks skip opens after it; one that ends in the hour they show twice ends the first time', () => {
    expect(at({ from: '02:30', until: '20:00' }, '2027-03-14T06:00:00Z', 'America/New_York')).toBe('from 2027-03-14T07:30:00.000Z')
    // 7 November 2027: half past one comes at 05:30Z and at 06:30Z.
    expect(at({ from: '00:00', until: '01:30' }, '2027-11-07T05:00:00Z', 'America/New_York')).toBe('open until 2027-11-07T05:30:00.000Z')
    expect(at({ from: '01:30', until: '20:00' }, '2027-11-07T05:40:00Z', 'America/New_York')).toBe('from 2027-11-07T06:30:00.000Z')
    // All of it is skipped: it does not open on that day.
    expect(at({ from: '02:10', until: '02:50' }, '2027-03-14T06:00:00Z', 'America/New_York')).toBe('from 2027-03-15T06:10:00.000Z')
  })

  test('holds people whose zone is not known, unless it is said what to do', () => {
    const now = '2026-06-01T14:30:00Z'
    const zones = ['America/Chicago', 'America/New_York']
    expect(at(nine, now, ...zones)).toBe('unknown-zone')
    expect(at({ ...nine, unknownZone: 'hold' }, now)).toBe('unknown-zone')
    expect(at({ ...nine, unknownZone: mexico }, now, ...zones)).toBe('from 2026-06-01T15:00:00.000Z')
    expect(at({ ...nine, unknownZone: mexico }, now)).toBe('from 2026-06-01T15:00:00.000Z')
    expect(at({ ...nine, unknownZone: 'every-zone' }, now)).toBe('unknown-zone')
    // 09:30 in Chicago, 10:30 in New York; it closes when New York does.
    expect(at({ ...nine, unknownZone: 'every-zone' }, now, ...zones)).toBe('open until 2026-06-02T00:00:00.000Z')
    expect(at({ ...nine, unknownZone: 'every-zone' }, '2026-06-01T13:30:00Z', ...zones)).toBe('from 2026-06-01T14:00:00.000Z')
  })

  test('of zones that have no hour in common never opens', () => {
    const morning = { from: '09:00', until: '12:00', unknownZone: 'every-zone' } as const
    expect(at(morning, '2026-06-01T14:30:00Z', 'Europe/Kaliningrad', 'Asia/Kamchatka')).toBe('no-common-hour')
  })

  test('is never open outside its hours, by the judge that the runtime has', () => {
    const zones = ['America/Mexico_City', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Chatham', 'America/Sao_Paulo']
    const start = Date.UTC(2026, 10, 28)
    const clocks = new Map(
      zones.map((zone) => [zone, new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })]),
    )
    const clock = windowClock({ ...nine, unknownZone: 'every-zone' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 * 86_400 }), fc.subarray(zones, { minLength: 1 }), (seconds, some) => {
        const now = start + seconds * 1000
        const state = clock.at(now, some)
        const shows = (moment: number) => some.map((zone) => clocks.get(zone)?.format(moment) ?? '')
        const isOpen = shows(now).every((time) => time >= '09:00' && time < '20:00')
        expect(state.open).toBe(isOpen)
        const inside = (moment: number) => shows(moment).every((time) => time >= '09:00' && time < '20:00')
        const edges = state.open
          ? [inside(state.until - 1), inside(state.until)]
          : state.from === undefined
            ? [true, false]
            : [inside(state.from), inside(state.from - 1)]
        expect(edges).toEqual([true, false])
      }),
      { numRuns: 1000 },
    )
  })

  test.each<[SendWindow, string]>([
    [{ from: '9:00', until: '20:00' }, 'window.from is "9:00"'],
    [{ from: '09:00', until: '24:30' }, 'window.until is "24:30"'],
    [{ from: '20:00', until: '09:00' }, 'The window ends at 09:00, before it begins at 20:00'],
    [{ ...nine, days: [] }, 'window.days is empty'],
    [{ ...nine, days: ['monday' as 'mon'] }, 'window.days has "monday"'],
    [{ ...nine, unknownZone: 'America/Mexico_Cty' }, 'window.unknownZone is "America/Mexico_Cty"'],
    [{ ...nine, unknownZone: 'CST' }, 'window.unknownZone is "CST"'],
  ])('%j is refused', (window, message) => {
    expect(() => checkWindow(window)).toThrow(TimeError)
    expect(() => checkWindow(window)).toThrow(message)
  })
})

describe('a moment', () => {
  const now = Date.parse('2026-11-28T12:00:00Z')
  const moment = (text: string, zone?: string) => new Date(momentOf(text, { name: 'startAt', zone, now })).toISOString()

  test.each([
    ['2027-03-01T09:00:00-06:00', undefined, '2027-03-01T15:00:00.000Z'],
    ['2027-03-01T15:00:00Z', undefined, '2027-03-01T15:00:00.000Z'],
    ['2027-03-01 09:00:00-06:00', undefined, '2027-03-01T15:00:00.000Z'],
    ['2027-03-01T09:00', mexico, '2027-03-01T15:00:00.000Z'],
    ['2027-03-01 09:00', mexico, '2027-03-01T15:00:00.000Z'],
    ['2027-03-01T09:00[America/Mexico_City]', undefined, '2027-03-01T15:00:00.000Z'],
    ['2027-03-01T09:00-06:00[America/Mexico_City]', undefined, '2027-03-01T15:00:00.000Z'],
  ])('%s in %s', (text, zone, right) => {
    expect(moment(text, zone)).toBe(right)
  })

  test.each([
    ['2026-11-28T12:00:00Z', undefined, 'which is past (now is 2026-11-28T12:00:00.000Z)'],
    ['2020-01-01T00:00:00Z', undefined, 'which is past'],
    ['2027-03-01T09:00:00', undefined, 'says no time zone'],
    ['2027-03-01', mexico, 'is no time of a day'],
    ['tomorrow', mexico, 'is no time of a day'],
    ['2027-02-30T09:00:00Z', undefined, 'is no time'],
    ['2027-02-30T09:00:00', mexico, 'is no time of a day'],
    ['2027-03-14T02:30:00', 'America/New_York', 'the clocks skip'],
    ['2027-11-07T01:30:00', 'America/New_York', 'twice. Write its offset: -04:00 for the first, -05:00 for the second'],
    ['2027-03-01T09:00:00', 'America/Mexico_Cty', 'There is no time zone "America/Mexico_Cty"'],
    ['2027-03-01T09:00:00[America/Mexico_Cty]', undefined, 'there is no time zone "America/Mexico_Cty"'],
    ['2027-03-01T09:00:00-05:00[America/Mexico_City]', undefined, 'is no time'],
    ['1e3', undefined, 'says no time zone'],
    ['', undefined, 'says no time zone'],
  ])('%j in %s is refused', (text, zone, message) => {
    expect(() => moment(text, zone)).toThrow(TimeError)
    expect(() => moment(text, zone)).toThrow(message)
  })
})
