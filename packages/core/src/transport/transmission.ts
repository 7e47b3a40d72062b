import type { Description, Operation } from '../description/operation.ts'
import type { RateLimitStore, Turn } from './rate-limit.ts'
import type { RetryBudget } from './retry-budget.ts'
import type { PlainRequest } from './send-once.ts'

/** A request that is about to be sent. */
export interface SendEvent {
  /** SHA-256 of method, address below the base and body of the request, in hexadecimal: the same for the same call. */
  readonly fingerprint: string
  /** Number of the attempt, from 1. */
  readonly attempt: number
  /** The idempotency key that the request carries, where the provider keeps one. */
  readonly idempotencyKey?: string
}

/** What the transport reports while it sends. */
export interface Observer {
  /** Before a request is sent. */
  attempt(number: number): void
  /** After a complete response, whose body took `duration` milliseconds from the request on. */
  response(number: number, response: Response, duration: number): void
}

/** One call, as far as the transport needs to know it, and what the transport notes in it. */
export interface Transmission {
  readonly state: {
    readonly description: Pick<Description, 'id' | 'rateLimits'>
    readonly options: {
      readonly fetch?: typeof globalThis.fetch
      readonly attemptTimeout?: number
      readonly maxResponseBytes?: number
      readonly rateLimit?: RateLimitStore | false
    }
    readonly budget: RetryBudget
    /** The last response that came: its headers, and between which times (milliseconds since the epoch) its `Date` was written. */
    lastResponse?: { readonly headers: Headers; readonly sent: number; readonly received: number } | undefined
  }
  readonly operation: Operation
  readonly input: {
    readonly options: { readonly signal?: AbortSignal; readonly beforeSend?: (event: SendEvent) => void; readonly turn?: Turn }
  }
  /** Address of the API, without a slash at its end. */
  readonly base: string
  readonly idempotencyKey: string | undefined
  /** What is sent; empty before. */
  request: Request | PlainRequest
  /** How a success is read. */
  readonly as: 'json' | 'text' | 'binary'
  /** When the call began, on the clock of `performance.now`. */
  readonly started: number
  /** Milliseconds for the whole call. */
  readonly timeout: number
  readonly retries: number
  /** Provider and credential: what a rate limit is counted by. */
  readonly account: string
  readonly observer: Observer | undefined
  /** When each request was sent, in milliseconds since the epoch. */
  readonly sentAt: number[]
  /** Whether a request was sent and no response says whether it was carried out. */
  isOutcomeUnknown: boolean
}

/** Why a call ended without a response. */
export interface NoResponse {
  /**
   * `not-sent`: no request was sent; `no-response`: one was, and no complete, readable response came; `invalid`: the request cannot be sent.
   */
  readonly kind: 'aborted' | 'timed-out' | 'rate-limit-store' | 'not-sent' | 'no-response' | 'invalid'
  readonly cause?: unknown
}
