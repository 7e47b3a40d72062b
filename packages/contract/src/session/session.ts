import type { Case, Phase } from '../case/case.ts'
import type { Check, InspectionContext, Problem } from '../checks/check.ts'
import { exchangeChecks } from '../checks/checks.ts'
import { type Coverage, createCoverage } from './coverage.ts'
import { type Document, type Operation, operationsOf, rateLimitsOf, responseFor } from '../openapi/document.ts'
import { type Exchange, succeeded } from '../http/exchange.ts'
import type { Finding } from '../case/finding.ts'
import { wordFor } from '../case/hash.ts'
import { isObject, join } from '../openapi/json.ts'
import { type Budget, budgetOf, keepTo } from './pacing.ts'
import { createRedactor, type Redactor } from './redaction.ts'
import { staticLocations } from '../schema/static-locations.ts'
import { validatorsFor, type Validators } from '../schema/validators.ts'
import type { Credentials } from '../http/credentials.ts'
import { wireRequest, wrongCredential } from '../http/request.ts'
import { createReferences, exampleReferences } from './references.ts'
import { unlistedNumber, type Permissions, reasonToSkip } from './safety.ts'
import { send } from '../http/send.ts'
import type { Transport } from '../http/transport.ts'
import { typescriptLine } from '../http/typescript-line.ts'

/** The server has ended in the middle of a run; what made it end is among the findings. */
export class ServerGoneError extends Error {
  override readonly name = 'ServerGoneError'
}

const mostRefused = 20

/** What the checks of single exchanges say. */
export type Problems = readonly { readonly check: Check; readonly problem: Problem }[]

