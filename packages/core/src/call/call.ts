import type { ApiResult } from './api-promise.ts'
import { CampaignkitError } from '../outcome/errors.ts'
import type { CallInput, ClientState, Exchange } from './exchange.ts'
import { refusal, unencodable } from '../outcome/failure.ts'
import { tell } from '../hooks.ts'
import type { HttpResult } from './http.ts'
import type { Operation } from '../description/operation.ts'
import { prepare } from './prepare.ts'
import { type PlainRequest, requestOf } from './request.ts'
import { send } from '../transport/transport.ts'

/**
 * Performs one call of a named operation.
 * @throws {CampaignkitError} One of its classes; see each for when.
 */
export async function call<Data>(state: ClientState, id: string, operation: Operation, input: CallInput): Promise<ApiResult<Data>> {
  const started = performance.now()
  try {
    const prepared = prepare({ state, id, operation, input, as: operation.response ?? 'json', started })
    const exchange = prepared instanceof Promise ? await prepared : prepared
    const { data, error, response } = await (state.middleware.length === 0
      ? send(encoded(exchange), exchange)
      : throughMiddleware(exchange))
    if (!response.ok) throw await refusal(exchange, response, error)
    const { idempotencyKey, departures } = exchange
    return {
      // What the answer holds is as typed as the description is true.
      data: data as Data,
      response,
      attempts: departures.length,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    }
  } catch (error) {
    if (CampaignkitError.isInstance(error)) {
      const { method, path } = operation
      tell(state.options.hooks?.onError, {
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

/** Middleware needs openapi-fetch; who has none goes without the cost of it. */
async function throughMiddleware(exchange: Exchange): Promise<HttpResult> {
  const http = await import('./http.ts')
  return http.sendThroughMiddleware(exchange)
}

function encoded(exchange: Exchange): PlainRequest {
  try {
    return requestOf(exchange)
  } catch (cause) {
    throw unencodable(exchange, cause)
  }
}
