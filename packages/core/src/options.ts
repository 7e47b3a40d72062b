import type { Middleware } from 'openapi-fetch'
import type { ErrorContext } from './outcome/errors.ts'
import type { Hooks } from './hooks.ts'
import type { RateLimitStore } from './transport/rate-limit.ts'

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
   * Address of the API, in place of the documented servers: a mock, a proxy, a regional host. Also read from the environment
   * variable `<PROVIDER>_BASE_URL`.
   */
  baseUrl?: string
  /** Id of a documented server. Default: the first one, a sandbox where there is one. */
  server?: string
  /** Values for the variables in the server's address. Also read from `<PROVIDER>_<VARIABLE>`. */
  variables?: Readonly<Record<string, string>>
  /**
   * The function that sends requests, each exactly once: some runtimes and agents send a request again by themselves if its connection
   * breaks. Default: the global `fetch`; on Deno with a connection of its own for every call that must not be repeated.
   */
  fetch?: typeof globalThis.fetch
  /** Headers for every request. */
  headers?: Readonly<Record<string, string>>
  /** Milliseconds after which a call is given up, all its attempts and waits together. Default 60 000. */
  timeout?: number
  /**
   * Milliseconds after which one attempt is given up, if the call may be repeated. Default 20 000. A call that may not be repeated has the whole
   * `timeout`: cutting it short would only make its outcome unknown.
   */
  attemptTimeout?: number
  /** How many further attempts a call may have, where another is safe at all. Default 3. */
  retries?: number
  /** Counts the requests that were sent, for providers with a rate limit. Default: in this process. `false` counts nothing. */
  rateLimit?: RateLimitStore | false
  /** Called for each attempt; see `Hooks`. */
  hooks?: Hooks
  /** How many bytes a response may have. Default 32 MiB. */
  maxResponseBytes?: number
  /** Allow plain HTTP to hosts other than this machine. Default `false`. */
  allowInsecure?: boolean
  /** openapi-fetch middleware, in the order of requests; responses pass it in reverse. */
  middleware?: readonly Middleware[]
  /**
   * Checks every request body before it is sent: `validate` of the provider's entry `/validate`, whose calls then throw a
   * `ValidationError` with what is wrong and where. Default: bodies are sent as they are.
   */
  validate?: Validate
  /**
   * Allow the client in a browser, where everybody can read its credentials, and which may send a call twice: Chromium itself sends a request
   * again, whatever its method, if a connection breaks that it had kept open. Default `false`: creating a client in a browser throws.
   */
  dangerouslyAllowBrowser?: boolean
}

/** What a single call can be given. */
export interface CallOptions {
  /** Ends the call when aborted. The call throws an `AbortError`. */
  signal?: AbortSignal
  /** Milliseconds after which this call is given up. Default: the client's. */
  timeout?: number
  /** How many further attempts this call may have. Default: the client's. */
  retries?: number
  /** Headers of this call; they win over the client's. */
  headers?: Readonly<Record<string, string>>
  /** Idempotency key of this call, for providers that keep one. Default: a new one for each call. */
  idempotencyKey?: string
}

/** What a list can be given besides. */
export interface ListOptions extends CallOptions {
  /** How many pages to fetch at most. Default: as many as there are. */
  maxPages?: number
}
