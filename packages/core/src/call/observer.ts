import { type AttemptEvent, emit, type Hooks } from '../hooks.ts'
import { requestIdOf } from '../outcome/errors.ts'
import { valueOf } from '../outcome/payload.ts'
import { redactBody } from '../outcome/redact.ts'
import type { Observer } from '../transport/transmission.ts'
import type { Exchange } from './exchange.ts'

/** Passes on to the caller's hooks what the transport reports about a call. */
export function observerOf({ state, id, operation, payload }: Exchange, { onAttempt, onResponse }: Hooks): Observer {
  const { description } = state
  const { method, path, shows } = operation
  const eventOf = (attempt: number): AttemptEvent => ({
    provider: description.id,
    operation: id,
    method,
    path,
    attempt,
    body: () => redactBody(valueOf(payload), description.sensitive, shows),
  })
  return {
    attempt(number) {
      emit(onAttempt, eventOf(number))
    },
    response(number, { status, headers }, duration) {
      emit(onResponse, { ...eventOf(number), status, duration, requestId: requestIdOf(headers) })
    },
  }
}
