import { durationOf } from './duration.ts'
import { isObject, join, type JsonObject, listOf, objectOf, textOf, valueAt } from './json.ts'

/** An OpenAPI 3.1 document. What is read of it is looked at where it is read: it may come from anywhere. */
export type Document = JsonObject

/** A JSON Schema with the place in the document where it stands. */
export interface LocatedSchema {
  readonly pointer: string
  readonly schema: unknown
}

/** A parameter of an operation. */
export interface Parameter extends LocatedSchema {
  readonly name: string
  readonly place: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  readonly style: string
  readonly explode: boolean
  /** Documented example values. */
  readonly examples: readonly unknown[]
  /** What a list's parameter is compared with (`x-filter`). */
  readonly filter: unknown
}

/** One media type of a request or response body. */
export interface Content extends LocatedSchema {
  readonly mediaType: string
  readonly examples: readonly (readonly [name: string, value: unknown])[]
}

/** A documented response. */
export interface DocumentedResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string
  readonly pointer: string
  readonly content: readonly Content[]
  readonly headers: readonly (LocatedSchema & { readonly name: string; readonly required: boolean })[]
  readonly links: readonly JsonObject[]
}

/** A credential that a security scheme asks for. */
export interface Scheme {
  readonly name: string
  readonly place: 'header' | 'query' | 'cookie'
  /** Name of the header, query parameter or cookie. */
  readonly field: string
  /** What stands before the secret: `Bearer `, `api-key `, or nothing. */
  readonly prefix: string
}

/** One operation with everything that the tests need to know of it. */
export interface Operation {
  /** Its operationId, or method and path where it has none. */
  readonly id: string
  /** Upper case. */
  readonly method: string
  readonly path: string
  /** Where it stands in the document. */
  readonly pointer: string
  readonly parameters: readonly Parameter[]
  readonly body: { readonly required: boolean; readonly content: readonly Content[] } | undefined
  readonly responses: readonly DocumentedResponse[]
  /** Alternatives; each is the list of credentials that are needed together. Empty if none are needed. */
  readonly security: readonly (readonly Scheme[])[]
  /** Whom a call reaches (`x-contacts-people`). Without the extension nobody knows, unless it only reads. */
  readonly reach: 'people' | 'nobody' | 'unknown'
  readonly idempotency: unknown
  readonly pagination: JsonObject | undefined
  readonly reconcile: JsonObject | undefined
  readonly rateLimits: readonly RateLimit[]
}

