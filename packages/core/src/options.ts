import type { Middleware } from 'openapi-fetch'

/** A secret, or a function that fetches it for each call (tokens that expire, secret stores). */
export type Credential = string | (() => string | Promise<string>)

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
  /** The function that sends requests. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch
  /** Headers for every request. */
  headers?: Readonly<Record<string, string>>
  /** Milliseconds after which a call is given up. Default 60 000. */
  timeout?: number
  /** openapi-fetch middleware, in the order of requests; responses pass it in reverse. */
  middleware?: readonly Middleware[]
  /**
   * Allow the client in a browser, where everybody can read its credentials. Default `false`: creating a client in a
   * browser throws.
   */
  dangerouslyAllowBrowser?: boolean
}

/** What a single call can be given. */
export interface CallOptions {
  /** Ends the call when aborted. The call throws an `AbortError`. */
  signal?: AbortSignal
  /** Milliseconds after which this call is given up. Default: the client's. */
  timeout?: number
  /** Headers of this call; they win over the client's. */
  headers?: Readonly<Record<string, string>>
  /** Idempotency key of this call, for providers that keep one. Default: a new one for each call. */
  idempotencyKey?: string
}
