import type { Case, Input } from '../case/case.ts'
import { ruleNotWritten, validInputRefused } from '../checks/request.ts'
import { undeclaredStatus } from '../checks/response.ts'
import type { Parameter } from '../openapi/document.ts'
import { type Exchange, succeeded } from '../http/exchange.ts'
import { withKey } from '../http/idempotency-key.ts'
import { baseInputs, parameterValues, valuesFor } from '../fixtures/inputs.ts'
import { equal, isJson, isObject, join, listOf, objectOf, valueAt, withValueAt } from '../openapi/json.ts'
import { locationsIn } from '../schema/locations.ts'
import { samplesFor } from '../schema/samples.ts'
import type { Problems, Session } from '../session/session.ts'
import type { Fixtures } from '../fixtures/fixtures.ts'

/** A case before it is known which resource it is about. */
export interface Draft extends Omit<Case, 'known'> {
  /** Values for parameters in the path that are wrong on purpose. */
  readonly wrongPath?: Readonly<Record<string, unknown>>
  /** Whether the resource must be a new one, because the call uses it up. */
  readonly fresh?: boolean
}

/**
 * Makes a case on a resource that exists, and reports what is wrong. A valid input that is refused is looked into first: what the rejection owes to
 * the state of the resource is no finding, and what it owes to a rule that ties fields together is only a warning.
 * @returns `undefined` if there is nothing the case may be made on.
 */
export async function attempt(
  session: Session,
  fixtures: Fixtures,
  draft: Draft,
): Promise<{ exchange: Exchange; problems: Problems } | undefined> {
  const first = await perform(session, fixtures, draft, draft.fresh === true)
  if (!first) return undefined
  // Another call may have taken the resource away; a new one shows whether that is so.
  const isGone = first.response?.status === 404 && first.test.known === true && draft.deviation?.place !== 'path'
  if (isGone) fixtures.forget(draft.operation)
  const exchange = isGone ? ((await perform(session, fixtures, draft, true)) ?? first) : first
  const problems = await explained(session, fixtures, draft, exchange, session.problemsOf(exchange))
  session.conclude(exchange, problems)
  if (draft.deviation && succeeded(exchange)) await fixtures.discard(exchange)
  return { exchange, problems }
}

async function perform(session: Session, fixtures: Fixtures, draft: Draft, fresh: boolean): Promise<Exchange | undefined> {
  const { wrongPath, fresh: _, ...test } = draft
  const place = await fixtures.placeFor(draft.operation, draft.phase, fresh)
  if (!place) return undefined
  const path = { ...draft.input.path, ...place.path, ...wrongPath }
  return session.send({ ...test, known: place.known, input: withKey(draft.operation, { ...draft.input, path }) })
}

async function explained(session: Session, fixtures: Fixtures, draft: Draft, exchange: Exchange, problems: Problems): Promise<Problems> {
  if (!problems.some(({ check }) => check === validInputRefused)) return problems
  // Some servers say 400 where HTTP has 409.
  const isConflict = /\b(already|exists|duplicate|taken|in use)\b/i.test(exchange.response?.text ?? '')
  const cause = isConflict ? 'state' : await causeOf(session, fixtures, draft)
  if (cause === 'input') return problems
  const others = problems.filter(({ check }) => check !== validInputRefused && check !== undeclaredStatus)
  if (cause === 'state') return others
  const message = `A valid request (${draft.title}) was refused with ${exchange.response?.status} for a rule that ties fields together and is not in the schema.`
  return [...others, { check: ruleNotWritten, problem: { message } }]
}

/**
 * Why a valid input was refused. It is tried on a new resource, and so is an input that was accepted before: if that is refused now, it is the
 * resource. Then each single difference from the accepted input is tried by itself: if none of them is refused, it is their combination.
 */
async function causeOf(session: Session, fixtures: Fixtures, draft: Draft): Promise<'state' | 'combination' | 'input'> {
  const [base] = baseInputs(session, draft.operation)
  if (!base) return 'input'
  const responseTo = (input: Input) =>
    perform(session, fixtures, { ...draft, input, title: 'looking for the cause', expectation: 'unspecified' }, true)
  const isAccepted = async (input: Input) => {
    const exchange = await responseTo(input)
    return exchange === undefined || succeeded(exchange)
  }
  if (draft.operation.path.includes('{') && (await isAccepted(draft.input))) return 'state'
  const whole = withReadOnly(session, draft)
  if (whole) {
    const status = (await responseTo(whole))?.response?.status ?? 0
    // A server that fails has not refused it either.
    if (status < 400 || status >= 500) return 'state'
  }
  const isBase = equal({ ...draft.input, path: {}, header: {} }, { ...base.input, path: {}, header: {} })
  const isStateful = draft.operation.path.includes('{') || session.wasAccepted(draft.operation)
  if (isStateful && (isBase || !(await isAccepted(base.input)))) return 'state'
  if (isBase) return 'input'
  const parts = changesBetween(session, base.input, draft)
  const causes: Change[] = []
  for (const part of parts) if (!(await isAccepted(part.input))) causes.push(part)
  if (causes.length === 0) return 'combination'
  for (const part of causes) {
    if (isRelational(part, draft, base.input)) continue
    // What was accepted once and is not now is taken: a phone number, a name.
    if (!part.parameter && session.hasAccepted(draft.operation, part.pointer, valueAt(draft.input.body, part.pointer))) return 'state'
    if (part.parameter === undefined && (await isAcceptedElsewhere(session, draft, part, isAccepted))) continue
    if (part.parameter === undefined || !(await isAccepted(inCompany(session, draft, part)))) return 'input'
  }
  return 'combination'
}

