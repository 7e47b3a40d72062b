import * as fc from 'fast-check'
import type { Document } from '../openapi/document.ts'
import { codePointsOf, isObject, type JsonObject, listOf, objectOf } from '../openapi/json.ts'
import { merged, typesOf } from './merge.ts'
import { isMarked, resolved } from './validators.ts'

/** How values are made. */
export interface Making {
  readonly document: Document
  /** Which optional properties an object gets. */
  readonly optional: 'all' | 'none' | 'some'
  /** Whether values that the description gives as examples or defaults are preferred to invented ones. */
  readonly preferExamples: boolean
  /** Ids in the description's examples, by property name: a made-up one refers to nothing. */
  readonly references?: ReadonlyMap<string, readonly unknown[]>
  /** Whether `readOnly` properties are made too. Default: they are not, a request has none. */
  readonly readOnly?: boolean
  /** Phone numbers to use where the description marks a phone number. */
  readonly phoneNumbers: readonly string[]
}

/** Numbers reserved for fiction: they belong to nobody. */
export const fictionalNumbers: readonly string[] = ['+12025550143', '+12125550123', '+447700900123', '+447700900456']

const deepest = 6

/**
 * Values for a schema, with shrinking. Not every value need be valid: keywords that cannot be built towards (`not`, `if`, `contains` …)
 * are left to the validator, see `samples.ts`.
 */
export function arbitraryFor(schema: unknown, making: Making, depth = 0): fc.Arbitrary<unknown> {
  const object = flattened(resolved(making.document, schema), making)
  if (Object.hasOwn(object, 'const')) return fc.constant(object['const'])
  if (Array.isArray(object['enum'])) return object['enum'].length > 0 ? fc.constantFrom(...object['enum']) : fc.constant(null)
  const branches = listOf(object['oneOf'] ?? object['anyOf'])
  if (branches.length > 0) {
    const { oneOf: _one, anyOf: _any, ...beside } = object
    const choices = branches.map((branch) => arbitraryFor(merged(beside, resolved(making.document, branch)), making, depth + 1))
    return fc.oneof(...choices)
  }
  const invented = inventedFor(object, making, depth)
  const given = [...listOf(object['examples']), object['example'], object['default']].filter((value) => value !== undefined)
  // An example of a whole object would hide its properties from generation.
  if (given.length === 0 || given.some((value) => typeof value === 'object' && value !== null)) return invented
  return making.preferExamples
    ? fc.constantFrom(...given)
    : fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...given) }, { weight: 4, arbitrary: invented })
}

/** The schema with its `allOf` merged into it. */
export function flattened(schema: JsonObject, making: Pick<Making, 'document'>): JsonObject {
  if (!Array.isArray(schema['allOf'])) return schema
  const { allOf, ...beside } = schema
  return listOf(allOf).reduce<JsonObject>((sum, part) => merged(sum, flattened(resolved(making.document, part), making)), beside)
}

function inventedFor(schema: JsonObject, making: Making, depth: number): fc.Arbitrary<unknown> {
  const types = schema['type'] === undefined ? impliedTypes(schema) : typesOf(schema['type'])
  const preferred = making.optional === 'some' || types.length === 1 ? types : types.filter((type) => type !== 'null')
  return fc.oneof(...(preferred.length > 0 ? preferred : ['string']).map((type) => ofType(type, schema, making, depth)))
}

function impliedTypes(schema: JsonObject): string[] {
  if (schema['properties'] || schema['required'] || schema['additionalProperties']) return ['object']
  if (schema['items'] || schema['prefixItems']) return ['array']
  if (schema['pattern'] || schema['minLength'] !== undefined || schema['maxLength'] !== undefined || schema['format']) return ['string']
  if (schema['minimum'] !== undefined || schema['maximum'] !== undefined) return ['number']
  return ['string', 'integer', 'boolean']
}

function ofType(type: string, schema: JsonObject, making: Making, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return integers(schema)
    case 'number':
      return numbers(schema)
    case 'array':
      return arrays(schema, making, depth)
    case 'object':
      return objects(schema, making, depth)
    default:
      return strings(schema, making)
  }
}

function integers(schema: JsonObject): fc.Arbitrary<number> {
  const step = numeric(schema['multipleOf']) ?? 1
  const [low, high] = bounds(schema, 1)
  const min = Math.ceil(low / step)
  const max = Math.max(min, Math.floor(high / step))
  return fc.integer({ min, max: Math.min(max, Number.MAX_SAFE_INTEGER) }).map((value) => value * step)
}

function numbers(schema: JsonObject): fc.Arbitrary<number> {
  if (schema['multipleOf'] !== undefined) return integers(schema)
  const [min, max] = bounds(schema, 0.01)
  // Hundredths: enough to find what breaks on fractions, and exact in every JSON parser.
  const low = Math.ceil(min * 100)
  return fc.integer({ min: low, max: Math.max(low, Math.floor(max * 100)) }).map((value) => value / 100)
}

