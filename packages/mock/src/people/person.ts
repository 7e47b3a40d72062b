/** Older and other spellings of one line, by what its digits look like with the country's code in front, and how they are compared. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // Mexico: the 1 for mobiles and the prefixes 044, 045, 01 went on 3 August 2019 (ITU operational bulletin 1151).
  [/^52(?:1|01|04[45])(\d{10})$/, '52$1'],
  // Argentina: 15 says "mobile" at home, 9 says it abroad (ITU operational bulletin, Argentina, +54).
  [/^549?11(?:15)?(\d{8})$/, '5411$1'],
  [/^549?([23]\d{2})15(\d{7})$/, '54$1$2'],
  [/^549?([23]\d{3})15(\d{6})$/, '54$1$2'],
  [/^549([23]\d{9})$/, '54$1'],
  // Brazil: mobiles got a ninth digit between 2012 and 2016; landlines begin with 2 to 5.
  [/^55([1-9]{2})([6-9]\d{7})$/, '55$19$2'],
  // Benin: all numbers got 01 in front on 30 November 2024.
  [/^229([2-9]\d{7})$/, '22901$1'],
  // Colombia: landlines got 60 in front of the area's digit on 1 September 2021.
  [/^57([1245678]\d{7})$/, '5760$1'],
]

/**
 * What tells that two spellings are of one person: the digits of a number with the country's code, as it is dialled today; of anything with
 * a letter in it, such as an address or a name, that in lower case. `test/conformance/persons.json` has the cases.
 * @param spelling As it was given, also as a link (`tel:`, `whatsapp:`).
 */
export function personOf(spelling: string): string {
  const number = numberOf(spelling)
  // Only these countries have several spellings.
  if (!/^(5[2457]|229)\d+$/.test(number)) return number
  for (const [pattern, today] of spellings) if (pattern.test(number)) return number.replace(pattern, today)
  return number
}

/**
 * A number as a provider may compare it: its digits, whatever stands between them. Two spellings of one line are two numbers here: a provider
 * need not know that they reach the same person.
 */
export function numberOf(spelling: string): string {
  const text = /^\+?\d+$/.test(spelling) ? spelling : withoutMarks(spelling)
  if (/\p{L}|@/u.test(text)) return text.toLowerCase()
  const digits = text.replaceAll(/\D/g, '')
  return digits === '' ? text : digits.replace(/^00/, '')
}

/** Without the scheme of a link, what nobody sees, a trunk prefix in brackets and an extension; digits of all scripts become ASCII. */
function withoutMarks(spelling: string): string {
  return spelling
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Nd}/gu, digitOf)
    .trim()
    .replace(/^(tel|sms|whatsapp|callto):/i, '')
    .replace(/;(ext|isub|phone-context)=.*$/i, '')
    .replace(/\(0\)/, '')
}

/** The digits of a script follow each other from zero to nine. */
function digitOf(character: string): string {
  let value = 0
  const code = character.codePointAt(0) ?? 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return code < 128 ? character : String(value)
}
