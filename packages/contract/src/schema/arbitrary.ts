import * as fc from 'fast-check'
import type { Document } from '../openapi/document.ts'
import { codePointsOf, isObject, type JsonObject, listOf, objectOf } from '../openapi/json.ts'
import { flat } from './flatten.ts'
import { impliedForm } from './implied-form.ts'
import { merged, typesOf } from './merge.ts'
import { heightOf, sizeOf } from './size.ts'
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
  /** Levels to which optional properties are made. Default: as many as keep a value of a readable size. */
  readonly deepest?: number
}

/** Numbers reserved for fiction: they belong to nobody. */
export const fictionalNumbers: readonly string[] = ['+12025550143', '+12125550123', '+447700900123', '+447700900456']

const deepestLevel = 6
/** Values (objects, lists, plain ones) in one made-up body, about. */
const largestValue = 400

/**
 * Values for a schema, with shrinking. Not every value need be valid: keywords that cannot be built towards (`not`, `if`, `contains` …)
 * are left to the validator, see `samples.ts`.
 * @param name What the value is called: a property or parameter.
 */
export function arbitraryFor(schema: unknown, making: Making, name = ''): fc.Arbitrary<unknown> {
  return arbitraryAt(schema, making.deepest === undefined ? { ...making, deepest: deepestFor(schema, making) } : making, name, 0)
}

function deepestFor(schema: unknown, { document }: Making): number {
  for (let depth = deepestLevel; depth > 1; depth -= 1) if (sizeOf(document, schema, depth) <= largestValue) return depth
  return 1
}

/** What is made for one schema at one depth is made once: schemas that refer to each other would take exponential time. */
function arbitraryAt(raw: unknown, making: Making, name: string, depth: number): fc.Arbitrary<unknown> {
  if (!isObject(raw)) return made(raw, making, name, depth)
  const memory = memoryFor(making)
  const known = memory.get(raw) ?? new Map<string, fc.Arbitrary<unknown>>()
  memory.set(raw, known)
  const key = `${depth} ${name}`
  const present = known.get(key)
  if (present) return present
  const fresh = made(raw, making, name, depth)
  known.set(key, fresh)
  return fresh
}

type Memory = WeakMap<object, Map<string, fc.Arbitrary<unknown>>>
const memories = new WeakMap<Document, { making: Making; memory: Memory }[]>()

function memoryFor(making: Making): Memory {
  const all = memories.get(making.document) ?? []
  memories.set(making.document, all)
  const present = all.find(
    ({ making: other }) =>
      other.optional === making.optional &&
      other.preferExamples === making.preferExamples &&
      other.references === making.references &&
      other.readOnly === making.readOnly &&
      other.phoneNumbers === making.phoneNumbers &&
      other.deepest === making.deepest,
  )
  if (present) return present.memory
  const memory: Memory = new WeakMap()
  all.push({ making, memory })
  return memory
}

function made(raw: unknown, making: Making, name: string, depth: number): fc.Arbitrary<unknown> {
  const object = flat(making.document, '', raw).schema
  if (Object.hasOwn(object, 'const')) return fc.constant(object['const'])
  if (Array.isArray(object['enum'])) return object['enum'].length > 0 ? fc.constantFrom(...object['enum']) : fc.constant(null)
  const isDeep = depth > levels(making)
  const branches = branchesOf(object, making, isDeep)
  if (branches.length > 0) {
    const { oneOf: _one, anyOf: _any, ...beside } = object
    const isAlone = Object.keys(beside).every((keyword) => annotations.has(keyword))
    const choices = branches.map((branch) =>
      arbitraryAt(isAlone ? branch : mergedOnce(making.document, object, beside, branch), making, name, depth + 1),
    )
    return fc.oneof(...choices)
  }
  // A value that never ends is not begun.
  if (isDeep && heightOf(making.document, raw) === Infinity) return fc.constant(null)
  const known = exampleValues(object)
  const form = impliedForm(name, object)
  // An example of a whole object would hide its properties from generation.
  const isWhole = known.length === 0 || known.some((value) => typeof value === 'object' && value !== null)
  if (form && !isWhole) return fc.constantFrom(...known)
  const invented = form ? fc.constantFrom(...form.values) : inventedFor(object, making, name, depth)
  if (isWhole) return invented
  return making.preferExamples
    ? fc.constantFrom(...known)
    : fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...known) }, { weight: 4, arbitrary: invented })
}

const annotations = new Set(['title', 'description', 'discriminator', 'deprecated', 'example', 'examples', 'externalDocs', '$defs'])

function levels({ deepest = deepestLevel }: Making): number {
  return deepest
}

/** The branches of a choice; below the depth to which values are made, the lowest one alone. */
function branchesOf(object: JsonObject, { document }: Making, isDeep: boolean): readonly unknown[] {
  const all = listOf(object['oneOf'] ?? object['anyOf'])
  if (!isDeep || all.length === 0) return all
  const [lowest] = all
    .map((branch) => ({ branch, height: heightOf(document, branch) }))
    .toSorted((left, right) => left.height - right.height)
  return lowest ? [lowest.branch] : []
}

