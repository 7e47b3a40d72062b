import type { Behaviour } from '../state/behaviour.ts'
import type { Schedule } from '../time/clock.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { type Document, type Operation, operationsOf, responseFor } from '../openapi/document.ts'
import { createEngine, NegotiationError } from '../response/prism-engine.ts'
import { copyJson, isObject } from '../openapi/json.ts'
import type { Credit } from '../people/credit.ts'
import type { Ledger, Outcome } from '../people/ledger.ts'
import type { Call, IncomingRequest, MockResponse } from '../request/message.ts'
import { planOf } from '../state/resource-plan.ts'
import { secretPropertiesOf } from '../openapi/secrets.ts'
import { createBodyRedaction } from '../log/request-log.ts'
import { isAcceptable, readPreferences } from '../request/prefer.ts'
import type { ReasonCode } from '../request/reasons.ts'
import type { Random } from '../random/random.ts'
import { RecentMap } from '../log/recent.ts'
import { createRateLimiter, type RateLimit } from '../faults/rate-limit.ts'
import { createErrorResponseWriter, ErrorResponse, problem } from '../response/error-response.ts'
import { createRouter } from '../request/route.ts'
import { createState, type Effects, type State } from '../state/state.ts'
import { createValidator, DescriptionError, isReadable, type Violation } from '../request/validation.ts'
import { createWebhookSender, type WebhookSender } from '../webhooks/webhook-sender.ts'
import type { WebhookDelivery, WebhookTarget } from '../webhooks/webhook-target.ts'

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
  readonly credit: Credit
  /** People a minute whom a running campaign contacts. */
  readonly pace: number
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
  handle(operation: Operation, path: Readonly<Record<string, string>>, incoming: IncomingRequest, effects?: Effects): Promise<Handled>
  /** The idempotency key of a request, in the header that the operation documents or the usual one. */
  keyOf(operation: Operation, incoming: IncomingRequest): string | undefined
  /** Takes secrets out of a body. */
  redactBody(body: unknown): unknown
  /** Headers that carry credentials, in lower case. */
  readonly secretHeaders: ReadonlySet<string>
  /** Parameters of the query that carry credentials. */
  readonly secretParameters: ReadonlySet<string>
  /** What could not be used of the description, and what had to be guessed. */
  readonly notes: readonly string[]
  /** Gives an error the form that the provider documents. */
  errorResponse(error: ErrorResponse, operation: Operation | undefined): MockResponse
  /** Where the items of a list are in its response. */
  itemsOf(operation: Operation): string | undefined
  /** Sets how many people the account can pay for; campaigns that had stopped for want of it go on. */
  setCredit(people: number): void
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
  const initialCredit = options.credit.left()
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

  async function handle(
    operation: Operation,
    path: Readonly<Record<string, string>>,
    incoming: IncomingRequest,
    effects: Effects = {},
  ): Promise<Handled> {
    const plan = plans.get(operation)
    const asked = readPreferences(incoming.headers['prefer'])
    if ('problem' in asked) return withoutBody(problem(400, 'invalid-preference', asked.problem))
    const { accept } = incoming.headers
    if (accept !== undefined && !isAcceptable(accept))
      return withoutBody(problem(400, 'not-acceptable', `Accept: ${accept} cannot be read.`))
    try {
      const negotiated = await engine.negotiate(operation, incoming, asked)
      if (negotiated.unauthorized || lacksPrefix(operation, incoming)) {
        const error = respondWithError(new ErrorResponse(401, 'The credentials are missing, or have another form.'), operation)
        const example = responseFor(operation, 401)?.examples[0]
        return withoutBody({ ...error, body: example ?? error.body })
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
      if (key === undefined) return { response: perform(call, template, effects), replayed: false, body }
      return once(`${callerOf(incoming)} ${operation.id} ${key}`, () => ({
        response: perform(call, template, effects),
        replayed: false,
        body,
      }))
    } catch (error) {
      if (error instanceof ErrorResponse) return withoutBody(respondWithError(error, operation))
      // What Prism cannot negotiate is a wish that the description cannot fulfil, not something that the provider would say.
      if (error instanceof NegotiationError) return withoutBody(unnegotiated(error, asked))
      if (error instanceof DescriptionError) return withoutBody(problem(501, 'unusable-description', error.message))
      throw error
    }
  }

  function perform(call: Call, template: MockResponse, effects: Effects): MockResponse {
    return { ...template, body: state.perform(call, copyJson(template.body), effects) }
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
    const reasons = violations.map(sentenceOf)
    const response = respondWithError(
      new ErrorResponse(status, [...new Set(reasons)].slice(0, 3).join('; '), { reason: reasonForViolation(first), ...own, reasons }),
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
      const { method, path } = incoming
      const found = router.find(method, path)
      if ('operation' in found) return found
      // HEAD is a GET without the body (RFC 9110, 9.3.2).
      const read = router.find('GET', path)
      if (method === 'HEAD' && 'operation' in read) return read
      const { allowed } = found
      if (allowed.length === 0) {
        return { error: respondWithError(new ErrorResponse(404, `There is nothing at ${path}.`, { reason: 'unknown-path' }), undefined) }
      }
      const allow = (allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed).join(', ')
      const message = `${method} is not possible here; ${allow} may be used.`
      return { error: respondWithError(new ErrorResponse(405, message, { headers: { allow }, reason: 'unknown-method' }), undefined) }
    },
    itemsOf: (operation) => plans.get(operation)?.pointer,
    keyOf: (operation, incoming) => incoming.headers[plans.get(operation)?.keyHeader ?? 'idempotency-key'],
    redactBody: createBodyRedaction(secretPropertiesOf(document)),
    secretHeaders: new Set(credentialHeaders),
    secretParameters: new Set(schemes.filter((scheme) => scheme['in'] === 'query').map((scheme) => String(scheme['name']))),
    notes: [
      ...unreadableIn(operations),
      ...[...plans.values()].flatMap(({ recipients, contactsPeople }) => (contactsPeople ? recipients.notes : [])),
    ].map((note) => `${id}.${note}`),
    setCredit(people) {
      options.credit.set(people)
      state.resume()
    },
    reset() {
      options.credit.set(initialCredit)
      state.reset()
      webhooks.clear()
      limiter.clear()
      replays.clear()
    },
  }
}

