// The tests made here are named by the description, and what they assert is a finding.
/* oxlint-disable vitest/valid-title, vitest/expect-expect */
import { describe, test } from 'vitest'
import type { ContractOptions } from './options.ts'
import type { ContractReport } from './reports/report.ts'
import { planContract } from './plan.ts'
import { runContract } from './run.ts'

/** What `contractTests` can be told besides what a run can be told. */
export interface ContractTestOptions extends ContractOptions {
  /** Milliseconds for the tests of one operation. Default 60 000. */
  readonly testTimeout?: number
  /** Given each operation's report when its test is over, passed or not: for coverage and artifacts. */
  readonly onReport?: (report: ContractReport) => void
}

/**
 * Makes a vitest test of each operation of an API: `contractTests({ provider: 'altur', url })` at the top of a test file.
 * @param options What to test and how. Given a function, it is called when the tests begin: for servers that are started in `beforeAll`.
 * @param facts Which description names the tests, where `options` is a function.
 * @throws {CannotRunError} If the description cannot be read. What keeps a run from beginning fails the tests.
 */
export function contractTests(
  options: ContractTestOptions | (() => ContractTestOptions),
  facts?: Pick<ContractOptions, 'provider' | 'document'>,
): void {
  const known = typeof options === 'function' ? { ...facts } : options
  // Only names are needed here; the address may not be known yet.
  const { session } = planContract({ ...known, url: known.url ?? 'http://127.0.0.1', phases: ['examples'] })
  describe(known.provider ?? 'contract', () => {
    for (const { id } of session.included) {
      test(id, { timeout: (typeof options === 'function' ? undefined : options.testTimeout) ?? 60_000 }, async () => {
        const given = typeof options === 'function' ? options() : options
        const report = await runContract({ ...given, operations: [id] })
        given.onReport?.(report)
        if (report.incomplete !== undefined) throw new Error(`The run ended before its end: ${report.incomplete}`)
        const errors = report.findings.filter(({ severity }) => severity === 'error')
        if (errors.length > 0)
          throw new Error(
            errors
              .map(({ check, message, title, exchanges }) => `${check}: ${message} (${title})\n${exchanges.at(-1)?.curl ?? ''}`)
              .join('\n\n'),
          )
      })
    }
  })
}
