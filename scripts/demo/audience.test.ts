import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Audience, parseAudience } from './audience.ts'
import { readAudienceFile } from './audience-file.ts'
import { countryOf, maskPhoneNumber, readPhoneNumber } from './phone-number.ts'
import { DemoProblem } from './problem.ts'

const parse = (text: string, country?: 'MX' | 'GB'): Audience =>
  parseAudience(text, { file: 'people.csv', ...(country ? { country } : {}) })
const lines = ({ people, rejected }: Audience) => ({ people: people.map(({ line }) => line), rejected: rejected.map(({ line }) => line) })

describe('the audience in the repository', () => {
  const text = readFileSync(join(import.meta.dirname, 'audience.csv'), 'utf8')
  const { people, rejected } = parse(text)

  test('has 200 people, all usable', () => {
    expect(people).toHaveLength(200)
    expect(rejected).toEqual([])
    expect(people.every(({ firstName, lastName }) => firstName && lastName)).toBe(true)
  })

  test('reaches nobody: its numbers are reserved for fiction, its mail addresses for examples', () => {
    // NANPA, Ofcom, ARCEP, PTS and ACMA, in this order.
    const fiction =
      /^\+(1\d{3}55501\d\d|447700900\d{3}|3363998\d{4}|467017406(0[5-9]|[1-9]\d)|614915(70(006|110|15[6-9]|313|737)|71(266|491|804)|72(549|665|983)|73(087|770)|74(118|632)))$/
    expect(people.map(({ phone }) => phone).filter((phone) => !fiction.test(phone))).toEqual([])
    expect(people.map(({ email }) => email ?? '').filter((email) => !/@example\.(com|org)$/.test(email))).toEqual([])
  })
})

describe('a table', () => {
  test('is read with byte order mark, CRLF, quotes, blank lines and quoted line breaks; lines are those of the file', () => {
    const text =
      '\uFEFFName,Phone\r\n"Ruiz, Ana ""Nena""",+12125550123\r\n\r\n"Pérez\r\nLuis",+447700900123\r\n   ,  \r\nEva,\r\nIda,+12125550124\r\n'
    const audience = parse(text)
    expect(lines(audience)).toEqual({ people: [2, 4, 8], rejected: [7] })
    expect(audience.people[0]).toEqual({ line: 2, phone: '+12125550123', firstName: 'Ana "Nena"', lastName: 'Ruiz' })
  })

  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s', (_, separator) => {
    const text = ['first name', 'last, or family; name', 'mobile'].map((cell) => `"${cell}"`).join(separator)
    const { people } = parse(`${text}\n${['Ana', 'Ruiz', '+12125550123'].join(separator)}`)
    expect(people).toEqual([{ line: 2, phone: '+12125550123', firstName: 'Ana' }])
  })

  test('is read with the line breaks of old Macs and without one at its end', () => {
    expect(lines(parse('phone\r+12125550123\r\r+12125550124'))).toEqual({ people: [2, 4], rejected: [] })
  })

  test('may begin with blank lines and have short rows', () => {
    expect(lines(parse('\n\nphone,name\n+12125550123\n'))).toEqual({ people: [4], rejected: [] })
  })

  test.each([
    'phone',
    'Phone Number',
    'phoneNumber',
    'MOBILE',
    'Teléfono',
    'telefono_movil',
    'Cell',
    'Celular',
    'WhatsApp',
    'Customer phone',
  ])('has its numbers under %s', (header) => {
    expect(parse(`id,${header}\n7,+12125550123`).people).toEqual([{ line: 2, phone: '+12125550123' }])
  })

  test('prefers a plain phone column to others about phones', () => {
    const { columns, people } = parse('Phone type,Phone country code,Phone\nwork,52,+12125550123')
    expect(columns).toEqual({ phone: 'Phone' })
    expect(people).toHaveLength(1)
  })

  test.each([
    [
      'Given Name,Surname,E-Mail,phone',
      'Ana,Ruiz,ana@example.com,+12125550123',
      { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com' },
    ],
    ['Nombre,Apellidos,Correo electrónico,phone', 'Ana María,Ruiz,,+12125550123', { firstName: 'Ana María', lastName: 'Ruiz' }],
    ['Nombre,phone', 'Ana Ruiz Soto,+12125550123', { firstName: 'Ana', lastName: 'Ruiz Soto' }],
    ['Full name,phone', 'Ana,+12125550123', { firstName: 'Ana' }],
    ['Prénom,Nom,phone', 'Zoé,Le Goff,+12125550123', { firstName: 'Zoé', lastName: 'Le Goff' }],
  ])('has names and mail under %s', (header, row, details) => {
    expect(parse(`${header}\n${row}`).people).toEqual([{ line: 2, phone: '+12125550123', ...details }])
  })

  test('rows without a usable number, with a number seen before, or with too many fields are left out with a reason', () => {
    const { people, rejected } = parse('phone,name\n+12125550123,Ana\n,Bo\nsoon,Cy\n+1 (212) 555-0123,Di\n12,Ed\n+12125550124,Fay,Lee\n')
    expect(people.map(({ line }) => line)).toEqual([2])
    expect(rejected).toEqual([
      { line: 3, reason: 'there is no phone number' },
      { line: 4, reason: 'the phone column holds no phone number' },
      { line: 5, reason: 'it has the same phone number as line 2' },
      { line: 6, reason: 'the phone number is too short' },
      { line: 7, reason: 'it has 3 fields, the header 2: put quotes around a field with a separator' },
    ])
  })

  test('reasons show nothing of the person', () => {
    const { rejected } = parse('name,phone\nAna,5512345678\nAna,+12125550123 or 0124\nAna,+12125550123 ext 5')
    expect(rejected).toHaveLength(3)
    expect(JSON.stringify(rejected)).not.toMatch(/Ana|\d{4}/)
  })
})

