import { type Phase, phases as allPhases } from './case/case.ts'
import type { Finding, Severity } from './case/finding.ts'
import { checks as allChecks } from './checks/checks.ts'
import { runChecks } from './checks/run.ts'
import { createFixtures, type Fixtures } from './fixtures/fixtures.ts'
import { baseInputs } from './fixtures/inputs.ts'
import { CannotRunError } from './openapi/cannot-run-error.ts'
import type { Operation } from './openapi/document.ts'
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
import { RunEndedError } from './session/sender.ts'
import type { Session } from './session/session.ts'

/**
 * Tests a server, and the provider's client, against a description.
 * @param options What to test and how.
 * @returns What was found, and how much of the description was exercised. Where a run ended before its end, what it had found until then.
 * @throws {CannotRunError} If the run cannot begin or says nothing: an option is wrong, nothing answers, the credential is refused, every response
 * is the same rejection, no request was sent.
 */
export async function runContract(options: ContractOptions): Promise<ContractReport> {
  return runPlan(planContract(options), options)
}

/**
 * Runs what was planned; see `runContract`.
 * @param plan What `planContract` made of the same options.
 * @param options The options that the plan was made of.
 * @throws {CannotRunError} As `runContract`.
 */
export async function runPlan({ session, phases }: ContractPlan, options: ContractOptions): Promise<ContractReport> {
  const started = performance.now()
  const client = phases.includes('client') ? (options.client ?? (await loadClient(options.provider ?? ''))) : undefined
  const served = phases.filter((phase) => phase !== 'client')
  if (served.length > 0) await preflight(session)
  // The client's phase talks to no server and mostly waits for retries.
  const [besides, inTurn] = await Promise.all([client ? testClient(session, client, options) : [], testServer(session, served, options)])
  if (served.length > 0) judgeOperations(session)
  const done = [...inTurn.done, ...besides]
  return reportOf(session, options, done, inTurn.ended, performance.now() - started)
}

type Done = ContractReport['phases'][number]

async function testClient(session: Session, client: ClientUnderTest, options: ContractOptions): Promise<Done[]> {
  options.onPhase?.('client', session)
  const begun = performance.now()
  await runClient(session, client)
  return [{ phase: 'client', requests: 0, milliseconds: performance.now() - begun }]
}

async function testServer(
  session: Session,
  phases: readonly ServerPhase[],
  options: ContractOptions,
): Promise<{ done: Done[]; ended: string | undefined }> {
  const done: Done[] = []
  const fixtures = createFixtures(session)
  let ended: string | undefined
  for (const phase of phases) {
    options.onPhase?.(phase, session)
    const [begun, requests] = [performance.now(), session.counts.requests]
    ended = await runPhase(phase, session, fixtures, options).then(() => undefined, reasonOfEnd)
    done.push({ phase, requests: session.counts.requests - requests, milliseconds: performance.now() - begun })
    if (ended !== undefined) break
  }
  if (phases.length > 0) expectSomethingJudged(session, ended)
  return { done, ended }
}

/** Why a run ended in its middle; any other failure is passed on. */
function reasonOfEnd(error: unknown): string {
  if (error instanceof RunEndedError) return error.message
  throw error
}

/** A run that has seen nothing must not look like one that has found nothing. */
function expectSomethingJudged(session: Session, ended: string | undefined): void {
  const obstacle = session.health.obstacle(1)
  if (obstacle !== undefined) throw new CannotRunError(obstacle)
  if (session.counts.requests > 0) return
  const [first] = session.skipped
  const reason =
    ended ??
    (session.counts.blocked > 0
      ? `all ${session.counts.blocked} held numbers that are not on the list of --test-numbers`
      : first && session.included.length === 0
        ? `${first.operation.id} ${first.reason}`
        : 'no valid input is known for any operation')
  throw new CannotRunError(`No request was sent: ${reason}. Nothing was tested.`)
}

