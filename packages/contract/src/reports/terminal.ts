import { styleText } from 'node:util'
import type { Dimension } from '../session/coverage.ts'
import { rateLimitsOf } from '../openapi/document.ts'
import type { Finding } from '../case/finding.ts'
import type { ContractPlan, ContractReport } from './report.ts'
import { dimensionNames, percentOf, seconds } from './words.ts'

type Style = (style: 'red' | 'green' | 'yellow' | 'dim' | 'bold', text: string) => string

/** Colours where the terminal shows them. */
export function styleFor(isTerminal: boolean): Style {
  return (style, text) => (isTerminal ? styleText(style, text) : text)
}

/** What a run will do, in lines for a terminal. */
export function planText({ session, phases, skippedPhases: dropped, isRemote }: ContractPlan): string {
  const { options, included, skipped: leftOut } = session
  const writes = included.filter(({ method }) => method !== 'GET' && method !== 'HEAD')
  const contacting = included.filter(({ contactsPeople }) => contactsPeople).map(({ id }) => id)
  const target = phases.some((phase) => phase !== 'client')
    ? `, against ${options.baseUrl} (${isRemote ? 'another host' : 'this machine'})`
    : ''
  const limits = options.keepRateLimits ? rateLimitsOf(session.document) : []
  const pace = limits.map(({ requests, milliseconds }) => `${requests} requests in ${milliseconds / 1000} s`)
  const lines = [
    `Phases: ${phases.join(', ')}${target}`,
    ...dropped.map(({ phase, reason }) => `Not run: ${phase}: ${reason}`),
    `Operations: ${included.length} of ${included.length + leftOut.length}; ${writes.length} change data, ${contacting.length} can contact people`,
    ...(contacting.length > 0 ? [`Can contact people: ${contacting.join(', ')}`] : []),
    ...(isRemote && contacting.length > 0 ? [`Phone numbers that may be sent: ${options.permissions.testNumbers.length}`] : []),
    ...(pace.length > 0 ? [`Rate: ${pace.join(', ')}`] : []),
    ...(leftOut.length > 0 ? ['Skipped:', ...leftOut.map(({ operation, reason }) => `  ${operation.id}: ${reason}`)] : []),
    `Seed: ${options.seed}`,
  ]
  return `${lines.join('\n')}\n`
}

const mostShown = 5

/** The outcome of a run, in lines for a terminal. */
export function reportText(report: ContractReport, style: Style): string {
  const errors = report.findings.filter(({ severity }) => severity === 'error').length
  const warnings = report.findings.length - errors
  const { coverage, requests, milliseconds } = report
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
    report.passed
      ? style('green', `Passed: ${requests} requests, ${warnings} warnings, ${seconds(milliseconds)}`)
      : style('red', `Failed: ${errors} findings, ${warnings} warnings, ${requests} requests, ${seconds(milliseconds)}`),
    '',
  ].join('\n')
}

function groupLines(check: string, findings: readonly Finding[], style: Style): string[] {
  const isError = findings[0]?.severity === 'error'
  const shown = findings.slice(0, isError ? mostShown : 2)
  const more = findings.length - shown.length
  return [
    '',
    style(isError ? 'red' : 'yellow', `${check} (${findings.length}${isError ? '' : ', warning'})`),
    ...shown.flatMap((finding) => findingLines(finding, style)),
    ...(more > 0 ? [style('dim', `  … and ${more} more; all are in the report`)] : []),
  ]
}

function findingLines(finding: Finding, style: Style): string[] {
  const curl = finding.exchanges.at(-1)?.curl
  const times = finding.times > 1 ? `; seen ${finding.times} times` : ''
  return [
    `  ${style('bold', finding.operation)}: ${finding.message}`,
    style('dim', `    ${finding.title}; at ${finding.pointer}${times}; --replay ${finding.id}`),
    ...(curl === undefined ? [] : [style('dim', `    ${curl.length > 400 ? `${curl.slice(0, 400)}…` : curl}`)]),
  ]
}
