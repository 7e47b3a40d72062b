import { pointerTokens } from '@campaignkit/core/description'

/** A JSON object whose content is not known. */
export type JsonObject = Record<string, unknown>

/** Whether a value is a JSON object (no array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy of a JSON value that shares nothing with it; many times as fast as `structuredClone`, which also knows what JSON does not have. */
export function copyJson<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  // What is copied has the type of what it is copied from, which the compiler does not follow into lists and properties.
  if (Array.isArray(value)) return value.map((item: unknown) => copyJson(item)) as Value
  const copy: JsonObject = {}
  for (const key in value) if (Object.hasOwn(value, key)) copy[key] = copyJson(value[key])
  return copy as Value
}

/**
 * Puts a value at a JSON Pointer, making the objects on the way.
 * @returns The document, or the value itself where the pointer is `''`.
 */
export function writePointer(document: unknown, pointer: string, value: unknown): unknown {
  const tokens = pointerTokens(pointer)
  const last = tokens.pop()
  if (last === undefined) return value
  let parent = document as JsonObject
  // An array takes string keys too, so one cast serves both.
  for (const token of tokens) parent = (parent[token] ??= {}) as JsonObject
  parent[last] = value
  return document
}

/** The values at a pointer in which `*` stands for every item of a list. */
export function readEach(document: unknown, pattern: string): unknown[] {
  let values = [document]
  for (const token of pointerTokens(pattern)) {
    values = values.flatMap((value) => {
      if (token === '*') return Array.isArray(value) ? (value as unknown[]) : []
      return isObject(value) && Object.hasOwn(value, token) ? [value[token]] : []
    })
  }
  return values
}

/** A value as text: strings as they are, anything else as JSON, nothing as nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}

/** Changes an object as a JSON Merge Patch (RFC 7396) would, except that `null` is a value. */
export function mergeInto(target: JsonObject, changes: JsonObject): void {
  for (const [key, value] of Object.entries(changes)) {
    // Own properties alone: a request could name `__proto__`.
    const current = Object.hasOwn(target, key) ? target[key] : undefined
    if (isObject(current) && isObject(value)) mergeInto(current, value)
    else target[key] = value
  }
}
