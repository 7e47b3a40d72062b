import type { Document } from '../openapi/document.ts'
import { isObject, listOf, objectOf } from '../openapi/json.ts'
import { flat } from './flatten.ts'
import { isMarked } from './validators.ts'

/** A place of a schema that values can reach. */
export interface StaticLocation {
  readonly pointer: string
  readonly schema: Readonly<Record<string, unknown>>
  /** Whether it is the schema of a named property. */
  readonly isProperty: boolean
}

/** All places of a schema and of those it refers to, each once; recursion ends where it begins. */
export function staticLocations(
  document: Document,
  pointer: string,
  schema: unknown,
  mark: 'readOnly' | 'writeOnly',
): readonly StaticLocation[] {
  const memory = known.get(document) ?? new Map<string, readonly StaticLocation[]>()
  known.set(document, memory)
  const key = `${mark} ${pointer}`
  const present = memory.get(key) ?? walk(document, pointer, schema, mark)
  memory.set(key, present)
  return present
}

const known = new WeakMap<Document, Map<string, readonly StaticLocation[]>>()

function walk(document: Document, pointer: string, schema: unknown, mark: 'readOnly' | 'writeOnly'): StaticLocation[] {
  const found = new Map<string, StaticLocation>()
  const visit = (at: string, raw: unknown, isProperty: boolean) => {
    if (raw === false) return
    const { pointer: place, schema: own, placeOf } = flat(document, at, raw)
    const visited = found.get(place)
    if (visited) {
      if (isProperty && !visited.isProperty) found.set(place, { ...visited, isProperty })
      return
    }
    found.set(place, { pointer: place, schema: own, isProperty })
    for (const keyword of ['oneOf', 'anyOf', 'prefixItems'])
      for (const [index, branch] of listOf(own[keyword]).entries()) visit(placeOf(keyword, index), branch, false)
    for (const [name, property] of Object.entries(objectOf(own['properties'])))
      if (!isMarked(document, property, mark)) visit(placeOf('properties', name), property, true)
    for (const keyword of ['items', 'additionalProperties']) if (isObject(own[keyword])) visit(placeOf(keyword), own[keyword], false)
  }
  visit(pointer, schema, false)
  return [...found.values()]
}
