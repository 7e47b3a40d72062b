import { resolvePointer } from '@campaignkit/core/description'
import { textOf } from '../openapi/json.ts'
import type { Page } from './listing.ts'
import type { Pagination } from './resource-plan.ts'

type Query = Readonly<Record<string, unknown>>

/** Query parameter of the links that this mock gives out. */
const linkParameter = 'mock_page'

/**
 * A list whose next page is asked for in another way than by a query parameter, as one by cursor. One that goes on in the header `Link` comes whole.
 * @param body Body of the request.
 */
export function asCursor(
  pagination: Pagination | undefined,
  query: Query,
  body: unknown,
): { pagination: Pagination | undefined; query: Query } {
  if (pagination?.style === 'link') {
    const style = pagination.next === undefined ? 'none' : 'cursor'
    return { pagination: { ...pagination, style, parameter: linkParameter }, query }
  }
  if (pagination?.style !== 'body-cursor') return { pagination, query }
  const cursor = resolvePointer(body, pagination.parameter ?? '')
  return {
    pagination: { ...pagination, style: 'cursor', parameter: linkParameter },
    query: cursor === undefined || cursor === null ? query : { ...query, [linkParameter]: cursor },
  }
}

/** A page with its next cursor as the list's own style writes it: a link is relative to the list. */
export function inOwnStyle<Item>(page: Page<Item>, pagination: Pagination | undefined, query: Query): Page<Item> {
  if (pagination?.style !== 'link' || page.next === null) return page
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, [linkParameter]: page.next }))
    for (const item of [value].flat()) search.append(name, textOf(item))
  return { ...page, next: `?${search.toString()}` }
}
