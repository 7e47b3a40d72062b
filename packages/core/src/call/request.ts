import type { Features } from '../description/features.ts'
import type { Operation } from '../description/operation.ts'
import { hasInexactInteger } from '../description/json.ts'
import { pathParameter } from '../description/path-parameters.ts'
import type { Payload } from '../outcome/payload.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import { toFormData } from './form-data.ts'
import type { Exchange, Query } from './exchange.ts'

/**
 * Encodes a body. This is done once, when the call is made: what is sent, and all that is said about it later, is what the body was then.
 * @param features What the client has besides JSON and forms with files.
 * @returns What is sent, or `undefined` if there is no body.
 * @throws {TypeError} If it cannot be JSON (a bigint, a cycle) or what else it must be, or has an integer that a number cannot hold.
 */
export function encodeBody(operation: Operation, body: unknown, features: Features | undefined): Payload | undefined {
  if (body === undefined) return undefined
  const { body: kind = 'json' } = operation
  if (kind === 'multipart' || Object.prototype.toString.call(body) === '[object FormData]') return toFormData(body)
  if (kind !== 'json') {
    const encodeAs = features?.encode?.[kind]
    if (!encodeAs) throw new TypeError(`The client was made without the feature to send a ${kind} body.`)
    return encodeAs(body, operation)
  }
  // JSON.stringify gives `undefined` for what has no JSON, such as a function.
  const text = JSON.stringify(body) as string | undefined
  if (text !== undefined && hasInexactInteger(text)) {
    throw new TypeError('The body has an integer above 2^53, which a JavaScript number cannot hold: pass a string of its digits.')
  }
  return text
}

/** The header fields of a call. A form's type has its boundary in it, so none that was given replaces it. */
export function headersOf({
  headers,
  operation,
  payload,
}: Pick<Exchange, 'headers' | 'operation' | 'payload'>): Readonly<Record<string, string>> {
  if (payload instanceof FormData) {
    const { 'content-type': _, ...others } = headers
    return others
  }
  if (payload instanceof URLSearchParams) return { 'content-type': 'application/x-www-form-urlencoded', ...headers }
  const { contentType = typeof payload === 'string' ? 'application/json' : undefined } = operation
  return payload === undefined || contentType === undefined ? headers : { 'content-type': contentType, ...headers }
}

/**
 * The request of a call.
 * @throws {TypeError} If its query holds objects.
 * @throws {URIError} If a value holds half a character.
 */
export function requestOf(exchange: Exchange): PlainRequest {
  const { base, operation, input, payload = null } = exchange
  const url = addressOf(base, operation, input.path, input.query)
  return { url, headers: headersOf(exchange), body: payload }
}

/** The address of a call: the path's template filled in, and the query in the form that OpenAPI calls `form`. */
export function addressOf(
  base: string,
  { path: template, joinsLists }: Operation,
  path: Readonly<Record<string, unknown>>,
  query: Query | undefined,
): string {
  const address = base + template.replace(pathParameter, (_, name: string) => encode(path[name]))
  if (!query) return address
  const fields: string[] = []
  for (const [name, value] of Object.entries(query)) {
    const values = (Array.isArray(value) ? value : [value]).filter(isGiven).map(encode)
    if (values.length > 0) fields.push(...(joinsLists ? [values.join(',')] : values).map((text) => `${encode(name)}=${text}`))
  }
  return fields.length > 0 ? `${address}?${fields.join('&')}` : address
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function encode(value: unknown): string {
  const isExact = typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER
  if (isExact && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) return encodeURIComponent(value)
  throw new TypeError('A query parameter is a string, a number, a boolean, or a list of them; above 2^53, pass a string of digits.')
}