/** At most `requests` in any span of `milliseconds`. */
export interface RateLimit {
  readonly requests: number
  readonly milliseconds: number
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Follows references within the document; gives the value with the place where it stands. */
export function follow(document: Document, pointer: string, value: unknown): { pointer: string; value: unknown } {
  let current = { pointer, value }
  for (let steps = 0; steps < 32 && isObject(current.value) && typeof current.value['$ref'] === 'string'; steps += 1) {
    const target = pointerOf(current.value['$ref'])
    if (target === undefined) return current
    current = { pointer: target, value: valueAt(document, target) }
  }
  return current
}

/** The JSON Pointer in a reference to the same document, or `undefined` for other references. */
export function pointerOf(reference: string): string | undefined {
  if (reference === '#') return ''
  return reference.startsWith('#/') ? decodeURIComponent(reference.slice(1)) : undefined
}

/** The operations of a document, in its order. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(objectOf(document['paths'])).flatMap(([path, reference]) => {
    const item = follow(document, join('/paths', path), reference)
    return methods
      .filter((method) => isObject(item.value) && isObject(item.value[method]))
      .map((method) => operationOf(document, path, method, item.pointer, objectOf(item.value)))
  })
}

function operationOf(document: Document, path: string, method: string, itemPointer: string, item: JsonObject): Operation {
  const pointer = join(itemPointer, method)
  const object = objectOf(item[method])
  const own = parametersOf(document, pointer, object)
  const shared = parametersOf(document, itemPointer, item).filter(
    (candidate) => !own.some(({ name, place }) => name === candidate.name && place === candidate.place),
  )
  return {
    id: typeof object['operationId'] === 'string' ? object['operationId'] : `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    pointer,
    parameters: [...shared, ...own],
    body: bodyOf(document, pointer, object),
    responses: responsesOf(document, pointer, object),
    security: securityOf(document, object),
    reach: reachOf(method, object['x-contacts-people']),
    idempotency: object['x-idempotency'],
    pagination: isObject(object['x-pagination']) ? object['x-pagination'] : undefined,
    reconcile: isObject(object['x-reconcile']) ? object['x-reconcile'] : undefined,
    rateLimits: rateLimitsOf(object),
  }
}

function reachOf(method: string, fact: unknown): Operation['reach'] {
  if (typeof fact === 'boolean') return fact ? 'people' : 'nobody'
  return method === 'get' || method === 'head' || method === 'options' ? 'nobody' : 'unknown'
}

function parametersOf(document: Document, pointer: string, holder: JsonObject): Parameter[] {
  return listOf(holder['parameters']).flatMap((reference, index) => {
    const found = follow(document, join(pointer, 'parameters', index), reference)
    const object = objectOf(found.value)
    const { name, in: place } = object
    if (typeof name !== 'string' || (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie')) return []
    // OpenAPI 3.1, Parameter Object: these three are described elsewhere and to be ignored.
    if (place === 'header' && /^(accept|content-type|authorization)$/i.test(name)) return []
    const mediaType = Object.keys(objectOf(object['content']))[0]
    const described = mediaType === undefined ? object : objectOf(objectOf(object['content'])[mediaType])
    const schemaPointer = mediaType === undefined ? join(found.pointer, 'schema') : join(found.pointer, 'content', mediaType, 'schema')
    const style = typeof object['style'] === 'string' ? object['style'] : place === 'query' || place === 'cookie' ? 'form' : 'simple'
    return [
      {
        name,
        place,
        required: place === 'path' || object['required'] === true,
        style: mediaType === undefined ? style : 'content',
        explode: typeof object['explode'] === 'boolean' ? object['explode'] : style === 'form',
        pointer: schemaPointer,
        schema: described['schema'] ?? true,
        examples: examplesOf(document, object, described['schema']).map(([, value]) => value),
        filter: object['x-filter'],
      },
    ]
  })
}

function bodyOf(document: Document, pointer: string, object: JsonObject): Operation['body'] {
  if (object['requestBody'] === undefined) return undefined
  const found = follow(document, join(pointer, 'requestBody'), object['requestBody'])
  const body = objectOf(found.value)
  return { required: body['required'] === true, content: contentOf(document, found.pointer, body) }
}

function contentOf(document: Document, pointer: string, holder: JsonObject): Content[] {
  return Object.entries(objectOf(holder['content'])).map(([mediaType, value]) => {
    const object = objectOf(value)
    return {
      mediaType,
      pointer: join(pointer, 'content', mediaType, 'schema'),
      schema: object['schema'] ?? true,
      examples: examplesOf(document, object, undefined),
    }
  })
}

function responsesOf(document: Document, pointer: string, object: JsonObject): DocumentedResponse[] {
  return Object.entries(objectOf(object['responses'])).map(([status, reference]) => {
    const found = follow(document, join(pointer, 'responses', status), reference)
    const response = objectOf(found.value)
    const headers = Object.entries(objectOf(response['headers'])).map(([name, header]) => {
      const target = follow(document, join(found.pointer, 'headers', name), header)
      const described = objectOf(target.value)
      return {
        name,
        required: described['required'] === true,
        pointer: join(target.pointer, 'schema'),
        schema: described['schema'] ?? true,
      }
    })
    return {
      status,
      pointer: found.pointer,
      content: contentOf(document, found.pointer, response),
      headers,
      links: Object.values(objectOf(response['links'])).map((link) => objectOf(follow(document, '', link).value)),
    }
  })
}

function examplesOf(document: Document, holder: JsonObject, schema: unknown): [string, unknown][] {
  if (holder['example'] !== undefined) return [['example', holder['example']]]
  const named = Object.entries(objectOf(holder['examples'])).flatMap(([name, reference]): [string, unknown][] => {
    const example = objectOf(follow(document, '', reference).value)
    return Object.hasOwn(example, 'value') ? [[name, example['value']]] : []
  })
  if (named.length > 0) return named
  const { example, examples } = objectOf(follow(document, '', schema).value)
  if (example !== undefined) return [['schema', example]]
  return listOf(examples).map((value, index) => [`schema ${index + 1}`, value])
}

function securityOf(document: Document, object: JsonObject): Scheme[][] {
  const requirements = listOf(object['security'] ?? document['security']).map(objectOf)
  // An empty requirement makes all others optional.
  if (requirements.some((requirement) => Object.keys(requirement).length === 0)) return []
  const alternatives = requirements.map((requirement) => Object.keys(requirement).map((name) => schemeOf(document, name)))
  return alternatives.flatMap((schemes) => (schemes.every((scheme) => scheme !== undefined) ? [schemes] : []))
}

function schemeOf(document: Document, name: string): Scheme | undefined {
  const object = objectOf(follow(document, '', objectOf(objectOf(document['components'])['securitySchemes'])[name]).value)
  const prefix = typeof object['x-value-prefix'] === 'string' ? object['x-value-prefix'] : ''
  if (object['type'] === 'apiKey' && typeof object['name'] === 'string') {
    const place = object['in'] === 'query' || object['in'] === 'cookie' ? object['in'] : 'header'
    return { name, place, field: object['name'], prefix }
  }
  if (object['type'] === 'http') {
    const word = textOf(object['scheme'] ?? 'bearer').toLowerCase()
    return {
      name,
      place: 'header',
      field: 'Authorization',
      prefix: word === 'basic' ? 'Basic ' : word === 'bearer' ? 'Bearer ' : `${word} `,
    }
  }
  if (object['type'] === 'oauth2' || object['type'] === 'openIdConnect')
    return { name, place: 'header', field: 'Authorization', prefix: 'Bearer ' }
  return undefined
}

/** The limits that `x-rate-limit` of the document or of an operation sets. */
export function rateLimitsOf(holder: JsonObject): RateLimit[] {
  return listOf(holder['x-rate-limit']).flatMap((value) => {
    const { requests, per } = objectOf(value)
    const span = durationOf(per)
    return typeof requests === 'number' && span !== undefined ? [{ requests, milliseconds: span }] : []
  })
}

/** The documented response that a response's status belongs to: its own, its range, or the default. */
export function responseFor(operation: Operation, status: number): DocumentedResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`
  return (
    operation.responses.find((response) => response.status === String(status)) ??
    operation.responses.find((response) => response.status.toUpperCase() === range) ??
    operation.responses.find((response) => response.status === 'default')
  )
}
