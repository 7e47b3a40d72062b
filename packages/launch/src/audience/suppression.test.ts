import { describe, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { type CsvOptions, csv, records } from './audience.ts'
import { AudienceError } from './audience-error.ts'
import { suppressedRows } from './suppression.ts'

async function* text(content: string): AsyncGenerator<string> {
  yield content
}
const keys = async (content: string, options?: CsvOptions) =>
  (await collect(suppressedRows(csv(text(content), { name: 'dnc.csv', ...options })))).flatMap((row) => row.keys)

describe('a list of people who must not be contacted', () => {
  test.each<[string, string, readonly string[], CsvOptions?]>([
    ['a table', 'name,phone\nAna,+12125550101\nBo,+12125550102\n', ['+12125550101', '+12125550102']],
    ['bare numbers without a header', '+12125550101\n+12125550102\n', ['+12125550101', '+12125550102']],
    ['bare numbers of one country', '2125550101\n2125550102\n', ['+12125550101', '+12125550102'], { country: 'US' }],
    [
      'every phone column, also where it would be a question who to call',
      'Home,Phone,Mobile\nx,+12125550101,+12125550102\n',
      ['+12125550101', '+12125550102'],
    ],
    [
      'every number in a cell',
      'phone\n+12125550101 / +12125550102\n"+12125550103;+12125550104"\n',
      ['+12125550101', '+12125550102', '+12125550103', '+12125550104'],
    ],
    ['rows that their own columns call opted out', 'phone,Unsubscribed\n+12125550101,yes\n', ['+12125550101']],
    [
      'rows that their own columns call opted in',
      'phone,SMS consent\n+12125550101,yes\n+12125550102,no\n',
      ['+12125550101', '+12125550102'],
    ],
    ['another spelling of a line', 'phone\n+5215512345678\n+5491123456789\n', ['+525512345678', '+541123456789']],
    ['numbers of any kind', 'phone\n+19005550123\n0000000000\n', ['+19005550123', '+520000000000'], { country: 'MX' }],
    ["the row's own country", 'phone,country\n5512345678,México\n', ['+525512345678']],
    ['rows without a number', 'email,phone\nana@example.com,\nbo@example.com,+12125550101\n', ['+12125550101']],
  ])('%s', async (_, content, right, options) => {
    expect(await keys(content, options)).toEqual(right)
  })

  test('of records', async () => {
    expect(
      await collect(
        suppressedRows(
          records(
            [
              { phone: 525512345678, international: true },
              { msisdn: '525512345679', phone: '' },
            ],
            { country: 'MX' },
          ),
        ),
      ),
    ).toEqual([
      { line: 1, keys: ['+525512345678'] },
      { line: 2, keys: ['+525512345679'] },
    ])
  })

  test('with a number that cannot be read is refused, and says where', async () => {
    await expect(keys('phone\n+12125550101\n5512345678\nsoon\n')).rejects.toThrow(AudienceError)
    await expect(keys('phone\n+12125550101\n5512345678\nsoon\n')).rejects.toThrow(
      'dnc.csv lists people who must not be contacted, and 2 numbers in it cannot be read: line 3: the phone number has no country code: write it as +52 55 …, or give the country; line 4: the phone column holds no phone number. Mend or remove them; nothing was planned.',
    )
    await expect(keys('phone\n5.5E+11\n')).rejects.toThrow('line 2: a spreadsheet has shortened')
    await expect(keys('name,town\nAna,Lima\n')).rejects.toThrow('dnc.csv, line 1: the header has no column of phone numbers')
  })
})
