import { resolvePointer } from './json-pointer.ts'

/** A part of a request that a runtime expression names. */
export type RequestPart =
  | { readonly in: 'path' | 'query' | 'header'; readonly name: string }
  | { readonly in: 'body'; readonly pointer: string }

/** A request, as runtime expressions see it. */
export interface ExpressionContext {
  /** Path parameters by name. */
  readonly path?: Readonly<Record<string, unknown>> | undefined
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, unknown>> | undefined
  /** The body, parsed. */
  readonly body?: unknown
}

/**
 * Reads a runtime expression about a request (OpenAPI 3.1, 4.8.20.3).
 * @param expression `$request.path.id`, `$request.query.x`, `$request.header.X`, `$request.body`, `$request.body#/a/0`.
 * @returns What it names, or `undefined` if it is no such expression.
 */
export function requestPart(expression: string): RequestPart | undefined {
  const [, place, name = ''] = /^\$request\.(path|query|header)\.([^]+)$/.exec(expression) ?? []
  if (place === 'path' || place === 'query' || place === 'header') return { in: place, name }
  const pointer = /^\$request\.body(?:#((?:\/[^]*)?))?$/.exec(expression)
  return pointer ? { in: 'body', pointer: pointer[1] ?? '' } : undefined
}

/**
 * The value that a runtime expression names.
 * @param expression As for `requestPart`.
 * @param request The request.
 * @returns The value; `undefined` where there is none, and for what is no such expression.
 */
export function evaluateExpression(expression: string, request: ExpressionContext): unknown {
  const part = requestPart(expression)
  if (!part) return undefined
  if (part.in === 'body') return resolvePointer(request.body, part.pointer)
  if (part.in === 'header') return own(request.headers, part.name.toLowerCase())
  return own(request[part.in], part.name)
}

function own(values: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  return values && Object.hasOwn(values, name) ? values[name] : undefined
}
