// Declarations of `await using`, for projects whose own `lib` is older.
/// <reference lib="esnext.disposable" preserve="true" />
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Clock, createClock } from './clock.ts'
import { deliver } from './delivery.ts'
import type { Document, Operation } from './document.ts'
import { refusalOf } from './fault-answer.ts'
import { createFaultPlan, delayOf, type Fault, parseFault, type PlannedFault } from './fault.ts'
import { copyJson, readPointer, writePointer } from './json.ts'
import { type Contact, type ContactedPerson, createLedger, normalizePhone, type Outcome } from './ledger.ts'
import type { Answer, Incoming } from './message.ts'
import { createProviderMock, problem, type ProviderMock } from './provider.ts'
import { behaviours, type ProviderId, providerIds, readDescription } from './providers.ts'
import { createRandom } from './random.ts'
import { headersOf, largestBody, parsed, readBody } from './read-request.ts'
import { Refusal } from './refusal.ts'
import { createLog, type RecordedRequest, redact } from './request-log.ts'
import type { MockedWebhooks, WebhookDelivery, WebhookTarget } from './webhook-sender.ts'

/** A description of your own to mock, beside the ones that this package brings along. */
export interface DescribedProvider<Id extends string = string> {
  /** First segment of its path on the mock, and the mock's property for it. One of the known ids gets that provider's own rules, too. */
  readonly id: Id
  /** A bundled OpenAPI 3.1 document. */
  readonly document: object
}

/** Settings of a mock. All are optional. */
export interface MockOptions<Id extends string = ProviderId> {
  /** The providers to mock: ids, or descriptions of your own. Default: all known ones. */
  readonly providers?: readonly (Id | DescribedProvider<Id>)[]
  /** TCP port; default 0: a free one. */
  readonly port?: number
  /** Address to listen on; default `127.0.0.1`, which only this machine can reach. */
  readonly host?: string
  /** Makes ids and faults with a probability repeatable; default 1. */
  readonly seed?: number
  /** Faults from the beginning, by pattern: see `Mock.fail`. */
  readonly faults?: Readonly<Record<string, Fault | readonly Fault[]>>
  /** Where each provider's events are sent; default: nowhere. See also `MockedWebhooks.sendTo`. */
  readonly webhooks?: { readonly [Key in Id]?: WebhookTarget }
  /** A time at which the clock stands until it is moved; without it the machine's time is followed. */
  readonly clock?: Date | string | number
  /** Whether nothing is remembered and every call is answered with the description's example; default false. */
  readonly stateless?: boolean
  /** `examples` if everything that the descriptions' examples show exists from the beginning; default `empty`. */
  readonly initial?: 'empty' | 'examples'
  /** Whether documented rate limits are kept; default true, and false for a stateless mock. */
  readonly rateLimits?: boolean
  /** What becomes of reaching single numbers, by number; everybody else answers, except for the magic endings. */
  readonly outcomes?: Readonly<Record<string, Outcome>>
  /** Told of every request once it is answered or dropped. */
  readonly onRequest?: (request: RecordedRequest) => void
}

/** Where a provider's mock is. */
export interface MockedProvider {
  /** For the client's `baseUrl`. */
  readonly baseUrl: string
  /** What the provider sends by itself. */
  readonly webhooks: MockedWebhooks
}

/** A running mock: one server for all its providers, each also a property with its `baseUrl`. */
export type Mock<Id extends string = ProviderId> = MockControls<Id> &
  (string extends Id ? unknown : { readonly [Key in Id]: MockedProvider })

/** What can be asked of, and done to, a running mock. */
export interface MockControls<Id extends string = string> {
  /** The server's own address, without a provider's path. */
  readonly url: string
  /** The address of each provider's mock. */
  readonly baseUrls: Readonly<Record<Id, string>>
  readonly clock: Clock
  /** Who would have been called or messaged, oldest first; only those that the filter asks for. */
  contacts(filter?: { readonly provider?: Id; readonly person?: string; readonly operation?: string }): readonly Contact[]
  /** The people who were reached more than once, by whatever provider and campaign. */
  contactedMoreThanOnce(): readonly ContactedPerson[]
  /** The requests so far, oldest first, at most the last 10,000. */
  requests(filter?: { readonly provider?: Id; readonly operation?: string }): readonly RecordedRequest[]
  /**
   * Has requests go wrong.
   * @param pattern `altur.campaigns.create`, with `*` for anything (`altur.*`), or a regular expression.
   * @returns The fault, to see how often it struck and to take it back.
   * @throws {RangeError} If there is no such fault, a setting makes no sense, or nothing of this mock fits the pattern.
   */
  fail(pattern: string | RegExp, fault: Fault): PlannedFault
  /** The deliveries of webhooks so far, oldest first, at most the last 10,000. */
  deliveries(filter?: { readonly provider?: Id; readonly event?: string }): readonly WebhookDelivery[]
  /** When no webhook is being delivered any more; those that follow later, by the clock, are not waited for. */
  idle(): Promise<void>
  /** Chooses what becomes of reaching a number from now on. */
  outcome(person: string, outcome: Outcome): void
  /** Forgets everything: state, contacts, requests, faults that were added by `fail`, and the clock's moves. */
  reset(): void
  /** Ends all connections, deliveries of webhooks and the server. */
  close(): Promise<void>
  /** The same, for `await using mock = await startMock()`. */
  [Symbol.asyncDispose](): Promise<void>
}

