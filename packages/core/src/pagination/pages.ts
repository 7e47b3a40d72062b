import type { ApiResult } from '../call/api-promise.ts'
import type { Query } from '../call/exchange.ts'
import { resolvePointer } from '../description/json-pointer.ts'
import type { Pagination } from '../description/operation.ts'

/** What the pages of a list are fetched with. */
export interface PageRequest<Page> {
  /** How it goes on. */
  readonly pagination: Pagination
  /** What the caller asked for. */
  readonly query: Query
  /** How many pages to fetch at most. */
  readonly maxPages: number | undefined
  /** The first page, which was asked for already. */
  readonly first: Promise<ApiResult<Page>>
  /** Fetches the page that a query asks for. */
  readonly fetchPage: (query: Query) => Promise<ApiResult<Page>>
}

/** Every page, fetched as the iteration reaches it. */
export async function* pagesOf<Page>({ pagination, query, maxPages, first, fetchPage }: PageRequest<Page>): AsyncGenerator<Page> {
  const { parameter = '' } = pagination
  let current = query
  let page = (await first).data
  const asked = new Set<unknown>([query[parameter]])
  for (let count = 1; ; count += 1) {
    yield page
    const next = maxPages !== undefined && count >= maxPages ? undefined : nextQuery(pagination, current, page)
    const position = next?.[parameter]
    // A cursor that comes back would never end.
    if (!next || asked.has(position)) return
    asked.add(position)
    const following = (await fetchPage(next)).data
    // An empty page is the end, whatever it says of itself; so is the same page again, from a server that ignores the position.
    const found = itemsIn(pagination, following)
    if (found.length === 0) return
    if (pagination.style !== 'cursor' && JSON.stringify(found) === JSON.stringify(itemsIn(pagination, page))) return
    current = next
    page = following
  }
}

/** Every item of every page. */
export async function* itemsOf<Page, Item>(request: PageRequest<Page>): AsyncGenerator<Item> {
  // A list that changes while it is read can show an item on two pages.
  let previous = new Set<string>()
  for await (const page of pagesOf(request)) {
    const shown = new Set<string>()
    for (const item of itemsIn<Item>(request.pagination, page)) {
      const identity = JSON.stringify(item)
      shown.add(identity)
      if (!previous.has(identity)) yield item
    }
    previous = shown
  }
}

function itemsIn<Item>(pagination: Pagination, page: unknown): readonly Item[] {
  const items = resolvePointer(page, pagination.items)
  return Array.isArray(items) ? items : []
}

/** The query that asks for the page after this one, or `undefined` at the end. */
function nextQuery(pagination: Pagination, query: Query, page: unknown): Query | undefined {
  const { style, parameter } = pagination
  if (style === 'none' || parameter === undefined) return undefined
  const count = itemsIn(pagination, page).length
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
