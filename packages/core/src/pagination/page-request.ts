import type { CallResult } from '../call/api-promise.ts'
import type { ListWatch, Query } from '../call/exchange.ts'
import type { FollowPage } from '../description/features.ts'
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
  /** Its body, for a list that is read with one. */
  readonly body?: unknown
  /** Address of the list with the address of the API. */
  readonly endpoint: string
  /** How this provider's lists go on, where that is not by a cursor or number in the query. */
  readonly follow?: FollowPage | undefined
  /** Fetches the page that a query asks for, and a body where there is one. */
  readonly fetchPage: (query: Query, body?: unknown) => Promise<CallResult<Page>>
}
