import type { Case } from '../case/case.ts'
import { createEchoes } from '../checks/echoes.ts'
import type { Check, InspectionContext, Problem } from '../checks/check.ts'
import { exchangeChecks } from '../checks/checks.ts'
import type { Finding } from '../case/finding.ts'
import { wordFor } from '../case/hash.ts'
import { type Exchange, succeeded } from '../http/exchange.ts'
import { wrongCredential } from '../http/request.ts'
import { type Document, type Operation, operationsOf, rateLimitsOf, responseFor } from '../openapi/document.ts'
import { isObject, join, tokensOf, valueAt } from '../openapi/json.ts'
import { staticLocations } from '../schema/static-locations.ts'
import { type Validators, validatorsFor } from '../schema/validators.ts'
import { type Coverage, createCoverage } from './coverage.ts'
import { createFindings, type FoundAt } from './findings.ts'
import { createHealth, type Health } from './health.ts'
import type { SessionOptions } from './options.ts'
import { createRedactor } from './redaction.ts'
import { createReferences, exampleReferences } from './references.ts'
import { reasonToSkip } from './safety.ts'
import { createSender, RunEndedError } from './sender.ts'
import type { Throttled } from './throttle.ts'

/** What the checks of single exchanges say. */
export type Problems = readonly { readonly check: Check; readonly problem: Problem }[]

/** One test run under way. */
export interface Session {
  readonly options: SessionOptions
  readonly document: Document
  /** All operations of the description. */
  readonly operations: readonly Operation[]
  /** Those that may be called and were asked for. */
  readonly included: readonly Operation[]
  readonly skipped: readonly { readonly operation: Operation; readonly reason: string }[]
  readonly requests: Validators
  /** For requests that have the required `readOnly` properties too: OpenAPI 3.0 frees them from that, 3.1 leaves it open. */
  readonly wholeRequests: Validators
  readonly responses: Validators
  readonly coverage: Coverage
  readonly health: Health
  /** Ids in the description's examples, by property name. */
  readonly exampleIds: ReadonlyMap<string, readonly unknown[]>
  readonly counts: { requests: number; blocked: number }
  /** How the server slowed the run down. */
  readonly throttled: Throttled
  /** Whether an operation may be called at all, asked for or not: a chain needs others than those under test. */
  mayCall(operation: Operation): boolean
  /** Sends a case, makes all checks of single exchanges, keeps the books. */
  run(test: Case): Promise<Exchange>
  /** Sends a case and keeps the books; what the checks say is for the caller to look into and to `conclude`. */
  send(test: Case): Promise<Exchange>
  /** Whether a valid call of an operation has succeeded before. */
  wasAccepted(operation: Operation): boolean
  /** Whether a valid call of an operation has succeeded with this value at this place of its body; `undefined`: without any. */
  hasAccepted(operation: Operation, pointer: string, value: unknown): boolean
  /** Reports what was found wrong with an exchange. */
  conclude(exchange: Exchange, problems: Problems): void
  /** The same without checks and books: for looking around. */
  probe(test: Case): Promise<Exchange>
  /** What the checks of single exchanges say about one. */
  problemsOf(exchange: Exchange): Problems
  /** Notes a finding. */
  report(check: Check, problem: Problem, at: FoundAt, exchanges?: readonly Exchange[]): void
  /** Notes an id that the server gave to something that this run created: it is no telephone number. */
  noteOwnId(id: string | number): void
  findings(): Finding[]
  /** Which checks were made, by phase and operation, and how often: for reports. */
  readonly made: Map<string, number>
}

