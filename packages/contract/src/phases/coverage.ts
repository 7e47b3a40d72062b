import { attempt, type Draft } from './attempt.ts'
import type { Deviation, Input } from '../case/case.ts'
import type { Content, Operation, Parameter } from '../openapi/document.ts'
import { ruleKey } from '../session/coverage.ts'
import { baseInputs, fits, parameterValues, valuesFor } from '../fixtures/inputs.ts'
import { equal, isJson, join, type JsonObject, objectOf } from '../openapi/json.ts'
import { couldBeValid } from '../schema/parameter-text.ts'
import { assertionsOf, locationsIn } from '../schema/locations.ts'
import { type Mutation, mutationsAt } from '../schema/mutations.ts'
import { deviationOf } from './deviation.ts'
import type { Session } from '../session/session.ts'
import { isKey } from '../http/idempotency-key.ts'
import type { Fixtures } from '../fixtures/fixtures.ts'
import { inOrder } from './examples.ts'

const phase = 'coverage'

/** A case whose operation is known. */
type CoverageDraft = Omit<Draft, 'operation' | 'phase'>

/**
 * Each rule of the description just inside and just outside: what is inside must be accepted, what is outside refused. The same for every
 * seed but for made-up values.
 */
export async function runCoverage(session: Session, fixtures: Fixtures): Promise<void> {
  for (const operation of inOrder(session.included)) {
    for (const draft of coverageDrafts(session, operation)) {
      // What uses resources up gets new ones; everything else works on one.
      const fresh = operation.method === 'DELETE' && draft.expectation === 'accepted'
      if (!(await attempt(session, fixtures, { ...draft, operation, phase, fresh }))) break
    }
  }
}

/** The boundary cases of one operation. */
function coverageDrafts(session: Session, operation: Operation): CoverageDraft[] {
  const [base, ...others] = baseInputs(session, operation)
  if (!base) return []
  const drafts: CoverageDraft[] = [
    { title: base.title, expectation: 'accepted', input: base.input },
    ...operation.parameters.flatMap((parameter) => parameterDrafts(session, operation, parameter, base.input)),
    ...(operation.body?.content ?? []).flatMap((content) =>
      isJson(content.mediaType)
        ? bodyDrafts(
            session,
            operation,
            content,
            [base, ...others].find(({ input }) => input.mediaType === content.mediaType)?.input ?? base.input,
          )
        : [],
    ),
    ...bodyFormDrafts(operation, base.input),
    ...methodDrafts(session, operation, base.input),
  ]
  return distinct(drafts)
}

/** Each request once: the edges of several rules often are the same value. It covers them all. */
function distinct(drafts: readonly CoverageDraft[]): CoverageDraft[] {
  const kept = new Map<string, CoverageDraft>()
  for (const draft of drafts) {
    const key = JSON.stringify([draft.expectation, draft.method, draft.input, draft.wrongPath])
    const known = kept.get(key)
    kept.set(key, known ? { ...known, covers: [...(known.covers ?? []), ...(draft.covers ?? [])] } : draft)
  }
  return [...kept.values()]
}

function parameterDrafts(session: Session, operation: Operation, parameter: Parameter, base: Input): CoverageDraft[] {
  const { name, place } = parameter
  const drafts: CoverageDraft[] = []
  if (parameter.required && place !== 'path') {
    const { [name]: _, ...rest } = base[place]
    drafts.push({
      title: `without the ${place} parameter ${name}`,
      expectation: 'refused',
      input: { ...base, [place]: rest },
      deviation: { kind: 'missing-parameter', place, pointer: parameter.pointer, keyword: 'required', instance: name },
    })
  }
  const reached = new Set<string>()
  const rules = new Set<string>()
  for (const value of parameterValues(session, parameter)) {
    for (const location of locationsIn(session.requests, parameter.pointer, parameter.schema, value)) {
      for (const keyword of assertionsOf(session.requests.document, location.schema)) rules.add(ruleKey(location.pointer, keyword))
      for (const mutation of mutationsAt(session.requests, parameter.pointer, value, location, name)) {
        const draft = parameterDraft(session, operation, parameter, base, mutation)
        const key = `${mutation.side} ${mutation.pointer} ${mutation.keyword} ${mutation.title}`
        if (!draft || reached.has(key)) continue
        reached.add(key)
        reached.add(`${mutation.side} ${ruleKey(mutation.pointer, mutation.keyword)}`)
        drafts.push(draft)
      }
    }
  }
  for (const rule of rules) if (!reached.has(`invalid ${rule}`)) session.coverage.untestable(operation, rule)
  return drafts
}

function parameterDraft(
  session: Session,
  operation: Operation,
  parameter: Parameter,
  base: Input,
  mutation: Mutation,
): CoverageDraft | undefined {
  const { name, place } = parameter
  const isValid = mutation.side === 'valid'
  // An empty list or text leaves no trace in a query, and an id that is not the resource's own does not lead to it.
  if (mutation.value === undefined || !fits(parameter, mutation.value) || (isValid && place === 'path')) return undefined
  if (!isValid && couldBeValid(parameter, mutation.value, session.requests)) return undefined
  const input = { ...base, [place]: { ...base[place], [name]: mutation.value } }
  const draft = draftOf(input, place, `${place} parameter ${name}: ${mutation.title}`, mutation, name)
  // A key that was used before, in another run, may rightly be refused.
  if (isValid && isKey(operation, parameter)) return { ...draft, expectation: 'unspecified' }
  return place === 'path' ? { ...draft, wrongPath: { [name]: mutation.value } } : draft
}

