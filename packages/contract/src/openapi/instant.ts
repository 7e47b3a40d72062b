const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d:?\d\d)?(?: [A-Z]{3,4})?$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const imfFixdate = /^[a-z]{3}, (\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d)(?: (GMT|UTC|Z|[+-]\d{4}))?$/i
const rfc850 = /^[a-z]{6,9}, (\d\d)-([a-z]{3})-(\d\d) (\d\d):(\d\d):(\d\d)(?: (GMT|UTC|Z))?$/i
const asctime = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})(?: (?:GMT|UTC))?$/i

/**
 * Reads a date with a time: ISO 8601 (also as Go prints it, `2026-03-01 09:00:00 +0000 UTC`) or a date of HTTP in any of its three forms (RFC 9110,
 * 5.6.7). A time without a zone is UTC, on every machine. A reader of this package's own: `test/conformance/times.json` is what all readers agree on.
 * @returns Milliseconds since 1970, or `undefined` for what is no such time.
 */
export function instantOf(value: string): number | undefined {
  const text = value.trim()
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone = 'Z'] = iso.exec(text) ?? []
  if (year !== undefined) {
    const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
    return instant([Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), milliseconds], zone)
  }
  const fixed = imfFixdate.exec(text)
  if (fixed) {
    const [, date, name = '', full, hours, minutes, seconds, where = 'Z'] = fixed
    return instant(
      [Number(full), months.indexOf(name.toLowerCase()), Number(date), Number(hours), Number(minutes), Number(seconds), 0],
      where,
    )
  }
  const old = rfc850.exec(text)
  if (old) {
    const [, date, name = '', short, hours, minutes, seconds] = old
    // Two digits of a year mean the one that is nearest (RFC 9110, 5.6.7).
    const full = Number(short) + 2000 > new Date().getUTCFullYear() + 50 ? 1900 + Number(short) : 2000 + Number(short)
    return instant([full, months.indexOf(name.toLowerCase()), Number(date), Number(hours), Number(minutes), Number(seconds), 0], 'Z')
  }
  const c = asctime.exec(text)
  if (!c) return undefined
  const [, name = '', date, hours, minutes, seconds, full] = c
  return instant([Number(full), months.indexOf(name.toLowerCase()), Number(date), Number(hours), Number(minutes), Number(seconds), 0], 'Z')
}

type Parts = [year: number, month: number, day: number, hour: number, minute: number, second: number, milliseconds: number]

function instant(parts: Parts, zone: string): number | undefined {
  const [year, month, day, hour, minute, second] = parts
  if (month < 0 || month > 11 || hour > 23 || minute > 59 || second > 60 || day < 1) return undefined
  const time = Date.UTC(...parts)
  // A day that its month does not have turns into one of the next.
  if (new Date(Date.UTC(year, month, day)).getUTCDate() !== day) return undefined
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? time + offset : time - offset
}
