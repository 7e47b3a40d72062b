import * as fc from 'fast-check'
import { emptyInput, type Input } from '../../case/case.ts'
import { stateChecks } from '../../checks/state.ts'
import { differing, isScalar, lastingValues, meanSame } from '../../case/compare.ts'
import type { Operation, Parameter } from '../../openapi/document.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { keyHeader, withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { equal, isObject, type JsonObject, objectOf, valueAt } from '../../openapi/json.ts'
import { reconciled } from './reconciliation.ts'
import { arbitraryFor } from '../../schema/arbitrary.ts'
import { idNames, type ResourceType, resourceIn, resourcesIn } from '../../fixtures/resources.ts'
import type { Check, Problem } from '../../checks/check.ts'
import type { Session } from '../../session/session.ts'
import type { LiveResource, Fixtures } from '../../fixtures/fixtures.ts'
import { paginationOf, walk, type Walk } from './page-walk.ts'

const phase = 'stateful'
const mostBodies = 6

/**
 * What a server remembers: each type of resource is created, read, found in its list, changed, acted upon and deleted; calls are repeated
 * with the same idempotency key; lists are paged through.
 */
export async function runStateful(session: Session, fixtures: Fixtures): Promise<void> {
  for (const type of fixtures.resourceTypes) {
    const operations = [type.create, type.list, type.get, ...type.updates, type.remove, ...type.actions]
    if (!operations.some((operation) => operation && session.included.includes(operation))) continue
    await testResourceType(session, fixtures, type)
  }
  for (const operation of session.included) if (operation.pagination) await paging(session, fixtures, operation)
  for (const operation of session.included)
    if (isStandaloneCall(fixtures, operation)) await testStandaloneCall(session, fixtures, operation)
}

/** Everything about one type of resource. */
async function testResourceType(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
  const startedAt = Date.now()
  const resource = await fixtures.create(type, phase)
  if (resource?.created && type.isCreateCertain) {
    const after = await readBack(session, type, resource)
    if (after) compareCreated(session, type, resource, after)
    await expectListed(session, fixtures, type, resource)
    await expectReconciled(session, resource.created, startedAt)
    await expectKeyKept(session, type, resource)
    for (const update of type.updates) if (session.mayCall(update)) await change(session, type, update, resource)
    await otherBodies(session, type, resource)
  }
  for (const action of type.actions) if (session.mayCall(action)) await act(session, fixtures, type, action)
  await allActions(session, fixtures, type)
  await remove(session, fixtures, type)
  await unknownIds(session, fixtures, type, resource)
}

function reporter(session: Session, operation: Operation, title: string) {
  return (check: Check, problem: Problem, exchanges: readonly Exchange[]) =>
    session.report(check, problem, { operation, phase, title }, exchanges)
}

/** The path's parameters as an operation calls them, filled with a resource's. */
function placed(type: ResourceType, operation: Operation, resource: LiveResource): Readonly<Record<string, unknown>> {
  const own = parametersAlong(type.path)
  const theirs = parametersAlong(operation.path)
  return Object.fromEntries(own.flatMap((name, index) => (name === undefined ? [] : [[theirs[index] ?? name, resource.path[name]]])))
}

/** For each segment of a path the parameter's name, if it is one. */
function parametersAlong(path: string): (string | undefined)[] {
  return path.split('/').map((segment) => /^\{([^{}]+)\}$/.exec(segment)?.[1])
}

async function readResource(
  session: Session,
  type: ResourceType,
  resource: LiveResource,
  title: string,
): Promise<{ exchange: Exchange; found: JsonObject | undefined } | undefined> {
  const { get } = type
  if (!get || !session.mayCall(get)) return undefined
  const [base] = baseInputs(session, get)
  if (!base) return undefined
  const input = { ...base.input, path: placed(type, get, resource) }
  const exchange = await session.run({ operation: get, phase, title, expectation: 'unspecified', known: type.isCreateCertain, input })
  return { exchange, found: succeeded(exchange) ? resourceIn(type, exchange.response?.json)?.value : undefined }
}

