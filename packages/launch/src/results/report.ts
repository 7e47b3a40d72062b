import { open, rename, rm } from 'node:fs/promises'
import { LaunchError } from '../errors.ts'
import type { Database } from '../ledger/database.ts'
import { launchOf } from '../ledger/control.ts'
import { reportColumns, reportFacts, reportRows } from './facts.ts'
import { reportCsv } from './report-csv.ts'
import { reportHtml } from './report-html.ts'
import { reportJson } from './report-json.ts'

/** How a report can be written: a table of all rows, the same for programs, or a page to read. */
export type ReportFormat = 'csv' | 'json' | 'html'

/**
 * A report of a launch, in parts: its memory does not grow with the audience.
 * @param database The ledger's database.
 * @param key The launch's key.
 * @param format How it is written.
 * @throws {LaunchError} `unknown-launch`.
 */
export async function* reportParts(database: Database, key: string, format: ReportFormat): AsyncGenerator<string> {
  const launch = await launchOf(database, key)
  if (format === 'html') {
    yield reportHtml(await reportFacts(database, launch))
    return
  }
  const columns = await reportColumns(database, launch)
  const rows = reportRows(database, launch)
  yield* format === 'csv' ? reportCsv(columns, rows) : reportJson(await reportFacts(database, launch), columns, rows)
}

/**
 * Writes a report into a file. The file is there when it is whole: one that was broken off leaves the file of before.
 * @param database The ledger's database.
 * @param key The launch's key.
 * @param path Where it goes.
 * @param format How it is written. @default by the file's ending: `.csv`, `.json` or `.html`
 * @throws {LaunchError} `unknown-launch`, or `invalid-plan` if the ending says no format.
 */
export async function writeReport(database: Database, key: string, path: string, format: ReportFormat = formatOf(path)): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`
  const file = await open(unfinished, 'w')
  try {
    let text = ''
    for await (const part of reportParts(database, key, format)) {
      text += part
      if (text.length < 1 << 16) continue
      await file.write(text)
      text = ''
    }
    await file.write(text)
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(unfinished, { force: true })
    throw error
  }
}

function formatOf(path: string): ReportFormat {
  const ending = /\.(csv|json|html)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'json' || ending === 'html') return ending
  throw new LaunchError(
    'invalid-plan',
    `"${path}" does not say what kind of report it is.`,
    'Let the name end with .csv, .json or .html, or name the format.',
  )
}
