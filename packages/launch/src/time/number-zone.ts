import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { corrections, zonePrefixes } from './zone-table.ts'

const longestPrefix = 6
const table = tableOf(zonePrefixes)
const corrected = tableOf(corrections.flatMap(({ rows }) => rows))

/** Calling codes whose mobile numbers have the area they were given out in, too; elsewhere a mobile number is from the whole country. */
const mobilesWithArea = new Set(['1', '52', '54', '55'])

/** Instants at which two zones must agree to be one: every nine days for more than a year, so that each change of clocks lies between two. */
const firstInstant = Date.UTC(2026, 10, 28)
const instants = Array.from({ length: 45 }, (_, index) => firstInstant + index * 9 * 86_400_000)
const rules = new Map<string, string>()
const distinct = new Map<string, readonly string[]>()

/**
 * The time zones that a number may be in, without those that keep the same hours. One: it is known as well as a number can tell, which in
 * countries where numbers can be taken along is a guess. Several: it is unknown which of them. None: nothing is known.
 * @param phone E.164.
 * @param country The number's country, ISO 3166-1 alpha-2, where the caller knows it already.
 */
export function zonesOfPhone(phone: string, country?: string): readonly string[] {
  const digits = phone.slice(1)
  const zones = longestMatch(corrected, digits)
  if (zones !== undefined) return distinctZones(zones)
  const number = country === undefined ? parsePhoneNumberFromString(phone) : undefined
  const known = country ?? number?.country
  if (known === undefined || !isSupportedCountry(known)) return number ? zonesOfCallingCode(number.countryCallingCode) : []
  const whole = zonesOfCountry(known)
  if (distinctZones(whole).length === 1) return distinctZones(whole)
  const found = hasArea(phone, known) ? longestMatch(table, digits) : undefined
  return distinctZones(found ?? whole)
}

/** A number that does not tell which of its calling code's countries it is from may be in all of them; networks have none. */
function zonesOfCallingCode(callingCode: string): readonly string[] {
  const all = getCountries().filter((country) => getCountryCallingCode(country) === callingCode)
  return distinctZones(all.map(zonesOfCountry).join(' '))
}

/** Whether a number's prefix tells where in the country it was given out. */
function hasArea(phone: string, country: CountryCode): boolean {
  return mobilesWithArea.has(getCountryCallingCode(country)) || parsePhoneNumberFromString(phone)?.getType() === 'FIXED_LINE'
}

function tableOf(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([zones, prefixes]) => prefixes.split(/\s+/).map((prefix): [string, string] => [prefix, zones])))
}

function longestMatch(prefixes: ReadonlyMap<string, string>, digits: string): string | undefined {
  for (let length = longestPrefix; length > 0; length -= 1) {
    const zones = prefixes.get(digits.slice(0, length))
    if (zones !== undefined) return zones
  }
  return undefined
}

const countries = new Map<CountryCode, string>()

/** Zones of a country that people live in, by the runtime's own data. */
function zonesOfCountry(country: CountryCode): string {
  let zones = countries.get(country)
  if (zones === undefined) {
    // Newer than TypeScript's library; Node 22 has it as a property.
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] }
    zones = (locale.getTimeZones?.() ?? locale.timeZones ?? []).filter((zone) => !uninhabited.has(zone)).join(' ')
    countries.set(country, zones)
  }
  return zones
}

/** Stations: nobody there has a number of the country. */
const uninhabited = new Set(['Antarctica/Macquarie', 'Antarctica/McMurdo', 'America/Danmarkshavn', 'Pacific/Wake'])

function distinctZones(text: string): readonly string[] {
  let zones = distinct.get(text)
  if (zones === undefined) {
    const byRules = new Map<string, string>()
    for (const zone of text.split(' ').filter(Boolean)) if (!byRules.has(rulesOf(zone))) byRules.set(rulesOf(zone), zone)
    distinct.set(text, (zones = [...byRules.values()]))
  }
  return zones
}

function rulesOf(zone: string): string {
  let offsets = rules.get(zone)
  if (offsets === undefined) {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    offsets = instants.map((instant) => format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value).join()
    rules.set(zone, offsets)
  }
  return offsets
}
