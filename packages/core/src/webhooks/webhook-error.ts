/**
 * Why a webhook was not accepted.
 * - `missing-signature`: the header with the signature is not there.
 * - `wrong-signature`: the signature does not match; the body was changed, or the secret is another one.
 * - `stale`: the signed time is older, or more in the future, than `tolerance` allows.
 * - `malformed`: the signature matches, but the body is not JSON.
 * - `in-progress`: another delivery of the same event is being handled right now.
 * - `claim-lost`: the handler ran, but another process took the event over meanwhile and may have handled it as well.
 * - `no-secret`: there is nothing to verify with; a mistake on the receiver's side.
 */
export type WebhookProblem = keyof typeof statuses

const statuses = {
  'missing-signature': 401,
  'wrong-signature': 401,
  stale: 401,
  malformed: 400,
  'in-progress': 409,
  'claim-lost': 409,
  'no-secret': 500,
}

// A registered symbol is the same in two copies of this package, where `instanceof` is not.
const mark = Symbol.for('campaignkit.webhook-error')

/** A webhook was not accepted. Its message has neither the secret nor anything of the body in it. */
export class WebhookError extends Error {
  /** Name of the class, safe from minifiers. */
  override readonly name = 'WebhookError'
  /** Mark by which `isInstance` knows this class across copies of the package. */
  readonly [mark] = true
  /** The provider's id: `altur`. */
  readonly provider: string
  /** Why. */
  readonly problem: WebhookProblem
  /** HTTP status to respond with. */
  readonly status: number

  /**
   * @param provider The provider's id.
   * @param problem Why.
   * @param message The same in words, without the secret and without anything of the body.
   */
  constructor(provider: string, problem: WebhookProblem, message: string) {
    super(message)
    this.provider = provider
    this.problem = problem
    this.status = statuses[problem]
  }

  /**
   * Whether a value is such an error, also when another copy of the package made it.
   * @param error Anything that was thrown.
   */
  static isInstance(error: unknown): error is WebhookError {
    return typeof error === 'object' && error !== null && mark in error
  }
}
