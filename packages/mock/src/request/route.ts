import type { Operation } from '../openapi/document.ts'

/** Finds the operation that a request is for. */
export interface Router {
  /**
   * @param path Path below the base path, percent-encoded.
   * @returns The operation with its path parameters; else the methods that the path has, none if there is no such path.
   */
  find(method: string, path: string): { operation: Operation; path: Record<string, string> } | { allowed: readonly string[] }
}

interface Route {
  readonly operation: Operation
  readonly segments: readonly string[]
  readonly names: readonly (string | undefined)[]
}

/** Makes a router. A path without parameters goes before one with them, as OpenAPI asks. */
export function createRouter(operations: readonly Operation[]): Router {
  const routes = operations
    .map((operation): Route => {
      const segments = operation.path.split('/').slice(1)
      return { operation, segments, names: segments.map((segment) => /^\{([^{}]+)\}$/.exec(segment)?.[1]) }
    })
    .toSorted((one, other) => count(one) - count(other))
  const byLength = new Map<number, Route[]>()
  for (const route of routes) byLength.set(route.segments.length, [...(byLength.get(route.segments.length) ?? []), route])

  return {
    find(method, path) {
      const segments = path.split('/').slice(1)
      const allowed = new Set<string>()
      for (const { operation, segments: wanted, names } of byLength.get(segments.length) ?? []) {
        if (!wanted.every((segment, index) => (names[index] === undefined ? segment === segments[index] : segments[index] !== ''))) continue
        if (operation.method === method) {
          const values = names.flatMap((name, index) => (name === undefined ? [] : [[name, decode(segments[index] ?? '')]]))
          return { operation, path: Object.fromEntries(values) as Record<string, string> }
        }
        allowed.add(operation.method)
      }
      return { allowed: [...allowed] }
    },
  }
}

function count(route: Route): number {
  return route.names.filter((name) => name !== undefined).length
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
