import type { CountryCode } from 'libphonenumber-js/max'
import type { Columns } from './columns.ts'
import { type ConsentRejection, readConsent } from './consent.ts'
import { readCountry } from '../phone/country.ts'
import { type PhoneNotation, phoneReasons, type PhoneRejection, readPhone, type ReadPhone } from '../phone/phone.ts'
import { isTimeZone } from '../time/zone-name.ts'

/** Someone to reach. */
export interface Person {
  /** Line of the file on which the row begins, or the record's number; the first is 1. */
  readonly line: number
  /** E.164 as it is dialled. */
  readonly phone: string
  /** What all spellings of this line have in common, E.164. Two rows with one key are one person. */
  readonly key: string
  /** ISO 3166-1 alpha-2, where the number tells it. */
  readonly country?: string
  /** First name, if it is known. */
  readonly firstName?: string
  /** Last name, if it is known. */
  readonly lastName?: string
  /** Email address, if it is known. */
  readonly email?: string
  /** Time zone of the row, an IANA name. */
  readonly zone?: string
}

/** Kinds of reasons for which a row is not taken. */
export type RowRejection =
  | PhoneRejection
  | ConsentRejection
  | 'too-many-fields'
  | 'unknown-country'
  | 'unknown-zone'
  | 'duplicate'
  | 'suppressed'
  | 'missing-variable'

/** A row that is not taken. */
export interface RejectedRow {
  /** Line of the file on which the row begins, or the record's number; the first is 1. */
  readonly line: number
  /** The kind of reason. */
  readonly code: RowRejection
  /** A sentence for people, without anything of the person. */
  readonly reason: string
}

/** How cells are read. */
export interface PersonOptions {
  readonly header: readonly string[]
  readonly columns: Columns
  readonly country?: CountryCode | undefined
  readonly allow?: PhoneNotation['allow']
}

/**
 * Reads a person out of a row.
 * @param line Where the row is.
 * @param cells The row.
 */
export function readPerson(line: number, cells: readonly string[], options: PersonOptions): Person | RejectedRow {
  const { columns, header } = options
  const reject = (code: RowRejection, reason: string): RejectedRow => ({ line, code, reason })
  const cell = (position: number | undefined) => (position === undefined ? '' : cleanCell(cells[position] ?? ''))
  if (cells.length > header.length && cells.slice(header.length).some((text) => text.trim() !== '')) {
    return reject(
      'too-many-fields',
      `it has ${cells.length} fields, the header ${header.length}: put quotes around a field with a separator`,
    )
  }
  for (const { position, role } of columns.consent) {
    const rejection = readConsent(role, cell(position))
    if (rejection !== undefined) return reject(rejection, consentReason(rejection, header[position] ?? ''))
  }
  const phone = readPhones(cells, options)
  if ('rejection' in phone) {
    return reject(
      phone.rejection,
      phone.rejection === 'unknown-country' ? countryReason(header[phone.position] ?? '') : phoneReasons[phone.rejection],
    )
  }
  if (cell(columns.extension) !== '') return reject('extension', phoneReasons.extension)
  const zone = cell(columns.zone)
  if (zone !== '' && !isTimeZone(zone)) {
    return reject('unknown-zone', `the column "${header[columns.zone ?? 0] ?? ''}" names no time zone: write it as America/Mexico_City`)
  }
  const { firstName, lastName } = namesOf(cell(columns.firstName), cell(columns.lastName), cell(columns.fullName), columns)
  const email = cell(columns.email)
  return {
    line,
    ...phone,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(email ? { email } : {}),
    ...(zone ? { zone } : {}),
  }
}

type PhoneOfRow = ReadPhone | { readonly rejection: PhoneRejection | 'unknown-country'; readonly position: number }

/** The first number that can be dialled; if there is none, why the first that is filled in cannot. */
function readPhones(cells: readonly string[], { columns, country, allow }: PersonOptions): PhoneOfRow {
  const filled = columns.country.filter((position) => (cells[position] ?? '').trim() !== '')
  const [place] = filled
  let own: ReturnType<typeof readCountry>
  const prefix = columns.prefix === undefined ? '' : cleanCell(cells[columns.prefix] ?? '')
  if (/^[\s(]*(?:\+|00)\s*\d{1,4}[\s)]*$/.test(prefix)) own = readCountry(prefix)
  for (const position of filled) own ??= readCountry(cleanCell(cells[position] ?? ''))
  let refused: Extract<PhoneOfRow, { rejection: unknown }> | undefined
  for (const { position, international } of columns.phone) {
    const text = cells[position] ?? ''
    // Without a country that is known, a number that does not name its own is nobody's.
    const notation = { international, allow, ...(own ?? (place === undefined ? { country } : {})) }
    let read = readPhone(text, notation)
    if (typeof read === 'string' && columns.area !== undefined) {
      const area = (cells[columns.area] ?? '').replace(/\D/g, '')
      const joined = area === '' ? read : readPhone(`${area} ${text}`, notation)
      if (typeof joined !== 'string') read = joined
    }
    if (typeof read !== 'string') return read
    const reason = read === 'no-country' && place !== undefined && !own ? 'unknown-country' : read
    if (!refused || refused.rejection === 'no-phone')
      refused = { rejection: reason, position: reason === 'unknown-country' ? (place ?? position) : position }
  }
  return refused ?? { rejection: 'no-phone', position: 0 }
}

function namesOf(
  first: string,
  last: string,
  whole: string,
  columns: Columns,
): { firstName: string | undefined; lastName: string | undefined } {
  const [, family, given] = /^([^,]+),\s*(.+)$/.exec(whole) ?? []
  // Providers ask for a first name; of a name in natural order that is, most of the time, its first word.
  const [word, ...others] = family === undefined ? whole.split(/\s+/) : [given, family]
  return { firstName: first || word, lastName: last || (columns.firstName === undefined ? others.join(' ') : undefined) }
}

function consentReason(reason: ConsentRejection, column: string): string {
  if (reason === 'opted-out') return `the column "${column}" says that the person must not be contacted`
  if (reason === 'no-consent') return `the column "${column}" says that the person has not agreed to be contacted`
  return `the column "${column}" says neither yes nor no, so it counts as a no (ignore: '${column}' if it is about something else)`
}

function countryReason(column: string): string {
  return `the phone number has no country code, and the column "${column}" names no country that is known`
}

/** Marks of writing direction, zero-width signs and control characters, as address books copy them. */
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu // oxlint-disable-line no-control-regex -- They are what is taken away.

/** A cell without what nobody sees. The joiners within a word are letters of Persian, of Hindi and of emoji. */
export function cleanCell(text: string): string {
  // Most cells have nothing of the kind.
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text)) return text
  return text.replace(invisible, '').replace(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/gu, '')
}
