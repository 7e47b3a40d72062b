import { withBasicCredentials } from './http/basic-credentials.ts'
import { type Phase, phases as allPhases } from './case/case.ts'
import { checks as allChecks } from './checks/checks.ts'
import { type ClientUnderTest, loadClient } from './phases/client/client-under-test.ts'
import type { CoverageReport } from './session/coverage.ts'
import { type Document, type Operation, operationsOf } from './openapi/document.ts'
import type { Exchange } from './http/exchange.ts'
import type { Finding } from './case/finding.ts'
import { baseInputs } from './fixtures/inputs.ts'
import { objectOf, textOf } from './openapi/json.ts'
import { CannotRunError } from './openapi/cannot-run-error.ts'
import { checked, loadProvider } from './openapi/load-description.ts'
import { runCoverage } from './phases/coverage.ts'
import { runClient } from './phases/client/client.ts'
import { runExamples } from './phases/examples.ts'
import { runFuzzing } from './phases/fuzzing.ts'
import { runStateful } from './phases/stateful/stateful.ts'
import type { Redactor } from './session/redaction.ts'
import type { Credentials } from './http/request.ts'
import { isLoopback, type Permissions } from './session/safety.ts'
import { createSession, ServerGoneError, type Session } from './session/session.ts'
import { fetchTransport, nodeTransport } from './http/transport.ts'
import { createFixtures, type Fixtures } from './fixtures/fixtures.ts'

/** What a run can be told. */
export interface ContractOptions {
  /** A provider with a package of its own: `altur`. Its description and its client are tested. */
  readonly provider?: string
  /** An OpenAPI 3.1 document in place of the provider's, or without one. */
  readonly document?: Document
  /** Address of the API. Needed unless `client` is the only phase. */
  readonly url?: string
  /** One secret for all security schemes, or one for each by its name. Loopback hosts are sent a made-up one by default. */
  readonly credentials?: string | Credentials
  /** What stands for the secrets in reports, by the names of the schemes: `$ALTUR_API_KEY`. Default: `$TOKEN`. */
  readonly secretNames?: Readonly<Record<string, string>>
  /** Parts of the run. Default: all that can be run. */
  readonly phases?: readonly Phase[]
  /** Ids of the operations to test. Default: all. */
  readonly operations?: readonly string[]
  /** Decides what is made up: the same seed makes the same requests. Default 1. */
  readonly seed?: number
  /** Generated cases of each kind (valid, invalid) for each operation. Default 25. */
  readonly cases?: number
  /** Names of checks that are not made. */
  readonly excludeChecks?: readonly string[]
  /** Milliseconds until a request is given up. Default 10 000. */
  readonly timeout?: number
  /** Milliseconds that a response may take. Default: any. */
  readonly maxResponseTime?: number
  /**
   * Whether the server is a mock: each documented status is asked for (`Prefer: code=404`), and every credential may be good.
   * Default `false`.
   */
  readonly isMock?: boolean
  /** What may be done to the host. Default: everything on loopback hosts; elsewhere only GET, and nothing that contacts people. */
  readonly permissions?: Partial<Permissions>
  /** Whether to keep to the limits in `x-rate-limit`. Default: on hosts other than this machine. */
  readonly keepRateLimits?: boolean
  /** The function that sends requests. Default: Node's own modules for HTTP. */
  readonly fetch?: typeof fetch
  /** The client to test in place of the provider's package. */
  readonly client?: ClientUnderTest
  /** Told about each exchange, before redaction. */
  readonly onExchange?: (exchange: Exchange, redactor: Redactor) => void
  /** Told when a phase begins. */
  readonly onPhase?: (phase: Phase, session: Session) => void
}

/** What a run came to. */
export interface ContractReport {
  readonly title: string
  readonly version: string
  readonly provider: string | undefined
  readonly url: string | undefined
  readonly seed: number
  readonly cases: number
  readonly phases: readonly { readonly phase: Phase; readonly requests: number; readonly milliseconds: number }[]
  readonly requests: number
  /** Requests that were not sent because they held what could be somebody's phone number. */
  readonly blocked: number
  readonly milliseconds: number
  readonly operations: readonly {
    readonly id: string
    readonly method: string
    readonly path: string
    readonly tests: Readonly<Record<string, number>>
  }[]
  readonly skipped: readonly { readonly id: string; readonly reason: string }[]
  readonly checks: readonly string[]
  readonly findings: readonly Finding[]
  readonly coverage: CoverageReport
  /** Whether nothing of severity `error` was found. */
  readonly passed: boolean
}

