import { stateChecks } from '../../checks/state.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { type ResourceType, resourcesIn } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import { objectOf } from '../../openapi/json.ts'
import type { LiveResource, Fixtures } from '../../fixtures/fixtures.ts'
import { reporter, placed, listOf, phase } from './resource-calls.ts'

export async function remove(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
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

/** Whether what is read says that it is deleted: a mark, a time, or a status. The name of a property alone says nothing. */
function saysDeleted(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysDeleted)
  return Object.entries(objectOf(value)).some(([name, inner]) => {
    if (typeof inner === 'object') return saysDeleted(inner)
    if (/delet|remov|archiv|cancel/i.test(name)) return inner !== false && inner !== '' && inner !== 0
    return /status|state/i.test(name) && typeof inner === 'string' && /delet|remov|archiv|cancel/i.test(inner)
  })
}
