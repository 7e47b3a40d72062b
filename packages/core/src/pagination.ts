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
 * @param fetchPage Fetches the page that a query asks for.
 */
export function listPromise<Page, Item>(
  pagination: Pagination,
  query: Query,
  fetchPage: (query: Query) => Promise<ApiResult<Page>>,
): ListPromise<Page, Item> {
  const first = fetchPage(query)
  const promise = apiPromise(first)

  async function* pages(): AsyncGenerator<Page> {
    let current = query
    let page = (await promise.withResponse()).data
    const cursors = new Set<unknown>()
    for (;;) {
      yield page
      const next = nextQuery(pagination, current, page)
      if (!next) return
      const asked = next[pagination.parameter ?? '']
      if (cursors.has(asked)) return
      cursors.add(asked)
      current = next
      page = (await fetchPage(next)).data
    }
  }

  async function* items(): AsyncGenerator<Item> {
    for await (const page of pages()) yield* itemsOf<Item>(pagination, page)
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
