import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { type Document, isJsonType, type Operation, type Parameter, propertiesOf } from '../openapi/document.ts'
import { dereference } from '../openapi/reference.ts'
import { isObject, type JsonObject } from '../openapi/json.ts'
import { isForm, mediaTypeOf, parseBody } from './body.ts'
import type { Explainer } from './explain.ts'
import type { IncomingRequest } from './message.ts'

/** One thing that is wrong with a request. */
export interface Violation {
  readonly place: 'path' | 'query' | 'header' | 'cookie' | 'body'
  /** Where in that place: a parameter's name, a JSON Pointer into the body. Empty for the body as a whole. */
  readonly field: string
  /** What has to be otherwise, in words that go on from the place. */
  readonly message: string
  /** The JSON Schema keyword, or `content-type` or `syntax`. */
  readonly keyword: string
}

/** The checked parameters and body of a request. */
interface Validated {
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly violations: readonly Violation[]
}

/** A schema in the description cannot be used: the description is at fault, not the request. */
export class DescriptionError extends Error {
  override readonly name = 'DescriptionError'
}

/** Checks requests and responses against a description. Ajv is loaded and schemas are compiled when they are first needed. */
export interface Validator {
  /** @throws {DescriptionError} If a schema of the operation cannot be used. */
  check(operation: Operation, incoming: IncomingRequest, path: Readonly<Record<string, string>>): Promise<Validated>
  /** What is wrong with the body of a response. */
  checkResponse(operation: Operation, status: number, body: unknown): Promise<readonly string[]>
}

const places = ['path', 'query', 'header', 'cookie'] as const

/** The styles whose values are read: those that a parameter has unless it says otherwise. */
const styles = { path: 'simple', header: 'simple', query: 'form', cookie: 'form' } as const

/** Whether a parameter is written in a way that the mock reads; one that is not is not checked. */
export function isReadable({ in: place, style = styles[place], schema }: Parameter): boolean {
  return style === styles[place] && schema !== undefined
}

/**
 * Makes a validator. It is Ajv with the 2020-12 dialect, which is OpenAPI 3.1's own: Prism passes over `unevaluatedProperties`,
 * `dependentRequired`, `minContains` and keywords beside `$ref`, and refuses valid arrays under `prefixItems` with `items: false`.
 * What is wrong is said in the words of the clients' own check, wherever that knows the keyword.
 * @param id Name of the description within this validator.
 */
