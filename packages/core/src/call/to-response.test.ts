import { describe, expect, test } from 'vitest'
import { BufferedResponse, type Reading, readResponse } from '../transport/read-response.ts'
import { toResponse } from './to-response.ts'

const read = (response: Response, limit: number, as: Reading['as']) =>
  readResponse(response, { method: 'POST', as, limit, promisesJson: false })

describe('as a Response', () => {
  test('it can be read, and says the same', async () => {
    const given = new Response('{"a":1}', { status: 404, statusText: 'Gone away', headers: { 'x-request-id': 'r1' } })
    const response = toResponse(await read(given, 100, 'json'))
    expect(response).toMatchObject({ status: 404, statusText: 'Gone away' })
    expect(response.headers.get('x-request-id')).toBe('r1')
    expect(await response.json()).toEqual({ a: 1 })
  })

  test('bytes stay bytes', async () => {
    const response = toResponse(await read(new Response(new Uint8Array([255])), 100, 'binary'))
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([255]))
  })

  test.each([204, 205, 304])('%i has no body', async (status) => {
    const response = toResponse(await read(new Response(null, { status }), 100, 'json'))
    expect(response.status).toBe(status)
    expect(response.body).toBeNull()
  })

  test('an answer keeps the one that fetch gave', () => {
    const given = new Response('')
    expect(new BufferedResponse(given, '', undefined).response).toBe(given)
  })

  test.each([
    ['{"id":9007199254740993,"n":1}', 200, { id: '9007199254740993', n: 1 }],
    ['{"id": 12345678901234567890}', 400, { id: '12345678901234567890' }],
    ['{"id":"9007199254740993"}', 200, { id: '9007199254740993' }],
  ])('keeps the integers of %s', async (text, status, expected) => {
    const response = toResponse(await read(new Response(text, { status, headers: { 'content-length': '29' } }), 100, 'json'))
    expect(await response.json()).toEqual(expected)
  })

  test('changes no text: neither a success that is one nor an error that is no JSON', async () => {
    const json = '{"id":9007199254740993}'
    expect(await toResponse(await read(new Response(json), 100, 'text')).text()).toBe(json)
    const error = 'order 9007199254740993 failed'
    expect(await toResponse(await read(new Response(error, { status: 500 }), 100, 'json')).text()).toBe(error)
  })

  test('has no length that is not its own', async () => {
    const lengthOf = async (text: string) =>
      toResponse(await read(new Response(text, { headers: { 'content-length': String(text.length) } }), 100, 'json')).headers.get(
        'content-length',
      )
    expect([await lengthOf('{"a":1}'), await lengthOf(' \n'), await lengthOf('[9007199254740993]')]).toEqual(['7', null, null])
  })
})
