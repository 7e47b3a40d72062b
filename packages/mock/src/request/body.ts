import { isUtf8 } from 'node:buffer'
import { formFields } from '@campaignkit/core/description'
import { isJsonType } from '../openapi/document.ts'
import type { IncomingRequest } from './message.ts'
import { isTooDeep, maxDepth } from './read-request.ts'

/**
 * The documented media type that a body has.
 * @param declared Media types and ranges of them, such as `image/*`.
 * @param sent The `Content-Type` of the request; nothing counts as JSON.
 */
export function mediaTypeOf(declared: readonly string[], sent: string | undefined): string | undefined {
  const given = essence(sent ?? 'application/json')
  return (
    declared.find((type) => essence(type) === given) ??
    (isJsonType(given) ? declared.find(isJsonType) : undefined) ??
    declared.filter((type) => type.includes('*')).find((range) => given.startsWith(range.slice(0, range.indexOf('*'))) || range === '*/*')
  )
}

/** A media type without its parameters. */
function essence(type: string): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? ''
}

/** Whether a media type is that of a form, whose values are all text. */
export function isForm(mediaType: string): boolean {
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)$/.test(essence(mediaType))
}

// To make one costs as much as to read a small body.
const decoder = new TextDecoder()

/**
 * Reads a body.
 * @param lists Names of the fields of a form that are lists.
 */
export async function parseBody(
  { raw, headers }: IncomingRequest,
  mediaType: string,
  lists: ReadonlySet<string>,
): Promise<{ value: unknown } | { problem: string }> {
  const sent = headers['content-type'] ?? 'application/json'
  try {
    if (isJsonType(mediaType) || (mediaType.includes('*') && isJsonType(sent))) {
      if (isTooDeep(raw)) return { problem: `The request body is nested deeper than ${maxDepth} levels.` }
      if (!isUtf8(raw)) return { problem: 'The request body is not UTF-8, which JSON must be (RFC 8259, 8.1).' }
      return { value: JSON.parse(decoder.decode(raw)) as unknown }
    }
    if (!isForm(mediaType)) return { value: new TextDecoder().decode(raw) }
    const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': sent } }).formData()
    const fields: Record<string, unknown> = { ...formFields(form) }
    for (const name of new Set(form.keys())) {
      // What has brackets is a part of an object.
      if (/\[[^\]]+\]/.test(name)) continue
      // Files count as text: a schema can only say that there is one.
      const values = form.getAll(name).map((value) => (typeof value === 'string' ? value : value.name))
      const key = name.replace(/\[\]$/, '')
      // Objects are sent as JSON.
      if (typeof fields[name] === 'object' && !lists.has(key) && values.length === 1) continue
      fields[key] = lists.has(key) || values.length > 1 ? values : values[0]
    }
    return { value: fields }
  } catch (error) {
    return { problem: `The request body cannot be read as ${mediaType}: ${error instanceof Error ? error.message : String(error)}` }
  }
}
