import type { Behaviour, Context } from './behaviour.ts'
import type { Schedule } from '../server/clock.ts'
import { milliseconds } from '../openapi/duration.ts'
import type { Operation } from '../openapi/document.ts'
import { evaluate } from '../openapi/expression.ts'
import { passes } from './filter.ts'
import { createIdentifier } from './identifier.ts'
import { copyJson, isObject, type JsonObject, mergeInto, readEach, readPointer, textOf, writePointer } from '../openapi/json.ts'
import { type Contact, type Ledger, normalizePhone, type Outcome } from './ledger.ts'
import { pageOf, writePage } from './listing.ts'
import type { Call } from '../server/message.ts'
import { isReached, outcomeOf } from './outcome.ts'
import type { OperationPlan, ResourcePlan } from './resource-plan.ts'
import type { Random } from '../server/random.ts'
import { ErrorResponse } from '../response/error-response.ts'
import { createEntity, createStore, type Entity, type Store } from './store.ts'
import { timestampLike } from './timestamp.ts'

/** What a provider's state needs from around it. */
export interface StateOptions {
  readonly provider: string
  readonly plans: ReadonlyMap<Operation, OperationPlan>
  readonly behaviour: Behaviour
  readonly clock: Schedule
  readonly random: Random
  readonly ledger: Ledger
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Whether what the examples show exists from the beginning. */
  readonly examples: boolean
  /** Told of every change of status. */
  readonly onStatus?: (entity: Entity, previous: unknown) => void
  /** Told of everybody that was reached or could not be, with what that left behind: a call, a message. */
  readonly onReach?: (contact: Contact, cause: Entity | undefined, trace: Entity | undefined) => void
}

/** What one provider's mock remembers, and what its operations do to it. */
export interface State {
  readonly store: Store
  /**
   * Carries an operation out.
   * @param body The documented body of the response, for this call alone.
   * @returns The body with what the mock has in the place of the example.
   * @throws {ErrorResponse} If the provider would refuse.
   */
  perform(call: Call, body: unknown): unknown
  reset(): void
}

/** How long something runs whose end has no time of its own. */
const defaultRun = '1h'

