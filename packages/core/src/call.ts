import type { Client, Middleware } from 'openapi-fetch'
import type { ApiResult } from './api-promise.ts'
import { authorize } from './auth.ts'
import { ApiError, ArgumentError, type CampaignkitError, type ErrorContext } from './errors.ts'
import { LightRequest } from './light-request.ts'
import type { Description, Operation } from './operation.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { Query } from './pagination.ts'
import { send, type Exchange } from './transport.ts'

/** What all calls of one client share. */
export interface ClientState {
  readonly description: Description
  readonly options: ClientOptions
  /** Address without a slash at its end, or why there is none. */
  readonly server: { url: string } | { problem: string }
  readonly http: Client<Record<string, never>>
  /** Middleware registered on the client; while there is none, requests stay light. */
  readonly middleware: readonly Middleware[]
}

/** What one method call was given. */
export interface CallInput {
  readonly path: Readonly<Record<string, unknown>>
  readonly query?: Query
  readonly body?: unknown
  readonly options: CallOptions
}

const defaultTimeout = 60_000

/**
 * Performs one call of a named operation.
 * @throws {CampaignkitError} One of its classes; see each for when.
 */
export async function call<Data>(state: ClientState, id: string, operation: Operation, input: CallInput): Promise<ApiResult<Data>> {
  const { description } = state
  const context = { provider: description.id, operation: id }
  const exchange = await prepare(state, id, operation, input.options, context)
  const request = {
    params: { path: input.path, query: input.query },
    body: input.body,
    headers: exchange.headers,
    bodySerializer: operation.body === 'multipart' ? toFormData : undefined,
    parseAs: operation.response === 'binary' ? 'blob' : (operation.response ?? 'json'),
    ...transportOf(state, exchange),
  }
  // openapi-fetch types a request by path; here the path comes from the operation table, which is checked against the same description.
  const { data, error, response } = await (state.http.request as UntypedRequest)(operation.method, operation.path, request)
  if (!response.ok) throw apiError(response, error, { ...context, attempts: exchange.attempts })
  const key = exchange.idempotencyKey
  // What the answer holds is as typed as the description is true.
  return { data: data as Data, response, attempts: exchange.attempts, ...(key === undefined ? {} : { idempotencyKey: key }) }
}

type UntypedRequest = (
  method: string,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>

/**
 * Gets everything ready that a request needs besides its path and body: credentials, headers, time limits.
 * @throws {ArgumentError} If something is missing.
 */
export async function prepare(
  state: ClientState,
  id: string,
  operation: Operation,
  options: CallOptions,
  context: ErrorContext,
): Promise<Exchange> {
  const where = `${context.provider}.${id}`
  if ('problem' in state.server) throw new ArgumentError(`${where} cannot be sent. ${state.server.problem}`, context)
  const authorization = await authorize(state.description, operation, state.options)
  if ('problem' in authorization) throw new ArgumentError(`${where} cannot be sent. ${authorization.problem}`, context)
  const headers: Record<string, string> = { ...authorization.headers, ...state.options.headers, ...options.headers }
  let idempotencyKey: string | undefined
  if (typeof operation.idempotency === 'object') {
    const { header } = operation.idempotency
    idempotencyKey = options.idempotencyKey ?? headerValue(headers, header) ?? crypto.randomUUID()
    headers[header] = idempotencyKey
  }
  for (const name of operation.headers ?? []) {
    if (!headerValue(headers, name)) {
      throw new ArgumentError(
        `${where} needs the header ${name}: pass headers: { '${name}': '…' } to it or when creating the client.`,
        context,
      )
    }
  }
  return {
    context,
    operation,
    headers,
    fetch: state.options.fetch ?? globalThis.fetch,
    timeout: options.timeout ?? state.options.timeout ?? defaultTimeout,
    signal: options.signal,
    idempotencyKey,
    attempts: 0,
  }
}

/** The part of an openapi-fetch request that routes it through the transport. */
export function transportOf(state: ClientState, exchange: Exchange): Record<string, unknown> {
  return {
    fetch: (request: Request) => send(request, exchange),
    ...(state.middleware.length === 0 ? { Request: LightRequest } : {}),
    ...(exchange.operation.joinsLists ? { querySerializer: { array: { style: 'form', explode: false } } } : {}),
  }
}

function headerValue(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(headers).find((candidate) => candidate.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : headers[key]
}

function toFormData(body: unknown): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part !== undefined)
        form.append(name, part instanceof Blob ? part : typeof part === 'object' ? JSON.stringify(part) : String(part))
    }
  }
  return form
}

function apiError(response: Response, body: unknown, context: ErrorContext): CampaignkitError {
  const message = `${context.provider}.${context.operation} was answered ${response.status}${providerMessage(body)}`
  const outcome = response.status >= 500 || response.status === 408 ? 'unknown' : 'rejected'
  return new ApiError(
    message,
    { status: response.status, body: body === '' ? undefined : body, headers: response.headers, outcome },
    context,
  )
}

/** The provider's own words, wherever the usual shapes of an error body keep them. */
function providerMessage(body: unknown): string {
  if (typeof body !== 'object' || body === null) return ''
  const { message, error, messages } = body as { message?: unknown; error?: unknown; messages?: unknown }
  if (typeof message === 'string') return `: ${message}`
  if (typeof error === 'string') return `: ${error}`
  if (Array.isArray(messages)) return `: ${messages.join('; ')}`
  return providerMessage(error)
}
