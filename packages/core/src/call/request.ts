import type { Operation } from '../description/operation.ts'
import type { PlainRequest } from '../transport/send-once.ts'
import type { Exchange, Query } from './exchange.ts'
import { pathParameter } from '../description/path-parameters.ts'

/**
 * Encodes a call.
 * @throws {TypeError} If its body cannot be JSON (a bigint, a cycle) or what else it must be, or its query holds objects.
 * @throws {URIError} If a value holds half a character.
 */
export function requestOf({ base, operation, input, headers, state }: Exchange): PlainRequest {
  const { path, query, body } = input
  const url = addressOf(base, operation, path, query)
  if (operation.body === 'multipart' && body !== undefined) return { url, headers, body: toFormData(body) }
  const encodeBody = state.description.features?.encode?.[operation.body ?? '']
  if (encodeBody && body !== undefined) {
    const { body: encoded, contentType } = encodeBody(body, operation)
    return { url, headers: contentType === undefined ? headers : { 'content-type': contentType, ...headers }, body: encoded }
  }
  if (body !== undefined && (operation.body === 'form' || operation.body === 'raw'))
    throw new TypeError(`The client was made without the feature to send a ${operation.body} body.`)
  // JSON.stringify gives `undefined` for `undefined`.
  const text = JSON.stringify(body) as string | undefined
  if (text === undefined) return { url, headers, body: null }
  return { url, headers: { 'content-type': operation.contentType ?? 'application/json', ...headers }, body: text }
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
