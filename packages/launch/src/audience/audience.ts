import type { CountryCode } from 'libphonenumber-js/max'
import { countryCode } from '../phone/country.ts'
import { type PhoneDoubt, phoneDoubts } from '../phone/doubt.ts'
import { AudienceError } from './audience-error.ts'
import { type ByteSource, type Encoding, readText } from './bytes.ts'
import { chooseColumns, type ColumnNames, type Columns } from './columns.ts'
import { csvRows, type TableRow } from './csv-rows.ts'
import { cellOf, ndjsonRecords, objectRecords, type PlacedRecord } from './object-rows.ts'
import { type Person, readPerson, type RejectedRow } from './person.ts'

export type { Person, RejectedRow, RowRejection } from './person.ts'

/** How an audience is read. */
export interface AudienceOptions extends ColumnNames {
  /** Country of numbers without a country code, ISO 3166-1 alpha-2; a row's own country wins. @default none: such rows are not taken */
  readonly country?: string | undefined
  /** Kinds of doubtful numbers to take all the same, such as `toll-free`. @default none */
  readonly allow?: readonly PhoneDoubt[] | undefined
  /** What messages and reports call the audience. @default the file's name */
  readonly name?: string | undefined
}

/** How a text table is read. */
export interface TextOptions extends AudienceOptions {
  /** @default by the first bytes: UTF-16 or UTF-8 */
  readonly encoding?: Encoding | undefined
}

/** How a CSV file is read. */
export interface CsvOptions extends TextOptions {
  /** What parts the fields, one character. @default from a line "sep=…" or from the header: comma, semicolon, tab or bar */
  readonly separator?: string | undefined
}

/** A row with what was read of it. */
export interface AudienceRow {
  /** Line of the file on which the row begins, or the record's number; the first is 1. */
  readonly line: number
  /** The row as it stands in the table, in the header's order. */
  readonly cells: readonly string[]
  /** Who is to be reached, or why nobody. */
  readonly result: Person | RejectedRow
}

/** An audience that is being read, row by row. Memory stays flat however long it is. */
export interface AudienceReading extends AsyncIterable<AudienceRow> {
  /** Names of the columns. Of records it grows as new keys appear, and is whole at the end. */
  readonly header: readonly string[]
  /** Names of the columns that are read, by what they hold; filled with the first row. */
  readonly columns: Readonly<Record<string, string>>
}

/** A table as it stands, before anything of it is understood. */
export interface Table {
  /** Names of the columns, there before the first row. Of records it grows as new keys appear. */
  readonly header: readonly string[]
  /** Line of the header; 1 for records. */
  readonly line: number
  /** The rows below the header, in the table's order. */
  readonly rows: AsyncIterable<TableRow>
}

/** Where an audience comes from. It is opened when it is read. */
export interface AudienceSource {
  /** What messages and reports call the audience. */
  readonly name: string
  /** How it is read. */
  readonly options: AudienceOptions
  /** Begins to read people. A file can be read again and again, a stream once. */
  read(): AudienceReading
  /** Begins to read the table as it stands. */
  table(): Promise<Table>
}

/**
 * Whether somebody is to be reached.
 * @param result What was read of a row.
 */
export function isPerson(result: Person | RejectedRow): result is Person {
  return 'phone' in result
}

/**
 * An audience in a CSV file: a header, then a row for each person. UTF-8 or UTF-16, with or without a byte order mark or a line "sep=;";
 * comma, semicolon, tab or bar; quotes; all line breaks.
 * @param bytes A path, or a stream of bytes or text.
 * @param options Which columns to use, where their names do not say it, and how numbers are written.
 * @throws {AudienceError} While it is read: if it is no such table, has no column of phone numbers, or two that may be.
 */
export function csv(bytes: ByteSource, options: CsvOptions = {}): AudienceSource {
  const name = options.name ?? nameOf(bytes, 'the CSV stream')
  const { separator } = options
  if (separator !== undefined && separator.length !== 1) {
    throw new AudienceError(`The separator must be one character, such as ";", and not ${JSON.stringify(separator)}.`)
  }
  return makeSource(name, options, async () => {
    const rows = csvRows(readText(bytes, name, options.encoding), name, separator)
    const first = await rows.next()
    if (first.done) throw new AudienceError(`${name} is empty. It needs a header such as "Name,Phone" and a row for each person.`)
    return { header: first.value.cells, line: first.value.line, rows }
  })
}

/**
 * An audience in an NDJSON file: one JSON object on each line, whose keys are the columns.
 * @param bytes A path, or a stream of bytes or text.
 * @param options Which columns to use, where their names do not say it, and how numbers are written.
 * @throws {AudienceError} While it is read: if a line is no JSON object, or the keys do not tell which holds the phone number.
 */
