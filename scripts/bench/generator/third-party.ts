import { capabilityNames } from '../../lint/extensions.ts'
import { keepWithinLimits } from './within-limits.ts'

/** Formats that checking bodies knows; others are refused, so that nobody takes them for checked. */
const knownFormats = new Set(['binary', 'byte', 'int32', 'int64', 'float', 'double', 'date-time', 'date', 'uuid', 'uri', 'email'])

/** Any JSON object. */
type Json = Record<string, unknown>

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/**
 * Makes a description that was written without our conventions one that can be generated from, for measuring only: facts that it does not
 * have are filled in by what is safest (nothing is repeated that could matter, no list is iterated, nothing can be looked up), so the
 * result compiles and is no client that anybody should use. Names become identifiers, bodies become components, 3.0 becomes 3.1.
 */
export function withSafeFacts(source: unknown): Json {
  const document = upgraded(structuredClone(source)) as Json
  const components = object(document['components'])
  for (const kind of ['schemas', 'responses', 'parameters', 'requestBodies', 'headers']) renameComponents(document, components, kind)
  keepWithinLimits(document)
  const schemas = object(components['schemas'])
  components['schemas'] = schemas
  components['securitySchemes'] = { apiKey: { type: 'http', scheme: 'bearer' } }
  document['components'] = components
  document['openapi'] = '3.1.0'
  document['security'] = [{ apiKey: [] }]
  const [server = {}] = list(document['servers'])
  document['servers'] = [{ url: 'https://api.test', ...object(server), 'x-id': 'production' }]
  for (const key of ['webhooks', 'x-webhooks', 'tags']) Reflect.deleteProperty(document, key)
  const used = new Set<string>()
  let first = ''
  for (const [path, item] of Object.entries(object(document['paths']))) {
    Reflect.deleteProperty(object(item), 'servers')
    for (const method of methods) {
      const operation = object(item)[method]
      if (typeof operation !== 'object' || operation === null) continue
      const id = operationId(path, method, object(operation), used)
      first ||= id
      fillFacts(object(operation), id, method)
      hoistBodies(object(operation), components, schemas, id)
    }
  }
  document['x-capabilities'] = {
    channels: ['sms'],
    ...Object.fromEntries(capabilityNames.map((name) => [name, null])),
    createCampaign: first,
  }
  return document
}

function fillFacts(operation: Json, id: string, method: string): void {
  operation['operationId'] = id
  Reflect.deleteProperty(operation, 'security')
  Reflect.deleteProperty(operation, 'callbacks')
  Reflect.deleteProperty(operation, 'servers')
  operation['tags'] = [id.split('.')[0]]
  operation['x-evidence'] = { level: 'inferred', source: 'https://benchmark.test' }
  if (method === 'get' || method === 'head') return
  operation['x-contacts-people'] = false
  const isIdempotent = method === 'put' || method === 'delete'
  operation['x-idempotency'] = isIdempotent ? 'natural' : 'none'
  if (!isIdempotent) operation['x-reconcile'] = { none: 'Nothing is known of this.' }
}

/** `<resource>.<verb>`, unique, never `list`, which promises that it can be iterated. */
function operationId(path: string, method: string, operation: Json, used: Set<string>): string {
  const given = typeof operation['operationId'] === 'string' ? operation['operationId'] : `${method} ${path}`
  const [tag] = list(operation['tags'])
  const [resource, verb] = given.includes('/')
    ? [given.split('/')[0] ?? '', given.split('/').slice(1).join(' ')]
    : [typeof tag === 'string' ? tag : 'operations', given]
  const base = `${camel(resource)}.${camel(verb).replace(/^list$/, 'listAll')}`
  let id = base
  for (let index = 2; used.has(id); index += 1) id = `${base}${index}`
  used.add(id)
  return id
}

function camel(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const joined = words
    .map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join('')
  return /^[a-z]/.test(joined) ? joined : `x${joined}`
}

/** Bodies and JSON responses that are written where they are used become components. */
function hoistBodies(operation: Json, components: Json, schemas: Json, id: string): void {
  const hoist = (body: unknown, name: string) => {
    for (const mediaType of Object.values(object(object(body)['content']))) {
      const schema = object(mediaType)['schema']
      if (typeof schema !== 'object' || schema === null || '$ref' in schema) continue
      const key = unused(name, schemas)
      schemas[key] = schema
      object(mediaType)['schema'] = { $ref: `#/components/schemas/${key}` }
    }
  }
  const name = pascal(id)
  hoist(target(operation['requestBody'], components), `${name}Body`)
  for (const [status, response] of Object.entries(object(operation['responses'])))
    hoist(target(response, components), `${name}Answer${pascal(status)}`)
}

function target(value: unknown, components: Json): unknown {
  const reference = object(value)['$ref']
  if (typeof reference !== 'string') return value
  const [kind = '', name = ''] = reference.split('/').slice(2)
  return object(components[kind])[name]
}

/** Components get names that can be types, everywhere. */
function renameComponents(document: Json, components: Json, kind: string): void {
  const renamed: Json = {}
  const names = new Map<string, string>()
  for (const [name, schema] of Object.entries(object(components[kind]))) {
    // A suffix keeps them apart from whatever core exports.
    const key = unused(`${pascal(name)}Model`, renamed)
    names.set(name, key)
    renamed[key] = schema
  }
  components[kind] = renamed
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const [, name] =
      '$ref' in node && typeof node.$ref === 'string' ? (new RegExp(`^#/components/${kind}/([^/]+)$`).exec(node.$ref) ?? []) : []
    const key = name === undefined ? undefined : names.get(decodeURIComponent(name))
    if (key !== undefined) Reflect.set(node, '$ref', `#/components/${kind}/${key}`)
    for (const [property, value] of Object.entries(node)) {
      if (property === 'mapping' || property === 'discriminator') Reflect.deleteProperty(node, property)
      else visit(value)
    }
  }
  visit(document)
}

/** As openapi-typescript names types: `VolumeIORequest` becomes `VolumeIoRequest`. */
function pascal(text: string): string {
  const words = text
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join('')
    .replace(/^(?=\d)/, 'N')
}

function unused(name: string, taken: Json): string {
  let key = name
  for (let index = 2; key in taken; index += 1) key = `${name}${index}`
  return key
}

/** What 3.0 says otherwise than 3.1 (`nullable`, exclusive bounds), and without other people's extensions. */
function upgraded(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => upgraded(item))
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(([key]) => isMap || !key.startsWith('x-'))
  const result = Object.fromEntries(
    kept.map(([key, value]) => [key, upgraded(value, /^(properties|headers|schemas|parameters|responses)$/.test(key))]),
  )
  if (result['nullable'] === true && typeof result['type'] === 'string') result['type'] = [result['type'], 'null']
  if (typeof result['nullable'] === 'boolean') Reflect.deleteProperty(result, 'nullable')
  // A property may be called so; its schema is no boolean here.
  for (const key of ['readOnly', 'writeOnly']) if (typeof result[key] === 'boolean') Reflect.deleteProperty(result, key)
  if (typeof result['format'] === 'string' && !knownFormats.has(result['format'])) Reflect.deleteProperty(result, 'format')
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof result[exclusive] !== 'boolean') continue
    if (result[exclusive]) result[exclusive] = result[bound]
    else Reflect.deleteProperty(result, exclusive)
  }
  return result
}

function object(value: unknown): Json {
  // Every object that JSON can hold is one of these.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
