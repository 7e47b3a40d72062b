import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlPage } from './html-page.ts'

/** What came out of a check. */
export interface CheckResult {
  /** What was looked at, in words with numbers. */
  readonly summary: string
  readonly problems: readonly string[]
}

/** Follows every link within the site to its file and, if it names one, to its anchor. */
export function checkLinks(folder: string, pages: readonly HtmlPage[], site: string): CheckResult {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const problems = new Set<string>()
  let count = 0
  for (const page of pages) {
    for (const link of page.links) {
      const url = URL.parse(link, `${site}${page.address}`)
      if (!url) problems.add(`${page.address}: "${link}" is no address`)
      if (!url || url.origin !== new URL(site).origin) continue
      count += 1
      const path = decodeURIComponent(url.pathname)
      // The canonical address of the page for missing ones, which has none.
      if (path === '/404/') continue
      const target = byAddress.get(path)
      const isFile = existsSync(join(folder, path)) && statSync(join(folder, path)).isFile()
      if (!target && !isFile) problems.add(`${page.address}: ${link} leads nowhere`)
      const id = decodeURIComponent(url.hash.slice(1))
      if (id && target && !target.ids.has(id) && id !== '_top') problems.add(`${page.address}: ${link}: there is no anchor ${id}`)
    }
  }
  return { summary: `${count} links and anchors on ${pages.length} pages`, problems: [...problems] }
}
