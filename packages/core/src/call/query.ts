import type { Query } from './exchange.ts'

/** A query as it is now: the caller may change its object, or a list in it, while the call is under way. */
export function copyOf(query: Query | undefined): Query | undefined {
  return query && Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]))
}
