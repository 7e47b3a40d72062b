import { apiPromise, type ApiPromise, type ApiResult } from './api-promise.ts'
import { resolvePointer } from './json-pointer.ts'
import type { Pagination } from './operation.ts'

/**
 * The promise that a list method returns. Awaited, it is the first page; iterated, it is every item of every page. Pages are fetched
 * as the iteration reaches them and no longer once it stops.
 */
export interface ListPromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {
  /** Iterates over pages in place of items. */
  pages(): AsyncIterable<Page>
}

/** Query parameters of a call. */
export type Query = Readonly<Record<string, unknown>>

/**
 * Makes the promise that a list method returns.
 * @param pagination How the list goes on.
 * @param query What the caller asked for.
 * @param maxPages How many pages to fetch at most.
 * @param fetchPage Fetches the page that a query asks for.
 */
export function listPromise<Page, Item>(
  pagination: Pagination,
  query: Query,
  maxPages: number | undefined,
  fetchPage: (query: Query) => Promise<ApiResult<Page>>,
): ListPromise<Page, Item> {
  const first = fetchPage(query)
  const promise = apiPromise(first)
  const { parameter = '' } = pagination

  async function* pages(): AsyncGenerator<Page> {
    let current = query
    let page = (await promise.withResponse()).data
    const asked = new Set<unknown>([query[parameter]])
    for (let count = 1; ; count += 1) {
      yield page
      const next = maxPages !== undefined && count >= maxPages ? undefined : nextQuery(pagination, current, page)
      const position = next?.[parameter]
      // A cursor that comes back would go round in circles.
      if (!next || asked.has(position)) return
      asked.add(position)
      const following = (await fetchPage(next)).data
      // An empty page is the end, whatever it says of itself; so is the same page again, from a server that does not count.
      const found = itemsOf(pagination, following)
      if (found.length === 0) return
      if (pagination.style !== 'cursor' && JSON.stringify(found) === JSON.stringify(itemsOf(pagination, page))) return
      current = next
      page = following
    }
  }

  async function* items(): AsyncGenerator<Item> {
    // A list that changes while it is read can show an item on two pages.
    let previous = new Set<string>()
    for await (const page of pages()) {
      const shown = new Set<string>()
      for (const item of itemsOf<Item>(pagination, page)) {
        const identity = JSON.stringify(item)
        shown.add(identity)
        if (!previous.has(identity)) yield item
      }
      previous = shown
    }
  }

  return Object.assign(promise, { pages, [Symbol.asyncIterator]: items })
}

function itemsOf<Item>(pagination: Pagination, page: unknown): readonly Item[] {
  const items = resolvePointer(page, pagination.items)
  return Array.isArray(items) ? items : []
}

/** The query that asks for the page after this one, or `undefined` at the end. */
function nextQuery(pagination: Pagination, query: Query, page: unknown): Query | undefined {
  const { style, parameter } = pagination
  if (style === 'none' || parameter === undefined) return undefined
  const count = itemsOf(pagination, page).length
  if (count === 0) return undefined
  const more = pagination.more === undefined ? undefined : resolvePointer(page, pagination.more)
  if (more === false) return undefined

  if (style === 'cursor') {
    const next = resolvePointer(page, pagination.next ?? '')
    return typeof next === 'string' && next !== '' ? { ...query, [parameter]: next } : undefined
  }

  const first = style === 'page' ? (pagination.first ?? 1) : 0
  const position = Number(query[parameter] ?? first)
  const next = style === 'page' ? position + 1 : position + count
  const total = numberAt(page, pagination.total)
  const pageCount = numberAt(page, pagination.pages)
  const size = Number(query[pagination.size ?? ''])
  if (more === undefined) {
    if (pageCount !== undefined) {
      if (next >= first + pageCount) return undefined
    } else if (total !== undefined) {
      const seen = style === 'offset' ? next : size > 0 ? (next - first) * size : undefined
      if (seen !== undefined && seen >= total) return undefined
    } else if (size > 0 && count < size) {
      return undefined
    }
  }
  return { ...query, [parameter]: next }
}

function numberAt(page: unknown, pointer: string | undefined): number | undefined {
  const value = pointer === undefined ? undefined : resolvePointer(page, pointer)
  return typeof value === 'number' ? value : undefined
}
