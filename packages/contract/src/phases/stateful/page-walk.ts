import type { Input } from '../../case/case.ts'
import type { Operation } from '../../openapi/document.ts'
import { type PaginationFacts, paginationOf } from '../../openapi/pagination.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { listOf, textOf, valueAt } from '../../openapi/json.ts'
import type { Session } from '../../session/session.ts'

/** A walk through all pages of a list. */
export interface Walk {
  readonly items: readonly unknown[]
  /** Items page by page. */
  readonly pages: readonly (readonly unknown[])[]
  /** The last total that a response told, if the list tells one. */
  readonly total: number | undefined
  readonly exchanges: readonly Exchange[]
  /** Why the walk ended before the list did. */
  readonly trouble: 'refused' | 'repeated' | 'endless' | 'limited' | undefined
  /** How many pages the responses told of. */
  readonly told: number | undefined
}

const mostPages = 60

/**
 * Walks through a list as its `x-pagination` says.
 * @param size Items per page to ask for, where the list lets that be chosen.
 */
export async function walk(session: Session, list: Operation, base: Input, size: number | undefined): Promise<Walk> {
  const facts = paginationOf(list)
  const pages: unknown[][] = []
  const exchanges: Exchange[] = []
  const asked = new Set<string>()
  let total: number | undefined
  let pageCount: number | undefined
  const parameter = list.parameters.find(({ place, name }) => place === 'query' && name === facts.parameter)
  let query: Readonly<Record<string, unknown>> = {
    ...base.query,
    ...(facts.size !== undefined && size !== undefined ? { [facts.size]: size } : {}),
  }
  const result = (trouble: Walk['trouble']): Walk => ({ items: pages.flat(), pages, total, exchanges, trouble, told: pageCount })
  for (let page = 0; page < mostPages; page += 1) {
    const title = page === 0 ? 'the first page' : `page ${page + 1}`
    const exchange = await session.run({
      operation: list,
      phase: 'stateful',
      title,
      expectation: 'unspecified',
      known: true,
      input: { ...base, query },
    })
    exchanges.push(exchange)
    if (!succeeded(exchange)) return result('refused')
    const response = exchange.response?.json
    const items = [...listOf(valueAt(response, facts.items))]
    pages.push(items)
    const told = facts.total === undefined ? undefined : valueAt(response, facts.total)
    if (typeof told === 'number') total = told
    const toldPages = facts.pages === undefined ? undefined : valueAt(response, facts.pages)
    if (typeof toldPages === 'number') pageCount = toldPages
    const next = nextValue(facts, query, response, items.length, pages.flat().length, total)
    if (next === undefined || facts.parameter === undefined) return result(undefined)
    // Some lists have only so many pages.
    if (parameter && !session.requests.valid(parameter.pointer, next)) return result('limited')
    if (asked.has(textOf(next))) return result('repeated')
    asked.add(textOf(next))
    query = { ...query, [facts.parameter]: next }
  }
  return result('endless')
}

function nextValue(
  facts: PaginationFacts,
  query: Readonly<Record<string, unknown>>,
  received: unknown,
  count: number,
  seen: number,
  total: number | undefined,
): unknown {
  if (facts.style === 'none' || count === 0) return undefined
  const more = facts.more === undefined ? undefined : valueAt(received, facts.more)
  if (more === false) return undefined
  if (facts.style === 'cursor') {
    const next = facts.next === undefined ? undefined : valueAt(received, facts.next)
    return typeof next === 'string' && next !== '' ? next : undefined
  }
  const position = Number(query[facts.parameter ?? ''] ?? facts.first)
  const next = facts.style === 'page' ? position + 1 : position + count
  if (more === true) return next
  const pageCount = facts.pages === undefined ? undefined : valueAt(received, facts.pages)
  if (typeof pageCount === 'number') return next < facts.first + pageCount ? next : undefined
  if (total !== undefined) return seen < total ? next : undefined
  const size = Number(query[facts.size ?? ''])
  return size > 0 && count < size ? undefined : next
}
