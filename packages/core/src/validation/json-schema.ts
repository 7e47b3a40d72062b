import { formats } from './json-format.ts'

/** A JSON Schema (2020-12) with the keywords that are checked, as generated from the provider's OpenAPI description. Data only. */
export type Schema = boolean | ObjectSchema

/** A schema with keywords. */
export interface ObjectSchema {
  /** Name of a schema among the definitions. */
  readonly $ref?: string
  /** The type that the value has, or one of several: `string`, `integer`, `null` … */
  readonly type?: string | readonly string[]
  /** The only value that is allowed. */
  readonly const?: unknown
  /** All values that are allowed. */
  readonly enum?: readonly unknown[]
  /** Least number of characters of a string. */
  readonly minLength?: number
  /** Greatest number of characters of a string. */
  readonly maxLength?: number
  /** Regular expression that a string matches somewhere, unless it is anchored. */
  readonly pattern?: string
  /** Format of a string, such as `date-time`; one that is not known here is not checked. */
  readonly format?: string
  /** Least number, itself allowed. */
  readonly minimum?: number
  /** Greatest number, itself allowed. */
  readonly maximum?: number
  /** A number must be greater than this. */
  readonly exclusiveMinimum?: number
  /** A number must be less than this. */
  readonly exclusiveMaximum?: number
  /** A number is a whole multiple of this. */
  readonly multipleOf?: number
  /** Least number of items of an array. */
  readonly minItems?: number
  /** Greatest number of items of an array. */
  readonly maxItems?: number
  /** Whether no two items of an array may be equal. */
  readonly uniqueItems?: boolean
  /** Schemas of the first items of an array, by their position. */
  readonly prefixItems?: readonly Schema[]
  /** Schema of the items of an array that come after those of `prefixItems`. */
  readonly items?: Schema
  /** Schema that at least one item of an array matches. */
  readonly contains?: Schema
  /** Least number of properties of an object. */
  readonly minProperties?: number
  /** Greatest number of properties of an object. */
  readonly maxProperties?: number
  /** Names of the properties that an object must have. */
  readonly required?: readonly string[]
  /** Schemas of properties by their names. */
  readonly properties?: Readonly<Record<string, Schema>>
  /** Schemas of properties by regular expressions that their names match. */
  readonly patternProperties?: Readonly<Record<string, Schema>>
  /** Schema that the name of every property matches. */
  readonly propertyNames?: Schema
  /** Schema of the properties that neither `properties` nor `patternProperties` names. */
  readonly additionalProperties?: Schema
  /** Schemas that the value matches, every one. */
  readonly allOf?: readonly Schema[]
  /** Schemas of which the value matches at least one. */
  readonly anyOf?: readonly Schema[]
  /** Schemas of which the value matches exactly one. */
  readonly oneOf?: readonly Schema[]
  /** Schema that decides between `then` and `else`. */
  readonly if?: Schema
  /** Schema for a value that matches `if`. */
  readonly then?: Schema
  /** Schema for a value that does not match `if`. */
  readonly else?: Schema
}

/** One thing that is wrong with a body. It has no value of the body in it, which could be personal. */
export interface Issue {
  /** Where, as a JSON Pointer (RFC 6901) into the body: `/contacts/0/contact`. */
  readonly pointer: string
  /** The keyword of JSON Schema that says so: `required`, `maxLength`. */
  readonly rule: string
  /** What has to be otherwise, in words that go on from the place: `must have at most 80 characters`. */
  readonly message: string
}

/** The schema that a keyword stands in, and how to go on from there. */
interface Place {
  readonly schema: ObjectSchema
  readonly definitions: Readonly<Record<string, ObjectSchema>>
  readonly pointer: string
  /** Checks a value against another schema, here or one step below. */
  check(schema: Schema, value: unknown, step?: string | number): readonly Issue[]
  /** An issue, here or one step below. */
  issue(message: string, step?: string | number): readonly Issue[]
}

type Keyword = keyof ObjectSchema
type Rule<Name extends Keyword> = (expected: NonNullable<ObjectSchema[Name]>, value: unknown, place: Place) => readonly Issue[]

