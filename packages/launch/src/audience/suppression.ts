import { phoneReasons, type PhoneRejection, readPhone } from '../phone/phone.ts'
import { phoneDoubts } from '../phone/doubt.ts'
import { countryCode, readCountry } from '../phone/country.ts'
import type { AudienceSource } from './audience.ts'
import { AudienceError } from './audience-error.ts'
import { type Columns, countryColumns, phoneColumns } from './columns.ts'
import type { TableRow } from './csv-rows.ts'

/** A row of a list of people who must not be contacted. */
export interface SuppressedRow {
  readonly line: number
  /** Keys of all its numbers; none if it has no number, only a mail address for instance. */
  readonly keys: readonly string[]
}

/** How many faulty rows a message names. */
const mostNamed = 5
/** A faulty list is read on for so many rows, so that they can be mended together. */
const mostFaults = 1_000

/**
 * Reads a list of people who must not be contacted: every number of every row, in whatever column it stands, whatever its kind. A list of bare
 * numbers needs no header. Columns of opt-outs and consent do not count: people on the list are not contacted.
 * @param source The list.
 * @throws {AudienceError} If a number cannot be read: to skip it would contact somebody who must not be.
 */
export async function* suppressedRows(source: AudienceSource): AsyncGenerator<SuppressedRow> {
  const { header, line, rows } = await source.table()
  const faults: { readonly line: number; readonly reason: string }[] = []
  const headless = header.length > 0 && header.every((cell) => cell.trim() === '' || looksLikeNumber(cell))
  let width = -1
  let columns: Columns['phone'] = []
  let countries: readonly number[] = []
  const choose = () => {
    width = header.length
    columns = headless ? header.map((_, position) => ({ position, international: false })) : phoneColumns(header, source.options)
    countries = headless ? [] : countryColumns(header, source.options)
    if (columns.length === 0) {
      throw new AudienceError(
        `${source.name}, line ${line}: the header has no column of phone numbers, so nobody could be kept from being contacted. Name it: phone: '…'.`,
      )
    }
  }
  const keysOf = ({ line: place, cells }: TableRow): SuppressedRow => {
    if (width !== header.length) choose()
    const keys: string[] = []
    for (const { position, international } of columns) {
      for (const text of partsOf(cells[position] ?? '')) {
        const read = readNumber(text, international, countryOf(cells, countries, source))
        if (typeof read !== 'string') keys.push(read.key)
        else if (read !== 'no-phone') faults.push({ line: place, reason: phoneReasons[read] })
      }
    }
    return { line: place, keys }
  }
  if (headless) yield keysOf({ line, cells: header })
  for await (const row of rows) {
    yield keysOf(row)
    if (faults.length >= mostFaults) break
  }
  if (faults.length > 0) {
    const named = faults.slice(0, mostNamed).map((fault) => `line ${fault.line}: ${fault.reason}`)
    const others = faults.length - named.length
    throw new AudienceError(
      `${source.name} lists people who must not be contacted, and ${faults.length === 1 ? 'one number' : `${faults.length}${faults.length >= mostFaults ? ' or more' : ''} numbers`} in it cannot be read: ${named.join('; ')}${others > 0 ? `; and ${others} more` : ''}. Mend or remove them; nothing was planned.`,
    )
  }
}

function readNumber(text: string, international: boolean, notation: ReturnType<typeof countryOf>) {
  return readPhone(text, { ...notation, international, allow: phoneDoubts })
}

function countryOf(
  cells: readonly string[],
  countries: readonly number[],
  source: AudienceSource,
): { country?: ReturnType<typeof countryCode>; callingCode?: string } {
  for (const position of countries) {
    const own = readCountry((cells[position] ?? '').trim())
    if (own) return own
  }
  return { country: countryCode(source.options.country ?? '') }
}

/** Of a cell with several numbers each counts. */
function partsOf(text: string): readonly string[] {
  const whole: PhoneRejection | object = readPhone(text, { country: 'US', allow: phoneDoubts })
  return whole === 'several-phones' ? text.split(/[/;,|&\n]|\b(?:or|and|o|y|e|ou|et|oder|und)\b/iu) : [text]
}

/** Names of columns have letters, and not so many digits. */
function looksLikeNumber(text: string): boolean {
  return !/\p{L}{2}/u.test(text) && text.replace(/\D/g, '').length >= 7
}
