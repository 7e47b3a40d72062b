/** What a cell holds, as digits. */
export interface PhoneDigits {
  /** Digits alone, 0 to 9, whatever script they were written in. */
  readonly digits: string
  /** Whether they begin with a country's calling code: after `+` or `00`, in a WhatsApp id, in a `wa.me` link. */
  readonly international: boolean
}

/** Why a cell holds no number that could be dialled. */
export type TextRejection = 'no-phone' | 'not-a-phone' | 'shortened-by-spreadsheet' | 'several-phones' | 'extension'

/** What spreadsheets, databases and forms write where there is nothing. */
const nothing =
  /^(?:-+|–|—|\?+|\.+|n\/?a|#n\/a|none|null|nil|nan|undefined|unknown|sin (?:numero|número|telefono|teléfono)|no tiene|ninguno|s\/n)$/iu

/** Links and ids in which a number stands with its calling code and often without `+`. */
const internationalForms = [
  /^(?:https?:\/\/)?(?:www\.)?wa\.me\/\+?(\d+)\/?(?:\?.*)?$/i,
  /^(?:https?:\/\/|whatsapp:\/\/)?(?:(?:api|web|www)\.)?(?:whatsapp\.com\/)?send\/?\?(?:.*&)?phone=(?:\+|%2B)?(\d+)(?:&.*)?$/i,
  /^\+?(\d+)(?::\d+)?@(?:s\.whatsapp\.net|c\.us|lid)$/i,
  /^sips?:\+?(\d{8,15})@[\w.-]+(?:[;:?].*)?$/i,
  /^(?:https?:\/\/)?t\.me\/\+(\d+)$/i,
  /^(?:whatsapp|wa|waid|whatsapp id|msisdn)\s*[:=]\s*\+?(\d+)$/i,
]

const extension =
  /(?:;ext=|;isub=|[\s,;]*(?:ext|extn|extensi[oó]n|ramal|anexo|int|interno|poste|durchwahl|доб|x|#)[.:\s]*|,+\s*)\d{1,7}#?$/iu

/**
 * Reads the digits of a phone number as people, address books, spreadsheets and other programs write them.
 * @param text A cell; nothing but one number may be in it.
 */
export function phoneDigits(text: string): PhoneDigits | TextRejection {
  if (/^\+[1-9]\d+$/.test(text)) return { digits: text.slice(1), international: true }
  const cell = withoutMarks(text)
  if (cell === '' || nothing.test(cell)) return 'no-phone'
  if (/^[+-]?\d+(?:[.,]\d+)?\s*(?:E|[x×]\s*10\^?)\s*\+?\d+$/i.test(cell)) return 'shortened-by-spreadsheet'
  for (const form of internationalForms) {
    const digits = form.exec(cell)?.[1]
    if (digits !== undefined) return { digits, international: true }
  }
  // A label before the number, `p:`, `Tel.:`, `cel `, and one after it, `(casa)`.
  const unlabelled = cell
    .replace(/^[([]\p{L}[\p{L}\s.]*[)\]]\s*/u, '')
    .replace(/^\p{L}[\p{L}\p{N}\s._-]{0,24}[:=][\s/]*(?=[+(\d])/u, '')
    .replace(/^\p{L}[\p{L}\s._-]{0,24}[.\s]\s*(?=[+(\d])/u, '')
    .replace(/\s*[([]\p{L}[\p{L}\s.]*[)\]]$/u, '')
    .trim()
  if (holdsSeveral(unlabelled)) return 'several-phones'
  const number = withoutNumberFormat(unlabelled)
  if (number === undefined) return 'not-a-phone'
  if (extension.test(number)) return 'extension'
  // A leading minus is the result of a formula, not a number: `=+52-55-1234-5678`.
  const parts = /^[\s([]*(\+{1,2}|00(?=[\s)\]]*[1-9]))?([\s().[\]/\p{Pd}\u2212·•_\d]+)$/u.exec(number)
  if (!parts || /^[\p{Pd}\u2212]/u.test(number)) return 'not-a-phone'
  const [, prefix, rest = ''] = parts
  const digits = rest.replace(/\D/g, '')
  if (digits === '') return 'not-a-phone'
  if (prefix === undefined) return { digits, international: false }
  // "+00 52 …" says the same thing twice.
  return { digits: prefix.startsWith('+') ? digits.replace(/^00(?=[1-9])/, '') : digits, international: true }
}

/** Without what nobody sees and what a spreadsheet or a link puts around a number; digits and signs of all scripts become ASCII. */
function withoutMarks(text: string): string {
  return asciiDigits(text.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cc}\u2800\u3164\p{Mn}]+/gu, (marks) => (/[\t\n\r]/.test(marks) ? ' ' : ''))
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^\[\s*["'](.*)["']\s*\]$/, '$1')
    .replace(/^[\s"'`´‘’“”<{\p{So}\p{Sk}\uFE0F]+|[\s"'`´‘’“”>}\p{So}\p{Sk}\uFE0F]+$/gu, '')
    .replace(/^(?:tel|callto|sms|smsto|facetime|skype):(?:\/\/)?/i, '')
    .replace(/\?(?:call|chat|body=.*)$/i, '')
    .trim()
}

/** Arabic-Indic, Devanagari, Bengali and all other decimal digits. Unicode keeps ten of them in a row, beginning with zero. */
function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1
      value += 1
    }
    return String(value)
  })
}

/** Two numbers in one cell are not for us to choose from. */
function holdsSeveral(text: string): boolean {
  if (/\d.*\+/.test(text)) return true
  const parts = text.split(/\s*(?:[/;,|&\n]|\s[-–—]\s|:::|\b(?:or|and|o|y|e|ou|et|oder|und)\b)\s*/iu)
  return parts.filter((part) => part.replace(/\D/g, '').length >= 7).length > 1
}

/**
 * Takes away what a program that took the number for a quantity has added: `5512345678.0`, `5,512,345,678`. `undefined` if it has
 * decimals, which no phone number has.
 */
function withoutNumberFormat(text: string): string | undefined {
  const grouped = /^(\+?\d{1,3}(?:([.,'’ ])\d{3})(?:\2\d{3})+)([.,]\d{1,2})?$/u.exec(text)
  const whole =
    grouped?.[2] !== undefined && grouped[3]?.[0] !== grouped[2] ? `${(grouped[1] ?? '').replace(/[.,'’]/g, ' ')}${grouped[3] ?? ''}` : text
  const decimals = /^([^.,]*\d{3,}[^.,]*)[.,](\d{1,2})$/.exec(whole)
  if (!decimals || (decimals[1] ?? '').replace(/\D/g, '').length < 7) return whole
  return /^0+$/.test(decimals[2] ?? '') ? (decimals[1] ?? '').trimEnd() : undefined
}
