import type { JsonObject } from '../openapi/json.ts'
import { CampaignPeople } from './campaign-people.ts'
import type { ResourcePlan } from './resource-plan.ts'

/** One thing that the mock keeps: a campaign, a contact, a call. */
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

function keyOf(scope: readonly string[], id: string): string {
  return scope.length === 0 ? id : JSON.stringify([...scope, id])
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
  return {
    add: (entity) => void collection(entity.resource.name).set(keyOf(entity.scope, entity.id), entity),
    get: (resource, scope, id) => collection(resource).get(keyOf(scope, id)),
    list(resource, scope) {
      const all = [...collection(resource).values()]
      return scope ? all.filter((entity) => scope.every((id, index) => entity.scope[index] === id)) : all
    },
    remove: (entity) => void collection(entity.resource.name).delete(keyOf(entity.scope, entity.id)),
    clear: () => collections.clear(),
  }
}
