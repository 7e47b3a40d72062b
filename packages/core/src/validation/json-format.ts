/** The values of `format` that are checked. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isDateTime,
  email: isEmail,
  // A URI of RFC 3986, with a scheme.
  uri: (text) => uri.test(text),
  uuid: (text) => /^(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
}

/** A full-date of RFC 3339. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  // The last day of a month is the day before the first of the next one.
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last
}

/** A date-time of RFC 3339, with a leap second at the end of a day in UTC. */
function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.split(/[t\s]/i)
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i.exec(time)
  if (!match || text.length !== date.length + 1 + time.length || !isDate(date)) return false
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = [match[1], match[2], match[3], match[5] ?? 0, match[6] ?? 0].map(
    Number,
  )
  if (zoneHour > 23 || zoneMinute > 59) return false
  if (hour <= 23 && minute <= 59 && second <= 59) return true
  const offset = (zoneHour * 60 + zoneMinute) * (match[4] === '-' ? -1 : 1)
  return second === 60 && (hour * 60 + minute - offset + 1440) % 1440 === 1439
}

/** An address with a dot-atom (RFC 5322) and a host name of at least two labels. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const labels = text.slice(at + 1).split('.')
  const atoms = text.slice(0, Math.max(at, 0)).split('.')
  return (
    labels.length > 1 &&
    labels.every((label) => /^(?!-)[\da-z-]+$/i.test(label) && !label.endsWith('-')) &&
    atoms.every((atom) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(atom))
  )
}

const letter = "(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})"
const segment = `(?:${letter}|[:@/])`
// Letters of an authority can all stand in a path, but for the brackets of an IP address.
const address = `//(?:(?:${letter}|:)*@)?\\[[\\da-f:.]+\\](?::\\d*)?(?![^/?#])`
const uri = new RegExp(`^[a-z][\\da-z+.-]*:(?:${address}${segment}*|${segment}+)(?:\\?(?:${segment}|\\?)*)?(?:#(?:${segment}|\\?)*)?$`, 'i')
