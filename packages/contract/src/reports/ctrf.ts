import type { Finding } from '../case/finding.ts'
import type { ContractReport } from './report.ts'

/** One test of CTRF: an operation in a phase. */
interface CtrfTest {
  readonly name: string
  readonly status: 'passed' | 'failed' | 'skipped'
  /** Milliseconds. */
  readonly duration: number
  readonly suite: string[]
  readonly message?: string
  readonly trace?: string
  readonly tags?: string[]
}

/**
 * The Common Test Report Format (ctrf.io, version 0.0.0 of its schema): a test for each operation in each phase, with its errors as the message.
 * @param report What a run came to.
 */
export function ctrfReport(report: ContractReport): string {
  const tests = report.phases.flatMap(({ phase, milliseconds }) => {
    const findings = report.findings.filter((finding) => finding.phase === phase)
    const tested = report.operations.filter(
      ({ id, tests: counts }) => counts[phase] !== undefined || findings.some(({ operation }) => operation === id),
    )
    // Operations take turns; what one of them took is not measured.
    const duration = tested.length === 0 ? 0 : Math.round(milliseconds / tested.length)
    return tested.map(({ id }) =>
      testOf(
        id,
        phase,
        duration,
        findings.filter(({ operation }) => operation === id),
      ),
    )
  })
  const skipped = [...report.skipped, ...report.untested].map(({ id, reason }): CtrfTest => ({
    name: id,
    status: 'skipped',
    duration: 0,
    suite: ['skipped'],
    message: reason,
  }))
  const all = [...tests, ...skipped]
  const count = (status: CtrfTest['status']) => all.filter((test) => test.status === status).length
  const stop = Date.now()
  const summary = {
    tests: all.length,
    passed: count('passed'),
    failed: count('failed'),
    pending: 0,
    skipped: count('skipped'),
    other: 0,
    start: Math.round(stop - report.milliseconds),
    stop,
  }
  const results = {
    tool: { name: '@campaignkit/contract' },
    summary,
    tests: all,
    ...(report.incomplete === undefined ? {} : { extra: { incomplete: report.incomplete } }),
  }
  return `${JSON.stringify({ reportFormat: 'CTRF', specVersion: '0.0.0', results }, undefined, 2)}\n`
}

function testOf(name: string, phase: string, duration: number, findings: readonly Finding[]): CtrfTest {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const tags = [...new Set(findings.map(({ check }) => check))]
  return {
    name,
    status: errors.length > 0 ? 'failed' : 'passed',
    duration,
    suite: [phase],
    ...(tags.length > 0 ? { tags } : {}),
    ...(errors.length > 0
      ? {
          message: errors.map(({ check, message }) => `${check}: ${message}`).join('\n'),
          trace: errors.flatMap(({ exchanges }) => exchanges.map(({ curl }) => curl)).join('\n'),
        }
      : {}),
  }
}