function draftOf(input: Input, place: Deviation['place'], title: string, mutation: Mutation, parameter?: string): CoverageDraft {
  if (mutation.side === 'valid') return { title, expectation: 'accepted', input }
  return {
    title,
    expectation: 'refused',
    input,
    deviation: deviationOf(mutation, place, parameter),
    covers: [ruleKey(mutation.pointer, mutation.keyword)],
  }
}

function bodyDrafts(session: Session, operation: Operation, content: Content, base: Input): CoverageDraft[] {
  const { mediaType, pointer, schema } = content
  const seen = new Set<string>()
  const rules = new Set<string>()
  const drafts: CoverageDraft[] = []
  const values = valuesFor(
    session,
    content,
    content.examples.map(([, value]) => value),
  )
  for (const whole of values) {
    for (const location of locationsIn(session.requests, pointer, schema, whole)) {
      for (const mutation of mutationsAt(session.requests, pointer, whole, location)) {
        // A rule is tried once for each place of the schema, on the first value that reaches it.
        const key = `${mutation.side} ${mutation.pointer} ${mutation.keyword} ${mutation.title}`
        if (seen.has(key)) continue
        seen.add(key)
        seen.add(`${mutation.side} ${ruleKey(mutation.pointer, mutation.keyword)}`)
        const where = mutation.instance === '' ? 'body' : mutation.instance
        drafts.push(draftOf({ ...base, body: mutation.value, mediaType }, 'body', `${where}: ${mutation.title}`, mutation))
      }
      for (const keyword of assertionsOf(session.requests.document, location.schema)) rules.add(ruleKey(location.pointer, keyword))
    }
    if (!drafts.some(({ input, expectation }) => expectation === 'accepted' && equal(input.body, whole)))
      drafts.push({ title: 'a whole valid body', expectation: 'accepted', input: { ...base, body: whole, mediaType } })
  }
  for (const rule of rules) if (!seen.has(`invalid ${rule}`)) session.coverage.untestable(operation, rule)
  return drafts
}

/** What is wrong with a body as such: missing, broken off, of another media type. */
function bodyFormDrafts({ body, pointer }: Operation, base: Input): CoverageDraft[] {
  const json = body?.content.find(({ mediaType }) => isJson(mediaType))
  if (!body || !json) return []
  const at = join(pointer, 'requestBody')
  const { body: value, mediaType: _, ...without } = base
  const deviation = (kind: Deviation['kind']) => ({ kind, place: 'body', pointer: at }) as const
  const text = JSON.stringify(value ?? {})
  return [
    ...(body.required ? [{ title: 'no body', expectation: 'refused', input: without, deviation: deviation('missing-body') } as const] : []),
    {
      title: 'a body that breaks off',
      expectation: 'refused',
      input: { ...base, mediaType: json.mediaType, text: text.length > 2 ? text.slice(0, -1) : '{"broken":' },
      deviation: deviation('malformed-body'),
    },
    ...(body.content.some(({ mediaType }) => /^(text\/plain|\*\/\*|text\/\*)/.test(mediaType)) || value === undefined
      ? []
      : [
          {
            title: 'a body sent as text/plain',
            expectation: 'refused',
            input: { ...base, mediaType: 'text/plain', text },
            deviation: deviation('content-type'),
          } as const,
        ]),
  ]
}

/** Methods that the path does not have, asked once, at its first operation. */
function methodDrafts(session: Session, operation: Operation, base: Input): CoverageDraft[] {
  const isFirst = session.operations.find(({ path }) => path === operation.path) === operation
  if (!isFirst || session.options.isRemote || session.options.permissions.readOnly) return []
  const item: JsonObject = objectOf(objectOf(session.document['paths'])[operation.path])
  return ['GET', 'PUT', 'POST', 'DELETE', 'PATCH']
    .filter((method) => item[method.toLowerCase()] === undefined && !isOtherPath(session, operation, method))
    .map((method) => ({
      title: `the method ${method}, which is not documented`,
      expectation: 'refused' as const,
      input: { ...base, body: undefined, query: {}, header: {} },
      deviation: { kind: 'method' as const, place: 'method' as const, pointer: join('/paths', operation.path) },
      method,
    }))
}

/** Whether a path with a parameter in this place has the method: `/campaigns/scheduled` is also `/campaigns/{id}`. */
function isOtherPath(session: Session, operation: Operation, method: string): boolean {
  return session.operations.some((other) => {
    if (other.method !== method || other.path === operation.path) return false
    const theirs = other.path.split('/')
    const own = operation.path.split('/')
    return (
      theirs.length === own.length &&
      theirs.every((segment, index) => segment === own[index] || segment.startsWith('{') || own[index]?.startsWith('{'))
    )
  })
}
