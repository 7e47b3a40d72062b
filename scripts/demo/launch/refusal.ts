import type { Outcome } from 'campaignkit'

/** The demo itself stops a launch: the next call would do harm, or an answer makes it impossible. */
export class LaunchRefusal extends Error {
  /** The operationId that was to be called, or whose answer stops the launch. */
  readonly operation: string
  /** What to do, a sentence. */
  readonly remedy: string
  /** What became of the operation. */
  readonly outcome: Outcome

  constructor(operation: string, message: string, remedy: string, outcome: Outcome = 'not-sent') {
    super(message)
    this.operation = operation
    this.remedy = remedy
    this.outcome = outcome
  }
}

/**
 * A part of an answer without which the launch cannot go on.
 * @throws {LaunchRefusal} If the answer does not have it.
 */
export function needed<Value>(value: Value | null | undefined, operation: string, what: string): Value {
  if (value !== undefined && value !== null) return value
  throw new LaunchRefusal(
    operation,
    `The call succeeded, but its answer has no ${what}.`,
    "Look for the campaign in the provider's dashboard before you run this again, and tell the maintainers: the description is wrong.",
    'unknown',
  )
}