export function ndjson(bytes: ByteSource, options: TextOptions = {}): AudienceSource {
  const name = options.name ?? nameOf(bytes, 'the NDJSON stream')
  return makeSource(name, options, () => tableOf(ndjsonRecords(readText(bytes, name, options.encoding), name)))
}

/**
 * An audience of objects, such as rows of a database, whose keys are the columns.
 * @param objects Any iterable. An async one is read no faster than the launch takes it.
 * @param options Which columns to use, where their names do not say it, and how numbers are written.
 * @throws {AudienceError} While it is read: if the keys do not tell which holds the phone number.
 */
export function records(objects: AsyncIterable<object> | Iterable<object>, options: AudienceOptions = {}): AudienceSource {
  const name = options.name ?? 'the records'
  return makeSource(name, options, () => tableOf(objectRecords(objects, name)))
}

function makeSource(name: string, options: AudienceOptions, table: () => Promise<Table>): AudienceSource {
  return { name, options, table, read: () => readPeople(name, options, table) }
}

/** Records need not have the same keys: those of the first are there before its row, others are added as they come. */
async function tableOf(placed: AsyncGenerator<PlacedRecord>): Promise<Table> {
  const header: string[] = []
  const known = new Set<string>()
  const rowOf = ({ line, record }: PlacedRecord): TableRow => {
    for (const key of Object.keys(record)) {
      if (known.has(key)) continue
      known.add(key)
      header.push(key)
    }
    return { line, cells: header.map((key) => (Object.hasOwn(record, key) ? cellOf(record[key]) : '')) }
  }
  const first = await placed.next()
  const firstRow = first.done ? undefined : rowOf(first.value)
  async function* rows() {
    if (firstRow) yield firstRow
    for await (const record of placed) yield rowOf(record)
  }
  return { header, line: firstRow?.line ?? 1, rows: rows() }
}

function readPeople(name: string, options: AudienceOptions, table: () => Promise<Table>): AudienceReading {
  const country = countryIn(options.country)
  for (const doubt of options.allow ?? []) {
    if (!phoneDoubts.includes(doubt))
      throw new AudienceError(`There is no kind of doubtful number "${doubt}". There are: ${phoneDoubts.join(', ')}.`)
  }
  const used: Record<string, string> = {}
  const columnsOf = (names: readonly string[], line: number) => {
    try {
      const columns = chooseColumns(names, options)
      Object.assign(used, namesOf(columns, names))
      return columns
    } catch (error) {
      if (!(error instanceof AudienceError)) throw error
      throw new AudienceError(`${name}, line ${line}: ${error.message}`)
    }
  }
  let header: readonly string[] = []
  return {
    get header() {
      return header
    },
    columns: used,
    async *[Symbol.asyncIterator]() {
      const opened = await table()
      header = opened.header
      let width = header.length
      let columns = width > 0 ? columnsOf(header, opened.line) : undefined
      for await (const { line, cells } of opened.rows) {
        // A new key may be a column of opt-outs.
        if (!columns || width !== header.length) columns = columnsOf(header, line)
        width = header.length
        yield { line, cells, result: readPerson(line, cells, { header, columns, country, allow: options.allow }) }
      }
    },
  }
}

function countryIn(text: string | undefined): CountryCode | undefined {
  if (text === undefined) return undefined
  const country = countryCode(text)
  if (country === undefined) throw new AudienceError(`There is no country "${text}". Give its two letters, such as MX or GB.`)
  return country
}

function nameOf(source: ByteSource, otherwise: string): string {
  return typeof source === 'string' ? source : source instanceof URL ? source.pathname : otherwise
}

function namesOf(columns: Columns, header: readonly string[]): Record<string, string> {
  const all = (positions: readonly number[]) => positions.map((position) => header[position]).join(', ')
  const { firstName, lastName, fullName, email, zone, area, extension } = columns
  const single = { 'first name': firstName, 'last name': lastName, name: fullName, mail: email, zone, 'area code': area, extension }
  const several = {
    phone: columns.phone.map(({ position }) => position),
    country: columns.country,
    'opt-out and consent': columns.consent.map(({ position }) => position),
  }
  return {
    ...Object.fromEntries(Object.entries(several).flatMap(([what, positions]) => (positions.length > 0 ? [[what, all(positions)]] : []))),
    ...Object.fromEntries(
      Object.entries(single).flatMap(([what, position]) => (position === undefined ? [] : [[what, header[position] ?? '']])),
    ),
  }
}
