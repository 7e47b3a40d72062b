import { pathParameters, resolvePointer } from '@campaignkit/core/description'
import { evaluate } from '../request/expression.ts'
import { copyJson, isObject, type JsonObject, textOf } from '../openapi/json.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Call } from '../request/message.ts'
import { createIdentifier } from '../random/identifier.ts'
import { numberOf } from '../people/person.ts'
import type { StateParts } from './parts.ts'
import { phoneIn } from './people.ts'
import type { OperationPlan, ResourcePlan } from './resource-plan.ts'
import { createEntity, type Entity } from './store.ts'
import { timestampLike } from '../time/timestamp.ts'

/** What one provider's mock has: found, made, or there from the beginning. */
export interface Collection {
  /** Adds what no operation creates, once: it must have been there before. */
  seed(resource: ResourcePlan): void
  /** Finds something by its id, wherever it belongs. */
  find(resource: string, id: unknown): Entity | undefined
  /** Makes something as an operation that creates it would; `values` go before what the examples show. */
  create(resource: ResourcePlan, values: JsonObject, scope: readonly string[], plan?: OperationPlan): Entity
  /** @throws {ErrorResponse} If what the path goes through does not exist. */
  requireParent(resource: ResourcePlan, scope: readonly string[]): void
  /** @throws {ErrorResponse} If what the call names does not exist. */
  requireTarget(call: Call, plan: OperationPlan, scope: readonly string[]): Entity | undefined
  /** @throws {ErrorResponse} If there is one already with a value that only one may have. */
  requireUnique(plan: OperationPlan, scope: readonly string[], values: JsonObject): void
  clear(): void
}

/**
 * Makes an empty collection.
 * @param hasExamples Whether what the examples show exists from the beginning.
 */
export function createCollection({ resources, store, clock, random }: StateParts, hasExamples: boolean): Collection {
  const seeded = new Set<string>()
  /** Where the ids of a resource that are numbers have got to: none comes twice, even if what had it is deleted. */
  const lastNumber = new Map<string, number>()

  function seed(resource: ResourcePlan): void {
    if (seeded.has(resource.name)) return
    seeded.add(resource.name)
    if (isMadeHere(resource) && !hasExamples) return
    const scope = exampleScope(resource)
    if (!scope) return
    for (const example of resource.examples) {
      const id = textOf(example[resource.idKey])
      const known = store.get(resource.name, scope, id)
      // One may be shown in parts by several operations.
      if (known) Object.assign(known.value, { ...copyJson(example), ...known.value })
      else add({ resource, id, scope, value: copyJson(example), origin: 'examples' })
    }
  }

  /** Whether an operation makes it or what it belongs to, so that there is none in the beginning. */
  function isMadeHere(resource: ResourcePlan): boolean {
    const parent = parentOf(resource)
    return resource.creatable || (parent !== undefined && isMadeHere(parent))
  }

  function parentOf(resource: ResourcePlan): ResourcePlan | undefined {
    return resource.parent === undefined ? undefined : resources.get(resource.parent)
  }

  /** Ids of what the example of a resource belongs to; `undefined` if the examples do not tell. */
  function exampleScope(resource: ResourcePlan): string[] | undefined {
    if (resource.parent === undefined) return resource.scoped ? undefined : []
    const parent = parentOf(resource)
    const above = parent && exampleScope(parent)
    const id = parent?.examples[0]?.[parent.idKey]
    return above && id !== undefined ? [...above, textOf(id)] : undefined
  }

  function add(facts: Omit<Entity, 'people'>): Entity {
    const entity = createEntity(facts)
    store.add(entity)
    const { resource, value } = entity
    const id = value[resource.idKey]
    if (typeof id === 'number') lastNumber.set(resource.name, Math.max(lastNumber.get(resource.name) ?? id, id))
    return entity
  }

  function create(resource: ResourcePlan, values: JsonObject, scope: readonly string[], plan?: OperationPlan): Entity {
    const value = initialValue(resource, values, plan, clock.now())
    const given = values[resource.idKey]
    const example = resource.template[resource.idKey]
    const last = lastNumber.get(resource.name)
    const pattern = last === undefined ? example : last + 1
    const taken = (candidate: string) => store.get(resource.name, scope, candidate) !== undefined
    const id = given ?? createIdentifier(pattern, random, taken, resource.idForm)
    if (example !== undefined || given !== undefined) value[resource.idKey] = id
    for (const key of resource.repeatedId) if (!Object.hasOwn(values, key)) value[key] = id
    return add({
      resource,
      id: textOf(id),
      scope: [...scope],
      value: inOrder(value, resource.template),
      origin: plan?.operation.id ?? 'mock',
    })
  }

  return {
    seed,
    find(name, id) {
      const resource = resources.get(name)
      if (resource) seed(resource)
      return store.list(name).find((entity) => entity.id === textOf(id))
    },
    create,
    requireParent(resource, scope) {
      const parent = parentOf(resource)
      const id = scope.at(-1)
      if (!parent?.creatable || id === undefined) return
      seed(parent)
      if (!store.get(parent.name, scope.slice(0, -1), id)) throw notFound(parent, id)
    },
    requireTarget(call, plan, scope) {
      const { resource } = plan
      const last = pathParameters(call.operation).at(-1)
      const id = plan.id === undefined ? (last === undefined ? undefined : call.path[last]) : evaluate(plan.id, call)
      // Without an id in the call there is only one, such as the caller's own profile.
      if (id === undefined) return store.list(resource.name)[0]
      const found = store.get(resource.name, scope, textOf(id))
      if (!found && Object.keys(resource.template).length > 0) throw notFound(resource, textOf(id))
      return found
    },
    requireUnique(plan, scope, values) {
      const { unique, resource } = plan
      if (unique === undefined) return
      const key = (value: JsonObject) => {
        const found = resolvePointer(value, unique)
        return resource.person === unique ? phoneIn(found).map(numberOf).join() : JSON.stringify(found)
      }
      const wanted = key(values)
      if (resolvePointer(values, unique) !== undefined && store.list(resource.name, scope).some(({ value }) => key(value) === wanted)) {
        throw new ErrorResponse(plan.rejection ?? 409, `There is one with the same ${unique.slice(1)} already.`, {
          reason: 'already-exists',
        })
      }
    },
    clear() {
      seeded.clear()
      lastNumber.clear()
    },
  }
}

