import type { Case, Input } from '../case/case.ts'
import { keyHeader } from './idempotency-key.ts'
import { isObject, textOf } from '../openapi/json.ts'
import type { Operation } from '../openapi/document.ts'

/**
 * One statement that makes the call with the provider's client. What violates the description is `as never`: the types would not let
 * it through, and the line is there to be run.
 * @returns `undefined` for what the client cannot send: other methods, broken bodies, calls without credentials.
 */
export function typescriptLine(provider: string, { operation, input, method, deviation }: Case): string | undefined {
  if (method !== undefined || input.text !== undefined || deviation?.place === 'credentials') return undefined
  if (!/^\w+(\.\w+)*$/.test(operation.id)) return undefined
  const typed = (place: 'path' | 'query' | 'body', text: string) => (deviation?.place === place ? `${text} as never` : text)
  const path = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => typed('path', literal(input.path[name])))
  const hasQuery = Object.keys(input.query).length > 0 || deviation?.place === 'query'
  const query = hasQuery ? typed('query', literal(input.query)) : undefined
  // A method without body and query takes its options right behind the path's values.
  const takesQuery = operation.parameters.some(({ place }) => place === 'query')
  const payload = operation.body ? [typed('body', bodyLiteral(input))] : takesQuery || query ? [query ?? 'undefined'] : []
  const options = [...(operation.body && query ? [`query: ${query}`] : []), ...headerOptions(operation, input)]
  const all = [...path, ...payload, ...(options.length > 0 ? [`{ ${options.join(', ')} }`] : [])]
  while (all.at(-1) === 'undefined') all.pop()
  return `await ${provider}.${operation.id}(${all.join(', ')})`
}

function headerOptions(operation: Operation, { header }: Input): string[] {
  const key = keyHeader(operation)
  const headers = Object.entries(header).filter(([name]) => name !== key)
  const texts = Object.fromEntries(headers.map(([name, value]) => [name, textOf(value)]))
  return [
    ...(headers.length > 0 ? [`headers: ${literal(texts)}`] : []),
    ...(key !== undefined && header[key] !== undefined ? [`idempotencyKey: ${literal(textOf(header[key]))}`] : []),
  ]
}

/** The body as the client takes it: files are blobs. */
function bodyLiteral({ body, mediaType }: Input): string {
  if (!mediaType?.startsWith('multipart/form-data') || !isObject(body)) return literal(body)
  const fields = Object.entries(body).map(([name, value]) => {
    const written = /file/i.test(name) ? `new Blob([${literal(textOf(value))}])` : literal(value)
    return `${JSON.stringify(name)}: ${written}`
  })
  return `{ ${fields.join(', ')} }`
}

function literal(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value)
}
