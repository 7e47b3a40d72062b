import { isScalar, meanSame } from '../../case/compare.ts'
import { stateChecks } from '../../checks/state.ts'
import type { Fixtures } from '../../fixtures/fixtures.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { resourceIn, type ResourceType } from '../../fixtures/resources.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import type { Operation } from '../../openapi/document.ts'
import type { JsonObject } from '../../openapi/json.ts'
import type { Session } from '../../session/session.ts'
import { expectRepeatable } from './idempotency.ts'
import { lifecycleFacts, statusOf } from './lifecycle-facts.ts'
import { expectReconciled } from './reconciliation.ts'
import { phase, placed, readResource, reporter } from './resource-calls.ts'

/** One action on a new resource: what it leads to, and a second time. */
export async function testAction(session: Session, fixtures: Fixtures, type: ResourceType, action: Operation): Promise<void> {
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
    if (read?.found) expectEffect(session, type, action, [first, read.exchange], read.found)
    if (action.idempotency === 'natural') await expectRepeatable(session, type, resource, first, read?.found)
    // Whether a second time is allowed, the response is one that is documented.
    else await session.run({ ...first.test, title: 'the same action again', input: withKey(action, first.test.input, crypto.randomUUID()) })
  }
}

/** Compares what is read after an action with the status that its `x-state` names, and with what its own response says. */
function expectEffect(
  session: Session,
  type: ResourceType,
  action: Operation,
  exchanges: readonly [Exchange, Exchange],
  found: JsonObject,
): void {
  const facts = lifecycleFacts(session, action)
  const status = statusOf(found, facts)
  const report = reporter(session, action, 'reading after the action')
  if (facts.to !== undefined && status !== undefined && status !== facts.to && !facts.passing.includes(status)) {
    const message = `The action leads to ${facts.to}; afterwards ${facts.property} reads ${status}.`
    report(stateChecks.transition, { message, pointer: `${action.pointer}/x-state` }, exchanges)
    return
  }
  const said = resourceIn(type, exchanges[0].response?.json)
  if (!said || String(said.id) !== String(resourceIn(type, found)?.id)) return
  for (const name of Object.keys(said.value).filter((candidate) => /^(status|state)$/i.test(candidate))) {
    const [claimed, read] = [said.value[name], found[name]]
    if (!isScalar(claimed) || !isScalar(read) || meanSame(claimed, read) || facts.passing.includes(String(read))) continue
    report(
      stateChecks.actionWithoutEffect,
      { message: `The response says that ${name} is ${String(claimed)}; afterwards it reads ${String(read)}.` },
      exchanges,
    )
  }
}

/** All actions one after the other on one resource, twice: transitions that are not allowed must be refused as documented. */
export async function testAllActions(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
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
    await expectRepeatable(session, type, resource, exchange, read?.found)
  }
}
