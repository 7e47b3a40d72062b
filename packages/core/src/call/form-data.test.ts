import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, respondingWith, thrownBy } from '../../../../test/acme.ts'
import { startLocalServer } from '../../../../test/local-server.ts'
import { toFormData } from './form-data.ts'

class Reading {
  readonly value = 1
}

describe('a field of a form', () => {
  test.each<[what: string, value: unknown, sent: string[]]>([
    ['a string', 'Zoë', ['Zoë']],
    ['an empty string', '', ['']],
    ['numbers and booleans', [1.5, -0, true], ['1.5', '0', 'true']],
    ['a bigint', 9007199254740993n, ['9007199254740993']],
    ['a date', new Date('2026-01-01'), ['2026-01-01T00:00:00.000Z']],
    ['a date of another package', { toJSON: () => '2026-01-01' }, ['2026-01-01']],
    ['an object', { a: [1] }, ['{"a":[1]}']],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 }), ['{"a":1}']],
    ['a list in a list', [[1, 2]], ['[1,2]']],
    ['nothing', undefined, []],
  ])('can be %s', (_what, value, sent) => {
    expect(toFormData({ field: value }).getAll('field')).toEqual(sent)
  })

  test.each<[what: string, bytes: ArrayBuffer | ArrayBufferView]>([
    ['a Buffer', Buffer.from('hi')],
    ['an array of bytes', new Uint8Array([104, 105])],
    ['a part of an array', new Uint8Array([0, 104, 105, 0]).subarray(1, 3)],
    ['an ArrayBuffer', new Uint8Array([104, 105]).buffer],
    ['a DataView', new DataView(new Uint8Array([104, 105]).buffer)],
  ])('can be bytes: %s', async (_what, bytes) => {
    const file = toFormData({ field: bytes }).get('field')
    if (!(file instanceof File)) throw new Error('no file')
    expect([file.name, await file.text()]).toEqual(['field', 'hi'])
  })

  test('can be a file or a Blob', async () => {
    const form = toFormData({ field: [new File(['a'], 'a.csv', { type: 'text/csv' }), new Blob(['b'])] })
    const files = form.getAll('field').map((file) => (file instanceof File ? [file.name, file.type] : file))
    expect(files).toEqual([
      ['a.csv', 'text/csv'],
      ['blob', ''],
    ])
  })

  test.each<[what: string, value: unknown, words: string]>([
    ['null', null, 'is null'],
    ['no number', Number.NaN, 'is NaN, which is no exact number'],
    ['an infinite number', Infinity, 'is Infinity'],
    ['a number above 2^53', 2 ** 53, 'is 9007199254740992'],
    ['a function', () => 1, 'is a Function'],
    ['a Map, which has its content elsewhere', new Map([['a', 1]]), 'is a Map'],
    ['an object of a class', new Reading(), 'is a Object'],
    ['a stream', new ReadableStream(), 'is a ReadableStream'],
    ['a file of another package', Object.create(null, { [Symbol.toStringTag]: { value: 'File' } }), 'is a File'],
    ['a symbol', Symbol('a'), 'is a Symbol'],
  ])('cannot be %s', (_what, value, words) => {
    expect(() => toFormData({ field: value })).toThrow(TypeError)
    expect(() => toFormData({ field: [value] })).toThrow(`The field "field" cannot be sent in a form: it ${words}`)
  })

  test('cannot be a date that is none', () => {
    expect(() => toFormData({ field: new Date(Number.NaN) })).toThrow('it is null')
  })
})

describe('a body', () => {
  test('can be a form, which is copied', () => {
    const given = new FormData()
    given.append('a', '1')
    given.append('a', '2')
    const form = toFormData(given)
    given.delete('a')
    expect(form.getAll('a')).toEqual(['1', '2'])
  })

  test('can be a form of another realm, whose class is another', () => {
    const given = { [Symbol.toStringTag]: 'FormData', [Symbol.iterator]: () => new Map([['a', '1']])[Symbol.iterator]() }
    const form = toFormData(given)
    expect(form).toBeInstanceOf(FormData)
    expect(form.get('a')).toBe('1')
  })

  test.each([null, 'text', 1, [], new Map(), new URLSearchParams('a=1'), new Blob([''])])('cannot be %o', (body) => {
    expect(() => toFormData(body)).toThrow('The body of an upload is an object with its fields, or a FormData.')
  })
})

describe('an upload', () => {
  test.each<Record<string, string>>([{ 'Content-Type': 'application/json' }, { 'content-type': 'multipart/form-data' }])(
    'has a type with its boundary, whatever is among the headers: %o',
    async (headers) => {
      await using server = await startLocalServer((_request, response) => void response.end('{}'))
      const client = createAcme({ baseUrl: server.url, headers })
      const through = createAcme({ baseUrl: server.url, headers, middleware: [{ onRequest: () => undefined }] })
      await client.campaigns.contacts.import('c1', { a: 'b' })
      await client.campaigns.contacts.import('c1', { a: 'b' }, { headers })
      await through.campaigns.contacts.import('c1', { a: 'b' })
      const form = new FormData()
      form.append('a', 'b')
      await client.http.POST('/campaigns/{id}/contacts', { params: { path: { id: 'c1' } }, body: form })
      await client.http.POST('/campaigns/{id}/contacts', { params: { path: { id: 'c1' } }, body: { a: 'b' } })
      await client.http.POST('/elsewhere', { body: form })
      expect(server.requests).toHaveLength(6)
      for (const { headers: sent, body } of server.requests) {
        const parsed = await new Response(body, { headers: { 'content-type': sent['content-type'] ?? '' } }).formData()
        expect(parsed.get('a')).toBe('b')
      }
    },
  )

  test('that cannot be sent is not', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const error = await thrownBy(createAcme({ fetch }).campaigns.contacts.import('c1', { a: null }))
    expect(error).toMatchObject({ name: 'ArgumentError', outcome: 'not-sent', cause: { message: expect.stringContaining('"a"') } })
    expect(fetch.asked).toEqual([])
  })
})
