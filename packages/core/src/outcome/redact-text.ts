import { redactContacts } from './redact.ts'

/** The letters and digits of a string in one case and without accents, each with the place that it has in the string. */
interface Letters {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Shorter values stand in other words by chance, so they are looked for as whole words. */
const shortLength = 6

/**
 * A string by somebody else, without the values that are known to be sensitive and without what looks like a mail address or a phone number. A value
 * is found in other spellings too: escaped in JSON, in a URL or in HTML, in other case, with other spaces, quotes and line breaks.
 * @param known Values to take out.
 */
export function redactText(text: string, known: readonly string[]): string {
  const spans: [start: number, end: number][] = []
  if (known.length > 0) {
    const letters = lettersOf(text)
    for (const value of new Set(known)) {
      // A value may hold by itself what looks like an escape: `C:\new`.
      const wanted = new Set([lettersOf(value).text, plainLetters(value)])
      for (const one of wanted)
        if (one.length > 1) findLetters(one, letters, ([start, end]) => spans.push(withSigns(value, text, start, end)))
      if (plainLetters(value).length < 2) findExactly(value, text, spans)
    }
  }
  let masked = ''
  let position = 0
  for (const [start, end] of spans.toSorted(([left], [right]) => left - right)) {
    if (start >= position) masked += `${text.slice(position, start)}[…]`
    position = Math.max(position, end)
  }
  return redactContacts(masked + text.slice(position))
}

/** Notes every place of a value that is made of signs. */
function findExactly(value: string, text: string, spans: [number, number][]): void {
  if (value.length < 2) return
  for (let index = text.indexOf(value); index >= 0; index = text.indexOf(value, index + value.length))
    spans.push([index, index + value.length])
}

/** Notes every place of a value, by its letters. */
function findLetters(value: string, { text, starts, ends }: Letters, found: (span: [number, number]) => void): void {
  for (let index = text.indexOf(value); index >= 0; index = text.indexOf(value, index + 1)) {
    const last = index + value.length - 1
    // There is a place for each letter.
    const start = starts[index] as number
    const end = ends[last] as number
    // Letters that touch, in the string itself, are one word.
    const isWord = (ends[index - 1] ?? -1) < start && end < (starts[last + 1] ?? Number.POSITIVE_INFINITY)
    if (value.length >= shortLength || isWord) found([start, end])
  }
}

/** A place with the signs around it that the value has as well: the plus of a phone number. */
function withSigns(value: string, text: string, start: number, end: number): [number, number] {
  const characters = Array.from(value)
  const before = characters.slice(0, characters.findIndex(isLetter)).join('')
  const after = characters.slice(characters.findLastIndex(isLetter) + 1).join('')
  return [text.endsWith(before, start) ? start - before.length : start, text.startsWith(after, end) ? end + after.length : end]
}

function isLetter(character: string): boolean {
  return lettersIn(character) !== ''
}

// Backslashes with what they escape, percent signs with the bytes of a character, entities of HTML.
const escapes = /\\+(?:u([\da-f]{4})|[nrtbf])?|((?:%[\da-f]{2})+)|&(?:#x([\da-f]{1,6})|#(\d{1,7})|[a-z]{2,8});/gi

/** What stands between letters; marks belong to the letter before them. */
const noLetter = /[^\p{L}\p{N}]+/gu

function lettersOf(text: string): Letters {
  const starts: number[] = []
  const ends: number[] = []
  let letters = ''
  const add = (part: string, start: number, end?: number) => {
    let place = start
    for (const character of part) {
      const next = place + character.length
      for (const letter of lettersIn(character)) {
        letters += letter
        // Half characters keep the indices of both strings alike.
        for (let unit = 0; unit < letter.length; unit += 1) {
          starts.push(end === undefined ? place : start)
          ends.push(end ?? next)
        }
      }
      place = next
    }
  }
  let position = 0
  for (const match of text.matchAll(escapes)) {
    const [escape, unicode, bytes, hex, decimal] = match
    add(text.slice(position, match.index), position)
    position = match.index + escape.length
    const code = unicode ?? hex
    add(bytes ? decoded(bytes) : characterOf(code === undefined ? Number(decimal) : Number.parseInt(code, 16)), match.index, position)
  }
  add(text.slice(position), position)
  return { text: letters, starts, ends }
}

function lettersIn(character: string): string {
  // Most are, and this is much faster.
  if (character < '\x80') return /[a-z\d]/i.test(character) ? character.toLowerCase() : ''
  return plainLetters(character)
}

function plainLetters(value: string): string {
  return value.normalize('NFKD').toLowerCase().replaceAll(noLetter, '')
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return ''
  }
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
