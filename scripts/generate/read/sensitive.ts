import { dereference, type Document, type MediaType, operationsOf, type Referenced } from './document.ts'
import { webhooksOf } from './webhooks.ts'

/** Names of all fields and parameters that a description marks as sensitive (`x-sensitive`), by kind. */
export function sensitiveNames(document: Document): Record<string, string[]> {
  const names = new Map<string, Set<string>>()
  const seen = new Map<object, Set<string | undefined>>()

  /** What is in a list or under free keys has the name of the property that holds it. */
  const walk = (referenced: unknown, name: string | undefined): void => {
    if (typeof referenced !== 'object' || referenced === null) return
    // A schema or a reference to one.
    const schema = dereference<Readonly<Record<string, unknown>>>(document, referenced as Referenced<Readonly<Record<string, unknown>>>)
    const known = seen.get(schema) ?? new Set()
    if (known.has(name)) return
    seen.set(schema, known.add(name))
    const kind = schema['x-sensitive']
    if (typeof kind === 'string' && name !== undefined) names.set(kind, (names.get(kind) ?? new Set()).add(name))
    for (const [property, child] of Object.entries(schema['properties'] ?? {})) walk(child, property)
    for (const keyword of ['items', 'additionalProperties', 'contains', 'if', 'then', 'else', 'not']) walk(schema[keyword], name)
    for (const keyword of ['patternProperties', 'prefixItems', 'allOf', 'oneOf', 'anyOf']) {
      for (const child of Object.values(schema[keyword] ?? {})) walk(child, name)
    }
  }
  const walkBodies = (content: Readonly<Record<string, MediaType>> = {}) =>
    Object.values(content).forEach(({ schema }) => walk(schema, undefined))

  const received = webhooksOf(document).map(({ object, parameters }) => ({ object, parameters }))
  for (const { object, parameters } of [...operationsOf(document), ...received]) {
    for (const parameter of parameters) {
      if (parameter['x-sensitive'] !== undefined) walk({ 'x-sensitive': parameter['x-sensitive'] }, parameter.name)
      walk(parameter.schema, parameter.name)
    }
    if (object.requestBody) walkBodies(dereference(document, object.requestBody).content)
    for (const response of Object.values(object.responses)) walkBodies(dereference(document, response).content)
  }
  return Object.fromEntries(
    [...names].toSorted(([left], [right]) => left.localeCompare(right, 'en')).map(([kind, list]) => [kind, [...list].toSorted()]),
  )
}
