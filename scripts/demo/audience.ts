import { CsvError, parse } from 'csv-parse/sync'
import type { CountryCode } from 'libphonenumber-js'
import { type AudienceColumns, audienceColumns } from './audience-columns.ts'
import { readPhoneNumber } from './phone-number.ts'
import { DemoProblem } from './problem.ts'

/** Someone to reach. */
export interface Person {
  /** Line of the file on which the row begins. */
  readonly line: number
  /** E.164. */
  readonly phone: string
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
}

/** A row that was left out. */
export interface RejectedRow {
  /** Line of the file on which the row begins. */
  readonly line: number
  readonly reason: string
}

/** What a file holds. */
export interface Audience {
  readonly people: readonly Person[]
  readonly rejected: readonly RejectedRow[]
  /** Names of the columns that were read, by what they hold. */
  readonly columns: Readonly<Record<string, string>>
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads people out of a table.
 * @param text The file's text: a header, then a row for each person; separated by commas, semicolons or tabs.
 * @param options `file` is what messages call it; `country` that of numbers without a country code.
 * @throws {DemoProblem} If it is no such table.
 */
export function parseAudience(text: string, options: { readonly file: string; readonly country?: CountryCode }): Audience {
  const { file } = options
  const [header, ...rows] = readRows(text, file)
  if (!header) throw new DemoProblem(`${file} is empty. It needs a header such as "Name,Phone" and a row for each person.`)
  const columns = audienceColumns(header.cells)
  if (!columns) {
    // A first line with numbers or mail addresses is not a header but a person, who must not be shown.
    const names = header.cells.some((cell) => /[\d@]/.test(cell))
      ? 'seems to be no header'
      : `names ${header.cells.map((cell) => `"${cell}"`).join(', ')}`
    throw new DemoProblem(
      `${file} has no column of phone numbers; line ${header.line} ${names}. ` +
        'The first line must be a header: call the column "Phone", "Mobile", "Teléfono" or the like.',
    )
  }
  const notation = { international: columns.international, ...(options.country ? { country: options.country } : {}) }
  const people: Person[] = []
  const rejected: RejectedRow[] = []
  const lines = new Map<string, number>()
  for (const { line, cells } of rows) {
    if (cells.slice(header.cells.length).some((cell) => cell !== '')) {
      rejected.push({
        line,
        reason: `it has ${cells.length} fields, the header ${header.cells.length}: put quotes around a field with a separator`,
      })
      continue
    }
    const reading = readPhoneNumber(cells[columns.phone] ?? '', notation)
    if ('reason' in reading) {
      rejected.push({ line, reason: reading.reason })
      continue
    }
    const earlier = lines.get(reading.phone)
    if (earlier !== undefined) {
      rejected.push({ line, reason: `it has the same phone number as line ${earlier}` })
      continue
    }
    lines.set(reading.phone, line)
    people.push({ line, phone: reading.phone, ...detailsOf(cells, columns) })
  }
  return { people, rejected, columns: namesOf(columns, header.cells) }
}

function readRows(text: string, file: string): Row[] {
  // Within quotes csv-parse counts a CRLF as two lines, so that it gets one kind of line break only.
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows: Row[] = []
  let end = 0
  try {
    parse(unified, {
      delimiter: separatorOf(unified),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record(record: string[], { lines }) {
        rows.push({ line: end + 1, cells: record.map((cell) => cell.trim()) })
        end = lines
      },
    })
    return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new DemoProblem(`${file}, line ${end + 1}: ${csvProblem(error)}`)
  }
}

function csvProblem(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a quote (") opens in this row and is never closed. Close it, or double a quote that is meant as such ("").'
  if (/QUOTE/.test(error.code))
    return 'a quote (") stands inside a field. Put the whole field in quotes and double the quote within it: "Ana ""Nena"" Ruiz".'
  return `this is no CSV (${error.code}). Export it again as "CSV UTF-8".`
}

/** The one that the header has most of, outside quotes. */
function separatorOf(text: string): string {
  const header =
    text
      .trimStart()
      .split('\n', 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? ''
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

function detailsOf(cells: readonly string[], columns: AudienceColumns): Pick<Person, 'firstName' | 'lastName' | 'email'> {
  const cell = (position: number | undefined) => (position === undefined ? undefined : cells[position]) || undefined
  const whole = cell(columns.fullName) ?? ''
  const [, family, given] = /^([^,]+),\s*(.+)$/.exec(whole) ?? []
  // Providers ask for a first name; of a name in natural order that is, most of the time, its first word.
  const [first, ...others] = family === undefined ? whole.split(/\s+/) : [given, family]
  const firstName = cell(columns.firstName) ?? first
  const lastName = cell(columns.lastName) ?? (columns.firstName === undefined ? others.join(' ') : undefined)
  const email = cell(columns.email)
  return { ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}), ...(email ? { email } : {}) }
}

function namesOf(columns: AudienceColumns, header: readonly string[]): Record<string, string> {
  const { phone, firstName, lastName, fullName, email } = columns
  const known = { phone, 'first name': firstName, 'last name': lastName, name: fullName, mail: email }
  return Object.fromEntries(
    Object.entries(known).flatMap(([what, position]) => (position === undefined ? [] : [[what, header[position] ?? '']])),
  )
}
