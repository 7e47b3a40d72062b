import { describe, expect, test } from 'vitest'
import { zonesOfPhone } from './number-zone.ts'
import { corrections, zonePrefixes } from './zone-table.ts'
import { isTimeZone } from './zone-name.ts'

/** Hours from UTC at a moment, the judge of what a zone means. */
const hours = (zone: string, at: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value

describe('the zone of a number', () => {
  test.each([
    ['New York', '+12125550123', 'America/New_York'],
    ['Los Angeles', '+13105550123', 'America/Los_Angeles'],
    ['Phoenix', '+16025550117', 'America/Phoenix'],
    ['San Juan', '+17875550123', 'America/Puerto_Rico'],
    ['Mexico City, a mobile', '+525512345678', 'America/Mexico_City'],
    ['Tijuana', '+526641234567', 'America/Tijuana'],
    ['Cancún', '+529981234567', 'America/Cancun'],
    ['Bogotá, a mobile', '+573001234567', 'America/Bogota'],
    ['Buenos Aires', '+541123456789', 'America/Argentina/Buenos_Aires'],
    ['Lima', '+51912345678', 'America/Lima'],
    ['Baghdad', '+9647712345678', 'Asia/Baghdad'],
    ['London', '+442079460123', 'Europe/London'],
    ['a British number that is reserved for fiction', '+447700900123', 'Europe/London'],
    ['Berlin', '+4915228817386', 'Europe/Berlin'],
    ['Kazakhstan', '+77012345678', 'Asia/Almaty'],
    ['Las Palmas', '+34928123456', 'Atlantic/Canary'],
    ['Sydney, a landline', '+61291234567', 'Australia/Sydney'],
    ['Auckland, a landline', '+6493001234', 'Pacific/Auckland'],
  ])('%s', (_, phone, zone) => {
    const found = zonesOfPhone(phone)
    expect(found).toHaveLength(1)
    for (const at of ['2026-12-15T12:00Z', '2027-07-15T12:00Z']) expect(hours(found[0] ?? '', at)).toBe(hours(zone, at))
  })

  test.each([
    ['Tennessee, which has two', '+14235550123', ['America/Chicago', 'America/New_York']],
    ['a Spanish mobile', '+34612345678', ['Europe/Madrid', 'Atlantic/Canary']],
    ['an Australian mobile', '+61491570313', ['Australia/Adelaide', 'Australia/Brisbane', 'Australia/Perth']],
    ['a Russian mobile', '+79123456789', ['Asia/Vladivostok', 'Europe/Moscow', 'Asia/Yekaterinburg']],
    ['a Chilean mobile', '+56912345679', ['Pacific/Easter', 'America/Santiago']],
    ['an Indonesian mobile', '+628123456789', ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']],
    ['a number laid over British Columbia', '+17785550123', ['America/Vancouver', 'America/Edmonton']],
  ])('is unknown of %s', (_, phone, some) => {
    const at = '2026-12-15T12:00Z'
    expect(zonesOfPhone(phone).map((zone) => hours(zone, at))).toEqual(expect.arrayContaining(some.map((zone) => hours(zone, at))))
  })

  test('is the same whether the country is known before or not', () => {
    for (const [phone, country] of [
      ['+12125550123', 'US'],
      ['+34612345678', 'ES'],
      ['+525512345678', 'MX'],
      ['+573001234567', 'CO'],
    ] as const) {
      expect(zonesOfPhone(phone, country)).toEqual(zonesOfPhone(phone))
    }
  })

  test('is not known of a network that is nowhere', () => {
    expect(zonesOfPhone('+870773111632')).toEqual([])
    expect(zonesOfPhone('+1')).toEqual([])
  })
})

describe('what the public table has wrong', () => {
  test.each([
    ['Recife', '+558132345678', 'UTC-3', 'UTC-3'],
    ['Recife, a mobile', '+5581987654321', 'UTC-3', 'UTC-3'],
    ['Belém, a mobile off the listed prefixes', '+5591987654321', 'UTC-3', 'UTC-3'],
    ['Manaus', '+559232345678', 'UTC-4', 'UTC-4'],
    ['Rio Branco', '+556832245678', 'UTC-5', 'UTC-5'],
    ['Chihuahua', '+526141234567', 'UTC-6', 'UTC-6'],
    ['Ciudad Juárez', '+526561234567', 'UTC-7', 'UTC-6'],
    ['Matamoros', '+528681234567', 'UTC-6', 'UTC-5'],
    ['Tijuana, its second area', '+526631234567', 'UTC-8', 'UTC-7'],
  ])('%s', (_, phone, winter, summer) => {
    const [zone = '', ...others] = zonesOfPhone(phone)
    expect(others).toEqual([])
    expect([hours(zone, '2026-12-15T12:00Z'), hours(zone, '2027-07-15T12:00Z')].map((text) => text?.replace('GMT', 'UTC'))).toEqual([
      winter,
      summer,
    ])
  })

  test('is corrected with a date and a source', () => {
    for (const { asOf, source, why } of corrections) {
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(source.length * why.length).toBeGreaterThan(0)
    }
  })
})

test('all Brazilian area codes are in the corrections, each once', () => {
  const brazil = corrections
    .flatMap(({ rows }) => rows.flatMap(([, prefixes]) => prefixes.split(' ')))
    .filter((prefix) => prefix.startsWith('55'))
  expect(new Set(brazil).size).toBe(brazil.length)
  expect(brazil).toHaveLength(67)
})

test('every zone of the tables exists, and no prefix has two rows', () => {
  const rows = [zonePrefixes, ...corrections.map((correction) => correction.rows)]
  const zones = rows.flat().flatMap(([text]) => text.split(' '))
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([])
  const prefixes = zonePrefixes.flatMap(([, text]) => text.split(/\s+/))
  expect(new Set(prefixes).size).toBe(prefixes.length)
  expect(prefixes.every((prefix) => /^[1-9]\d{1,6}$/.test(prefix))).toBe(true)
})
