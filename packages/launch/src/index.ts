export {
  type AudienceOptions,
  type AudienceReading,
  type AudienceRow,
  type AudienceSource,
  csv,
  type CsvOptions,
  isPerson,
  ndjson,
  type Person,
  records,
  type RejectedRow,
  type RowRejection,
  type Table,
  type TextOptions,
} from './audience/audience.ts'
export type { ColumnNames } from './audience/columns.ts'
export { missingVariable, unknownVariables, type VariableStyle } from './audience/variables.ts'
export { maskPhone, phoneKey } from './phone/phone.ts'
export type { PhoneDoubt } from './phone/doubt.ts'
export { momentOf, type MomentOptions } from './time/moment.ts'
export { TimeError } from './time/time-error.ts'
export { AudienceError } from './audience/audience-error.ts'
export { LaunchError, type LaunchErrorCode } from './errors.ts'
export { openLaunches, type Launches, type LaunchesOptions } from './launches.ts'
export type { PeopleSource, PlanOptions } from './plan/options.ts'
export type { Plan, PlanSummary } from './plan/plan.ts'
export type { Cap } from './plan/definition.ts'
export type { Progress, Run } from './results/run.ts'
export { reportParts, type ReportFormat } from './results/report.ts'
export type { Decision } from './protocol/decisions.ts'
export type { Resolution } from './ledger/decide.ts'
export type { Counts, PersonState } from './ledger/read.ts'
export type { Worker } from './protocol/worker.ts'
export type { WorkerEvent } from './protocol/event.ts'
export type { SendWindow } from './time/window.ts'
export type { Database } from './ledger/database.ts'
export { rateLimitStore } from './ledger/limits.ts'
export { webhookStore } from './ledger/webhooks.ts'
export { defineAdapter } from './adapters/define-adapter.ts'
export { findingOf } from './protocol/attempt.ts'
export type * from './adapters/adapter.ts'
export type { Finding, Found } from './protocol/finding.ts'
export { yuno, type YunoCannotBeLaunched } from './adapters/yuno.ts'
