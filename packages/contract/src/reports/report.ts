import type { Finding } from '../case/finding.ts'
import type { Phase } from '../case/case.ts'
import type { CoverageReport } from '../session/coverage.ts'
import type { Throttled } from '../session/throttle.ts'
import type { Session } from '../session/session.ts'

/** What a run came to. */
export interface ContractReport {
  /** The title of the API, from the description. */
  readonly title: string
  /** The version of the API, from the description. */
  readonly version: string
  /** The provider's id: `altur`; `undefined` for a description of one's own. */
  readonly provider: string | undefined
  /** Address of the server that was tested; `undefined` if none was given. */
  readonly url: string | undefined
  /** What the generated requests were made from: the same seed makes the same requests. */
  readonly seed: number
  /** Generated cases of each kind, valid and invalid, for each operation. */
  readonly cases: number
  /** The phases that were run, with the requests and the milliseconds that each took. */
  readonly phases: readonly { readonly phase: Phase; readonly requests: number; readonly milliseconds: number }[]
  /** How many requests were sent. */
  readonly requests: number
  /** Requests that were not sent because they held what could be somebody's phone number. */
  readonly blocked: number
  /** How long the run took, in milliseconds. */
  readonly milliseconds: number
  /** The operations that were to be tested. */
  readonly operations: readonly {
    /** The operationId. */
    readonly id: string
    /** HTTP method. */
    readonly method: string
    /** The path with its parameters in braces. */
    readonly path: string
    /** How many tests there were, by phase. */
    readonly tests: Readonly<Record<string, number>>
  }[]
  /** Operations that were not tested, and why. */
  readonly skipped: readonly { readonly id: string; readonly reason: string }[]
  /** Operations that were asked for and of which nothing was judged, and why. */
  readonly untested: readonly { readonly id: string; readonly reason: string }[]
  /** How the server slowed the run down. */
  readonly throttled: Throttled
  /** Why the run ended before its end; absent if it did not. */
  readonly incomplete?: string
  /** Names of the checks that were made. */
  readonly checks: readonly string[]
  /** What was found, errors first. */
  readonly findings: readonly Finding[]
  /** How much of the description was exercised. */
  readonly coverage: CoverageReport
  /** Whether the run came to its end and nothing of severity `error` was found. */
  readonly passed: boolean
}

/** What a run will do, before it does it. */
export interface ContractPlan {
  /** What the phases share: the description, the server, what has been found. */
  readonly session: Session
  /** The phases that will be run, in their order. */
  readonly phases: readonly Phase[]
  /** Phases that cannot be run, and why. */
  readonly skippedPhases: readonly { readonly phase: Phase; readonly reason: string }[]
  /** Whether the server is not on this machine, or is to be treated as if it were not. */
  readonly isRemote: boolean
}
