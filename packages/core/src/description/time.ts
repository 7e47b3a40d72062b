const isoDateTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i
// IMF-fixdate and the older form of RFC 850 begin alike; asctime has no comma and no zone (RFC 9110, 5.6.7).
const httpDate = /^[A-Z][a-z]{2,8}, \d\d?[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d/
const asctime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d\d?) (\d\d:\d\d:\d\d) (\d{4})(?: GMT)?$/
const zone = /(?:Z|GMT|UTC|[+-]\d\d(?::?\d\d)?)$/i

/**
 * Reads a date-time. One without a zone is UTC on every machine: `Date.parse` would take that of the machine.
 * @param text An ISO 8601 date-time, with `T` or a space, or a date of HTTP in any of its three forms (RFC 9110, 5.6.7).
 * @returns Milliseconds since 1970, or `undefined` for anything else: a date alone, a number, a time that no calendar has.
 */
export function instantOf(text: string): number | undefined {
  const time = Date.parse(standard(text.trim()))
  return Number.isNaN(time) ? undefined : time
}

/** The same time in a form that every runtime reads alike; empty if it is none. */
function standard(text: string): string {
  if (isoDateTime.test(text)) return text.replace(' ', 'T') + (zone.test(text) ? '' : 'Z')
  if (httpDate.test(text)) return text + (zone.test(text) ? '' : ' GMT')
  return asctime.test(text) ? text.replace(asctime, '$2 $1 $4 $3 GMT') : ''
}
