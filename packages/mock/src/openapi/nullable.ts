import type { Document } from './document.ts'
import { isObject } from './json.ts'
import { dereference } from './reference.ts'

/** Whether a schema allows `null`. */
export function allowsNull(document: Document, schema: unknown, parents: readonly unknown[] = []): boolean {
  const resolved = dereference(document, schema)
  if (resolved === undefined || resolved === true) return true
  if (!isObject(resolved) || parents.includes(resolved)) return false
  const { type, const: constant, enum: values, allOf, oneOf, anyOf } = resolved
  if (type !== undefined && ![type].flat().includes('null')) return false
  if ('const' in resolved && constant !== null) return false
  if (Array.isArray(values) && !values.includes(null)) return false
  const allows = (branch: unknown) => allowsNull(document, branch, [...parents, resolved])
  if (!branches(allOf).every(allows)) return false
  return [oneOf, anyOf].every((list) => branches(list).length === 0 || branches(list).some(allows))
}

function branches(list: unknown): unknown[] {
  return Array.isArray(list) ? (list as unknown[]) : []
}
