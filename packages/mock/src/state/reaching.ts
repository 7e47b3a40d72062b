import { evaluate } from '../request/expression.ts'
import { type JsonObject, textOf } from '../openapi/json.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Call } from '../request/message.ts'
import type { Context } from './behaviour.ts'
import type { Collection } from './collection.ts'
import type { Credit } from '../people/credit.ts'
import type { Contact, Ledger, Outcome } from '../people/ledger.ts'
import { isReached, outcomeOf } from '../people/outcome.ts'
import type { StateParts } from './parts.ts'
import { phonesOf } from './people.ts'
import { numberOf, personOf } from '../people/person.ts'
import type { Entity } from './store.ts'

/** Whom operations and campaigns reach. */
export interface Reaching {
  /** The numbers that a call addresses. */
  peopleOf(context: Context): readonly string[]
  /** The campaign that a call is about, itself or what it belongs to. */
  campaignOf(entity: Entity | undefined, call: Call): Entity | undefined
  /** Adds the people of a request to a campaign, and contacts them if it runs. */
  addPeople(campaign: Entity, people: readonly string[], isOnce: boolean): void
  /** Has a running campaign contact everybody whom it has not, at its pace. */
  settle(campaign: Entity): void
  /** Has a campaign that was stopped go on until a time, in milliseconds. */
  linger(campaign: Entity, until: number): void
  /** Whether a campaign has people whom it has not contacted yet. */
  isPending(campaign: Entity): boolean
  /** Has a campaign contact one of its people again. */
  again(member: Entity, note: string): void
  /** Contacts the people of one request, who are nobody's campaign. */
  reachAll(people: readonly string[], cause: Entity | undefined, isOnce: boolean): void
  /** Has the campaigns go on that had stopped for want of credit. */
  resume(): void
}

/** What reaching people needs from around it. */
export interface ReachingOptions {
  readonly ledger: Ledger
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly collection: Collection
  readonly credit: Credit
  /** People a minute whom a running campaign contacts. */
  readonly pace: number
  /** Makes something by its resource's name. */
  readonly create: (resource: string, values: JsonObject, scope?: readonly string[]) => Entity
  /** The operation that is being carried out; none while the clock moves. */
  readonly current: () => string | undefined
  /** Called for everybody that was reached or could not be, with what that left behind: a call, a message. */
  readonly onReach?: ((contact: Contact, cause: Entity | undefined, trace: Entity | undefined) => void) | undefined
}

const repeatNote = 'The request had this person before.'

function isRunning({ resource, value }: Entity): boolean {
  return resource.reaches?.includes(String(value[resource.statusKey])) ?? false
}