const none: readonly Issue[] = []

function isOfType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  return type === 'null' ? value === null : typeof value === type
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : []
}

/** A rule for values of one type; `#` in the message stands for what the schema says. */
function simple<Value>(isApplicable: (value: unknown) => value is Value) {
  return <Expected>(isValid: (expected: Expected, value: Value) => boolean, message: string) =>
    (expected: Expected, value: unknown, { issue }: Place) =>
      !isApplicable(value) || isValid(expected, value) ? none : issue(message.replace('#', () => String(expected)))
}

const onString = simple((value) => typeof value === 'string')
const onNumber = simple((value) => typeof value === 'number')
const onArray = simple((value) => Array.isArray(value))
const onObject = simple(isObject)

/** A string by which equal JSON values are known, whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1))) : inner,
  )
}

/** Number of characters as Unicode counts them. */
function length(value: string): number {
  return Array.from(value).length
}

const listLimit = 10

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, listLimit).map((value) => JSON.stringify(value))
  return [...shown, ...(values.length > listLimit ? [`${values.length - listLimit} more`] : [])].join(', ')
}

/** What each keyword asks for; one that speaks of another type than the value's asks for nothing. */
const rules: { readonly [Name in Keyword]: Rule<Name> } = {
  $ref: (name, value, place) => place.check(place.definitions[name] ?? true, value),
  type: (expected, value, { issue }) => {
    const types = [expected].flat()
    return types.some((type) => isOfType(type, value)) ? none : issue(`must be ${types.join(' or ')}`)
  },
  const: (expected, value, { issue }) => (canonical(expected) === canonical(value) ? none : issue(`must be ${JSON.stringify(expected)}`)),
  enum: (expected, value, { issue }) =>
    expected.some((one) => canonical(one) === canonical(value)) ? none : issue(`must be one of ${listed(expected)}`),

  minLength: onString((limit, value) => length(value) >= limit, 'must have at least # characters'),
  maxLength: onString((limit, value) => length(value) <= limit, 'must have at most # characters'),
  pattern: onString((pattern, value) => new RegExp(pattern, 'u').test(value), 'must match #'),
  format: onString((format, value) => formats[format]?.(value) ?? true, 'must be in the format #'),

  minimum: onNumber((limit, value) => value >= limit, 'must be at least #'),
  maximum: onNumber((limit, value) => value <= limit, 'must be at most #'),
  exclusiveMinimum: onNumber((limit, value) => value > limit, 'must be more than #'),
  exclusiveMaximum: onNumber((limit, value) => value < limit, 'must be less than #'),
  multipleOf: onNumber((limit, value) => Number.isInteger(value / limit), 'must be a multiple of #'),

  minItems: onArray((limit, value) => value.length >= limit, 'must have at least # items'),
  maxItems: onArray((limit, value) => value.length <= limit, 'must have at most # items'),
  uniqueItems: onArray((unique, value) => !unique || new Set(value.map(canonical)).size === value.length, 'must have unique items'),
  prefixItems: (schemas, value, { check }) =>
    Array.isArray(value) ? schemas.slice(0, value.length).flatMap((schema, index) => check(schema, value[index], index)) : none,
  items: (item, value, { schema, check }) => {
    const first = schema.prefixItems?.length ?? 0
    return Array.isArray(value) ? value.slice(first).flatMap((element, index) => check(item, element, first + index)) : none
  },
  contains: (item, value, { check, issue }) =>
    !Array.isArray(value) || value.some((element) => check(item, element).length === 0) ? none : issue('must contain an item that matches'),

  minProperties: onObject((limit, value) => Object.keys(value).length >= limit, 'must have at least # properties'),
  maxProperties: onObject((limit, value) => Object.keys(value).length <= limit, 'must have at most # properties'),
  required: (names, value, { issue }) =>
    isObject(value) ? names.filter((name) => !Object.hasOwn(value, name)).flatMap((name) => issue('is missing', name)) : none,
  properties: (schemas, value, { check }) =>
    isObject(value)
      ? Object.entries(schemas).flatMap(([name, schema]) => (Object.hasOwn(value, name) ? check(schema, value[name], name) : none))
      : none,
  patternProperties: (schemas, value, { check }) =>
    Object.entries(schemas).flatMap(([pattern, schema]) =>
      entriesOf(value).flatMap(([name, field]) => (new RegExp(pattern, 'u').test(name) ? check(schema, field, name) : none)),
    ),
  propertyNames: (schema, value, { check, issue }) =>
    entriesOf(value).flatMap(([name]) => (check(schema, name).length === 0 ? none : issue('is not an allowed property name', name))),
  additionalProperties: (additional, value, { schema, check }) => {
    const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => new RegExp(pattern, 'u'))
    return entriesOf(value).flatMap(([name, field]) =>
      Object.hasOwn(schema.properties ?? {}, name) || patterns.some((pattern) => pattern.test(name))
        ? none
        : check(additional, field, name),
    )
  },

  allOf: (schemas, value, { check }) => schemas.flatMap((schema) => check(schema, value)),
  anyOf: (schemas, value, place) => {
    const branches = schemas.map((schema) => place.check(schema, value))
    return branches.some((issues) => issues.length === 0) ? none : nearest(branches, place)
  },
  oneOf: (schemas, value, place) => {
    const branches = schemas.map((schema) => place.check(schema, value))
    const matching = branches.filter((issues) => issues.length === 0).length
    if (matching === 0) return nearest(branches, place)
    return matching === 1 ? none : place.issue(`matches ${matching} of ${schemas.length} schemas and must match exactly one`)
  },
  if: (condition, value, { schema, check }) => check((check(condition, value).length === 0 ? schema.then : schema.else) ?? true, value),
  // Both are looked at by `if`.
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: () => none,
  else: () => none,
}

