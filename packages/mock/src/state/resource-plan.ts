import { pathParameters, resolvePointer } from '@campaignkit/core/description'
import { type Document, type Operation, propertiesOf, requiredOf, schemaAt } from '../openapi/document.ts'
import { isObject, type JsonObject } from '../openapi/json.ts'
import { allowsNull } from '../openapi/nullable.ts'
import { dereference } from '../openapi/reference.ts'
import type { IdentifierForm } from '../random/identifier.ts'
import { type Action, createNaming, type OperationName } from './naming.ts'
import { type PeopleFact, type Recipients, recipientsOf } from '../people/recipients.ts'

/** The value of `x-state`; `specs/README.md` says what it means. */
interface StateExtension {
  readonly resource?: string
  readonly action?: Action
  readonly id?: string
  readonly each?: string
  readonly shown?: false
  readonly unique?: string
  readonly from?: readonly string[]
  readonly to?: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly rejection?: number
  readonly people?: PeopleFact & {
    /** The resource whose ids are addressed, and where they are in the call. */
    readonly resource?: string
    readonly ids?: string
    /** What becomes of somebody who is given twice in one call: contacted `once`, or each time. */
    readonly repeated?: 'once'
  }
}

/** One resource of `x-resources`; `specs/README.md` says what it means. */
interface ResourceExtension {
  readonly id?: string
  readonly status?: string
  readonly initial?: JsonObject
  readonly later?: readonly string[]
  readonly person?: string
  readonly reaches?: readonly string[]
  readonly starts?: { readonly at: string; readonly from?: string; readonly to: string }
  readonly ends?: { readonly from: string; readonly after?: string; readonly to: string }
  readonly newestFirst?: boolean
}

/** The value of `x-pagination`. */
export interface Pagination {
  readonly style: 'cursor' | 'page' | 'offset' | 'none' | 'unknown' | 'body-cursor' | 'link'
  readonly items?: string
  readonly parameter?: string
  readonly first?: number
  readonly next?: string
  readonly more?: string
  readonly total?: string
  readonly pages?: string
  readonly size?: string
}

/** What the mock keeps of one kind of resource. */
export interface ResourcePlan extends ResourceExtension {
  readonly name: string
  /** Property that identifies it. */
  readonly idKey: string
  readonly statusKey: string
  /** The resource that it belongs to, such as a campaign for its contacts. */
  readonly parent: string | undefined
  /** Whether its list is one of something else, which the path names. */
  readonly scoped: boolean
  /** Whether an operation makes new ones. If none does, it has what the examples show from the beginning. */
  readonly creatable: boolean
  /** Other properties in which the examples repeat the id. */
  readonly repeatedId: readonly string[]
  /** The schema of its id, where an operation shows one. */
  readonly idForm: IdentifierForm
  /** All that the examples show of one; what the creating operation shows goes before the rest. */
  readonly template: JsonObject
  /** What the examples show of what exists, one or several, in parts where several operations show it. */
  readonly examples: readonly JsonObject[]
}

/** What the mock does when an operation is called. */
export interface OperationPlan extends Omit<StateExtension, 'resource' | 'action' | 'shown'> {
  readonly operation: Operation
  readonly resource: ResourcePlan
  readonly action: Action
  /** Where the resource, or the list of them, is in the successful response; `undefined` where it is not in there. */
  readonly pointer: string | undefined
  /** Properties that the response's schema gives the resource; empty if it leaves them open. */
  readonly shown: ReadonlySet<string>
  /** Properties of the resource that the response must have. */
  readonly required: ReadonlySet<string>
  /** Properties of the resource that must not be null in the response. */
  readonly notNull: ReadonlySet<string>
  /** Whether the response may have null at a place, by its pointer. */
  readonly allowsNull: (pointer: string) => boolean
  /** Properties that the request may carry, with their schemas. */
  readonly accepted: Readonly<Record<string, JsonObject>>
  readonly pagination: Pagination | undefined
  readonly contactsPeople: boolean
  /** Whom the body addresses. */
  readonly recipients: Recipients
  readonly repeatable: boolean
  readonly keyHeader: string | undefined
}

