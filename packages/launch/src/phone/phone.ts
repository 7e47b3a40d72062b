import { type CountryCode, getCountryCallingCode, ParseError, parsePhoneNumberWithError, type PhoneNumber } from 'libphonenumber-js/max'
import { isCharged, isFiction, isPlaceholder, type PhoneDoubt, phoneDoubts } from './doubt.ts'
import { currentSpelling, lacksArea, lineOf } from './line.ts'
import { phoneDigits, type TextRejection } from './digits.ts'

/** A number that can be dialled. */
export interface ReadPhone {
  /** E.164 as it is dialled today. */
  readonly phone: string
  /** What all spellings of this line have in common. Two numbers with one key are one person. */
  readonly key: string
  /** ISO 3166-1 alpha-2; absent where a calling code has several countries and the number tells none. */
  readonly country?: CountryCode
}

/** Why a number is not taken. */
export type PhoneRejection = TextRejection | PhoneDoubt | 'no-country' | 'no-area-code' | 'wrong-length'

/** What is known about how numbers are written. */
export interface PhoneNotation {
  /** Country of numbers without a calling code, ISO 3166-1 alpha-2. */
  readonly country?: CountryCode | undefined
  /** Calling code of numbers without one, digits alone; wins over `country`. */
  readonly callingCode?: string | undefined
  /** Whether bare digits begin with the calling code, as an MSISDN does. @default false */
  readonly international?: boolean | undefined
  /** Kinds of doubtful numbers that are taken all the same. @default none */
  readonly allow?: readonly PhoneDoubt[] | undefined
}

/**
 * Reads a phone number as people, spreadsheets and other programs write it. A number that nobody can be sure of is refused, never guessed.
 * @param text A cell; nothing but one number may be in it.
 * @returns The number, or the kind of rejection; `phoneReasons` has its sentence.
 */
export function readPhone(text: string, notation: PhoneNotation = {}): ReadPhone | PhoneRejection {
  const written = phoneDigits(text)
  if (typeof written === 'string') return written
  const international = written.international || (notation.international === true && !written.digits.startsWith('0'))
  const { digits } = written
  if (!international) {
    if (isPlaceholder(digits) && !allows(notation, 'placeholder')) return 'placeholder'
    const code = notation.callingCode ?? (notation.country && getCountryCallingCode(notation.country))
    if (code !== undefined && lacksArea(code, digits)) return 'no-area-code'
    if (code === undefined) return digits.length < 5 ? 'wrong-length' : 'no-country'
  }
  const number = parse(international ? `+${digits}` : digits, notation)
  if (typeof number === 'string') return number
  return judge(number, notation, international)
}

/** One sentence for each rejection, with the remedy where there is one. None shows anything of the person. */
export const phoneReasons: Readonly<Record<PhoneRejection, string>> = {
  'no-phone': 'there is no phone number',
  'not-a-phone': 'the phone column holds no phone number',
  'shortened-by-spreadsheet': 'a spreadsheet has shortened the phone number (5.2E+11): give the column the format "text" and export again',
  'several-phones': 'the phone column holds more than one number: give each a column of its own',
  extension: 'the phone number has an extension, which no provider dials',
  'no-country': 'the phone number has no country code: write it as +52 55 …, or give the country',
  'no-area-code': 'the phone number lacks its area code',
  'wrong-length': 'the phone number has a length that its country does not use',
  'not-valid': 'the phone number is from a range that its country has not assigned (allow: not-valid)',
  placeholder: 'the phone number looks like a placeholder (allow: placeholder)',
  premium: 'the phone number is a premium one, whose calls are charged (allow: premium)',
  'shared-cost': 'the phone number is a shared-cost one, whose calls are charged (allow: shared-cost)',
  personal: 'the phone number is a personal one that forwards at a price (allow: personal)',
  'toll-free': 'the phone number is a toll-free one: it belongs to a company, which pays for the call (allow: toll-free)',
  pager: 'the phone number is a pager (allow: pager)',
  voicemail: 'the phone number is a voicemail box (allow: voicemail)',
  'international-network':
    'the phone number is of a satellite or international network, whose calls are dear (allow: international-network)',
}

function parse(text: string, { country, callingCode }: PhoneNotation): PhoneNumber | PhoneRejection {
  try {
    return parsePhoneNumberWithError(text, {
      extract: false,
      ...(callingCode === undefined ? (country ? { defaultCountry: country } : {}) : { defaultCallingCode: callingCode }),
    })
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return error.message === 'INVALID_COUNTRY' ? (text.startsWith('+') ? 'not-valid' : 'no-country') : 'wrong-length'
  }
}

const doubtOfType: Readonly<Record<string, PhoneDoubt>> = {
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  PERSONAL_NUMBER: 'personal',
  TOLL_FREE: 'toll-free',
  PAGER: 'pager',
  VOICEMAIL: 'voicemail',
}

function judge(parsed: PhoneNumber, notation: PhoneNotation, international: boolean): ReadPhone | PhoneRejection {
  const code = parsed.countryCallingCode
  const written = parsed.nationalNumber
  const national = currentSpelling(code, written)
  let number = national === written ? parsed : parsePhoneNumberWithError(`+${code}${national}`, { extract: false })
  let type = number.getType()
  // Behind a calling code a zero that the country does not use is a habit of the writer's: "+52 (0)55 …".
  if (type === undefined && international && /^0\d/.test(national)) {
    const other = parsePhoneNumberWithError(`+${code}${national.slice(1)}`, { extract: false })
    const otherType = other.getType()
    if (otherType !== undefined) [number, type] = [other, otherType]
  }
  const digits = number.nationalNumber
  if (isPlaceholder(digits) && !allows(notation, 'placeholder')) return 'placeholder'
  if (type === undefined && !isFiction(code, digits)) {
    if (!number.isPossible()) return 'wrong-length'
    if (!allows(notation, 'not-valid')) return 'not-valid'
  }
  const doubt = number.isNonGeographic()
    ? type === 'PREMIUM_RATE'
      ? 'premium'
      : type === 'TOLL_FREE'
        ? 'toll-free'
        : 'international-network'
    : doubtOfType[type ?? '']
  if (isCharged(code, digits) && !allows(notation, 'premium')) return 'premium'
  if (doubt !== undefined && !allows(notation, doubt)) return doubt
  return { phone: number.number, key: lineOf(number.number), ...(number.country ? { country: number.country } : {}) }
}

function allows({ allow }: PhoneNotation, doubt: PhoneDoubt): boolean {
  return allow?.includes(doubt) ?? false
}

/**
 * The key of a number that a provider reports, so that it is found in whatever spelling it comes: `5215512345678` for `+525512345678`.
 * @param text Digits with the calling code, with or without `+`; also a WhatsApp id.
 * @returns The key, or the digits with `+` where nothing more is known of them.
 */
export function phoneKey(text: string): string {
  const read = readPhone(text, { international: true, allow: phoneDoubts })
  return typeof read === 'string' ? `+${text.replace(/\D/g, '')}` : read.key
}

/**
 * A number that can be recognized but not dialled: `+52 ••• 5678`.
 * @param phone E.164.
 */
export function maskPhone(phone: string): string {
  const parsed = parse(phone, {})
  return `${typeof parsed === 'string' ? '+' : `+${parsed.countryCallingCode} `}••• ${phone.slice(-4)}`
}