/** An input that has the required `readOnly` properties, where the given one lacks them: some servers ask for them. */
function withReadOnly(session: Session, { operation, input }: Draft): Input | undefined {
  const { wholeRequests: validators, options } = session
  const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
  if (!content || !isJson(content.mediaType) || validators.valid(content.pointer, input.body)) return undefined
  const [body] = samplesFor(content, { validators, seed: options.seed, readOnly: true })
  return body === undefined ? undefined : { ...input, body }
}

interface Change {
  /** The accepted input with this one value changed. */
  readonly input: Input
  readonly parameter: Parameter | undefined
  /** Place of the changed value in the body. */
  readonly pointer: string
}

/** The accepted input with one value changed at a time, for everything in which the refused one differs; only what is itself valid. */
function changesBetween(session: Session, base: Input, { operation, input }: Draft): Change[] {
  const found: Change[] = []
  for (const parameter of operation.parameters) {
    const { place, name } = parameter
    if (place === 'path' || equal(base[place][name], input[place][name])) continue
    const { [name]: _, ...rest } = base[place]
    const value = input[place][name]
    found.push({ parameter, pointer: '', input: { ...base, [place]: value === undefined ? rest : { ...rest, [name]: value } } })
  }
  const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
  if (!content || equal(base.body, input.body)) return found
  for (const pointer of differences(base.body, input.body)) {
    const body = withValueAt(base.body, pointer, valueAt(input.body, pointer))
    if (session.requests.valid(content.pointer, body))
      found.push({ parameter: undefined, pointer, input: { ...base, body, mediaType: content.mediaType } })
  }
  return found
}

/** Places at which two values differ, as deep as both have objects. */
function differences(left: unknown, right: unknown, pointer = ''): string[] {
  if (equal(left, right)) return []
  if (!isObject(left) || !isObject(right)) return [pointer]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name) =>
    differences(left[name], right[name], join(pointer, name)),
  )
}

const mostOthers = 8

/**
 * Whether a value, or its absence, is accepted in other valid inputs: then it is refused here for what another property says (a rule of one type needs
 * a number), and no rule of its own is missing in the schema.
 */
async function isAcceptedElsewhere(
  session: Session,
  { operation, input }: Draft,
  { pointer }: Change,
  isAccepted: (input: Input) => Promise<boolean>,
): Promise<boolean> {
  const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
  if (!content) return false
  const value = valueAt(input.body, pointer)
  const siblings = locationsIn(session.requests, content.pointer, content.schema, input.body)
    .filter(({ instance }) => instance !== pointer)
    .flatMap(({ schema, instance }) => listOf(schema['enum']).map((other) => withValueAt(input.body, instance, other)))
  const whole = valuesFor(
    session,
    content,
    content.examples.map(([, example]) => example),
  ).map((body) => withValueAt(body, pointer, value))
  const others = [...whole, ...siblings].filter((body) => !equal(body, input.body) && session.requests.valid(content.pointer, body))
  for (const body of others.slice(0, mostOthers)) if (await isAccepted({ ...input, body })) return true
  return false
}

/** Whether a value may be refused for how it compares with its neighbours: a time before another one, in what was made up. */
function isRelational({ parameter, pointer }: Change, { input, phase }: Draft, base: Input): boolean {
  if (parameter !== undefined)
    return isTime(input[parameter.place][parameter.name]) && Object.values(input[parameter.place]).filter(isTime).length > 1
  const present = valueAt(input.body, pointer)
  const value = present ?? valueAt(base.body, pointer)
  const neighbours = Object.values(objectOf(valueAt(input.body, pointer.slice(0, pointer.lastIndexOf('/')))))
  if (isTime(value)) return neighbours.filter(isTime).length > (present === undefined ? 0 : 1)
  return phase === 'fuzzing' && typeof value === 'number' && neighbours.filter((neighbour) => typeof neighbour === 'number').length > 1
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && (/^\d{4}-\d\d-\d\d/.test(value) || /^\d{1,2}:\d\d/.test(value))
}

/** The accepted input with every other optional parameter beside the changed one: some are only allowed together. */
function inCompany(session: Session, { operation }: Draft, { input, parameter }: Change): Input {
  const full: Record<'query' | 'header' | 'cookie', Record<string, unknown>> = { query: {}, header: {}, cookie: {} }
  for (const other of operation.parameters) {
    if (other.place === 'path' || other.place !== parameter?.place) continue
    const [value] = parameterValues(session, other)
    const isCursor = operation.pagination?.['parameter'] === other.name
    if (value !== undefined && !isCursor) full[other.place][other.name] = value
  }
  return {
    ...input,
    query: { ...full.query, ...input.query },
    header: { ...full.header, ...input.header },
    cookie: { ...full.cookie, ...input.cookie },
  }
}