async function readBack(session: Session, type: ResourceType, resource: LiveResource): Promise<JsonObject | undefined> {
  const read = await readResource(session, type, resource, 'reading what was created')
  if (!read || !resource.created) return undefined
  const report = reporter(session, read.exchange.test.operation, 'reading what was created')
  const { response } = read.exchange
  if (response && response.status >= 400 && response.status < 500 && response.status !== 429) {
    report(stateChecks.createdNotReadable, { message: `The id ${resource.id}, just created, was answered ${response.status}.` }, [
      resource.created,
      read.exchange,
    ])
    return undefined
  }
  const found = resourceIn(type, response?.json)
  if (
    found &&
    idNames(type.path, type.parameter).length > 0 &&
    String(found.id) !== String(resource.id) &&
    isIdOf(type, resource, found.value)
  )
    report(stateChecks.createdNotReadable, { message: `Reading the id ${resource.id} answered the id ${found.id}.` }, [
      resource.created,
      read.exchange,
    ])
  return read.found
}

/** Whether an object uses the same property for its id as the one that was created. */
function isIdOf(_resource: ResourceType, resource: LiveResource, found: JsonObject): boolean {
  return Object.entries(resource.value).some(([name, value]) => value === resource.id && Object.hasOwn(found, name))
}

function compareCreated(session: Session, type: ResourceType, resource: LiveResource, read: JsonObject): void {
  const { created } = resource
  if (!created || !type.create) return
  const sent = objectOf(created.test.input.body)
  for (const name of differing(sent, read)) {
    const message = `${name} was sent as ${JSON.stringify(sent[name])} and reads as ${JSON.stringify(read[name])}.`
    reporter(session, type.create, 'reading what was created')(stateChecks.createdDiffers, { message }, [created])
  }
}

/** Creates with the other bodies that the description allows: each of them has to read as it was sent. */
async function otherBodies(session: Session, type: ResourceType, resource: LiveResource): Promise<void> {
  const { created } = resource
  if (!created) return
  const { operation, input } = created.test
  for (const base of baseInputs(session, operation).slice(0, mostBodies)) {
    if (equal(base.input.body, input.body)) continue
    const exchange = await session.run({
      ...created.test,
      title: `creating: ${base.title}`,
      expectation: 'unspecified',
      input: withKey(operation, { ...base.input, path: input.path }),
    })
    const found = succeeded(exchange) ? resourceIn(type, exchange.response?.json) : undefined
    if (!found) continue
    const other: LiveResource = { ...found, path: { ...resource.path, [type.parameter]: found.id }, isOwn: true, created: exchange }
    const read = await readBack(session, type, other)
    if (read) compareCreated(session, type, other, read)
  }
}

async function listOf(session: Session, fixtures: Fixtures, type: ResourceType, resource: LiveResource): Promise<Walk | undefined> {
  const { list } = type
  const isCollection = list && list.path.split('/').length === type.path.split('/').length - 1
  if (!list || !isCollection || !session.mayCall(list)) return undefined
  const [base] = baseInputs(session, list)
  if (!base) return undefined
  const place = list.path.includes('{') ? placedInList(type, list, resource) : {}
  return walk(session, list, { ...base.input, path: { ...(await fixtures.placeFor(list, phase))?.path, ...place } }, undefined)
}

