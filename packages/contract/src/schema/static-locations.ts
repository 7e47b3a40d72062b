import { type Document, follow } from '../openapi/document.ts'
import { isObject, join, listOf, objectOf } from '../openapi/json.ts'
import { flattened } from './arbitrary.ts'
import { isMarked, resolved } from './validators.ts'

/** A place of a schema that values can reach. */
export interface StaticLocation {
  readonly pointer: string
  readonly schema: Readonly<Record<string, unknown>>
  /** Whether it is the schema of a named property. */
  readonly isProperty: boolean
}

/** All places of a schema and of those it refers to, each once; recursion ends where it begins. */
export function staticLocations(document: Document, pointer: string, schema: unknown, mark: 'readOnly' | 'writeOnly'): StaticLocation[] {
  const found = new Map<string, StaticLocation>()
  const visit = (at: string, raw: unknown, isProperty: boolean) => {
    if (raw === false) return
    const target = follow(document, at, raw)
    const known = found.get(target.pointer)
    if (known) {
      if (isProperty && !known.isProperty) found.set(target.pointer, { ...known, isProperty })
      return
    }
    const own = flattened(resolved(document, raw), { document })
    found.set(target.pointer, { pointer: target.pointer, schema: own, isProperty })
    for (const keyword of ['oneOf', 'anyOf', 'prefixItems'])
      for (const [index, branch] of listOf(own[keyword]).entries()) visit(join(target.pointer, keyword, index), branch, false)
    for (const [name, property] of Object.entries(objectOf(own['properties'])))
      if (!isMarked(document, property, mark)) visit(join(target.pointer, 'properties', name), property, true)
    for (const keyword of ['items', 'additionalProperties'])
      if (isObject(own[keyword])) visit(join(target.pointer, keyword), own[keyword], false)
  }
  visit(pointer, schema, false)
  return [...found.values()]
}
