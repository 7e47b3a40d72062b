import { canBeSent, isJson } from '../../lint/media-type.ts'

/** Any JSON object. */
type Json = Record<string, unknown>

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']
const headersElsewhere = new Set(['accept', 'content-type', 'authorization'])

/**
 * Takes out of a description what the generator refuses because clients cannot do it: several media types for one body, other styles of
 * parameters, cookies, bodies of GETs. What is left has as many operations and schemas, and that is what is measured.
 * @param document A description; it is changed.
 */
export function keepWithinLimits(document: Json): void {
  const components = object(document['components'])
  for (const parameter of Object.values(object(components['parameters']))) simplifyParameter(object(parameter))
  for (const kind of ['responses', 'requestBodies'])
    for (const holder of Object.values(object(components[kind]))) keepOneMediaType(object(holder))
  const paths = Object.entries(object(document['paths']))
  for (const [path, item] of paths) {
    keepParameters(object(item), components)
    for (const method of methods) keepOperation(object(object(item)[method]), method, components)
    Reflect.deleteProperty(object(item), 'trace')
    // Some tell operations apart by a fragment, which no request has.
    if (!/[?#]/.test(path)) continue
    Reflect.deleteProperty(object(document['paths']), path)
    object(document['paths'])[path.replaceAll(/[?#]/g, '')] = item
  }
}

function keepOperation(operation: Json, method: string, components: Json): void {
  keepParameters(operation, components)
  if (method === 'get' || method === 'head') Reflect.deleteProperty(operation, 'requestBody')
  const body = object(operation['requestBody'])
  if (body['content'] !== undefined) {
    keepOneMediaType(body)
    if (!Object.keys(object(body['content'])).every(canBeSent)) Reflect.deleteProperty(operation, 'requestBody')
  }
  const responses = object(operation['responses'])
  if (Object.keys(operation).length > 0 && !Object.keys(responses).some((status) => /^[23]/.test(status)))
    responses['204'] = { description: 'Done.' }
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  for (const response of Object.values(responses)) keepOneMediaType(object(response))
  const kinds = successes.map(([, response]) => Object.keys(object(behind(response, components)['content']))[0])
  const json = kinds.findIndex((type) => type !== undefined && isJson(type))
  const kept = Math.max(json, 0)
  for (const [index, [status]] of successes.entries()) {
    const type = kinds[index]
    if (index !== kept && type !== undefined && isJson(type) !== json >= 0) responses[status] = { description: 'Done.' }
  }
}

function behind(value: unknown, components: Json): Json {
  const reference = object(value)['$ref']
  if (typeof reference !== 'string') return object(value)
  const [kind = '', name = ''] = reference.split('/').slice(2)
  return object(object(components[kind])[name])
}

function keepOneMediaType(holder: Json): void {
  const types = Object.keys(object(holder['content']))
  const [kept] = [...types.filter(isJson), ...types.filter(canBeSent), ...types].filter((type) => !type.includes('*'))
  if (types.length === 0) return
  const content = kept === undefined ? {} : object(object(holder['content'])[kept])
  Reflect.deleteProperty(content, 'encoding')
  if (kept === undefined) Reflect.deleteProperty(holder, 'content')
  else holder['content'] = { [kept]: content }
}

function keepParameters(holder: Json, components: Json): void {
  if (!Array.isArray(holder['parameters'])) return
  const seen = new Set<string>()
  holder['parameters'] = (holder['parameters'] as unknown[]).filter((parameter) => {
    const target = behind(parameter, components)
    simplifyParameter(target)
    const name = String(target['name'])
    const key = `${String(target['in'])} ${target['in'] === 'header' ? name.toLowerCase() : name}`
    if (seen.has(key) || target['in'] === 'cookie' || (target['in'] === 'header' && headersElsewhere.has(name.toLowerCase()))) return false
    seen.add(key)
    return true
  })
}

function simplifyParameter(parameter: Json): void {
  for (const key of ['style', 'explode', 'allowReserved']) Reflect.deleteProperty(parameter, key)
  const schema = object(parameter['schema'])
  const isPlain =
    typeof schema['type'] === 'string' && schema['type'] !== 'object' && (schema['type'] !== 'array' || parameter['in'] === 'query')
  if (parameter['in'] === undefined || (isPlain && parameter['content'] === undefined)) return
  Reflect.deleteProperty(parameter, 'content')
  parameter['schema'] = { type: 'string' }
}

function object(value: unknown): Json {
  // Every object that JSON can hold is one of these.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}
