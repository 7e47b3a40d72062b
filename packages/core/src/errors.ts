/**
 * What became of a call that failed.
 * - `not-sent`: the request never left; nothing happened.
 * - `rejected`: the provider answered that it did not do it.
 * - `unknown`: it left, and no answer says whether it was done.
 */
export type Outcome = 'not-sent' | 'rejected' | 'unknown'

/** What every error of this package knows about the call. */
export interface ErrorContext {
  /** The provider's id: `altur`. */
  readonly provider: string
  /** The operationId: `campaigns.create`. */
  readonly operation: string
  /** How many requests were sent for this call. Default 0. */
  readonly attempts?: number
  /** The error underneath. */
  readonly cause?: unknown
}

// A registered symbol is the same in two copies of this package, where `instanceof` is not.
const kinds = Symbol.for('campaignkit.error')

/** The base of every error that a call throws. */
export class CampaignkitError extends Error {
  /** Name of the class, safe from minifiers. */
  static readonly kind: string = 'CampaignkitError'
  /** The provider's id. */
  readonly provider: string
  /** The operationId of the call. */
  readonly operation: string
  /** What became of the call. */
  readonly outcome: Outcome
  /** How many requests were sent. */
  readonly attempts: number

  constructor(message: string, outcome: Outcome, context: ErrorContext) {
    super(message, context.cause === undefined ? undefined : { cause: context.cause })
    this.name = new.target.kind
    this.provider = context.provider
    this.operation = context.operation
    this.outcome = outcome
    this.attempts = context.attempts ?? 0
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
   */
  static isInstance<Type extends { readonly kind: string; readonly prototype: CampaignkitError }>(
    this: Type,
    error: unknown,
  ): error is Type['prototype'] {
    return typeof error === 'object' && error !== null && kinds in error && Array.isArray(error[kinds]) && error[kinds].includes(this.kind)
  }
}

/** The call was given something it cannot be sent with: a missing path parameter, credential or address. */
export class ArgumentError extends CampaignkitError {
  static override readonly kind = 'ArgumentError'

  constructor(message: string, context: ErrorContext) {
    super(message, 'not-sent', context)
  }
}

/** The provider answered with a status outside 200–299. */
export class ApiError<Status extends number = number, Body = unknown> extends CampaignkitError {
  static override readonly kind = 'ApiError'
  /** HTTP status code. */
  readonly status: Status
  /** The answer's body: parsed if it is JSON, otherwise its text; `undefined` if empty. */
  readonly body: Body
  /** The answer's headers. */
  readonly headers: Headers

  constructor(message: string, answer: { status: Status; body: Body; headers: Headers; outcome: Outcome }, context: ErrorContext) {
    super(message, answer.outcome, context)
    this.status = answer.status
    this.body = answer.body
    this.headers = answer.headers
  }
}

/** The connection could not be made, or broke before the answer was complete; `outcome` tells which. */
export class ConnectionError extends CampaignkitError {
  static override readonly kind = 'ConnectionError'
}

/** No answer came within `timeout`. */
export class TimeoutError extends CampaignkitError {
  static override readonly kind = 'TimeoutError'
}

/** The caller's signal ended the call. */
export class AbortError extends CampaignkitError {
  static override readonly kind = 'AbortError'
}

/**
 * The request left, cannot safely be repeated, and no answer says whether it was done: people may have been reached.
 * It was not sent a second time. Find out before you call again.
 */
export class UnknownOutcomeError extends CampaignkitError {
  static override readonly kind = 'UnknownOutcomeError'

  constructor(message: string, context: ErrorContext) {
    super(message, 'unknown', context)
  }
}