/** Works out what every operation of a description does: from its extensions, and by convention where it has none. */
export function planOf(document: Document, operations: readonly Operation[]): ReadonlyMap<Operation, OperationPlan> {
  const nameOf = createNaming(operations)
  const drafts = operations.map((operation) => draftOf(operation, nameOf(operation)))
  // The rule extension-form has checked the form of both extensions.
  const facts = (document['x-resources'] ?? {}) as Readonly<Record<string, ResourceExtension>>
  const names = new Set(drafts.map(({ resource }) => resource))
  const resources = new Map(
    [...names].map((name) => {
      const own = drafts.filter((draft) => draft.resource === name)
      return [name, resourceOf(document, name, own, facts[name] ?? {}, names)] as const
    }),
  )
  return new Map(
    drafts.flatMap((draft) => {
      const resource = resources.get(draft.resource)
      return resource ? [[draft.operation, finish(document, draft, resource)] as const] : []
    }),
  )
}

interface Draft {
  readonly operation: Operation
  readonly state: StateExtension
  readonly resource: string
  readonly action: Action
  readonly pagination: Pagination | undefined
}

function draftOf(operation: Operation, name: OperationName): Draft {
  const state = (operation.object['x-state'] ?? {}) as StateExtension
  const changes = state.to !== undefined || state.set !== undefined || state.from !== undefined
  return {
    operation,
    state,
    resource: state.resource ?? name.resource,
    action: state.action ?? name.action ?? (changes ? 'update' : 'none'),
    pagination: operation.object['x-pagination'] as Pagination | undefined,
  }
}

/** The last path parameter of the operations on one resource, which names its id. */
function pathId(drafts: readonly Draft[]): string | undefined {
  const single = drafts.find(({ action, operation }) => action !== 'create' && action !== 'list' && operation.path.includes('{'))
  return single && pathParameters(single.operation).at(-1)
}

function resourceOf(
  document: Document,
  name: string,
  drafts: readonly Draft[],
  facts: ResourceExtension,
  names: ReadonlySet<string>,
): ResourcePlan {
  const segments = name.split('.')
  const singular = segments.at(-1)?.replace(/s$/, '') ?? ''
  const responsesTo = (...actions: readonly Action[]) =>
    actions.flatMap((action) =>
      drafts
        .filter((draft) => draft.action === action && draft.state.shown !== false)
        .flatMap(({ operation }) => operation.success.examples.slice(0, 1)),
    )
  const examples = responsesTo('create', 'read', 'update', 'list')
  const candidates = [facts.id, pathId(drafts), 'id', '_id', `${singular}_id`, `${singular}Id`, 'sid', 'uuid', 'uid', 'key'].filter(
    (key) => key !== undefined,
  )
  const idKey = candidates.find((key) => examples.some((example) => placeOf(example, key) !== undefined)) ?? 'id'
  const entities = (responses: readonly unknown[]) => responses.flatMap((response) => entitiesIn(response, idKey))
  const template: JsonObject = {}
  for (const example of entities(examples))
    for (const [key, value] of Object.entries(example)) if (!(key in template)) template[key] = value
  const shown = drafts
    .filter(({ operation }) => operation.success.isShown)
    .flatMap(({ operation }) => operation.success.examples.slice(0, 1))
  const shownKeys = new Set(entities(shown).flatMap((example) => Object.keys(example)))
  const parent = segments.slice(0, -1).join('.')
  return {
    ...facts,
    name,
    idKey,
    statusKey: facts.status ?? 'status',
    repeatedId: Object.keys(template).filter(
      (key) => key !== idKey && template[idKey] !== undefined && template[key] === template[idKey] && shownKeys.has(key),
    ),
    idForm: idFormOf(document, drafts, idKey),
    parent: parent !== name && names.has(parent) ? parent : undefined,
    scoped: drafts.some(({ action, operation }) => action === 'list' && operation.path.includes('{')),
    creatable: drafts.some(({ action }) => action === 'create'),
    template,
    examples: existing(idKey, entities(responsesTo('create')), entities(responsesTo('read', 'list', 'update'))),
  }
}

