import * as fc from 'fast-check'
import { codePointsOf, isObject, join, type JsonObject, listOf, objectOf, tokensOf, withValueAt } from '../openapi/json.ts'
import { arbitraryFor, fictionalNumbers, type Making, numeric } from './arbitrary.ts'
import { hasImpliedForm } from './implied-form.ts'
import { assertionsOf, type Location } from './locations.ts'
import { typesOf } from './merge.ts'
import { isMarked, resolved, type Validators } from './validators.ts'

/** One change of a valid value. */
export interface Mutation {
  readonly keyword: string
  /** Place of the schema in the document. */
  readonly pointer: string
  /** JSON Pointer to what was changed. */
  readonly instance: string
  readonly side: 'valid' | 'invalid'
  /** What is special about it: `exactly 100 characters`. */
  readonly title: string
  /** The whole value, changed. */
  readonly value: unknown
  /** Whether the schema says of itself that the provider documents it (`x-evidence`). */
  readonly isDocumented: boolean
}

/** A change at one place, before it is known whether the whole is still valid. */
interface Edge {
  readonly keyword: string
  readonly side: 'valid' | 'invalid'
  readonly title: string
  readonly value: unknown
  /** Where the change is, when that is not the location itself. */
  readonly instance?: string
}

const longestText = 20_000
const longestList = 2000

/**
 * The boundary values of one location, put into the whole value: each keyword just inside and just outside, each enum value, each type,
 * each required property missing. What is returned has been validated: a valid change leaves the whole valid, an invalid one does not.
 * @param parameter Name of the parameter, where the value is one.
 */
export function mutationsAt(validators: Validators, root: string, whole: unknown, location: Location, parameter = ''): Mutation[] {
  const { document } = validators
  const making: Making = { document, optional: 'none', preferExamples: true, phoneNumbers: fictionalNumbers }
  const name = tokensOf(location.instance).findLast((token) => !/^\d+$/.test(token)) ?? parameter
  const edges = assertionsOf(document, location.schema).flatMap((keyword) => edgesOf(keyword, location, making, validators, name))
  const all = [...edges, ...optionalEdges(location, making)]
  const isFormed = hasImpliedForm(name, location.schema)
  return all.flatMap((edge): Mutation[] => {
    // Any ten characters are no time zone, and a server that refuses them is right.
    if (isFormed && edge.side === 'valid' && (edge.keyword === 'minLength' || edge.keyword === 'maxLength')) return []
    const instance = edge.instance ?? location.instance
    const value = edge.side === 'invalid' && edge.value === undefined && instance === '' ? null : withValueAt(whole, instance, edge.value)
    if (validators.valid(root, value) !== (edge.side === 'valid')) return []
    const isDocumented = objectOf(location.schema['x-evidence'])['level'] === 'documented'
    return [{ keyword: edge.keyword, pointer: location.pointer, instance, side: edge.side, title: edge.title, value, isDocumented }]
  })
}

function edgesOf(keyword: string, location: Location, making: Making, validators: Validators, name: string): Edge[] {
  const { schema, value } = location
  const inside = (title: string, inner: unknown): Edge => ({ keyword, side: 'valid', title, value: inner })
  const outside = (title: string, inner: unknown): Edge => ({ keyword, side: 'invalid', title, value: inner })
  const limit = numeric(schema[keyword])
  const alone = (candidates: readonly unknown[]) => onlyViolating(keyword, schema, candidates, validators)
  switch (keyword) {
    case 'type':
      return typeEdges(location, making, name)
    case 'enum':
      return [
        ...listOf(schema['enum']).map((item) => inside(`the value ${JSON.stringify(item)}`, item)),
        outside('a value that is not listed', otherThan(schema)),
      ]
    case 'const':
      return [inside('the one value', schema['const']), outside('another value', otherThan(schema))]
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return limit === undefined ? [] : numberEdges(keyword, limit, schema)
    case 'multipleOf':
      return limit === undefined ? [] : [inside('a multiple', value), outside('no multiple', Number(value ?? 0) + limit / 2)]
    case 'minLength':
      if (limit === undefined || limit > longestText) return []
      return [
        ...first(textsOf(schema, making, limit)).map((text) => inside(`exactly ${limit} characters`, text)),
        ...(limit === 0
          ? []
          : first(alone([...textsOf(schema, making, limit - 1), ...shortened(value, limit - 1)])).map((text) =>
              outside(`${limit - 1} characters`, text),
            )),
      ]
    case 'maxLength':
      if (limit === undefined || limit > longestText) return []
      return [
        ...first(textsOf(schema, making, limit)).map((text) => inside(`exactly ${limit} characters`, text)),
        ...first(alone([...textsOf(schema, making, limit + 1), ...lengthened(value, limit + 1)])).map((text) =>
          outside(`${limit + 1} characters`, text),
        ),
      ]
    case 'pattern':
      return [
        inside('a matching text', value),
        ...unmatching(value).flatMap(([title, texts]) => first(alone(texts)).map((text) => outside(title, text))),
      ]
    case 'format':
      return [
        inside(`a ${String(schema['format'])}`, value),
        ...first(typeof value === 'string' ? alone(malformed(schema['format'])) : []).map((text) =>
          outside(`no ${String(schema['format'])}`, text),
        ),
      ]
    case 'minItems':
    case 'maxItems':
    case 'uniqueItems':
    case 'contains':
    case 'minContains':
    case 'maxContains':
      return listEdges(keyword, location, making)
    case 'required':
    case 'additionalProperties':
    case 'minProperties':
    case 'maxProperties':
    case 'propertyNames':
    case 'dependentRequired':
      return objectEdges(keyword, location, making)
    default:
      return []
  }
}