/** The keywords that are checked. */
export const keywords: readonly string[] = Object.keys(rules)

/**
 * Checks a value against a schema.
 * @param schema The schema.
 * @param value Any JSON value.
 * @param definitions The schemas that `$ref` names.
 * @param pointer Where the value is. Default: at the root.
 * @returns What is wrong; nothing if the value matches.
 */
export function issuesIn(
  schema: ObjectSchema,
  value: unknown,
  definitions: Readonly<Record<string, ObjectSchema>>,
  pointer = '',
): readonly Issue[] {
  return Object.entries(schema).flatMap(([rule, expected]) => {
    const place: Place = {
      schema,
      definitions,
      pointer,
      check(next, inner, step) {
        if (next === true) return none
        if (next === false) return place.issue('is not allowed', step)
        return issuesIn(next, inner, definitions, below(pointer, step))
      },
      issue: (message, step) => [{ pointer: below(pointer, step), rule, message }],
    }
    // The value of a keyword is of the type that its rule takes, which a lookup by name cannot tell.
    return rules[rule as Keyword](expected as never, value, place)
  })
}

function below(pointer: string, step: string | number | undefined): string {
  return step === undefined ? pointer : `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Of several forms that a value might have, the one that it was most likely meant to have: what is wrong with it in that. */
function nearest(branches: readonly (readonly Issue[])[], { pointer: here, issue }: Place): readonly Issue[] {
  const generic = issue(`matches none of ${branches.length} schemas`)
  // A wrong tag, or another type of value, tells that a form was not meant.
  const tagsOf = (issues: readonly Issue[]) =>
    issues.filter(({ rule, pointer }) =>
      pointer === here ? rule === 'type' : /^(const|enum)$/.test(rule) && !pointer.slice(here.length + 1).includes('/'),
    )
  const fewest = Math.min(...branches.map((issues) => tagsOf(issues).length))
  const meant = branches.filter((issues) => tagsOf(issues).length === fewest).toSorted((left, right) => left.length - right.length)
  const [first = generic, second] = meant
  if (!second || (fewest === 0 && first.length < second.length)) return first
  const tags = meant.flatMap((issues) => tagsOf(issues).slice(0, 1))
  const [tag] = tags
  if (!tag || tags.some(({ pointer }) => pointer !== tag.pointer)) return generic
  return [{ ...tag, message: [...new Set(tags.map(({ message }) => message))].join(' or ') }]
}
