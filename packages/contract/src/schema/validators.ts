import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import { type Document, follow } from '../openapi/document.ts'
import { equal, isObject, join, type JsonObject, listOf, objectOf } from '../openapi/json.ts'

/**
 * Which side sends the value. `readOnly` properties are not asked for in requests, `writeOnly` ones not in responses; with `any` both are,
 * which is how OpenAPI 3.1 may be read too.
 */
export type Direction = 'request' | 'response' | 'any'

/** Validates values against schemas of one document. */
export interface Validators {
  /** The document as one side sees it; places are the same as in the original. */
  readonly document: Document
  /** Whether a value satisfies the schema at a place of the document. */
  valid(pointer: string, value: unknown): boolean
  /** What is wrong with a value, one line for each violation; empty if it is valid. */
  violations(pointer: string, value: unknown): string[]
  /** The same with the places in the value. */
  failures(pointer: string, value: unknown): Violation[]
  /** Whether a value satisfies a schema that is not itself part of the document but may refer to it. */
  validInline(schema: unknown, value: unknown): boolean
}

/** One way in which a value violates its schema. */
export interface Violation {
  readonly sentence: string
  readonly keyword: string
  /** JSON Pointer into the value. */
  readonly instance: string
  /** JSON Pointer of a property that is missing, where that is what is wrong. */
  readonly missing: string | undefined
}

const base = 'openapi:document'

/**
 * The validators for one side of a document.
 * @throws {CannotRunError} When a schema that is used cannot be compiled: a reference that leads nowhere, a pattern that is no regular expression.
 */
export function validatorsFor(original: Document, direction: Direction): Validators {
  const known = validatorsOf.get(original) ?? new Map<Direction, Validators>()
  validatorsOf.set(original, known)
  const validators = known.get(direction) ?? createValidators(original, direction)
  known.set(direction, validators)
  return validators
}

// Compiling takes longer than a whole small run, and a test file makes one run for each operation.
const validatorsOf = new WeakMap<Document, Map<Direction, Validators>>()

function createValidators(original: Document, direction: Direction): Validators {
  const document = withoutForeignProperties(objectOf(withoutIds(original)), direction)
  // JSON Schema 2020-12 makes `format` an annotation; APIs mean it as a rule, and a description that names one is read that way here.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, validateFormats: true, logger: false })
  // The package's CommonJS default export is the plugin itself or holds it, depending on who loads it.
  const plugin = (typeof addFormats === 'function' ? addFormats : Reflect.get(addFormats, 'default')) as (instance: Ajv2020) => void
  plugin(ajv)
  ajv.addSchema(document, base)
  const compiled = new Map<string, ValidateFunction>()
  const inline = new WeakMap<object, ValidateFunction>()

  function compiledSchema(schema: JsonObject, place: string): ValidateFunction {
    try {
      return ajv.compile(schema)
    } catch (error) {
      const reason = error instanceof Error ? error.message : ''
      throw new CannotRunError(`The schema at ${place} cannot be compiled: ${reason}.`, { cause: error })
    }
  }

  function validator(pointer: string): ValidateFunction {
    const known = compiled.get(pointer)
    if (known) return known
    const made = compiledSchema({ $ref: `${base}#${encodeURI(pointer)}` }, pointer)
    compiled.set(pointer, made)
    return made
  }

  function failures(pointer: string, value: unknown): Violation[] {
    const validate = validator(pointer)
    return validate(value) ? [] : (validate.errors ?? []).map(violationOf)
  }

  return {
    document,
    valid: (pointer, value) => validator(pointer)(value),
    violations: (pointer, value) => failures(pointer, value).map((failure) => failure.sentence),
    failures,
    validInline(schema, value) {
      if (!isObject(schema)) return schema !== false
      let validate = inline.get(schema)
      if (!validate) {
        validate = compiledSchema(objectOf(rebased(schema)), 'a part of a schema')
        inline.set(schema, validate)
      }
      return validate(value)
    },
  }
}

function violationOf(error: ErrorObject): Violation {
  const { instancePath: instance, keyword, params } = error
  const name =
    keyword === 'required' ? params['missingProperty'] : keyword === 'additionalProperties' ? params['additionalProperty'] : undefined
  return { sentence: sentence(error), keyword, instance, missing: name === undefined ? undefined : join(instance, String(name)) }
}

function sentence({ instancePath, message, keyword, params }: ErrorObject): string {
  const detail =
    keyword === 'additionalProperties'
      ? ` "${String(params['additionalProperty'])}"`
      : keyword === 'enum'
        ? ` ${JSON.stringify(params['allowedValues'])}`
        : ''
  return `${instancePath === '' ? 'the value' : instancePath} ${message ?? `violates ${keyword}`}${detail}`
}

/**
 * The document without `$id` in its schemas: taken at its word it would give every `#/components/…` below it another document, which is not
 * what anybody means who writes both. Dynamic references mean nothing without it; what they stand for may be anything. `nullable` of OpenAPI 3.0,
 * where a conversion left it, means nothing in 3.1 either, and Ajv refuses it.
 */
function withoutIds(value: unknown, isNamed = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutIds(item))
  if (!isObject(value)) return value
  const entries = Object.entries(value).filter(
    // Properties may be called anything.
    ([key, inner]) =>
      isNamed ||
      ((!/^\$(id|dynamicAnchor|dynamicRef)$/.test(key) || typeof inner !== 'string') && (key !== 'nullable' || typeof inner !== 'boolean')),
  )
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, withoutIds(inner, !isNamed && (key === 'properties' || key === 'schemas'))]),
  )
}

/** References to the document's own places, as they look from outside of it. */
function rebased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebased)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' && inner.startsWith('#') ? base + inner : rebased(inner),
    ]),
  )
}

/** The document with properties taken out of `required` that the other side alone sends. */
function withoutForeignProperties(document: Document, direction: Direction): Document {
  if (direction === 'any') return document
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly'
  if (!JSON.stringify(document).includes(`"${mark}"`)) return document
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (!isObject(value)) return value
    const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
    if (Array.isArray(value['required']) && isObject(value['properties'])) {
      const properties = value['properties']
      const kept = value['required'].filter((name) => !isMarked(document, properties[String(name)], mark))
      if (!equal(kept, value['required'])) copy['required'] = kept
    }
    return copy
  }
  return objectOf(walk(document))
}

/** Whether a property's schema carries `readOnly` or `writeOnly`. */
export function isMarked(document: Document, schema: unknown, mark: 'readOnly' | 'writeOnly', depth = 0): boolean {
  // An `allOf` that leads back to itself.
  if (depth > 8) return false
  const object = objectOf(follow(document, '', schema).value)
  return (
    objectOf(schema)[mark] === true ||
    object[mark] === true ||
    listOf(object['allOf']).some((part) => isMarked(document, part, mark, depth + 1))
  )
}

/** A schema's own keywords with those of the schema that its `$ref` leads to. */
export function resolved(document: Document, schema: unknown): JsonObject {
  if (schema === false) return { not: {} }
  if (!isObject(schema)) return {}
  if (typeof schema['$ref'] !== 'string') return schema
  const { $ref: _, ...beside } = schema
  return { ...objectOf(follow(document, '', schema).value), ...beside }
}
