import Papa from 'papaparse'
import { AudienceError } from './audience-error.ts'

/** A row of a table. */
export interface TableRow {
  /** Line of the file on which the row begins, the first is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** No row of people is as long as this; one that is has a quote that was never closed. Characters. */
const longestRow = 1 << 20

/**
 * Reads the rows of a CSV text, without blank ones. The first row that is not blank is the header.
 * @param chunks The text in parts.
 * @param file What messages call it.
 * @param separator What parts the fields. @default found in a line "sep=…" or in the header: comma, semicolon, tab or bar
 * @throws {AudienceError} If a quote is not closed or stands where none may be.
 */
export async function* csvRows(chunks: AsyncIterable<string>, file: string, separator?: string): AsyncGenerator<TableRow> {
  let parser: Papa.Parser | undefined
  let text = ''
  let line = 1
  const rowsOf = (last: boolean): TableRow[] => {
    if (!parser) {
      // The header must be whole before the separator can be counted in it.
      const start = beginningOf(text, last)
      if (!start) {
        if (text.length > longestRow)
          throw new AudienceError(`${file} has a first line of more than ${longestRow} characters: it is no table.`)
        return []
      }
      text = text.slice(start.skip)
      line += start.lines
      parser = new Papa.Parser({ delimiter: separator ?? start.separator, newline: '\n' })
    }
    const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>
    const [error] = errors
    // While a row is not at its end, a quote in it may yet be closed.
    const broken = errors.find(({ code, row }) => last || code !== 'MissingQuotes' || (row ?? 0) < data.length)
    const rows: TableRow[] = []
    for (const [index, cells] of data.entries()) {
      if (broken && (broken.row ?? 0) === index) throw quoteError(file, line, broken.code)
      if (cells.some((cell) => cell !== '' && cell.trim() !== '')) rows.push({ line, cells })
      line += 1
      for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1
    }
    if (broken) throw quoteError(file, line, broken.code)
    text = text.slice(meta.cursor)
    if (!last && text.length > longestRow) throw quoteError(file, line, error?.code ?? 'MissingQuotes')
    return rows
  }
  let cut = ''
  for await (const chunk of chunks) {
    // One kind of line break only; one may be cut in two.
    const whole = cut + chunk
    cut = whole.endsWith('\r') ? '\r' : ''
    text += (cut ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n')
    yield* rowsOf(false)
  }
  if (cut) text += '\n'
  yield* rowsOf(true)
}

function quoteError(file: string, line: number, code: string): AudienceError {
  const problem =
    code === 'MissingQuotes'
      ? 'a quote (") opens in this row and is never closed. Close it, or double a quote that is meant as such ("").'
      : 'something follows a closing quote ("). Put the whole field in quotes and double the quote within it: "Ana ""Nena"" Ruiz".'
  return new AudienceError(`${file}, line ${line}: ${problem}`)
}

interface Beginning {
  /** Characters before the header. */
  readonly skip: number
  /** Lines before it. */
  readonly lines: number
  readonly separator: string
}

/** What the first lines say: `sep=;`, and which separator the header has. */
function beginningOf(text: string, last: boolean): Beginning | undefined {
  let skip = 0
  let lines = 0
  let given: string | undefined
  for (;;) {
    const end = endOfRow(text, skip)
    if (end === -1 && !last) return undefined
    const row = text.slice(skip, end === -1 ? undefined : end)
    given ??= /^\s*"?sep=(.)"?\s*$/i.exec(row)?.[1]
    const isMark = /^\s*"?sep=./i.test(row)
    if (end !== -1 && (isMark || row.trim() === '')) {
      skip = end + 1
      lines += 1
      continue
    }
    return { skip, lines, separator: given ?? separatorIn(row) }
  }
}

/** Where the row ends that begins at `from`: at the next line break outside quotes. */
function endOfRow(text: string, from: number): number {
  let quoted = false
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted
    else if (!quoted && text[index] === '\n') return index
  }
  return -1
}

/** The one that the header has most of, outside quotes. */
function separatorIn(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '')
  const count = (separator: string) => unquoted.split(separator).length
  return [',', ';', '\t', '|'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
