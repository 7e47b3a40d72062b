import { resolvePointer } from '@campaignkit/core/description'
import { isObject } from './json.ts'

/** Follows a `$ref` within the document; anything else comes back as it is, and a reference to itself as nothing. */
export function dereference(document: unknown, value: unknown): unknown {
  let current = value
  for (let seen: Set<unknown> | undefined; isObject(current) && typeof current['$ref'] === 'string';) {
    seen ??= new Set()
    if (seen.has(current)) return undefined
    seen.add(current)
    current = resolvePointer(document, decoded(current['$ref'].slice(1)))
  }
  return current
}

/** A pointer as it stands in the fragment of an address (RFC 6901, 6). */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
