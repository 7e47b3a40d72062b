/**
 * A list as a phrase: `a, b or c`.
 * @param items The members.
 * @param conjunction What stands before the last: `and`, `or`, `then`.
 */
export function asWords(items: readonly string[], conjunction: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`
}
