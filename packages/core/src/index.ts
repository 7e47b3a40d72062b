export type { ApiPromise, ApiResult } from './api-promise.ts'
export { createClient } from './client.ts'
export { errorGuard, type ErrorGuard } from './error-guard.ts'
export {
  AbortError,
  ApiError,
  ArgumentError,
  CampaignkitError,
  ConnectionError,
  type ErrorContext,
  type Outcome,
  type ReconcileOptions,
  type Reconciliation,
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'
export type {
  Description,
  Operation,
  Pagination,
  RateLimit,
  Recipes,
  Reconcile,
  SecurityRequirement,
  SecurityScheme,
  Server,
} from './operation.ts'
export type { AttemptEvent, ErrorEvent, Hooks, ResponseEvent } from './hooks.ts'
export { type Logger, logTo } from './logger.ts'
export type { CallOptions, ClientOptions, Credential, ListOptions, Validate } from './options.ts'
export { memoryRateLimitStore, type RateLimitStore } from './rate-limit.ts'
export type { ListPromise, Query } from './pagination.ts'
