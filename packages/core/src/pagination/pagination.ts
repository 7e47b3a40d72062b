import { apiPromise, type ApiPromise, type ApiResult } from '../call/api-promise.ts'
import type { Query } from '../call/exchange.ts'
import type { Pagination } from '../description/operation.ts'
import type { PageRequest } from './pages.ts'

/**
 * The promise that a list method returns. Awaited, it is the first page; iterated, it is every item of every page. Pages are fetched
 * as the iteration reaches them and no longer once it stops.
 */
export interface ListPromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {
  /**
   * Iterates over pages in place of items.
   * @throws {CampaignkitError} As the call of the page does that cannot be fetched.
   */
  pages(): AsyncIterable<Page>
}

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
  const promise = apiPromise(fetchPage(query))
  // Asked for at once, so that the first page's failure has a listener while the rest is loaded: most callers await one page and need no more.
  const request = (): PageRequest<Page> => ({ pagination, query, maxPages, first: promise.withResponse(), fetchPage })
  async function* pages(): AsyncGenerator<Page> {
    const list = request()
    yield* (await import('./pages.ts')).pagesOf(list)
  }
  async function* items(): AsyncGenerator<Item> {
    const list = request()
    yield* (await import('./pages.ts')).itemsOf<Page, Item>(list)
  }
  return Object.assign(promise, { pages, [Symbol.asyncIterator]: items })
}
