import { controlPath, createControl } from './server/control.ts'
import { createControls } from './controls.ts'
import { deliver } from './server/deliver-response.ts'
import { createFaultPlan } from './faults/fault-plan.ts'
import { createFaultyOperation } from './server/faulty-operation.ts'
import { handleRequests } from './server/handle-requests.ts'
import { createLog } from './log/log.ts'
import type { RecordedRequest } from './log/request-log.ts'
import type { Mock, MockControls, MockOptions } from './mock.ts'
import { checkOptions } from './check-options.ts'
import { createProviderMock } from './providers/provider.ts'
import { behaviourOf, describedBy, type ProviderId } from './providers.ts'
import { createRandom } from './random/random.ts'
import { problem } from './response/error-response.ts'
import { serve } from './server/serve.ts'
import { createCredit } from './people/credit.ts'
import { createLedger, type Outcome } from './people/ledger.ts'
import { createClock } from './time/clock.ts'
import type { WebhookDelivery, WebhookTarget } from './webhooks/webhook-target.ts'

/** People a minute whom a campaign contacts where the clock stands until it is moved. */
const defaultPace = 600

/**
 * Starts one server that mocks providers, each below its id and its documented base path
 * (`http://127.0.0.1:4010/altur/api/v1.0`).
 * @param options What is mocked, and how.
 * @returns The running mock.
 * @throws {RangeError} If there is no such option or provider, a value makes no sense, or a description cannot be used.
 * @throws {Error} If the port is taken.
 */
export async function startMock<Id extends string = ProviderId>(options: MockOptions<Id> = {}): Promise<Mock<Id>> {
  const { port = 0, host = '127.0.0.1', seed = 1, stateless = false, rateLimits = !stateless } = options
  checkOptions(options)
  const descriptions = await describedBy(options.providers)
  const clock = createClock(options.clock, () => controls.idle())
  const ledger = createLedger()
  const requests = createLog<RecordedRequest>({
    provider: undefined,
    operation: undefined,
    body: undefined,
    status: undefined,
    reason: undefined,
  })
  const deliveries = createLog<WebhookDelivery>({ status: undefined, problem: undefined })
  const random = createRandom(seed)
  const faults = createFaultPlan(random, () => clock.now())
  const operations = createFaultyOperation(clock, random)
  const outcomes = new Map<string, Outcome>()
  const targetsOf: Readonly<Record<string, WebhookTarget | undefined>> = { ...options.webhooks }
  const creditOf: Readonly<Record<string, number | undefined>> = { ...options.credit }
  const mounts = descriptions.map(({ id, document }, index) =>
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
      credit: createCredit(creditOf[id]),
      pace: options.pace ?? (options.clock === undefined ? Number.POSITIVE_INFINITY : defaultPace),
      outcomes,
      faults,
      target: targetsOf[id],
      onDelivery: (delivery) => deliveries.add(delivery),
    }),
  )
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
        else void deliver(response, problem(500, 'mock-failed', `The mock failed: ${detail}`), [], random)
      })
    },
    port,
    host,
  )
  const memories = [ledger, requests, deliveries, faults, operations, clock]
  const notes = [...descriptions.flatMap((description) => description.notes), ...mounts.flatMap((mount) => mount.notes)]
  const controls: MockControls<Id> = createControls<Id>({
    options,
    url: server.url,
    end: () => server.close(),
    clock,
    mounts,
    ledger,
    requests,
    deliveries,
    faults,
    outcomes,
    memories,
    notes,
  })
  try {
    controls.reset()
  } catch (error) {
    // A fault that fits nothing; nobody would close what was not given to them.
    await controls.close()
    throw error
  }
  const control = createControl(controls)
  const addresses = Object.fromEntries(mounts.map(({ id, webhooks }) => [id, { baseUrl: controls.baseUrls[id as Id], webhooks }]))
  // Each id has become a property of this object in the line above.
  return Object.assign(controls, addresses) as Mock<Id>
}
