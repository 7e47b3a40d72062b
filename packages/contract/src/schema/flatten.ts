import { type Document, follow } from '../openapi/document.ts'
import { join, type JsonObject, listOf, objectOf } from '../openapi/json.ts'
import { merged } from './merge.ts'
import { resolved } from './validators.ts'

/** A schema with its `$ref` resolved and its `allOf` merged into it. */
export interface FlatSchema {
  /** Place in the document of the schema that a `$ref` leads to. */
  readonly pointer: string
  readonly schema: JsonObject
  /**
   * Place in the document of a part: its own even if it came in by an `allOf`, so that schemas which hold themselves have as many places as the
   * document has.
   * @param tokens `'properties', 'name'` or `'items'`.
   */
  placeOf(...tokens: readonly (string | number)[]): string
}

const known = new WeakMap<Document, WeakMap<object, Map<string, FlatSchema>>>()

/**
 * Flattens a schema. The same object for the same schema, so that what is derived from it can be kept with it.
 * @param pointer Where the schema stands.
 */
export function flat(document: Document, pointer: string, raw: unknown): FlatSchema {
  return flatten(document, pointer, raw, new Set())
}

function flatten(document: Document, pointer: string, raw: unknown, around: ReadonlySet<object>): FlatSchema {
  if (typeof raw !== 'object' || raw === null)
    return { pointer, schema: resolved(document, raw), placeOf: (...tokens) => join(pointer, ...tokens) }
  const memory = known.get(document) ?? new WeakMap<object, Map<string, FlatSchema>>()
  known.set(document, memory)
  const target = follow(document, pointer, raw)
  const places = memory.get(raw) ?? new Map<string, FlatSchema>()
  memory.set(raw, places)
  const present = places.get(target.pointer)
  if (present) return present
  const value = objectOf(target.value)
  // What says of itself that it must satisfy itself says nothing more by it.
  if (around.has(value)) return { pointer: target.pointer, schema: {}, placeOf: (...tokens) => join(target.pointer, ...tokens) }
  const own = resolved(document, raw)
  const made = Array.isArray(own['allOf']) ? united(document, target.pointer, own, new Set([...around, value])) : plain(target.pointer, own)
  // A part of a cycle is only whole if the cycle was entered here.
  if (around.size === 0 || !Array.isArray(own['allOf'])) places.set(target.pointer, made)
  return made
}

function plain(pointer: string, schema: JsonObject): FlatSchema {
  return { pointer, schema, placeOf: (...tokens) => join(pointer, ...tokens) }
}

function united(document: Document, pointer: string, own: JsonObject, around: ReadonlySet<object>): FlatSchema {
  const { allOf, ...beside } = own
  const parts = [
    plain(pointer, beside),
    ...listOf(allOf).map((part, index) => flatten(document, join(pointer, 'allOf', index), part, around)),
  ]
  const schema = parts.reduce<JsonObject>((sum, part) => merged(sum, part.schema), {})
  return {
    pointer,
    schema,
    placeOf(...tokens) {
      const [keyword = '', name] = tokens
      const isProperty = keyword === 'properties' && name !== undefined
      const holder = parts.find((part) =>
        isProperty ? Object.hasOwn(objectOf(part.schema['properties']), String(name)) : Object.hasOwn(part.schema, String(keyword)),
      )
      return holder ? holder.placeOf(...tokens) : join(pointer, ...tokens)
    },
  }
}
