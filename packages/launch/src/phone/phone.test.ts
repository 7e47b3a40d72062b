import { type CountryCode, getCountries, parsePhoneNumberWithError } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { maskPhone, phoneKey, type PhoneNotation, readPhone } from './phone.ts'

const phoneOf = (text: string, notation?: PhoneNotation) => {
  const read = readPhone(text, notation)
  return typeof read === 'string' ? read : read.phone
}
const keyOf = (text: string, notation?: PhoneNotation) => {
  const read = readPhone(text, notation)
  return typeof read === 'string' ? read : read.key
}
const mx = { country: 'MX' } as const
const ar = { country: 'AR' } as const
const br = { country: 'BR' } as const

describe('a number as people and programs write it', () => {
  test.each<[string, string, PhoneNotation?]>([
    ['+1 212 555 0123', '+12125550123'],
    ['+44 7700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['+00 44 7700 900123', '+447700900123'],
    ['(+52) 55 1234-5678', '+525512345678'],
    ['(0052) 55 1234 5678', '+525512345678'],
    ['\u00A0+33 6 39 98 01 23 ', '+33639980123'],
    ["'+12125550123", '+12125550123'],
    ['="+12125550123"', '+12125550123'],
    ['tel:+1-212-555-0123', '+12125550123'],
    ['sms:+12125550123', '+12125550123'],
    ['whatsapp:+525512345678', '+525512345678'],
    ['whatsapp:525512345678', '+525512345678'],
    ['p:+525512345678', '+525512345678'],
    ['Cel: +52 55 1234 5678', '+525512345678'],
    ['Tel. +52 55 1234 5678', '+525512345678'],
    ['+52 55 1234 5678 (casa)', '+525512345678'],
    ['https://wa.me/525512345678', '+525512345678'],
    ['wa.me/+525512345678?text=Hola', '+525512345678'],
    ['https://api.whatsapp.com/send?phone=525512345678&text=Hola', '+525512345678'],
    ['whatsapp://send?phone=525512345678', '+525512345678'],
    ['5215512345678@s.whatsapp.net', '+525512345678'],
    ['5215512345678@c.us', '+525512345678'],
    ['sip:+525512345678@example.com', '+525512345678'],
    ['https://t.me/+525512345678', '+525512345678'],
    ['skype:+525512345678?call', '+525512345678'],
    ['📱 +52 55 1234 5678', '+525512345678'],
    ['☎️+525512345678 ✓', '+525512345678'],
    ['<+525512345678>', '+525512345678'],
    ['["+525512345678"]', '+525512345678'],
    ['[WA] +52 55 1234 5678', '+525512345678'],
    ['E164: +525512345678', '+525512345678'],
    ['“+525512345678”', '+525512345678'],
    ['+52\u201155\u20111234\u20115678', '+525512345678'],
    ['+52–55–1234–5678', '+525512345678'],
    ['\u202A+52 55 1234 5678\u202C', '+525512345678'],
    ['\u200E+52 55 1234 5678', '+525512345678'],
    ['+52\u200B55\u00AD12345678', '+525512345678'],
    ['\uFEFF+525512345678', '+525512345678'],
    ['＋５２５５１２３４５６７８', '+525512345678'],
    ['+٥٢٥٥١٢٣٤٥٦٧٨', '+525512345678'],
    ['+५२५५१२३४५६७८', '+525512345678'],
    ['+4915228817386.0', '+4915228817386'],
    ['+49 152 28817386.00', '+4915228817386'],
    ['4915228817386.0', '+4915228817386', { international: true }],
    ['4915228817386,0', '+4915228817386', { international: true }],
    ['5512345678.0', '+525512345678', mx],
    ['5,512,345,678', '+525512345678', mx],
    ['5.512.345.678,00', '+525512345678', mx],
    ['06.39.98.01.00', '+33639980100', { country: 'FR' }],
    ['030/1234567', '+49301234567', { country: 'DE' }],
    ['2125550123', '+12125550123', { callingCode: '1' }],
    ['612345678', '+34612345678', { country: 'MX', callingCode: '34' }],
    ['447700900123', '+447700900123', { international: true }],
  ])('%j is %s', (text, phone, notation) => {
    expect(phoneOf(text, notation)).toBe(phone)
  })

  test.each<[string, string, PhoneNotation?]>([
    ['', 'no-phone'],
    [' \u200B ', 'no-phone'],
    ['n/a', 'no-phone'],
    ['NULL', 'no-phone'],
    ['-', 'no-phone'],
    ['soon', 'not-a-phone'],
    ['#REF!', 'not-a-phone'],
    ['ana@example.com', 'not-a-phone'],
    ['1-800-FLOWERS', 'not-a-phone'],
    ['-5512345678', 'not-a-phone'],
    ['5512345678.5', 'not-a-phone', mx],
    ['4.47701E+11', 'shortened-by-spreadsheet'],
    ['5,25512E+11', 'shortened-by-spreadsheet'],
    ['5.25512 x 10^11', 'shortened-by-spreadsheet'],
    ['+1 212 555 0123 / +1 212 555 0124', 'several-phones'],
    ['2125550123; 2125550124', 'several-phones', { country: 'US' }],
    ['2125550123 or 2125550124', 'several-phones', { country: 'US' }],
    ['+1 212 555 0123 ext. 5', 'extension'],
    ['+1 212 555 0123 x5', 'extension'],
    ['tel:+1-212-555-0123;ext=5', 'extension'],
    ['+52 55 1234 5678 ext 12', 'extension'],
    ['+52 55 1234 5678,,12', 'extension'],
    ['5512345678', 'no-country'],
    ['07700 900123', 'no-country'],
    ['555 0123', 'no-area-code', { country: 'US' }],
    ['12', 'wrong-length'],
    ['+1 212 555 012', 'wrong-length'],
    ['+999 1234567', 'not-valid'],
    ['+1 000 222 3333', 'not-valid'],
  ])('%j is refused: %s', (text, kind, notation) => {
    expect(readPhone(text, notation)).toBe(kind)
  })

  test('"allow" takes one kind of doubt and no other', () => {
    expect(phoneOf('+1 900 555 0123')).toBe('premium')
    expect(phoneOf('+1 900 555 0123', { allow: ['premium'] })).toBe('+19005550123')
    expect(phoneOf('+1 900 555 0123', { allow: ['not-valid', 'placeholder'] })).toBe('premium')
  })

  test('is shown masked', () => {
    expect(maskPhone('+525512345678')).toBe('+52 ••• 5678')
    expect(maskPhone('+447700900123')).toBe('+44 ••• 0123')
  })
})

describe('numbers that nobody should dial', () => {
  test.each([
    ['0000000000', 'placeholder'],
    ['9999999999', 'placeholder'],
    ['5555555555', 'placeholder'],
    ['1234567890', 'placeholder'],
    ['0123456789', 'placeholder'],
    ['1212121212', 'placeholder'],
    ['55 0000 0000', 'placeholder'],
    ['+11111111111', 'placeholder'],
    ['+10000000000', 'placeholder'],
    ['+52 0000000000', 'placeholder'],
    ['+1 555 555 5555', 'placeholder'],
    ['+1 212 555 5555', 'placeholder'],
    ['+34 600000000', 'placeholder'],
    ['+12345678901', 'placeholder'],
    ['+1 212 976 1234', 'premium'],
    ['+1 900 555 0123', 'premium'],
    ['+34 806 123456', 'premium'],
    ['+449098790000', 'premium'],
    ['+52 900 123 4567', 'premium'],
    ['+49 900 1 123456', 'premium'],
    ['+33 899 70 12 34', 'premium'],
    ['+979 1 2345 6780', 'premium'],
    ['+34 901 234567', 'shared-cost'],
    ['+44 70 1234 5678', 'personal'],
    ['+1 800 555 0199', 'toll-free'],
    ['+52 800 123 4567', 'toll-free'],
    ['+800 1234 5679', 'toll-free'],
    ['+870 773 111 632', 'international-network'],
    ['+882 16 2341 2345', 'international-network'],
    ['+55 12345678', 'placeholder'],
    ['+8101234567', 'placeholder'],
    ['+55 21 2345', 'wrong-length'],
    ['+1 199 234 5678', 'not-valid'],
  ])('%s: %s', (text, kind) => {
    expect(readPhone(text, mx)).toBe(kind)
  })

  test('a number that has another shape than its country is refused, not read as somewhere else', () => {
    expect(typeof readPhone('5512345678', { international: true })).toBe('string')
    expect(typeof readPhone('12125550123', mx)).toBe('string')
  })
})

describe('spellings of one line', () => {
  test.each<[string, string, readonly [string, PhoneNotation?][]]>([
    [
      'Mexico',
      '+525512345678',
      [
        ['+525512345678'],
        ['+5215512345678'],
        ['+52 1 55 1234 5678'],
        ['00 52 55 1234 5678'],
        ['+52 01 55 1234 5678'],
        ['+52 044 55 1234 5678'],
        ['+52 045 55 1234 5678'],
        ['+52 (0)55 1234 5678'],
        ['5215512345678', mx],
        ['525512345678', mx],
        ['5512345678', mx],
        ['0445512345678', mx],
        ['045 55 1234 5678', mx],
        ['015512345678', mx],
        ['01 (55) 1234-5678', mx],
        ['5215512345678', { international: true }],
      ],
    ],
    [
      'Brazil',
      '+5511987654321',
      [
        ['+5511987654321'],
        ['+551187654321'],
        ['+55 (0)11 98765-4321'],
        ['+55 011 8765-4321'],
        ['(11) 98765-4321', br],
        ['(11) 8765-4321', br],
        ['011 98765-4321', br],
        ['0 15 11 98765-4321', br],
        ['5511987654321', br],
      ],
    ],
    ['Brazil, a landline', '+551123456789', [['+551123456789'], ['(11) 2345-6789', br]]],
    [
      'Argentina',
      '+541123456789',
      [
        ['+5491123456789'],
        ['+541123456789'],
        ['+54 9 11 15 2345-6789'],
        ['+54 11 15 2345-6789'],
        ['+54 (0)11 15 2345-6789'],
        ['011 15-2345-6789', ar],
        ['11 15 2345 6789', ar],
        ['11 2345-6789', ar],
        ['9 11 2345-6789', ar],
      ],
    ],
    ['Argentina, four digits of area', '+542966420123', [['+54 9 2966 42-0123'], ['02966 15-42-0123', ar], ['+54 9 2966 15 42-0123']]],
    ['Benin', '+2290190011234', [['+22990011234'], ['+2290190011234'], ['90 01 12 34', { country: 'BJ' }]]],
    ['Colombia', '+576012345678', [['+5712345678'], ['+576012345678']]],
  ])('%s', (_, key, spellings) => {
    expect(spellings.map(([text, notation]) => keyOf(text, notation))).toEqual(spellings.map(() => key))
  })

  test('an Argentine number is dialled as it was written: with its 9 or without', () => {
    expect(phoneOf('+5491123456789')).toBe('+5491123456789')
    expect(phoneOf('+541123456789')).toBe('+541123456789')
    expect(phoneOf('011 15-2345-6789', ar)).toBe('+5491123456789')
  })

  test.each<[string, PhoneNotation]>([
    ['15-2345-6789', ar],
    ['4567-8901', ar],
    ['987654321', br],
    ['8765-4321', br],
    ['5550123', { country: 'US' }],
    ['6123 4567', { country: 'MX' }],
  ])('%s lacks its area', (text, notation) => {
    expect(readPhone(text, notation)).toBe('no-area-code')
  })

  test('what a provider reports is found under the same key', () => {
    expect(['5215512345678', '+525512345678', 'whatsapp:+5215512345678', '5215512345678@c.us'].map(phoneKey)).toEqual(
      Array.from({ length: 4 }, () => '+525512345678'),
    )
    expect(phoneKey('551187654321')).toBe('+5511987654321')
    expect(phoneKey('5491123456789')).toBe(phoneKey('541123456789'))
    expect(phoneKey('19005550123')).toBe('+19005550123')
    expect(phoneKey('77')).toBe('+77')
  })
})

describe('every country, by its example number', () => {
  const all = getCountries().flatMap((country): [CountryCode, string][] => {
    const example = examples[country]
    return example === undefined ? [] : [[country, parsePhoneNumberWithError(example, country).number]]
  })
  const accepted = all.filter(([, phone]) => typeof readPhone(phone) !== 'string')

  test('is taken, placeholders and personal numbers apart', () => {
    const refused = all.flatMap(([country, phone]) => {
      const read = readPhone(phone)
      return typeof read === 'string' ? [`${country} ${read}`] : []
    })
    expect(refused.filter((text) => !text.endsWith(' placeholder'))).toEqual([])
    expect(accepted.length).toBeGreaterThan(200)
  })

  test('is one line in every way of writing it', () => {
    const different = accepted.flatMap(([country, phone]) => {
      const parsed = parsePhoneNumberWithError(phone)
      const spellings: [string, PhoneNotation?][] = [
        [phone],
        [parsed.formatInternational()],
        [`00${phone.slice(1)}`],
        // In Italy, in the Vatican and on Ascension a zero there makes another number that exists.
        ...(['IT', 'VA', 'AC'].includes(country) ? [] : [[`+${parsed.countryCallingCode} (0)${parsed.nationalNumber}`] as [string]]),
        [parsed.formatNational(), { country }],
        [parsed.nationalNumber, { country }],
        [phone.slice(1), { international: true }],
        [`\u202A${parsed.formatInternational()}\u202C`],
        [`${phone}.0`],
        [parsed.getURI()],
      ]
      return spellings.flatMap(([text, notation]) => {
        const key = keyOf(text, notation)
        return key === keyOf(phone) ? [] : [`${country} ${phone} as ${text}: ${key}`]
      })
    })
    expect(different).toEqual([])
  })
})
