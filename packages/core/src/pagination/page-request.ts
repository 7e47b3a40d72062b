import type { CallResult } from '../call/api-promise.ts'
import type { ListWatch, Query } from '../call/exchange.ts'
import type { Pagination } from '../description/operation.ts'
import type { ErrorContext } from '../outcome/errors.ts'

/** What the pages of a list are fetched with. */
export interface PageRequest<Page> {
  /** How it goes on. */
  readonly pagination: Pagination
  /** What the caller asked for. */
  readonly query: Query
  /** How many pages to fetch at most. */
  readonly maxPages: number | undefined
  /** The call, for errors. */
  readonly context: ErrorContext
  /** Path of the list, below the base address. */
  readonly address: string
  /** The lists that are being read. */
  readonly lists: Set<ListWatch>
  /** The first page, which was asked for already. */
  readonly first: Promise<CallResult<Page>>
  /** Fetches the page that a query asks for. */
  readonly fetchPage: (query: Query) => Promise<CallResult<Page>>
}
