import { resolvePointer } from '@campaignkit/core/description'
import { isObject, type JsonObject, writePointer } from '../openapi/json.ts'
import type { OperationPlan, Pagination } from './resource-plan.ts'
import { ErrorResponse } from '../response/error-response.ts'

/** One page of a list, with what its surroundings say about it. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly offset: number
  readonly size: number
  /** Cursors, for lists that have them. */
  readonly next: string | null
  readonly previous: string | null
}

const defaultSize = 50

/**
 * Cuts the asked-for page out of a list.
 * @param sizes Default and maximum of the size parameter, as far as they are documented.
 * @throws {ErrorResponse} If the cursor is not one that this mock gave out for the same filters.
 */
export function pageOf<Item>(
  all: readonly Item[],
  pagination: Pagination | undefined,
  query: Readonly<Record<string, unknown>>,
  sizes: { readonly default?: unknown; readonly maximum?: unknown },
): Page<Item> {
  const { style = 'none', parameter = '', first = 0, size: sizeParameter } = pagination ?? {}
  // A list that is not paged may have a limit of its own.
  const asked = Number(query[sizeParameter ?? 'limit'])
  const fallback = typeof sizes.default === 'number' ? sizes.default : defaultSize
  const limit = Math.min(asked > 0 ? asked : fallback, typeof sizes.maximum === 'number' ? sizes.maximum : Number.MAX_SAFE_INTEGER)
  const size = style === 'none' || style === 'unknown' ? (asked > 0 ? asked : Math.max(all.length, 1)) : limit
  const filters = JSON.stringify(
    Object.entries(query).filter(([name]) => name !== parameter && name !== sizeParameter && name !== 'direction'),
  )
  const position = query[parameter]
  let offset = 0
  if (style === 'cursor' && position !== undefined) offset = readCursor(position, filters)
  else if (style === 'offset') offset = Math.max(Number(position ?? 0), 0)
  else if (style === 'page') offset = Math.max(Number(position ?? first) - first, 0) * size
  const more = offset + size < all.length
  return {
    items: all.slice(offset, offset + size),
    total: all.length,
    offset,
    size,
    next: more ? writeCursor(offset + size, filters) : null,
    previous: offset > 0 ? writeCursor(Math.max(offset - size, 0), filters) : null,
  }
}

function writeCursor(offset: number, filters: string): string {
  return Buffer.from(JSON.stringify([offset, filters])).toString('base64url')
}

function readCursor(cursor: unknown, filters: string): number {
  try {
    const value = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8')) as unknown
    if (Array.isArray(value) && Number.isInteger(value[0]) && value[1] === filters) return Number(value[0])
  } catch {
    // Not one of ours; refused below like one for other filters.
  }
  throw new ErrorResponse(400, 'The cursor is not valid for this list.', { reason: 'invalid-cursor' })
}

/**
 * Puts a page into the body of a list's response: items and the places that `x-pagination` names, and those around them whose names say
 * what they are (`has_previous`, `page_size`, `total_count`).
 */
export function writePage(
  body: unknown,
  items: string,
  page: Page<JsonObject>,
  { pagination, allowsNull }: Pick<OperationPlan, 'pagination' | 'allowsNull'>,
): unknown {
  const first = pagination?.first ?? 0
  const number = Math.floor(page.offset / page.size) + first
  const more = page.offset + page.size < page.total
  const facts: Readonly<Record<string, unknown>> = {
    total: page.total,
    totalcount: page.total,
    totalitems: page.total,
    hasnext: more,
    hasmore: more,
    more,
    hasprevious: page.offset > 0,
    nextcursor: page.next,
    previouscursor: page.previous,
    nextpage: more ? number + 1 : null,
    previouspage: page.offset > 0 ? number - 1 : null,
    page: number,
    pageindex: number,
    pagenumber: number,
    currentpage: number,
    pagesize: page.size,
    size: page.size,
    limit: page.size,
    perpage: page.size,
    offset: page.offset,
    pages: Math.max(Math.ceil(page.total / page.size), 1),
    totalpages: Math.max(Math.ceil(page.total / page.size), 1),
  }
  if (isObject(body)) {
    const parent = items.split('/').slice(0, -1).join('/')
    const nodes = new Map<unknown, string>(Object.entries(body).map(([key, node]) => [node, `/${key}`]))
    nodes.set(body, '').set(resolvePointer(body, parent), parent)
    for (const [node, place] of nodes) if (isObject(node)) fillIn(node, facts, (key) => allowsNull(`${place}/${key}`))
  }
  const named: [string | undefined, unknown][] = [
    [pagination?.next, page.next],
    [pagination?.more, more],
    [pagination?.total, page.total],
    [pagination?.pages, facts['pages']],
  ]
  for (const [pointer, value] of named)
    if (pointer !== undefined && (value !== null || allowsNull(pointer))) writePointer(body, pointer, value)
    else if (pointer !== undefined) removeAt(body, pointer)
  return writePointer(body, items, page.items)
}

/** Where there is no next page and no null either, there is nothing. */
function removeAt(body: unknown, pointer: string): void {
  const parent = resolvePointer(body, pointer.slice(0, pointer.lastIndexOf('/')))
  if (isObject(parent)) delete parent[pointer.slice(pointer.lastIndexOf('/') + 1)]
}

function fillIn(node: JsonObject, facts: Readonly<Record<string, unknown>>, allowsNull: (key: string) => boolean): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) continue
    const name = key.replaceAll(/[_-]/g, '').toLowerCase()
    if (!Object.hasOwn(facts, name)) continue
    if (facts[name] !== null || allowsNull(key)) node[key] = facts[name]
    else delete node[key]
  }
}
