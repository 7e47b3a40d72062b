import type { ResourceType } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { Fixtures } from '../../fixtures/fixtures.ts'
import { readBack, compareCreated, otherBodies, expectListed } from './read-back.ts'
import { testUpdate } from './updates.ts'
import { testAction, testAllActions } from './actions.ts'
import { testFilters } from './filters.ts'
import { testTransitions } from './transitions.ts'
import { expectKeyKept } from './idempotency.ts'
import { isStandaloneCall, testStandaloneCall } from './standalone-calls.ts'
import { remove } from './deletion.ts'
import { unknownIds } from './unknown-ids.ts'
import { paging } from './pagination.ts'
import { expectReconciled } from './reconciliation.ts'
import { phase } from './resource-calls.ts'

/**
 * What a server remembers: each type of resource is created, read, found in its list, changed, acted upon and deleted; calls are repeated
 * with the same idempotency key; lists are paged through.
 */
export async function runStateful(session: Session, fixtures: Fixtures): Promise<void> {
  for (const type of fixtures.resourceTypes) {
    const operations = [type.create, type.list, type.get, ...type.updates, type.remove, ...type.actions]
    if (!operations.some((operation) => operation && session.included.includes(operation))) continue
    await testResourceType(session, fixtures, type)
  }
  for (const operation of session.included) if (operation.pagination) await paging(session, fixtures, operation)
  for (const operation of session.included) if (operation.pagination) await testFilters(session, fixtures, operation)
  for (const operation of session.included)
    if (isStandaloneCall(fixtures, operation)) await testStandaloneCall(session, fixtures, operation)
}

/** Everything about one type of resource. */
async function testResourceType(session: Session, fixtures: Fixtures, type: ResourceType): Promise<void> {
  const startedAt = Date.now()
  const resource = await fixtures.create(type, phase)
  if (resource?.created && type.isCreateCertain) {
    const after = await readBack(session, type, resource)
    if (after) compareCreated(session, type, resource, after)
    await expectListed(session, fixtures, type, resource)
    await expectReconciled(session, resource.created, startedAt)
    await expectKeyKept(session, fixtures, type, resource)
    for (const update of type.updates) if (session.mayCall(update)) await testUpdate(session, type, update, resource)
    await otherBodies(session, type, resource)
  }
  for (const action of type.actions) if (session.mayCall(action)) await testAction(session, fixtures, type, action)
  await testAllActions(session, fixtures, type)
  await testTransitions(session, fixtures, type)
  await remove(session, fixtures, type)
  await unknownIds(session, fixtures, type, resource)
}
