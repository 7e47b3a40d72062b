/** What an error of this package is about. */
export type LaunchErrorCode =
  | 'unsupported-runtime'
  | 'ledger-too-new'
  | 'ledger-unavailable'
  | 'ledger-held'
  | 'invalid-plan'
  | 'plan-differs'
  | 'not-approved'
  | 'already-finished'
  | 'stopped'
  | 'unknown-launch'
  | 'unknown-provider'
  | 'already-decided'
  | 'not-allowed'
  | 'corrupt'

/** An error that says what to do about it. */
export class LaunchError extends Error {
  /** Name of the class, safe from minifiers. */
  override readonly name = 'LaunchError'
  /** What it is about. */
  readonly code: LaunchErrorCode
  /** What to do, a sentence. */
  readonly remedy: string

  /**
   * @param code What it is about.
   * @param message What happened, a sentence without personal data.
   * @param remedy What to do, a sentence.
   * @param cause The error underneath.
   */
  constructor(code: LaunchErrorCode, message: string, remedy: string, cause?: unknown) {
    super(`${message} ${remedy}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.remedy = remedy
  }
}
