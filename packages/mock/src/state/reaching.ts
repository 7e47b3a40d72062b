import { evaluate } from '../request/expression.ts'
import { type JsonObject, textOf } from '../openapi/json.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Call } from '../request/message.ts'
import type { Context } from './behaviour.ts'
import type { Collection } from './collection.ts'
import type { Contact, Ledger, Outcome } from './ledger.ts'
import { isReached, outcomeOf } from './outcome.ts'
import type { StateParts } from './parts.ts'
import { phonesOf } from './people.ts'
import type { Entity } from './store.ts'

/** Whom operations and campaigns reach. */
export interface Reaching {
  /** The numbers that a call addresses. */
  peopleOf(context: Context): readonly string[]
  /** The campaign that a call is about, itself or what it belongs to. */
  campaignOf(entity: Entity | undefined, call: Call): Entity | undefined
  /** Adds people to a campaign, and contacts them if it runs. */
  addPeople(campaign: Entity, people: readonly string[]): void
  /** Contacts everybody of a running campaign who has not been. */
  settle(campaign: Entity): void
  /** Contacts somebody. */
  reach(person: string, cause: Entity | undefined, member?: Entity): void
}

/** What reaching people needs from around it. */
export interface ReachingOptions {
  readonly ledger: Ledger
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly collection: Collection
  /** Makes something by its resource's name. */
  readonly create: (resource: string, values: JsonObject, scope?: readonly string[]) => Entity
  /** The operation that is being carried out; none while the clock moves. */
  readonly current: () => string | undefined
  /** Called for everybody that was reached or could not be, with what that left behind: a call, a message. */
  readonly onReach?: ((contact: Contact, cause: Entity | undefined, trace: Entity | undefined) => void) | undefined
}

/** Makes what reaches people for one provider. */
export function createReaching(parts: StateParts, options: ReachingOptions): Reaching {
  const { provider, plans, resources, behaviour, clock, random, store } = parts
  const { ledger, outcomes, collection, create, current, onReach } = options

  function reach(person: string, cause: Entity | undefined, member?: Entity): void {
    const outcome = outcomeOf(person, outcomes)
    const contact: Contact = {
      provider,
      person,
      operation: current() ?? cause?.origin ?? 'mock',
      ...(cause?.resource.reaches ? { campaign: cause.id } : {}),
      outcome,
      at: clock.date(),
    }
    if (isReached(outcome)) ledger.record(contact)
    const trace = behaviour.reached?.({ contact, cause, member, outcome }, { store, random, create, now: clock.now() })
    onReach?.(contact, cause, trace ?? undefined)
  }

  function settle(campaign: Entity): void {
    const { reaches, statusKey, name } = campaign.resource
    if (!reaches?.includes(String(campaign.value[statusKey]))) return
    for (const [person, done] of campaign.people) {
      if (done) continue
      campaign.people.set(person, true)
      reach(person, campaign)
    }
    for (const resource of resources.values()) {
      if (resource.parent !== name || resource.person === undefined) continue
      for (const member of store.list(resource.name, [...campaign.scope, campaign.id])) {
        for (const person of phonesOf(member)) {
          if (member.people.get(person)) continue
          member.people.set(person, true)
          reach(person, campaign, member)
        }
      }
    }
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
        if (!found) throw new ErrorResponse(plan.refusal ?? 400, `There is no ${resource.replace(/s$/, '')} ${textOf(id)}.`)
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
    addPeople(campaign, people) {
      for (const person of people) if (!campaign.people.has(person)) campaign.people.set(person, false)
      settle(campaign)
    },
    settle,
    reach,
  }
}
