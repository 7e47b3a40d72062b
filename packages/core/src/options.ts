import type { Middleware } from 'openapi-fetch'
import type { ErrorContext } from './outcome/errors.ts'
import type { Hooks } from './hooks.ts'
import type { RateLimitStore, Turn } from './transport/rate-limit.ts'
import type { SendEvent } from './transport/transmission.ts'

/** A secret, or a function that fetches it for each call (tokens that expire, secret stores). */
export type Credential = string | (() => string | Promise<string>)

/**
 * Checks a request body before it is sent.
 * @param context The call.
 * @param body Its body, as the caller gave it; `undefined` if there is none.
 * @throws {ArgumentError} If it must not be sent so.
 */
export type Validate = (context: ErrorContext, body: unknown) => void

/** What every client can be given, whatever the provider. */
export interface ClientOptions {
  /**
   * Address of the API, in place of the documented servers: a mock, a proxy, a regional host.
   * @default The environment variable `<PROVIDER>_BASE_URL`, else the address of `server`.
   */
  baseUrl?: string
  /**
   * Id of a documented server.
   * @default The first one, a sandbox where there is one.
   */
  server?: string
  /**
   * Values for the variables in the server's address.
   * @default The environment variables `<PROVIDER>_<VARIABLE>`.
   */
  variables?: Readonly<Record<string, string>>
  /**
   * The function that sends requests, each exactly once: some runtimes and agents send a request again by themselves if its connection
   * breaks. It is given a string and an init, and when it fails the request counts as sent: only of the runtime's own `fetch` it is known what its errors
   * mean.
   * @default The global `fetch`; on Deno with a connection of its own for every call that must not be repeated.
   */
  fetch?: typeof globalThis.fetch
  /**
   * Header fields for every request.
   * @default {}
   */
  headers?: Readonly<Record<string, string>>
  /**
   * Milliseconds after which a call ends, all its attempts and waits together.
   * @default 60_000
   */
  timeout?: number
  /**
   * Milliseconds after which one attempt ends, if the call may be repeated. A call that may not be repeated has the whole `timeout`: cutting it short
   * would only make its outcome unknown.
   * @default 20_000
   */
  attemptTimeout?: number
  /**
   * How many further attempts a call may have, where another is safe at all.
   * @default 3
   */
  retries?: number
  /**
   * Counts the requests that were sent, for providers with a rate limit; `false` counts nothing and sends at any rate.
   * @default A store that all clients of this process share.
   */
  rateLimit?: RateLimitStore | false
  /**
   * Called for each attempt, response and failure; see `Hooks`.
   * @default {}
   */
  hooks?: Hooks
  /**
   * How many bytes a response may have.
   * @default 33_554_432
   */
  maxResponseBytes?: number
  /**
   * Allow plain HTTP to hosts other than this machine.
   * @default false
   */
  allowInsecure?: boolean
  /**
   * openapi-fetch middleware, in the order of requests; responses pass it in reverse.
   * @default []
   */
  middleware?: readonly Middleware[]
  /**
   * Checks every request body before it is sent: `validate` of the provider's entry `/validate`, whose calls then throw a
   * `ValidationError` with what is wrong and where.
   * @default Bodies are sent as they are.
   */
  validate?: Validate
  /**
   * Allow the client in a browser, where everybody can read its credentials, and which may send a call twice: Chromium itself sends a request
   * again, whatever its method, if a connection breaks that it had kept open.
   * @default false
   */
  dangerouslyAllowBrowser?: boolean
}

/** What a single call can be given. */
export interface CallOptions {
  /** Ends the call when aborted. The call throws an `AbortError`. */
  signal?: AbortSignal
  /**
   * Milliseconds after which this call ends, all its attempts and waits together.
   * @default The client's.
   */
  timeout?: number
  /**
   * How many further attempts this call may have.
   * @default The client's.
   */
  retries?: number
  /**
   * Header fields of this call; they win over the client's.
   * @default {}
   */
  headers?: Readonly<Record<string, string>>
  /**
   * Called right before each request is handed to `fetch`, after all waits: the place to write down that the call is being made. It is synchronous. If it
   * throws, the request is not sent, and the call ends with an `AbortError` (an `UnknownOutcomeError`, if an earlier attempt may have been carried
   * out) that has the error as its cause.
   */
  beforeSend?: (event: SendEvent) => void
  /**
   * A turn under the provider's rate limits from the client's `acquireTurn()`, for the first attempt. A turn that has lapsed, was used or is another
   * account's does no harm: the call takes one.
   * @default The call waits for its turn itself.
   */
  turn?: Turn
}

/** What `acquireTurn()` can be given. */
export interface AcquireTurnOptions {
  /** Ends the wait when aborted, without using up a turn. */
  signal?: AbortSignal
}

/** What a call can be given if the provider keeps an idempotency key for it. */
export interface KeyedCallOptions extends CallOptions {
  /**
   * Idempotency key of this call: a second call with the same key and the same request is carried out once. A client refuses a key that it has used
   * for another request; it remembers the last 10 000.
   * @default A new one for each call.
   */
  idempotencyKey?: string
}

/** What a list can be given besides. */
export interface ListOptions extends CallOptions {
  /**
   * How many pages to fetch at most.
   * @default As many as there are.
   */
  maxPages?: number
}
