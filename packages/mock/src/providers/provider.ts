import type { Behaviour } from '../state/behaviour.ts'
import type { Schedule } from '../time/clock.ts'
import type { FaultPlan } from '../faults/fault.ts'
import { type Document, type Operation, operationsOf, responseFor } from '../openapi/document.ts'
import { createEngine, NegotiationError } from '../response/prism-engine.ts'
import { copyJson, isObject } from '../openapi/json.ts'
import type { Ledger, Outcome } from '../state/ledger.ts'
import type { MockResponse, Call, IncomingRequest } from '../request/message.ts'
import { planOf } from '../state/resource-plan.ts'
import { readPreferences } from '../request/prefer.ts'
import type { Random } from '../random/random.ts'
import { RecentMap } from '../log/recent.ts'
import { createRateLimiter, type RateLimit } from '../faults/rate-limit.ts'
import { createErrorResponseWriter, ErrorResponse } from '../response/error-response.ts'
import { createRouter } from '../request/route.ts'
import { createState, type State } from '../state/state.ts'
import { createValidator, type Violation } from '../request/validation.ts'
import { createWebhookSender, type WebhookDelivery, type WebhookSender, type WebhookTarget } from '../webhooks/webhook-sender.ts'

/** What one provider's mock needs from around it. */
export interface ProviderOptions {
  readonly id: string
  readonly document: Document
  readonly behaviour: Behaviour
  readonly stateless: boolean
  readonly examples: boolean
  readonly rateLimits: boolean
  readonly clock: Schedule
  readonly random: Random
  readonly ledger: Ledger
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly faults: FaultPlan
  /** Where its events are sent in the beginning. */
  readonly target: WebhookTarget | undefined
  readonly onDelivery: (delivery: WebhookDelivery) => void
}

/** A response with what the rest of the mock wants to know about it. */
export interface Handled {
  readonly response: MockResponse
  readonly replayed: boolean
  readonly body: unknown
}

/** The mock of one provider. */
export interface ProviderMock {
  readonly id: string
  /** Path of its documented base address: `/api/v1.0`, or nothing. */
  readonly basePath: string
  readonly document: Document
  readonly operations: readonly Operation[]
  readonly state: State
  readonly webhooks: WebhookSender
  /** Finds the operation of a request. */
  route(incoming: IncomingRequest): { operation: Operation; path: Record<string, string> } | { error: MockResponse }
  /** Responses a request for an operation. */
  handle(operation: Operation, path: Readonly<Record<string, string>>, incoming: IncomingRequest): Promise<Handled>
  /** Gives an error the form that the provider documents. */
  errorResponse(error: ErrorResponse, operation: Operation | undefined): MockResponse
  /** Where the items of a list are in its response. */
  itemsOf(operation: Operation): string | undefined
  reset(): void
}

/** Idempotency keys whose responses are kept; how long a provider keeps them is not documented. */
const maxReplays = 10_000

/** The path of a server's address, whose host may have variables in it. */
function basePathOf(document: Document): string {
  const url = document.servers?.[0]?.url ?? ''
  return (/^[a-z]+:\/\/[^/]+(\/.*)?$/i.exec(url)?.[1] ?? '').replace(/\/+$/, '')
}

