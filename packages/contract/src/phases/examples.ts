import { attempt } from './attempt.ts'
import type { Case } from '../case/case.ts'
import { descriptionChecks } from '../checks/description.ts'
import type { Operation } from '../openapi/document.ts'
import { isJson, join } from '../openapi/json.ts'
import { baseInputs, parameterValues } from '../fixtures/inputs.ts'
import type { Session } from '../session/session.ts'
import { credentialsFor } from '../http/request.ts'
import { isKey, withKey } from '../http/idempotency-key.ts'
import type { Fixtures } from '../fixtures/fixtures.ts'

const phase = 'examples'

/**
 * The documented examples: each request example is sent and must be accepted; without credentials it must not be. Examples of the
 * description are validated. Of a mock server, each documented status is asked for (`Prefer: code=404`).
 */
export async function runExamples(session: Session, fixtures: Fixtures, isMock: boolean): Promise<void> {
  for (const operation of session.included) validateExamples(session, operation)
  for (const operation of inOrder(session.included)) {
    await examplesOf(session, fixtures, operation)
    await withoutCredentials(session, fixtures, operation, isMock)
    if (isMock) await documentedStatuses(session, fixtures, operation)
  }
}

/** What makes resources first, then what reads them, what takes them away last. */
export function inOrder(operations: readonly Operation[]): Operation[] {
  return operations.toSorted((left, right) => rank(left) - rank(right))
}

function rank({ method }: Operation): number {
  return method === 'DELETE' ? 2 : method === 'GET' ? 1 : 0
}

function validateExamples(session: Session, operation: Operation): void {
  const at = (title: string) => ({ operation, phase, title }) as const
  for (const parameter of operation.parameters) {
    for (const value of parameter.examples) {
      const violations = session.requests.violations(parameter.pointer, value)
      if (violations.length > 0)
        session.report(
          descriptionChecks.requestExample,
          { message: `The example of ${parameter.name}: ${violations.join('; ')}.`, pointer: parameter.pointer },
          at(parameter.name),
        )
    }
  }
  for (const content of operation.body?.content ?? []) {
    if (!isJson(content.mediaType)) continue
    for (const [name, value] of content.examples) {
      const violations = session.requests.violations(content.pointer, value)
      if (violations.length > 0)
        session.report(
          descriptionChecks.requestExample,
          { message: `The request example "${name}": ${violations.slice(0, 3).join('; ')}.`, pointer: content.pointer },
          at(name),
        )
    }
  }
  for (const response of operation.responses) {
    for (const content of response.content) {
      if (!isJson(content.mediaType)) continue
      for (const [name, value] of content.examples) {
        const violations = session.responses.violations(content.pointer, value)
        if (violations.length > 0)
          session.report(
            descriptionChecks.responseExample,
            { message: `The ${response.status} example "${name}": ${violations.slice(0, 3).join('; ')}.`, pointer: content.pointer },
            at(name),
          )
      }
    }
  }
}

async function examplesOf(session: Session, fixtures: Fixtures, operation: Operation): Promise<void> {
  const inputs = baseInputs(session, operation)
  const examples = inputs.filter(({ isExample }) => isExample)
  const fresh = operation.method !== 'GET'
  for (const { title, input } of examples.length > 0 ? examples : inputs.slice(0, 1))
    await attempt(session, fixtures, { operation, phase, title, expectation: 'accepted', input, fresh })
  const [first] = inputs
  if (!first) return
  const optional = operation.parameters.filter(
    (candidate) => !candidate.required && candidate.place !== 'path' && !isKey(operation, candidate),
  )
  for (const parameter of optional) {
    for (const value of parameter.examples.filter((example) => parameterValues(session, parameter).includes(example))) {
      const input = { ...first.input, [parameter.place]: { ...first.input[parameter.place], [parameter.name]: value } }
      await attempt(session, fixtures, { operation, phase, title: `${parameter.name} as in its example`, expectation: 'accepted', input })
    }
  }
}

async function withoutCredentials(session: Session, fixtures: Fixtures, operation: Operation, isMock: boolean): Promise<void> {
  const [base] = baseInputs(session, operation)
  const place = await fixtures.placeFor(operation, phase)
  if (!base || !place || operation.security.length === 0 || credentialsFor(operation, session.options.credentials, 'given').length === 0)
    return
  const input = withKey(operation, { ...base.input, path: { ...base.input.path, ...place.path } })
  const test = { operation, phase, expectation: 'refused', known: place.known, input } as const
  const deviation = { place: 'credentials', pointer: join(operation.pointer, 'security') } as const
  await session.run({ ...test, title: 'no credentials', deviation: { ...deviation, kind: 'missing-credentials' } })
  if (!isMock) await session.run({ ...test, title: 'wrong credentials', deviation: { ...deviation, kind: 'wrong-credentials' } })
}

async function documentedStatuses(session: Session, fixtures: Fixtures, operation: Operation): Promise<void> {
  const [base] = baseInputs(session, operation)
  const place = await fixtures.placeFor(operation, phase)
  if (!base || !place) return
  for (const { status, content } of operation.responses.filter((response) => /^\d{3}$/.test(response.status))) {
    const examples = content.flatMap((media) => media.examples.map(([name]) => name))
    const wishes = [`code=${status}`, ...(examples.length > 1 ? examples.slice(1).map((name) => `code=${status}, example=${name}`) : [])]
    for (const prefer of wishes) {
      const test: Case = {
        operation,
        phase,
        title: `asked for ${prefer}`,
        expectation: 'unspecified',
        known: place.known,
        input: withKey(operation, { ...base.input, path: { ...base.input.path, ...place.path } }),
        extraHeaders: { prefer },
      }
      await session.run(test)
    }
  }
}
