import { notSent } from '../transport/never-sent.ts'

/** No byte of the request was handed to a connection. Core takes this error's word for it, whatever its cause. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError'
  readonly [notSent] = true
}