/** Makes the mock of one provider. */
export function createProviderMock(options: ProviderOptions): ProviderMock {
  const { id, document, clock } = options
  const operations = operationsOf(document)
  const router = createRouter(operations)
  const plans = planOf(document, operations)
  const validator = createValidator(id, document)
  const errorResponses = createErrorResponseWriter(document)
  const state: State = createState({
    ...options,
    provider: id,
    plans,
    onStatus: (entity, previous) => webhooks.statusChanged({ entity, previous }),
    onReach: (contact, cause, trace) => {
      if (trace) webhooks.reached(cause?.resource.name, { entity: trace }, { contact, cause })
    },
  })
  const webhooks = createWebhookSender({ ...options, store: state.store, record: options.onDelivery })
  // The rule extension-form has checked its form.
  const limiter = createRateLimiter(options.rateLimits ? ((document['x-rate-limit'] ?? []) as readonly RateLimit[]) : [])
  const schemes = Object.values(isObject(document.components?.['securitySchemes']) ? document.components['securitySchemes'] : {}).filter(
    isObject,
  )
  const credentialHeaders = schemes.map((scheme) => (scheme['type'] === 'apiKey' ? String(scheme['name']).toLowerCase() : 'authorization'))
  const engine = createEngine(document, credentialHeaders)
  const replays = new RecentMap<string, Handled>(maxReplays)

  const respondWithError = (error: ErrorResponse, operation: Operation | undefined) => errorResponses.write(error, operation)
  const callerOf = (incoming: IncomingRequest) => credentialHeaders.map((header) => incoming.headers[header]).join(' ')

  /** A key that has the wrong first word, which Prism does not look at. */
  function lacksPrefix(operation: Operation, incoming: IncomingRequest): boolean {
    const security = operation.object['security'] ?? document.security
    if (!Array.isArray(security) || security.length === 0) return false
    return schemes.some((scheme) => {
      const prefix = scheme['x-value-prefix']
      const sent = incoming.headers[String(scheme['name']).toLowerCase()]
      return typeof prefix === 'string' && sent !== undefined && !sent.startsWith(prefix)
    })
  }

  async function handle(operation: Operation, path: Readonly<Record<string, string>>, incoming: IncomingRequest): Promise<Handled> {
    const plan = plans.get(operation)
    const asked = readPreferences(incoming.headers['prefer'])
    if ('problem' in asked) return withoutBody(problem(400, asked.problem))
    try {
      const negotiated = await engine.negotiate(operation, incoming, asked)
      if (negotiated.unauthorized || lacksPrefix(operation, incoming)) {
        const { body, headers, status } = respondWithError(new ErrorResponse(401, '', {}), operation)
        const example = responseFor(operation, 401)?.examples[0]
        return withoutBody({ status, headers, body: example ?? body })
      }
      const wait = limiter.take(callerOf(incoming), clock.running())
      if (wait > 0) throw rateLimited(operation, wait)
      const { query, body, violations } = await validator.check(operation, incoming, path)
      if (violations.length > 0) return { ...withoutBody(invalid(operation, violations)), body }
      const call: Call = { operation, incoming, path, query, body }
      const template: MockResponse = {
        status: negotiated.status,
        headers: { ...negotiated.headers, ...(negotiated.violations.length > 0 ? violationHeader('response', negotiated.violations) : {}) },
        body: negotiated.body,
      }
      const prefers = Object.keys(asked).length > 0
      if (options.stateless || prefers) return { response: template, replayed: false, body }
      const key = plan?.keyHeader === undefined ? undefined : incoming.headers[plan.keyHeader]
      if (key === undefined) return { response: perform(call, template), replayed: false, body }
      return once(`${callerOf(incoming)} ${operation.id} ${key}`, () => ({ response: perform(call, template), replayed: false, body }))
    } catch (error) {
      if (error instanceof ErrorResponse) return withoutBody(respondWithError(error, operation))
      // What Prism cannot negotiate is a wish that the description cannot fulfil, not something that the provider would say.
      if (error instanceof NegotiationError) return withoutBody(problem(error.status, error.message))
      throw error
    }
  }

  function perform(call: Call, template: MockResponse): MockResponse {
    return { ...template, body: state.perform(call, copyJson(template.body)) }
  }

  /** Responds to the first request with a key, and repeats that response for all others, as long as it was a success. */
  function once(key: string, first: () => Handled): Handled {
    const known = replays.get(key)
    if (known) return { ...known, replayed: true }
    const handled = first()
    // The response shows live objects; what is kept must not change with them.
    if (handled.response.status < 400) replays.set(key, copyJson(handled))
    return handled
  }

  function invalid(operation: Operation, violations: readonly Violation[]): MockResponse {
    const [first] = violations
    const isDeclared = (status: number) => operation.responses.some((response) => response.status === String(status))
    const order =
      first?.keyword === 'content-type' ? [415, 400, 422] : first?.place === 'body' && first.keyword !== 'syntax' ? [422, 400] : [400, 422]
    const own = options.behaviour.invalid?.(operation, violations)
    const status = own?.status ?? order.find(isDeclared) ?? 400
    const reasons = violations.map(({ place, field, message }) => `${place}${field === '' ? '' : ` ${field}`}: ${message}`)
    const response = respondWithError(
      new ErrorResponse(status, [...new Set(reasons)].slice(0, 3).join('; '), { ...own, reasons }),
      operation,
    )
    return { ...response, headers: { ...response.headers, ...violationHeader('request', reasons) } }
  }

  return {
    id,
    basePath: basePathOf(document),
    document,
    operations,
    state,
    webhooks,
    handle,
    errorResponse: respondWithError,
    route(incoming) {
      const found = router.find(incoming.method, incoming.path)
      if ('operation' in found) return found
      if (found.allowed.length === 0)
        return { error: respondWithError(new ErrorResponse(404, `There is nothing at ${incoming.path}.`), undefined) }
      const allow = found.allowed.join(', ')
      return {
        error: respondWithError(new ErrorResponse(405, `${incoming.method} is not possible here.`, { headers: { allow } }), undefined),
      }
    },
    itemsOf: (operation) => plans.get(operation)?.pointer,
    reset() {
      state.reset()
      webhooks.clear()
      limiter.clear()
      replays.clear()
    },
  }
}

function rateLimited(operation: Operation, wait: number): ErrorResponse {
  const seconds = String(Math.ceil(wait / 1000))
  const hasHeader = responseFor(operation, 429)?.headers.some((name) => name.toLowerCase() === 'retry-after')
  return new ErrorResponse(429, 'Too many requests.', hasHeader ? { headers: { 'retry-after': seconds } } : {})
}

function withoutBody(response: MockResponse): Handled {
  return { response, replayed: false, body: undefined }
}

/** The mock's own objection to how it is used, which no provider would make: problem details (RFC 9457). */
export function problem(status: number, detail: string): MockResponse {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: { title: 'The mock cannot respond to this', status, detail },
  }
}

/** Prism's header for what is wrong with a request or a response; a header must not be long. */
function violationHeader(place: 'request' | 'response', violations: readonly string[]): Record<string, string> {
  const text = JSON.stringify(violations.slice(0, 10).map((message) => ({ location: [place], severity: 'Error', message })))
  return { 'sl-violations': text.replaceAll(/[^\t\u0020-\u007e]/g, '?').slice(0, 4000) }
}