describe('a file that is no such table', () => {
  test.each([
    ['is empty', '', /^people\.csv is empty/],
    ['has only blank lines', '\uFEFF\r\n \r\n', /^people\.csv is empty/],
    ['has no phone column', 'name,town\nAna,Lima', /no column of phone numbers; line 1 names "name", "town"/],
    ['has an unclosed quote', 'name,phone\nAna,+12125550123\nBo,"+1212\n5550124\n', /^people\.csv, line 3: a quote .* never closed/],
    ['has a quote inside a field', 'name,phone\n\nAna "Nena" Ruiz,+12125550123', /^people\.csv, line 3: a quote .* inside a field/],
  ])('%s', (_, text, message) => {
    expect(() => parse(text)).toThrow(DemoProblem)
    expect(() => parse(text)).toThrow(message)
  })

  test('has no header: its first person is not shown', () => {
    expect(() => parse('Ana,+12125550123\nBo,+12125550124')).toThrow(/line 1 seems to be no header/)
    expect(() => parse('Ana,+12125550123\nBo,+12125550124')).not.toThrow(/Ana|2125/)
  })
})

describe('a phone number', () => {
  test.each([
    ['+1 212 555 0123', '+12125550123'],
    ['+44 7700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['\u00A0+33 6 39 98 01 23 ', '+33639980123'],
    ["'+12125550123", '+12125550123'],
    ['="+12125550123"', '+12125550123'],
    ['tel:+1-212-555-0123', '+12125550123'],
  ])('%s is read', (text, phone) => {
    expect(readPhoneNumber(text)).toEqual({ phone })
  })

  test('without a country code needs a country', () => {
    expect(readPhoneNumber('07700 900123')).toEqual({ reason: expect.stringContaining('--country') })
    expect(readPhoneNumber('07700 900123', { country: 'GB' })).toEqual({ phone: '+447700900123' })
    expect(readPhoneNumber('+12125550123', { country: 'GB' })).toEqual({ phone: '+12125550123' })
    expect(parse('phone\n07700 900123', 'GB').people).toHaveLength(1)
  })

  test('of bare digits is international only in a column that says so', () => {
    expect(readPhoneNumber('447700900123')).toHaveProperty('reason')
    expect(parse('MSISDN\n447700900123').people).toEqual([{ line: 2, phone: '+447700900123' }])
  })

  test.each([
    ['4.47701E+11', /spreadsheet/],
    ['+1 212 555 0123 ext. 5', /extension/],
    ['+1 212 555 0123 / +1 212 555 0124', /no phone number/],
    ['+1 212 555 012', /length/],
    ['+999 1234567', /country code/],
    ['n/a', /no phone number/],
  ])('%s is refused', (text, reason) => {
    expect(readPhoneNumber(text)).toEqual({ reason: expect.stringMatching(reason) })
  })

  test('is shown masked', () => {
    expect(maskPhoneNumber('+525512345678')).toBe('+52 ••• 5678')
  })

  test('countries are known by their two letters', () => {
    expect([countryOf('mx'), countryOf('ZZ'), countryOf('Mexico')]).toEqual(['MX', undefined, undefined])
  })
})

describe('reading a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-demo-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (bytes: Uint8Array) => {
    const path = join(folder, 'people.csv')
    writeFileSync(path, bytes)
    return path
  }

  test.each([
    ['is not there', () => join(folder, 'none.csv'), /^people\.csv \(.*none\.csv\): there is no such file/],
    ['is a folder', () => folder, /it is a folder/],
    ['is in Latin-1', () => file(Buffer.from('name,phone\nJos\xE9,1', 'latin1')), /^people\.csv is not UTF-8/],
    ['is in UTF-16', () => file(Buffer.from('\uFEFFname,phone', 'utf16le')), /not UTF-8/],
    ['is a workbook', () => file(Buffer.from('PK\u0003\u0004…')), /workbook/],
  ])('that %s', (_, path, message) => {
    expect(() => readAudienceFile(path(), 'people.csv')).toThrow(DemoProblem)
    expect(() => readAudienceFile(path(), 'people.csv')).toThrow(message)
  })

  test('gives its text', () => {
    expect(readAudienceFile(file(Buffer.from('naïve')), 'people.csv')).toBe('naïve')
  })
})
