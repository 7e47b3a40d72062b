import type { Description, Operation, RateLimit, SecurityScheme, Server } from '@campaignkit/core'
import {
  dereference,
  type DescribedOperation,
  type Document,
  operationsOf,
  type Parameter,
  type Schema,
  type SecuritySchemeObject,
} from '../read/document.ts'
import { milliseconds } from '@campaignkit/core/description'
import { literal } from './literal.ts'
import { isJson } from '../../lint/media-type.ts'
import { GenerationError } from '../problem.ts'
import type { Provider } from '../read/registry.ts'

/** The operation table: everything that the runtime knows about a provider, as data. */
export function operationsFile(provider: Provider, document: Document): string {
  return `import type { Description } from '@campaignkit/core'

/** What the runtime knows about ${document.info.title}. */
export const description: Description = ${literal(describe(provider, document))}
`
}

function describe(provider: Provider, document: Document): Description {
  const rateLimits = rateLimitsOf(document['x-rate-limit'])
  return {
    id: provider.id,
    servers: Object.fromEntries(document.servers.map((server) => [server['x-id'], serverOf(server)])),
    securitySchemes: Object.fromEntries(
      Object.entries(document.components.securitySchemes ?? {}).map(([name, scheme]) => [name, securityScheme(provider, name, scheme)]),
    ),
    security: (document.security ?? []).map((requirement) => Object.keys(requirement)),
    sensitive: sensitiveNames(document),
    ...(rateLimits ? { rateLimits } : {}),
    operations: Object.fromEntries(operationsOf(document).map((operation) => [operation.id, row(provider, document, operation)])),
  }
}

function serverOf(server: Document['servers'][number]): Server {
  const variables = Object.keys(server.variables ?? {})
  return { url: server.url.replace(/\/$/, ''), ...(variables.length > 0 ? { variables } : {}) }
}

function securityScheme(provider: Provider, name: string, scheme: SecuritySchemeObject): SecurityScheme {
  if (scheme.type === 'http' && scheme.scheme?.toLowerCase() === 'bearer') return { header: 'Authorization', prefix: 'Bearer ' }
  if (scheme.type === 'apiKey' && scheme.in === 'header' && scheme.name) {
    return { header: scheme.name, ...(scheme['x-value-prefix'] ? { prefix: scheme['x-value-prefix'] } : {}) }
  }
  throw new GenerationError(
    `${provider.spec}: components.securitySchemes.${name}: only "http bearer" and "apiKey in header" can be generated; extend packages/core/src/call/auth.ts for others.`,
  )
}

function row(provider: Provider, document: Document, { id, method, path, object, parameters }: DescribedOperation): Operation {
  const body = object.requestBody ? dereference(document, object.requestBody) : undefined
  const idempotency = object['x-idempotency'] as 'natural' | 'none' | { header: string } | undefined
  const keyHeader = typeof idempotency === 'object' ? idempotency.header.toLowerCase() : undefined
  const headers = parameters
    .filter((parameter) => parameter.in === 'header' && parameter.required && parameter.name.toLowerCase() !== keyHeader)
    .map((parameter) => parameter.name)
  const pagination = object['x-pagination'] as { style: string } | undefined
  const content = Object.values(body?.content ?? {})[0]
  const shows = content?.schema ? shownFields(dereference(document, content.schema)) : undefined
  const joins = joinsLists(document, parameters)
  if (joins === 'mixed') {
    throw new GenerationError(`${provider.spec}: ${id}: lists in the query must be sent in one way, all with "explode: false" or none.`)
  }
  const reading = responseReading(successMediaTypes(document, object))
  return {
    method,
    path,
    ...(body ? { body: Object.keys(body.content).includes('multipart/form-data') ? 'multipart' : 'json' } : {}),
    ...(parameters.some((parameter) => parameter.in === 'query') ? { query: true } : {}),
    ...(joins ? { joinsLists: true } : {}),
    ...(headers.length > 0 ? { headers } : {}),
    ...(reading ? { response: reading } : {}),
    ...(object.security ? { security: object.security.map((requirement) => Object.keys(requirement)) } : {}),
    ...(object['x-contacts-people'] ? { contactsPeople: true } : {}),
    ...(idempotency && idempotency !== 'none' ? { idempotency } : {}),
    // The rule extension-form has checked the form of both.
    ...(shows ? { shows } : {}),
    ...(pagination && pagination.style !== 'unknown' ? { pagination: pagination as NonNullable<Operation['pagination']> } : {}),
  }
}

/** Names of all fields and parameters that any schema of the description marks as sensitive, by kind. */
function sensitiveNames(document: Document): Record<string, string[]> {
  const names = new Map<string, Set<string>>()
  const add = (kind: unknown, name: string) => {
    const known = names.get(String(kind)) ?? new Set()
    names.set(String(kind), known.add(name))
  }
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return
    if ('x-sensitive' in node) {
      if (path.at(-2) === 'properties') add(node['x-sensitive'], path.at(-1) ?? '')
      else if ('name' in node) add(node['x-sensitive'], String(node.name))
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'example' && key !== 'examples') walk(child, [...path, key])
  }
  walk(document.paths, [])
  walk(document.components, [])
  walk(document.webhooks, [])
  return Object.fromEntries(
    [...names].toSorted(([left], [right]) => left.localeCompare(right, 'en')).map(([kind, list]) => [kind, [...list].toSorted()]),
  )
}

/** The listed fields of a body that takes others too and marks those as sensitive. */
function shownFields({ additionalProperties, properties }: Schema): string[] | undefined {
  const free = typeof additionalProperties === 'object' && 'x-sensitive' in additionalProperties
  return free ? Object.keys(properties ?? {}) : undefined
}

/** Whether lists in the query are sent as one value each. */
function joinsLists(document: Document, parameters: readonly Parameter[]): boolean | 'mixed' {
  const lists = parameters.filter(({ in: place, schema }) => place === 'query' && schema && dereference(document, schema).type === 'array')
  const joined = lists.filter((parameter) => parameter.explode === false)
  return joined.length > 0 && (joined.length === lists.length || 'mixed')
}

/** Media types of the success responses that have a body. */
export function successMediaTypes(document: Document, object: DescribedOperation['object']): string[] {
  return Object.entries(object.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => Object.keys(dereference(document, response).content ?? {}))
}

/** How a body of these media types is read: JSON unless all are something else. */
export function responseReading(mediaTypes: readonly string[]): 'text' | 'binary' | undefined {
  if (mediaTypes.length === 0 || mediaTypes.some(isJson)) return undefined
  return mediaTypes.every((type) => /^text\/|[/+]xml\b/.test(type)) ? 'text' : 'binary'
}

function rateLimitsOf(limits: unknown): RateLimit[] | undefined {
  return (limits as { requests: number; per: string }[] | undefined)?.map(({ requests, per }) => ({ requests, per: milliseconds(per) }))
}
