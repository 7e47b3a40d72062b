import { isObject, valueAt } from './json.ts'

/** The parts of a request that an expression can name; names of headers in lower case. */
interface ExpressionInput {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly header: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * The value that a runtime expression names (OpenAPI 3.1, 4.8.20.3). The client has a reader of its own; `test/conformance/expressions.json` holds
 * both to the same cases.
 */
export function valueOfExpression(expression: string, input: ExpressionInput): unknown {
  const [source = '', ...rest] = expression.split('.').slice(1)
  if (!expression.startsWith('$request.')) return undefined
  if (source === 'body' && rest.length === 0) return input.body
  if (source.startsWith('body#')) {
    const pointer = expression.slice('$request.body#'.length)
    return pointer.startsWith('/') ? valueAt(input.body, pointer) : undefined
  }
  const name = rest.join('.')
  if (source === 'header')
    return ownValue(Object.fromEntries(Object.entries(input.header).map(([key, value]) => [key.toLowerCase(), value])), name.toLowerCase())
  return source === 'path' || source === 'query' ? ownValue(input[source], name) : undefined
}

function ownValue(values: unknown, name: string): unknown {
  return isObject(values) && Object.hasOwn(values, name) ? values[name] : undefined
}
