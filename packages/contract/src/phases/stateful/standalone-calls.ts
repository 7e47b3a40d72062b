import { emptyInput } from '../../case/case.ts'
import { stateChecks } from '../../checks/state.ts'
import type { Operation } from '../../openapi/document.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { keyHeader, withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { equal, objectOf } from '../../openapi/json.ts'
import type { Session } from '../../session/session.ts'
import type { Fixtures } from '../../fixtures/fixtures.ts'
import { walk } from './page-walk.ts'
import { repeats } from './idempotency.ts'
import { reporter, phase } from './resource-calls.ts'
import { expectReconciled } from './reconciliation.ts'

/** A call that makes nothing and acts on nothing that the description has a path for: `POST /messages`. */
export function isStandaloneCall(fixtures: Fixtures, operation: Operation): boolean {
  return (
    (operation.reconcile?.['operationId'] !== undefined || keyHeader(operation) !== undefined) &&
    !fixtures.resourceTypes.some(({ create, actions }) => create === operation || actions.includes(operation))
  )
}

export async function testStandaloneCall(session: Session, fixtures: Fixtures, operation: Operation): Promise<void> {
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
  const report = reporter(session, operation, 'repeating the call with its key')
  for (let repeat = 1; repeat <= repeats; repeat += 1) {
    const again = await session.run({ ...call.test, title: 'the same call with the same key' })
    if (!again.response || again.response.status === 429) return
    const which = repeat === 1 ? 'The repeat' : `Repeat ${repeat}`
    if (!succeeded(again)) {
      report(stateChecks.idempotencyReplay, { message: `${which} was answered ${again.response.status}.` }, [call, again])
      return
    }
    if (!equal(idsIn(call.response?.json), idsIn(again.response.json))) {
      report(stateChecks.idempotencyReplay, { message: `${which} was answered with other ids than the first call.` }, [call, again])
      return
    }
  }
  const after = await count()
  // Elsewhere somebody else may be at work at the same time.
  if (before !== undefined && after !== undefined && after > before && !session.options.isRemote)
    report(stateChecks.idempotencyReplay, { message: `The repeats made the list grow from ${before} to ${after} items.` }, [call])
}

/** All ids in a response, in their order. */
function idsIn(response: unknown): unknown[] {
  if (Array.isArray(response)) return response.flatMap(idsIn)
  return Object.entries(objectOf(response)).flatMap(([name, value]) => (/^_?(id|uuid)$|(_id|Id)$/.test(name) ? [value] : idsIn(value)))
}
