export type { ApiPromise, ApiResult } from './call/api-promise.ts'
export { type BaseClient, createClient } from './client.ts'
export { errorGuard, type ErrorGuard } from './outcome/error-guard.ts'
export {
  AbortError,
  ApiError,
  ArgumentError,
  CampaignkitError,
  ConnectionError,
  type ErrorContext,
  IncompleteListError,
  type Outcome,
  type OutcomeRecord,
  type ReconcileCandidate,
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
  Recipe,
  Recipes,
  Reconcile,
  SecurityRequirement,
  SecurityScheme,
  Server,
} from './description/operation.ts'
export type { Authenticate, BodyFacts, EncodeBody, Features, TokenContext } from './description/features.ts'
export type { AttemptEvent, ErrorEvent, Hooks, ResponseEvent } from './hooks.ts'
export { type Logger, logTo } from './logger.ts'
export type { AcquireTurnOptions, CallOptions, ClientOptions, Credential, KeyedCallOptions, ListOptions, Validate } from './options.ts'
export { memoryRateLimitStore, type RateLimitStore, type Turn } from './transport/rate-limit.ts'
export type { Query } from './call/exchange.ts'
export type { SendEvent } from './transport/transmission.ts'
export type { AllOptions, ListPromise } from './pagination/pagination.ts'
