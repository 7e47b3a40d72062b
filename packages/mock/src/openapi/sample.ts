import { dereference } from './reference.ts'
import { copyJson, isObject, type JsonObject } from './json.ts'

/** Below this depth a sample has only what is required; schemas that refer to each other would have it grow without end. */
const optionalDepth = 2
const maxDepth = 8

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  time: '00:00:00Z',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'ana@example.com',
  uri: 'https://example.com/',
  'uri-reference': '/',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
}

/**
 * Makes a value that a schema allows, for descriptions that show none: examples and defaults go before what follows from the type.
 * @returns The value; `undefined` where the schema allows none that is finite.
 */
export function sampleOf(document: object, root: unknown): unknown {
  const within: unknown[] = []

  function sample(node: unknown, depth: number): unknown {
    const resolved = dereference(document, node)
    if (resolved === true || resolved === undefined) return 'string'
    if (!isObject(resolved) || within.includes(resolved) || depth > maxDepth) return undefined
    const { example, examples, const: constant, default: fallback, enum: values } = resolved
    const shown = example ?? (Array.isArray(examples) ? (examples as unknown[])[0] : undefined) ?? fallback
    if (shown !== undefined) return copyJson(shown)
    if ('const' in resolved) return copyJson(constant)
    if (Array.isArray(values) && values.length > 0) return copyJson((values as unknown[])[0])
    within.push(resolved)
    try {
      return composed(resolved, depth)
    } finally {
      within.pop()
    }
  }

  function composed(schema: JsonObject, depth: number): unknown {
    const { allOf, oneOf, anyOf } = schema
    const own = ofType(schema, depth)
    const parts = Array.isArray(allOf) ? (allOf as unknown[]).map((part) => sample(part, depth)) : []
    const choices = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? [list as unknown[]] : []))
    for (const list of choices)
      parts.push(list.map((branch) => sample(branch, depth)).find((value) => value !== undefined && value !== null))
    const all = [own, ...parts].filter((value) => value !== undefined)
    if (all.every(isObject)) return all.length === 0 ? 'string' : Object.assign({}, ...all)
    return all.find((value) => !isObject(value))
  }

  /** What the keywords of one schema allow by themselves; `undefined` if they say nothing about the type. */
  function ofType(schema: JsonObject, depth: number): unknown {
    const implied = schema['properties'] ? 'object' : schema['items'] ? 'array' : undefined
    const type = [schema['type']].flat().find((one) => one !== 'null' && one !== undefined) ?? implied
    if (type === 'object') return object(schema, depth)
    if (type === 'array') {
      const item = Number(schema['maxItems'] ?? 1) > 0 ? sample(schema['items'], depth + 1) : undefined
      return item === undefined ? [] : Array.from({ length: Math.max(Number(schema['minItems'] ?? 1), 1) }, () => copyJson(item))
    }
    if (type === 'string') return text(schema)
    if (type === 'integer' || type === 'number') return number(schema, type === 'integer')
    if (type === 'boolean') return true
    return [schema['type']].flat().includes('null') ? null : undefined
  }

  function object({ properties, required }: JsonObject, depth: number): JsonObject {
    const needed = new Set(Array.isArray(required) ? (required as unknown[]) : [])
    const result: JsonObject = {}
    for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
      if (depth >= optionalDepth && !needed.has(name)) continue
      const value = property === false ? undefined : sample(property, depth + 1)
      // An own property whatever it is called, `__proto__` too.
      if (value !== undefined) Object.defineProperty(result, name, { value, enumerable: true, configurable: true, writable: true })
    }
    return result
  }

  return sample(root, 0)
}

function text({ format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: JsonObject): string {
  const value = byFormat[String(format)] ?? 'string'
  return value.padEnd(Number(minLength), 'x').slice(0, Number(maxLength))
}

function number({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonObject, isWhole: boolean): number {
  const step = typeof multipleOf === 'number' ? multipleOf : isWhole ? 1 : 0.5
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + step : typeof minimum === 'number' ? minimum : undefined
  const most = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - step : typeof maximum === 'number' ? maximum : undefined
  if (least !== undefined) return Math.ceil(least / step) * step
  return most !== undefined && most < 1 ? Math.floor(most / step) * step : step < 1 ? 1 : step
}
