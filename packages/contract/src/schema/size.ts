import type { Document } from '../openapi/document.ts'
import { isObject, listOf, objectOf } from '../openapi/json.ts'
import { flat } from './flatten.ts'
import { typesOf } from './merge.ts'

// How large values of a schema get, counted once for each schema and depth: schemas that refer to each other have exponentially many values, and no
// walk through those would end.

const memories = new WeakMap<Document, { sizes: WeakMap<object, Map<number, number>>; heights: WeakMap<object, Map<number, boolean>> }>()

function memoryOf(document: Document) {
  const present = memories.get(document)
  if (present) return present
  const fresh = { sizes: new WeakMap<object, Map<number, number>>(), heights: new WeakMap<object, Map<number, boolean>>() }
  memories.set(document, fresh)
  return fresh
}

/**
 * How many values (objects, lists, plain ones) a value with all its optional properties has, about.
 * @param depth Levels to which optional properties are made; below are the required ones alone.
 */
export function sizeOf(document: Document, raw: unknown, depth: number): number {
  if (!isObject(raw) || depth < -greatestHeight) return 1
  const memory = memoryOf(document).sizes.get(raw) ?? new Map<number, number>()
  memoryOf(document).sizes.set(raw, memory)
  const present = memory.get(depth)
  if (present !== undefined) return present
  memory.set(depth, 1)
  const { schema } = flat(document, '', raw)
  const branches = listOf(schema['oneOf'] ?? schema['anyOf']).map((branch) => sizeOf(document, branch, depth - 1))
  const required = new Set(listOf(schema['required']))
  const properties = Object.entries(objectOf(schema['properties']))
    .filter(([name]) => depth > 0 || required.has(name))
    .map(([, property]) => sizeOf(document, property, depth - 1))
  const inner = [schema['items'], schema['additionalProperties']].map((item) =>
    depth > 0 && isObject(item) ? sizeOf(document, item, depth - 1) : 0,
  )
  const size = Math.min(1e9, 1 + Math.max(0, ...branches) + [...properties, ...inner].reduce((sum, one) => sum + one, 0))
  memory.set(depth, size)
  return size
}

const greatestHeight = 10

/**
 * The fewest levels that a value needs: 0 for a plain one.
 * @returns `Infinity` if there is none of at most ten levels: such a schema has no value that ends.
 */
export function heightOf(document: Document, raw: unknown): number {
  for (let height = 0; height <= greatestHeight; height += 1) if (fitsIn(document, raw, height)) return height
  return Infinity
}

function fitsIn(document: Document, raw: unknown, height: number): boolean {
  if (!isObject(raw)) return true
  const memory = memoryOf(document).heights.get(raw) ?? new Map<number, boolean>()
  memoryOf(document).heights.set(raw, memory)
  const present = memory.get(height)
  if (present !== undefined) return present
  // A schema that is its own branch fits no sooner for it.
  memory.set(height, false)
  const { schema } = flat(document, '', raw)
  const branches = listOf(schema['oneOf'] ?? schema['anyOf'])
  const types = typesOf(schema['type'])
  const properties = objectOf(schema['properties'])
  const isPlain =
    types.some((type) => type !== 'object' && type !== 'array') || schema['enum'] !== undefined || Object.hasOwn(schema, 'const')
  const fitsProperties = listOf(schema['required']).every((name) => {
    const property = properties[String(name)]
    return property === undefined || (height > 0 && fitsIn(document, property, height - 1))
  })
  const items = typeof schema['minItems'] === 'number' && schema['minItems'] > 0 ? schema['items'] : undefined
  const fitsItems = !isObject(items) || (height > 0 && fitsIn(document, items, height - 1))
  const fits =
    isPlain || (fitsProperties && fitsItems && (branches.length === 0 || branches.some((branch) => fitsIn(document, branch, height))))
  memory.set(height, fits)
  return fits
}
