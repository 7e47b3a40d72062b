import { styleText } from 'node:util'
import type { Dimension } from '../session/coverage.ts'
import { isReadMethod } from '../session/safety.ts'
import { rateLimitsOf } from '../openapi/document.ts'
import type { Finding } from '../case/finding.ts'
import type { ContractPlan, ContractReport } from './report.ts'
import { counted, countsOf, dimensionNames, percentOf, seconds, visible } from './words.ts'

type Style = (style: 'red' | 'green' | 'yellow' | 'dim' | 'bold', text: string) => string

/** Colours where the terminal shows them. */
export function styleFor(isTerminal: boolean): Style {
  return (style, text) => (isTerminal ? styleText(style, text) : text)
}

/**
 * What a run will do, in lines for a terminal.
 * @param notes What of the description cannot be used.
 */
export function planText({ session, phases, skippedPhases, isRemote }: ContractPlan, notes: readonly string[] = []): string {
  const { options, included, skipped } = session
  const asked = [...included, ...skipped.map(({ operation }) => operation)]
  const writes = included.filter(({ method }) => !isReadMethod(method))
  const contacting = included.filter(({ reach }) => reach === 'people').map(({ id }) => id)
  const unknown = asked.filter(({ reach }) => reach === 'unknown')
  const target = phases.some((phase) => phase !== 'client')
    ? `, against ${options.baseUrl} (${isRemote ? 'another host' : 'this machine'})`
    : ''
  const limits = options.keepRateLimits ? rateLimitsOf(session.document) : []
  const pace = limits.map(({ requests, milliseconds }) => `${requests} requests in ${milliseconds / 1000} s`)
  const reach = [
    `${writes.length} change data`,
    ...(contacting.length > 0 || unknown.length === 0 ? [`${contacting.length} can contact people`] : []),
    ...(unknown.length > 0 ? [`of ${unknown.length} it is not known whether they contact people`] : []),
  ]
  const lines = [
    `Phases: ${phases.join(', ')}${target}`,
    ...skippedPhases.map(({ phase, reason }) => `Not run: ${phase}: ${reason}`),
    ...notes.map((note) => `Not used: ${note}`),
    `Operations: ${included.length} of ${included.length + skipped.length}; ${reach.join(', ')}`,
    ...(contacting.length > 0 ? [`Can contact people: ${contacting.join(', ')}`] : []),
    ...(isRemote && contacting.length + unknown.length > 0
      ? [`Phone numbers that may be sent: ${options.permissions.testNumbers.length}`]
      : []),
    ...(pace.length > 0 ? [`Rate: ${pace.join(', ')}`] : []),
    ...(skipped.length > 0 ? ['Skipped:', ...skipped.map(({ operation, reason }) => `  ${operation.id}: ${reason}`)] : []),
    `Seed: ${options.seed}`,
  ]
  return `${lines.map(visible).join('\n')}\n`
}

const mostShown = 5

/** The outcome of a run, in lines for a terminal. */
export function reportText(report: ContractReport, style: Style): string {
  const { coverage, requests, milliseconds, throttled } = report
  const names = [...new Set(report.findings.map(({ check }) => check))]
  const findings = names.flatMap((name) =>
    groupLines(
      name,
      report.findings.filter(({ check }) => check === name),
      style,
    ),
  )
  const rows = Object.entries(dimensionNames).map(([key, name]) => {
    const dimension = coverage.dimensions[key as Dimension] // the table's keys are these
    return `  ${name.padEnd(24)} ${percentOf(dimension).padStart(8)}  ${dimension.covered}/${dimension.total}`
  })
  return [
    ...findings,
    '',
    ...report.phases.map(
      (done) => `${done.phase.padEnd(10)} ${String(done.requests).padStart(6)} requests ${seconds(done.milliseconds).padStart(8)}`,
    ),
    '',
    'Coverage',
    ...rows,
    `  ${'together'.padEnd(24)} ${`${coverage.percent.toFixed(1)} %`.padStart(8)}`,
    ...(coverage.untestable.length > 0
      ? [style('dim', `  ${coverage.untestable.length} rules cannot be broken by any request and are not counted`)]
      : []),
    '',
    ...(report.untested.length > 0 ? ['Not tested:', ...report.untested.map(({ id, reason }) => visible(`  ${id}: ${reason}`)), ''] : []),
    ...(report.blocked > 0
      ? [`Not sent, because they held numbers that are not on the list of test numbers: ${counted(report.blocked, 'request')}`]
      : []),
    ...(throttled.responses > 0
      ? [`Slowed down by the server: ${counted(throttled.responses, 'response')} 429, ${seconds(throttled.milliseconds)} waited`]
      : []),
    verdict(report, `${countsOf(report.findings)}, ${counted(requests, 'request')}, ${seconds(milliseconds)}`, style),
    '',
  ].join('\n')
}

function verdict({ passed, incomplete }: ContractReport, facts: string, style: Style): string {
  if (incomplete !== undefined) return style('red', visible(`Incomplete: ${incomplete} Until then: ${facts}`))
  return passed ? style('green', `Passed: ${facts}`) : style('red', `Failed: ${facts}`)
}

function groupLines(check: string, findings: readonly Finding[], style: Style): string[] {
  const severity = findings[0]?.severity ?? 'error'
  const shown = findings.slice(0, severity === 'error' ? mostShown : 2)
  const more = findings.length - shown.length
  return [
    '',
    style(severity === 'error' ? 'red' : 'yellow', `${check} (${findings.length}${severity === 'error' ? '' : `, ${severity}`})`),
    ...shown.flatMap((finding) => findingLines(finding, style)),
    ...(more > 0 ? [style('dim', `  … and ${more} more; all are in the report`)] : []),
  ]
}

const longestLine = 400

function findingLines(finding: Finding, style: Style): string[] {
  const curl = finding.exchanges.at(-1)?.curl
  const times = finding.times > 1 ? `; seen ${finding.times} times` : ''
  const others = finding.operations ? `; in ${finding.operations.length} operations` : ''
  return [
    `  ${style('bold', visible(finding.operation))}: ${visible(finding.message)}`,
    style(
      'dim',
      visible(`    ${finding.title}; at ${finding.pointer}${times}${others}; --replay ${finding.id}; --explain ${finding.check}`),
    ),
    // Cut off, it would be another command.
    ...(curl === undefined
      ? []
      : [style('dim', curl.length > longestLine ? '    its cURL line is in the report' : `    ${visible(curl)}`)]),
  ]
}
