import { type Issue, type ObjectSchema, ValidationError, validator } from '@campaignkit/core/validate'
import type { Document } from '../openapi/document.ts'
import { isObject } from '../openapi/json.ts'
import { dereference } from '../openapi/reference.ts'

/** Says what is wrong with a value, in the words of the clients' own check. */
export interface Explainer {
  /**
   * @param schema A schema of the description that the value is known not to fit.
   * @returns What is wrong; nothing if the clients' check does not know the keyword that forbids it.
   */
  issues(schema: unknown, value: unknown): readonly Issue[]
}

/** The keywords that the clients' check knows; the compiler sees to it that none is missing. */
const known = {
  $ref: true,
  type: true,
  const: true,
  enum: true,
  minLength: true,
  maxLength: true,
  pattern: true,
  format: true,
  minimum: true,
  maximum: true,
  exclusiveMinimum: true,
  exclusiveMaximum: true,
  multipleOf: true,
  minItems: true,
  maxItems: true,
  uniqueItems: true,
  prefixItems: true,
  items: true,
  contains: true,
  minProperties: true,
  maxProperties: true,
  required: true,
  properties: true,
  patternProperties: true,
  propertyNames: true,
  additionalProperties: true,
  allOf: true,
  anyOf: true,
  oneOf: true,
  if: true,
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: true,
  else: true,
} as const satisfies Readonly<Record<keyof ObjectSchema, true>>

const root = ' '

/** Makes an explainer for a description. What the request fits is for Ajv to say; this only finds the words. */
export function createExplainer(document: Document): Explainer {
  const definitions: Record<string, ObjectSchema> = {}

  /** A schema with nothing in it but what the clients' check knows; references become names of definitions. */
  function reduce(schema: unknown): unknown {
    if (!isObject(schema)) return schema
    const result: Record<string, unknown> = {}
    for (const [keyword, value] of Object.entries(schema)) {
      if (!Object.hasOwn(known, keyword)) continue
      if (keyword === '$ref') result[keyword] = define(String(value))
      else if (keyword === 'properties' || keyword === 'patternProperties') {
        result[keyword] = Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([name, one]) => [name, reduce(one)]))
      } else if (keyword === 'const' || keyword === 'enum' || keyword === 'required' || keyword === 'type') result[keyword] = value
      else result[keyword] = Array.isArray(value) ? value.map(reduce) : reduce(value)
    }
    return result
  }

  function define(reference: string): string {
    if (!Object.hasOwn(definitions, reference)) {
      // Known before it is complete, because it may contain itself.
      definitions[reference] = {}
      const found = reduce(dereference(document, { $ref: reference }))
      definitions[reference] = isObject(found) ? found : found === false ? { enum: [] } : {}
    }
    return reference
  }

  return {
    issues(schema, value) {
      try {
        const reduced = reduce(schema)
        const schemas = { ...definitions, [root]: isObject(reduced) ? (reduced as ObjectSchema) : {} }
        const check = validator({ id: 'mock', bodies: { request: { $ref: root } }, definitions: schemas })
        check({ provider: 'mock', operation: 'request' }, value)
        return []
      } catch (error) {
        // Of a pattern that only Ajv can read, and the like, Ajv's own words must do.
        return ValidationError.isInstance(error) ? error.issues : []
      }
    },
  }
}
