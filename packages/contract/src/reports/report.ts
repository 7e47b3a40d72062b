import type { Finding } from '../case/finding.ts'
import type { Phase } from '../case/case.ts'
import type { CoverageReport } from '../session/coverage.ts'
import type { Throttled } from '../session/throttle.ts'
import type { Session } from '../session/session.ts'

/** What a run came to. */
export interface ContractReport {
  readonly title: string
  readonly version: string
  readonly provider: string | undefined
  readonly url: string | undefined
  readonly seed: number
  readonly cases: number
  readonly phases: readonly { readonly phase: Phase; readonly requests: number; readonly milliseconds: number }[]
  readonly requests: number
  /** Requests that were not sent because they held what could be somebody's phone number. */
  readonly blocked: number
  readonly milliseconds: number
  readonly operations: readonly {
    readonly id: string
    readonly method: string
    readonly path: string
    readonly tests: Readonly<Record<string, number>>
  }[]
  readonly skipped: readonly { readonly id: string; readonly reason: string }[]
  /** Operations that were asked for and of which nothing was judged, and why. */
  readonly untested: readonly { readonly id: string; readonly reason: string }[]
  /** How the server slowed the run down. */
  readonly throttled: Throttled
  /** Why the run ended before its end; absent if it did not. */
  readonly incomplete?: string
  readonly checks: readonly string[]
  readonly findings: readonly Finding[]
  readonly coverage: CoverageReport
  /** Whether the run came to its end and nothing of severity `error` was found. */
  readonly passed: boolean
}

/** What a run will do, before it does it. */
export interface ContractPlan {
  readonly session: Session
  readonly phases: readonly Phase[]
  /** Phases that cannot be run, and why. */
  readonly skippedPhases: readonly { readonly phase: Phase; readonly reason: string }[]
  readonly isRemote: boolean
}
