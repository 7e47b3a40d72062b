import { isObject, type JsonObject, listOf } from '../openapi/json.ts'

const strictest: Readonly<Record<string, (left: number, right: number) => number>> = {
  minimum: Math.max,
  exclusiveMinimum: Math.max,
  minLength: Math.max,
  minItems: Math.max,
  minProperties: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
  maxLength: Math.min,
  maxItems: Math.min,
  maxProperties: Math.min,
}

/**
 * One schema that says what both say, as far as a generator needs it: what it makes of the result is validated against the real schema.
 */
export function merged(left: JsonObject, right: JsonObject): JsonObject {
  const result: Record<string, unknown> = { ...left }
  for (const [keyword, value] of Object.entries(right)) {
    const present = result[keyword]
    const choose = strictest[keyword]
    if (present === undefined) result[keyword] = value
    else if (choose && typeof present === 'number' && typeof value === 'number') result[keyword] = choose(present, value)
    else if (keyword === 'required') result[keyword] = [...new Set([...listOf(present), ...listOf(value)])]
    else if (keyword === 'enum') result[keyword] = listOf(present).filter((item) => listOf(value).includes(item))
    else if (keyword === 'type') result[keyword] = commonTypes(present, value)
    else if (keyword === 'allOf') result[keyword] = [...listOf(present), ...listOf(value)]
    else if (keyword === 'properties' && isObject(present) && isObject(value)) {
      const shared = Object.entries(value).map(([name, schema]) => [
        name,
        Object.hasOwn(present, name) && present[name] !== schema ? { allOf: [present[name], schema] } : schema,
      ])
      result[keyword] = { ...present, ...Object.fromEntries(shared) }
    } else if (keyword === 'additionalProperties' && present === false) continue
    else result[keyword] = value
  }
  return result
}

function commonTypes(left: unknown, right: unknown): unknown {
  const types = typesOf(left).filter((type) => typesOf(right).includes(type) || (type === 'integer' && typesOf(right).includes('number')))
  if (typesOf(left).includes('number') && typesOf(right).includes('integer') && !types.includes('integer')) types.push('integer')
  return types
}

/** The names in a `type` keyword. */
export function typesOf(type: unknown): string[] {
  return typeof type === 'string' ? [type] : listOf(type).map(String)
}