/** What a session works with. */
export interface SessionOptions {
  readonly document: Document
  readonly baseUrl: string
  readonly credentials: Credentials
  /** The words that stand for the credentials in reports: `$ALTUR_API_KEY`. */
  readonly secretNames: Readonly<Record<string, string>>
  /** The provider's id, if there is a client package. */
  readonly provider: string | undefined
  readonly transport: Transport
  readonly seed: number
  /** Milliseconds until a request is given up. */
  readonly timeout: number
  readonly maxResponseTime: number | undefined
  readonly permissions: Permissions
  readonly isRemote: boolean
  /** Whether to keep to the limits in `x-rate-limit`, the document's and each operation's. */
  readonly keepRateLimits: boolean
  /** Names of checks that are off. */
  readonly excludedChecks: ReadonlySet<string>
  /** Ids of the operations to test; `undefined`: all. */
  readonly only: ReadonlySet<string> | undefined
  /** Called after each exchange. */
  readonly onExchange: ((exchange: Exchange, redactor: Redactor) => void) | undefined
}

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
  /** Ids in the description's examples, by property name. */
  readonly exampleIds: ReadonlyMap<string, readonly unknown[]>
  readonly counts: { requests: number; skipped: number }
  /** Whether an operation may be called at all, asked for or not: a chain needs others than those under test. */
  mayCall(operation: Operation): boolean
  /** Sends a case, makes all checks of single exchanges, keeps the books. */
  run(test: Case): Promise<Exchange>
  /** Sends a case and keeps the books; what the checks say is for the caller to look into and to `conclude`. */
  send(test: Case): Promise<Exchange>
  /** Whether a valid call of an operation has succeeded before. */
  wasAccepted(operation: Operation): boolean
  /** Whether a valid call of an operation has succeeded with this value at this place of its body. */
  hasAccepted(operation: Operation, pointer: string, value: unknown): boolean
  /** Reports what was found wrong with an exchange. */
  conclude(exchange: Exchange, problems: Problems): void
  /** The same without checks and books: for looking around. */
  probe(test: Case): Promise<Exchange>
  /** What the checks of single exchanges say about one. */
  problemsOf(exchange: Exchange): Problems
  /** Notes a finding. */
  report(check: Check, problem: Problem, at: { operation: Operation; phase: Phase; title: string }, exchanges?: readonly Exchange[]): void
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
  const included = asked.filter((operation) => reasons.get(operation) === undefined)
  const leftOut = asked.flatMap((operation) => {
    const reason = reasons.get(operation)
    return reason === undefined ? [] : [{ operation, reason }]
  })
  const coverage = createCoverage(asked, requests, responses)
  const secrets = new Map(Object.entries(options.credentials).map(([name, secret]) => [secret, options.secretNames[name] ?? '$TOKEN']))
  const redactor = createRedactor(secrets, responses, !isRemote)
  const limits = rateLimitsOf(document)
  const shared = budgetOf(limits)
  const budgets = new Map<Operation, Budget>()
  const found = new Map<string, Finding>()
  const references = createReferences()
  const accepted = new Set<Operation>()
  const acceptedValues = new Set<string>()
  const made = new Map<string, number>()
  const counts = { requests: 0, skipped: 0 }
  let refused = 0
  const context: InspectionContext = {
    responses,
    secrets: [...secrets.keys(), wrongCredential],
    maxResponseTime: options.maxResponseTime,
    rateLimits: limits,
    remaining: new Map(),
    mayReturnSecrets: ({ test, response }) => {
      const documented = response && responseFor(test.operation, response.status)
      return (documented?.content ?? []).some(({ pointer, schema }) =>
        staticLocations(document, pointer, schema, 'writeOnly').some((location) => location.schema['x-sensitive'] === 'secret'),
      )
    },
  }

  const mayCall = (operation: Operation) => reasons.get(operation) === undefined

  async function probe(test: Case): Promise<Exchange> {
    const request = wireRequest(options.baseUrl, test, options.credentials)
    // Nothing but `included` should come here; whatever does, people's telephones are behind this line.
    if (!mayCall(test.operation)) throw new Error(`${test.operation.id} must not be called: ${reasons.get(test.operation)}`)
    const isRead = test.operation.method === 'GET' && test.method === undefined
    if (isRemote && !isRead && unlistedNumber(test.input, permissions.testNumbers) !== undefined) {
      counts.skipped += 1
      return { test, request, response: undefined, failure: undefined, milliseconds: 0 }
    }
    if (options.keepRateLimits) {
      const own = budgets.get(test.operation) ?? budgetOf(test.operation.rateLimits)
      budgets.set(test.operation, own)
      await keepTo([shared, own])
    }
    counts.requests += 1
    const exchange = await send(test, request, options.transport, options.timeout)
    refused = exchange.failure?.includes('ECONNREFUSED') ? refused + 1 : 0
    if (refused >= mostRefused) throw new ServerGoneError(`Nothing answers at ${options.baseUrl} any more.`)
    options.onExchange?.(exchange, redactor)
    return exchange
  }

  function problemsOf(exchange: Exchange): Problems {
    if (!exchange.response && exchange.failure === undefined) return []
    return exchangeChecks
      .filter(({ name }) => !options.excludedChecks.has(name))
      .flatMap((check) => {
        const problem = check.inspect(exchange, context)
        return problem ? [{ check, problem }] : []
      })
  }

  function report(...[check, problem, { operation, phase, title }, exchanges = []]: Parameters<Session['report']>) {
    if (options.excludedChecks.has(check.name)) return
    const pointer = problem.pointer ?? operation.pointer
    // One defect shows in many requests; it is one finding, told by the smallest of them.
    const message = redactor.text(problem.message)
    const key = [check.name, operation.id, pointer, check.name === 'response-schema' || check.name === 'error-shape' ? message : ''].join(
      '|',
    )
    const known = found.get(key)
    const shown = exchanges.map((exchange) => redactor.exchange(exchange))
    const isSmaller = known !== undefined && shown.length > 0 && size(shown) < size(known.exchanges)
    const last = exchanges.at(-1)
    const fresh: Finding = {
      id: wordFor(key),
      check: check.name,
      severity: check.severity,
      phase,
      operation: operation.id,
      title,
      message,
      pointer,
      exchanges: shown,
      test: last && kept(last.test),
      typescript: options.provider === undefined || !last ? undefined : typescriptLine(options.provider, last.test),
      times: 1,
    }
    found.set(key, known ? { ...(isSmaller ? fresh : known), times: known.times + 1 } : fresh)
  }

  function noteValues(operation: Operation, pointer: string, value: unknown): void {
    if (acceptedValues.size > mostValues || value === undefined) return
    acceptedValues.add(valueKey(operation, pointer, value))
    if (isObject(value)) for (const [name, inner] of Object.entries(value)) noteValues(operation, join(pointer, name), inner)
  }

  async function sendOne(given: Case): Promise<Exchange> {
    // What refers to something that may not exist may rightly be refused.
    const isSure = given.expectation !== 'accepted' || (references.areKnown(given) && !usesCursor(given))
    const test: Case = isSure ? given : { ...given, expectation: 'unspecified' }
    const exchange = await probe(test)
    // What a mock was asked to answer proves nothing.
    if (test.extraHeaders === undefined) {
      references.note(exchange)
      if (succeeded(exchange) && !test.deviation) {
        accepted.add(test.operation)
        noteValues(test.operation, '', test.input.body)
      }
    }
    const key = `${test.phase}|${test.operation.id}`
    made.set(key, (made.get(key) ?? 0) + 1)
    coverage.note(exchange)
    return exchange
  }

  function conclude(exchange: Exchange, problems: Problems): void {
    const { operation, phase, title } = exchange.test
    for (const { check, problem } of problems) report(check, problem, { operation, phase, title }, [exchange])
  }

  return {
    options,
    document,
    operations,
    included,
    skipped: leftOut,
    requests,
    wholeRequests,
    responses,
    coverage,
    exampleIds: exampleReferences(document),
    counts,
    mayCall,
    probe,
    problemsOf,
    report,
    made,
    findings: () => [...found.values()],
    send: sendOne,
    wasAccepted: (operation) => accepted.has(operation),
    hasAccepted: (operation, pointer, value) => acceptedValues.has(valueKey(operation, pointer, value)),
    conclude,
    async run(test) {
      const exchange = await sendOne(test)
      conclude(exchange, problemsOf(exchange))
      return exchange
    },
  }
}

const mostValues = 50_000

function valueKey(operation: Operation, pointer: string, value: unknown): string {
  return wordFor(`${operation.id} ${pointer} ${JSON.stringify(value)}`)
}

function kept({ operation: _, ...rest }: Case): Omit<Case, 'operation'> {
  return rest
}

/** Whether a request asks for a page by a cursor: only the server knows which there are. */
function usesCursor({ operation, input }: Case): boolean {
  const { pagination } = operation
  return pagination?.['style'] === 'cursor' && input.query[String(pagination['parameter'])] !== undefined
}

function size(exchanges: Finding['exchanges']): number {
  return JSON.stringify(exchanges).length
}
