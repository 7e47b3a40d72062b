/**
 * What became of a call that failed.
 * - `not-sent`: no request was sent; nothing happened.
 * - `rejected`: the provider responded that it did not do it.
 * - `unknown`: a request was sent, and no response says whether it was done.
 */
export type Outcome = 'not-sent' | 'rejected' | 'unknown'

/** What every error of this package knows about the call. */
export interface ErrorContext {
  /** The provider's id: `altur`. */
  readonly provider: string
  /** The operationId: `campaigns.create`; empty if the client could not be created. */
  readonly operation: string
  /** How many requests were sent for this call. Default 0. */
  readonly attempts?: number
  /** The idempotency key that they carried. */
  readonly idempotencyKey?: string | undefined
  /** The error underneath. */
  readonly cause?: unknown
}

// A registered symbol is the same in two copies of this package, where `instanceof` is not.
const kinds = Symbol.for('campaignkit.error')

/** The base of every error that a call throws. */
export class CampaignkitError extends Error {
  /** Name by which `isInstance` knows this class across copies of the package, safe from minifiers. */
  static readonly kind: string = 'CampaignkitError'
  /** The provider's id. */
  readonly provider: string
  /** The operationId of the call. */
  readonly operation: string
  /** What became of the call. */
  readonly outcome: Outcome
  /** How many requests were sent. */
  readonly attempts: number
  /** The idempotency key that they carried, where the provider keeps one. Give it to the next call to mean the same one. */
  readonly idempotencyKey: string | undefined

  /**
   * @param message What happened, without personal data.
   * @param outcome What became of the call.
   * @param context The call.
   */
  constructor(message: string, outcome: Outcome, context: ErrorContext) {
    super(message, context.cause === undefined ? undefined : { cause: context.cause })
    this.name = new.target.kind
    this.provider = context.provider
    this.operation = context.operation
    this.outcome = outcome
    this.attempts = context.attempts ?? 0
    this.idempotencyKey = context.idempotencyKey
  }

  /** What can be logged: no body, no header, nothing personal, nothing secret. */
  toJSON(): Record<string, unknown> {
    const { name, message, provider, operation, outcome, attempts, idempotencyKey } = this
    return { name, message, provider, operation, outcome, attempts, idempotencyKey }
  }

  /** Names of this class and of those above it. */
  get [kinds](): readonly string[] {
    const names: string[] = []
    // An instance's constructor is CampaignkitError or a class below it, all of which have a `kind`.
    for (let type = this.constructor as typeof CampaignkitError; type.kind; type = Object.getPrototypeOf(type)) names.push(type.kind)
    return names
  }

  /**
   * Whether a value is an error of this class, also when another copy of the package made it.
   * @param error Anything that was thrown.
   * @returns Whether it is one; narrows the type.
   */
  static isInstance<Type extends { readonly kind: string; readonly prototype: CampaignkitError }>(
    this: Type,
    error: unknown,
  ): error is Type['prototype'] {
    return typeof error === 'object' && error !== null && kinds in error && Array.isArray(error[kinds]) && error[kinds].includes(this.kind)
  }
}

/**
 * The call was given something it cannot be sent with: a missing path parameter, credential or address, an option that does not exist. Nothing was
 * sent.
 */
export class ArgumentError extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind: string = 'ArgumentError'

  /**
   * @param message What is wrong, without personal data.
   * @param context The call.
   */
  constructor(message: string, context: ErrorContext) {
    super(message, 'not-sent', context)
  }
}

/** The provider responded with a status outside 200–299. */
export class ApiError<Status extends number = number, Body = unknown> extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind = 'ApiError'
  /** HTTP status code. */
  readonly status: Status
  /** Milliseconds that the provider asks to wait before the next try, if it says so. */
  readonly retryAfter: number | undefined
  /** The provider's id for this request, if it sends one. */
  readonly requestId: string | undefined
  // Private, so that printing the error does not print them: responses may repeat what was sent.
  readonly #body: Body
  readonly #headers: Headers

  /**
   * @param message What the provider says, redacted.
   * @param response The response; `retryAfter` in milliseconds.
   * @param context The call.
   */
  constructor(
    message: string,
    response: { status: Status; body: Body; headers: Headers; outcome: Outcome; retryAfter?: number | undefined },
    context: ErrorContext,
  ) {
    super(message, response.outcome, context)
    this.status = response.status
    this.retryAfter = response.retryAfter
    this.requestId = requestIdOf(response.headers)
    this.#body = response.body
    this.#headers = response.headers
  }

  /** The response's body: parsed if it is JSON, otherwise its text; `undefined` if empty. It may hold personal data. */
  get body(): Body {
    return this.#body
  }

  /** The response's headers. */
  get headers(): Headers {
    return this.#headers
  }

  /** What can be logged: the status, `retryAfter` in milliseconds and the request id besides; no body, no header. */
  override toJSON(): Record<string, unknown> {
    const { status, retryAfter, requestId } = this
    return { ...super.toJSON(), status, retryAfter, requestId }
  }
}

/** The id that a provider gives to a request, in the header that is usual for it. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-trace-id') ?? undefined
}

/** The connection could not be made, or broke before the response was complete; `outcome` tells which. */
export class ConnectionError extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind = 'ConnectionError'
}

/** No response came within `timeout`. */
export class TimeoutError extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind = 'TimeoutError'
}

/** The caller ended the call: its signal was aborted, or its `beforeSend` threw. What it was aborted with is `cause`. */
export class AbortError extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind = 'AbortError'
}

/**
 * All that is needed to find out later, in another process too, what became of a call: plain JSON. It holds what was sent, personal data as well:
 * store it as carefully as the request itself.
 */