/** What a description says about an id: in a response that shows one, else in the path. */
function idFormOf(document: Document, drafts: readonly Draft[], idKey: string): IdentifierForm {
  for (const { operation } of drafts) {
    const [example] = operation.success.examples
    const place = placeOf(example, idKey)
    if (place === undefined) continue
    const isList = Array.isArray(resolvePointer(example, place))
    const schema = dereference(document, schemaAt(document, operation.success.schema, `${place}${isList ? '/*' : ''}/${idKey}`))
    if (isObject(schema)) return schema
  }
  return {}
}

/** What there is before any call: what only the response to a create shows is not there yet, unless nothing else shows any. */
function existing(idKey: string, created: readonly JsonObject[], others: readonly JsonObject[]): JsonObject[] {
  const known = new Set(others.map((entity) => entity[idKey]))
  return [...created.filter((entity) => known.size === 0 || known.has(entity[idKey])), ...others]
}

/** Finds the object, or the list of objects, that has an id; the body itself goes before what is deeper in it. */
function placeOf(body: unknown, idKey: string, pointer = '', depth = 0): string | undefined {
  if (Array.isArray(body)) return body.some((item) => isObject(item) && idKey in item) ? pointer : undefined
  if (!isObject(body)) return undefined
  if (idKey in body) return pointer
  if (depth === 2) return undefined
  for (const [key, value] of Object.entries(body)) {
    const found = placeOf(value, idKey, `${pointer}/${key}`, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function entitiesIn(example: unknown, idKey: string): JsonObject[] {
  const place = placeOf(example, idKey)
  if (place === undefined) return []
  const found = resolvePointer(example, place)
  return (Array.isArray(found) ? (found as unknown[]) : [found]).filter(isObject)
}

function finish(document: Document, draft: Draft, resource: ResourcePlan): OperationPlan {
  const { operation, action, pagination } = draft
  const { shown, resource: _resource, action: _action, ...state } = draft.state
  const [example] = operation.success.examples
  const inExample = pagination?.items ?? placeOf(example, resource.idKey) ?? statusOnly(example, resource)
  const pointer = action === 'none' || shown === false ? undefined : inExample
  const listed = pointer !== undefined && Array.isArray(resolvePointer(example, pointer))
  const schema = pointer === undefined ? undefined : schemaAt(document, operation.success.schema, listed ? `${pointer}/*` : pointer)
  const shownProperties = propertiesOf(document, schema)
  const content = Object.values(operation.body?.content ?? {})[0]
  const idempotency = operation.object['x-idempotency']
  const accepted = propertiesOf(document, content?.['schema'])
  const header = isObject(idempotency) ? idempotency['header'] : undefined
  return {
    ...state,
    operation,
    resource,
    action,
    pointer,
    shown: new Set(Object.keys(shownProperties)),
    required: new Set(requiredOf(document, schema)),
    notNull: new Set(
      Object.entries(shownProperties)
        .filter(([, property]) => !allowsNull(document, property))
        .map(([key]) => key),
    ),
    allowsNull: (place) => allowsNull(document, schemaAt(document, operation.success.schema, place)),
    accepted: state.each === undefined ? accepted : propertiesOf(document, schemaAt(document, content?.['schema'], `${state.each}/*`)),
    pagination,
    contactsPeople: operation.object['x-contacts-people'] === true,
    recipients: recipientsOf(document, operation, content?.['schema'], state.people),
    repeatable: idempotency === 'natural',
    keyHeader: typeof header === 'string' ? header.toLowerCase() : undefined,
  }
}

/** A response such as `{ status }`, which shows a part of the resource without its id. */
function statusOnly(example: unknown, resource: ResourcePlan): string | undefined {
  return isObject(example) && resource.statusKey in example ? '' : undefined
}
