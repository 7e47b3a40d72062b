import type { Features } from '../description/features.ts'
import type { Operation } from '../description/operation.ts'
import { pathParameter } from '../description/path-parameters.ts'
import type { Payload } from '../outcome/payload.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import type { Exchange, Query } from './exchange.ts'

/**
 * Encodes a body. This is done once, when the call is made: what is sent, and all that is said about it later, is what the body was then.
 * @param features What the client has besides JSON and forms with files.
 * @returns What is sent, or `undefined` if there is no body.
 * @throws {TypeError} If it cannot be JSON (a bigint, a cycle), or what else it must be.
 */
export function encodeBody(operation: Operation, body: unknown, features: Features | undefined): Payload | undefined {
  if (body === undefined) return undefined
  const { body: kind = 'json' } = operation
  if (kind === 'multipart') return toFormData(body)
  // JSON.stringify gives `undefined` for what has no JSON, such as a function.
  if (kind === 'json') return JSON.stringify(body) as string | undefined
  const encodeAs = features?.encode?.[kind]
  if (!encodeAs) throw new TypeError(`The client was made without the feature to send a ${kind} body.`)
  return encodeAs(body, operation)
}

/** Header fields that a body needs; what has a boundary gets its own from fetch. */
export function bodyHeaders(operation: Operation, payload: Payload | undefined): Readonly<Record<string, string>> {
  if (payload instanceof URLSearchParams) return { 'content-type': 'application/x-www-form-urlencoded' }
  const { contentType = typeof payload === 'string' ? 'application/json' : undefined } = operation
  return payload === undefined || payload instanceof FormData || contentType === undefined ? {} : { 'content-type': contentType }
}

/**
 * The request of a call.
 * @throws {TypeError} If its query holds objects.
 * @throws {URIError} If a value holds half a character.
 */
export function requestOf({ base, operation, input, headers, payload }: Exchange): PlainRequest {
  const url = addressOf(base, operation, input.path, input.query)
  return payload === undefined
    ? { url, headers, body: null }
    : { url, headers: { ...bodyHeaders(operation, payload), ...headers }, body: payload }
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
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return encodeURIComponent(value)
  throw new TypeError('A query parameter is a string, a number, a boolean, or a list of them.')
}

/** A body as a form: files as they are, lists as several fields, other objects as JSON. */
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
