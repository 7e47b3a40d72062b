import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch'
import { expect, test } from 'vitest'
import { addressOf } from './request.ts'

// openapi-fetch, whose middleware such a request may go through as well, is the judge: a call must have one address, with middleware and without.
function judged(path: string, parameters: Record<string, unknown>, query: Record<string, unknown> | undefined, explode: boolean): string {
  return createFinalURL(path, {
    baseUrl: base,
    params: { path: parameters, ...(query && { query }) },
    querySerializer: createQuerySerializer({ array: { style: 'form', explode } }),
    pathSerializer: defaultPathSerializer,
  })
}

const base = 'https://api.example.com/v1'
const texts = ['', 'a', 'a b', 'a&b=c', '../x', 'é', '😀', '100%', '+52 55', "(!*~'.-_)", '?#/', '{id}', '$&', '__proto__']
const queries: readonly (Record<string, unknown> | undefined)[] = [
  undefined,
  {},
  { page: 1, size: 0, all: false, none: null, gone: undefined },
  { empty: [], one: [1], many: ['a', 'b c', 3, true] },
  { page_size: 20, status: 'failed', tags: ['é', ',', '&'] },
  ...texts.map((text) => ({ text, list: [text, text] })),
]

test.each(queries.map((query) => ({ query })))('has the address that openapi-fetch gives it: $query', ({ query }) => {
  for (const joins of [false, true]) {
    const operation = { method: 'GET', path: '/lists', ...(joins ? { joinsLists: true as const } : {}) }
    expect(addressOf(base, operation, {}, query)).toBe(judged('/lists', {}, query, !joins))
  }
})

test.each(texts.filter((text) => text !== ''))('has the path that openapi-fetch gives it: %s', (id) => {
  const path = '/campaigns/{id}/contacts/{contact_id}'
  const parameters = { id, contact_id: 7 }
  expect(addressOf(base, { method: 'GET', path }, parameters, undefined)).toBe(judged(path, parameters, undefined, true))
})

test('names of query parameters cannot smuggle in others', () => {
  expect(addressOf(base, { method: 'GET', path: '/lists' }, {}, { 'a=1&b': 2 })).toBe(`${base}/lists?a%3D1%26b=2`)
})

test('leaves out what a list does not have', () => {
  expect(addressOf(base, { method: 'GET', path: '/lists' }, {}, { ids: [1, null, undefined, 2] })).toBe(`${base}/lists?ids=1&ids=2`)
})
