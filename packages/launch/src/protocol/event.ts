import type { Finding } from './finding.ts'

/** Something that a worker did, for logs and telemetry. Nothing personal is in it. */
export type WorkerEvent =
  | {
      readonly type: 'attempt'
      readonly provider: string
      readonly operation: string
      readonly outcome: Finding['outcome']
      readonly people: number
      readonly duration: number
      readonly reason?: string
    }
  | { readonly type: 'wait'; readonly reason: string; readonly delay: number; readonly until: number }
  | { readonly type: 'recovered'; readonly provider: string; readonly operation: string; readonly to: string; readonly reason: string }
  | { readonly type: 'failure'; readonly message: string }
