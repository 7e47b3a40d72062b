import type { Finding } from '../case/finding.ts'
import type { ContractReport } from './report.ts'
import { escaped } from './words.ts'

/** JUnit XML: a suite for each phase, a test for each operation in it, with the findings of severity `error` as its failure. */
export function junitXml(report: ContractReport): string {
  const name = report.provider ?? report.title
  const suites = report.phases.map(({ phase, milliseconds }) => {
    const className = escaped(`${name}.${phase}`)
    const findings = report.findings.filter((finding) => finding.phase === phase)
    const found = (id: string) => findings.filter(({ operation }) => operation === id)
    const tested = report.operations.filter(({ id, tests }) => tests[phase] !== undefined || found(id).length > 0)
    const cases = tested.map(({ id, tests }) => testCase(className, escaped(`${id} (${tests[phase] ?? 0} tests)`), found(id)))
    const skipped = report.skipped.map(
      ({ id, reason }) => `    <testcase classname="${className}" name="${escaped(id)}"><skipped message="${escaped(reason)}"/></testcase>`,
    )
    const failed = tested.filter(({ id }) => found(id).some(({ severity }) => severity === 'error')).length
    const counts = `tests="${cases.length + skipped.length}" failures="${failed}" errors="0" skipped="${skipped.length}"`
    return [
      `  <testsuite name="${className}" ${counts} time="${(milliseconds / 1000).toFixed(3)}">`,
      ...cases,
      ...skipped,
      '  </testsuite>',
    ].join('\n')
  })
  const head = `<testsuites name="${escaped(report.title)}" time="${(report.milliseconds / 1000).toFixed(3)}">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('\n')}\n</testsuites>\n`
}

function testCase(className: string, name: string, findings: readonly Finding[]): string {
  const failures = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity !== 'error')
  const open = `    <testcase classname="${className}" name="${name}"`
  if (findings.length === 0) return `${open}/>`
  // One failure element: more than one in a test is not understood everywhere.
  const message = failures.map((finding) => `${finding.check}: ${finding.message}`).join(' ')
  const failure = `      <failure message="${escaped(message)}" type="${failures[0]?.check}">${escaped(failures.map(details).join('\n\n'))}</failure>`
  const output = `      <system-out>${escaped(warnings.map(details).join('\n\n'))}</system-out>`
  return [`${open}>`, ...(failures.length > 0 ? [failure] : []), ...(warnings.length > 0 ? [output] : []), '    </testcase>'].join('\n')
}

function details(finding: Finding): string {
  const last = finding.exchanges.at(-1)
  return [
    `${finding.check}: ${finding.message}`,
    `${finding.title}; at ${finding.pointer}; --replay ${finding.id}`,
    ...(last ? [last.curl, `answered ${last.status ?? 'not at all'}: ${last.responseBody ?? ''}`] : []),
    ...(finding.typescript ? [finding.typescript] : []),
  ].join('\n')
}
