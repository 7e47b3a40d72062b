import { addedColumns } from '../audience/added-columns.ts'
import type { ReportRow } from './facts.ts'

/**
 * Writes a report as CSV: the audience's rows in order, and behind each what became of it. UTF-8 with a byte order mark, commas, CRLF.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, as the spreadsheet itself shows text: nobody's name runs a
 * command on the machine where the report is opened. Numbers are read with it all the same, so that a report can be an audience again.
 */
export async function* reportCsv(columns: readonly string[], rows: AsyncIterable<ReportRow>): AsyncGenerator<string> {
  yield `\uFEFF${lineOf([...columns, ...addedColumns])}`
  for await (const row of rows) {
    const cells = columns.map((_, index) => row.cells[index] ?? '')
    const added = [
      row.line,
      row.state,
      row.reason,
      row.phone,
      row.status,
      row.statusAt,
      row.sentAt,
      row.providerId,
      row.campaignId,
      row.zone,
      row.zoneFrom,
    ]
    yield lineOf([...cells, ...added.map(String)])
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(text: string): string {
  const safe = startsFormula(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Also behind blanks and invisible signs, in full width, and behind the tab and the line breaks that some programs skip. */
function startsFormula(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(text)
}
