import { pathParameters, resolvePointer } from '@campaignkit/core/description'
import type { Schedule } from '../time/clock.ts'
import type { Operation } from '../openapi/document.ts'
import { evaluate } from '../request/expression.ts'
import { copyJson, isObject, type JsonObject, mergeInto, textOf, writePointer } from '../openapi/json.ts'
import type { Call } from '../request/message.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Random } from '../random/random.ts'
import type { Behaviour } from './behaviour.ts'
import { createCollection, linkReferences } from './collection.ts'
import type { Credit } from '../people/credit.ts'
import type { Contact, Ledger, Outcome } from '../people/ledger.ts'
import { createLifecycle } from './lifecycle.ts'
import type { StateParts } from './parts.ts'
import { createReaching } from './reaching.ts'
import type { OperationPlan } from './resource-plan.ts'
import { createStore, type Entity, type Store } from './store.ts'
import { timestampLike } from '../time/timestamp.ts'
import { createView, type MutableContext } from './view.ts'

/** What a provider's state needs from around it. */
export interface StateOptions {
  readonly provider: string
  readonly plans: ReadonlyMap<Operation, OperationPlan>
  readonly behaviour: Behaviour
  readonly clock: Schedule
  readonly random: Random
  readonly ledger: Ledger
  readonly credit: Credit
  /** People a minute whom a running campaign contacts. */
  readonly pace: number
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Whether what the examples show exists from the beginning. */
  readonly examples: boolean
  /** Called after every change of status. */
  readonly onStatus?: (entity: Entity, previous: unknown) => void
  /** Called for everybody that was reached or could not be, with what that left behind: a call, a message. */
  readonly onReach?: (contact: Contact, cause: Entity | undefined, trace: Entity | undefined) => void
}

/** What a fault does to an operation while it is carried out. */
export interface Effects {
  /** Milliseconds for which a campaign that the operation stops goes on. */
  readonly lateStop?: number
}

/** What one provider's mock remembers, and what its operations do to it. */
export interface State {
  readonly store: Store
  /**
   * Carries an operation out.
   * @param body The documented body of the response, for this call alone.
   * @returns The body with what the mock has in the place of the example.
   * @param effects What a fault does to it.
   * @throws {ErrorResponse} If the provider would respond with an error.
   */
  perform(call: Call, body: unknown, effects?: Effects): unknown
  /** Has the campaigns go on that had stopped for want of credit. */
  resume(): void
  reset(): void
}

