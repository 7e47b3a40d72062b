import { stateChecks } from '../../checks/state.ts'
import { differing } from '../../case/compare.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { equal, join, type JsonObject, objectOf } from '../../openapi/json.ts'
import { locationsIn } from '../../schema/locations.ts'
import { idNames, type ResourceType, resourceIn, resourcesIn } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { LiveResource, Fixtures } from '../../fixtures/fixtures.ts'
import { reporter, readResource, listOf } from './resource-calls.ts'

const mostBodies = 6

export async function readBack(session: Session, type: ResourceType, resource: LiveResource): Promise<JsonObject | undefined> {
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

export function compareCreated(session: Session, type: ResourceType, resource: LiveResource, read: JsonObject): void {
  const { created } = resource
  if (!created || !type.create) return
  const sent = objectOf(created.test.input.body)
  for (const name of differing(sent, read)) {
    if (isDecidedByServer(session, created, name)) continue
    const message = `${name} was sent as ${JSON.stringify(sent[name])} and reads as ${JSON.stringify(read[name])}.`
    reporter(session, type.create, 'reading what was created')(stateChecks.createdDiffers, { message }, [created])
  }
}

/**
 * Whether a value may rightly read as another one: a status follows from what happens to the resource, and of an open list a made-up value is
 * nobody's.
 */
function isDecidedByServer(session: Session, { test }: Exchange, name: string): boolean {
  const { operation, input } = test
  const facts = objectOf(objectOf(session.document['x-resources'])[operation.id.split('.').slice(0, -1).join('.')])
  if (/^(status|state)$/i.test(name) || facts['status'] === name) return true
  const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
  if (!content) return false
  const own = locationsIn(session.requests, content.pointer, content.schema, input.body).find(({ instance }) => instance === join('', name))
  const listed = own?.schema['x-extensible-enum']
  return Array.isArray(listed) && !listed.includes(objectOf(input.body)[name])
}

/** Creates with the other bodies that the description allows: each of them has to read as it was sent. */
export async function otherBodies(session: Session, type: ResourceType, resource: LiveResource): Promise<void> {
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

export async function expectListed(session: Session, fixtures: Fixtures, type: ResourceType, resource: LiveResource): Promise<void> {
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
