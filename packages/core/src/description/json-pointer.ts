/** The form of a JSON Pointer (RFC 6901). */
export const pointerPattern = '^(/([^~/]|~[01])*)*$'

/**
 * The steps of a JSON Pointer (RFC 6901), unescaped.
 * @param pointer `''` for the document itself, `/a/0/b` for a value within it.
 * @returns Names of properties and indices of items: `['a', '0', 'b']`.
 */
export function pointerTokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const index = /^(0|[1-9]\d*)$/

/**
 * Finds a value by JSON Pointer (RFC 6901).
 * @param document Any JSON value.
 * @param pointer `''` for the document itself, `/a/0/b` for a value within it.
 * @returns The value, or `undefined` where there is none.
 */
export function resolvePointer(document: unknown, pointer: string): unknown {
  let value = document
  for (const key of pointerTokens(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    // RFC 6901, 4: an array has no `length` here, and an index no leading zero.
    if (Array.isArray(value) && !index.test(key)) return undefined
    // Every object can be read by a string key; what is found stays unknown.
    value = (value as Record<string, unknown>)[key]
  }
  return value
}
