import { apiPromise, type ApiPromise } from '../call/api-promise.ts'
import type { PageRequest } from './page-request.ts'

/** How many items `all()` reads at most, unless told otherwise. */
const defaultMaxItems = 100_000

/** How to read a whole list. */
export interface AllOptions {
  /**
   * How many items to read at most: all of them are in memory at once.
   * @default 100_000
   */
  maxItems?: number
}

/**
 * The promise that a list method returns. Awaited, it is the first page; iterated, it is every item of every page. Pages are fetched
 * as the iteration reaches them and no longer once it stops.
 *
 * Where pages are numbered, deleting items while iterating moves others to pages that were read already: use `all()` then. Iteration throws an
 * `IncompleteListError` if this client deletes items of the list meanwhile, if the provider's figures say that there is more than what came, if pages or
 * cursors repeat, and if the provider gives no further page.
 */
export interface ListPromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {
  /**
   * Iterates over pages in place of items; pages that bring nothing new are skipped.
   * @throws {CampaignkitError} As the call of the page does that cannot be fetched.
   * @throws {IncompleteListError} As the iteration over items does.
   */
  pages(): AsyncIterable<Page>
  /**
   * Reads everything before the first item is used, so that items can be changed and deleted one after the other.
   * @param options How much to read at most.
   * @throws {CampaignkitError} As the call of the page does that cannot be fetched.
   * @throws {ArgumentError} If `maxItems` is no whole number.
   * @throws {IncompleteListError} As the iteration does, and if there are more than `maxItems` items.
   */
  all(options?: AllOptions): Promise<Item[]>
}

/**
 * Makes the promise that a list method returns.
 * @param request How its pages are fetched.
 */
export function listPromise<Page, Item>(request: PageRequest<Page>): ListPromise<Page, Item> {
  const promise = apiPromise(request.first)
  // Loaded when it is asked for: most callers await one page and need no more.
  const load = () => {
    // The first page's failure reaches the caller through the iteration; unheard on the promise it would end the process.
    promise.catch(() => {})
    return import('./pages.ts')
  }
  async function* pages(): AsyncGenerator<Page> {
    yield* (await load()).pagesOf(request)
  }
  async function* items(): AsyncGenerator<Item> {
    yield* (await load()).itemsOf<Page, Item>(request)
  }
  return Object.assign(promise, {
    pages,
    all: async ({ maxItems = defaultMaxItems }: AllOptions = {}) => (await load()).allItemsOf<Page, Item>(request, maxItems),
    [Symbol.asyncIterator]: items,
  })
}
