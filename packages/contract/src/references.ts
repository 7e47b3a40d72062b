import type { Case } from './case.ts'
import { isObject } from './json.ts'
import { type Exchange, succeeded } from './exchange.ts'

const mostKept = 20_000

/**
 * Which things requests refer to are known to exist. A request that is valid by its schema may still name an agent or a template that the
 * server has never heard of, and be refused for that; nothing is wrong then.
 */
export interface References {
  /** Notes what an accepted request referred to: that its operation takes these is proven. */
  note(exchange: Exchange): void
  /** Whether everything that a request refers to, apart from its path, has been accepted by its operation before. */
  areKnown(test: Case): boolean
}

/** Starts with nothing known. */
export function createReferences(): References {
  const known = new Set<string>()
  return {
    note(exchange) {
      if (succeeded(exchange) && known.size < mostKept) for (const name of namesIn(exchange.test)) known.add(name)
    },
    areKnown: (test) => namesIn(test).every((name) => known.has(name)),
  }
}

/** Whether a property or parameter holds an id of something, by its name. */
export function isReferenceName(name: string): boolean {
  return /^_?(id|ids|uuid|uuids)$|[_-](id|ids|uuid|uuids|sid)$|[a-z](Id|Ids|ID|IDs|Uuid|Sid)$/.test(name)
}

function namesIn({ operation, input }: Case): string[] {
  const references = [...referencesIn(input.body), ...referencesIn(input.query), ...referencesIn(input.header)]
  return references.map((reference) => `${operation.id} ${reference}`)
}

/** What a value refers to: name and id of each property that holds one. */
function referencesIn(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(item, name))
  if (isObject(value)) return Object.entries(value).flatMap(([key, inner]) => referencesIn(inner, key))
  return isReferenceName(name) && (typeof value === 'string' || typeof value === 'number') ? [`${name}=${value}`] : []
}

/** The ids in the examples of a description, by the names of their properties: what a made-up request refers to. */
export function exampleReferences(document: unknown): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>()
  const keep = (name: string, value: unknown) => {
    if (value === null || typeof value === 'object') return
    const values = found.get(name) ?? []
    if (values.length < 8 && !values.includes(value)) found.set(name, [...values, value])
  }
  const inExample = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) inExample(item)
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) {
        if (isReferenceName(name)) for (const one of Array.isArray(inner) ? inner : [inner]) keep(name, one)
        inExample(inner)
      }
  }
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'example' || name === 'value') inExample(inner)
        else walk(inner)
      }
  }
  walk(document)
  return found
}
