import { stateChecks } from '../../checks/state.ts'
import type { Operation } from '../../openapi/document.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { type JsonObject, objectOf, valueAt } from '../../openapi/json.ts'
import type { ResourceType } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { Fixtures } from '../../fixtures/fixtures.ts'
import { reporter, placed, readResource, phase } from './resource-calls.ts'
import { repeat } from './idempotency.ts'
import { expectReconciled } from './reconciliation.ts'

export async function act(session: Session, fixtures: Fixtures, type: ResourceType, action: Operation): Promise<void> {
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
export async function allActions(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
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
