import { addedColumns } from './added-columns.ts'
import { AudienceError } from './audience-error.ts'
import {
  areaNames,
  countryNames,
  detailNames,
  extensionNames,
  fillerWords,
  internationalNames,
  numberWords,
  otherWords,
  phoneParts,
  phoneWithNumberWords,
  prefixNames,
  phoneWords,
  recipientWords,
  withCallingCode,
  withoutCallingCode,
  zoneNames,
} from './column-words.ts'
import { type ConsentRole, consentRole } from './consent.ts'
import { plainName } from './plain-name.ts'

/** Names of columns, where the table's own names do not say enough. Each must be one of the header's. */
export interface ColumnNames {
  /** The phone numbers. Of several columns the first is used that holds a number. */
  readonly phone?: string | readonly string[] | undefined
  /** The country of a row's number: `MX`, `52` or `México`. */
  readonly countryColumn?: string | undefined
  /** The person's time zone: `America/Mexico_City`. */
  readonly zone?: string | undefined
  /** The first name. */
  readonly firstName?: string | undefined
  /** The last name. */
  readonly lastName?: string | undefined
  /** The email address. */
  readonly email?: string | undefined
  /** Columns that say who must not be contacted; anything but a clear no counts. */
  readonly optOut?: string | readonly string[] | undefined
  /** Columns that say who agreed to be contacted; anything but a clear yes counts as a no. */
  readonly consent?: string | readonly string[] | undefined
  /** Columns whose names look like opt-out or consent and that must not be applied. */
  readonly ignore?: string | readonly string[] | undefined
}

/** Which column holds what; numbers are positions. */
export interface Columns {
  /** In the order in which they are tried. `international`: bare digits begin with the calling code. */
  readonly phone: readonly { readonly position: number; readonly international: boolean }[]
  readonly country: readonly number[]
  /** A column that counts where its cell is a calling code with its sign. */
  readonly prefix?: number | undefined
  readonly area?: number | undefined
  readonly extension?: number | undefined
  readonly zone?: number | undefined
  readonly firstName?: number | undefined
  readonly lastName?: number | undefined
  readonly fullName?: number | undefined
  readonly email?: number | undefined
  readonly consent: readonly { readonly position: number; readonly role: ConsentRole }[]
}

/** How sure a name is, the surest first. */
const ranks = ['international', 'exact', 'part', 'number', 'recipient', 'contact'] as const
type Rank = (typeof ranks)[number]

/**
 * Finds the columns by their names.
 * @param header The cells of the header.
 * @param named What the caller has said.
 * @throws {AudienceError} If none holds phone numbers, or if two may and the names do not tell which.
 */
export function chooseColumns(header: readonly string[], named: ColumnNames = {}): Columns {
  const names = namesIn(header)
  const at = (name: string) => positionOf(header, names, name)
  const several = (given: string | readonly string[] | undefined) => (given === undefined ? [] : [given].flat().map(at))
  const ignored = several(named.ignore)
  const optOut = several(named.optOut)
  const consent = several(named.consent)
  const bare = header.map(bareName)
  const first = (pattern: RegExp) => {
    const position = names.findIndex((name) => pattern.test(name))
    const other = position === -1 ? bare.findIndex((name) => pattern.test(name)) : position
    return other === -1 ? undefined : other
  }
  const one = (given: string | undefined, pattern: RegExp) => (given === undefined ? first(pattern) : at(given))

  const consentColumns = header.flatMap((text, position): { position: number; role: ConsentRole }[] => {
    if (optOut.includes(position)) return [{ position, role: 'opt-out' }]
    if (consent.includes(position)) return [{ position, role: 'consent' }]
    const role = ignored.includes(position) || names[position] === '' ? undefined : consentRole(text)
    return role === undefined ? [] : [{ position, role }]
  })
  const taken = new Set(consentColumns.filter(({ role }) => role === 'opt-out' || role === 'consent').map(({ position }) => position))
  const phone = named.phone === undefined ? choosePhone(header, names, taken) : several(named.phone)
  const lastName = one(named.lastName, detailNames.lastName) ?? familyBeside(names)
  const plain = first(detailNames.name)
  const firstName = one(named.firstName, detailNames.firstName) ?? (lastName === undefined || plain === lastName ? undefined : plain)
  return {
    phone: phone.map((position) => ({ position, international: isInternational(names[position] ?? '') })),
    country: countryColumns(header, named).filter((position) => !phone.includes(position)),
    prefix: first(prefixNames),
    area: first(areaNames),
    extension: first(extensionNames),
    zone: one(named.zone, zoneNames),
    firstName,
    lastName,
    fullName: first(detailNames.fullName) ?? (firstName === undefined && lastName === undefined ? plain : undefined),
    email: one(named.email, detailNames.email),
    consent: withoutDates(consentColumns, names, consent).filter(({ position }) => !phone.includes(position)),
  }
}

/** When somebody agreed says nothing where another column says whether: `opt_in`, `opt_in_at`. */
function withoutDates(columns: Columns['consent'], names: readonly string[], given: readonly number[]): Columns['consent'] {
  const isDate = ({ position, role }: Columns['consent'][number]) =>
    role === 'consent' && !given.includes(position) && /\b(?:at|on|date|time|timestamp|fecha|data|datum|hora)\b/.test(names[position] ?? '')
  return columns.some((column) => column.role === 'consent' && !isDate(column)) ? columns.filter((column) => !isDate(column)) : columns
}

/** In French and German lists the last name is called as other languages call the first: `Prénom, Nom`. */
function familyBeside(names: readonly string[]): number | undefined {
  const family = ['prenom', 'nom'].every((name) => names.includes(name))
    ? 'nom'
    : ['vorname', 'name'].every((name) => names.includes(name))
      ? 'name'
      : undefined
  return family === undefined ? undefined : names.indexOf(family)
}