/** What a new one has before it gets its id: what the request gives, defaults, and what only the examples show. */
function initialValue(resource: ResourcePlan, values: JsonObject, plan: OperationPlan | undefined, now: number): JsonObject {
  const accepted = plan?.accepted ?? {}
  const value: JsonObject = {}
  for (const [key, example] of Object.entries(resource.template)) {
    // The response must have some of what a request may leave out.
    const isOurs = !Object.hasOwn(accepted, key) || plan?.required.has(key)
    if (isOurs && !resource.later?.includes(key)) value[key] = copyJson(example)
  }
  for (const [key, schema] of Object.entries(accepted)) if (schema['default'] !== undefined) value[key] = schema['default']
  Object.assign(value, copyJson(resource.initial ?? {}), copyJson(values))
  if (resource.initial && Object.hasOwn(resource.initial, resource.statusKey))
    value[resource.statusKey] = values[resource.statusKey] ?? resource.initial[resource.statusKey]
  linkReferences(value, values, resource.template)
  for (const [key, example] of Object.entries(resource.template)) {
    if (isCreationTime(key) && values[key] === undefined) value[key] = timestampLike(example, now)
  }
  return value
}

function notFound(resource: ResourcePlan, id: string): ErrorResponse {
  const name = resource.name.split('.').at(-1)?.replace(/s$/, '') ?? resource.name
  return new ErrorResponse(404, `There is no ${name} ${id}.`, { reason: 'not-found' })
}

/** Where a request names something by its id (`agent_id`) and the response shows it (`agent: { id }`, `template: '…'`). */
export function linkReferences(value: JsonObject, values: JsonObject, template: JsonObject): void {
  for (const [key, id] of Object.entries(values)) {
    const owner = /^(.+?)_?id$/i.exec(key)?.[1]
    if (owner === undefined || owner === key || Object.hasOwn(values, owner)) continue
    const shown = template[owner]
    if (isObject(shown)) value[owner] = { ...shown, [('_id' in shown && '_id') || 'id']: id }
    else if (typeof shown === 'string') value[owner] = id
  }
}

/** The same object with its keys in the order of the examples. */
function inOrder(value: JsonObject, template: JsonObject): JsonObject {
  const known = Object.keys(template).filter((key) => Object.hasOwn(value, key))
  return Object.fromEntries([...known, ...Object.keys(value).filter((key) => !known.includes(key))].map((key) => [key, value[key]]))
}

function isCreationTime(key: string): boolean {
  return /^(created|updated)(_?at|_?time)$/i.test(key)
}