export function createValidator(id: string, document: Document): Validator {
  let loading: Promise<{ bodies: Ajv2020; parameters: Ajv2020 }> | undefined
  let explaining: Promise<Explainer> | undefined
  const compiled = { bodies: new Map<unknown, ValidateFunction>(), forms: new Map<unknown, ValidateFunction>() }
  const compiledParameters = new Map<Operation, ValidateFunction>()

  async function load(): Promise<{ bodies: Ajv2020; parameters: Ajv2020 }> {
    const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')])
    const options = { strict: false, allErrors: true, validateSchema: false, logger: false } as const
    const withDocument = (ajv: Ajv2020) => {
      // The package is CommonJS; its default export is the function itself.
      ;(formats.default as unknown as (ajv: Ajv2020) => void)(ajv)
      return ajv.addSchema(document, id)
    }
    return {
      bodies: withDocument(new Ajv2020(options)),
      // Lists are made before (`queryOf`, `withLists`): were a single value made one here, it would fit both sides of "a string or a list of strings".
      parameters: withDocument(new Ajv2020({ ...options, coerceTypes: true, useDefaults: true })),
    }
  }

  function compile(ajv: Ajv2020, schema: object, operation: Operation): ValidateFunction {
    try {
      return ajv.compile(schema)
    } catch (error) {
      throw new DescriptionError(
        `${id}.${operation.id}: a schema cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }

  /**
   * @param schema A schema of the document, which stays the same object.
   * @param isText Whether numbers and booleans come as text, as in forms.
   */
  async function bodySchema(operation: Operation, schema: unknown, isText = false): Promise<ValidateFunction> {
    const { bodies, parameters } = await (loading ??= load())
    const known = isText ? compiled.forms : compiled.bodies
    let validate = known.get(schema)
    if (!validate) {
      validate = compile(isText ? parameters : bodies, absoluteReferences(schema ?? {}, id), operation)
      known.set(schema, validate)
    }
    return validate
  }

  function parameterSchema(parameters: Ajv2020, operation: Operation): ValidateFunction {
    let validate = compiledParameters.get(operation)
    if (!validate) {
      const properties = places.map((place) => {
        const declared = operation.parameters.filter((parameter) => parameter.in === place && isReadable(parameter))
        return [
          place,
          {
            type: 'object',
            properties: Object.fromEntries(declared.map((parameter) => [keyOf(parameter), absoluteReferences(parameter.schema ?? {}, id)])),
            required: declared.filter((parameter) => parameter.required).map(keyOf),
          },
        ] as const
      })
      validate = compile(parameters, { type: 'object', properties: Object.fromEntries(properties) }, operation)
      compiledParameters.set(operation, validate)
    }
    return validate
  }

  async function explainer(): Promise<Explainer> {
    return (explaining ??= import('./explain.ts').then(({ createExplainer }) => createExplainer(document)))
  }

  return {
    async check(operation, incoming, path) {
      const values = {
        path: withLists(operation, 'path', path),
        query: queryOf(operation, incoming.search),
        header: withLists(operation, 'header', incoming.headers),
        cookie: withLists(operation, 'cookie', cookiesOf(incoming.headers['cookie'])),
      }
      const { body, violations: bodyViolations } = await checkBody(operation, incoming)
      if (operation.parameters.length === 0) return { query: values.query, body, violations: bodyViolations }
      const { parameters } = await (loading ??= load())
      const validate = parameterSchema(parameters, operation)
      const violations = validate(values) ? [] : await parameterViolations(operation, values, validate.errors ?? [])
      return { query: values.query, body, violations: [...violations, ...bodyViolations] }
    },
    async checkResponse(operation, status, body) {
      const key = String(status)
      const response = operation.responses.find((candidate) => candidate.status === key)
      if (!response) return [`status ${status} is not documented`]
      if (!response.schema || !response.mediaType) return []
      const validate = await bodySchema(operation, response.schema)
      return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
    },
  }

  function isList({ schema }: Parameter): boolean {
    const resolved = dereference(document, schema)
    return isObject(resolved) && [resolved['type']].flat().includes('array')
  }

  function queryOf(operation: Operation, search: URLSearchParams): Record<string, unknown> {
    const query: Record<string, unknown> = {}
    for (const name of new Set(search.keys())) {
      const values = search.getAll(name)
      const parameter = operation.parameters.find((candidate) => candidate.in === 'query' && candidate.name === name)
      const [only = ''] = values
      if (parameter && isList(parameter)) query[name] = parameter.explode === false ? only.split(',') : values
      else query[name] = values.length > 1 ? values : only
    }
    return query
  }

  /** A copy of values that are lists by their parameters taken apart; outside of a query, OpenAPI's styles part them by commas. */
  function withLists(operation: Operation, place: Parameter['in'], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const copy = { ...values }
    for (const parameter of operation.parameters) {
      const key = keyOf(parameter)
      const value = copy[key]
      if (parameter.in === place && typeof value === 'string' && isList(parameter)) copy[key] = value.split(',')
    }
    return copy
  }

  async function parameterViolations(
    operation: Operation,
    values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    errors: readonly ErrorObject[],
  ): Promise<Violation[]> {
    const found = new Map<string, Violation[]>()
    for (const error of errors) {
      const violation = parameterViolation(error)
      const { place, field } = violation
      const key = `${place} ${field}`
      if (found.has(key)) continue
      const parameter = operation.parameters.find((candidate) => candidate.in === place && keyOf(candidate) === field)
      const value = values[place]?.[field]
      const issues = parameter === undefined || value === undefined ? [] : (await explainer()).issues(parameter.schema, value)
      found.set(key, issues.length === 0 ? [violation] : issues.map(({ message, rule }) => ({ place, field, message, keyword: rule })))
    }
    return [...found.values()].flat()
  }

  async function checkBody(operation: Operation, incoming: IncomingRequest): Promise<{ body: unknown; violations: readonly Violation[] }> {
    const described = operation.body
    if (incoming.raw.length === 0) {
      const missing = described?.required ? [violationOf('', 'is missing', 'required')] : []
      return { body: undefined, violations: missing }
    }
    if (!described) return { body: undefined, violations: [] }
    const declared = Object.keys(described.content)
    const mediaType = mediaTypeOf(declared, incoming.headers['content-type'])
    if (!mediaType) {
      const sent = incoming.headers['content-type'] ?? 'application/json'
      return { body: undefined, violations: [violationOf('', `must be ${declared.join(' or ')}, not ${sent}`, 'content-type')] }
    }
    const schema = described.content[mediaType]?.['schema']
    const isText = isForm(mediaType)
    const parsed = await parseBody(incoming, mediaType, isText ? listsIn(schema) : noLists)
    if ('problem' in parsed) return { body: undefined, violations: [violationOf('', parsed.problem, 'syntax')] }
    if (!isText && !isJsonType(mediaType)) return { body: parsed.value, violations: [] }
    const validate = await bodySchema(operation, schema, isText)
    if (validate(parsed.value)) return { body: parsed.value, violations: [] }
    const issues = (await explainer()).issues(schema, parsed.value)
    const violations =
      issues.length > 0
        ? issues.map(({ pointer, message, rule }) => violationOf(pointer, message, rule))
        : (validate.errors ?? []).map((error) => violationOf(error.instancePath, describe(error), error.keyword))
    return { body: parsed.value, violations }
  }

  /** The fields of a form that are lists. */
  function listsIn(schema: unknown): ReadonlySet<string> {
    const lists = Object.entries(propertiesOf(document, schema)).filter(([, property]) => {
      const resolved = dereference(document, property)
      return isObject(resolved) && [resolved['type']].flat().includes('array')
    })
    return new Set(lists.map(([name]) => name))
  }
}

const noLists: ReadonlySet<string> = new Set()

function violationOf(field: string, message: string, keyword: string): Violation {
  return { place: 'body', field, message, keyword }
}

/** What Ajv says, of keywords that only it knows. */
function describe({ params, message = 'is not valid' }: ErrorObject): string {
  const detail: unknown = params['allowedValues'] ?? params['allowedValue'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  return detail === undefined ? message : `${message} (${JSON.stringify(detail)})`
}

function parameterViolation(error: ErrorObject): Violation {
  const [, place = 'query', name] = error.instancePath.split('/')
  const missing: unknown = error.params['missingProperty']
  return {
    // The first segment is a key of the object that was validated.
    place: place as Violation['place'],
    field: name ?? (typeof missing === 'string' ? missing : ''),
    message: error.keyword === 'required' && name === undefined ? 'is missing' : describe(error),
    keyword: error.keyword,
  }
}

/** What a parameter is found under; header names come in lower case. */
function keyOf(parameter: Parameter): string {
  return parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name
}

/** The same schema, with references that also hold outside of the document. */
function absoluteReferences(schema: unknown, id: string): JsonObject {
  // A schema is JSON, and stays an object.
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? `${id}${value}` : value,
  ) as JsonObject
}

function cookiesOf(header: string | undefined): Record<string, string> {
  return Object.fromEntries(
    (header ?? '')
      .split(';')
      .map((pair) => pair.trim().split('='))
      .filter(([name]) => name)
      .map(([name = '', ...value]) => [name, value.join('=')]),
  )
}
