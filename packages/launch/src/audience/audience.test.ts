import { describe, expect, test } from 'vitest'
import { type AudienceOptions, type AudienceSource, csv, type CsvOptions, isPerson, ndjson, records } from './audience.ts'
import { AudienceError } from './audience-error.ts'
import { cleanCell } from './person.ts'
import { collect } from '../../test/collect.ts'

async function* text(content: string): AsyncGenerator<string> {
  yield content
}
async function resultsOf(source: AudienceSource) {
  return (await collect(source.read())).map(({ result }) => result)
}
const parse = (content: string, options?: CsvOptions) => resultsOf(csv(text(content), { name: 'people.csv', ...options }))
const people = async (content: string, options?: CsvOptions) => (await parse(content, options)).filter(isPerson).map(({ phone }) => phone)

describe('people of a table', () => {
  test.each([
    [
      'Given Name,Surname,E-Mail,phone',
      'Ana,Ruiz,ana@example.com,+12125550123',
      { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com' },
    ],
    ['Nombre,Apellidos,Correo electrónico,phone', 'Ana María,Ruiz,,+12125550123', { firstName: 'Ana María', lastName: 'Ruiz' }],
    ['Nombre,phone', 'Ana Ruiz Soto,+12125550123', { firstName: 'Ana', lastName: 'Ruiz Soto' }],
    ['Name,phone', '"Ruiz, Ana",+12125550123', { firstName: 'Ana', lastName: 'Ruiz' }],
    ['Full name,phone', 'Ana,+12125550123', { firstName: 'Ana' }],
    ['Prénom,Nom,phone', 'Zoé,Le Goff,+12125550123', { firstName: 'Zoé', lastName: 'Le Goff' }],
    ['Vorname,Name,Telefon', 'Zoé,Voß,+12125550123', { firstName: 'Zoé', lastName: 'Voß' }],
    ['Имя,Фамилия,Телефон', 'Анна,Руис,+12125550123', { firstName: 'Анна', lastName: 'Руис' }],
    ['Name,phone', 'Ana\u0000\u200B,+12125550123', { firstName: 'Ana' }],
    ['phone,Time zone', '+12125550123,America/New_York', { zone: 'America/New_York' }],
  ])('under %s', async (header, row, details) => {
    expect(await parse(`${header}\n${row}`)).toEqual([{ line: 2, phone: '+12125550123', key: '+12125550123', country: 'US', ...details }])
  })

  test('each row that is not taken has its line, its kind and a reason that shows nothing of the person', async () => {
    const results = await parse(
      'phone,name,Do not contact,SMS consent,tz\n+12125550101,Ana,,yes,\n,Bo,,yes,\nsoon,Cy,,yes,\n12,Ed,,yes,\n+12125550102,Fay,,yes,,Lee\n+12125550103,Gil,yes,yes,\n+12125550104,Hal,,no,\n+12125550105,Ida,,later,\n+12125550106,Jo,,yes,America/Mexico_Cty\n',
    )
    expect(results.map((result) => (isPerson(result) ? 'taken' : `${result.line} ${result.code}`))).toEqual([
      'taken',
      '3 no-phone',
      '4 not-a-phone',
      '5 wrong-length',
      '6 too-many-fields',
      '7 opted-out',
      '8 no-consent',
      '9 consent-unclear',
      '10 unknown-zone',
    ])
    expect(JSON.stringify(results.slice(1))).not.toMatch(/Bo|Cy|Ed|Fay|Lee|Gil|Hal|Ida|Jo|2125/)
  })

  test('columns can be named, applied and ignored', async () => {
    const content = 'Home Phone,Mobile Phone,Opt-in,Wünscht Kontakt\n+12125550101,,no,ja\n,+12125550102,no,nein\n'
    expect(await people(content, { phone: ['Mobile Phone', 'Home Phone'], ignore: 'Opt-in', consent: 'Wünscht Kontakt' })).toEqual([
      '+12125550101',
    ])
    await expect(parse(content)).rejects.toThrow(
      'people.csv, line 1: Which column holds the phone numbers? "Home Phone" (column 1) and "Mobile Phone" (column 2)',
    )
  })
})

describe("a row's own country", () => {
  const right = ['+12125550123', '+525512345678', '+34612345678']
  test.each([
    ['Country', 'US', 'MX', 'ES'],
    ['País', 'Estados Unidos', 'México', 'España'],
    ['Country code', '1', '52', '+34'],
    ['Dial code', '+1', '0052', '34.0'],
    ['Land', 'USA', 'Mexiko', 'Spanien'],
    ['country_iso', 'USA', 'MEX', 'ESP'],
  ])('%s wins over the default', async (header, us, mx, es) => {
    const content = `Name,Phone,${header}\nAna,2125550123,${us}\nSam,5512345678,${mx}\nEva,612345678,${es}\n`
    expect(await people(content)).toEqual(right)
    expect(await people(content, { country: 'ES' })).toEqual(right)
  })

  test('an empty one leaves the default, an unknown one none, and a number with its own code needs neither', async () => {
    const content = 'Phone,Country\n5512345678,\n5512345678,Narnia\n+525512345679,Narnia\n'
    expect((await parse(content, { country: 'MX' })).map((result) => (isPerson(result) ? result.phone : result.code))).toEqual([
      '+525512345678',
      'unknown-country',
      '+525512345679',
    ])
  })

  test('a prefix beside the number is one where it has its sign', async () => {
    expect(await people('Prefijo,Teléfono\n+34,612345678\n0052,5512345678\n', { country: 'US' })).toEqual(['+34612345678', '+525512345678'])
    expect(await people('Prefix,Phone\nMr,5512345678\n55,5512345670\n,5512345671\n', { country: 'MX' })).toEqual([
      '+525512345678',
      '+525512345670',
      '+525512345671',
    ])
  })

  test('an area beside the number completes it; an extension beside it does not', async () => {
    expect(await people('DDD,Telefone\n11,98765-4321\n', { country: 'BR' })).toEqual(['+5511987654321'])
    expect(await people('Lada,Teléfono\n55,12345670\n', { country: 'MX' })).toEqual(['+525512345670'])
    expect(await parse('Phone,Ext\n+12125550123,7\n')).toMatchObject([{ code: 'extension' }])
  })
})

describe('records', () => {
  test('have their keys as columns, new ones too', async () => {
    const reading = records([
      { name: 'Ana', phone: '+12125550101' },
      { phone: 525512345678, name: 'Bo', 'Do not contact': true },
      { phone: '+12125550103', 'Do not contact': false, tags: ['a'], at: new Date(0) },
    ]).read()
    const rows = await collect(reading)
    expect(rows.map(({ line, result }) => [line, isPerson(result) ? result.phone : result.code])).toEqual([
      [1, '+12125550101'],
      [2, 'opted-out'],
      [3, '+12125550103'],
    ])
    expect(reading.header).toEqual(['name', 'phone', 'Do not contact', 'tags', 'at'])
    expect(rows[2]?.cells).toEqual(['', '+12125550103', 'false', '["a"]', '1970-01-01T00:00:00.000Z'])
    expect(reading.columns).toEqual({ phone: 'phone', name: 'name', 'opt-out and consent': 'Do not contact' })
  })

  test('come from NDJSON, whatever its line breaks', async () => {
    const content = '{"phone":"+12125550101"}\r\n\n{"phone":"+12125550102"}'
    expect(await resultsOf(ndjson(text(content)))).toMatchObject([
      { line: 1, phone: '+12125550101' },
      { line: 3, phone: '+12125550102' },
    ])
  })

  test.each([
    ['no JSON', '{"phone":"+12125550101"}\n{"phone":"+12125550102', 'people.ndjson, line 2: this is no JSON'],
    ['no object', '["+12125550101"]', 'people.ndjson, line 1: this is no object'],
    ['no phone', '{"name":"Ana"}', 'people.ndjson, line 1: The header has no column of phone numbers'],
  ])('with %s are an error that shows nothing of the person', async (_, content, message) => {
    const read = resultsOf(ndjson(text(content), { name: 'people.ndjson' }))
    await expect(read).rejects.toThrow(message)
    await expect(read).rejects.not.toThrow(/2125|Ana/)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['', 'people.csv is empty'],
    ['\uFEFF\r\n \r\n', 'people.csv is empty'],
    ['name,town\nAna,Lima', 'people.csv, line 1: The header has no column of phone numbers. It names "name", "town"'],
  ])('%j', async (content, message) => {
    await expect(parse(content)).rejects.toThrow(AudienceError)
    await expect(parse(content)).rejects.toThrow(message)
  })

  test.each<[AudienceOptions, string]>([
    [{ country: 'ZZ' }, 'There is no country "ZZ"'],
    // An option from JavaScript, or from a file of settings.
    [{ allow: ['free' as 'premium'] }, 'There is no kind of doubtful number "free"'],
  ])('options %j', async (options, message) => {
    await expect(parse('phone\n+12125550101', options)).rejects.toThrow(message)
  })

  test('a separator of two characters', () => {
    expect(() => csv('people.csv', { separator: '||' })).toThrow('must be one character')
  })
})

test('cells lose what nobody sees, and keep the joiners within words', () => {
  expect(cleanCell('\u202AAna\u202C \u0007')).toBe('Ana')
  expect(cleanCell('می\u200Cخواهم')).toBe('می\u200Cخواهم')
  expect(cleanCell('👩\u200D🔧')).toBe('👩\u200D🔧')
})

test('a long audience is read no faster than it is taken', async () => {
  let made = 0
  function* endless() {
    for (;;) {
      made += 1
      yield { phone: '+12125550101' }
    }
  }
  for await (const { line } of records(endless()).read()) if (line === 100) break
  expect(made).toBe(100)
})