/** Of some candidates, those first that violate this keyword and nothing else. */
function onlyViolating(keyword: string, schema: JsonObject, candidates: readonly unknown[], validators: Validators): unknown[] {
  const { [keyword]: _, ...others } = schema
  const wrong = candidates.filter((candidate) => !validators.validInline(schema, candidate))
  const isAlone = (candidate: unknown) => validators.validInline(others, candidate)
  return [...wrong.filter(isAlone), ...wrong.filter((candidate) => !isAlone(candidate))]
}

function first(values: readonly unknown[]): unknown[] {
  return values.slice(0, 1)
}

const wrongTypes: readonly (readonly [type: string, value: unknown])[] = [
  ['string', 'text'],
  ['number', 1.5],
  ['integer', 7],
  ['boolean', true],
  ['array', []],
  ['object', {}],
  ['null', null],
]

function typeEdges({ schema, value }: Location, making: Making, name: string): Edge[] {
  const types = typesOf(schema['type'])
  const accepted = types.includes('number') ? [...types, 'integer'] : types
  const given = types.flatMap((type): Edge[] => {
    const alternatives =
      type === 'boolean' ? [true, false] : type === typeOf(value) ? [value] : samplesOf({ ...schema, type }, making, name)
    return alternatives.map((item) => ({
      keyword: 'type',
      side: 'valid',
      title: `a value of type ${type}${type === 'boolean' ? ` (${String(item)})` : ''}`,
      value: item,
    }))
  })
  const wrong = wrongTypes
    .filter(([type]) => !accepted.includes(type))
    .map(([type, item]): Edge => ({ keyword: 'type', side: 'invalid', title: `${type} in place of ${types.join(' or ')}`, value: item }))
  return [...given, ...wrong]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function samplesOf(schema: unknown, making: Making, name = ''): unknown[] {
  return fc.sample(arbitraryFor(schema, making, name), { seed: 1, numRuns: 1 })
}

function otherThan(schema: JsonObject): unknown {
  const values = schema['enum'] === undefined ? [schema['const']] : listOf(schema['enum'])
  const sample = values[0]
  if (typeof sample === 'number') return Math.max(...values.filter((value) => typeof value === 'number')) + 1
  if (typeof sample === 'boolean') return values.includes(!sample) ? 'neither' : !sample
  return 'value-not-listed'
}

function numberEdges(keyword: string, limit: number, schema: JsonObject): Edge[] {
  const step = numeric(schema['multipleOf']) ?? (typesOf(schema['type']).includes('number') ? 0.01 : 1)
  const up = keyword === 'minimum' || keyword === 'exclusiveMinimum' ? 1 : -1
  const exclusive = keyword.startsWith('exclusive')
  const inner = exclusive ? rounded(limit + up * step) : limit
  const outer = exclusive ? limit : rounded(limit - up * step)
  return [
    { keyword, side: 'valid', title: `exactly ${inner}`, value: inner },
    { keyword, side: 'invalid', title: `${outer}`, value: outer },
  ]
}

function rounded(value: number): number {
  return Number(value.toFixed(6))
}

/** Texts of an exact length that keep the pattern and format, where there is one. */
function textsOf(schema: JsonObject, making: Making, length: number): unknown[] {
  const {
    minLength: _least,
    maxLength: _most,
    enum: _enum,
    const: _const,
    examples: _examples,
    example: _example,
    default: _default,
    ...kept
  } = schema
  if (kept['pattern'] === undefined && kept['format'] === undefined) return ['abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length)]
  const made = fc.sample(arbitraryFor({ ...kept, type: 'string', minLength: length, maxLength: length }, making), { seed: 1, numRuns: 200 })
  return made.filter((text) => typeof text === 'string' && codePointsOf(text).length === length)
}

function shortened(value: unknown, length: number): string[] {
  return typeof value === 'string' ? [codePointsOf(value).slice(0, length).join('')] : []
}

/** Longer texts that may still match a pattern: more of what the text ends, begins or is filled with. */
function lengthened(value: unknown, length: number): string[] {
  if (typeof value !== 'string' || value === '') return ['x'.repeat(length)]
  const missing = Math.max(0, length - codePointsOf(value).length)
  const middle = Math.floor(value.length / 2)
  return [
    value + (value.at(-1) ?? 'x').repeat(missing),
    (value[0] ?? 'x').repeat(missing) + value,
    value.slice(0, middle) + (value[middle] ?? 'x').repeat(missing) + value.slice(middle),
    `${value}${'1'.repeat(missing)}`,
    `${value}${'a'.repeat(missing)}`,
  ]
}

/** Texts that may not match a pattern that the given one matches, by what is wrong with them. */
function unmatching(value: unknown): [title: string, candidates: string[]][] {
  const text = typeof value === 'string' && value !== '' ? value : 'x'
  const characters = codePointsOf(text)
  const lengths = Array.from({ length: 40 }, (_, index) => index + 1)
  return [
    ['a text of other characters', ['#', ' ', 'x', '1', '%'].map((character) => character.repeat(characters.length))],
    ['the text in the other case', [text.toLowerCase(), text.toUpperCase()]],
    ['the text with more at its end', [...lengths.map((count) => text + (characters.at(-1) ?? '').repeat(count)), `${text}#`]],
    ['the text without its beginning', [characters.slice(1).join('')]],
    ['the text with more before it', [`#${text}`, ` ${text}`]],
    [
      'the text cut short',
      [...lengths.filter((count) => count < characters.length).map((count) => characters.slice(0, -count).join('')), ''],
    ],
  ]
}

function malformed(format: unknown): string[] {
  const special: Readonly<Record<string, readonly string[]>> = {
    'date-time': ['2026-13-45T25:61:00Z', '2026-01-01'],
    date: ['2026-13-45', '01/02/2026'],
    uuid: ['not-a-uuid', '00000000-0000-0000-0000-00000000000g'],
  }
  return [...(special[String(format)] ?? []), 'no such format', '::', '']
}

function listEdges(keyword: string, { schema, value, instance }: Location, making: Making): Edge[] {
  const items = listOf(value)
  const limit = numeric(schema[keyword]) ?? 1
  const tuple = listOf(schema['prefixItems'])
  const repeated = (count: number) => listOfLength(items, count, schema, tuple, making)
  const edge = (side: Edge['side'], title: string, inner: unknown): Edge => ({ keyword, side, title, value: inner, instance })
  if (limit > longestList) return []
  if (keyword === 'minItems')
    return [
      edge('valid', `exactly ${limit} items`, repeated(limit)),
      ...(limit > 0 ? [edge('invalid', `${limit - 1} items`, repeated(limit - 1))] : []),
    ]
  if (keyword === 'maxItems')
    return [edge('valid', `exactly ${limit} items`, repeated(limit)), edge('invalid', `${limit + 1} items`, repeated(limit + 1))]
  if (keyword === 'uniqueItems') {
    const twice = items.length > 0 ? [items[0], items[0]] : [1, 1]
    return [edge('valid', 'different items', items), edge('invalid', 'the same item twice', [...items.slice(1), ...twice])]
  }
  const contained = schema['contains']
  const others = items.filter((item) => !(isObject(contained) && Object.hasOwn(contained, 'const') && item === contained['const']))
  const [needed] = samplesOf(resolved(making.document, contained), making)
  const least = numeric(schema['minContains']) ?? 1
  if (keyword === 'maxContains')
    return [
      edge('valid', 'as many as allowed', [...others, ...copies(needed, limit)]),
      edge('invalid', 'one too many', [...others, ...copies(needed, limit + 1)]),
    ]
  return [
    edge('valid', 'the item that must be there', items),
    edge('invalid', 'without the item that must be there', [...others, ...copies(needed, least - 1)]),
  ]
}

function copies(value: unknown, count: number): unknown[] {
  return Array.from({ length: Math.max(0, count) }, () => value)
}

function listOfLength(items: readonly unknown[], count: number, schema: JsonObject, tuple: readonly unknown[], making: Making): unknown[] {
  const list = items.slice(0, count)
  const item = arbitraryFor(isObject(schema['items']) ? schema['items'] : {}, { ...making, preferExamples: false })
  const missing = count - list.length
  if (missing > 0) {
    const fresh =
      tuple.length > list.length
        ? tuple.slice(list.length, count).flatMap((part) => samplesOf(resolved(making.document, part), making))
        : []
    const rest = missing - fresh.length
    list.push(...fresh, ...(rest > 0 ? fc.sample(item, { seed: 1, numRuns: rest }) : []))
  }
  return list
}

function objectEdges(keyword: string, { schema, value, instance }: Location, making: Making): Edge[] {
  const object = objectOf(value)
  const properties = objectOf(schema['properties'])
  const count = Object.keys(object).length
  const limit = numeric(schema[keyword]) ?? 0
  const padded = (size: number) => ({
    ...object,
    ...Object.fromEntries(Array.from({ length: Math.max(0, size - count) }, (_, index) => [`extra${index}`, 'text'])),
  })
  switch (keyword) {
    case 'required':
      return [
        { keyword, side: 'valid', title: 'everything required is there', value: object },
        ...listOf(schema['required'])
          .map(String)
          .filter((name) => Object.hasOwn(object, name) && !isMarked(making.document, properties[name], 'readOnly'))
          .map((name): Edge => ({ keyword, side: 'invalid', title: `without ${name}`, value: undefined, instance: join(instance, name) })),
      ]
    case 'additionalProperties':
      return [
        { keyword, side: 'valid', title: 'declared properties only', value: object },
        { keyword, side: 'invalid', title: 'with an unknown property', value: { ...object, propertyNotDeclared: 'text' } },
      ]
    case 'minProperties':
      return [
        { keyword, side: 'valid', title: `at least ${limit} properties`, value: object },
        {
          keyword,
          side: 'invalid',
          title: `${limit - 1} properties`,
          value: Object.fromEntries(Object.entries(object).slice(0, Math.max(0, limit - 1))),
        },
      ]
    case 'maxProperties':
      return [
        { keyword, side: 'valid', title: `at most ${limit} properties`, value: object },
        { keyword, side: 'invalid', title: `${limit + 1} properties`, value: padded(limit + 1) },
      ]
    case 'propertyNames':
      return [
        { keyword, side: 'valid', title: 'allowed names', value: object },
        ...['', '#!', 'UPPER', 'x'.repeat(300)]
          .map((name): Edge => ({ keyword, side: 'invalid', title: 'a name that is not allowed', value: { ...object, [name]: 'text' } }))
          .slice(0, 4),
      ]
    default:
      return [
        { keyword, side: 'valid', title: 'what belongs together is together', value: object },
        ...Object.values(objectOf(schema['dependentRequired']))
          .flatMap((names) => listOf(names).map(String))
          .map((name): Edge => ({
            keyword,
            side: 'invalid',
            title: `without ${name}, which others need`,
            value: undefined,
            instance: join(instance, name),
          })),
      ]
  }
}

/** Optional properties: each one absent, each declared one that is forbidden (`false`) present, a free one where they are allowed. */
function optionalEdges({ schema, value, instance }: Location, making: Making): Edge[] {
  if (!isObject(value)) return []
  const required = listOf(schema['required'])
  const properties = Object.entries(objectOf(schema['properties']))
  const absent = properties
    .filter(([name]) => Object.hasOwn(value, name) && !required.includes(name))
    .map(([name]): Edge => ({
      keyword: 'optional',
      side: 'valid',
      title: `without ${name}`,
      value: undefined,
      instance: join(instance, name),
    }))
  const added = properties
    .filter(([name, property]) => !Object.hasOwn(value, name) && property !== false && !isMarked(making.document, property, 'readOnly'))
    .flatMap(([name, property]) =>
      samplesOf(property, making, name).map((item): Edge => ({
        keyword: 'optional',
        side: 'valid',
        title: `with ${name}`,
        value: item,
        instance: join(instance, name),
      })),
    )
  const forbidden = properties
    .filter(([, property]) => property === false)
    .map(([name]): Edge => ({
      keyword: 'false',
      side: 'invalid',
      title: `with ${name}, which is not allowed here`,
      value: 'text',
      instance: join(instance, name),
    }))
  return [...absent, ...added, ...forbidden]
}
