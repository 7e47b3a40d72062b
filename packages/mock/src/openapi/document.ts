import { isObject, type JsonObject } from './json.ts'
import { dereference } from './reference.ts'
import { sampleOf } from './sample.ts'

/** A bundled OpenAPI 3.1 document, as the providers' packages ship it. */
export interface Document extends JsonObject {
  readonly servers?: readonly { readonly url: string }[]
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly paths: Readonly<Record<string, JsonObject>>
  readonly components?: JsonObject
  readonly webhooks?: Readonly<Record<string, JsonObject>>
}

/** A parameter with everything that is behind its `$ref`. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly schema?: JsonObject
  readonly 'x-filter'?: unknown
}

/** A documented response of an operation. */
export interface DocumentedResponse {
  /** Its key: a status, a range such as `5XX`, or `default`. */
  readonly status: string
  readonly mediaType: string | undefined
  readonly schema: JsonObject | undefined
  /** Values of its examples, in their order; one made from the schema where a success shows none. */
  readonly examples: readonly unknown[]
  /** Whether the description shows an example of its own. */
  readonly isShown: boolean
  readonly headers: readonly string[]
}

/** One operation of a document with what it inherits from its path. */
export interface Operation {
  readonly id: string
  /** Upper case. */
  readonly method: string
  readonly path: string
  readonly object: JsonObject
  readonly parameters: readonly Parameter[]
  /** Media types and schemas of the request body; none if it takes no body. */
  readonly body: { readonly required: boolean; readonly content: Readonly<Record<string, JsonObject>> } | undefined
  readonly responses: readonly DocumentedResponse[]
  /** The first documented response with a status 2xx. */
  readonly success: DocumentedResponse
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']

function objectAt(document: Document, value: unknown): JsonObject {
  const found = dereference(document, value)
  return isObject(found) ? found : {}
}

/** The operations of a document, in its order. Webhooks are none of them. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => isObject(item[method]))
      .map((method) => operationOf(document, path, method, item, objectAt(document, item[method]))),
  )
}

function operationOf(document: Document, path: string, method: string, item: JsonObject, object: JsonObject): Operation {
  const parameters = [item['parameters'], object['parameters']]
    .flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
    // The document was checked when it was bundled; an entry is a parameter.
    .map((parameter) => dereference(document, parameter) as Parameter)
  const body = isObject(object['requestBody']) ? objectAt(document, object['requestBody']) : undefined
  const responses = Object.entries(objectAt(document, object['responses'])).map(([status, response]) =>
    documentedResponse(document, status, objectAt(document, response)),
  )
  return {
    id: typeof object['operationId'] === 'string' ? object['operationId'] : `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    object,
    parameters,
    body: body && { required: body['required'] === true, content: objectAt(document, body['content']) as Record<string, JsonObject> },
    responses,
    success: responses.find(({ status }) => /^2\d\d$/.test(status)) ?? {
      status: '200',
      mediaType: undefined,
      schema: undefined,
      examples: [],
      isShown: false,
      headers: [],
    },
  }
}

function documentedResponse(document: Document, status: string, response: JsonObject): DocumentedResponse {
  const contents = Object.entries(objectAt(document, response['content']))
  const [mediaType, media] = contents.find(([type]) => isJsonType(type)) ?? contents[0] ?? []
  const content = objectAt(document, media)
  const examples =
    content['example'] === undefined
      ? Object.values(objectAt(document, content['examples'])).map((example) => objectAt(document, example)['value'])
      : [content['example']]
  const schema = isObject(content['schema']) ? content['schema'] : undefined
  let sampled: unknown[] | undefined
  return {
    status,
    mediaType,
    schema,
    isShown: examples.length > 0,
    get examples() {
      if (examples.length > 0 || !schema || !status.startsWith('2') || !isJsonType(mediaType)) return examples
      // Made when it is asked for: a description may have thousands.
      return (sampled ??= [sampleOf(document, schema)].filter((value) => value !== undefined))
    },
    headers: Object.keys(objectAt(document, response['headers'])),
  }
}

/** Whether a media type is JSON: `application/json`, or one with the suffix `+json`. */
export function isJsonType(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^[^;]+[/+]json\s*(;|$)/i.test(mediaType)
}

/** The documented response for a status, also where only its range or `default` is documented. */
export function responseFor(operation: Operation, status: number): DocumentedResponse | undefined {
  return [String(status), `${Math.trunc(status / 100)}XX`, 'default']
    .map((key) => operation.responses.find((response) => response.status.toUpperCase() === key.toUpperCase()))
    .find((response) => response !== undefined)
}

/** Visits the properties of an object schema, through `$ref`, `allOf`, `oneOf` and `anyOf`; the first of a name wins. */
export function propertiesOf(document: Document, schema: unknown): Record<string, JsonObject> {
  const found: Record<string, JsonObject> = {}
  collectProperties(document, schema, found, new Set())
  return found
}

function collectProperties(document: Document, schema: unknown, found: Record<string, JsonObject>, seen: Set<unknown>): void {
  const resolved = dereference(document, schema)
  if (!isObject(resolved) || seen.has(resolved)) return
  seen.add(resolved)
  for (const [name, property] of Object.entries(objectAt(document, resolved['properties']))) {
    // `false` forbids a property in one branch of a `oneOf`; another branch has its schema.
    if (isObject(property)) found[name] ??= property
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const branches = resolved[keyword]
    if (Array.isArray(branches)) for (const branch of branches as unknown[]) collectProperties(document, branch, found, seen)
  }
}

/** The properties that an object schema requires in any case: its own and those of `allOf`, through `$ref`. */
export function requiredOf(document: Document, schema: unknown, seen: readonly unknown[] = []): string[] {
  const resolved = dereference(document, schema)
  if (!isObject(resolved) || seen.includes(resolved)) return []
  const { required, allOf } = resolved
  const own = Array.isArray(required) ? (required as unknown[]).filter((name) => typeof name === 'string') : []
  const parts = Array.isArray(allOf) ? (allOf as unknown[]) : []
  return [...own, ...parts.flatMap((part) => requiredOf(document, part, [...seen, resolved]))]
}

/** The schema of the value at a pointer within what a schema describes; list items are reached by `*` or a number. */
export function schemaAt(document: Document, schema: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((current, token) => {
      const resolved = dereference(document, current)
      if (isObject(resolved) && (token === '*' || /^\d+$/.test(token)) && resolved['items'] !== undefined) return resolved['items']
      return propertiesOf(document, resolved)[token]
    }, schema)
}
