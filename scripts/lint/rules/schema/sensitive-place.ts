import type { Oas3Rule, UserContext } from '@redocly/openapi-core'

type Node = Readonly<Record<string, unknown>>
type Location = UserContext['location']

/** What is marked as sensitive has a name by which it is redacted: that of a property or a parameter. */
export const sensitivePlace: Oas3Rule = () => ({
  Paths: {
    RequestBody: { MediaType: (mediaType, context) => check(mediaType.schema, context, true) },
    Response: { MediaType: (mediaType, context) => check(mediaType.schema, context, false) },
  },
  WebhooksMap: { RequestBody: { MediaType: (mediaType, context) => check(mediaType.schema, context, false) } },
})

/** Walks what has no name yet: the body itself, items of a list, free keys. What is below a property has one. */
function check(start: unknown, { report, resolve, location }: UserContext, isRequest: boolean) {
  const seen = new Set<string>()
  const walk = (value: unknown, place: Location, isBody: boolean): void => {
    if (typeof value !== 'object' || value === null || seen.has(place.absolutePointer)) return
    seen.add(place.absolutePointer)
    if ('$ref' in value) {
      // A reference is a string: the rule `struct` has checked it.
      const target = resolve(value as { $ref: string }, place.source.absoluteRef)
      if (target.location) walk(target.node, target.location, isBody)
      return
    }
    const schema = value as Node
    if (schema['x-sensitive'] !== undefined) {
      const message =
        'x-sensitive has no effect here: values are redacted by the name of their property. Put them into a property and mark that.'
      report({ message, location: place.child(['x-sensitive']).key() })
    }
    for (const keyword of ['items', 'additionalProperties']) {
      // The free keys of a request's own body are redacted by the names of all others.
      const isShown = isRequest && isBody && keyword === 'additionalProperties'
      if (!isShown) walk(schema[keyword], place.child([keyword]), false)
    }
    for (const keyword of ['patternProperties', 'prefixItems', 'allOf', 'oneOf', 'anyOf']) {
      for (const [key, child] of Object.entries(schema[keyword] ?? {}))
        walk(child, place.child([keyword, key]), isBody && keyword.endsWith('Of'))
    }
  }
  walk(start, location.child(['schema']), true)
}
