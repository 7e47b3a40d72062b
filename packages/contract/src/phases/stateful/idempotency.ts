import { stateChecks } from '../../checks/state.ts'
import { lastingValues } from '../../case/compare.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { keyHeader, withKey } from '../../http/idempotency-key.ts'
import { equal, isObject, type JsonObject } from '../../openapi/json.ts'
import { type ResourceType, resourceIn, resourcesIn } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { LiveResource } from '../../fixtures/fixtures.ts'
import { reporter, readResource } from './resource-calls.ts'

export async function expectKeyKept(session: Session, type: ResourceType, resource: LiveResource): Promise<void> {
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

export async function repeat(
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
