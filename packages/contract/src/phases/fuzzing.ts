import * as fc from 'fast-check'
import { attempt } from './attempt.ts'
import type { Case, Input } from '../case/case.ts'
import type { Content, Operation } from '../openapi/document.ts'
import { baseInputs, fits, samplingOf } from '../fixtures/inputs.ts'
import { isJson } from '../openapi/json.ts'
import { deviationOf } from './deviation.ts'
import { couldBeValid } from '../schema/parameter-text.ts'
import { locationsIn } from '../schema/locations.ts'
import { mutationsAt } from '../schema/mutations.ts'
import { validArbitrary } from '../schema/samples.ts'
import type { Problems, Session } from '../session/session.ts'
import { isKey } from '../http/idempotency-key.ts'
import type { Fixtures } from '../fixtures/fixtures.ts'
import { inOrder } from './examples.ts'

const phase = 'fuzzing'
const mostShrinks = 150
const mostFindings = 4

/** A generated case before its path is known; `undefined` where nothing can be made of the generated values. */
type Draft = Pick<Case, 'title' | 'expectation' | 'input'> & Partial<Pick<Case, 'deviation'>>

/**
 * Made-up valid inputs, and valid inputs with one rule broken, for each operation. What fails is made as small as it can be while it
 * still fails, and is validated again before it is reported: an input that shrinking has turned into a good one is not a failure.
 * @param cases How many of each kind for each operation.
 */
export async function runFuzzing(session: Session, fixtures: Fixtures, cases: number): Promise<void> {
  for (const operation of inOrder(session.included)) {
    const valid = inputArbitrary(session, operation)
    if (!valid) continue
    await explore(
      session,
      fixtures,
      operation,
      cases,
      valid.map((input): Draft => ({ title: 'made-up valid input', expectation: 'accepted', input })),
    )
    const invalid = brokenArbitrary(session, operation, valid)
    if (invalid) await explore(session, fixtures, operation, cases, invalid)
  }
}

/** Valid inputs, with shrinking. `undefined` if there is nothing to vary, or no valid value is known. */
function inputArbitrary(session: Session, operation: Operation): fc.Arbitrary<Input> | undefined {
  const sampling = samplingOf(session)
  const [base] = baseInputs(session, operation)
  if (!base) return undefined
  const places = operation.parameters
    .filter((parameter) => parameter.place !== 'path' && !isKey(operation, parameter))
    .flatMap((parameter) => {
      const values = validArbitrary(parameter, sampling)
      if (!values) return []
      const fitting = values.map((value) => (fits(parameter, value) ? value : undefined))
      return [fc.option(fitting, { nil: undefined, freq: 2 }).map((value) => ({ parameter, value }))]
    })
  const bodies = (operation.body?.content ?? []).flatMap((content) => {
    const values = isJson(content.mediaType) ? validArbitrary(content, sampling) : undefined
    return values ? [values.map((body) => ({ body, mediaType: content.mediaType }))] : []
  })
  if (places.length === 0 && bodies.length === 0) return undefined
  return fc.tuple(fc.tuple(...places), bodies.length > 0 ? fc.oneof(...bodies) : fc.constant({})).map(([chosen, body]) => {
    const input: Record<'query' | 'header' | 'cookie', Record<string, unknown>> = {
      query: { ...base.input.query },
      header: { ...base.input.header },
      cookie: { ...base.input.cookie },
    }
    for (const { parameter, value } of chosen)
      if (value !== undefined && parameter.place !== 'path') input[parameter.place][parameter.name] = value
    return { ...base.input, ...input, ...body }
  })
}

