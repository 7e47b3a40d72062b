import type { ReportFacts, ReportRow } from './facts.ts'

/**
 * Writes a report as JSON, row by row, so that memory stays flat: `{ "launch": …, "columns": […], "rows": [ { "line", "state", …, "cells": […] } ] }`,
 * the cells in the order of the columns.
 */
export async function* reportJson(facts: ReportFacts, columns: readonly string[], rows: AsyncIterable<ReportRow>): AsyncGenerator<string> {
  yield `{\n"launch": ${JSON.stringify(facts)},\n"columns": ${JSON.stringify(columns)},\n"rows": [`
  let separator = '\n'
  for await (const { cells, ...row } of rows) {
    yield `${separator}${JSON.stringify({ ...row, cells: columns.map((_, index) => cells[index] ?? '') })}`
    separator = ',\n'
  }
  yield '\n]\n}\n'
}
