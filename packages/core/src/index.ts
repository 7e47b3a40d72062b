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
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'
export type { Description, Operation, Pagination, RateLimit, Reconcile, SecurityRequirement, SecurityScheme, Server } from './operation.ts'
export type { CallOptions, ClientOptions, Credential } from './options.ts'
export type { ListPromise, Query } from './pagination.ts'
