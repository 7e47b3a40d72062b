import { resolvePointer } from '../description/json-pointer.ts'
import type { Query } from '../call/exchange.ts'
import type { FollowPage, PageState } from '../description/features.ts'
import type { Pagination } from '../description/operation.ts'
import type { PageRequest } from './page-request.ts'
import { RowCounter } from './row-counter.ts'

/** A page, and those of its items that no page before had. */
export interface Step<Page, Item> {
  readonly page: Page
  readonly items: readonly Item[]
}

/** How a list ended. */
export interface ListEnd {
  /** Whether the provider's own figures or marks say that everything was read. */
  readonly isProven: boolean
  /** Why there may be more than what was read. */
  readonly problem?: string
}

/** What follows a page. */
type Following = { readonly position: unknown; readonly isAnnounced: boolean; readonly query?: Query; readonly body?: unknown } | ListEnd

/** How many pages in a row may bring nothing new where a cursor or a mark says that more follows: filters can make them. */
const maxAnnouncedIdlePages = 100
/** The same where nothing says so, or the pages repeat what others had. */
const maxIdlePages = 3

const proven: ListEnd = { isProven: true }
const unproven: ListEnd = { isProven: false }

/**
 * Reads a list page by page. The next page follows from what came, not from what was asked for: a server may give less than that.
 * @returns How it ended, after the last page.
 */
export async function* walk<Page, Item = unknown>(request: PageRequest<Page>): AsyncGenerator<Step<Page, Item>, ListEnd> {
  const { pagination, query, maxPages, first, fetchPage, lists } = request
  const { style, parameter = '' } = pagination
  const counter = new RowCounter()
  const positions = new Set([String(query[parameter])])
  const watch = { address: request.address, isChanged: false }
  lists.add(watch)
  try {
    let current = query
    let body = request.body
    let { data: page, response } = await first
    for (let count = 1, idle = 0; ; count += 1) {
      const rows = rowsIn(pagination, page)
      const items = counter.add(rows ?? [])
      // The rows of a list are as typed as its description is true.
      if (count === 1 || items.length > 0) yield { page, items: items as Item[] }
      idle = items.length > 0 ? 0 : idle + 1
      const following = request.follow
        ? follow(request.follow, { page, response, pagination, endpoint: request.endpoint, query: current, body })
        : next(request, current, page, counter)
      if (!('position' in following)) return rows && !counter.isDoubtful ? following : { ...unproven, ...following, isProven: false }
      if (maxPages !== undefined && count >= maxPages) return unproven
      if (idle > (following.isAnnounced && !rows?.length ? maxAnnouncedIdlePages : maxIdlePages) || counter.repeats > maxAnnouncedIdlePages)
        return failed(`the last ${Math.max(idle, counter.repeats)} pages brought nothing new`)
      if (positions.has(String(following.position))) return failed('its cursor came back')
      if (watch.isChanged && (style === 'page' || style === 'offset'))
        return failed(
          'items of it were deleted meanwhile, and others have moved to pages that were read; read everything first, with all()',
        )
      positions.add(String(following.position))
      current = following.query ?? { ...query, [parameter]: following.position }
      if (following.body !== undefined) body = following.body
      ;({ data: page, response } = await fetchPage(current, body))
    }
  } finally {
    lists.delete(watch)
  }
}

/** What follows by the provider's own way. */
function follow(find: FollowPage, state: PageState & { readonly pagination: Pagination }): Following {
  const more = state.pagination.more === undefined ? undefined : resolvePointer(state.page, state.pagination.more)
  if (more === false) return proven
  const found = find(state)
  if (found === undefined) return withoutNext(state.pagination, more)
  return 'problem' in found ? failed(found.problem) : { ...found, isAnnounced: true }
}

function failed(problem: string): ListEnd {
  return { isProven: false, problem }
}

function rowsIn(pagination: Pagination, page: unknown): readonly unknown[] | undefined {
  const rows = resolvePointer(page, pagination.items)
  return Array.isArray(rows) ? rows : undefined
}

function next<Page>(
  { pagination, query }: PageRequest<Page>,
  current: PageRequest<Page>['query'],
  page: unknown,
  counter: RowCounter,
): Following {
  const { style, parameter } = pagination
  const count = rowsIn(pagination, page)?.length ?? 0
  // As many as were asked for may be cut off.
  if (style === 'none' || parameter === undefined)
    return { isProven: !Object.values(query).some((value) => count > 0 && Number(value) === count) }
  const more = pagination.more === undefined ? undefined : resolvePointer(page, pagination.more)
  return style === 'cursor'
    ? nextCursor(pagination, current[parameter], page, count, more)
    : nextPosition(pagination, query, current, page, counter, more)
}

function nextCursor(pagination: Pagination, current: unknown, page: unknown, count: number, more: unknown): Following {
  if (more === false) return proven
  const cursor = resolvePointer(page, pagination.next ?? '')
  if ((typeof cursor === 'string' && cursor !== '') || typeof cursor === 'number') {
    // Some repeat the last cursor at the end.
    return count === 0 && more !== true && cursor === current ? unproven : { position: cursor, isAnnounced: true }
  }
  return withoutNext(pagination, more)
}

function withoutNext(pagination: Pagination, more: unknown): ListEnd {
  if (more === true) return failed('it says that more follows, but not where')
  // The mark that says so is missing.
  return pagination.more === undefined ? proven : unproven
}

function nextPosition(
  pagination: Pagination,
  query: PageRequest<unknown>['query'],
  current: PageRequest<unknown>['query'],
  page: unknown,
  counter: RowCounter,
  more: unknown,
): Following {
  const { style, parameter = '', last } = pagination
  const first = style === 'page' ? (pagination.first ?? 1) : 0
  const start = Number(query[parameter] ?? first)
  const position = Number(current[parameter] ?? first)
  const count = rowsIn(pagination, page)?.length ?? 0
  const following = style === 'page' ? position + 1 : position + count
  // Before a page in the middle there are as many rows as nobody has counted.
  const total = style === 'page' && start !== first ? undefined : numberAt(page, pagination.total)
  const read = counter.count + (style === 'page' ? 0 : start)
  const isShort = total !== undefined && read < total
  const pages = numberAt(page, pagination.pages)
  const isLast = more === false || (typeof more !== 'boolean' && pages !== undefined && following >= first + pages)
  if (isLast) return isShort ? failed(`its last page came after ${read} of ${total} items`) : proven
  if (more !== true && pages === undefined) {
    if (total !== undefined && !isShort) return proven
    // Without any mark, an empty page is the end.
    if (count === 0 && total === undefined) return unproven
  }
  if (following === position) return failed(`an empty page came after ${read}${total === undefined ? '' : ` of ${total}`} items`)
  if (last !== undefined && following > last)
    return failed(`the provider gives no page after page ${last}; ask for larger pages or for less`)
  return { position: following, isAnnounced: more === true }
}

function numberAt(page: unknown, pointer: string | undefined): number | undefined {
  const value = pointer === undefined ? undefined : resolvePointer(page, pointer)
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : undefined
}