/** Starts a session: compiles the description's schemas and decides what may be called. */
export function createSession(options: SessionOptions): Session {
  const { document, permissions, isRemote } = options
  const requests = validatorsFor(document, 'request')
  const responses = validatorsFor(document, 'response')
  const wholeRequests = JSON.stringify(document).includes('"readOnly"') ? validatorsFor(document, 'any') : requests
  const operations = operationsOf(document)
  const reasons = new Map(operations.map((operation) => [operation, reasonToSkip(operation, permissions, isRemote)]))
  const asked = operations.filter(({ id }) => options.only === undefined || options.only.has(id))
  const mayCall = (operation: Operation) => reasons.get(operation) === undefined
  const skipped = asked.flatMap((operation) => {
    const reason = reasons.get(operation)
    return reason === undefined ? [] : [{ operation, reason }]
  })
  const coverage = createCoverage(asked, requests, responses)
  const health = createHealth()
  const secrets = new Map<string, string>()
  const { testNumbers } = permissions
  const redactor = createRedactor({ secrets, responses, showsValues: !isRemote, testNumbers })
  const findings = createFindings(redactor, options.excludedChecks, options.provider)
  const memory = createMemory()
  const made = new Map<string, number>()
  const counts = { requests: 0, blocked: 0 }
  const context: InspectionContext = {
    responses,
    secrets: () => [...secrets.keys(), wrongCredential],
    echoes: createEchoes(),
    maxResponseTime: options.maxResponseTime,
    rateLimits: rateLimitsOf(document),
    remaining: new Map(),
    mayReturnSecrets: ({ test, response }) => {
      const documented = response && responseFor(test.operation, response.status)
      return (documented?.content ?? []).some(({ pointer, schema }) =>
        staticLocations(document, pointer, schema, 'writeOnly').some((location) => location.schema['x-sensitive'] === 'secret'),
      )
    },
  }
  const sender = createSender({
    options,
    limits: context.rateLimits,
    counts,
    secrets,
    reasonAgainst: (operation) => reasons.get(operation),
    onExchange(exchange) {
      redactor.noteSent(exchange.test)
      health.note(exchange)
      options.onExchange?.(exchange, redactor)
      const obstacle = health.obstacle(enoughToNotify)
      if (obstacle !== undefined) throw new RunEndedError(obstacle)
    },
    onThrottled: (exchange) => conclude(exchange, problemsOf(exchange)),
  })

  function problemsOf(exchange: Exchange): Problems {
    if (!exchange.response && exchange.failure === undefined) return []
    return exchangeChecks
      .filter(({ name }) => !options.excludedChecks.has(name))
      .flatMap((check) => {
        const problems = check.inspect(exchange, context) ?? []
        // `Array.isArray` does not narrow a list that is read-only.
        return (Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem]).map((problem) => ({ check, problem }))
      })
  }

  async function sendOne(given: Case): Promise<Exchange> {
    // What refers to something that may not exist may rightly be refused.
    const isSure = given.expectation !== 'accepted' || (memory.references.areKnown(given) && !usesCursor(given))
    const test: Case = isSure ? given : { ...given, expectation: 'unspecified' }
    const exchange = await sender.send(test)
    // What a mock was asked to answer proves nothing.
    if (test.extraHeaders === undefined) memory.note(exchange)
    if (test.deviation && succeeded(exchange)) noteEcho(exchange)
    const key = `${test.phase}|${test.operation.id}`
    made.set(key, (made.get(key) ?? 0) + 1)
    coverage.note(exchange)
    return exchange
  }

  function noteEcho({ test }: Exchange): void {
    const { deviation, input } = test
    if (deviation?.instance === undefined) return
    if (deviation.place === 'body')
      context.echoes.note(
        tokensOf(deviation.instance).findLast((token) => !/^\d+$/.test(token)) ?? '',
        valueAt(input.body, deviation.instance),
      )
    else if (deviation.place !== 'credentials' && deviation.place !== 'method')
      context.echoes.note(deviation.instance, input[deviation.place][deviation.instance])
  }

  function conclude(exchange: Exchange, problems: Problems): void {
    const { operation, phase, title } = exchange.test
    for (const { check, problem } of problems) findings.report(check, problem, { operation, phase, title }, [exchange])
  }

  return {
    options,
    document,
    operations,
    included: asked.filter(mayCall),
    skipped,
    requests,
    wholeRequests,
    responses,
    coverage,
    health,
    exampleIds: exampleReferences(document),
    counts,
    get throttled() {
      return sender.throttled
    },
    mayCall,
    probe: (test) => sender.send(test),
    problemsOf,
    report: findings.report,
    noteOwnId: (id) => sender.noteOwn(String(id)),
    made,
    findings: findings.all,
    send: sendOne,
    wasAccepted: memory.wasAccepted,
    hasAccepted: memory.hasAccepted,
    conclude,
    async run(test) {
      const exchange = await sendOne(test)
      conclude(exchange, problemsOf(exchange))
      return exchange
    },
  }
}

/** So many responses of one status, and nothing else, are no coincidence. */
const enoughToNotify = 25

const mostValues = 50_000

/** What the server has accepted so far. */
function createMemory() {
  const references = createReferences()
  const accepted = new Set<Operation>()
  const values = new Set<string>()

  function noteValues(operation: Operation, pointer: string, value: unknown): void {
    if (values.size > mostValues || value === undefined) return
    values.add(valueKey(operation, pointer, value))
    if (isObject(value)) for (const [name, inner] of Object.entries(value)) noteValues(operation, join(pointer, name), inner)
  }

  return {
    references,
    note(exchange: Exchange) {
      references.note(exchange)
      const { test } = exchange
      if (!succeeded(exchange) || test.deviation) return
      accepted.add(test.operation)
      noteValues(test.operation, '', test.input.body)
    },
    wasAccepted: (operation: Operation) => accepted.has(operation),
    hasAccepted: (operation: Operation, pointer: string, value: unknown) => values.has(valueKey(operation, pointer, value)),
  }
}

function valueKey(operation: Operation, pointer: string, value: unknown): string {
  return wordFor(`${operation.id} ${pointer} ${JSON.stringify(value)}`)
}

/** Whether a request asks for a page by a cursor: only the server knows which there are. */
function usesCursor({ operation, input }: Case): boolean {
  const { pagination } = operation
  return pagination?.['style'] === 'cursor' && input.query[String(pagination['parameter'])] !== undefined
}
