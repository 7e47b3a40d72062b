import type { CallResult } from './api-promise.ts'
import { CampaignkitError } from '../outcome/errors.ts'
import type { CallInput, ClientState, Exchange } from './exchange.ts'
import { serializationError } from '../outcome/failed-call.ts'
import { loadFailures } from './failures.ts'
import { emit } from '../hooks.ts'
import type { HttpResult } from './http.ts'
import type { Operation } from '../description/operation.ts'
import { prepare } from './prepare.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import { requestOf } from './request.ts'
import { sendTracked } from './send-tracked.ts'

/**
 * Performs one call of a named operation.
 * @throws {CampaignkitError} One of its classes; see each for when.
 */
export async function call<Data>(state: ClientState, id: string, operation: Operation, input: CallInput): Promise<CallResult<Data>> {
  const started = performance.now()
  try {
    const prepared = prepare({ state, id, operation, input, as: operation.response ?? 'json', started })
    const exchange = prepared instanceof Promise ? await prepared : prepared
    const result = await (state.middleware.length === 0 ? sendTracked(addressed(exchange), exchange) : throughMiddleware(exchange))
    if ('kind' in result) throw await (await loadFailures()).failure(exchange, result.kind, result.cause)
    const { data, error, response } = result
    if (!response.ok) throw await (await loadFailures()).errorResponse(exchange, response, error)
    const { idempotencyKey, sentAt } = exchange
    return {
      // The response is typed as its description says.
      data: data as Data,
      response,
      attempts: sentAt.length,
      fingerprint: async () => (await import('../transport/fingerprint.ts')).fingerprintOf(exchange),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    }
  } catch (error) {
    if (CampaignkitError.isInstance(error)) {
      const { method, path } = operation
      emit(state.options.hooks?.onError, {
        provider: state.description.id,
        operation: id,
        method,
        path,
        error,
        duration: performance.now() - started,
      })
    }
    throw error
  }
}

/** Middleware needs openapi-fetch, which a client without any never loads. */
async function throughMiddleware(exchange: Exchange): Promise<HttpResult> {
  const http = await import('./http.ts')
  return http.sendThroughMiddleware(exchange)
}

function addressed(exchange: Exchange): PlainRequest {
  try {
    return requestOf(exchange)
  } catch (cause) {
    throw serializationError(exchange, cause)
  }
}
