import { handleRequests } from './server/handle-requests.ts'
import { createClock } from './time/clock.ts'
import { controlPath, createControl } from './server/control.ts'
import { deliver } from './server/deliver-response.ts'
import { createFaultPlan } from './faults/fault.ts'
import { createFaultyOperation } from './server/faulty-operation.ts'
import { createLedger, normalizePhone, type Outcome } from './state/ledger.ts'
import { createLog } from './log/log.ts'
import type { Mock, MockControls, MockOptions } from './mock.ts'
import { createProviderMock, problem } from './providers/provider.ts'
import { behaviourOf, describedBy, type ProviderId } from './providers.ts'
import { createRandom } from './random/random.ts'
import type { RecordedRequest } from './log/request-log.ts'
import { serve } from './server/serve.ts'
import type { WebhookDelivery, WebhookTarget } from './webhooks/webhook-sender.ts'

/**
 * Starts one server that mocks providers, each below its id and its documented base path
 * (`http://127.0.0.1:4010/altur/api/v1.0`).
 * @throws {Error} If a provider is unknown or the port is taken; the message says what to do.
 */
export async function startMock<Id extends string = ProviderId>(options: MockOptions<Id> = {}): Promise<Mock<Id>> {
  const { port = 0, host = '127.0.0.1', seed = 1, stateless = false, rateLimits = !stateless } = options
  const clock = createClock(options.clock, () => idle())
  const ledger = createLedger()
  const requests = createLog<RecordedRequest>({ provider: undefined, operation: undefined, body: undefined, status: undefined })
  const deliveries = createLog<WebhookDelivery>({ status: undefined, problem: undefined })
  const random = createRandom(seed)
  const faults = createFaultPlan(random)
  const operations = createFaultyOperation(clock, random)
  const outcomes = new Map<string, Outcome>()
  const targetsOf: Readonly<Record<string, WebhookTarget | undefined>> = { ...options.webhooks }
  const mounts = describedBy(options.providers).map(({ id, document }, index) =>
    createProviderMock({
      id,
      document,
      behaviour: behaviourOf(id),
      stateless,
      examples: options.initial === 'examples',
      rateLimits,
      clock,
      random: createRandom(seed + index + 1),
      ledger,
      outcomes,
      faults,
      target: targetsOf[id],
      onDelivery: (delivery) => deliveries.add(delivery),
    }),
  )
  const idle = async () => {
    await Promise.all(mounts.map(({ webhooks }) => webhooks.idle()))
  }
  const targets = mounts.flatMap((mount) =>
    [...mount.operations.map(({ id }) => id), ...mount.webhooks.names].map((name) => `${mount.id}.${name}`),
  )

  const fail: MockControls['fail'] = (pattern, fault) => {
    const planned = faults.add(pattern, fault)
    // A pattern with a slip in it would have a test pass that tests nothing.
    if (targets.some(planned.matches)) return planned
    planned.remove()
    throw new RangeError(`${String(pattern)} is no operation and no event of this mock, such as ${targets[0] ?? 'altur.campaigns.create'}.`)
  }
  const plantSettings = () => {
    outcomes.clear()
    for (const [person, outcome] of Object.entries(options.outcomes ?? {})) outcomes.set(normalizePhone(person), outcome)
    for (const [pattern, given] of Object.entries(options.faults ?? {})) for (const fault of [given].flat()) fail(pattern, fault)
  }
  plantSettings()

  const handle = handleRequests({
    mounts,
    clock,
    faults,
    operations,
    random,
    record(request) {
      requests.add(request)
      options.onRequest?.(request)
    },
  })
  const server = await serve(
    (request, response) => {
      const isControl = request.url?.startsWith(`${controlPath}/`)
      const handled = isControl ? control(request).then((result) => deliver(response, result, [], random)) : handle(request, response)
      handled.catch((error: unknown) => {
        // A defect of the mock must not look like a response of the provider.
        const detail = error instanceof Error ? error.message : String(error)
        if (response.headersSent) response.destroy()
        else void deliver(response, problem(500, `The mock failed: ${detail}`), [], random)
      })
    },
    port,
    host,
  )
  // The entries' keys are the ids that were asked for.
  const baseUrls = Object.fromEntries(mounts.map(({ id, basePath }) => [id, `${server.url}/${id}${basePath}`])) as Record<Id, string>

  const controls: MockControls<Id> = {
    url: server.url,
    baseUrls,
    clock,
    contacts: (filter) => ledger.contacts(filter),
    contactedMoreThanOnce: () => ledger.contactedMoreThanOnce(),
    requests: (filter = {}) => requests.all().filter((request) => fits(request, filter)),
    deliveries: (filter = {}) => deliveries.all().filter((delivery) => fits(delivery, filter)),
    idle,
    fail,
    faults: () => faults.all(),
    outcome: (person, outcome) => void outcomes.set(normalizePhone(person), outcome),
    reset() {
      for (const mount of mounts) mount.reset()
      for (const memory of [ledger, requests, deliveries, faults, operations, clock]) memory.clear()
      plantSettings()
    },
    async close() {
      clock.stop()
      for (const { webhooks } of mounts) webhooks.clear()
      await idle()
      await server.close()
    },
    [Symbol.asyncDispose]: () => controls.close(),
  }
  const control = createControl(controls)
  const addresses = Object.fromEntries(mounts.map(({ id, webhooks }) => [id, { baseUrl: baseUrls[id as Id], webhooks }]))
  // Each id has become a property of this object in the line above.
  return Object.assign(controls, addresses) as Mock<Id>
}

/** Whether an entry has what a filter asks for. */
function fits<Entry extends object>(entry: Entry, filter: Partial<Entry>): boolean {
  return Object.entries(filter).every(([name, value]) => value === undefined || entry[name as keyof Entry] === value)
}
