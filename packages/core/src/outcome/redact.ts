import type { Description, Operation } from '../description/operation.ts'

/**
 * A copy of a body that can be shown: every value of a field that the description marks as sensitive is replaced by its kind,
 * `[phone]`, and so is everything below it.
 * @param shows If given, the only fields whose values may be shown.
 */
export function redactBody(value: unknown, sensitive: Description['sensitive'], shows?: Operation['shows']): unknown {
  if (Array.isArray(value)) return value.map((item) => redactBody(item, sensitive, shows))
  if (typeof value === 'string') return redactText(value, [])
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => {
      const kind = Object.keys(sensitive).find((candidate) => sensitive[candidate]?.includes(name))
      if (kind) return [name, `[${kind}]`]
      return [name, shows && !shows.includes(name) ? '[personal]' : redactBody(item, sensitive, shows)]
    }),
  )
}

/** Every text and number that a value holds in sensitive fields: what must not turn up elsewhere. */
export function sensitiveValues(
  value: unknown,
  sensitive: Description['sensitive'],
  shows?: Operation['shows'],
  isInside = false,
): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => sensitiveValues(item, sensitive, shows, isInside))
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return isInside && text.length > 1 ? [text] : []
  }
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
    const isSensitive =
      isInside || Object.values(sensitive).some((names) => names.includes(name)) || (shows !== undefined && !shows.includes(name))
    return sensitiveValues(item, sensitive, shows, isSensitive)
  })
}

// Looked for from the beginning of a word on and nowhere else, so that a long text takes no longer than it is.
const mail = /(?<![^\s"'<>:,;()[\]])[^\s"'<>:,;()[\]@]+@[^\s"'<>:,;()[\]]+\.[^\s"'<>:,;()[\]]+/g
// Seven digits or more, however they are grouped, are a phone number until proven otherwise; ids and dates rarely are of that form.
const phone = /(?<![\w-])(?!\d{4}-\d\d-\d\d(?!\d))\+?\(?\d(?:[ ().-]*\d){6,}(?![\w-])/g

/**
 * A string by somebody else, without the values that are known to be sensitive and without what looks like a mail address or a phone number.
 * @param known Values to take out.
 */
export function redactText(text: string, known: readonly string[]): string {
  const masked = known
    .toSorted((left, right) => right.length - left.length)
    .reduce((result, value) => result.replaceAll(value, '[…]'), text)
  return masked.replaceAll(mail, '[email]').replaceAll(phone, '[phone]')
}