/** Makes the empty state of a provider. */
export function createState(options: StateOptions): State {
  const { provider, plans, behaviour, clock, random, ledger } = options
  const store = createStore()
  const resources = new Map([...plans.values()].map(({ resource }) => [resource.name, resource]))
  const seeded = new Set<string>()
  /** Where the ids of a resource that are numbers have got to: none comes twice, even if what had it is deleted. */
  const lastNumber = new Map<string, number>()
  /** The operation that is being carried out; none while the clock moves. */
  let current: string | undefined

  /** What no operation creates must have been there before. */
  function seed(resource: ResourcePlan): void {
    if (seeded.has(resource.name)) return
    seeded.add(resource.name)
    if (isMadeHere(resource) && !options.examples) return
    const scope = exampleScope(resource)
    if (!scope) return
    for (const example of resource.examples) {
      const id = textOf(example[resource.idKey])
      const known = store.get(resource.name, scope, id)
      // One thing may be shown in parts by several operations.
      if (known) Object.assign(known.value, { ...copyJson(example), ...known.value })
      else add({ resource, id, scope, value: copyJson(example), origin: 'examples' })
    }
  }

  /** Whether an operation makes it or what it belongs to, so that there is none in the beginning. */
  function isMadeHere(resource: ResourcePlan): boolean {
    const parent = resource.parent === undefined ? undefined : resources.get(resource.parent)
    return resource.creatable || (parent !== undefined && isMadeHere(parent))
  }

  /** Ids of what the example of a resource belongs to; `undefined` if the examples do not tell. */
  function exampleScope(resource: ResourcePlan): string[] | undefined {
    if (resource.parent === undefined) return resource.scoped ? undefined : []
    const parent = resources.get(resource.parent)
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

  function perform(call: Call, body: unknown): unknown {
    const plan = plans.get(call.operation)
    if (!plan) return body
    const { resource, action } = plan
    seed(resource)
    const scope = scopeOf(call, plan)
    requireParent(resource, scope)
    const target = action === 'read' || action === 'update' || action === 'delete' ? requireTarget(call, plan, scope) : undefined
    const context = contextOf(call, plan, target, body)
    current = call.operation.id
    try {
      proceed(context, scope)
    } finally {
      current = undefined
    }
    return context.body
  }

  function proceed(context: Live, scope: readonly string[]): void {
    const { call, plan } = context
    behaviour.before?.[call.operation.id]?.(context)
    const instead = behaviour.instead?.[call.operation.id]
    if (instead) {
      instead(context)
      return
    }
    // Who is meant must be known before anything is changed, because nobody may be.
    const people = plan.contactsPeople ? peopleOf(context) : []
    carryOut(context, scope)
    const campaign = plan.contactsPeople ? campaignOf(context.entity, call) : undefined
    if (campaign) addPeople(campaign, people)
    behaviour.after?.[call.operation.id]?.(context)
    // After its people and its time are known, so that a start that is due at once reaches them.
    const changed = plan.action === 'update' && context.entity ? [context.entity] : context.created
    for (const entity of changed) schedule(entity)
    showIn(context)
    // A single call or message is answered as something that has only begun.
    if (!campaign) for (const person of people) reach(person, context.entity, undefined)
  }

  function carryOut(context: Live, scope: readonly string[]): void {
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
        requireStatus(context)
        if (context.entity) store.remove(context.entity)
        break
      case 'list':
        list(call, plan, scope, context)
        break
      case 'none':
        break
    }
  }

  function requireParent(resource: ResourcePlan, scope: readonly string[]): void {
    const parent = resource.parent === undefined ? undefined : resources.get(resource.parent)
    const id = scope.at(-1)
    if (!parent?.creatable || id === undefined) return
    seed(parent)
    if (!store.get(parent.name, scope.slice(0, -1), id)) throw notFound(parent, id)
  }

  function requireTarget(call: Call, plan: OperationPlan, scope: readonly string[]): Entity | undefined {
    const { resource } = plan
    const names = Array.from(call.operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name)
    const last = names.at(-1)
    const id = plan.id === undefined ? (last === undefined ? undefined : call.path[last]) : evaluate(plan.id, call)
    // Without an id in the call there is only one, such as the caller's own profile.
    if (id === undefined) return store.list(resource.name)[0]
    const found = store.get(resource.name, scope, textOf(id))
    if (!found && Object.keys(resource.template).length > 0) throw notFound(resource, textOf(id))
    return found
  }

  function createAll(context: Live, scope: readonly string[]): void {
    const { call, plan } = context
    const inputs = plan.each === undefined ? [call.body] : readPointer(call.body, plan.each)
    const created = (Array.isArray(inputs) ? (inputs as unknown[]) : [inputs]).map((input) => {
      const values = isObject(input) ? input : {}
      requireUnique(plan, scope, values)
      return create(plan.resource, values, scope, plan)
    })
    context.entity = created[0]
    context.created = created
  }

  function requireUnique(plan: OperationPlan, scope: readonly string[], values: JsonObject): void {
    const { unique, resource } = plan
    if (unique === undefined) return
    const key = (value: JsonObject) => {
      const found = readPointer(value, unique)
      return resource.person === unique ? phoneIn(found).map(normalizePhone).join() : JSON.stringify(found)
    }
    const wanted = key(values)
    if (readPointer(values, unique) !== undefined && store.list(resource.name, scope).some(({ value }) => key(value) === wanted)) {
      throw new ErrorResponse(plan.refusal ?? 409, `There is one with the same ${unique.slice(1)} already.`)
    }
  }

  function create(resource: ResourcePlan, values: JsonObject, scope: readonly string[], plan?: OperationPlan): Entity {
    const now = clock.now()
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
    const given = values[resource.idKey]
    const example = resource.template[resource.idKey]
    const last = lastNumber.get(resource.name)
    const pattern = last === undefined ? example : last + 1
    const id = given ?? createIdentifier(pattern, random, (candidate) => store.get(resource.name, scope, candidate) !== undefined)
    if (example !== undefined || given !== undefined) value[resource.idKey] = id
    // Some responses repeat the id under another name.
    if (example !== undefined) {
      for (const [key, other] of Object.entries(resource.template)) if (other === example && key !== resource.idKey) value[key] = id
    }
    return add({
      resource,
      id: textOf(id),
      scope: [...scope],
      value: inOrder(value, resource.template),
      origin: plan?.operation.id ?? 'mock',
    })
  }

  function update(context: Live): void {
    const { call, plan, entity } = context
    if (!entity) return
    const previous = entity.value[plan.resource.statusKey]
    const target = plan.to === undefined ? undefined : evaluate(plan.to, call)
    if (target !== undefined && previous === target && plan.repeatable) return
    requireStatus(context)
    if (isObject(call.body)) {
      const { [plan.resource.idKey]: _id, ...changes } = call.body
      if (call.operation.method === 'PATCH') mergeInto(entity.value, copyJson(changes))
      else Object.assign(entity.value, copyJson(changes))
      linkReferences(entity.value, changes, plan.resource.template)
    }
    for (const [pointer, expression] of Object.entries(plan.set ?? {})) {
      const value =
        expression === '$now' ? timestampLike(readPointer(plan.resource.template, pointer), clock.now()) : evaluate(expression, call)
      writePointer(entity.value, pointer, value)
    }
    touch(entity)
    if (target !== undefined) {
      // The body may have put it there already; what follows from it depends on what it was.
      entity.value[plan.resource.statusKey] = previous
      setStatus(entity, textOf(target))
    } else if (entity.value[plan.resource.statusKey] !== previous) {
      const status = entity.value[plan.resource.statusKey]
      entity.value[plan.resource.statusKey] = previous
      setStatus(entity, textOf(status))
    }
  }

  function touch(entity: Entity): void {
    for (const [key, example] of Object.entries(entity.resource.template)) {
      if (/^updated_?at$/i.test(key)) entity.value[key] = timestampLike(example, clock.now())
    }
  }

  function requireStatus({ plan, entity, call }: Live): void {
    if (!plan.from || !entity) return
    const status = entity.value[plan.resource.statusKey]
    if (plan.from.includes(String(status))) return
    const targets = [...plans.values()]
      .filter((other) => other.resource === plan.resource && other.from?.includes(String(status)) && other.to?.startsWith('$') === false)
      .map(({ to }) => to)
    throw new ErrorResponse(plan.refusal ?? 409, `${call.operation.id} is not possible in status ${String(status)}.`, {
      known: { current_status: status, valid_targets: [...new Set(targets)] },
    })
  }

  function setStatus(entity: Entity, status: string): void {
    const { statusKey, ends } = entity.resource
    const previous = entity.value[statusKey]
    if (previous === status) return
    entity.value[statusKey] = status
    touch(entity)
    options.onStatus?.(entity, previous)
    settle(entity)
    schedule(entity)
    if (ends?.from === status) {
      clock.at(clock.now() + milliseconds(ends.after ?? defaultRun), () => {
        if (entity.value[statusKey] === status) setStatus(entity, ends.to)
      })
    }
  }

  /** Has what has a time of its own start at it. */
  function schedule(entity: Entity): void {
    const { starts, statusKey } = entity.resource
    if (!starts) return
    const isWaiting = () => starts.from === undefined || entity.value[statusKey] === starts.from
    if (!isWaiting() || entity.value[statusKey] === starts.to) return
    const planned = readPointer(entity.value, starts.at)
    const time = planned === undefined || planned === null ? clock.now() : timeOf(planned)
    const start = () => {
      if (
        isWaiting() &&
        readPointer(entity.value, starts.at) === planned &&
        store.get(entity.resource.name, entity.scope, entity.id) === entity
      ) {
        setStatus(entity, starts.to)
      }
    }
    if (time <= clock.now()) start()
    else clock.at(time, start)
  }

  function list(call: Call, plan: OperationPlan, scope: readonly string[], context: Live): void {
    if (plan.pointer === undefined) return
    const { pagination } = plan
    const paging = [pagination?.parameter, pagination?.size, 'direction']
    const found = store
      .list(plan.resource.name, scope)
      .filter((entity) => passes(whole(entity), call.query, call.operation.parameters, paging))
    const sizes = call.operation.parameters.find(({ name }) => name === pagination?.size)?.schema ?? {}
    if (plan.resource.newestFirst) found.reverse()
    const page = pageOf(found, pagination, call.query, { default: sizes['default'], maximum: sizes['maximum'] })
    context.body = writePage(context.body, plan.pointer, { ...page, items: page.items.map((entity) => show(entity, plan)) }, pagination)
  }

  function whole(entity: Entity, operation?: Operation): JsonObject {
    const computed = behaviour.view?.[entity.resource.name]?.(entity, store, operation?.id)
    return computed ? { ...entity.value, ...computed } : entity.value
  }

  function show(entity: Entity, plan: OperationPlan): JsonObject {
    const value = whole(entity, plan.operation)
    if (plan.shown.size === 0) return value
    return Object.fromEntries(Object.entries(value).filter(([key, content]) => plan.shown.has(key) && content !== undefined))
  }

  /** Puts what the operation was about into its response. */
  function showIn(context: Live): void {
    const { plan, entity } = context
    if (plan.pointer === undefined || !entity || plan.action === 'list') return
    const isList = Array.isArray(readPointer(context.body, plan.pointer))
    const shown = isList ? context.created.map((created) => show(created, plan)) : show(entity, plan)
    context.body = writePointer(context.body, plan.pointer, shown)
  }

  function addPeople(campaign: Entity, people: readonly string[]): void {
    for (const person of people) if (!campaign.people.has(person)) campaign.people.set(person, false)
    settle(campaign)
  }

  /** The thing with a lifecycle that an operation is about, itself or what it belongs to. */
  function campaignOf(entity: Entity | undefined, call: Call): Entity | undefined {
    if (entity?.resource.reaches) return entity
    const resource = plans.get(call.operation)?.resource
    const parent = resource?.parent === undefined ? undefined : resources.get(resource.parent)
    if (!parent?.reaches) return undefined
    const scope = Object.values(call.path)
    return store.list(parent.name).find((candidate) => scope.includes(candidate.id))
  }

  function peopleOf(context: Live): readonly string[] {
    const { call, plan } = context
    const own = behaviour.people?.[call.operation.id]
    if (own) return own(context)
    const { people } = plan
    if (people) {
      const ids = [evaluate(people.ids, call)].flat().filter((id) => id !== undefined)
      return ids.flatMap((id) => {
        const found = find(people.resource, id)
        if (!found) throw new ErrorResponse(plan.refusal ?? 400, `There is no ${people.resource.replace(/s$/, '')} ${textOf(id)}.`)
        return phonesOf(found)
      })
    }
    return plan.phones.flatMap((pattern) => readEach(call.body, pattern)).filter((phone) => typeof phone === 'string')
  }

  function find(resource: string, id: unknown): Entity | undefined {
    const plan = resources.get(resource)
    if (plan) seed(plan)
    return store.list(resource).find((entity) => entity.id === textOf(id))
  }

  /** Contacts everybody of a running campaign who has not been. */
  function settle(campaign: Entity): void {
    const { reaches, statusKey, name } = campaign.resource
    if (!reaches?.includes(String(campaign.value[statusKey]))) return
    for (const [person, done] of campaign.people) {
      if (done) continue
      campaign.people.set(person, true)
      reach(person, campaign, undefined)
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

  function reach(person: string, cause: Entity | undefined, member: Entity | undefined): void {
    const outcome = outcomeOf(person, options.outcomes)
    const contact: Contact = {
      provider,
      person,
      operation: current ?? cause?.origin ?? 'mock',
      ...(cause?.resource.reaches ? { campaign: cause.id } : {}),
      outcome,
      at: clock.date(),
    }
    if (isReached(outcome)) ledger.record(contact)
    const trace = behaviour.reached?.({ contact, cause, member, outcome }, { store, random, create: createNamed, now: clock.now() })
    options.onReach?.(contact, cause, trace ?? undefined)
  }

  function createNamed(name: string, values: JsonObject, scope: readonly string[] = []): Entity {
    const resource = resources.get(name)
    if (!resource) throw new TypeError(`${provider} has no resource ${name}.`)
    const entity = create(resource, values, scope)
    schedule(entity)
    return entity
  }

  type Live = { -readonly [Key in keyof Context]: Context[Key] }

  function contextOf(call: Call, plan: OperationPlan, entity: Entity | undefined, body: unknown): Live {
    const context: Live = {
      call,
      plan,
      store,
      random,
      now: clock.now(),
      entity,
      created: [],
      body,
      find,
      create: createNamed,
      setStatus,
      settle,
      reachPeople: () => {
        for (const person of peopleOf(context)) reach(person, context.entity, undefined)
      },
      show: (shown) => show(shown, plan),
    }
    return context
  }

  return {
    store,
    perform,
    reset() {
      store.clear()
      seeded.clear()
      lastNumber.clear()
    },
  }
}

/** The number in a property, which may be a list of `{ value }`: then the first. */
function phoneIn(property: unknown): string[] {
  const first = Array.isArray(property) ? (property as unknown[])[0] : property
  const value = isObject(first) ? first['value'] : first
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

function scopeOf(call: Call, plan: OperationPlan): string[] {
  const values = Array.from(call.operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => call.path[name] ?? '')
  return plan.action === 'create' || plan.action === 'list' || plan.action === 'none' || plan.id !== undefined
    ? values
    : values.slice(0, -1)
}

/** The number of a person that the mock keeps. */
function phonesOf(entity: Entity): string[] {
  const { person } = entity.resource
  return phoneIn(person === undefined ? undefined : readPointer(entity.value, person))
}

function notFound(resource: ResourcePlan, id: string): ErrorResponse {
  const name = resource.name.split('.').at(-1)?.replace(/s$/, '') ?? resource.name
  return new ErrorResponse(404, `There is no ${name} ${id}.`)
}

/** Where a request names something by its id (`agent_id`) and the response shows it (`agent: { id }`, `template: '…'`). */
function linkReferences(value: JsonObject, values: JsonObject, template: JsonObject): void {
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

/** Times without a zone are read as UTC. */
function timeOf(value: unknown): number {
  const text = String(value)
  const time = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) ? `${text}Z` : text).getTime()
  return Number.isNaN(time) ? 0 : time
}
