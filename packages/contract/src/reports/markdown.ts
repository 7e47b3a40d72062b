import type { Dimension } from '../session/coverage.ts'
import type { ContractReport } from './report.ts'
import { countsOf, dimensionNames, percentOf, seconds, visible } from './words.ts'

const mostRows = 50

/** A short Markdown summary, for job summaries and comments. */
export function markdownSummary(report: ContractReport): string {
  const tested = report.operations.length - report.skipped.length - report.untested.length
  const findings = report.findings.map(
    ({ severity, check, operation, message, id }) => `| ${severity} | ${check} | ${cell(operation)} | ${cell(message)} | \`${id}\` |`,
  )
  const more = findings.length - mostRows
  const rows = Object.entries(dimensionNames).map(([key, name]) => {
    const dimension = report.coverage.dimensions[key as Dimension] // the table's keys are these
    return `| ${name} | ${percentOf(dimension)} | ${dimension.covered}/${dimension.total} |`
  })
  return [
    `## Contract tests: ${cell(report.title)} ${cell(report.version)}`,
    '',
    `**${report.incomplete === undefined ? (report.passed ? 'Passed' : 'Failed') : `Incomplete: ${cell(report.incomplete)}`}** · ${countsOf(report.findings)} · ${report.requests} requests · ${tested} of ${report.operations.length} operations · ${seconds(report.milliseconds)} · seed ${report.seed}`,
    '',
    ...(findings.length === 0
      ? []
      : ['| | Check | Operation | What | Replay |', '|---|---|---|---|---|', ...findings.slice(0, mostRows), '']),
    ...(more > 0 ? [`… and ${more} more in the report.`, ''] : []),
    '| Coverage | | |',
    '|---|--:|--:|',
    ...rows,
    '',
    ...(report.skipped.length > 0 ? [`Skipped: ${report.skipped.map(({ id }) => cell(id)).join(', ')}.`, ''] : []),
  ].join('\n')
}

function cell(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[|`*_[\]\\]/g, String.raw`\$&`)
}