const mergers = new WeakMap<object, WeakMap<object, JsonObject>>()

/** A branch with what stands beside the choice, the same object each time. */
function mergedOnce(document: Document, choice: JsonObject, beside: JsonObject, branch: unknown): unknown {
  const own = flat(document, '', branch).schema
  const known = mergers.get(choice) ?? new WeakMap<object, JsonObject>()
  mergers.set(choice, known)
  const present = known.get(own) ?? merged(beside, own)
  known.set(own, present)
  return present
}

function exampleValues(schema: JsonObject): unknown[] {
  return [...listOf(schema['examples']), schema['example'], schema['default']].filter((value) => value !== undefined)
}

function inventedFor(schema: JsonObject, making: Making, name: string, depth: number): fc.Arbitrary<unknown> {
  const types = schema['type'] === undefined ? impliedTypes(schema) : typesOf(schema['type'])
  const preferred = making.optional === 'some' || types.length === 1 ? types : types.filter((type) => type !== 'null')
  return fc.oneof(...(preferred.length > 0 ? preferred : ['string']).map((type) => ofType(type, schema, making, name, depth)))
}

function impliedTypes(schema: JsonObject): string[] {
  if (schema['properties'] || schema['required'] || schema['additionalProperties']) return ['object']
  if (schema['items'] || schema['prefixItems']) return ['array']
  if (schema['pattern'] || schema['minLength'] !== undefined || schema['maxLength'] !== undefined || schema['format']) return ['string']
  if (schema['minimum'] !== undefined || schema['maximum'] !== undefined) return ['number']
  return ['string', 'integer', 'boolean']
}

function ofType(type: string, schema: JsonObject, making: Making, name: string, depth: number): fc.Arbitrary<unknown> {
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
      return arrays(schema, making, name, depth)
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

function arrays(schema: JsonObject, making: Making, name: string, depth: number): fc.Arbitrary<unknown[]> {
  const tuple = listOf(schema['prefixItems']).map((item) => arbitraryAt(item, making, '', depth + 1))
  const least = numeric(schema['minItems']) ?? 0
  const greatest = numeric(schema['maxItems'])
  if (schema['items'] === false) return fc.tuple(...tuple.slice(0, greatest ?? tuple.length))
  const wanted = Math.max(0, least - tuple.length)
  const room = greatest === undefined ? Infinity : Math.max(0, greatest - tuple.length)
  const usual = making.optional === 'none' || depth > levels(making) ? 0 : making.optional === 'all' && tuple.length === 0 ? 1 : 0
  const minLength = Math.min(room, Math.max(wanted, usual))
  const maxLength = Math.min(room, Math.max(minLength, making.optional === 'some' && depth <= levels(making) ? wanted + 3 : minLength))
  // `phones` is a list of what `phone` would be.
  const item = arbitraryAt(schema['items'] ?? schema['contains'] ?? anything, making, name.replace(/s$/, ''), depth + 1)
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
  const isDeep = depth > levels(making)
  const inner = isDeep ? { ...making, optional: 'none' as const } : making
  const chosen = properties.filter(
    ([name, property]) => required.includes(name) || (inner.optional !== 'none' && !isDeep && isReachable(property, making, depth)),
  )
  const model = Object.fromEntries(chosen.map(([name, property]) => [name, propertyArbitrary(name, property, inner, depth)]))
  const undeclared = required.filter((name) => !Object.hasOwn(objectOf(schema['properties']), name))
  const free = schema['additionalProperties']
  const freeValue = isObject(free) ? arbitraryAt(free, inner, '', depth + 1) : fc.constantFrom<unknown>('text', 7, true)
  for (const name of undeclared) model[name] = freeValue
  const requiredKeys = inner.optional === 'some' ? Object.keys(model).filter((name) => required.includes(name)) : Object.keys(model)
  const declared = fc.record(model, { requiredKeys, noNullPrototype: true })
  const least = numeric(schema['minProperties']) ?? 0
  if (!isObject(free) && !(least > Object.keys(model).length)) return declared
  const minKeys = Math.max(0, least - Object.keys(model).length, inner.optional === 'all' && !isDeep ? 1 : 0)
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
  const own = arbitraryAt(property, making, name, depth + 1)
  const ids = making.references?.get(name) ?? []
  const schema = resolved(making.document, property)
  if (ids.length === 0 || Array.isArray(schema['enum']) || Object.hasOwn(schema, 'const')) return own
  const items = typesOf(schema['type']).includes('array')
  const known: fc.Arbitrary<unknown> = items
    ? fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 })
    : fc.constantFrom(...ids)
  return known
}

const anything = {}

/** Whether an optional property has values that end: one of the last level needs no more than plain ones. */
function isReachable(property: unknown, making: Making, depth: number): boolean {
  return depth < levels(making) || heightOf(making.document, property) < Infinity
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
