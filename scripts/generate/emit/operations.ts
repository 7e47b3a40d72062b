import type { Description, Operation, RateLimit, Server } from '@campaignkit/core'
import {
  dereference,
  type DescribedOperation,
  type Document,
  operationsOf,
  type MediaType,
  type Parameter,
  type Schema,
  type ServerObject,
} from '../read/document.ts'
import { milliseconds } from '@campaignkit/core/description'
import { comment, oneLine } from './comment.ts'
import { literal } from './literal.ts'
import { isJson } from '../../lint/media-type.ts'
import type { Provider } from '../read/registry.ts'
import { bodyOf } from '../read/body.ts'
import { securityScheme } from '../read/security.ts'
import { sensitiveNames } from '../read/sensitive.ts'

/** The operation table: everything that the runtime knows about a provider, as data. */
export function operationsFile(provider: Provider, document: Document): string {
  return `import type { Description } from '@campaignkit/core'

${comment([`What the runtime knows about ${oneLine(document.info.title)}.`], '')}export const description: Description = ${literal(describe(provider, document))}
`
}

function describe(provider: Provider, document: Document): Description {
  const rateLimits = rateLimitsOf(document['x-rate-limit'])
  return {
    id: provider.id,
    servers: serversOf(document.servers),
    securitySchemes: Object.fromEntries(
      Object.entries(document.components.securitySchemes ?? {}).map(([name, scheme]) => [name, securityScheme(name, scheme)]),
    ),
    security: requirementsOf(document.security ?? []),
    sensitive: sensitiveNames(document),
    ...(rateLimits ? { rateLimits } : {}),
    operations: Object.fromEntries(operationsOf(document).map((operation) => [operation.id, row(document, operation)])),
  }
}

function serversOf(servers: readonly ServerObject[]): Record<string, Server> {
  return Object.fromEntries(servers.map((server) => [server['x-id'], serverOf(server)]))
}

function serverOf(server: ServerObject): Server {
  const variables = Object.keys(server.variables ?? {})
  return { url: server.url.replace(/\/$/, ''), ...(variables.length > 0 ? { variables } : {}) }
}

/** Going without credentials comes last: where there are some, they are sent. */
function requirementsOf(security: readonly Readonly<Record<string, unknown>>[]): string[][] {
  const requirements = security.map((requirement) => Object.keys(requirement))
  return [...requirements.filter((names) => names.length > 0), ...requirements.filter((names) => names.length === 0)]
}

function row(document: Document, { method, path, object, parameters, servers }: DescribedOperation): Operation {
  const body = bodyOf(document, { object })
  const idempotency = object['x-idempotency'] as 'natural' | 'none' | { header: string } | undefined
  const keyHeader = typeof idempotency === 'object' ? idempotency.header.toLowerCase() : undefined
  const constants = constantHeaders(document, parameters)
  const headers = parameters
    .filter(({ in: place, required, name }) => place === 'header' && required && name.toLowerCase() !== keyHeader)
    .map((parameter) => parameter.name)
    .filter((name) => !Object.hasOwn(constants, name))
  const pagination = paginationOf(document, object, parameters)
  const shows = body?.content.schema ? shownFields(dereference(document, body.content.schema)) : undefined
  const fields = body?.kind === 'form' ? formFields(body.content) : {}
  const joins = joinsLists(document, parameters)
  const reading = responseReading(successMediaTypes(document, object)) ?? (promisesJson(document, object) ? 'json' : undefined)
  return {
    method,
    path,
    ...(body ? { body: body.kind } : {}),
    ...(body && (body.kind === 'raw' || (body.kind === 'json' && body.mediaType !== 'application/json'))
      ? { contentType: body.mediaType }
      : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(constants).length > 0 ? { constantHeaders: constants } : {}),
    ...(servers ? { servers: serversOf(servers) } : {}),
    ...(parameters.some((parameter) => parameter.in === 'query') ? { query: true } : {}),
    ...(joins ? { joinsLists: true } : {}),
    ...(headers.length > 0 ? { headers } : {}),
    ...(reading ? { response: reading } : {}),
    ...(object.security ? { security: requirementsOf(object.security) } : {}),
    ...(object['x-contacts-people'] ? { contactsPeople: true } : {}),
    ...(idempotency && idempotency !== 'none' ? { idempotency } : {}),
    ...(shows ? { shows } : {}),
    ...(pagination ? { pagination } : {}),
  }
}