/** Makes what reaches people for one provider. */
export function createReaching(parts: StateParts, options: ReachingOptions): Reaching {
  const { provider, plans, resources, behaviour, clock, random, store } = parts
  const { ledger, outcomes, collection, credit, pace, create, current, onReach } = options
  /** So many at once, and then as long a wait: at least a second, which keeps the events of large campaigns few. */
  const batch = Math.max(Math.round(pace / 60), 1)
  const interval = Math.max(60_000 / pace, 1000)
  /** The people in a campaign's list whom it has yet to contact; made anew when something has changed. */
  const queues = new WeakMap<Entity, Entity[]>()
  /** The numbers at which entries of such lists have been contacted. */
  const contacted = new WeakMap<Entity, readonly string[]>()
  const notes = new WeakMap<Entity, string>()
  const waiting = new WeakSet<Entity>()
  const startedBy = new WeakMap<Entity, string>()
  const lingering = new WeakMap<Entity, number>()

  function reach(person: string, cause: Entity | undefined, member?: Entity, note = member && notes.get(member)): void {
    const outcome = outcomeOf(person, outcomes)
    const contact: Contact = {
      provider,
      person,
      operation: current() ?? (cause && startedBy.get(cause)) ?? cause?.origin ?? 'mock',
      ...(cause?.resource.reaches ? { campaign: cause.id } : {}),
      outcome,
      ...(note === undefined ? {} : { note }),
      at: clock.date(),
    }
    if (isReached(outcome)) {
      credit.spend()
      ledger.record(contact)
    }
    const trace = behaviour.reached?.({ contact, cause, member, outcome }, { store, random, create, now: clock.now() })
    onReach?.(contact, cause, trace ?? undefined)
  }

  const exists = (entity: Entity) => store.get(entity.resource.name, entity.scope, entity.id) === entity
  const mayReach = (campaign: Entity) => exists(campaign) && (isRunning(campaign) || (lingering.get(campaign) ?? 0) > clock.now())

  /** The entries of a campaign's list that have a number at which they have not been contacted. */
  function uncontacted(campaign: Entity): Entity[] {
    const lists = [...resources.values()].filter(({ parent, person }) => parent === campaign.resource.name && person !== undefined)
    return lists
      .flatMap(({ name }) => store.list(name, [...campaign.scope, campaign.id]))
      .filter((member) => phonesOf(member).some((number) => !contacted.get(member)?.includes(number)))
  }

  /** Contacts the next one of a campaign; `false` if there is nobody left. */
  function reachNext(campaign: Entity): boolean {
    const person = campaign.people.take()
    if (person) {
      reach(person.number, campaign, undefined, person.isRepeat ? repeatNote : undefined)
      return true
    }
    const queue = queues.get(campaign)
    for (let member = queue?.pop(); member; member = queue?.pop()) {
      if (!exists(member)) continue
      const [number] = phonesOf(member)
      if (number === undefined || contacted.get(member)?.includes(number)) continue
      contacted.set(member, [...(contacted.get(member) ?? []), number])
      reach(number, campaign, member)
      return true
    }
    return false
  }

  /** @param time When this part of it was due, which may be before the clock's time if that has been moved far. */
  function run(campaign: Entity, time = clock.now()): void {
    for (let count = 0; credit.left() > 0; count += 1) {
      if (count >= batch) {
        waiting.add(campaign)
        clock.at(time + interval, () => {
          waiting.delete(campaign)
          if (mayReach(campaign)) run(campaign, time + interval)
        })
        return
      }
      if (!reachNext(campaign)) return
    }
  }

  function settle(campaign: Entity): void {
    if (!isRunning(campaign)) return
    // The next one is at the end, where it can be taken from.
    queues.set(campaign, uncontacted(campaign).toReversed())
    const operation = current()
    if (operation !== undefined) startedBy.set(campaign, operation)
    if (!waiting.has(campaign)) run(campaign)
  }

  return {
    peopleOf(context) {
      const { call, plan } = context
      const own = behaviour.people?.[call.operation.id]
      if (own) return own(context)
      const { people } = plan
      if (people?.resource === undefined || people.ids === undefined) return plan.recipients.in(call.body)
      const { resource } = people
      const ids = [evaluate(people.ids, call)].flat().filter((id) => id !== undefined)
      return ids.flatMap((id) => {
        const found = collection.find(resource, id)
        if (!found)
          throw new ErrorResponse(plan.rejection ?? 400, `There is no ${resource.replace(/s$/, '')} ${textOf(id)}.`, {
            reason: 'not-found',
          })
        return phonesOf(found)
      })
    },
    campaignOf(entity, call) {
      if (entity?.resource.reaches) return entity
      const resource = plans.get(call.operation)?.resource
      const parent = resource?.parent === undefined ? undefined : resources.get(resource.parent)
      if (!parent?.reaches) return undefined
      const scope = Object.values(call.path)
      return store.list(parent.name).find((candidate) => scope.includes(candidate.id))
    },
    addPeople(campaign, people, isOnce) {
      campaign.people.add(people, isOnce)
      settle(campaign)
    },
    settle,
    linger: (campaign, until) => void lingering.set(campaign, until),
    isPending: (campaign) => campaign.people.isPending || (queues.get(campaign)?.length ?? 0) > 0,
    again(member, note) {
      contacted.delete(member)
      notes.set(member, note)
    },
    reachAll(people, cause, isOnce) {
      const numbers = new Set<string>()
      const persons = new Set<string>()
      for (const given of people) {
        const [number, person] = [numberOf(given), personOf(given)]
        if (isOnce && numbers.has(number)) continue
        reach(given, cause, undefined, persons.has(person) ? repeatNote : undefined)
        numbers.add(number)
        persons.add(person)
      }
    },
    resume() {
      for (const { name, reaches } of resources.values()) if (reaches) for (const campaign of store.list(name)) settle(campaign)
    },
  }
}
