import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { AudienceError } from './audience-error.ts'
import { readText } from './bytes.ts'
import { collect } from '../../test/collect.ts'
import { csvRows, type TableRow } from './csv-rows.ts'

async function* inParts(text: string, size: number): AsyncGenerator<string> {
  for (let index = 0; index < text.length; index += size) yield text.slice(index, index + size)
}
async function rowsOf(text: string, size = 1 << 16): Promise<TableRow[]> {
  return collect(csvRows(inParts(text, size), 'people.csv'))
}
const cells = async (text: string) => (await rowsOf(text)).map((row) => row.cells)

describe('rows of a table', () => {
  test('have quotes, blank lines, quoted line breaks; lines are those of the file', async () => {
    const text = 'Name,Phone\r\n"Ruiz, Ana ""Nena""",1\r\n\r\n"Pérez\r\nLuis",2\r\n   ,  \r\nEva,\r\nIda,3\r\n'
    expect(await rowsOf(text)).toEqual([
      { line: 1, cells: ['Name', 'Phone'] },
      { line: 2, cells: ['Ruiz, Ana "Nena"', '1'] },
      { line: 4, cells: ['Pérez\nLuis', '2'] },
      { line: 7, cells: ['Eva', ''] },
      { line: 8, cells: ['Ida', '3'] },
    ])
  })

  test.each([',', ';', '\t', '|'])('are parted by %j', async (separator) => {
    const text = ['first name', 'last, or family; name', 'mobile'].map((cell) => `"${cell}"`).join(separator)
    expect(await cells(`${text}\n${['Ana', 'Ruiz', '1'].join(separator)}`)).toEqual([
      ['first name', 'last, or family; name', 'mobile'],
      ['Ana', 'Ruiz', '1'],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('end with %j, and the last one with nothing', async (end) => {
    expect(await rowsOf(['phone', '1', '', '2'].join(end))).toEqual([
      { line: 1, cells: ['phone'] },
      { line: 2, cells: ['1'] },
      { line: 4, cells: ['2'] },
    ])
  })

  test('may end in different ways in one file', async () => {
    expect(await cells('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  test.each(['sep=;\r\n', '"sep=;"\n', '\nSEP=;\n'])('follow a line %j', async (mark) => {
    expect(await cells(`${mark}a,b;c\n1;2`)).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ])
  })

  test('may begin with blank lines', async () => {
    expect(await rowsOf('\n \n\na,b\n1,2')).toEqual([
      { line: 4, cells: ['a', 'b'] },
      { line: 5, cells: ['1', '2'] },
    ])
  })

  test('are the same however the text is cut', async () => {
    const text = '\r\n"Na""me",Phone\r\n"Ruiz, ""Nena""",1\r\n\r\n"Pérez\r\n\r\nLuis",2\rEva,\n\n"",3\r\n'
    const whole = await rowsOf(text)
    expect(whole.map(({ line }) => line)).toEqual([2, 3, 5, 8, 10])
    for (let size = 1; size < text.length; size += 1) expect(await rowsOf(text, size), `parts of ${size}`).toEqual(whole)
  })

  test('are what was written, whatever it was', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é', '|', '\t') }).filter((text) => text.trim() !== '')
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const header = (rows[0] ?? []).map((_, index) => `column${index}`)
        const text = Papa.unparse([header, ...rows], { quotes: true, newline: '\n' })
        expect((await rowsOf(text, size)).map((row) => row.cells)).toEqual([header, ...rows])
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [
      'an unclosed quote',
      'name,phone\nAna,1\nBo,"+1212\n5550124\n',
      'people.csv, line 3: a quote (") opens in this row and is never closed',
    ],
    ['a quote that is closed too early', 'name,phone\n\n"Ana" Ruiz,1\nBo,2', 'people.csv, line 3: something follows a closing quote'],
    ['an unclosed quote in the header', '"name,phone\nAna,1\n', 'people.csv, line 1: a quote (") opens'],
  ])('with %s are an error that names the line', async (_, text, message) => {
    await expect(rowsOf(text)).rejects.toThrow(AudienceError)
    await expect(rowsOf(text)).rejects.toThrow(message)
    await expect(rowsOf(text, 3)).rejects.toThrow(message)
  })

  test('rows before a fault have been read by then', async () => {
    const seen: number[] = []
    const read = async () => {
      for await (const { line } of csvRows(inParts('a\n1\n2\n"3', 2), 'people.csv')) seen.push(line)
    }
    await expect(read()).rejects.toThrow('line 4')
    expect(seen).toEqual([1, 2, 3])
  })

  test('a quote that is never closed does not gather the rest of a large file', async () => {
    let parts = 0
    async function* endless() {
      yield 'a,b\n"1,2\n'
      for (; parts < 10_000; parts += 1) yield '3,4\n'.repeat(10_000)
    }
    await expect(collect(csvRows(endless(), 'people.csv'))).rejects.toThrow('people.csv, line 2: a quote')
    expect(parts).toBeLessThan(100)
  })
})

describe('the text of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'launch-audience-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'people.csv')
  const textOf = async (bytes: Uint8Array, encoding?: string) => {
    writeFileSync(path, bytes)
    return (await collect(readText(path, 'people.csv', encoding))).join('')
  }

  test.each([
    ['UTF-8', Buffer.from('naïve,5')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFnaïve,5')],
    ['UTF-16, little end first', Buffer.from('\uFEFFnaïve,5', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFnaïve,5', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('naïve,5', 'utf16le')],
    ['UTF-16 without a mark, big end first', Buffer.from('naïve,5', 'utf16le').swap16()],
  ])('in %s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe('naïve,5')
  })

  test('is read in a named encoding', async () => {
    expect(await textOf(Buffer.from('Jos\xE9', 'latin1'), 'windows-1252')).toBe('José')
    await expect(textOf(Buffer.from('José'), 'windows-999')).rejects.toThrow('there is no encoding "windows-999"')
  })

  test('comes from a stream, cut within a letter', async () => {
    async function* bytes() {
      for (const byte of Buffer.from('\uFEFFnaïve')) yield Uint8Array.of(byte)
    }
    expect((await collect(readText(bytes(), 'stream'))).join('')).toBe('naïve')
    expect((await collect(readText(inParts('\uFEFFnaïve', 2), 'stream'))).join('')).toBe('naïve')
  })

  test.each([
    [
      'Latin-1',
      Buffer.from('name,phone\nJos\xE9,1', 'latin1'),
      'people.csv is not UTF-8, so names would be garbled. Save it as "CSV UTF-8", or say what it is: encoding: \'windows-1252\'',
    ],
    ['a workbook', Buffer.from('PK\u0003\u0004…'), 'is a workbook'],
    ['an old workbook', Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'is a workbook'],
    ['compressed', Buffer.from('1F8B0800', 'hex'), 'gunzip'],
  ])('that is %s is refused', async (_, bytes, message) => {
    await expect(textOf(bytes)).rejects.toThrow(AudienceError)
    await expect(textOf(bytes)).rejects.toThrow(message)
  })

  test('that cannot be read says why', async () => {
    const missing = join(folder, 'none.csv')
    await expect(collect(readText(missing, 'people.csv'))).rejects.toThrow(`people.csv (${missing}): there is no such file`)
    await expect(collect(readText(folder, folder))).rejects.toThrow('it is a folder')
  })
})
