import type { Description, Operation } from '../description/operation.ts'

/** Every string and number that a value holds in sensitive fields: what must not turn up elsewhere. */
export function sensitiveValues(value: unknown, sensitive: Description['sensitive'], shows?: Operation['shows']): string[] {
  const names = new Set(Object.values(sensitive).flat())
  const found: string[] = []
  // A list of what is left and no recursion, because a body may be nested deeper than the stack is.
  const left: [value: unknown, isInside: boolean][] = [[value, false]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [item, isInside] = next
    if (typeof item === 'string' || typeof item === 'number') {
      if (isInside && String(item).length > 1) found.push(String(item))
    } else if (Array.isArray(item)) {
      for (const element of item.toReversed()) left.push([element, isInside])
    } else {
      for (const [name, field] of Object.entries(item ?? {}).toReversed()) {
        left.push([field, isInside || names.has(name) || (shows !== undefined && !shows.includes(name))])
      }
    }
  }
  return found
}