/** The parameters that are not checked, because they are written in a way that the mock does not read. */
function unreadableIn(operations: readonly Operation[]): string[] {
  return operations.flatMap(({ id, parameters }) =>
    parameters
      .filter((parameter) => !isReadable(parameter))
      .map(({ name, in: place, style }) => `${id}: the ${place} parameter ${name} is not checked (${style ?? 'it has no schema'}).`),
  )
}

/** Why Prism has no response, as the mock says it; never as a failure of the server, which it is not. */
function unnegotiated({ status, message }: NegotiationError, asked: object): MockResponse {
  if (status === 406) return problem(406, 'not-acceptable', message)
  if (Object.keys(asked).length > 0) return problem(404, 'unknown-preference', message)
  return status < 500 ? problem(status, 'not-acceptable', message) : problem(501, 'nothing-described', message)
}

/** What is wrong, as the clients' own check says it. */
function sentenceOf({ place, field, message, keyword }: Violation): string {
  if (keyword === 'syntax') return message
  if (keyword === 'content-type') return `The media type ${message}`
  const where = place === 'body' ? field || 'the body' : `${place} ${field}`
  return `${where} ${message} (${keyword})`
}

function reasonForViolation(violation: Violation | undefined): ReasonCode {
  if (violation?.keyword === 'content-type') return 'unsupported-media-type'
  return violation?.keyword === 'syntax' ? 'unreadable-body' : 'invalid-request'
}

function rateLimited(operation: Operation, wait: number): ErrorResponse {
  const seconds = String(Math.ceil(wait / 1000))
  const hasHeader = responseFor(operation, 429)?.headers.some((name) => name.toLowerCase() === 'retry-after')
  return new ErrorResponse(429, 'Too many requests.', hasHeader ? { headers: { 'retry-after': seconds } } : {})
}

function withoutBody(response: MockResponse): Handled {
  return { response, replayed: false, body: undefined }
}

/** Prism's header for what is wrong with a request or a response; a header must not be long. */
function violationHeader(place: 'request' | 'response', violations: readonly string[]): Record<string, string> {
  const text = JSON.stringify(violations.slice(0, 10).map((message) => ({ location: [place], severity: 'Error', message })))
  return { 'sl-violations': text.replaceAll(/[^\t\u0020-\u007e]/g, '?').slice(0, 4000) }
}
