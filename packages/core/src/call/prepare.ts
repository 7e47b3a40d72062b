import { callOptions, listOptions, optionProblem } from '../check-options.ts'
import { authorize, type Authorization } from './auth.ts'
import { withTimeout } from '../transport/deadline.ts'
import { AbortError, TimeoutError } from '../outcome/errors.ts'
import type { Call, Exchange, SharedHeaders } from './exchange.ts'
import { headerProblem } from './header-field.ts'
import { encodeBody } from './request.ts'
import { resolveBaseUrl } from './server.ts'
import type { Features } from '../description/features.ts'
import type { Operation } from '../description/operation.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import type { Payload } from '../outcome/payload.ts'
import { contextOf, labelOf, invalidRequest, serializationError } from '../outcome/failed-call.ts'

const defaultTimeout = 60_000
const defaultRetries = 3

/**
 * Gets everything ready that a request needs: body, credentials, headers, limits. What the caller gave is read before anything is awaited.
 * @param encode How the body is encoded.
 * @throws {ArgumentError} If something is missing or cannot be sent.
 */
export function prepare(call: Call, encode: Encode = encodeBody): Exchange | Promise<Exchange> {
  const { state, operation, input } = call
  const { pagination, body, query } = operation
  const problem = optionProblem(input.options, pagination ? listOptions : callOptions, body && query ? ['query'] : [])
  if (problem) throw invalidRequest(call, problem)
  for (const name in input.path) {
    const value = input.path[name]
    // An empty segment would address the collection, a dot segment its parent.
    if ((typeof value !== 'string' && typeof value !== 'number') || /^(|\.{1,2})$/.test(String(value))) {
      throw invalidRequest(call, `It needs a value for the path parameter "${name}".`)
    }
    if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
      throw invalidRequest(call, `The path parameter "${name}" is ${value}, which is no exact number: pass a string of its digits.`)
    }
  }
  state.options.validate?.({ provider: state.description.id, operation: call.id }, input.body)
  const payload = encoded(call, encode)
  const known = state.sharedHeaders.get(operation)
  if (known) return exchangeOf(call, payload, known)
  const server = serverOf(call)
  const { description, options } = state
  // What is sent by itself goes the same way as a call.
  const context = { options, fetch: options.fetch ?? globalThis.fetch, baseUrl: server.url, isDocumented: server.isDocumented }
  const authorized = authorize(description, operation, context)
  if (authorized instanceof Promise)
    return withinTimeout(call, authorized).then((found) => exchangeOf(call, payload, shareHeaders(call, found)))
  const shared = shareHeaders(call, authorized)
  state.sharedHeaders.set(operation, shared)
  return exchangeOf(call, payload, shared)
}

type Encode = (operation: Operation, body: unknown, features: Features | undefined) => Payload | undefined

function encoded(call: Call, encode: Encode): Payload | undefined {
  try {
    return encode(call.operation, call.input.body, call.state.description.features)
  } catch (cause) {
    throw serializationError(call, cause)
  }
}

/** A credential that has to be fetched knows no signal. */
function withinTimeout(call: Call, authorized: Promise<Authorization>): Promise<Authorization> {
  const { signal } = call.input.options
  const timeout = timeoutOf(call)
  const label = labelOf(call)
  return withTimeout(authorized, signal, timeout, (isAborted) =>
    isAborted
      ? new AbortError(`${label} was aborted before it was sent.`, 'not-sent', contextOf(call, signal?.reason))
      : new TimeoutError(`${label} was not sent: no credential came within ${timeout} ms.`, 'not-sent', contextOf(call)),
  )
}

/** The address that the call goes to: an operation may have servers of its own. */
function serverOf(call: Call) {
  const { state, operation } = call
  const server = operation.servers ? resolveBaseUrl(state.description, state.options, operation.servers) : state.server
  if ('problem' in server) throw invalidRequest(call, server.problem)
  return server
}

function timeoutOf({ state, input }: Call): number {
  return input.options.timeout ?? state.options.timeout ?? defaultTimeout
}

function shareHeaders(call: Call, authorization: Authorization): SharedHeaders {
  if ('problem' in authorization) throw invalidRequest(call, authorization.problem)
  const headers = collected(call, call.operation.constantHeaders, authorization.headers, call.state.options.headers)
  const credentialHeaders = Object.keys(authorization.headers).map((name) => name.toLowerCase())
  return { headers, credentialHeaders, account: accountOf(call, credentialHeaders, headers) }
}

function accountOf({ state }: Call, credentialHeaders: readonly string[], headers: SharedHeaders['headers']): string {
  return `${state.description.id} ${credentialHeaders.map((name) => headers[name]).join(' ')}`
}

type Fields = Readonly<Record<string, string | undefined>>

/** Fields with their names in one case, so that a later value replaces an earlier one in any spelling. */
function collected(call: Call, ...sources: readonly (Fields | undefined)[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const fields of sources) {
    for (const [name, value] of Object.entries(fields ?? {})) {
      if (value === undefined) continue
      const problem = headerProblem(name, value)
      if (problem) throw invalidRequest(call, problem)
      headers[name.toLowerCase()] = value
    }
  }
  return headers
}

const nothing: PlainRequest = { url: '', headers: {}, body: null }

function exchangeOf(call: Call, payload: Payload | undefined, shared: SharedHeaders): Exchange {
  const { state, id, operation, input, as, started } = call
  const { idempotency, headers: required } = operation
  let { headers, account } = shared
  let idempotencyKey: string | undefined
  let hasGivenKey = false
  if (input.options.headers) {
    headers = { ...headers, ...collected(call, input.options.headers) }
    account = accountOf(call, shared.credentialHeaders, headers)
  }
  if (typeof idempotency !== 'object') {
    if (input.options.idempotencyKey !== undefined) {
      throw invalidRequest(call, 'The provider keeps no idempotency key for it, so a second call under one would be carried out again.')
    }
  } else {
    const name = idempotency.header.toLowerCase()
    // The caller's own key wins; otherwise one is made here, before the attempts, so that all of them carry it.
    const given = input.options.idempotencyKey ?? headers[name]
    hasGivenKey = given !== undefined
    idempotencyKey = (given ?? crypto.randomUUID()).trim()
    if (idempotencyKey === '') throw invalidRequest(call, 'Its idempotency key is empty: leave it out, and one is made.')
    headers = { ...headers, ...collected(call, { [name]: idempotencyKey }) }
  }
  const missing = required?.find((name) => !headers[name.toLowerCase()])
  if (missing)
    throw invalidRequest(call, `It needs the header ${missing}: pass headers: { '${missing}': '…' } to it or when creating the client.`)
  return {
    state,
    id,
    operation,
    input,
    payload,
    as,
    started,
    base: serverOf(call).url,
    headers,
    credentialHeaders: shared.credentialHeaders,
    account,
    idempotencyKey,
    hasGivenKey,
    request: nothing,
    timeout: timeoutOf(call),
    retries: input.options.retries ?? state.options.retries ?? defaultRetries,
    observer: undefined,
    sentAt: [],
    isOutcomeUnknown: false,
  }
}