function choosePhone(header: readonly string[], names: readonly string[], taken: ReadonlySet<number>): number[] {
  const found = names.map((name, position) => (taken.has(position) ? undefined : rankOf(name)))
  for (const rank of ranks) {
    const candidates = found.flatMap((one, position) => (one === rank ? [position] : []))
    const [only] = candidates
    if (only === undefined) continue
    if (candidates.length === 1) return [only]
    const quoted = candidates.map((position) => `"${shown(header[position] ?? '')}" (column ${position + 1})`)
    const list = candidates.map((position) => `'${shown(header[position] ?? '')}'`)
    throw new AudienceError(
      `Which column holds the phone numbers? ${quoted.join(' and ')} may both do. ` +
        (new Set(list).size === 1
          ? `Give one of them another name.`
          : `Name one, phone: ${list[0] ?? ''}, or several in the order in which they are to be tried, phone: [${list.join(', ')}].`),
    )
  }
  // A first line with numbers or mail addresses is not a header but a person, who must not be shown.
  const line = header.some((cell) => /\d{5}|@/.test(cell))
    ? 'It seems to be no header.'
    : `It names ${header.map((cell) => `"${shown(cell)}"`).join(', ')}.`
  throw new AudienceError(
    `The header has no column of phone numbers. ${line} Call the column "Phone", "Mobile", "Teléfono" or the like, or name it: phone: '…'.`,
  )
}

/** The names as they are compared; of a report's own columns there is none. */
function namesIn(header: readonly string[]): string[] {
  return header.map((text) => ((addedColumns as readonly string[]).includes(text) ? '' : plainName(text)))
}

/** Every column that may hold phone numbers: for lists of people who must not be contacted, each number counts. */
export function phoneColumns(header: readonly string[], named: ColumnNames = {}): Columns['phone'] {
  const names = namesIn(header)
  const given = named.phone === undefined ? undefined : [named.phone].flat().map((name) => positionOf(header, names, name))
  const sure = names.flatMap((name, position) => (['international', 'exact', 'part'].includes(rankOf(name) ?? '') ? [position] : []))
  const weak = names.flatMap((name, position) => (rankOf(name) === undefined ? [] : [position]))
  return (given ?? (sure.length > 0 ? sure : weak)).map((position) => ({ position, international: isInternational(names[position] ?? '') }))
}

/** The columns that may say in which country a number is, the surest first. */
export function countryColumns(header: readonly string[], named: ColumnNames = {}): readonly number[] {
  const names = namesIn(header)
  if (named.countryColumn !== undefined) return [positionOf(header, names, named.countryColumn)]
  const bare = header.map(bareName)
  const found = countryNames.flatMap((pattern) =>
    names.flatMap((name, position) =>
      pattern.test(name) || (pattern.test(bare[position] ?? '') && rankOf(name) === undefined) ? [position] : [],
    ),
  )
  return [...new Set(found)]
}

/** A name without what stands in brackets behind it: `First Name (Billing)`. */
function bareName(text: string): string {
  return plainName(text.replace(/[([][^)\]]*[)\]]/g, ' '))
}

function rankOf(name: string): Rank | undefined {
  if (internationalNames.test(name)) return 'international'
  const parts = name.split(' ').filter((part) => !/^\d+$/.test(part))
  if (parts.length === 0) return undefined
  if (countryNames.some((pattern) => pattern.test(name)) || areaNames.test(name) || extensionNames.test(name)) return undefined
  const other = parts.some((part) => otherWords.has(part))
  const phone =
    parts.some(isPhone) || phoneParts.test(name) || (parts.some((part) => phoneWithNumberWords.has(part)) && parts.some(isNumber))
  if (phone) {
    const known = (part: string) => isPhone(part) || isNumber(part) || fillerWords.has(part) || phoneWithNumberWords.has(part)
    if (parts.every(known) || withCallingCode.test(name) || withoutCallingCode.test(name)) return 'exact'
    if (phoneParts.test(name) && !parts.some(isPhone)) return 'exact'
    return other ? undefined : 'part'
  }
  const numbers = parts.some(isNumber)
  const recipient = parts.some((part) => recipientWords.has(part))
  if (!parts.every((part) => isNumber(part) || recipientWords.has(part) || fillerWords.has(part)) || !(numbers || recipient))
    return undefined
  if (recipient && parts.some((part) => !/^(?:to|recipients?|dest\w+|empfanger)$/.test(part) && recipientWords.has(part)))
    return numbers ? 'number' : 'contact'
  return numbers && !recipient ? 'recipient' : numbers ? 'number' : 'recipient'
}

const isNumber = (part: string) => numberWords.has(part)
const isPhone = (part: string) => phoneWords.has(part) || phoneParts.test(part)

function isInternational(name: string): boolean {
  return (internationalNames.test(name) || withCallingCode.test(name)) && !withoutCallingCode.test(name)
}

function positionOf(header: readonly string[], names: readonly string[], name: string): number {
  const exact = header.flatMap((text, position) => (text.trim() === name.trim() ? [position] : []))
  const found = exact.length > 0 ? exact : names.flatMap((text, position) => (text === plainName(name) ? [position] : []))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  if (found.length > 1)
    throw new AudienceError(`The header has ${found.length} columns called "${shown(name)}". Give each a name of its own.`)
  throw new AudienceError(`There is no column "${shown(name)}". The header names ${header.map((text) => `"${shown(text)}"`).join(', ')}.`)
}

function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean
}
