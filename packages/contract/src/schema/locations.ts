import type { Document } from '../openapi/document.ts'
import { isObject, join, type JsonObject, listOf, objectOf } from '../openapi/json.ts'
import { flat, type FlatSchema } from './flatten.ts'
import { isMarked, type Validators } from './validators.ts'

/** A place in a value, with the schema that holds there. */
export interface Location {
  /** Place of the schema in the document. */
  readonly pointer: string
  /** The schema, its `$ref` and `allOf` resolved. */
  readonly schema: JsonObject
  /** JSON Pointer into the value. */
  readonly instance: string
  readonly value: unknown
  /** Distinguishes branches of a `oneOf` that share a property. */
  readonly depth: number
}

/**
 * The places of a value that the schema at a pointer speaks about. Of a `oneOf` or `anyOf`, the branches that accept the value are
 * followed.
 * @param items How many items of each list are looked at. Default 1.
 */
export function locationsIn(validators: Validators, pointer: string, schema: unknown, value: unknown, items = 1): Location[] {
  const found: Location[] = []
  const { document } = validators

  function visit(at: string, raw: unknown, instance: string, present: unknown, depth: number): void {
    if (depth > 12) return
    const own = flat(document, at, raw)
    found.push({ pointer: own.pointer, schema: own.schema, instance, value: present, depth })
    within(own, instance, present, depth)
  }

  function within({ schema: schemaHere, placeOf }: FlatSchema, instance: string, present: unknown, depth: number): void {
    for (const keyword of ['oneOf', 'anyOf']) {
      for (const [index, branch] of listOf(schemaHere[keyword]).entries()) {
        if (validators.validInline(branch, present)) visit(placeOf(keyword, index), branch, instance, present, depth + 1)
      }
    }
    if (isObject(present)) {
      const properties = objectOf(schemaHere['properties'])
      for (const [name, property] of Object.entries(properties)) {
        if (!Object.hasOwn(present, name) || isMarked(document, property, 'readOnly')) continue
        visit(placeOf('properties', name), property, join(instance, name), present[name], depth + 1)
      }
      const free = Object.keys(present).find((name) => !Object.hasOwn(properties, name))
      if (free !== undefined && isObject(schemaHere['additionalProperties']))
        visit(placeOf('additionalProperties'), schemaHere['additionalProperties'], join(instance, free), present[free], depth + 1)
    }
    if (Array.isArray(present)) {
      const tuple = listOf(schemaHere['prefixItems'])
      for (const [index, item] of tuple.entries()) {
        if (index < present.length) visit(placeOf('prefixItems', index), item, join(instance, index), present[index], depth + 1)
      }
      for (let index = tuple.length; index < Math.min(present.length, tuple.length + items); index += 1)
        if (isObject(schemaHere['items'])) visit(placeOf('items'), schemaHere['items'], join(instance, index), present[index], depth + 1)
    }
  }

  visit(pointer, schema, '', value, 0)
  return found
}

/** The document's assertions at one place: keyword and how many of its kind there are to test. */
export function assertionsOf(document: Document, schema: JsonObject): string[] {
  return Object.keys(schema)
    .filter((keyword) => assertions.has(keyword))
    .filter((keyword) => keyword !== 'additionalProperties' || schema[keyword] === false)
    .filter((keyword) => keyword !== 'required' || listOf(schema[keyword]).some((name) => isSent(document, schema, String(name))))
    .filter((keyword) => keyword !== 'uniqueItems' || schema[keyword] === true)
    .filter((keyword) => keyword !== 'format' || !/^(float|double|int32|int64|password|binary|byte)$/.test(String(schema[keyword])))
}

function isSent(document: Document, schema: JsonObject, name: string): boolean {
  return !isMarked(document, objectOf(schema['properties'])[name], 'readOnly')
}

/** Keywords that a value can satisfy or violate by itself; those that only apply other schemas are not among them. */
const assertions: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'contains',
  'minContains',
  'maxContains',
  'required',
  'additionalProperties',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'dependentRequired',
])