/** Smallest and greatest value, inclusive; where only one is given, the other lies within a plausible distance. */
function bounds(schema: JsonObject, step: number): [number, number] {
  const exclusiveLow = numeric(schema['exclusiveMinimum'])
  const exclusiveHigh = numeric(schema['exclusiveMaximum'])
  const low = Math.max(numeric(schema['minimum']) ?? -Infinity, exclusiveLow === undefined ? -Infinity : exclusiveLow + step)
  const high = Math.min(numeric(schema['maximum']) ?? Infinity, exclusiveHigh === undefined ? Infinity : exclusiveHigh - step)
  if (low === -Infinity && high === Infinity) return [0, 1000]
  if (low === -Infinity) return [high - 1000, high]
  return [low, high === Infinity ? low + 1000 : high]
}

/** The value if it is a number. */
export function numeric(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function arrays(schema: JsonObject, making: Making, depth: number): fc.Arbitrary<unknown[]> {
  const tuple = listOf(schema['prefixItems']).map((item) => arbitraryFor(item, making, depth + 1))
  const least = numeric(schema['minItems']) ?? 0
  const greatest = numeric(schema['maxItems'])
  if (schema['items'] === false) return fc.tuple(...tuple.slice(0, greatest ?? tuple.length))
  const wanted = Math.max(0, least - tuple.length)
  const room = greatest === undefined ? Infinity : Math.max(0, greatest - tuple.length)
  const usual = making.optional === 'none' || depth > deepest ? 0 : making.optional === 'all' && tuple.length === 0 ? 1 : 0
  const minLength = Math.min(room, Math.max(wanted, usual))
  const maxLength = Math.min(room, Math.max(minLength, making.optional === 'some' && depth <= deepest ? wanted + 3 : minLength))
  const item = arbitraryFor(schema['items'] ?? schema['contains'] ?? {}, making, depth + 1)
  const unique = schema['uniqueItems'] === true
  const rest = unique
    ? fc.uniqueArray(item, { minLength, maxLength, comparator: (left, right) => JSON.stringify(left) === JSON.stringify(right) })
    : fc.array(item, { minLength, maxLength })
  if (tuple.length === 0) return rest
  return fc.tuple(fc.tuple(...tuple), rest).map(([start, end]) => [...start, ...end])
}

function objects(schema: JsonObject, making: Making, depth: number): fc.Arbitrary<JsonObject> {
  const properties = Object.entries(objectOf(schema['properties'])).filter(
    ([, property]) => property !== false && (making.readOnly === true || !isMarked(making.document, property, 'readOnly')),
  )
  const required = listOf(schema['required']).map(String)
  const inner = depth > deepest ? { ...making, optional: 'none' as const } : making
  const chosen = properties.filter(([name]) => required.includes(name) || (inner.optional !== 'none' && depth <= deepest))
  const model = Object.fromEntries(chosen.map(([name, property]) => [name, propertyArbitrary(name, property, inner, depth)]))
  const undeclared = required.filter((name) => !Object.hasOwn(objectOf(schema['properties']), name))
  const free = schema['additionalProperties']
  const freeValue = isObject(free) ? arbitraryFor(free, inner, depth + 1) : fc.constantFrom<unknown>('text', 7, true)
  for (const name of undeclared) model[name] = freeValue
  const requiredKeys = inner.optional === 'some' ? Object.keys(model).filter((name) => required.includes(name)) : Object.keys(model)
  const declared = fc.record(model, { requiredKeys, noNullPrototype: true })
  const least = numeric(schema['minProperties']) ?? 0
  if (!isObject(free) && !(least > Object.keys(model).length)) return declared
  const minKeys = Math.max(0, least - Object.keys(model).length, inner.optional === 'all' && depth <= deepest ? 1 : 0)
  const keys = isObject(schema['propertyNames'])
    ? strings(resolved(making.document, schema['propertyNames']), making)
    : fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/)
  const extra = fc.dictionary(keys, freeValue, {
    minKeys,
    maxKeys: inner.optional === 'some' ? minKeys + 2 : minKeys,
    noNullPrototype: true,
  })
  return fc.tuple(extra, declared).map(([more, own]) => ({ ...more, ...own }))
}

function propertyArbitrary(name: string, property: unknown, making: Making, depth: number): fc.Arbitrary<unknown> {
  const made = arbitraryFor(property, making, depth + 1)
  const ids = making.references?.get(name) ?? []
  const schema = resolved(making.document, property)
  if (ids.length === 0 || Array.isArray(schema['enum']) || Object.hasOwn(schema, 'const')) return made
  const items = typesOf(schema['type']).includes('array')
  const known: fc.Arbitrary<unknown> = items
    ? fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 })
    : fc.constantFrom(...ids)
  return known
}

const letters = codePointsOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
const characters = [...letters, ...codePointsOf('0123456789 .,-_!?áñüßøłж漢字あ😀𝛼')]

