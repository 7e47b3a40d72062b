import type { Operation } from './operation.ts'

/**
 * Whether the operation may be repeated whatever came of it: it reads, or changes nothing the second time, even as a call of its own. One that sets what
 * reaches people (resumes or activates a campaign) is none, though it changes nothing by itself: repeated, it would undo what somebody has paused since.
 * @param operation The operation, as its description states it.
 */
export function isIdempotent({ method, idempotency, contactsPeople }: Operation): boolean {
  return method === 'GET' || method === 'HEAD' || (idempotency === 'natural' && !contactsPeople)
}

/**
 * Whether the very same request may be sent again: it is idempotent, or carries a key that the provider keeps.
 * @param operation The operation, as its description states it.
 */
export function isRetryable(operation: Operation): boolean {
  return isIdempotent(operation) || typeof operation.idempotency === 'object'
}
