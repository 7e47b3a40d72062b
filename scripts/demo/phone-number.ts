import { type CountryCode, isSupportedCountry, ParseError, parsePhoneNumberWithError } from 'libphonenumber-js'

/** A number as E.164, or why there is none. */
export type PhoneReading = { readonly phone: string } | { readonly reason: string }

/** What is known about how numbers are written. */
export interface PhoneNotation {
  /** Country of numbers without a country code. */
  readonly country?: CountryCode
  /** Whether bare digits begin with the country code, as an MSISDN does. */
  readonly international?: boolean
}

const tooShort = 'the phone number is too short'
const wrongLength = 'the phone number has a length that its country does not use'
/** By what libphonenumber-js throws. */
const reasons: Readonly<Record<string, string>> = {
  NOT_A_NUMBER: 'the phone column holds no phone number',
  TOO_SHORT: tooShort,
  TOO_LONG: 'the phone number is too long',
  INVALID_LENGTH: wrongLength,
  INVALID_COUNTRY: 'the phone number has no country code: write it as +52 55 …, or give --country',
}

/**
 * Reads a phone number as people and spreadsheets write it.
 * @param text A cell; nothing but the number may be in it.
 */
export function readPhoneNumber(text: string, notation: PhoneNotation = {}): PhoneReading {
  const cell = withoutSpreadsheetMarks(text)
  if (cell === '') return { reason: 'there is no phone number' }
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(cell)) {
    return { reason: 'a spreadsheet has shortened the phone number (5.2E+11): give the column the format "text" and export again' }
  }
  if (/^[\d\s()./-]*$/.test(cell) && cell.replace(/\D/g, '').length < 7) return { reason: tooShort }
  const written = cell.replace(/^00(?=[1-9])/, '+')
  try {
    const number = parsePhoneNumberWithError(notation.international && /^[1-9]/.test(written) ? `+${written}` : written, {
      ...(notation.country ? { defaultCountry: notation.country } : {}),
      // A cell with two numbers, or with a number in a sentence, is not for us to choose from.
      extract: false,
    })
    if (number.ext) return { reason: 'the phone number has an extension, which no provider dials' }
    if (!number.isPossible()) return { reason: wrongLength }
    return { phone: number.number }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return { reason: reasons[error.message] ?? `the phone number cannot be read (${error.message})` }
  }
}

/** Excel's text marks, `'…` and `="…"`, the scheme of a link, and spaces of all kinds around it. */
function withoutSpreadsheetMarks(text: string): string {
  return text
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .replace(/^tel:/i, '')
    .trim()
}

/** A country code as `--country` takes it, or `undefined` if there is no such country. */
export function countryOf(code: string): CountryCode | undefined {
  const upper = code.toUpperCase()
  return isSupportedCountry(upper) ? upper : undefined
}

/**
 * A number that can be recognized but not dialled: `+52 ••• 5678`.
 * @param phone As E.164.
 */
export function maskPhoneNumber(phone: string): string {
  const reading = parsePhoneNumberWithError(phone)
  return `+${reading.countryCallingCode} ••• ${phone.slice(-4)}`
}
