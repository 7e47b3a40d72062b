import { type Phase, phases as allPhases } from './case/case.ts'
import type { Finding } from './case/finding.ts'
import { checks as allChecks } from './checks/checks.ts'
import { createFixtures, type Fixtures } from './fixtures/fixtures.ts'
import { baseInputs } from './fixtures/inputs.ts'
import { CannotRunError } from './openapi/cannot-run-error.ts'
import { objectOf, textOf } from './openapi/json.ts'
import { type ContractOptions, defaultCases } from './options.ts'
import { runClient } from './phases/client/client.ts'
import { type ClientUnderTest, loadClient } from './phases/client/client-under-test.ts'
import { runCoverage } from './phases/coverage.ts'
import { runExamples } from './phases/examples.ts'
import { runFuzzing } from './phases/fuzzing.ts'
import { runStateful } from './phases/stateful/stateful.ts'
import { planContract } from './plan.ts'
import type { ContractPlan, ContractReport } from './reports/report.ts'
import { ServerGoneError, type Session } from './session/session.ts'

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
