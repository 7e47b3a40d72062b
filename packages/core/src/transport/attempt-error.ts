/** Why an attempt failed, where this package decides it. Nothing in it comes from the response. */
export class AttemptError extends Error {
  readonly kind: 'timeout' | 'too-long' | 'redirect' | 'unreadable'

  constructor(kind: AttemptError['kind'], message: string) {
    super(message)
    this.name = 'AttemptError'
    this.kind = kind
  }
}
