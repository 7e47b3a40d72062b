const known = new Map<string, boolean>()

/**
 * Whether a text names a time zone whose rules are known: an IANA name with an area, `America/Mexico_City`, `UTC`, or an offset,
 * `-06:00`. Abbreviations such as `CST` are not: they mean different zones in different countries.
 */
export function isTimeZone(text: string): boolean {
  // Columns of zones have few different cells; the list is kept small all the same.
  if (known.size > 10_000) known.clear()
  let is = known.get(text)
  if (is === undefined) known.set(text, (is = look(text)))
  return is
}

function look(text: string): boolean {
  if (!/^(?:UTC|Etc\/UTC|[A-Z][\w+-]*(?:\/[\w+-]+)+|[+-]\d\d:\d\d)$/i.test(text)) return false
  try {
    // oxlint-disable-next-line no-new -- It throws a RangeError for a zone that does not exist.
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
