/**
 * Why a webhook was not taken.
 * - `missing-signature`: the header with the proof is not there.
 * - `wrong-signature`: the proof does not fit; the body was tampered with, or the secret is another one.
 * - `stale`: what is signed is older, or more in the future, than `tolerance` allows.
 * - `malformed`: the proof fits, but the body is not JSON.
 * - `in-progress`: another delivery of the same event is being handled right now.
 * - `no-secret`: there is nothing to verify with; a mistake on the receiver's side.
 */
export type WebhookProblem = keyof typeof statuses

const statuses = {
  'missing-signature': 401,
  'wrong-signature': 401,
  stale: 401,
  malformed: 400,
  'in-progress': 409,
  'no-secret': 500,
}

// A registered symbol is the same in two copies of this package, where `instanceof` is not.
const mark = Symbol.for('campaignkit.webhook-error')

/** A webhook was not taken. Its message has neither the secret nor anything of the body in it. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
  readonly [mark] = true
  /** The provider's id: `altur`. */
  readonly provider: string
  /** Why. */
  readonly problem: WebhookProblem
  /** HTTP status that fits as an answer. */
  readonly status: number

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