export interface OutcomeRecord {
  /** The provider's id. */
  readonly provider: string
  /** The operationId. */
  readonly operation: string
  /** Path parameters by name. */
  readonly path: Readonly<Record<string, unknown>>
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, unknown>>
  /** The body as it was sent, parsed; of a form its text fields. */
  readonly body?: unknown
  /** The idempotency key that the requests carried, where the provider keeps one. */
  readonly idempotencyKey?: string
  /** SHA-256 of the request, in hexadecimal; see `UnknownOutcomeError.fingerprint`. */
  readonly fingerprint: string
  /** When each request was sent, ISO 8601, on the clock of the machine that sent it. */
  readonly attemptTimes: readonly string[]
  /** Milliseconds for which the call waited at most. */
  readonly timeout: number
  /** Milliseconds by which the provider's clock was ahead of that of the machine that sent, if any response of that client had a `Date`. */
  readonly clockSkew?: number
  /** Address of the API that it was sent to. */
  readonly baseUrl?: string
}

/** What is known about a call whose outcome is not. */
export interface UnknownOutcomeDetails {
  /** The call, to be looked for later. */
  readonly record: OutcomeRecord
  /** How many people the request names by a phone number. */
  readonly recipients: number
  /** Looks whether it was done. */
  readonly reconcile: (options: ReconcileOptions) => Promise<Reconciliation>
}

/** How to look for what became of a call. */
export interface ReconcileOptions {
  /** Ends the look. */
  signal?: AbortSignal
  /**
   * Whether to wait until an absence means something and look again; `false` looks once.
   * @default true
   */
  wait?: boolean
  /**
   * Ids of results that belong to other calls and must not be taken for this one's. What this client has returned is known without.
   * @default []
   */
  exclude?: readonly unknown[]
}

/** Something that may be the result of the call. */
export interface ReconcileCandidate {
  /** What identifies it; `undefined` where the description does not say what does. */
  readonly id: unknown
  /** When it was made, as the provider writes it; `undefined` if it does not say so. */
  readonly created: unknown
}

/** What a look found out, and what is allowed now. */
export type Reconciliation = {
  /** What was found, or why it cannot be known: a sentence without personal data. */
  readonly reason: string
  /** What matches the call and may be its result, at whatever time it was made. */
  readonly candidates: readonly ReconcileCandidate[]
} & (
  | {
      /** It was done. */
      readonly outcome: 'happened'
      /** Identifies the result, where the description says what does. */
      readonly id: unknown
      readonly repeat: 'not-allowed'
    }
  | {
      /** It was not done, which is proven; or it cannot be known, or not yet. */
      readonly outcome: 'did-not-happen' | 'still-unknown'
      /** The provider keeps a key: the call may be repeated with it, for as long as the provider keeps it, and is done once. */
      readonly repeat: 'with-key'
      readonly idempotencyKey: string
    }
  | {
      readonly outcome: 'did-not-happen'
      /** The call may be made again. */
      readonly repeat: 'as-is'
    }
  | {
      readonly outcome: 'still-unknown'
      /** Repeating the call may do it twice. */
      readonly repeat: 'not-allowed'
    }
)

/**
 * A list was not read to its end, or may have more than what was read: the provider's own figures say so, its pages or cursors repeat, it gives no further page,
 * or items of it were deleted meanwhile. What came before is right. `outcome` is `unknown`: read it again, with `all()` if you delete.
 */
export class IncompleteListError extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind = 'IncompleteListError'
}

/**
 * A request was sent, and no response says whether it was done: people may have been reached. It was not sent again, unless under a key that the
 * provider keeps. Find out before you call again: `reconcile()` does, where the provider gives a way. The response that left it open, if there
 * was one, is `cause`.
 */
export class UnknownOutcomeError extends CampaignkitError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind = 'UnknownOutcomeError'
  /** SHA-256 of method, address below the base and body of the request, as it was sent, in hexadecimal: the same for the same call. */
  readonly fingerprint: string
  /** When each request was sent, ISO 8601. */
  readonly attemptTimes: readonly string[]
  /** How many people the request names by a phone number. */
  readonly recipients: number
  // Private, so that printing the error does not print it.
  readonly #record: OutcomeRecord
  readonly #reconcile: UnknownOutcomeDetails['reconcile']

  /**
   * @param message What happened, without personal data.
   * @param details What is known about the call.
   * @param context The call.
   */
  constructor(message: string, details: UnknownOutcomeDetails, context: ErrorContext) {
    super(message, 'unknown', context)
    this.fingerprint = details.record.fingerprint
    this.attemptTimes = details.record.attemptTimes
    this.#record = details.record
    this.recipients = details.recipients
    this.#reconcile = details.reconcile
  }

  /** What the client's `reconcile(record)` needs to look for the call later, in another process too. It holds personal data. */
  get record(): OutcomeRecord {
    return this.#record
  }

  /**
   * Looks whether it was done, the way the description says: reads what the call would have made or changed. An empty look proves nothing at
   * first; it looks again once enough time has passed. Never throws for a failed look: that is `still-unknown` too.
   * @param options How to look.
   * @returns What was found out.
   */
  reconcile(options: ReconcileOptions = {}): Promise<Reconciliation> {
    return this.#reconcile(options)
  }

  /** What can be logged: the fingerprint, the times of the requests and the number of people besides; not the record. */
  override toJSON(): Record<string, unknown> {
    const { fingerprint, attemptTimes, recipients } = this
    return { ...super.toJSON(), fingerprint, attemptTimes, recipients }
  }
}