/** How a list goes on, with the limits that its parameters have. */
function paginationOf(document: Document, object: DescribedOperation['object'], parameters: readonly Parameter[]): Operation['pagination'] {
  // The rule extension-form has checked its form.
  const written = object['x-pagination'] as (Omit<NonNullable<Operation['pagination']>, 'style'> & { style: string }) | undefined
  if (!written || written.style === 'unknown') return undefined
  const maximumOf = (name: string | undefined) => {
    const schema = parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)?.schema
    return schema && dereference(document, schema).maximum
  }
  const maxSize = maximumOf(written.size)
  const last = written.style === 'page' ? maximumOf(written.parameter) : undefined
  return {
    ...(written as NonNullable<Operation['pagination']>),
    ...(maxSize === undefined ? {} : { maxSize }),
    ...(last === undefined ? {} : { last }),
  }
}

/** Header parameters that can have one value alone: it is sent without asking. */
function constantHeaders(document: Document, parameters: readonly Parameter[]): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ in: place, required, name, schema }) => {
      const constant = place === 'header' && required && schema ? dereference(document, schema).const : undefined
      return typeof constant === 'string' || typeof constant === 'number' ? [[name, String(constant)]] : []
    }),
  )
}

/** Fields of a form that are sent in another way than a list as several fields and an object as JSON. */
function formFields({ encoding = {} }: MediaType): NonNullable<Operation['fields']> {
  const fields: Record<string, 'brackets' | 'commas'> = {}
  for (const [name, { style, explode }] of Object.entries(encoding)) {
    if (style === 'deepObject') fields[name] = 'brackets'
    else if (explode === false) fields[name] = 'commas'
  }
  return fields
}

/** The listed fields of a body that takes others too and marks those as sensitive. */
function shownFields({ additionalProperties, properties }: Schema): string[] | undefined {
  const free = typeof additionalProperties === 'object' && 'x-sensitive' in additionalProperties
  return free ? Object.keys(properties ?? {}) : undefined
}

/** Whether lists in the query are sent as one value each: all of them or none, says the rule operation-parameters. */
function joinsLists(document: Document, parameters: readonly Parameter[]): boolean {
  return parameters.some(
    ({ in: place, schema, explode }) => place === 'query' && explode === false && schema && dereference(document, schema).type === 'array',
  )
}

/** Media types of the success responses that have a body. */
export function successMediaTypes(document: Document, object: DescribedOperation['object']): string[] {
  return Object.entries(object.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => Object.keys(dereference(document, response).content ?? {}))
}

/** Whether every success response that is described has a JSON body. */
function promisesJson(document: Document, object: DescribedOperation['object']): boolean {
  const successes = Object.entries(object.responses).filter(([status]) => status.startsWith('2'))
  return successes.length > 0 && successes.every(([, response]) => Object.keys(dereference(document, response).content ?? {}).some(isJson))
}

/** How a body of these media types is read: JSON unless all are something else. */
export function responseReading(mediaTypes: readonly string[]): 'text' | 'binary' | undefined {
  if (mediaTypes.length === 0 || mediaTypes.some(isJson)) return undefined
  return mediaTypes.every((type) => /^text\/|[/+]xml\b/.test(type)) ? 'text' : 'binary'
}

function rateLimitsOf(limits: unknown): RateLimit[] | undefined {
  return (limits as { requests: number; per: string }[] | undefined)?.map(({ requests, per }) => ({ requests, per: milliseconds(per) }))
}
