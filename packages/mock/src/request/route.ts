import { pathParameter } from '@campaignkit/core/description'
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
  readonly segments: readonly Segment[]
  /** How many characters of the path are given by the description: the more, the nearer a request is to it. */
  readonly fixed: number
  readonly parameters: number
}

/** A segment of a path: text, or, with parameters, an expression that finds their values. */
interface Segment {
  readonly text: string
  readonly expression: RegExp | undefined
  readonly names: readonly string[]
}

/** Makes a router. A path without parameters goes before one with them, as OpenAPI asks. */
export function createRouter(operations: readonly Operation[]): Router {
  const routes = operations.map(routeOf).toSorted((one, other) => one.parameters - other.parameters || other.fixed - one.fixed)
  const byLength = new Map<number, Route[]>()
  for (const route of routes) {
    const same = byLength.get(route.segments.length)
    if (same) same.push(route)
    else byLength.set(route.segments.length, [route])
  }

  return {
    find(method, path) {
      const segments = path.split('/').slice(1)
      const allowed = new Set<string>()
      for (const { operation, segments: wanted } of byLength.get(segments.length) ?? []) {
        const values = valuesOf(wanted, segments)
        if (!values) continue
        if (operation.method === method) return { operation, path: values }
        allowed.add(operation.method)
      }
      return { allowed: [...allowed] }
    },
  }
}

function routeOf(operation: Operation): Route {
  const segments = operation.path.split('/').slice(1).map(segmentOf)
  return {
    operation,
    segments,
    fixed: operation.path.replaceAll(pathParameter, '').length,
    parameters: segments.filter(({ names }) => names.length > 0).length,
  }
}

/** A parameter may stand beside text: `{sid}.json`, `{from}-{to}`, `{name}:cancel`. */
function segmentOf(text: string): Segment {
  const parts = text.split(pathParameter)
  const names = parts.filter((_, index) => index % 2 === 1)
  if (names.length === 0) return { text, expression: undefined, names }
  const source = parts.map((part, index) => (index % 2 === 1 ? '(.+?)' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))).join('')
  return { text, expression: new RegExp(`^${source}$`), names }
}

function valuesOf(wanted: readonly Segment[], segments: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {}
  for (const [index, { text, expression, names }] of wanted.entries()) {
    const segment = segments[index] ?? ''
    if (!expression) {
      if (segment !== text) return undefined
      continue
    }
    const found = expression.exec(segment)
    if (!found) return undefined
    for (const [position, name] of names.entries()) values[name] = decode(found[position + 1] ?? '')
  }
  return values
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
