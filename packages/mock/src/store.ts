import type { JsonObject } from './json.ts'
import type { ResourcePlan } from './plan.ts'

/** One thing that the mock keeps: a campaign, a contact, a call. */
export interface Entity {
  readonly resource: ResourcePlan
  readonly id: string
  /** Ids of what it belongs to, from the outside in. */
  readonly scope: readonly string[]
  /** All its properties, of which an answer shows those that it has a place for. */
  readonly value: JsonObject
  /** Milliseconds since 1970. */
  readonly created: number
  /** The operation that made it. */
  readonly origin: string
  /** Phone numbers that belong to it, each with whether it was contacted for it. */
  readonly people: Map<string, boolean>
}

/** What the mock of one provider remembers. */
export interface Store {
  add(entity: Entity): void
  get(resource: string, scope: readonly string[], id: string): Entity | undefined
  list(resource: string, scope?: readonly string[]): readonly Entity[]
  remove(entity: Entity): void
  has(resource: string, id: string): boolean
  clear(): void
}

function keyOf(scope: readonly string[], id: string): string {
  return JSON.stringify([...scope, id])
}

/** Makes an empty store. */
export function createStore(): Store {
  const collections = new Map<string, Map<string, Entity>>()
  const collection = (resource: string) => {
    let found = collections.get(resource)
    if (!found) {
      found = new Map()
      collections.set(resource, found)
    }
    return found
  }
  const idsInUse = new Map<string, Set<string>>()
  return {
    add(entity) {
      collection(entity.resource.name).set(keyOf(entity.scope, entity.id), entity)
      idsInUse.set(entity.resource.name, (idsInUse.get(entity.resource.name) ?? new Set()).add(entity.id))
    },
    get: (resource, scope, id) => collection(resource).get(keyOf(scope, id)),
    list(resource, scope) {
      const all = [...collection(resource).values()]
      return scope ? all.filter((entity) => scope.every((id, index) => entity.scope[index] === id)) : all
    },
    remove: (entity) => void collection(entity.resource.name).delete(keyOf(entity.scope, entity.id)),
    has: (resource, id) => idsInUse.get(resource)?.has(id) ?? false,
    clear() {
      collections.clear()
      idsInUse.clear()
    },
  }
}
