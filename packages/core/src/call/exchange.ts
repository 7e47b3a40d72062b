import type { Middleware } from 'openapi-fetch'
import type { Description, Operation } from '../description/operation.ts'
import type { ClientOptions, KeyedCallOptions } from '../options.ts'
import type { FailedCall, Reconciler } from '../outcome/failed-call.ts'
import type { BaseUrl } from './server.ts'
import type { ResultLog } from '../outcome/result-log.ts'
import type { Payload } from '../outcome/payload.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import type { Observer, Transmission } from '../transport/transmission.ts'
import type { RetryBudget } from '../transport/retry-budget.ts'

/** Query parameters of a call. */
export type Query = Readonly<Record<string, unknown>>

/** A list that is being read. */
export interface ListWatch {
  /** Its path, below the base address. */
  readonly address: string
  /** Whether this client has deleted something below it since the reading began. */
  isChanged: boolean
}

/** What all calls of one client share. */
export interface ClientState {
  readonly description: Description
  readonly options: ClientOptions
  /** Address of the API. */
  readonly server: BaseUrl
  /** Middleware registered on the client; while there is none, openapi-fetch is not even loaded. */
  readonly middleware: Middleware[]
  readonly budget: RetryBudget
  /** The lists that are being read. */
  readonly lists: Set<ListWatch>
  /** What calls have returned, by which results of other calls are told apart. */
  readonly results: ResultLog
  /** Calls that are not idempotent and whose outcome is not known: they are under way, or it stayed unknown. */
  readonly open: Set<FailedCall>
  lastResponse?: Transmission['state']['lastResponse']
  /** Finds out what became of a call. Given by the client: what it needs lies above this folder. */
  readonly reconcile: Reconciler
  /** Header fields of the operations that were called already. */
  readonly sharedHeaders: Map<Operation, SharedHeaders>
}

/** Header fields that all calls of an operation have, as long as its credentials stay the same. */
export interface SharedHeaders {
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Names of those that carry credentials. */
  readonly credentialHeaders: readonly string[]
  /** Provider and credential: what a limit of requests is counted by. */
  readonly account: string
}

/** What one method call was given. */
export interface CallInput {
  readonly path: Readonly<Record<string, unknown>>
  readonly query?: Query | undefined
  readonly body?: unknown
  readonly options: KeyedCallOptions
}

/** One logical call, as it begins. */
export interface Call {
  readonly state: ClientState
  /** The operationId. */
  readonly id: string
  readonly operation: Operation
  readonly input: CallInput
  /** How the transport reads a success. */
  readonly as: 'json' | 'text' | 'binary'
  /** When it began, on the clock of `performance.now`. */
  readonly started: number
}

/** One logical call on its way: what the transport needs to know, and what it found out. */
export interface Exchange extends Call, SharedHeaders {
  /** The body as it was when the call was made, encoded. */
  readonly payload: Payload | undefined
  /** Address of the API, without a slash at its end. */
  readonly base: string
  readonly idempotencyKey: string | undefined
  /** Whether the caller gave that key. */
  readonly hasGivenKey: boolean
  /** What is sent; empty before. */
  request: Request | PlainRequest
  /** Milliseconds for the whole call. */
  readonly timeout: number
  readonly retries: number
  /** Notified of each attempt; absent without hooks. */
  observer: Observer | undefined
  /** When each request was sent, in milliseconds since the epoch. */
  readonly sentAt: number[]
  /** Whether a request was sent and no response says whether it was carried out. */
  isOutcomeUnknown: boolean
}
