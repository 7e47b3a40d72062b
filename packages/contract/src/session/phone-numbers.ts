// Telephone numbers in texts, in whatever spelling. Anything counts that could be one: seven digits or more with nothing but the signs between
// them that numbers are grouped with.

const fewestDigits = 7
const mostDigits = 16

// What stands between the digits of one number: spaces of all kinds, dashes of all kinds, dots, slashes, parentheses. Commas, semicolons and
// line breaks part numbers from each other.
const gap = String.raw`[^\S\n\r]|\p{Pd}|[().\/·•_*]`
const candidate = new RegExp(String.raw`\+?\d(?:(?:${gap}){0,4}\d){${fewestDigits - 1},}`, 'gu')
const commas = /^\s*\+?\d[\d\s,()\p{Pd}.]*\d\s*$/u
const uuid = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi
const dateTime =
  /(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?(?!\d)|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/g

/**
 * The numbers that a text may hold, as they are spelt there.
 * @param text Any text: a header, an address, a body.
 */
export function phoneNumbersIn(text: string): string[] {
  const found: string[] = []
  replacePhoneNumbers(text, (number) => {
    found.push(number)
    return number
  })
  const plain = withPlainDigits(text)
  // "1,202,555,0199": a number whose groups are too short to be numbers themselves.
  if (found.length === 0 && commas.test(plain) && plain.includes(',')) {
    const digits = digitsOf(plain)
    if (digits.length >= 10 && digits.length <= mostDigits) found.push(plain)
  }
  return found
}

/** The text with each number that it may hold replaced. Digits of other scripts become plain ones, and invisible characters go. */
export function replacePhoneNumbers(text: string, replacement: (number: string) => string): string {
  const plain = withPlainDigits(text)
  const hidden: string[] = []
  const hide = (part: string) => {
    hidden.push(part)
    return `\u{E0F2}${lettersFor(hidden.length - 1)}\u{E0F3}`
  }
  const rest = plain.replaceAll(uuid, hide).replaceAll(dateTime, hide)
  const replaced = rest.replaceAll(candidate, (number, offset: number) => {
    const digits = digitsOf(number).length
    // Seven to nine digits within a word are an id; ten and more could be a number that something was put before.
    const isWithinWord = /[A-Za-z_]-?$/.test(rest.slice(0, offset)) || /^[A-Za-z_]/.test(rest.slice(offset + number.length))
    if (digits < 10 && isWithinWord) return number
    return replacement(number)
  })
  return replaced.replaceAll(/\u{E0F2}([a-j]+)\u{E0F3}/gu, (_, letters: string) => hidden[numberFor(letters)] ?? '')
}

const tenLetters = 'abcdefghij'

function lettersFor(index: number): string {
  return Array.from(String(index), (digit) => tenLetters[Number(digit)] ?? '').join('')
}

function numberFor(letters: string): number {
  return Number(Array.from(letters, (letter) => tenLetters.indexOf(letter)).join(''))
}

/** Whether a number is from a range that is reserved for fiction: +1 … 555 01xx, +44 7700 900xxx. */
export function isFictional(number: string): boolean {
  return /^(?:1?\d{3}55501\d\d|447700900\d{3}|07700900\d{3})$/.test(digitsOf(number))
}

/** The digits of a number, as plain ones. */
export function digitsOf(text: string): string {
  return withPlainDigits(text).replaceAll(/\D/g, '')
}

/** The text with digits of all scripts as 0 to 9 and without invisible characters. */
function withPlainDigits(text: string): string {
  // Most texts are plain already.
  if (!/[^\u{20}-\u{7e}\n\r\t]/u.test(text)) return text
  return text
    .replaceAll(/[\p{Cf}\u{34F}\u{115F}\u{1160}\u{3164}]/gu, '')
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
}

/** Digits of a script lie side by side, from zero to nine (Unicode, 4.6). */
function digitValue(codePoint: number): number {
  if (codePoint >= 0x30 && codePoint <= 0x39) return codePoint - 0x30
  let steps = 0
  while (steps < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - steps - 1))) steps += 1
  return steps
}
