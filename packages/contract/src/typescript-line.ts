import type { Case } from './case.ts'

/** One statement that makes the call with the provider's client. */
export function typescriptLine(provider: string, { operation, input, method }: Case): string | undefined {
  if (method !== undefined || !/^\w+(\.\w+)*$/.test(operation.id)) return undefined
  const path = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => literal(input.path[name]))
  const query = Object.keys(input.query).length > 0 ? input.query : undefined
  const payload = operation.body ? literal(input.body) : query ? literal(query) : undefined
  const options = operation.body && query ? `{ query: ${literal(query)} }` : undefined
  const headers = Object.keys(input.header).length > 0 ? `{ headers: ${literal(input.header)} }` : undefined
  const last = options ?? headers
  const list = [...path, ...(payload === undefined ? (last ? ['undefined'] : []) : [payload]), ...(last ? [last] : [])]
  return `await ${provider}.${operation.id}(${list.join(', ')})`
}

function literal(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value)
}
