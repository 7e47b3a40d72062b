import type { Input } from '../../case/case.ts'
import { stateChecks } from '../../checks/state.ts'
import { isScalar, meanSame } from '../../case/compare.ts'
import type { Operation } from '../../openapi/document.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { equal, type JsonObject, objectOf } from '../../openapi/json.ts'
import type { ResourceType } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { LiveResource } from '../../fixtures/fixtures.ts'
import { reporter, placed, readResource, phase } from './resource-calls.ts'
import { expectRepeatable } from './idempotency.ts'

const mostChanges = 4

/** Changes a resource several times, with the bodies that the description allows: each change must be there, and nothing else. */
export async function testUpdate(session: Session, type: ResourceType, update: Operation, resource: LiveResource): Promise<void> {
  const own = new Set(Object.keys(objectOf(resource.created?.test.input.body)))
  const [first, ...others] = changes(session, update, {})
  // The first one once more: what the others have set must outlast it.
  const bodies = first ? [first, ...others.slice(0, mostChanges - 2), ...(others.length > 0 ? [first] : [])] : []
  let made = 0
  for (const { title } of bodies) {
    const before = await readResource(session, type, resource, 'reading before the change')
    const body = changes(session, update, before?.found ?? {}).find((candidate) => candidate.title === title)
    if (!body) continue
    const changed = await session.run({
      operation: update,
      phase,
      title: `changing: ${title}`,
      expectation: 'unspecified',
      known: type.isCreateCertain,
      input: withKey(update, { ...body.input, path: placed(type, update, resource) }),
    })
    if (!succeeded(changed)) continue
    const after = await readResource(session, type, resource, 'reading after the change')
    const sent = objectOf(body.input.body)
    if (before?.found && after?.found)
      compareChange(session, update, own, { sent, before: before.found, after: after.found }, [changed, after.exchange])
    for (const name of Object.keys(sent)) own.add(name)
    made += 1
    if (made === 1 && update.idempotency === 'natural') await expectRepeatable(session, type, resource, changed, after?.found)
  }
}

/** Bodies for a change, with plain values other than those that are there. */
function changes(session: Session, update: Operation, present: JsonObject): { title: string; input: Input }[] {
  const content = update.body?.content[0]
  return baseInputs(session, update).map(({ title, input }, index) => {
    const body = objectOf(input.body)
    const other = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        typeof value === 'string' && meanSame(value, present[name]) ? `${value} 2` : value,
      ]),
    )
    const isValid = content !== undefined && session.requests.valid(content.pointer, other)
    return { title: `${index + 1}, ${title}`, input: isValid ? { ...input, body: other } : input }
  })
}

function compareChange(
  session: Session,
  update: Operation,
  own: ReadonlySet<string>,
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
  for (const name of Object.keys(before)) {
    // A status goes on by itself.
    if (Object.hasOwn(sent, name) || /^(status|state)$/i.test(name) || !isSpread(before[name], after[name], own.has(name))) continue
    report(
      stateChecks.updateSpreads,
      { message: `${name} was not part of the change and went from ${JSON.stringify(before[name])} to ${JSON.stringify(after[name])}.` },
      exchanges,
    )
  }
}

/** Whether a property was changed along with others: one that the caller had set, or any that has lost its value. */
function isSpread(before: unknown, after: unknown, isOwn: boolean): boolean {
  if (equal(before, after) || meanSame(before, after)) return false
  if (isOwn) return true
  const isLost = after === undefined || after === null || (Array.isArray(after) && after.length === 0)
  const had = before !== null && before !== undefined && !(Array.isArray(before) && before.length === 0)
  return had && isLost
}
