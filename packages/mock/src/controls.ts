import { isForEvents } from './faults/fault-kinds.ts'
import type { FaultPlan } from './faults/fault-plan.ts'
import type { Log } from './log/log.ts'
import type { RecordedRequest } from './log/request-log.ts'
import type { MockControls, MockOptions } from './mock.ts'
import { checkCredit, checkOutcome } from './check-options.ts'
import { createFilters } from './names/filters.ts'
import { suggestion } from './names/nearest.ts'
import type { ProviderMock } from './providers/provider.ts'
import type { Ledger, Outcome } from './people/ledger.ts'
import { personOf } from './people/person.ts'
import type { Schedule } from './time/clock.ts'
import type { WebhookDelivery } from './webhooks/webhook-target.ts'

/** What the controls of a mock are about. */
export interface ControlledMock {
  readonly options: MockOptions<string>
  readonly url: string
  /** Ends the server and its connections. */
  readonly end: () => Promise<void>
  readonly clock: Schedule
  readonly mounts: readonly ProviderMock[]
  readonly ledger: Ledger
  readonly requests: Log<RecordedRequest>
  readonly deliveries: Log<WebhookDelivery>
  readonly faults: FaultPlan
  readonly outcomes: Map<string, Outcome>
  /** What forgets everything on `reset`. */
  readonly memories: readonly { clear(): void }[]
  readonly notes: readonly string[]
}

/** Makes the controls of a mock. */
export function createControls<Id extends string>(mock: ControlledMock): MockControls<Id> {
  const { options, url, clock, mounts, ledger, requests, deliveries, faults, outcomes } = mock
  const operations = mounts.flatMap(({ id, operations: own }) => own.map((operation) => `${id}.${operation.id}`))
  const events = mounts.flatMap(({ id, webhooks }) => webhooks.names.map((name) => `${id}.${name}`))
  const filters = createFilters({ providers: mounts.map(({ id }) => id), operations, events })

  const fail: MockControls['fail'] = (pattern, fault) => {
    const planned = faults.add(pattern, fault)
    const [targets, others] = isForEvents(fault.kind) ? [events, operations] : [operations, events]
    // A pattern with a slip in it would have a test pass that tests nothing.
    if (targets.some(planned.matches)) return planned
    planned.remove()
    const what = isForEvents(fault.kind) ? 'event' : 'operation'
    const known = others.some(planned.matches)
      ? `${fault.kind} is a fault of ${what}s, and ${String(pattern)} is none.`
      : `${String(pattern)} is no operation and no event of this mock. ${suggestion(String(pattern), targets, 3)}`
    throw new RangeError(known)
  }

  const controls: MockControls<Id> = {
    url,
    // The entries' keys are the ids that were asked for.
    baseUrls: Object.fromEntries(mounts.map(({ id, basePath }) => [id, `${url}/${id}${basePath}`])) as Record<Id, string>,
    clock,
    notes: mock.notes,
    contacts: (filter = {}) => ledger.contacts(filters.contacts(filter)),
    contactedMoreThanOnce: () => ledger.contactedMoreThanOnce(),
    requests(filter = {}) {
      const { provider, operation } = filters.requests(filter)
      return requests.all().filter((request) => isEqual(request.provider, provider) && isEqual(request.operation, operation))
    },
    deliveries(filter = {}) {
      const { provider, event } = filters.deliveries(filter)
      return deliveries.all().filter((delivery) => isEqual(delivery.provider, provider) && isEqual(delivery.event, event))
    },
    async idle() {
      await Promise.all(mounts.map(({ webhooks }) => webhooks.idle()))
    },
    fail,
    faults: () => faults.all(),
    outcome(person, outcome) {
      checkOutcome(outcome)
      outcomes.set(personOf(person), outcome)
    },
    setCredit(provider, people) {
      const mount = mounts.find(({ id }) => id === filters.provider(provider))
      checkCredit(people)
      mount?.setCredit(people)
    },
    reset() {
      for (const mount of mounts) mount.reset()
      for (const memory of mock.memories) memory.clear()
      outcomes.clear()
      for (const [person, outcome] of Object.entries(options.outcomes ?? {})) outcomes.set(personOf(person), outcome)
      for (const [pattern, given] of Object.entries(options.faults ?? {})) for (const fault of [given].flat()) fail(pattern, fault)
    },
    async close() {
      clock.stop()
      for (const { webhooks } of mounts) webhooks.clear()
      await controls.idle()
      await mock.end()
    },
    [Symbol.asyncDispose]: () => controls.close(),
  }
  return controls
}

function isEqual(value: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted
}