/** Makes the empty state of a provider. */
export function createState(options: StateOptions): State {
  const { plans, behaviour, clock, random, provider } = options
  const store = createStore()
  const resources = new Map([...plans.values()].map(({ resource }) => [resource.name, resource]))
  const parts: StateParts = { provider, plans, resources, behaviour, clock, random, store }
  const collection = createCollection(parts, options.examples)
  const view = createView(parts)
  const lifecycle = createLifecycle(parts, {
    onStatus: options.onStatus,
    settle: (entity) => reaching.settle(entity),
    isPending: (entity) => reaching.isPending(entity),
    again: (member, note) => reaching.again(member, note),
  })
  let current: string | undefined
  const reaching = createReaching(parts, { ...options, collection, create: createNamed, current: () => current })

  function perform(call: Call, body: unknown, { lateStop }: Effects = {}): unknown {
    const plan = plans.get(call.operation)
    if (!plan) return body
    const { resource, action } = plan
    collection.seed(resource)
    const scope = scopeOf(call, plan)
    collection.requireParent(resource, scope)
    const isTargeted = action === 'read' || action === 'update' || action === 'delete'
    const context = contextOf(call, plan, isTargeted ? collection.requireTarget(call, plan, scope) : undefined, body)
    const { entity } = context
    if (lateStop !== undefined && entity?.resource.reaches) reaching.linger(entity, clock.now() + lateStop)
    current = call.operation.id
    try {
      proceed(context, scope)
    } finally {
      current = undefined
    }
    return context.body
  }

  function proceed(context: MutableContext, scope: readonly string[]): void {
    const { call, plan } = context
    behaviour.before?.[call.operation.id]?.(context)
    const instead = behaviour.instead?.[call.operation.id]
    if (instead) {
      instead(context)
      return
    }
    // Who is meant must be known before anything is changed, because nobody may be.
    const people = plan.contactsPeople ? reaching.peopleOf(context) : []
    requireCredit(context, people)
    carryOut(context, scope)
    const campaign = plan.contactsPeople ? reaching.campaignOf(context.entity, call) : undefined
    const isOnce = plan.people?.repeated === 'once'
    if (campaign) reaching.addPeople(campaign, people, isOnce)
    behaviour.after?.[call.operation.id]?.(context)
    // After its people and its time are known, so that a start that is due at once reaches them.
    const changed = plan.action === 'update' && context.entity ? [context.entity] : context.created
    for (const entity of changed) lifecycle.schedule(entity)
    view.showIn(context)
    // A single call or message is responded to as something that has only begun.
    if (!campaign) reaching.reachAll(people, context.entity, isOnce)
  }

  /** What starts a campaign, or reaches somebody at once, needs credit for it. */
  function requireCredit({ plan, entity, call }: MutableContext, people: readonly string[]): void {
    const left = options.credit.left()
    if (left === Number.POSITIVE_INFINITY) return
    const isStart = plan.resource.reaches?.includes(String(plan.to === undefined ? undefined : evaluate(plan.to, call))) ?? false
    const isDirect = reaching.campaignOf(entity, call) === undefined && plan.resource.reaches === undefined && people.length > 0
    if (isStart ? left > 0 : !isDirect || left >= people.length) return
    const isDeclared = (status: number) => call.operation.responses.some((response) => response.status === String(status))
    const status = [402, 403, 400].find(isDeclared) ?? 402
    throw new ErrorResponse(status, 'There is not enough credit for this.', { reason: 'out-of-credit' })
  }

  function carryOut(context: MutableContext, scope: readonly string[]): void {
    const { call, plan } = context
    switch (plan.action) {
      case 'create':
        createAll(context, scope)
        break
      case 'update':
        update(context)
        break
      case 'read':
        break
      case 'delete':
        lifecycle.requireStatus(plan, context.entity, call)
        if (context.entity) store.remove(context.entity)
        break
      case 'list':
        view.list(call, plan, scope, context)
        break
      case 'none':
        break
    }
  }

  function createAll(context: MutableContext, scope: readonly string[]): void {
    const { call, plan } = context
    const inputs = plan.each === undefined ? [call.body] : resolvePointer(call.body, plan.each)
    const created = (Array.isArray(inputs) ? (inputs as unknown[]) : [inputs]).map((input) => {
      const values = isObject(input) ? input : {}
      collection.requireUnique(plan, scope, values)
      return collection.create(plan.resource, values, scope, plan)
    })
    context.entity = created[0]
    context.created = created
  }

  function update({ call, plan, entity }: MutableContext): void {
    if (!entity) return
    const { statusKey, idKey, template } = plan.resource
    const previous = entity.value[statusKey]
    const target = plan.to === undefined ? undefined : evaluate(plan.to, call)
    if (target !== undefined && previous === target && plan.repeatable) return
    lifecycle.requireStatus(plan, entity, call)
    if (isObject(call.body)) {
      const { [idKey]: _id, ...changes } = call.body
      if (call.operation.method === 'PATCH') mergeInto(entity.value, copyJson(changes))
      else Object.assign(entity.value, copyJson(changes))
      linkReferences(entity.value, changes, template)
    }
    for (const [pointer, expression] of Object.entries(plan.set ?? {})) {
      const value = expression === '$now' ? timestampLike(resolvePointer(template, pointer), clock.now()) : evaluate(expression, call)
      writePointer(entity.value, pointer, value)
    }
    lifecycle.touch(entity)
    const status = target ?? entity.value[statusKey]
    if (status === previous && target === undefined) return
    // The body may have put it there already; what follows from it depends on what it was.
    entity.value[statusKey] = previous
    lifecycle.setStatus(entity, textOf(status))
  }

  function createNamed(name: string, values: JsonObject, scope: readonly string[] = []): Entity {
    const resource = resources.get(name)
    if (!resource) throw new TypeError(`${provider} has no resource ${name}.`)
    const entity = collection.create(resource, values, scope)
    lifecycle.schedule(entity)
    return entity
  }

  function contextOf(call: Call, plan: OperationPlan, entity: Entity | undefined, body: unknown): MutableContext {
    const context: MutableContext = {
      call,
      plan,
      store,
      random,
      now: clock.now(),
      entity,
      created: [],
      body,
      find: (resource, id) => collection.find(resource, id),
      create: createNamed,
      setStatus: (changed, status) => lifecycle.setStatus(changed, status),
      settle: (campaign) => reaching.settle(campaign),
      reachPeople: () => {
        const people = reaching.peopleOf(context)
        requireCredit(context, people)
        reaching.reachAll(people, context.entity, plan.people?.repeated === 'once')
      },
      show: (shown) => view.show(shown, plan),
    }
    return context
  }

  return {
    store,
    perform,
    resume: () => reaching.resume(),
    reset() {
      store.clear()
      collection.clear()
    },
  }
}

function scopeOf(call: Call, plan: OperationPlan): string[] {
  const values = pathParameters(call.operation).map((name) => call.path[name] ?? '')
  return plan.action === 'create' || plan.action === 'list' || plan.action === 'none' || plan.id !== undefined
    ? values
    : values.slice(0, -1)
}