/** Inputs with one rule broken: a valid one, and which of its boundaries is overstepped. */
function brokenArbitrary(session: Session, operation: Operation, valid: fc.Arbitrary<Input>): fc.Arbitrary<Draft | undefined> | undefined {
  const json = operation.body?.content.find(({ mediaType }) => isJson(mediaType))
  if (!json && operation.parameters.every(({ place }) => place === 'path')) return undefined
  return fc.tuple(valid, fc.nat(), fc.nat()).map(([input, where, which]) => {
    const drafts =
      json && input.body !== undefined ? brokenBodies(session, json, input, where) : brokenParameters(session, operation, input, where)
    return drafts[which % Math.max(1, drafts.length)]
  })
}

function brokenBodies(session: Session, content: Content, input: Input, where: number): Draft[] {
  const { pointer, schema, mediaType } = content
  const locations = locationsIn(session.requests, pointer, schema, input.body)
  const location = locations[where % locations.length]
  if (!location) return []
  return mutationsAt(session.requests, pointer, input.body, location)
    .filter(({ side }) => side === 'invalid')
    .map((mutation) => ({
      title: `${mutation.instance === '' ? 'body' : mutation.instance}: ${mutation.title}`,
      expectation: 'refused',
      input: { ...input, body: mutation.value, mediaType },
      deviation: deviationOf(mutation, 'body'),
    }))
}

function brokenParameters(session: Session, operation: Operation, input: Input, where: number): Draft[] {
  const parameters = operation.parameters.filter(
    (candidate) => candidate.place !== 'path' && !isKey(operation, candidate) && input[candidate.place][candidate.name] !== undefined,
  )
  const parameter = parameters[where % Math.max(1, parameters.length)]
  if (!parameter) return []
  const { place, name } = parameter
  return locationsIn(session.requests, parameter.pointer, parameter.schema, input[place][name]).flatMap((location) =>
    mutationsAt(session.requests, parameter.pointer, input[place][name], location, name)
      .filter(
        ({ side, value }) =>
          side === 'invalid' && value !== undefined && fits(parameter, value) && !couldBeValid(parameter, value, session.requests),
      )
      .map((mutation): Draft => ({
        title: `${place} parameter ${name}: ${mutation.title}`,
        expectation: 'refused',
        input: { ...input, [place]: { ...input[place], [name]: mutation.value } },
        deviation: deviationOf(mutation, place, name),
      })),
  )
}

/** Sends what an arbitrary makes until it fails, shrinks that, and goes on looking for other failures. */
async function explore(
  session: Session,
  fixtures: Fixtures,
  operation: Operation,
  cases: number,
  drafts: fc.Arbitrary<Draft | undefined>,
): Promise<void> {
  const known = new Set<string>()
  for (let round = 0; round < mostFindings; round += 1) {
    let failing: Problems | undefined
    let shrinks = 0
    const property = fc.asyncProperty(drafts, async (draft) => {
      if (!draft || !isStill(session, operation, draft) || (failing && shrinks >= mostShrinks)) return
      if (failing) shrinks += 1
      const made = await attempt(session, fixtures, { ...draft, operation, phase })
      const found = made?.problems.filter((one) => !known.has(keyOf(one))) ?? []
      if (found.length > 0) {
        failing = found
        throw new Error(found.map(({ problem }) => problem.message).join(' '))
      }
    })
    const outcome = await fc.check(property, { seed: session.options.seed + round, numRuns: cases })
    if (!outcome.failed || !failing) return
    for (const one of failing) known.add(keyOf(one))
  }
}

function keyOf({ check, problem }: Problems[number]): string {
  return `${check.name} ${problem.pointer ?? ''}`
}

/** Whether a draft is what it claims to be, valid or not: looked at again for each step of shrinking. */
function isStill(session: Session, operation: Operation, { input, expectation }: Draft): boolean {
  const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
  const isBodyValid = !content || input.body === undefined || session.requests.valid(content.pointer, input.body)
  const areParametersValid = operation.parameters.every(
    (parameter) =>
      parameter.place === 'path' ||
      input[parameter.place][parameter.name] === undefined ||
      couldBeValid(parameter, input[parameter.place][parameter.name], session.requests),
  )
  return (isBodyValid && areParametersValid) === (expectation === 'accepted')
}
