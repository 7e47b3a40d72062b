import type { Document } from './document.ts'
import { isObject, type JsonObject } from './json.ts'
import { dereference } from './reference.ts'

/** Schemas that refer to each other lead to a place on countless ways, of which the first are enough to name it. */
const maxSteps = 1000

/** Finds values in a body. */
export interface MarkedValues {
  /** Where such values can be, `*` for the items of a list; without the places that schemas lead to which contain themselves. */
  readonly places: readonly string[]
  /** The values in a body, in its order, each with its place. */
  in(body: unknown): readonly { readonly place: string; readonly value: unknown }[]
}

/**
 * Makes what finds the values that are marked `x-sensitive` in a given way. It goes through a schema along with a body, so that schemas
 * which refer to each other cost no more than the body is large.
 */
export function markedValues(document: Document, schema: unknown, kind: string): MarkedValues {
  const leading = schemasLeadingTo(document, schema, kind)
  const places = new Set<string>()
  let steps = 0
  if (leading.size > 0) collectPlaces(schema, '', [])

  function collectPlaces(node: unknown, place: string, parents: readonly unknown[]): void {
    if (isMarked(node, kind)) {
      places.add(place)
      return
    }
    const resolved = dereference(document, node)
    if (isMarked(resolved, kind)) places.add(place)
    else if (isObject(resolved) && leading.has(resolved) && !parents.includes(resolved) && steps < maxSteps) {
      steps += 1
      for (const { step, schema: next } of nextOf(resolved)) collectPlaces(next, `${place}${stepText(step)}`, [...parents, resolved])
    }
  }

  return {
    places: [...places],
    in(body) {
      const found: { place: string; value: unknown }[] = []
      const visit = (node: unknown, value: unknown, place: string, here: readonly unknown[]): void => {
        if (value === undefined || value === null) return
        if (isMarked(node, kind)) {
          found.push({ place, value })
          return
        }
        const resolved = dereference(document, node)
        if (isMarked(resolved, kind)) {
          found.push({ place, value })
          return
        }
        // `here` are the schemas that the same value has been held against; one that contains itself ends there.
        if (!isObject(resolved) || !leading.has(resolved) || here.includes(resolved)) return
        for (const { step, schema: next } of nextOf(resolved)) {
          if (step === undefined) visit(next, value, place, [...here, resolved])
          else if (step === true) {
            if (Array.isArray(value)) for (const item of value as unknown[]) visit(next, item, `${place}/*`, [])
          } else if (isObject(value) && Object.hasOwn(value, step)) visit(next, value[step], `${place}${stepText(step)}`, [])
        }
      }
      if (leading.size > 0) visit(schema, body, '', [])
      // Branches of a `oneOf` may describe the same place.
      const seen = new Set<string>()
      return found.filter(({ place, value }) => {
        if (place.includes('*')) return true
        const key = `${place} ${String(value)}`
        return !seen.has(key) && Boolean(seen.add(key))
      })
    },
  }
}

function isMarked(node: unknown, kind: string): boolean {
  return isObject(node) && node['x-sensitive'] === kind
}

/** `true` stands for the items of a list, nothing for the same value. */
interface Next {
  readonly step: string | true | undefined
  readonly schema: unknown
}

function nextOf(schema: JsonObject): Next[] {
  const { properties, items } = schema
  const next: Next[] = Object.entries(isObject(properties) ? properties : {}).map(([step, property]) => ({ step, schema: property }))
  if (items !== undefined) next.push({ step: true, schema: items })
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const branches = schema[keyword]
    if (Array.isArray(branches)) for (const branch of branches as unknown[]) next.push({ step: undefined, schema: branch })
  }
  return next
}

function stepText(step: string | true | undefined): string {
  if (step === undefined) return ''
  return step === true ? '/*' : `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The schemas from which one that is marked can be reached: all are looked at once, and then what leads to a marked one backwards. */
function schemasLeadingTo(document: Document, root: unknown, kind: string): ReadonlySet<unknown> {
  const parents = new Map<unknown, unknown[]>()
  const marked: unknown[] = []
  const waiting: { node: unknown; parent: unknown }[] = [{ node: root, parent: undefined }]
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { node, parent } = entry
    const resolved = dereference(document, node)
    const isHit = isMarked(node, kind) || isMarked(resolved, kind)
    const key = isObject(resolved) ? resolved : node
    const known = parents.get(key)
    if (known) {
      known.push(parent)
      if (isHit) marked.push(key)
      continue
    }
    parents.set(key, [parent])
    if (isHit) marked.push(key)
    else if (isObject(resolved)) for (const { schema } of nextOf(resolved)) waiting.push({ node: schema, parent: resolved })
  }
  const leading = new Set<unknown>()
  for (let key = marked.pop(); key !== undefined; key = marked.pop()) {
    if (leading.has(key)) continue
    leading.add(key)
    for (const parent of parents.get(key) ?? []) if (parent !== undefined) marked.push(parent)
  }
  return leading
}
