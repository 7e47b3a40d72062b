import type { Client, Middleware } from 'openapi-fetch'
import { Answer } from './answer.ts'
import type { ApiResult } from './api-promise.ts'
import { authorize, type Authorization } from './auth.ts'
import { beforeEnd } from './ending.ts'
import { AbortError, ArgumentError, CampaignkitError, TimeoutError } from './errors.ts'
import type { CallInput, Exchange } from './exchange.ts'
import { contextOf, refusal } from './failure.ts'
import { tell } from './hooks.ts'
import { LightRequest } from './light-request.ts'
import type { Description, Operation } from './operation.ts'
import type { ClientOptions } from './options.ts'
import type { RetryBudget } from './retry-budget.ts'
import { send } from './transport.ts'

/** What all calls of one client share. */
export interface ClientState {
  readonly description: Description
  readonly options: ClientOptions
  /** Address without a slash at its end, or why there is none. */
  readonly server: { url: string } | { problem: string }
  readonly http: Client<Record<string, never>>
  /** Middleware registered on the client; while there is none, requests stay light. */
  readonly middleware: Middleware[]
  readonly budget: RetryBudget
}

const defaultTimeout = 60_000
const defaultRetries = 3

/**
 * Performs one call of a named operation.
 * @throws {CampaignkitError} One of its classes; see each for when.
 */
export async function call<Data>(state: ClientState, id: string, operation: Operation, input: CallInput): Promise<ApiResult<Data>> {
  const started = performance.now()
  try {
    const prepared = prepare(state, id, operation, input, operation.response ?? 'json', started)
    const exchange = prepared instanceof Promise ? await prepared : prepared
    const isLight = state.middleware.length === 0
    const request = {
      params: { path: input.path, query: input.query },
      body: input.body,
      // A light request takes its headers from the exchange; building them as an object of their own is half of what openapi-fetch costs.
      ...(isLight ? {} : { headers: exchange.headers }),
      bodySerializer: operation.body === 'multipart' ? toFormData : undefined,
      // An Answer has parsed its body already; middleware gets a Response, which has not.
      parseAs: isLight ? 'parsed' : operation.response === 'binary' ? 'blob' : (operation.response ?? 'json'),
      ...through(exchange, isLight),
    }
    // openapi-fetch types a request by path; here the path comes from the operation table, which is checked against the same description.
    const { data, error, response } = await (state.http.request as UntypedRequest)(operation.method, operation.path, request).catch(
      (cause: unknown) => {
        throw CampaignkitError.isInstance(cause) ? cause : unsendable(exchange, cause)
      },
    )
    if (!response.ok) throw await refusal(exchange, response, error)
    const { idempotencyKey, departures } = exchange
    return {
      // What the answer holds is as typed as the description is true.
      data: data as Data,
      response: response instanceof Answer ? response.response : response,
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

type UntypedRequest = (
  method: string,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response | Answer }>

/** The error for a call that failed before or after the transport: a body that is no JSON, middleware that threw. */
function unsendable(exchange: Exchange, cause: unknown): unknown {
  if (exchange.departures.length > 0) return cause
  const problem = `${exchange.description.id}.${exchange.id} cannot be sent. Its body cannot be encoded, or middleware failed; see the cause.`
  return new ArgumentError(problem, contextOf(exchange, cause))
}

/**
 * Gets everything ready that a request needs besides its path and body: credentials, headers, limits.
 * @throws {ArgumentError} If something is missing or cannot be sent.
 */
export function prepare(
  state: ClientState,
  id: string,
  operation: Operation,
  input: CallInput,
  as: Exchange['as'],
  started: number,
): Exchange | Promise<Exchange> {
  const { description, options: clientOptions } = state
  const { options } = input
  const context = { provider: description.id, operation: id }
  const where = `${description.id}.${id}`
  const refuse = (problem: string) => new ArgumentError(`${where} cannot be sent. ${problem}`, context)
  if ('problem' in state.server) throw refuse(state.server.problem)
  for (const [name, value] of Object.entries(input.path)) {
    // An empty segment would address the collection, a dot segment its parent.
    if ((typeof value !== 'string' && typeof value !== 'number') || /^(|\.{1,2})$/.test(String(value))) {
      throw refuse(`It needs a value for the path parameter "${name}".`)
    }
  }
  clientOptions.validate?.(context, input.body)
  const authorized = authorize(description, operation, clientOptions)
  const complete = (authorization: Authorization): Exchange => {
    if ('problem' in authorization) throw refuse(authorization.problem)
    const headers: Record<string, string> = {}
    // Names in one case, so that what is given later replaces what was given before, however it is spelt.
    for (const fields of [authorization.headers, clientOptions.headers, options.headers]) {
      for (const name in fields) {
        const value = fields[name]
        if (value !== undefined) headers[name.toLowerCase()] = value
      }
    }
    let idempotencyKey: string | undefined
    if (typeof operation.idempotency === 'object') {
      const name = operation.idempotency.header.toLowerCase()
      // The caller's own key wins; otherwise one is made here, before the attempts, so that all of them carry it.
      idempotencyKey = (options.idempotencyKey ?? headers[name] ?? crypto.randomUUID()).trim()
      if (idempotencyKey === '') throw refuse('Its idempotency key is empty: leave it out, and one is made.')
      headers[name] = idempotencyKey
    }
    for (const name of operation.headers ?? []) {
      if (!headers[name.toLowerCase()])
        throw refuse(`It needs the header ${name}: pass headers: { '${name}': '…' } to it or when creating the client.`)
    }
    for (const [name, value] of Object.entries(headers)) {
      // What fetch says about such a value repeats it, and it may be a secret.
      if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        throw refuse(`The value of the header ${name} has a line break or another character that a header cannot have.`)
    }
    return {
      description,
      id,
      operation,
      options: clientOptions,
      path: input.path,
      body: input.body,
      query: input.query,
      headers,
      credentialHeaders: Object.keys(authorization.headers).map((name) => name.toLowerCase()),
      idempotencyKey,
      budget: state.budget,
      signal: options.signal,
      timeout: options.timeout ?? clientOptions.timeout ?? defaultTimeout,
      retries: options.retries ?? clientOptions.retries ?? defaultRetries,
      as,
      started,
      departures: [],
      lost: false,
      perform: (otherId, other, otherInput) => call(state, otherId, other, otherInput),
    }
  }
  if (!(authorized instanceof Promise)) return complete(authorized)
  const timeout = options.timeout ?? clientOptions.timeout ?? defaultTimeout
  return beforeEnd(authorized, options.signal, timeout, (isAborted) =>
    isAborted
      ? new AbortError(`${where} was aborted before it was sent.`, 'not-sent', { ...context, cause: options.signal?.reason })
      : new TimeoutError(`${where} was not sent: no credential came within ${timeout} ms.`, 'not-sent', context),
  ).then(complete)
}

/** The part of an openapi-fetch request that leads it through the transport. */
export function through(exchange: Exchange, isLight: boolean): Record<string, unknown> {
  return {
    fetch: isLight
      ? (request: LightRequest) => send(request, exchange)
      : async (request: Request) => (await send(request, exchange)).toResponse(),
    ...(isLight ? { Request: LightRequest } : {}),
    ...(exchange.operation.joinsLists ? { querySerializer: { array: { style: 'form', explode: false } } } : {}),
  }
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
