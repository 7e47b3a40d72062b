import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../case/finding.ts'
import { isObject, listOf } from '../openapi/json.ts'
import { withTestNumbers } from '../session/redaction.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import { reportFiles } from '../reports/write-reports.ts'
import type { ContractOptions } from '../options.ts'
import type { ContractReport } from '../reports/report.ts'
import { planContract } from '../plan.ts'
import { runContract } from '../run.ts'
import { createFixtures } from '../fixtures/fixtures.ts'

/** What a replay came to. */
export interface Replayed {
  readonly before: Finding
  /** What is found now; empty if it is mended. */
  readonly findings: readonly Finding[]
}

/**
 * Finds a finding in the report of an earlier run.
 * @param folder The folder that the reports were written to.
 * @throws {CannotRunError} If there is no report, or no such finding in it.
 */
export function findingIn(
  folder: string,
  id: string,
): { finding: Finding; report: Pick<ContractReport, 'provider' | 'url' | 'seed' | 'cases'> } {
  const file = join(folder, reportFiles.json)
  if (!existsSync(file)) throw new CannotRunError(`There is no report at ${file}. Run the tests first, or name the folder with --output.`)
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const findings = isObject(report) ? listOf(report['findings']) : []
  const finding = findings.find((candidate) => isObject(candidate) && candidate['id'] === id)
  if (!finding) throw new CannotRunError(`The report at ${file} has no finding "${id}".`)
  // Written by this package's own run.
  return { finding: finding as Finding, report: report as ContractReport }
}

/**
 * Makes the request of a finding again, or, where it took several, all requests of its phase and operation.
 * @param options Those of the first run.
 */
export async function replay(finding: Finding, options: ContractOptions): Promise<Replayed> {
  const { phase, test } = finding
  if (phase === 'stateful' || phase === 'client' || !test || finding.exchanges.length !== 1) {
    const { findings } = await runContract({ ...options, phases: [phase], operations: [finding.operation] })
    return { before: finding, findings: findings.filter(({ check }) => check === finding.check) }
  }
  const { session } = planContract({ ...options, phases: [phase], operations: [finding.operation] })
  const operation = session.included.find(({ id }) => id === finding.operation)
  if (!operation)
    throw new CannotRunError(`${finding.operation} may not be called: ${session.skipped[0]?.reason ?? 'it is not in the description'}.`)
  const place = await createFixtures(session).placeFor(operation, phase)
  const isPathWrong = test.deviation?.place === 'path'
  const stored = withTestNumbers(test, session.options.permissions.testNumbers)
  const input = { ...stored.input, path: isPathWrong ? test.input.path : { ...test.input.path, ...place?.path } }
  await session.run({ ...stored, operation, input, known: place?.known ?? false })
  return { before: finding, findings: session.findings().filter(({ check }) => check === finding.check) }
}
