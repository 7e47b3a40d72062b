import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Document, Operation, Parameter } from '../openapi/document.ts'
import { dereference } from '../openapi/reference.ts'
import { isObject, type JsonObject } from '../openapi/json.ts'
import type { IncomingRequest } from './message.ts'

/** One thing that is wrong with a request. */
export interface Violation {
  readonly place: 'path' | 'query' | 'header' | 'cookie' | 'body'
  /** Where in that place: a parameter's name, a dotted path in the body. Empty for the body as a whole. */
  readonly field: string
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

/** Checks requests and responses against a description. Ajv is loaded and schemas are compiled when they are first needed. */
export interface Validator {
  check(operation: Operation, incoming: IncomingRequest, path: Readonly<Record<string, string>>): Promise<Validated>
  /** What is wrong with the body of a response. */
  checkResponse(operation: Operation, status: number, body: unknown): Promise<readonly string[]>
}

/**
 * Makes a validator. It is Ajv with the 2020-12 dialect, which is OpenAPI 3.1's own: Prism passes over `unevaluatedProperties`,
 * `dependentRequired`, `minContains` and keywords beside `$ref`, and refuses valid arrays under `prefixItems` with `items: false`.
 * @param id Name of the description within this validator.
 */
export function createValidator(id: string, document: Document): Validator {
  let loading: Promise<{ bodies: Ajv2020; parameters: Ajv2020 }> | undefined
  const compiledBodies = new Map<unknown, ValidateFunction>()
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
      // Lists are made before (`queryOf`, `withLists`): were a single value made one here, it would fit both sides of "a text or a list of texts".
      parameters: withDocument(new Ajv2020({ ...options, coerceTypes: true, useDefaults: true })),
    }
  }

  /** @param schema A schema of the document, which stays the same object. */
  function bodySchema(bodies: Ajv2020, schema: unknown): ValidateFunction {
    let validate = compiledBodies.get(schema)
    if (!validate) {
      validate = bodies.compile(absoluteReferences(schema ?? {}, id))
      compiledBodies.set(schema, validate)
    }
    return validate
  }

  function parameterSchema(parameters: Ajv2020, operation: Operation): ValidateFunction {
    let validate = compiledParameters.get(operation)
    if (!validate) {
      const places = (['path', 'query', 'header', 'cookie'] as const).map((place) => {
        const declared = operation.parameters.filter((parameter) => parameter.in === place)
        return [
          place,
          {
            type: 'object',
            properties: Object.fromEntries(declared.map((parameter) => [keyOf(parameter), absoluteReferences(parameter.schema ?? {}, id)])),
            required: declared.filter((parameter) => parameter.required).map(keyOf),
          },
        ] as const
      })
      validate = parameters.compile({ type: 'object', properties: Object.fromEntries(places) })
      compiledParameters.set(operation, validate)
    }
    return validate
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
      const violations = validate(values) ? [] : (validate.errors ?? []).map(parameterViolation)
      return { query: values.query, body, violations: [...violations, ...bodyViolations] }
    },
    async checkResponse(operation, status, body) {
      const key = String(status)
      const response = operation.responses.find((candidate) => candidate.status === key)
      if (!response) return [`status ${status} is not documented`]
      if (!response.schema || !response.mediaType) return []
      const { bodies } = await (loading ??= load())
      const validate = bodySchema(bodies, response.schema)
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

  async function checkBody(operation: Operation, incoming: IncomingRequest): Promise<{ body: unknown; violations: Violation[] }> {
    const described = operation.body
    if (incoming.raw.length === 0) {
      const missing = described?.required ? [violation('', 'A request body is required.', 'required')] : []
      return { body: undefined, violations: missing }
    }
    if (!described) return { body: undefined, violations: [] }
    const declared = Object.keys(described.content)
    const sent = (incoming.headers['content-type'] ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? ''
    const mediaType = declared.find((type) => type.toLowerCase() === sent) ?? (isJson(sent) ? declared.find(isJson) : undefined)
    if (!mediaType) {
      return {
        body: undefined,
        violations: [violation('', `The media type must be ${declared.join(' or ')}, not ${sent}.`, 'content-type')],
      }
    }
    const parsed = await parseBody(incoming, mediaType)
    if ('problem' in parsed) return { body: undefined, violations: [violation('', parsed.problem, 'syntax')] }
    const { bodies } = await (loading ??= load())
    const validate = bodySchema(bodies, described.content[mediaType]?.['schema'])
    if (validate(parsed.value)) return { body: parsed.value, violations: [] }
    return { body: parsed.value, violations: (validate.errors ?? []).map(bodyViolation) }
  }
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json$/i.test(mediaType)
}

function violation(field: string, message: string, keyword: string): Violation {
  return { place: 'body', field, message, keyword }
}

function describe(error: ErrorObject): string {
  const { params, message = 'is not valid' } = error
  const detail: unknown = params['allowedValues'] ?? params['allowedValue'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  return detail === undefined ? message : `${message} (${JSON.stringify(detail)})`
}

function bodyViolation(error: ErrorObject): Violation {
  const field = error.instancePath.slice(1).replaceAll('/', '.')
  return violation(field, describe(error), error.keyword)
}

function parameterViolation(error: ErrorObject): Violation {
  const [, place = 'query', name] = error.instancePath.split('/')
  const missing: unknown = error.params['missingProperty']
  return {
    // The first segment is a key of the object that was validated.
    place: place as Violation['place'],
    field: name ?? (typeof missing === 'string' ? missing : ''),
    message: describe(error),
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

async function parseBody(incoming: IncomingRequest, mediaType: string): Promise<{ value: unknown } | { problem: string }> {
  try {
    if (isJson(mediaType)) return { value: JSON.parse(new TextDecoder().decode(incoming.raw)) as unknown }
    if (/^(multipart\/form-data|application\/x-www-form-urlencoded)$/i.test(mediaType)) {
      const form = await new Response(new Uint8Array(incoming.raw), {
        headers: { 'content-type': incoming.headers['content-type'] ?? '' },
      }).formData()
      // Files count as text: a schema can only say that there is one.
      return { value: Object.fromEntries(Array.from(form, ([name, value]) => [name, typeof value === 'string' ? value : value.name])) }
    }
    return { value: new TextDecoder().decode(incoming.raw) }
  } catch (error) {
    return { problem: `The request body cannot be read as ${mediaType}: ${error instanceof Error ? error.message : String(error)}` }
  }
}
