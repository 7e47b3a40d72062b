import type { Document } from './document.ts'
import { isObject } from './json.ts'

/** Names of the properties that a description marks as secret anywhere. */
export function secretPropertiesOf(document: Document): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<unknown>()
  // Without recursion: a description that refers to itself in memory, or is nested deep, is no reason to fail.
  const waiting: unknown[] = [document]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    const { properties } = node as { properties?: unknown }
    for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
      if (isObject(property) && property['x-sensitive'] === 'secret') names.add(name)
    }
    waiting.push(...Object.values(node))
  }
  return names
}
