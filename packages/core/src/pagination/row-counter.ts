/** Tells new rows of a list from those that another page had, and counts them. */
export class RowCounter {
  /** How many different rows there were. */
  count = 0
  /** How many pages in a row were equal, of rows that nothing identifies. */
  repeats = 0
  /** Whether there were such pages: they may be one page that was given several times. */
  isDoubtful = false
  readonly #seen = new Set<string>()
  #previous = '[]'

  /**
   * Counts the rows of a page.
   * @returns Those that no page before had. Rows without an id are taken for new: equal ones may be several.
   */
  add(rows: readonly unknown[]): readonly unknown[] {
    const ids = rows.map(idOf)
    const isIdentified = !ids.includes(undefined) && new Set(ids).size === ids.length
    const fresh = isIdentified ? rows.filter((_, index) => !this.#seen.has(String(ids[index]))) : rows
    if (isIdentified) for (const id of ids) this.#seen.add(String(id))
    else this.#compare(JSON.stringify(rows))
    this.count += fresh.length
    return fresh
  }

  #compare(page: string): void {
    this.repeats = page === this.#previous ? this.repeats + 1 : 0
    this.isDoubtful ||= this.repeats > 0
    this.#previous = page
  }
}

/** What identifies a row, by the names that are usual for it. A field such as `campaign_id` may be another thing's. */
function idOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const { id, _id, uuid }: { id?: unknown; _id?: unknown; uuid?: unknown } = row
  const found = id ?? _id ?? uuid
  return typeof found === 'string' || typeof found === 'number' ? `${typeof found} ${found}` : undefined
}
