import type { Description, Operation } from '../description/operation.ts'

/** How deep a body is shown. What is deeper is no body of a provider, and would end the stack. */
const maxDepth = 100

/**
 * A copy of a body that can be shown: every value of a field that the description marks as sensitive is replaced by its kind,
 * `[phone]`, and so is everything below it.
 * @param shows If given, the only fields whose values may be shown.
 */
export function redactBody(value: unknown, sensitive: Description['sensitive'], shows?: Operation['shows'], depth = 0): unknown {
  if (typeof value === 'string') return redactContacts(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === maxDepth) return '[…]'
  if (Array.isArray(value)) return value.map((item) => redactBody(item, sensitive, shows, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => {
      const kind = Object.keys(sensitive).find((candidate) => sensitive[candidate]?.includes(name))
      if (kind) return [name, `[${kind}]`]
      return [name, shows && !shows.includes(name) ? '[personal]' : redactBody(item, sensitive, shows, depth + 1)]
    }),
  )
}

// Looked for from the beginning of a word on and nowhere else, so that a long text takes no longer than it is.
const mail = /(?<![^\s"'<>:,;()[\]])[^\s"'<>:,;()[\]@]+@[^\s"'<>:,;()[\]]+\.[^\s"'<>:,;()[\]]+/g

/** Digits with what groups them in a phone number. One loop, so that a text of any length is gone through once. */
const digits = /[+(]{0,2}\d[\d ().-]*/g

/**
 * A text without what looks like a mail address or a phone number. Seven digits or more, however they are grouped, are a phone number; ids and dates
 * rarely are of that form.
 */
export function redactContacts(text: string): string {
  return text.replaceAll(mail, '[email]').replaceAll(digits, maskPhone)
}

function maskPhone(run: string, offset: number, text: string): string {
  // Part of a word or a hyphenated id is no phone number: neither a group that one goes on from, nor one that goes on into it.
  const groups = Array.from(run.matchAll(/\d+/g), (match) => ({ start: match.index, end: match.index + match[0].length }))
  const isOpen = ({ start }: { start: number }) => !/[\w-]/.test(text[offset + start - 1] ?? ' ')
  const isClosed = ({ end }: { end: number }) => !/[\w-]/.test(text[offset + end] ?? ' ')
  let first = groups.findIndex(isOpen)
  const date = groups.slice(first, first + 3)
  if (/^\d{4}-\d\d-\d\d$/.test(run.slice(date[0]?.start, date.at(-1)?.end)))
    first = groups.findIndex((group, index) => index > first + 2 && isOpen(group))
  const last = groups.findLastIndex(isClosed)
  const [start, end] = [first === 0 ? 0 : (groups[first]?.start ?? 0), groups[last]?.end ?? 0]
  if (first < 0 || run.slice(start, end).replaceAll(/\D/g, '').length < 7) return run
  return `${run.slice(0, start)}[phone]${run.slice(end)}`
}
