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

export async function change(session: Session, type: ResourceType, update: Operation, resource: LiveResource): Promise<void> {
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
    if (update.idempotency === 'natural') await expectRepeatable(session, type, resource, changed, after?.found)
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
  for (const name of Object.keys(before)) {
    if (Object.hasOwn(sent, name) || !isSpread(name, before[name], after[name], objectOf(resource.created?.test.input.body))) continue
    report(
      stateChecks.updateSpreads,
      { message: `${name} was not part of the change and went from ${JSON.stringify(before[name])} to ${JSON.stringify(after[name])}.` },
      exchanges,
    )
  }
}

/** Whether a property was changed along with others: one that the caller had set, or any that has lost its value. */
function isSpread(name: string, before: unknown, after: unknown, created: JsonObject): boolean {
  if (equal(before, after) || meanSame(before, after)) return false
  if (Object.hasOwn(created, name)) return true
  const isLost = after === undefined || after === null || (Array.isArray(after) && after.length === 0)
  const had = before !== null && before !== undefined && !(Array.isArray(before) && before.length === 0)
  return had && isLost
}
