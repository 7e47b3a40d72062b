import { evaluateExpression, requestPart } from '@campaignkit/core/description'
import type { Call } from './message.ts'

/**
 * Evaluates a runtime expression of OpenAPI's Link Object (`$request.path.id`, `$request.query.x`, `$request.body#/name`); any other value
 * stands for itself.
 */
export function evaluate(expression: unknown, call: Call): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  if (!requestPart(expression)) throw new TypeError(`${expression} is not an expression that the mock knows.`)
  const { path, query, body, incoming } = call
  return evaluateExpression(expression, { path, query, body, headers: incoming.headers })
}
