import type { Phase } from './case.ts'
import type { Operation } from './document.ts'
import { type Exchange, succeeded } from './exchange.ts'
import { withKey } from './idempotency-key.ts'
import { baseInputs, parameterValues } from './inputs.ts'
import { type FoundThing, type Resource, resourcesOf, thingIn, thingsIn } from './resources.ts'
import type { Session } from './session.ts'
import { textOf, valueAt } from './json.ts'

/** A thing that exists on the server. */
export interface LiveThing extends FoundThing {
  /** Values of all parameters in the resource's path, by name. */
  readonly path: Readonly<Record<string, unknown>>
  /** Whether this run has created it. */
  readonly isOwn: boolean
  /** The create, if this run made it. */
  readonly created: Exchange | undefined
}

/** Values for the parameters in an operation's path. */
export interface Place {
  readonly path: Readonly<Record<string, unknown>>
  /** Whether all of them are of things that are known to exist. */
  readonly known: boolean
}

/** What is known to exist on the server under test. */
export interface World {
  readonly resources: readonly Resource[]
  /**
   * Values for the parameters in an operation's path: of things that exist, else the documented examples.
   * @param fresh Whether the last of them has to be newly created, if that can be done: for calls that use a thing up.
   * @returns `undefined` if the operation changes data, the host is another than this machine, and nothing of this run's own is there.
   */
  placeFor(operation: Operation, phase: Phase, fresh?: boolean): Promise<Place | undefined>
  /** Creates a thing of a resource, with all that it lies in. */
  create(resource: Resource, phase: Phase): Promise<LiveThing | undefined>
  /** Forgets what was known, because a request found it gone. */
  forget(operation: Operation): void
}

/** Starts with nothing known. */
export function createWorld(session: Session): World {
  const resources = resourcesOf(session.document, session.operations)
  const live = new Map<string, LiveThing | null>()
  const chainOf = (operation: Operation) =>
    resources
      .filter(({ path }) => operation.path === path || operation.path.startsWith(`${path}/`))
      .toSorted((left, right) => left.path.length - right.path.length)

  async function create(resource: Resource, phase: Phase): Promise<LiveThing | undefined> {
    const operation = resource.create
    if (!operation || !session.mayCall(operation)) return undefined
    const around = await placeFor(operation, phase)
    if (!around) return undefined
    for (const { input, title, isExample } of baseInputs(session, operation).slice(0, 3)) {
      const exchange = await session.run({
        operation,
        phase,
        title: `creating: ${title}`,
        expectation: around.known && isExample ? 'accepted' : 'unspecified',
        input: withKey(operation, { ...input, path: { ...input.path, ...around.path } }),
        known: around.known,
      })
      if (!succeeded(exchange)) continue
      const found = thingFrom(resource, operation, exchange)
      if (!found) return undefined
      return { ...found, path: { ...around.path, [resource.parameter]: found.id }, isOwn: true, created: exchange }
    }
    return undefined
  }

  async function discover(resource: Resource, phase: Phase): Promise<LiveThing | undefined> {
    const operation = resource.list
    if (!operation || !session.mayCall(operation)) return undefined
    const around = await placeFor(operation, phase)
    const [base] = baseInputs(session, operation)
    if (!around || !base) return undefined
    const input = { ...base.input, path: { ...base.input.path, ...around.path } }
    const exchange = await session.probe({ operation, phase, title: 'looking around', expectation: 'unspecified', input })
    const [found] = succeeded(exchange) ? thingsIn(resource, operation, exchange.response?.json) : []
    return found && { ...found, path: { ...around.path, [resource.parameter]: found.id }, isOwn: false, created: undefined }
  }

  async function placeFor(operation: Operation, phase: Phase, fresh = false): Promise<Place | undefined> {
    const path: Record<string, unknown> = {}
    let known = true
    let own = true
    const chain = chainOf(operation)
    for (const [index, resource] of chain.entries()) {
      const isLast = index === chain.length - 1
      const key = `${resource.path} ${JSON.stringify(path)}`
      let thing = live.get(key)
      if (thing === undefined || (fresh && isLast)) {
        const made = await create(resource, phase)
        thing = made && sameParents(made, path) ? made : (thing ?? (await discover(resource, phase)) ?? null)
        live.set(key, thing)
      }
      const name = parameterName(operation, resource)
      if (thing) path[name] = thing.id
      else {
        const parameter = operation.parameters.find((candidate) => candidate.place === 'path' && candidate.name === name)
        path[name] = parameter ? parameterValues(session, parameter)[0] : undefined
        known = false
      }
      own &&= thing?.isOwn === true
      known &&= thing !== null && (thing.isOwn ? resource.isCreateCertain : resource.isListCertain)
    }
    for (const parameter of operation.parameters) {
      if (parameter.place !== 'path' || Object.hasOwn(path, parameter.name)) continue
      path[parameter.name] = parameterValues(session, parameter)[0]
      known = false
    }
    const isRead = operation.method === 'GET' || operation.method === 'HEAD'
    if (session.options.isRemote && !isRead && chain.length > 0 && !own) return undefined
    return { path, known }
  }

  return {
    resources,
    create,
    placeFor,
    forget(operation) {
      for (const resource of chainOf(operation)) for (const key of live.keys()) if (key.startsWith(`${resource.path} `)) live.delete(key)
    },
  }
}

/** Whether a thing lies below the same things as asked for; a producer elsewhere cannot know. */
function sameParents(thing: LiveThing, path: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(path).every(([name, value]) => thing.path[name] === undefined || textOf(thing.path[name]) === textOf(value))
}

/** What an operation calls a resource's parameter: the name at the same place of its own path. */
function parameterName(operation: Operation, resource: Resource): string {
  const position = resource.path.split('/').length - 1
  const segment = operation.path.split('/')[position] ?? ''
  return /^\{([^{}]+)\}$/.exec(segment)?.[1] ?? resource.parameter
}

function thingFrom(resource: Resource, operation: Operation, exchange: Exchange): FoundThing | undefined {
  const answer = exchange.response?.json
  for (const link of resource.links.filter((candidate) => candidate.operation === operation)) {
    const id = valueAt(answer, link.pointer)
    if (typeof id === 'string' || typeof id === 'number') return { id, thing: {}, pointer: link.pointer }
  }
  // A create of many things answers with a list.
  return thingIn(resource, answer) ?? thingsIn(resource, operation, answer)[0]
}
