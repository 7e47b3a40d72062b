import type { UserContext } from '@redocly/openapi-core'

type Location = UserContext['location']
type Node = Readonly<Record<string, unknown>>

/**
 * Visits a schema and every schema below it, once each, through references.
 * @param start A schema or a reference to one, at the context's location.
 */
export function eachSchema(
  start: unknown,
  { resolve, location }: Pick<UserContext, 'resolve' | 'location'>,
  visit: (schema: Node, location: Location) => void,
) {
  const seen = new Set<string>()
  const walk = (value: unknown, place: Location): void => {
    if (typeof value !== 'object' || value === null) return
    if ('$ref' in value) {
      const target = resolve(value as { $ref: string }, place.source.absoluteRef)
      if (target.location) walk(target.node, target.location)
      return
    }
    if (seen.has(place.absolutePointer)) return
    seen.add(place.absolutePointer)
    const schema = value as Node
    visit(schema, place)
    for (const keyword of ['items', 'additionalProperties', 'contains', 'propertyNames', 'not', 'if', 'then', 'else']) {
      walk(schema[keyword], place.child([keyword]))
    }
    for (const keyword of ['properties', 'patternProperties', 'allOf', 'oneOf', 'anyOf', 'prefixItems', '$defs']) {
      for (const [key, child] of Object.entries(schema[keyword] ?? {})) walk(child, place.child([keyword, key]))
    }
  }
  walk(start, location)
}
