const mostNamed = 20

/**
 * The end of a message about a name that does not exist: ` Did you mean "stateful"?` if one of those that do exist is spelt nearly so, else a list.
 * @param name The name that was given.
 * @param names Those that exist.
 */
export function nearest(name: string, names: readonly string[]): string {
  const [best] = names
    .map((candidate) => ({ candidate, distance: distanceOf(name.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((left, right) => left.distance - right.distance)
  if (best && best.distance <= Math.max(2, Math.floor(name.length / 3))) return ` Did you mean "${best.candidate}"?`
  if (names.length === 0) return ''
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return ` There are: ${names.slice(0, mostNamed).join(', ')}${more}.`
}

/** Edits that turn one text into another (Levenshtein). */
function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at]
    for (let other = 1; other <= right.length; other += 1) {
      const replaced = (row[other - 1] ?? 0) + (left[at - 1] === right[other - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}
