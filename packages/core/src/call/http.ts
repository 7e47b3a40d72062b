import createHttpClient from 'openapi-fetch'
import { callOptions } from '../check-options.ts'
import { CampaignkitError } from '../outcome/errors.ts'
import type { CallInput, ClientState, Exchange, Query } from './exchange.ts'
import { invalidRequest, serializationError } from '../outcome/failed-call.ts'
import { loadFailures } from './failures.ts'
import type { Operation } from '../description/operation.ts'
import type { KeyedCallOptions } from '../options.ts'
import type { Features } from '../description/features.ts'
import { headerProblem } from './header-field.ts'
import { prepare } from './prepare.ts'
import { encodeBody, headersOf } from './request.ts'
import { pathParameters } from '../description/path-parameters.ts'
import { isIdempotent } from '../description/retry-facts.ts'
import { leavesOutcomeOpen } from '../transport/retry.ts'
import { resolveBaseUrl } from './server.ts'
import { BufferedResponse } from '../transport/read-response.ts'
import { copyOf } from './query.ts'
import { toResponse } from './to-response.ts'
import { sendTracked } from './send-tracked.ts'

/** What openapi-fetch's methods are given, as far as it matters here. */
export interface HttpInit extends KeyedCallOptions {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>
    readonly query?: Query
    readonly header?: Readonly<Record<string, string>>
  }
  readonly baseUrl?: string
  readonly body?: unknown
  readonly bodySerializer?: (body: unknown) => BodyInit | undefined
  readonly parseAs?: string
}

/** What openapi-fetch makes of a response. */
export interface HttpResult {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

/** Sends a call of a named operation through middleware. */
export function sendThroughMiddleware(exchange: Exchange): Promise<HttpResult> {
  const { payload } = exchange
  const { path, query, body } = exchange.input
  return sendWithOpenapiFetch(exchange, {
    params: { path, query },
    body,
    headers: headersOf(exchange),
    parseAs: exchange.as === 'binary' ? 'blob' : exchange.as,
    bodySerializer: () => payload,
  })
}

/** Sends a request to any path, the way openapi-fetch does, through credentials and transport. */
export async function request(state: ClientState, verb: string, path: string, init: HttpInit = {}): Promise<HttpResult> {
  const [id, operation] = operationOf(state, verb.toUpperCase(), path)
  const { headers, params, body, baseUrl, bodySerializer, parseAs = 'json' } = init
  // An address of this call alone is held to the same rules.
  const target = baseUrl === undefined ? state : { ...state, server: resolveBaseUrl(state.description, { ...state.options, baseUrl }) }
  const input: CallInput = {
    path: { ...params?.path },
    query: copyOf(params?.query),
    body,
    options: { ...callOptionsIn(init), headers: { ...Object.fromEntries(new Headers(headers)), ...params?.header } },
  }
  const as = parseAs === 'json' || parseAs === 'text' ? parseAs : 'binary'
  const call = { state: target, id, operation, input, as, started: performance.now() } as const
  // It is appended to the address, where it could go on with the host.
  if (!path.startsWith('/')) throw invalidRequest(call, 'Its path must begin with "/".')
  const missing = pathParameters(operation).find((name) => !Object.hasOwn(input.path, name))
  if (missing !== undefined) throw invalidRequest(call, `It needs a value for the path parameter "${missing}".`)
  const exchange = await prepare(call, bodySerializer ? () => bodySerializer(body) : encodeGiven)
  const { payload } = exchange
  return sendWithOpenapiFetch(exchange, {
    ...init,
    params: { ...params, header: undefined },
    headers: headersOf(exchange),
    bodySerializer: () => payload,
  })
}

/** A form that is ready is sent as it is, as openapi-fetch does; anything else by the operation, if it is a described one. */
function encodeGiven(operation: Operation, body: unknown, features: Features | undefined) {
  return body instanceof FormData || body instanceof URLSearchParams ? body : encodeBody(operation, body, features)
}

/** openapi-fetch takes many more options than a call has. */
function callOptionsIn(init: HttpInit): KeyedCallOptions {
  return Object.fromEntries(Object.entries(init).filter(([name]) => Object.hasOwn(callOptions, name)))
}

function operationOf({ description }: ClientState, verb: string, path: string): [string, Operation] {
  const found = Object.entries(description.operations).find(([, { method, path: template }]) => method === verb && template === path)
  return found ?? [`${verb} ${path}`, { method: verb, path }]
}

async function sendWithOpenapiFetch(exchange: Exchange, init: Record<string, unknown>): Promise<HttpResult> {
  const { base: baseUrl, operation, state } = exchange
  let isErrorResponse = false
  const fetch = async (sent: Request) => {
    // Middleware may have set it.
    for (const [name, value] of sent.headers) {
      const problem = headerProblem(name, value)
      if (problem) throw invalidRequest(exchange, problem)
    }
    const result = await sendTracked(sent, exchange)
    if (!(result instanceof BufferedResponse)) throw await (await loadFailures()).failure(exchange, result.kind, result.cause)
    isErrorResponse = !result.response.ok && !leavesOutcomeOpen(result.response.status)
    return toResponse(result)
  }
  try {
    const http = createHttpClient<Record<string, never>>({ baseUrl })
    http.use(...state.middleware)
    // openapi-fetch types a request by path; named methods are typed by the interface that is generated from the same description.
    const untyped = http.request as (verb: string, path: string, init: Record<string, unknown>) => Promise<HttpResult>
    return await untyped(operation.method, operation.path, {
      ...init,
      baseUrl,
      fetch,
      ...(operation.joinsLists ? { querySerializer: { array: { style: 'form', explode: false } } } : {}),
    })
  } catch (cause) {
    if (CampaignkitError.isInstance(cause)) throw cause
    if (exchange.sentAt.length === 0) throw serializationError(exchange, cause)
    // What middleware throws after an error response or a read is passed on. But what was carried out, or may have been, must not look as if it had failed.
    if (isErrorResponse || isIdempotent(operation)) throw cause
    exchange.isOutcomeUnknown = true
    state.open.add(exchange)
    throw await (await loadFailures()).failure(exchange, 'middleware', cause)
  }
}
