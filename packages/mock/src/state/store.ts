import type { JsonObject } from '../openapi/json.ts'
import { CampaignPeople } from '../people/campaign-people.ts'
import type { ResourcePlan } from './resource-plan.ts'

/** An entity that the mock keeps: a campaign, a contact, a call. */
export interface Entity {
  readonly resource: ResourcePlan
  readonly id: string
  /** Ids of what it belongs to, from the outside in. */
  readonly scope: readonly string[]
  /** All its properties, of which a response shows those that it has a place for. */
  readonly value: JsonObject
  /** The operation that made it. */
  readonly origin: string
  /** The people of a campaign. */
  readonly people: CampaignPeople
}

/** Makes an entity without people. */
export function createEntity(facts: Omit<Entity, 'people'>): Entity {
  return new KeptEntity(facts)
}

/** Most have no people of their own, and empty sets would be a fifth of what a campaign takes. */
class KeptEntity implements Entity {
  readonly resource: ResourcePlan
  readonly id: string
  readonly scope: readonly string[]
  readonly value: JsonObject
  readonly origin: string
  #people: CampaignPeople | undefined
  constructor({ resource, id, scope, value, origin }: Omit<Entity, 'people'>) {
    this.resource = resource
    this.id = id
    this.scope = scope
    this.value = value
    this.origin = origin
  }
  get people(): CampaignPeople {
    return (this.#people ??= new CampaignPeople())
  }
}

/** What the mock of one provider remembers. */
export interface Store {
  add(entity: Entity): void
  get(resource: string, scope: readonly string[], id: string): Entity | undefined
  list(resource: string, scope?: readonly string[]): readonly Entity[]
  remove(entity: Entity): void
  clear(): void
}

/** One string for several ids. The separator is in hardly any id; those that have it are written as JSON. */
function keyOf(ids: readonly string[]): string {
  const [only = ''] = ids
  if (ids.length === 1 && !only.includes('\0')) return only
  return ids.some((id) => id.includes('\0')) ? JSON.stringify(ids) : ids.join('\0')
}

/** All of one resource, and those that belong to the same. */
interface EntityCollection {
  readonly all: Map<string, Entity>
  readonly byScope: Map<string, Map<string, Entity>>
  /** How deep the deepest is. */
  depth: number
}

/** Makes an empty store. */
export function createStore(): Store {
  const collections = new Map<string, EntityCollection>()
  const collection = (resource: string) => {
    let found = collections.get(resource)
    if (!found) {
      found = { all: new Map(), byScope: new Map(), depth: 0 }
      collections.set(resource, found)
    }
    return found
  }
  return {
    add(entity) {
      const { scope, id } = entity
      const of = collection(entity.resource.name)
      const key = keyOf([...scope, id])
      of.all.set(key, entity)
      of.depth = Math.max(of.depth, scope.length)
      if (scope.length === 0) return
      const place = keyOf(scope)
      const siblings = of.byScope.get(place)
      if (siblings) siblings.set(key, entity)
      else of.byScope.set(place, new Map([[key, entity]]))
    },
    get: (resource, scope, id) => collection(resource).all.get(scope.length === 0 ? keyOf([id]) : keyOf([...scope, id])),
    list(resource, scope = []) {
      const { all, byScope, depth } = collection(resource)
      if (scope.length === 0) return [...all.values()]
      if (scope.length === depth) return [...(byScope.get(keyOf(scope))?.values() ?? [])]
      return [...all.values()].filter((entity) => scope.every((id, index) => entity.scope[index] === id))
    },
    remove({ resource, scope, id }) {
      const of = collection(resource.name)
      const key = keyOf([...scope, id])
      of.all.delete(key)
      of.byScope.get(keyOf(scope))?.delete(key)
    },
    clear: () => collections.clear(),
  }
}
