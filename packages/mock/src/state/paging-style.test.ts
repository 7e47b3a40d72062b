import { expect, test } from 'vitest'
import { type Page, pageOf } from './listing.ts'
import { asCursor, inOwnStyle } from './paging-style.ts'
import type { Pagination } from './resource-plan.ts'

const all = [1, 2, 3, 4, 5]

/** Every page that one reads who follows what the pages say. */
function pagesBy(
  pagination: Pagination,
  query: Record<string, unknown>,
  body: unknown,
  follow: (next: string) => [query: Record<string, unknown>, body: unknown],
) {
  const pages: (readonly number[])[] = []
  for (let asked: [Record<string, unknown>, unknown] | undefined = [query, body]; asked && pages.length < 9;) {
    const { pagination: own, query: read } = asCursor(pagination, ...asked)
    const page: Page<number> = inOwnStyle(pageOf(all, own, read, {}), pagination, asked[0])
    pages.push(page.items)
    asked = page.next === null ? undefined : follow(page.next)
  }
  return pages
}

test('a link leads from page to page, with what was asked for', () => {
  const pagination: Pagination = { style: 'link', next: '/next', size: 'size' }
  const links: string[] = []
  const pages = pagesBy(pagination, { size: '2', tag: ['a', 'b'] }, undefined, (next) => {
    links.push(next)
    const search = new URL(next, 'http://mock.test/list').searchParams
    return [{ size: search.get('size'), tag: search.getAll('tag'), mock_page: search.get('mock_page') }, undefined]
  })
  expect(pages).toEqual([[1, 2], [3, 4], [5]])
  expect(links[0]).toMatch(/^\?size=2&tag=a&tag=b&mock_page=/)
})

test('a cursor in the body leads from page to page', () => {
  const pagination: Pagination = { style: 'body-cursor', parameter: '/paging/after', next: '/next', size: 'size' }
  expect(pagesBy(pagination, { size: '2' }, { paging: {} }, (next) => [{ size: '2' }, { paging: { after: next } }])).toEqual([
    [1, 2],
    [3, 4],
    [5],
  ])
})

test('a list that goes on in a header comes whole', () => {
  expect(pagesBy({ style: 'link' }, {}, undefined, () => [{}, undefined])).toEqual([all])
})
