/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object, neither a list nor `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object; an empty one if it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** One more step of a JSON Pointer (RFC 6901). */
export function join(pointer: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>((path, token) => `${path}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`, pointer)
}

/** The tokens of a JSON Pointer, unescaped. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value at a JSON Pointer, or `undefined` where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined
    else if (isObject(value) && Object.hasOwn(value, token)) value = value[token]
    else return undefined
  }
  return value
}

/**
 * A copy of a JSON value with another value at a JSON Pointer; `undefined` takes away what is there. Objects on the way are made where
 * they are missing.
 */
export function withValueAt(document: unknown, pointer: string, value: unknown): unknown {
  const place = (node: unknown, [token, ...rest]: readonly string[]): unknown => {
    if (token === undefined) return value
    if (Array.isArray(node)) {
      if (rest.length === 0 && value === undefined) return node.filter((_, index) => index !== Number(token))
      const copy = [...node]
      copy[Number(token)] = place(copy[Number(token)], rest)
      return copy
    }
    const object = objectOf(node)
    if (rest.length === 0 && value === undefined) return Object.fromEntries(Object.entries(object).filter(([key]) => key !== token))
    return { ...object, [token]: place(Object.hasOwn(object, token) ? object[token] : undefined, rest) }
  }
  return place(document, tokensOf(pointer))
}

/** Whether two JSON values are equal, whatever the order of their keys. */
export function equal(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => equal(item, right[index]))
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
}

/** A JSON value as a text: what is not a text itself is written as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The Unicode code points of a text, which is what JSON Schema counts. */
export function codePointsOf(text: string): string[] {
  return Array.from(text)
}

/** Whether a media type's content is JSON, suffixes included (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(mediaType)
}
