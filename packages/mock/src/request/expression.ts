import { resolvePointer } from '@campaignkit/core/description'
import type { Call } from './message.ts'

/**
 * Evaluates a runtime expression of OpenAPI's Link Object (`$request.path.id`, `$request.query.x`, `$request.body#/name`); any other value
 * stands for itself. `test/conformance/runtime-expressions.json` has the cases.
 * @throws {TypeError} If it is none that the mock knows.
 */
export function evaluate(
  expression: unknown,
  { path, query, incoming, body }: Pick<Call, 'path' | 'query' | 'incoming' | 'body'>,
): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  const [, place, name = '', pointer = ''] = /^\$request\.(?:(path|query|header)\.(.+)|body(?:#(.*))?)$/.exec(expression) ?? []
  if (place === 'path') return own(path, name)
  if (place === 'query') return own(query, name)
  if (place === 'header') return own(incoming.headers, name.toLowerCase())
  if (expression.startsWith('$request.body')) return resolvePointer(body, pointer)
  throw new TypeError(`${expression} is not an expression that the mock knows.`)
}

function own(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
