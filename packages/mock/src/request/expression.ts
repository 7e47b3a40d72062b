import { resolvePointer } from '@campaignkit/core/description'
import type { Call } from './message.ts'

/**
 * Evaluates a runtime expression of OpenAPI's Link Object (`$request.path.id`, `$request.query.x`, `$request.body#/name`); any other value
 * stands for itself.
 */
export function evaluate(expression: unknown, call: Call): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  const [, place, name = ''] = /^\$request\.(path|query|header|body)[.#](.*)$/.exec(expression) ?? []
  if (place === 'path') return call.path[name]
  if (place === 'query') return call.query[name]
  if (place === 'header') return call.incoming.headers[name.toLowerCase()]
  if (place === 'body') return resolvePointer(call.body, name)
  throw new TypeError(`${expression} is not an expression that the mock knows.`)
}
