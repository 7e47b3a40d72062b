import { emptyInput, type Input } from '../../case/case.ts'
import { stateChecks } from '../../checks/state.ts'
import { reporter } from './resource-calls.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { meanSame } from '../../case/compare.ts'
import { valueOfExpression } from '../../openapi/expression.ts'
import { equal, isObject, listOf, objectOf, valueAt } from '../../openapi/json.ts'
import { walk } from './page-walk.ts'
import type { Session } from '../../session/session.ts'

/**
 * Follows an operation's `x-reconcile` after a call that succeeded.
 * @param startedAt When the call was made, in milliseconds since 1970.
 * @returns Whether the call is found; `undefined` if the recipe cannot be followed here.
 */
async function reconciled(
  session: Session,
  call: Exchange,
  startedAt: number,
): Promise<{ found: boolean; exchanges: readonly Exchange[] } | undefined> {
  const { operation, input } = call.test
  const recipe = operation.reconcile
  const reader = session.operations.find(({ id }) => id === recipe?.['operationId'])
  if (!recipe || !reader || !session.mayCall(reader)) return undefined
  const values = Object.entries(objectOf(recipe['parameters'])).map(([name, expression]): [string, unknown] => [
    name,
    evaluated(expression, input, startedAt),
  ])
  if (values.some(([, value]) => value === undefined)) return undefined
  const read: Record<'path' | 'query', Record<string, unknown>> = { path: {}, query: {} }
  for (const [name, value] of values) {
    const parameter = reader.parameters.find((candidate) => candidate.name === name)
    if (parameter?.place === 'path' || parameter?.place === 'query') read[parameter.place][name] = value
  }
  const base = { ...emptyInput, ...read }
  const expected = Object.entries(objectOf(recipe['match'])).map(([pointer, expression]): [string, unknown] => [
    pointer,
    evaluated(expression, input, startedAt),
  ])
  if (expected.some(([, value]) => value === undefined)) return undefined
  const isMatch = (item: unknown) => expected.every(([pointer, value]) => matches(valueAt(item, pointer), value))
  if (reader.pagination && reader.pagination['style'] !== 'unknown') {
    const { items, exchanges, trouble } = await walk(session, reader, base, undefined)
    return trouble === 'refused' ? undefined : { found: items.some(isMatch), exchanges }
  }
  const exchange = await session.run({
    operation: reader,
    phase: 'stateful',
    title: 'looking whether it happened',
    expectation: 'unspecified',
    known: true,
    input: base,
  })
  return succeeded(exchange) ? { found: isMatch(exchange.response?.json), exchanges: [exchange] } : { found: false, exchanges: [exchange] }
}

function matches(found: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) return expected.some((one) => matches(found, one))
  return meanSame(found, expected) || equal(found, expected)
}

/**
 * The value of an expression of `x-reconcile`: of the request, of the time of the call, or the literal itself. A reader of this package's own:
 * `test/conformance/runtime-expressions.json` is what all readers agree on.
 */
export function evaluated(expression: unknown, input: Input, startedAt: number): unknown {
  if (Array.isArray(expression)) return listOf(expression).map((one) => evaluated(one, input, startedAt))
  if (isObject(expression) || typeof expression !== 'string' || !expression.startsWith('$')) return expression
  if (expression === '$attempt.start') return new Date(startedAt - 60_000).toISOString()
  if (expression === '$attempt.date') return new Date(startedAt - 60_000).toISOString().slice(0, 10)
  return valueOfExpression(expression, input)
}

export async function expectReconciled(session: Session, call: Exchange, startedAt: number): Promise<void> {
  if (!succeeded(call)) return
  const outcome = await reconciled(session, call, startedAt)
  if (!outcome || outcome.found) return
  const message = `The call succeeded, and ${String(call.test.operation.reconcile?.['operationId'])} shows nothing of it.`
  reporter(session, call.test.operation, 'following x-reconcile')(
    stateChecks.reconcileFails,
    { message, pointer: `${call.test.operation.pointer}/x-reconcile` },
    [call, ...outcome.exchanges.slice(-1)],
  )
}
