import { lastingValues } from '../../case/compare.ts'
import { stateChecks } from '../../checks/state.ts'
import type { Fixtures, LiveResource } from '../../fixtures/fixtures.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { resourceIn, resourcesIn, type ResourceType } from '../../fixtures/resources.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { keyHeader, withKey } from '../../http/idempotency-key.ts'
import { equal, isObject, type JsonObject } from '../../openapi/json.ts'
import type { Session } from '../../session/session.ts'
import { listOf, placed, readResource, reporter } from './resource-calls.ts'

/** Repeats of one key. A server that keeps it for the next call alone passes the first. */
export const repeats = 3

/** A create again and again with its key, then with a new one, then its key with another operation. */
export async function expectKeyKept(session: Session, fixtures: Fixtures, type: ResourceType, resource: LiveResource): Promise<void> {
  const { created } = resource
  const operation = type.create
  const header = operation && keyHeader(operation)
  if (!created || !operation || header === undefined) return
  const report = reporter(session, operation, 'repeating the call with its key')
  const idOf = (exchange: Exchange) =>
    (resourceIn(type, exchange.response?.json) ?? resourcesIn(type, operation, exchange.response?.json)[0])?.id
  const before = await effects(session, fixtures, type, resource)
  for (let count = 1; count <= repeats; count += 1) {
    const again = await session.run({ ...created.test, title: 'the same call with the same key' })
    if (again.response?.status === 429 || !again.response) return
    const which = count === 1 ? 'The repeat' : `Repeat ${count}`
    if (!succeeded(again)) {
      report(stateChecks.idempotencyReplay, { message: `${which} was answered ${again.response.status}.` }, [created, again])
      return
    }
    if (idOf(again) !== undefined && String(idOf(again)) !== String(resource.id)) {
      report(stateChecks.idempotencyReplay, { message: `The first call made ${resource.id}, ${which.toLowerCase()} ${idOf(again)}.` }, [
        created,
        again,
      ])
      return
    }
  }
  const after = await effects(session, fixtures, type, resource)
  // Elsewhere somebody else may be at work at the same time.
  if (before !== undefined && after !== undefined && after.count > before.count && !session.options.isRemote)
    report(
      stateChecks.idempotencyReplay,
      { message: `The repeats were answered with the same id, and made the list grow from ${before.count} to ${after.count} items.` },
      [created, ...after.exchanges],
    )
  await expectNewKeyNew(session, type, resource, idOf)
  await expectKeyOfOperation(session, type, resource)
}

/** How many of a type of resource there are. */
async function effects(
  session: Session,
  fixtures: Fixtures,
  type: ResourceType,
  resource: LiveResource,
): Promise<{ count: number; exchanges: readonly Exchange[] } | undefined> {
  const walked = await listOf(session, fixtures, type, resource)
  return walked?.trouble === undefined && walked ? { count: walked.items.length, exchanges: walked.exchanges.slice(-1) } : undefined
}

async function expectNewKeyNew(
  session: Session,
  type: ResourceType,
  { created, id }: LiveResource,
  idOf: (exchange: Exchange) => string | number | undefined,
): Promise<void> {
  if (!created || !type.create) return
  const other = await session.run({
    ...created.test,
    title: 'the same call with a new key',
    expectation: 'unspecified',
    input: withKey(type.create, created.test.input, crypto.randomUUID()),
  })
  // Where the response's id stands for a person rather than for the call, as in a batch of contacts, it may well be the same.
  if (succeeded(other) && isSingle(created.response?.json) && String(idOf(other)) === String(id))
    reporter(session, type.create, 'repeating the call with its key')(
      stateChecks.idempotencyKeyShared,
      { message: `A call with another key answered with the same id ${id}.` },
      [created, other],
    )
}

/** The key of a create with other operations on what it made: each must do its own work. Refusing the key is fine. */
async function expectKeyOfOperation(session: Session, type: ResourceType, resource: LiveResource): Promise<void> {
  const { created } = resource
  const header = type.create && keyHeader(type.create)
  const key = header === undefined ? undefined : created?.test.input.header[header]
  if (!created || typeof key !== 'string') return
  const others = session.included.filter(
    (operation) => operation !== type.create && operation.path.startsWith(`${type.path}/`) && keyHeader(operation) !== undefined,
  )
  for (const operation of others) {
    const [base] = baseInputs(session, operation)
    const path = placed(type, operation, resource)
    if (!base || operation.parameters.some(({ place, name }) => place === 'path' && path[name] === undefined)) continue
    const exchange = await session.send({
      operation,
      phase: 'stateful',
      title: `the key of ${created.test.operation.id}`,
      expectation: 'unspecified',
      known: true,
      input: withKey(operation, { ...base.input, path }, key),
    })
    if (succeeded(exchange) && exchange.response?.isParsed && equal(exchange.response.json, created.response?.json))
      reporter(session, operation, 'the key of another operation')(
        stateChecks.idempotencyKeyShared,
        { message: `With the key of ${created.test.operation.id} it answered with that call's response, and did nothing of its own.` },
        [created, exchange],
      )
  }
}

/** Whether a response is about one resource and no list. */
function isSingle(received: unknown): boolean {
  return isObject(received) && !Object.values(received).some((value) => Array.isArray(value) && value.some(isObject))
}

/** Makes a call with `x-idempotency: natural` again: it must change nothing more. */
export async function expectRepeatable(
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
    if (namesStatus(second, read)) return
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

/** Whether a rejection says that the state is reached already: "is cancelled", "already paused". Nothing has changed then, and the caller is told so. */
function namesStatus({ response }: Exchange, read: JsonObject | undefined): boolean {
  const text = response?.text ?? ''
  if (/\balready\b/i.test(text)) return true
  const statuses = Object.entries(read ?? {}).flatMap(([name, value]) =>
    /^(status|state)$/i.test(name) && typeof value === 'string' ? [value] : [],
  )
  return statuses.some((status) => status !== '' && text.toLowerCase().includes(status.toLowerCase()))
}
