import { stateChecks } from '../../checks/state.ts'
import type { Fixtures, LiveResource } from '../../fixtures/fixtures.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import type { ResourceType } from '../../fixtures/resources.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import type { Operation } from '../../openapi/document.ts'
import type { Session } from '../../session/session.ts'
import { type LifecycleFacts, lifecycleFacts, statusOf } from './lifecycle-facts.ts'
import { phase, placed, readResource, reporter } from './resource-calls.ts'

const mostStatuses = 6
// What refuses a transition; other rejections have other reasons.
const rejections: ReadonlySet<number> = new Set([400, 409, 412, 422, 423])

interface Action {
  readonly operation: Operation
  readonly facts: LifecycleFacts
}

/**
 * Each action in each status that actions lead to, on a new resource each time: what `x-state` allows must succeed, a second time and from other
 * statuses must be refused.
 */
export async function testTransitions(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
  const actions = type.actions
    .filter((operation) => session.mayCall(operation) && !session.options.isRemote)
    .map((operation): Action => ({ operation, facts: lifecycleFacts(session, operation) }))
    .filter(({ facts }) => facts.from !== undefined && facts.to !== undefined)
  if (actions.length === 0 || !type.get || !session.mayCall(type.get)) return
  const ways = new Map<string, readonly Action[]>()
  const first = await fixtures.create(type, phase)
  const initial = first && (await statusNow(session, type, first, actions))
  if (initial === undefined) return
  ways.set(initial, [])
  for (const [status, way] of ways) {
    if (ways.size > mostStatuses) return
    for (const action of actions) {
      const after = await tryTransition(session, fixtures, type, { action, status, way })
      if (after !== undefined && !ways.has(after)) ways.set(after, [...way, action])
    }
  }
}

/** One action in one status. Gives the status afterwards, if it succeeded. */
async function tryTransition(
  session: Session,
  fixtures: Fixtures,
  type: ResourceType,
  { action, status, way }: { action: Action; status: string; way: readonly Action[] },
): Promise<string | undefined> {
  const { operation, facts } = action
  const resource = await fixtures.create(type, phase)
  if (!resource) return undefined
  for (const step of way) if (!succeeded((await call(session, type, resource, step)) ?? failed)) return undefined
  // Some go on by themselves.
  if ((await statusNow(session, type, resource, [action])) !== status) return undefined
  const exchange = await call(session, type, resource, action)
  if (!exchange?.response) return undefined
  const isAllowed = facts.from?.includes(status) === true
  // What changes nothing may be done again.
  const isRepeat = status === facts.to && operation.idempotency === 'natural'
  const report = reporter(session, operation, `the action in the status ${status}`)
  const pointer = `${operation.pointer}/x-state`
  if (isAllowed && rejections.has(exchange.response.status))
    report(
      stateChecks.transitionRefused,
      { message: `It is allowed in the status ${status}, and was refused with ${exchange.response.status}.`, pointer, cause: status },
      [exchange],
    )
  if (!isAllowed && !isRepeat && succeeded(exchange))
    report(
      stateChecks.transitionAccepted,
      { message: `It is not allowed in the status ${status}, and was answered ${exchange.response.status}.`, pointer, cause: status },
      [exchange],
    )
  if (!succeeded(exchange)) return undefined
  const after = await statusNow(session, type, resource, [action])
  if (isAllowed && after !== undefined && after !== facts.to && !facts.passing.includes(after))
    report(stateChecks.transition, { message: `The action leads to ${facts.to}; afterwards ${facts.property} reads ${after}.`, pointer }, [
      exchange,
    ])
  return after === facts.to ? after : undefined
}

const failed = { response: undefined } as Exchange // only asked whether it succeeded

async function call(session: Session, type: ResourceType, resource: LiveResource, { operation }: Action): Promise<Exchange | undefined> {
  const [base] = baseInputs(session, operation)
  if (!base) return undefined
  return session.run({
    operation,
    phase,
    title: 'an action in a status',
    expectation: 'unspecified',
    known: type.isCreateCertain,
    input: withKey(operation, { ...base.input, path: placed(type, operation, resource) }),
  })
}

async function statusNow(
  session: Session,
  type: ResourceType,
  resource: LiveResource,
  [action]: readonly Action[],
): Promise<string | undefined> {
  const read = await readResource(session, type, resource, 'reading the status')
  return action && statusOf(read?.found, action.facts)
}
