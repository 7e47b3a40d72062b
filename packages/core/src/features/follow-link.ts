import { resolvePointer } from '../description/json-pointer.ts'
import type { FollowPage } from '../description/features.ts'

/**
 * Finds the next page by a link: in the body where `next` says, else in the `Link` header with `rel="next"` (RFC 8288). The link may be relative. It is
 * followed only to the list itself: credentials go nowhere else.
 */
export const followLink: FollowPage = ({ page, response, pagination, endpoint }) => {
  const link = pagination.next === undefined ? nextIn(response.headers.get('link') ?? '') : resolvePointer(page, pagination.next)
  if (typeof link !== 'string' || link === '') return undefined
  const here = new URL(endpoint)
  const there = URL.canParse(link, here) ? new URL(link, here) : undefined
  if (there?.origin !== here.origin || there.pathname !== here.pathname) {
    return { problem: `the next page is said to be elsewhere than ${here.origin}${here.pathname}` }
  }
  const query: Record<string, string | string[]> = {}
  for (const name of new Set(there.searchParams.keys())) {
    const values = there.searchParams.getAll(name)
    query[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return { position: there.search, query }
}

/** The target of the first link with the relation `next`. */
function nextIn(header: string): string | undefined {
  for (const [, target, parameters = ''] of header.matchAll(/<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^\s;,]*))?)*)/g)) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]*))/i.exec(parameters)
    if (/(?:^|\s)next(?:\s|$)/i.test(relation?.[1] ?? relation?.[2] ?? '')) return target
  }
  return undefined
}