function placedInList(type: ResourceType, list: Operation, resource: LiveResource): Readonly<Record<string, unknown>> {
  const { [type.parameter]: _, ...rest } = placed(type, list, resource)
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

async function expectListed(session: Session, fixtures: Fixtures, type: ResourceType, resource: LiveResource): Promise<void> {
  const { list } = type
  const deadline = Date.now() + (session.options.isRemote ? 10_000 : 0)
  for (;;) {
    const walked = await listOf(session, fixtures, type, resource)
    if (!walked || !list || walked.trouble !== undefined) return
    const ids = walked.exchanges.flatMap(({ response }) => resourcesIn(type, list, response?.json).map(({ id }) => String(id)))
    if (ids.includes(String(resource.id)) || (ids.length === 0 && walked.items.length > 0)) return
    if (Date.now() >= deadline) {
      const exchanges = [...(resource.created ? [resource.created] : []), ...walked.exchanges.slice(-1)]
      reporter(session, list, 'looking for what was created')(
        stateChecks.createdNotListed,
        { message: `The id ${resource.id}, just created, is on none of ${walked.pages.length} pages.` },
        exchanges,
      )
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

async function expectReconciled(session: Session, call: Exchange, startedAt: number): Promise<void> {
  if (!succeeded(call)) return
  const outcome = await reconciled(session, call, startedAt)
  if (!outcome || outcome.found) return
  const message = `The call succeeded, and ${String(call.test.operation.reconcile?.['operationId'])} shows nothing of it.`
  reporter(session, call.test.operation, 'following x-reconcile')(
    stateChecks.reconcileFails,
    { message, pointer: `${call.test.operation.pointer}/x-reconcile` },
    [call, ...outcome.exchanges.slice(-1)],
  )
}

async function expectKeyKept(session: Session, type: ResourceType, resource: LiveResource): Promise<void> {
  const { created } = resource
  const operation = type.create
  const header = operation && keyHeader(operation)
  if (!created || !operation || header === undefined) return
  const report = reporter(session, operation, 'repeating the call with its key')
  const idOf = (exchange: Exchange) =>
    (resourceIn(type, exchange.response?.json) ?? resourcesIn(type, operation, exchange.response?.json)[0])?.id
  const again = await session.run({ ...created.test, title: 'the same call with the same key' })
  if (again.response?.status === 429 || !again.response) return
  if (!succeeded(again))
    report(stateChecks.idempotencyReplay, { message: `The repeat was answered ${again.response.status}.` }, [created, again])
  else if (idOf(again) !== undefined && String(idOf(again)) !== String(resource.id))
    report(stateChecks.idempotencyReplay, { message: `The first call made ${resource.id}, its repeat ${idOf(again)}.` }, [created, again])
  const other = await session.run({
    ...created.test,
    title: 'the same call with a new key',
    expectation: 'unspecified',
    input: withKey(operation, created.test.input, crypto.randomUUID()),
  })
  // Where the response's id stands for a person rather than for the call, as in a batch of contacts, it may well be the same.
  if (succeeded(other) && isSingle(created.response?.json) && String(idOf(other)) === String(resource.id))
    report(stateChecks.idempotencyKeyShared, { message: `A call with another key answered with the same id ${resource.id}.` }, [
      created,
      other,
    ])
}

/** Whether a response is about one resource and no list. */
function isSingle(answer: unknown): boolean {
  return isObject(answer) && !Object.values(answer).some((value) => Array.isArray(value) && value.some(isObject))
}

async function change(session: Session, type: ResourceType, update: Operation, resource: LiveResource): Promise<void> {
  const before = await readResource(session, type, resource, 'reading before the change')
  for (const { input, title } of changes(session, update, before?.found ?? {})) {
    const test = {
      operation: update,
      phase,
      title: `changing: ${title}`,
      expectation: 'unspecified',
      known: type.isCreateCertain,
      input: withKey(update, { ...input, path: placed(type, update, resource) }),
    } as const
    const changed = await session.run(test)
    if (!succeeded(changed)) continue
    const after = await readResource(session, type, resource, 'reading after the change')
    if (before?.found && after?.found)
      compareChange(session, update, resource, { sent: objectOf(input.body), before: before.found, after: after.found }, [
        changed,
        after.exchange,
      ])
    if (update.idempotency === 'natural') await repeat(session, type, resource, changed, after?.found)
    return
  }
}

/** Bodies for a change, with plain values other than those that are there. */
function changes(session: Session, update: Operation, present: JsonObject): { title: string; input: Input }[] {
  const content = update.body?.content[0]
  return baseInputs(session, update).flatMap(({ title, input }) => {
    const body = objectOf(input.body)
    const other = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        typeof value === 'string' && meanSame(value, present[name]) ? `${value} 2` : value,
      ]),
    )
    const isValid = content !== undefined && session.requests.valid(content.pointer, other)
    return isValid && !equal(other, body)
      ? [
          { title, input: { ...input, body: other } },
          { title, input },
        ]
      : [{ title, input }]
  })
}

function compareChange(
  session: Session,
  update: Operation,
  resource: LiveResource,
  { sent, before, after }: { sent: JsonObject; before: JsonObject; after: JsonObject },
  exchanges: readonly Exchange[],
): void {
  const report = reporter(session, update, 'reading back a change')
  for (const [name, value] of Object.entries(sent)) {
    if (!isScalar(value) || !Object.hasOwn(before, name) || meanSame(value, before[name]) || !meanSame(before[name], after[name])) continue
    report(
      stateChecks.updateLost,
      { message: `${name} was changed to ${JSON.stringify(value)} and still reads as ${JSON.stringify(after[name])}.` },
      exchanges,
    )
  }
  if (update.method !== 'PATCH') return
  for (const name of Object.keys(objectOf(resource.created?.test.input.body))) {
    if (Object.hasOwn(sent, name) || !isScalar(before[name]) || meanSame(before[name], after[name])) continue
    report(
      stateChecks.updateSpreads,
      { message: `${name} was not part of the change and went from ${JSON.stringify(before[name])} to ${JSON.stringify(after[name])}.` },
      exchanges,
    )
  }
}

async function repeat(
  session: Session,
  type: ResourceType,
  resource: LiveResource,
  first: Exchange,
  read: JsonObject | undefined,
): Promise<void> {
  const { operation } = first.test
  const second = await session.run({ ...first.test, title: `${first.test.title}, again` })
  const report = reporter(session, operation, 'the same call again')
  if (!second.response || second.response.status === 429) return
  if (!succeeded(second)) {
    report(
      stateChecks.repeatDiffers,
      { message: `The first call was answered ${first.response?.status}, its repeat ${second.response.status}.` },
      [first, second],
    )
    return
  }
  const after = await readResource(session, type, resource, 'reading after the repeat')
  if (!read || !after?.found) return
  const [left, right] = [lastingValues(read), lastingValues(after.found)]
  const name = Object.keys(left).find((key) => !equal(left[key], right[key]))
  if (name !== undefined)
    report(
      stateChecks.repeatDiffers,
      { message: `The repeat changed ${name} from ${JSON.stringify(left[name])} to ${JSON.stringify(right[name])}.` },
      [first, second, after.exchange],
    )
}

async function act(session: Session, fixtures: Fixtures, type: ResourceType, action: Operation): Promise<void> {
  for (const { input, title } of baseInputs(session, action).slice(0, 1)) {
    const resource = await fixtures.create(type, phase)
    if (!resource) return
    const startedAt = Date.now()
    const first = await session.run({
      operation: action,
      phase,
      title,
      expectation: 'unspecified',
      known: type.isCreateCertain,
      input: withKey(action, { ...input, path: placed(type, action, resource) }),
    })
    if (!succeeded(first)) continue
    const read = await readResource(session, type, resource, 'reading after the action')
    await expectReconciled(session, first, startedAt)
    if (read?.found) expectStatus(session, action, first, read.exchange, read.found)
    if (action.idempotency === 'natural') await repeat(session, type, resource, first, read?.found)
    // Whether a second time is allowed, the response is one that is documented.
    else await session.run({ ...first.test, title: 'the same action again', input: withKey(action, first.test.input, crypto.randomUUID()) })
  }
}

/** Compares the status that is read after an action with the one that its `x-state` names. */
function expectStatus(session: Session, action: Operation, first: Exchange, read: Exchange, found: JsonObject): void {
  const state = objectOf(objectOf(valueAt(session.document, action.pointer))['x-state'])
  const name = typeof state['resource'] === 'string' ? state['resource'] : action.id.split('.').slice(0, -1).join('.')
  const facts = objectOf(objectOf(session.document['x-resources'])[name])
  const property = typeof facts['status'] === 'string' ? facts['status'] : 'status'
  // What starts or ends by itself may have gone on since.
  const later = [objectOf(facts['starts'])['to'], objectOf(facts['ends'])['to']]
  const { to } = state
  const status = found[property]
  if (typeof to !== 'string' || to.startsWith('$') || typeof status !== 'string' || status === to || later.includes(status)) return
  const message = `The action leads to ${to}; afterwards ${property} reads ${status}.`
  reporter(session, action, 'reading after the action')(stateChecks.transition, { message, pointer: `${action.pointer}/x-state` }, [
    first,
    read,
  ])
}

/** All actions one after the other on one resource, twice: transitions that are not allowed must be refused as documented. */
async function allActions(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
  const actions = type.actions.filter((action) => session.mayCall(action))
  if (actions.length === 0) return
  const resource = await fixtures.create(type, phase)
  if (!resource) return
  for (const action of [...actions, ...actions]) {
    const [base] = baseInputs(session, action)
    if (!base) continue
    const startedAt = Date.now()
    const exchange = await session.run({
      operation: action,
      phase,
      title: 'one action after the other',
      expectation: 'unspecified',
      known: type.isCreateCertain,
      input: withKey(action, { ...base.input, path: placed(type, action, resource) }),
    })
    await expectReconciled(session, exchange, startedAt)
    if (!succeeded(exchange) || action.idempotency !== 'natural') continue
    const read = await readResource(session, type, resource, 'reading after the action')
    await repeat(session, type, resource, exchange, read?.found)
  }
}

async function remove(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
  const { remove: operation } = type
  if (!operation || !session.mayCall(operation)) return
  const resource = await fixtures.create(type, phase)
  const [base] = baseInputs(session, operation)
  if (!resource || !base) return
  const report = reporter(session, operation, 'looking for what was deleted')
  const deleted = await session.run({
    operation,
    phase,
    title: 'deleting',
    expectation: 'unspecified',
    known: type.isCreateCertain,
    input: withKey(operation, { ...base.input, path: placed(type, operation, resource) }),
  })
  if (!succeeded(deleted)) return
  const read = await readAfterDelete(session, type, resource)
  if (read && succeeded(read) && !saysDeleted(read.response?.json))
    report(stateChecks.useAfterDelete, { message: `The id ${resource.id}, just deleted, can still be read.` }, [deleted, read])
  const walked = await listOf(session, fixtures, type, resource)
  const { list } = type
  if (!walked || !list) return
  const listed = walked.exchanges
    .flatMap(({ response }) => resourcesIn(type, list, response?.json))
    .find(({ id }) => String(id) === String(resource.id))
  if (listed && !saysDeleted(listed.value))
    report(stateChecks.useAfterDelete, { message: `The id ${resource.id}, just deleted, is still in the list.` }, [
      deleted,
      ...walked.exchanges.slice(-1),
    ])
}

/** An id that was never given out, wherever the description says that such a resource is answered 404. */
async function unknownIds(session: Session, fixtures: Fixtures, type: ResourceType, resource: LiveResource | undefined): Promise<void> {
  const below = session.included.filter(({ path }) => path === type.path || path.startsWith(`${type.path}/`))
  for (const operation of below) {
    const isRead = operation.method === 'GET'
    if (!operation.responses.some(({ status }) => status === '404') || (session.options.isRemote && !isRead)) continue
    const [base] = baseInputs(session, operation)
    const place = await fixtures.placeFor(operation, phase)
    const name = parametersAlong(operation.path)[type.path.split('/').length - 1]
    const parameter = operation.parameters.find((candidate) => candidate.place === 'path' && candidate.name === name)
    const unknown = parameter && unknownId(session, parameter, [resource?.id, place?.path[parameter.name]])
    if (!base || !place || !parameter || unknown === undefined) continue
    const input = withKey(operation, { ...base.input, path: { ...base.input.path, ...place.path, [parameter.name]: unknown } })
    const exchange = await session.run({
      operation,
      phase,
      title: 'an id that was never given out',
      expectation: 'unspecified',
      known: false,
      input,
    })
    if (succeeded(exchange) && resource?.created)
      reporter(session, operation, 'an id that was never given out')(
        stateChecks.unknownIdAccepted,
        { message: `The ${parameter.name} ${unknown}, which was never given out, was answered ${exchange.response?.status}.` },
        [exchange],
      )
  }
}

/** A valid id that nothing has. */
function unknownId(session: Session, parameter: Parameter, taken: readonly unknown[]): string | number | undefined {
  const making = { document: session.document, optional: 'none', preferExamples: false, phoneNumbers: [] } as const
  const made = fc.sample(arbitraryFor(parameter.schema, making), {
    seed: session.options.seed,
    numRuns: 20,
  })
  const candidates = [987_654_321, 'ffffffffffffffffffffffff', ...made]
  return candidates.find(
    (id): id is string | number =>
      (typeof id === 'string' || typeof id === 'number') &&
      session.requests.valid(parameter.pointer, id) &&
      !taken.map(String).includes(String(id)) &&
      !parameter.examples.includes(id),
  )
}

/** Reads without the books' idea that the id exists: a 404 is right here, documented or not. */
async function readAfterDelete(session: Session, type: ResourceType, resource: LiveResource): Promise<Exchange | undefined> {
  const { get } = type
  const [base] = get ? baseInputs(session, get) : []
  if (!get || !base || !session.mayCall(get)) return undefined
  return session.run({
    operation: get,
    phase,
    title: 'reading what was deleted',
    expectation: 'unspecified',
    known: false,
    input: { ...base.input, path: placed(type, get, resource) },
  })
}

function saysDeleted(answer: unknown): boolean {
  return /"[^"]*(delet|remov|archiv|cancel)[^"]*"/i.test(JSON.stringify(answer ?? ''))
}

/** A call that makes nothing and acts on nothing that the description has a path for: `POST /messages`. */
function isStandaloneCall(fixtures: Fixtures, operation: Operation): boolean {
  return (
    (operation.reconcile?.['operationId'] !== undefined || keyHeader(operation) !== undefined) &&
    !fixtures.resourceTypes.some(({ create, actions }) => create === operation || actions.includes(operation))
  )
}

async function testStandaloneCall(session: Session, fixtures: Fixtures, operation: Operation): Promise<void> {
  const [base] = baseInputs(session, operation)
  const place = await fixtures.placeFor(operation, phase)
  if (!base || !place) return
  const startedAt = Date.now()
  const call = await session.run({
    operation,
    phase,
    title: base.title,
    expectation: 'unspecified',
    known: place.known,
    input: withKey(operation, { ...base.input, path: { ...base.input.path, ...place.path } }),
  })
  await expectReconciled(session, call, startedAt)
  if (keyHeader(operation) !== undefined && succeeded(call)) await expectReplay(session, call)
}

/** The same call with the same key: the response has the same ids, and the list at the same path does not grow. */
async function expectReplay(session: Session, call: Exchange): Promise<void> {
  const { operation, input } = call.test
  const list = session.operations.find(
    ({ method, path, pagination }) => method === 'GET' && path === operation.path && pagination !== undefined,
  )
  const count = async () => {
    if (!list || !session.mayCall(list)) return undefined
    const { items, trouble } = await walk(session, list, { ...emptyInput, path: input.path }, undefined)
    return trouble === undefined ? items.length : undefined
  }
  const before = await count()
  const again = await session.run({ ...call.test, title: 'the same call with the same key' })
  const after = await count()
  const report = reporter(session, operation, 'repeating the call with its key')
  if (!again.response || again.response.status === 429) return
  if (!succeeded(again))
    report(stateChecks.idempotencyReplay, { message: `The repeat was answered ${again.response.status}.` }, [call, again])
  else if (!equal(idsIn(call.response?.json), idsIn(again.response.json)))
    report(stateChecks.idempotencyReplay, { message: 'The repeat was answered with other ids than the first call.' }, [call, again])
  else if (before !== undefined && after !== undefined && after > before)
    report(stateChecks.idempotencyReplay, { message: `The repeat made the list grow from ${before} to ${after} items.` }, [call, again])
}

/** All ids in a response, in their order. */
function idsIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap(idsIn)
  return Object.entries(objectOf(answer)).flatMap(([name, value]) => (/^_?(id|uuid)$|(_id|Id)$/.test(name) ? [value] : idsIn(value)))
}