function strings(schema: JsonObject, making: Making): fc.Arbitrary<string> {
  if (schema['x-sensitive'] === 'phone') {
    const pattern = typeof schema['pattern'] === 'string' ? regularExpression(schema['pattern']) : undefined
    const written = making.phoneNumbers.flatMap((number) => [number, number.replace(/^\+/, ''), number.replace(/^\+1/, '')])
    const fitting = pattern ? written.filter((number) => pattern.test(number)) : making.phoneNumbers
    // Where none has the asked-for form, one is made below; `safety.ts` lets it reach no host but this machine's.
    if (fitting.length > 0) return fc.constantFrom(...fitting)
  }
  const formatted = formats[String(schema['format'])]
  if (formatted) return formatted
  const minLength = numeric(schema['minLength']) ?? 0
  const greatest = numeric(schema['maxLength']) ?? minLength + 24
  const maxLength = Math.max(minLength, Math.min(greatest, minLength + 48))
  if (typeof schema['pattern'] === 'string') {
    const expression = regularExpression(schema['pattern'])
    const dates = expression && datesMatching(expression)
    if (dates) return dates
    const matching = expression && matchingArbitrary(expression)
    if (matching) return matching
  }
  // Most servers take white space for nothing; a text that begins with a letter is one for all of them.
  return fc
    .tuple(
      fc.constantFrom(...letters),
      fc.string({ unit: fc.constantFrom(...characters), minLength: Math.max(0, minLength - 1), maxLength: Math.max(0, maxLength - 1) }),
    )
    .map(([first, rest]) => (maxLength === 0 ? '' : (first + rest).trimEnd().padEnd(minLength, 'x')))
}

/** A pattern as JSON Schema reads it, or `undefined` if it is none that this runtime understands. */
function regularExpression(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags)
    } catch {
      // Without the flag it may be one.
    }
  }
  return undefined
}

const texts = new Map<string, fc.Arbitrary<string> | undefined>()

/** Made once for each pattern, which takes fast-check a while. */
function matchingArbitrary(expression: RegExp): fc.Arbitrary<string> | undefined {
  const key = String(expression)
  if (!texts.has(key)) texts.set(key, madeToMatch(expression))
  return texts.get(key)
}

function madeToMatch(expression: RegExp): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(expression, { size: 'small' })
  } catch {
    // A construct that fast-check does not build towards (look-around, back references); samples.ts has another way.
    return undefined
  }
}

const instants = fc.date({ min: new Date('2026-12-01T00:00:00Z'), max: new Date('2029-12-31T23:59:59Z'), noInvalidDate: true })
const dateForms: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => iso.replace(/\.\d+Z$/, 'Z'),
  (iso) => iso.replace(/\.\d+Z$/, '+00:00'),
  (iso) => iso.slice(0, 19),
  (iso) => iso.slice(0, 16),
  (iso) => iso.slice(0, 19).replace('T', ' '),
  (iso) => iso.slice(0, 10),
  (iso) => `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`,
  (iso) => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`,
  (iso) => iso.slice(11, 19),
  (iso) => iso.slice(11, 16),
]

/** Real dates and times for a pattern that describes them: most of what matches it is none (month 13, year 0). */
function datesMatching(expression: RegExp): fc.Arbitrary<string> | undefined {
  if (['abcdefghij', '1234567890', '+12025550143', 'A', '1'].some((text) => expression.test(text))) return undefined
  const fitting = dateForms.filter((form) => expression.test(form('2027-11-24T13:45:30.000Z')))
  return fitting.length === 0 ? undefined : fc.tuple(instants, fc.constantFrom(...fitting)).map(([date, form]) => form(date.toISOString()))
}

const hosts = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)

/** Formats of JSON Schema and OpenAPI; hosts and mail addresses lie in the domains reserved by RFC 2606. */
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'date-time': instants.map((date) => date.toISOString()),
  date: instants.map((date) => date.toISOString().slice(0, 10)),
  time: instants.map((date) => date.toISOString().slice(11)),
  duration: fc.integer({ min: 1, max: 90 }).map((days) => `P${days}D`),
  email: hosts.map((name) => `${name}@example.com`),
  'idn-email': hosts.map((name) => `${name}@example.com`),
  hostname: hosts.map((name) => `${name}.example.com`),
  'idn-hostname': hosts.map((name) => `${name}.example.com`),
  ipv4: fc.integer({ min: 1, max: 254 }).map((last) => `192.0.2.${last}`),
  ipv6: fc.integer({ min: 1, max: 65_535 }).map((last) => `2001:db8::${last.toString(16)}`),
  uri: hosts.map((name) => `https://${name}.example.com/path`),
  url: hosts.map((name) => `https://${name}.example.com/path`),
  'uri-reference': hosts.map((name) => `/${name}`),
  iri: hosts.map((name) => `https://${name}.example.com/path`),
  uuid: fc.uuid(),
  regex: hosts.map((name) => `^${name}$`),
  'json-pointer': hosts.map((name) => `/${name}`),
  byte: hosts.map((name) => btoa(name)),
}
