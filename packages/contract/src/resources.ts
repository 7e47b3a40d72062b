import type { Operation } from './document.ts'
import { isObject, isJson, type JsonObject, listOf, objectOf, valueAt } from './json.ts'
import { flattened } from './schema/arbitrary.ts'
import { resolved } from './schema/validators.ts'

/** A kind of thing that a server keeps: what makes it, reads it, changes it, takes it away. */
export interface Resource {
  /** Path of one thing, up to and with its id: `/campaigns/{id}`. */
  readonly path: string
  /** Name of the path parameter that is its id. */
  readonly parameter: string
  readonly create: Operation | undefined
  /** Whether `create` is a POST of the collection itself or linked to it; else it is only likely to make such a thing. */
  readonly isCreateCertain: boolean
  readonly list: Operation | undefined
  /** Whether `list` is the GET of the collection itself. */
  readonly isListCertain: boolean
  readonly get: Operation | undefined
  readonly updates: readonly Operation[]
  readonly remove: Operation | undefined
  /** What can be done to it beyond that: `POST /campaigns/{id}/activate`. */
  readonly actions: readonly Operation[]
  /** Links that lead to it (OpenAPI Link Object): the operation and where in its answer the id is. */
  readonly links: readonly { readonly operation: Operation; readonly pointer: string }[]
}

/** Finds the kinds of things that a description is about, from its paths, links and answers. */
export function resourcesOf(document: JsonObject, operations: readonly Operation[]): Resource[] {
  const paths = new Map<string, string>()
  for (const { path } of operations) {
    for (const match of path.matchAll(/\{([^{}]+)\}(?=\/|$)/g)) {
      const prefix = path.slice(0, match.index + match[0].length)
      paths.set(shapeOf(prefix), paths.get(shapeOf(prefix)) ?? prefix)
    }
  }
  return [...paths.values()].map((path) => {
    const parameter = /\{([^{}]+)\}$/.exec(path)?.[1] ?? ''
    const at = (method: string, wanted: string) =>
      operations.find((operation) => operation.method === method && shapeOf(operation.path) === shapeOf(wanted))
    const collection = path.slice(0, path.lastIndexOf('/'))
    const links = operations.flatMap((operation) => linksTo(operation, path, parameter, operations))
    return {
      path,
      parameter,
      isCreateCertain: at('POST', collection) !== undefined || links.length > 0,
      create: at('POST', collection) ?? producerOf(document, operations, path, parameter, 'POST'),
      isListCertain: at('GET', collection) !== undefined,
      list: at('GET', collection) ?? producerOf(document, operations, path, parameter, 'GET'),
      get: at('GET', path),
      updates: ['PATCH', 'PUT'].flatMap((method) => at(method, path) ?? []),
      remove: at('DELETE', path),
      actions: operations.filter((operation) => isAction(operation, path, operations)),
      links,
    }
  })
}

/** A path with its parameters' names taken out: the same thing may be called `{id}` here and `{campaignId}` there. */
function shapeOf(path: string): string {
  return path.replaceAll(/\{[^{}]+\}/g, '{}')
}

function isAction(operation: Operation, path: string, operations: readonly Operation[]): boolean {
  const shape = shapeOf(path)
  const rest = shapeOf(operation.path).slice(shape.length)
  if (!shapeOf(operation.path).startsWith(`${shape}/`) || rest.includes('{') || (operation.method !== 'POST' && operation.method !== 'PUT'))
    return false
  // What has things below it, or can be listed, is a collection.
  const isCollection = operations.some(
    (other) =>
      shapeOf(other.path).startsWith(`${shapeOf(operation.path)}/{`) ||
      (other.method === 'GET' && shapeOf(other.path) === shapeOf(operation.path)),
  )
  return !isCollection
}

/** An operation without path parameters elsewhere whose answer has a property named like the id: `call_id` of `POST /call`. */
function producerOf(
  document: JsonObject,
  operations: readonly Operation[],
  path: string,
  parameter: string,
  method: string,
): Operation | undefined {
  const names = idNames(path, parameter).filter((name) => name !== 'id')
  return operations.find(
    (operation) =>
      operation.method === method &&
      !operation.path.includes('{') &&
      operation.responses.some(
        ({ status, content }) =>
          status.startsWith('2') && content.some(({ mediaType, schema }) => isJson(mediaType) && hasProperty(document, schema, names, 0)),
      ),
  )
}