/** What became of each operation as a whole. */
function judgeOperations(session: Session): void {
  for (const operation of session.included) {
    const { succeeded, rejections, rejectionsOfKnown } = session.health.of(operation)
    if (succeeded > 0 || rejections.size === 0) continue
    const statuses = [...rejections.keys()].toSorted((left, right) => left - right)
    const all = (...expected: number[]) => statuses.every((status) => expected.includes(status))
    const isAbsent =
      all(404, 405, 501) &&
      (statuses.includes(405) || statuses.includes(501) || (rejectionsOfKnown.has(404) && isIdGood(session, operation)))
    const isRefused = all(401, 403, 429) && operation.security.length > 0
    const check = isAbsent ? runChecks.operationMissing : isRefused ? runChecks.operationRefused : runChecks.neverSucceeded
    const message = `No valid call succeeded: all were answered ${statuses.join(' or ')}.`
    session.report(check, { message }, { operation, phase: 'examples', title: 'all valid calls' })
  }
}

/** Whether another operation found what the path names: else the ids are at fault, which is said where they come from. */
function isIdGood(session: Session, operation: Operation): boolean {
  const at = operation.path.lastIndexOf('}')
  const place = operation.path.slice(0, at + 1)
  return (
    at < 0 ||
    session.operations.some((other) => other !== operation && other.path.startsWith(place) && session.health.of(other).succeeded > 0)
  )
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

/** Makes sure that something answers, before hundreds of requests fail for that one reason. */
async function preflight(session: Session): Promise<void> {
  const operation =
    session.included.find(({ method, path }) => method === 'GET' && !path.includes('{')) ??
    session.included.find(({ method }) => method === 'GET')
  const [base] = operation ? baseInputs(session, operation) : []
  if (!operation || !base) return
  const { failure } = await session.probe({
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
}

function reportOf(
  session: Session,
  options: ContractOptions,
  phases: ContractReport['phases'],
  ended: string | undefined,
  milliseconds: number,
): ContractReport {
  const info = objectOf(session.document['info'])
  const findings = session.findings().toSorted((left, right) => rank(left) - rank(right))
  const tests = (id: string) =>
    Object.fromEntries(
      allPhases.flatMap((phase) => {
        const count = session.made.get(`${phase}|${id}`)
        return count === undefined ? [] : [[phase, count]]
      }),
    )
  const isServed = phases.some(({ phase }) => phase !== 'client')
  return {
    title: textOf(info['title'] ?? 'API'),
    version: textOf(info['version'] ?? ''),
    provider: options.provider,
    url: options.url,
    seed: session.options.seed,
    cases: options.cases ?? defaultCases,
    phases,
    requests: session.counts.requests,
    blocked: session.counts.blocked,
    throttled: session.throttled,
    milliseconds,
    operations: session.operations
      .filter(({ id }) => session.options.only === undefined || session.options.only.has(id))
      .map(({ id, method, path }) => ({ id, method, path, tests: tests(id) })),
    skipped: session.skipped.map(({ operation, reason }) => ({ id: operation.id, reason })),
    untested: isServed && ended === undefined ? session.included.flatMap((operation) => untested(session, operation)) : [],
    ...(ended === undefined ? {} : { incomplete: ended }),
    checks: allChecks.map(({ name }) => name).filter((name) => !session.options.excludedChecks.has(name)),
    findings,
    coverage: session.coverage.report(),
    passed: ended === undefined && findings.every(({ severity }) => severity !== 'error'),
  }
}

/** Why nothing was sent to an operation that was to be tested. */
function untested(session: Session, operation: Operation): { id: string; reason: string }[] {
  const isTested = [...session.made.keys()].some((key) => key.endsWith(`|${operation.id}`) && !key.startsWith('client|'))
  if (isTested) return []
  const reason =
    baseInputs(session, operation).length === 0
      ? 'no valid value is known for something that it requires'
      : 'there is nothing of this run that it could be called on'
  return [{ id: operation.id, reason }]
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

function rank({ severity, phase }: Finding): number {
  return allPhases.indexOf(phase) + weights[severity] * allPhases.length
}
