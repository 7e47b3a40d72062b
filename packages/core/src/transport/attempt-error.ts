/** Why an attempt came to nothing, where we are the ones who say so. Nothing in it comes from the answer. */
export class AttemptProblem extends Error {
  readonly kind: 'late' | 'too-long' | 'unreadable'

  constructor(kind: AttemptProblem['kind'], message: string) {
    super(message)
    this.name = 'AttemptProblem'
    this.kind = kind
  }
}