function hasProperty(document: JsonObject, schema: unknown, names: readonly string[], depth: number): boolean {
  if (depth > 3) return false
  const own = flattened(resolved(document, schema), { document })
  const properties = objectOf(own['properties'])
  if (Object.keys(properties).some((name) => names.includes(plain(name)))) return true
  return [...Object.values(properties), own['items']].some((inner) => isObject(inner) && hasProperty(document, inner, names, depth + 1))
}

function linksTo(
  operation: Operation,
  path: string,
  parameter: string,
  operations: readonly Operation[],
): { operation: Operation; pointer: string }[] {
  return operation.responses.flatMap(({ links }) =>
    links.flatMap((link) => {
      const target = operations.find(({ id }) => id === link['operationId'])
      const expression = objectOf(link['parameters'])[parameter]
      const [, pointer] = typeof expression === 'string' ? (/^\$response\.body#(\/.*)$/.exec(expression) ?? []) : []
      return target && pointer !== undefined && shapeOf(target.path).startsWith(shapeOf(path)) ? [{ operation, pointer }] : []
    }),
  )
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function singular(noun: string): string {
  return noun
    .replace(/ies$/, 'y')
    .replace(/(ss|us)$/, '$1')
    .replace(/([^su])s$/, '$1')
}

/** Names that an answer may give the id: that of the parameter, `campaignId`, and plain `id`. */
export function idNames(path: string, parameter: string): string[] {
  const noun = nounOf(path)
  return [...new Set([plain(parameter), `${plain(noun)}id`, 'id', 'uuid'])]
}

/** The singular word for what a path leads to: `campaign` for `/campaigns/{id}`. */
export function nounOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && !segment.startsWith('{'))
  return singular(segments.at(-1) ?? '')
}

/** Where in an answer one thing of a resource is: the thing itself with its id. */
export interface FoundThing {
  readonly id: string | number
  /** The object that holds the id. */
  readonly thing: JsonObject
  /** JSON Pointer of the object in the answer. */
  readonly pointer: string
}

/** The one thing that an answer to create or get is about. */
export function thingIn(resource: Pick<Resource, 'path' | 'parameter'>, answer: unknown): FoundThing | undefined {
  const noun = plain(nounOf(resource.path))
  const holders: [pointer: string, value: unknown][] = [['', answer]]
  for (const [name, value] of Object.entries(objectOf(answer))) {
    if (plain(name) === noun) holders.unshift([`/${name}`, value])
    else if (isObject(value)) holders.push([`/${name}`, value])
  }
  for (const [outer, value] of holders.slice()) {
    for (const [name, inner] of Object.entries(objectOf(value)))
      if (isObject(inner) && outer !== '') holders.push([`${outer}/${name}`, inner])
  }
  for (const wanted of idNames(resource.path, resource.parameter)) {
    for (const [pointer, holder] of holders) {
      const id = idIn(holder, [wanted])
      if (id !== undefined) return { id, thing: objectOf(holder), pointer }
    }
  }
  return undefined
}

/** The things that an answer to a list has, each with its id. */
export function thingsIn(resource: Pick<Resource, 'path' | 'parameter'>, list: Operation, answer: unknown): FoundThing[] {
  const pointer = itemsPointer(list, answer)
  if (pointer === undefined) return []
  const names = idNames(resource.path, resource.parameter)
  return listOf(valueAt(answer, pointer)).flatMap((item, index) => {
    const id = idIn(item, names)
    return id === undefined ? [] : [{ id, thing: objectOf(item), pointer: `${pointer}/${index}` }]
  })
}

/** Where a list's items are: as `x-pagination` says, else the first list in the answer. */
export function itemsPointer(list: Operation, answer: unknown): string | undefined {
  const documented = list.pagination?.['items']
  if (typeof documented === 'string') return documented
  if (Array.isArray(answer)) return ''
  const queue: [string, unknown, number][] = [['', answer, 0]]
  for (const [pointer, value, depth] of queue) {
    for (const [name, inner] of Object.entries(objectOf(value))) {
      if (Array.isArray(inner)) return `${pointer}/${name}`
      if (isObject(inner) && depth < 2) queue.push([`${pointer}/${name}`, inner, depth + 1])
    }
  }
  return undefined
}

function idIn(holder: unknown, names: readonly string[]): string | number | undefined {
  for (const wanted of names) {
    for (const [name, value] of Object.entries(objectOf(holder))) {
      if (plain(name) === wanted && ((typeof value === 'string' && value !== '') || typeof value === 'number')) return value
    }
  }
  return undefined
}