/** What a run will do, before it does it. */
export interface ContractPlan {
  readonly session: Session
  readonly phases: readonly Phase[]
  /** Phases that cannot be run, and why. */
  readonly skippedPhases: readonly { readonly phase: Phase; readonly reason: string }[]
  readonly isRemote: boolean
}

const defaultCases = 25

/**
 * Decides what a run will do; sends nothing.
 * @throws {CannotRunError} If something is missing or cannot be right.
 */
export function planContract(options: ContractOptions): ContractPlan {
  const document = options.document
    ? checked(options.document, 'The document')
    : options.provider
      ? loadProvider(options.provider)
      : undefined
  if (!document) throw new CannotRunError('Name a provider, or an OpenAPI 3.1 file with --spec.')
  const asked = options.phases ?? allPhases
  const dropped: { phase: Phase; reason: string }[] = []
  if (!options.provider && !options.client)
    dropped.push({ phase: 'client', reason: 'there is no generated client for a description of your own' })
  if (options.phases === undefined && options.url === undefined && options.fetch === undefined) {
    throw new CannotRunError('Name the address of the API with --url. To test the client alone: --phases client.')
  }
  const phases = allPhases.filter((phase) => asked.includes(phase) && !dropped.some((entry) => entry.phase === phase))
  const url = addressOf(options.url, phases)
  const permissions: Permissions = {
    readOnly: false,
    allowWrites: false,
    allowContact: [],
    testNumbers: [],
    remote: false,
    ...options.permissions,
  }
  const isRemote = !isLoopback(url) || permissions.remote
  const operations = operationsOf(document)
  checkNames(options, operations, permissions)
  const session = createSession({
    document,
    baseUrl: url.replace(/\/+$/, ''),
    credentials: credentialsOf(options, operations, isRemote, phases),
    secretNames: options.secretNames ?? {},
    provider: options.provider,
    transport: options.fetch ? fetchTransport(options.fetch) : nodeTransport,
    seed: options.seed ?? 1,
    timeout: options.timeout ?? 10_000,
    maxResponseTime: options.maxResponseTime,
    permissions,
    isRemote,
    keepRateLimits: options.keepRateLimits ?? isRemote,
    excludedChecks: new Set(options.excludeChecks),
    only: options.operations ? new Set(options.operations) : undefined,
    onExchange: options.onExchange,
  })
  return { session, phases, skippedPhases: dropped.filter(({ phase }) => asked.includes(phase)), isRemote }
}