/** Pages through a list in small and in large steps: both must give the same items, each once. */
async function paging(session: Session, fixtures: Fixtures, list: Operation): Promise<void> {
  const facts = paginationOf(list)
  if (facts.style === 'unknown') return
  const type = fixtures.resourceTypes.find((candidate) => candidate.list === list)
  const [base] = baseInputs(session, list)
  const place = await fixtures.placeFor(list, phase)
  if (!base || !place) return
  if (facts.size !== undefined) await fill(session, fixtures, list, type, place.path)
  const input = { ...emptyInput, ...base.input, path: { ...base.input.path, ...place.path } }
  const report = reporter(session, list, 'paging')
  const small = await walk(session, list, input, smallestSize(session, list, facts.size))
  if (small.trouble === 'refused') return
  if (small.trouble === 'repeated') {
    report(stateChecks.paginationEndless, { message: 'The responses lead back to a page that was read before.' }, small.exchanges.slice(-2))
    return
  }
  const identities = small.pages.map((page) => page.map(identity))
  const twice = identities.flat().find((key, index, all) => key !== undefined && all.indexOf(key) !== index)
  const isGrowing = small.total === undefined || small.items.length <= small.total
  if (small.trouble === 'endless' || !isGrowing) {
    if (twice !== undefined || !isGrowing)
      report(
        stateChecks.paginationEndless,
        { message: `After ${small.pages.length} pages and ${small.items.length} items the list still goes on.` },
        small.exchanges.slice(-2),
      )
    return
  }
  if (twice !== undefined)
    report(stateChecks.paginationDuplicates, { message: `One item (${twice}) came twice.` }, small.exchanges.slice(-2))
  checkSizes(session, list, small, report)
  const large = await walk(session, list, input, undefined)
  if (large.trouble !== undefined || !differ(small, large)) return
  // Elsewhere somebody else may be at work at the same time.
  const again = session.options.isRemote ? await walk(session, list, input, smallestSize(session, list, facts.size)) : small
  if (again.trouble !== undefined || !differ(again, large)) return
  const total = small.total === undefined ? '' : `, the total says ${small.total}`
  const message = `${small.pages.length} small pages have ${small.items.length} items; large ones have ${large.items.length}${total}.`
  report(stateChecks.paginationMisses, { message }, [...small.exchanges.slice(-1), ...large.exchanges.slice(-1)])
}

