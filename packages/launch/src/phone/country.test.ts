import { describe, expect, test } from 'vitest'
import { countryCode, readCountry } from './country.ts'

describe('a country as tables give it', () => {
  test.each([
    ['MX', 'US', 'US'],
    ['mx', 'es', 'ES'],
    ['MEX', 'ESP', 'ES'],
    ['UK', 'UK', 'GB'],
    ['a flag', '🇲🇽', 'MX'],
    ['English', 'Mexico', 'MX'],
    ['Spanish', 'España', 'ES'],
    ['Portuguese', 'Brasil', 'BR'],
    ['French', 'Côte d’Ivoire', 'CI'],
    ['German', 'Deutschland', 'DE'],
    ['Arabic', 'المكسيك', 'MX'],
    ['Russian', 'Мексика', 'MX'],
    ['Hebrew', 'ישראל', 'IL'],
    ['Chinese', '墨西哥', 'MX'],
    ['Japanese', 'メキシコ', 'MX'],
    ['Hindi', 'भारत', 'IN'],
    ['without accents', 'Mexico', 'MX'],
    ['in capitals', 'MÉXICO', 'MX'],
    ['an older name', 'Turkey', 'TR'],
    ['a short name', 'EE.UU.', 'US'],
    ['a short name with dots', 'U.S.A.', 'US'],
    ['a long name', 'United States of America', 'US'],
    ['with an article', 'The Netherlands', 'NL'],
    ['with its calling code', 'Mexico (+52)', 'MX'],
    ['code and calling code', 'MX +52', 'MX'],
    ['code and name', 'MX - México', 'MX'],
    ['name and code', 'United Kingdom (GB)', 'GB'],
    ['two names', 'Mexico / MX', 'MX'],
    ['calling code and name', '+52 México', 'MX'],
  ])('%s: %s', (_, text, country) => {
    expect(readCountry(text)).toEqual({ country })
  })

  test.each([
    ['1', '1'],
    ['52', '52'],
    ['+34', '34'],
    ['0034', '34'],
    ['(+52)', '52'],
    ['52.0', '52'],
    ['1-809', '1'],
  ])('a calling code: %s', (text, callingCode) => {
    expect(readCountry(text)).toEqual({ callingCode })
  })

  test.each(['', 'Narnia', '999', 'Congo', 'Mexico / Spain', 'all of Europe', 'X', '--'])('%j is none', (text) => {
    expect(readCountry(text)).toBeUndefined()
  })

  test('the option takes two letters', () => {
    expect([countryCode('mx'), countryCode('ZZ'), countryCode('Mexico')]).toEqual(['MX', undefined, undefined])
  })
})