function addressOf(url: string | undefined, phases: readonly Phase[]): string {
  if (url === undefined) {
    if (phases.some((phase) => phase !== 'client'))
      throw new CannotRunError(`The phases ${phases.join(', ')} need the address of the API: --url.`)
    return 'http://127.0.0.1'
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CannotRunError(`--url "${url}" is not an address such as http://127.0.0.1:4010.`)
  return url
}

function checkNames(options: ContractOptions, operations: readonly Operation[], permissions: Permissions): void {
  const ids = operations.map(({ id }) => id)
  for (const id of [...(options.operations ?? []), ...permissions.allowContact])
    if (!ids.includes(id)) throw new CannotRunError(`There is no operation "${id}". There are: ${ids.join(', ')}.`)
  for (const name of options.excludeChecks ?? [])
    if (!allChecks.some((check) => check.name === name))
      throw new CannotRunError(`There is no check "${name}". There are: ${allChecks.map((check) => check.name).join(', ')}.`)
  if (permissions.allowContact.length > 0 && permissions.testNumbers.length === 0)
    throw new CannotRunError('--allow-contact needs --test-numbers: a file with the phone numbers that may be contacted, one on each line.')
}

function credentialsOf(
  { credentials }: ContractOptions,
  operations: readonly Operation[],
  isRemote: boolean,
  phases: readonly Phase[],
): Credentials {
  const given = typeof credentials === 'string' ? { '': credentials } : (credentials ?? {})
  if (Object.keys(given).length > 0) return withBasicCredentials(given, operations, false)
  const needed = operations.find(({ security }) => security.length > 0)
  if (!needed || phases.every((phase) => phase === 'client')) return {}
  if (isRemote)
    throw new CannotRunError(`The API needs credentials: --token env:NAME, or --token ${needed.security[0]?.[0]?.name}=env:NAME for each.`)
  return withBasicCredentials({ '': 'contract-test-credential' }, operations, true)
}

/**
 * Tests a server, and the provider's client, against a description.
 * @returns What was found, and how much of the description was exercised.
 * @throws {CannotRunError} If the run cannot begin: nothing answers, the credentials are refused, an option is wrong.
 */
export async function runContract(options: ContractOptions): Promise<ContractReport> {
  return runPlan(planContract(options), options)
}

/** Runs what was planned; see `runContract`. */
export async function runPlan({ session, phases }: ContractPlan, options: ContractOptions): Promise<ContractReport> {
  const started = performance.now()
  const client = phases.includes('client') ? (options.client ?? (await loadClient(options.provider ?? ''))) : undefined
  const served = phases.filter((phase) => phase !== 'client')
  if (served.length > 0) await preflight(session)
  // The client's phase talks to no server and mostly waits for retries.
  const [besides, inTurn] = await Promise.all([client ? testClient(session, client, options) : [], testServer(session, served, options)])
  return reportOf(session, options, [...inTurn, ...besides], performance.now() - started)
}

type Done = ContractReport['phases'][number]

async function testClient(session: Session, client: ClientUnderTest, options: ContractOptions): Promise<Done[]> {
  options.onPhase?.('client', session)
  const begun = performance.now()
  await runClient(session, client)
  return [{ phase: 'client', requests: 0, milliseconds: performance.now() - begun }]
}

async function testServer(session: Session, phases: readonly ServerPhase[], options: ContractOptions): Promise<Done[]> {
  const done: Done[] = []
  const fixtures = createFixtures(session)
  for (const phase of phases) {
    options.onPhase?.(phase, session)
    const [begun, requests] = [performance.now(), session.counts.requests]
    const isGone = await runPhase(phase, session, fixtures, options).then(() => false, isServerGone)
    done.push({ phase, requests: session.counts.requests - requests, milliseconds: performance.now() - begun })
    if (isGone) break
  }
  return done
}

/** Whether a run ended because the server did; any other failure is passed on. */
function isServerGone(error: unknown): true {
  if (error instanceof ServerGoneError) return true
  throw error
}

type ServerPhase = Exclude<Phase, 'client'>

async function runPhase(phase: ServerPhase, session: Session, fixtures: Fixtures, options: ContractOptions): Promise<void> {
  switch (phase) {
    case 'examples':
      return runExamples(session, fixtures, options.isMock ?? false)
    case 'coverage':
      return runCoverage(session, fixtures)
    case 'fuzzing':
      return runFuzzing(session, fixtures, options.cases ?? defaultCases)
    case 'stateful':
      return runStateful(session, fixtures)
  }
}

/** Makes sure that something answers and takes the credentials, before hundreds of requests fail for that one reason. */
async function preflight(session: Session): Promise<void> {
  const operation =
    session.included.find(({ method, path }) => method === 'GET' && !path.includes('{')) ??
    session.included.find(({ method }) => method === 'GET')
  const [base] = operation ? baseInputs(session, operation) : []
  if (!operation || !base) return
  const { failure, response } = await session.probe({
    operation,
    phase: 'examples',
    title: 'is anybody there',
    expectation: 'unspecified',
    input: base.input,
  })
  if (
    failure !== undefined &&
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|CONNECT_TIMEOUT|CERT|SSL|TLS|EPROTO|bad port/.test(failure)
  )
    throw new CannotRunError(`Nothing answers at ${session.options.baseUrl}: ${failure}.`)
  if (response?.status === 401 && session.options.isRemote)
    throw new CannotRunError(`${operation.id} was answered 401: the credentials are refused. Check --token.`)
}

function reportOf(session: Session, options: ContractOptions, phases: ContractReport['phases'], milliseconds: number): ContractReport {
  const info = objectOf(session.document['info'])
  const findings = session.findings().toSorted((left, right) => rank(left) - rank(right))
  const tests = (id: string) =>
    Object.fromEntries(
      allPhases.flatMap((phase) => {
        const count = session.made.get(`${phase}|${id}`)
        return count === undefined ? [] : [[phase, count]]
      }),
    )
  return {
    title: textOf(info['title'] ?? 'API'),
    version: textOf(info['version'] ?? ''),
    provider: options.provider,
    url: options.url,
    seed: session.options.seed,
    cases: options.cases ?? defaultCases,
    phases,
    requests: session.counts.requests,
    blocked: session.counts.skipped,
    milliseconds,
    operations: session.operations
      .filter(({ id }) => session.options.only === undefined || session.options.only.has(id))
      .map(({ id, method, path }) => ({ id, method, path, tests: tests(id) })),
    skipped: session.skipped.map(({ operation, reason }) => ({ id: operation.id, reason })),
    checks: allChecks.map(({ name }) => name).filter((name) => !session.options.excludedChecks.has(name)),
    findings,
    coverage: session.coverage.report(),
    passed: findings.every(({ severity }) => severity !== 'error'),
  }
}

function rank({ severity, phase }: Finding): number {
  return allPhases.indexOf(phase) + (severity === 'error' ? 0 : allPhases.length)
}