/** Whether two walks through the same list, or a walk and the list's own total, have different numbers of items. */
function differ(small: Walk, large: Walk): boolean {
  return small.items.length !== large.items.length || (small.total !== undefined && small.items.length < small.total)
}

/** Makes sure that a list has more than one page, where resources can be made for it. */
async function fill(
  session: Session,
  fixtures: Fixtures,
  list: Operation,
  type: ResourceType | undefined,
  path: Input['path'],
): Promise<void> {
  const producer = session.operations.find((candidate) => candidate.method === 'POST' && candidate.path === list.path)
  for (let count = 0; count < 3; count += 1) {
    if (type?.create) await fixtures.create(type, phase)
    else if (producer && session.mayCall(producer)) {
      const [base] = baseInputs(session, producer)
      if (!base) return
      const input = withKey(producer, { ...base.input, path })
      await session.run({ operation: producer, phase, title: 'filling the list', expectation: 'unspecified', known: true, input })
    }
  }
}

function smallestSize(session: Session, list: Operation, name: string | undefined): number | undefined {
  const parameter = list.parameters.find((candidate) => candidate.place === 'query' && candidate.name === name)
  return parameter ? [2, 1, 3, 5, 10, 20, 25, 50].find((size) => session.requests.valid(parameter.pointer, size)) : undefined
}

function checkSizes(session: Session, list: Operation, { pages, exchanges }: Walk, report: ReturnType<typeof reporter>): void {
  const size = smallestSize(session, list, paginationOf(list).size)
  const index = size === undefined ? -1 : pages.findIndex((page) => page.length > size)
  if (index >= 0)
    report(
      stateChecks.pageSize,
      { message: `${size} items were asked for, ${pages[index]?.length} came.` },
      exchanges.slice(index, index + 1),
    )
}

/** What tells an item from others: its id. Items without one cannot be told apart. */
function identity(item: unknown): string | undefined {
  const id = Object.entries(objectOf(item)).find(([name, value]) => /^_?(id|uuid)$/i.test(name) && isScalar(value))
  return id && String(id[1])
}