/** An answer that no operation of a provider has given. */
function outside(answer: Answer) {
  return { answer, replayed: false, body: undefined }
}

/** The fault that a request asks for, or the objection to how it does. */
function askedFault(header: string | undefined): Fault[] | Answer {
  try {
    return header === undefined ? [] : [parseFault(header)]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return problem(400, `X-Mock-Fault: ${error.message}`)
  }
}

/**
 * Starts one server that mocks providers, each below its id and its documented base path
 * (`http://127.0.0.1:4010/altur/api/v1.0`).
 * @throws {Error} If a provider is unknown or the port is taken; the message says what to do.
 */
export async function startMock<Id extends string = ProviderId>(options: MockOptions<Id> = {}): Promise<Mock<Id>> {
  const { port = 0, host = '127.0.0.1', seed = 1, stateless = false, rateLimits = !stateless } = options
  const clock = createClock(options.clock, () => idle())
  const ledger = createLedger()
  const log = createLog<RecordedRequest>()
  const chance = createRandom(seed)
  const faults = createFaultPlan(chance)
  const outcomes = new Map<string, Outcome>()
  const plantSettings = () => {
    outcomes.clear()
    for (const [person, outcome] of Object.entries(options.outcomes ?? {})) outcomes.set(normalizePhone(person), outcome)
    for (const [pattern, given] of Object.entries(options.faults ?? {})) for (const fault of [given].flat()) plan(pattern, fault)
  }
  const targetsOf: Readonly<Record<string, WebhookTarget | undefined>> = { ...options.webhooks }
  const deliveries = createLog<WebhookDelivery>()
  const mounts = described(options.providers).map(({ id, document }, index) =>
    createProviderMock({
      id,
      document,
      behaviour: Object.hasOwn(behaviours, id) ? behaviours[id as ProviderId] : {},
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
  const targets = mounts.flatMap(({ id, operations, webhooks }) =>
    [...operations.map((operation) => operation.id), ...webhooks.names].map((name) => `${id}.${name}`),
  )
  const plan: MockControls['fail'] = (pattern, fault) => {
    const planned = faults.add(pattern, fault)
    // A pattern with a slip in it would have a test pass that tests nothing.
    if (targets.some(planned.matches)) return planned
    planned.remove()
    throw new RangeError(`${String(pattern)} is no operation and no event of this mock, such as ${targets[0] ?? 'altur.campaigns.create'}.`)
  }
  plantSettings()
  const lastPages = new Map<string, unknown>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://mock')
    const headers = headersOf(request)
    const mount = mounts.find(({ id }) => url.pathname === `/${id}` || url.pathname.startsWith(`/${id}/`))
    const below = mount ? url.pathname.slice(mount.id.length + 1) : url.pathname
    const isInside = mount !== undefined && below.startsWith(`${mount.basePath}/`)
    const raw = await readBody(request)
    const incoming: Incoming = {
      method: request.method ?? 'GET',
      path: isInside ? below.slice(mount.basePath.length) : below,
      search: url.searchParams,
      headers,
      raw: raw ?? Buffer.alloc(0),
    }
    const due = clock.catchUp()
    if (due) await due
    const at = clock.date()
    const routed = isInside && raw ? mount.route(incoming) : undefined
    const operation = routed && 'operation' in routed ? routed.operation : undefined
    const asked = operation ? askedFault(headers['x-mock-fault']) : []
    const striking: Fault[] = operation && mount && Array.isArray(asked) ? [...faults.strike(`${mount.id}.${operation.id}`), ...asked] : []
    let handled: { answer: Answer | undefined; replayed: boolean; body: unknown }
    if (!raw) handled = outside(problem(413, `The body is larger than ${largestBody} bytes.`))
    else if (!mount || !routed) handled = outside(problem(404, `There is nothing at ${url.pathname}. ${mounted()}`))
    else if ('refusal' in routed) handled = outside(routed.refusal)
    else if (!Array.isArray(asked)) handled = outside(asked)
    else handled = await withFaults(mount, routed, incoming, striking)
    const recorded: RecordedRequest = {
      provider: mount?.id,
      operation: operation?.id,
      method: incoming.method,
      url: request.url ?? '/',
      headers: redact(headers),
      body: handled.body ?? (incoming.raw.length > 0 ? parsed(incoming.raw) : undefined),
      status: handled.answer?.status,
      faults: striking.map(({ kind }) => kind),
      replayed: handled.replayed,
      at,
    }
    log.add(recorded)
    options.onRequest?.(recorded)
    if (handled.answer) await deliver(response, handled.answer, striking, chance)
    else if (striking.some(({ kind }) => kind === 'reset' || kind === 'accept-then-reset')) request.socket.resetAndDestroy()
    // Nothing is left for a request that hangs: its connection ends when the caller gives up or the mock is closed.
  }

  function mounted(): string {
    return `Mocked are: ${mounts.map(({ id, basePath }) => `/${id}${basePath}`).join(', ')}.`
  }

  async function withFaults(
    mount: ProviderMock,
    { operation, path }: { operation: Operation; path: Record<string, string> },
    incoming: Incoming,
    striking: readonly Fault[],
  ) {
    const has = (kind: Fault['kind']) => striking.find((fault) => fault.kind === kind)
    const delay = has('delay')
    if (delay) await sleep(delayOf(delay, chance), undefined, { ref: false })
    if (has('reset') || has('hang')) return { answer: undefined, replayed: false, body: undefined }
    const before = refusalOf(striking, clock.now())
    if (before) return outside(before instanceof Refusal ? mount.refuse(before, operation) : before)
    const handled = await mount.handle(operation, path, incoming)
    if (has('accept-then-reset') || has('accept-then-hang')) return { ...handled, answer: undefined }
    if (has('accept-then-504')) return { ...handled, answer: mount.refuse(new Refusal(504, 'Gateway timeout'), operation) }
    const late = has('accept-then-500')
    if (late)
      return { ...handled, answer: mount.refuse(new Refusal(late.status ?? 500, STATUS_CODES[late.status ?? 500] ?? 'Error'), operation) }
    return { ...handled, answer: withPage(mount, operation, incoming, handled.answer, has('duplicate-page') !== undefined) }
  }

  /** Remembers the items of each list's last page, and puts them into the next one if that is asked for. */
  function withPage(mount: ProviderMock, operation: Operation, incoming: Incoming, given: Answer, isRepeated: boolean): Answer {
    if (operation.object['x-pagination'] === undefined || given.status !== Number(operation.success.status)) return given
    const pointer = mount.itemsOf(operation)
    if (pointer === undefined) return given
    const key = `${mount.id} ${operation.id} ${incoming.path}`
    const last = lastPages.get(key)
    if (isRepeated && last !== undefined) return { ...given, body: writePointer(given.body, pointer, last) }
    lastPages.set(key, copyJson(readPointer(given.body, pointer)))
    return given
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A defect of the mock must not look like an answer of the provider.
      const detail = error instanceof Error ? error.message : String(error)
      if (response.headersSent) response.destroy()
      else void deliver(response, problem(500, `The mock failed: ${detail}`), [], chance)
    })
  })
  await listen(server, port, host)
  // A server that listens on TCP has an address of this form.
  const address = server.address() as AddressInfo
  const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
  // The entries' keys are the ids that were asked for.
  const baseUrls = Object.fromEntries(mounts.map(({ id, basePath }) => [id, `${url}/${id}${basePath}`])) as Record<Id, string>

  const controls: MockControls<Id> = {
    url,
    baseUrls,
    clock,
    contacts: (filter) => ledger.contacts(filter),
    contactedMoreThanOnce: () => ledger.contactedMoreThanOnce(),
    requests: ({ provider, operation } = {}) =>
      log
        .all()
        .filter((request) => (provider ?? request.provider) === request.provider && (operation ?? request.operation) === request.operation),
    deliveries: ({ provider, event } = {}) =>
      deliveries
        .all()
        .filter(
          (delivery) => (provider === undefined || delivery.provider === provider) && (event === undefined || delivery.event === event),
        ),
    idle,
    fail: plan,
    outcome: (person, outcome) => void outcomes.set(normalizePhone(person), outcome),
    reset() {
      for (const mount of mounts) mount.reset()
      ledger.clear()
      log.clear()
      deliveries.clear()
      faults.clear()
      lastPages.clear()
      clock.clear()
      plantSettings()
    },
    async close() {
      clock.stop()
      for (const { webhooks } of mounts) webhooks.clear()
      await idle()
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      server.closeAllConnections()
      await closed
    },
    [Symbol.asyncDispose]: () => controls.close(),
  }
  const addresses = Object.fromEntries(mounts.map(({ id, webhooks }) => [id, { baseUrl: baseUrls[id as Id], webhooks }]))
  // Each id has become a property of this object in the line above.
  return Object.assign(controls, addresses) as Mock<Id>
}

function described(providers: MockOptions<string>['providers']): { id: string; document: Document }[] {
  const ids: string[] = []
  return (providers ?? providerIds).map((provider) => {
    const id = typeof provider === 'string' ? provider : provider.id
    if (ids.includes(id)) throw new Error(`The provider "${id}" is given twice.`)
    ids.push(id)
    // Somebody else's description is taken to be what its type says; the first request for a broken part of it tells.
    if (typeof provider !== 'string') return { id, document: provider.document as Document }
    const known = providerIds.find((candidate) => candidate === id)
    if (!known) throw new Error(`There is no provider "${id}". There are: ${providerIds.join(', ')}.`)
    return { id, document: readDescription(known) }
  })
}

async function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is taken: choose another, or 0 for a free one.`, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })
}
