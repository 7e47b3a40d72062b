export type { ApiPromise, ApiResult } from './call/api-promise.ts'
export { createClient } from './client.ts'
export { errorGuard, type ErrorGuard } from './outcome/error-guard.ts'
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
} from './outcome/errors.ts'
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
} from './description/operation.ts'
export type { Authenticate, EncodeBody, EncodedBody, Features, TokenContext } from './description/features.ts'
export type { AttemptEvent, ErrorEvent, Hooks, ResponseEvent } from './hooks.ts'
export { type Logger, logTo } from './logger.ts'
export type { CallOptions, ClientOptions, Credential, ListOptions, Validate } from './options.ts'
export { memoryRateLimitStore, type RateLimitStore } from './transport/rate-limit.ts'
export type { Query } from './call/exchange.ts'
export type { ListPromise } from './pagination/pagination.ts'
