import { AbortError, type CampaignkitError, ConnectionError, type ErrorContext, TimeoutError, UnknownOutcomeError } from './errors.ts'
import { LightRequest } from './light-request.ts'
import type { Operation } from './operation.ts'

/** One logical call on its way: what the transport needs to know, and what it found out. */
export interface Exchange {
  readonly context: ErrorContext
  readonly operation: Operation
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds for the whole call. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  readonly idempotencyKey: string | undefined
  /** Requests sent so far. */
  attempts: number
}

/**
 * Sends a request and reads its answer.
 * @returns The answer with its whole body in memory.
 * @throws {AbortError | TimeoutError | ConnectionError | UnknownOutcomeError} When there is no complete answer.
 */
export async function send(request: Request | LightRequest, exchange: Exchange): Promise<Response> {
  const { context, signal } = exchange
  if (signal?.aborted)
    throw new AbortError(`${name(context)} was aborted before it was sent.`, 'not-sent', { ...context, cause: signal.reason })
  const controller = new AbortController()
  const abort = () => controller.abort()
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    controller.abort()
  }, exchange.timeout)
  signal?.addEventListener('abort', abort, { once: true })
  exchange.attempts += 1
  try {
    const response =
      request instanceof LightRequest
        ? await exchange.fetch(request.url, {
            method: request.method,
            headers: request.headers,
            body: request.body ?? null,
            signal: controller.signal,
          })
        : await exchange.fetch(request, { signal: controller.signal })
    return await readWhole(response)
  } catch (cause) {
    throw failure(cause, exchange, timedOut)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

const statusesWithoutBody = new Set([204, 205, 304])

async function readWhole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer()
  const { status, statusText, headers } = response
  return new Response(statusesWithoutBody.has(status) ? null : body, { status, statusText, headers })
}

function failure(cause: unknown, exchange: Exchange, timedOut: boolean): CampaignkitError {
  const context = { ...exchange.context, attempts: exchange.attempts, cause }
  const label = name(context)
  if (exchange.signal?.aborted) return new AbortError(`${label} was aborted while it was under way.`, 'unknown', context)
  if (!timedOut && wasNeverSent(cause))
    return new ConnectionError(`${label} could not be sent: no connection (${code(cause)}).`, 'not-sent', context)
  if (!isRepeatable(exchange.operation)) {
    const why = timedOut ? `no answer came within ${exchange.timeout} ms` : 'the connection broke before the answer was complete'
    return new UnknownOutcomeError(
      `${label} may have been carried out: ${why}. It was not sent again; find out before you repeat it.`,
      context,
    )
  }
  if (timedOut) return new TimeoutError(`${label} got no answer within ${exchange.timeout} ms.`, 'unknown', context)
  return new ConnectionError(`${label}: the connection broke before the answer was complete.`, 'unknown', context)
}

/** Whether repeating the operation does no harm: it reads, changes nothing the second time, or carries a key. */
export function isRepeatable(operation: Operation): boolean {
  return operation.method === 'GET' || operation.method === 'HEAD' || operation.idempotency !== undefined
}

/** Codes of failures that happen before any byte of a request leaves: address lookup, connecting, TLS. Source: Node.js, undici. */
const neverSentCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

function wasNeverSent(error: unknown): boolean {
  return neverSentCodes.test(code(error))
}

function code(error: unknown): string {
  for (let current = error; typeof current === 'object' && current !== null; current = 'cause' in current ? current.cause : undefined) {
    if ('code' in current && typeof current.code === 'string') return current.code
  }
  return 'unknown reason'
}

function name(context: ErrorContext): string {
  return `${context.provider}.${context.operation}`
}
