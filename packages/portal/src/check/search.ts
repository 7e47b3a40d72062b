import type { Browser, Page } from 'playwright-core'
import type { Portal } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { watchedPage } from './browser.ts'
import type { HtmlPage } from './html-page.ts'
import type { CheckResult } from './links.ts'
import { readerTasks, searchQueries } from './search-queries.ts'

/** The addresses that the portal's search finds, best first. */
function found(page: Page, query: string, most = Infinity): Promise<string[]> {
  return page.evaluate(
    async ([text, limit]) => {
      // A variable, so that no compiler looks for the module.
      const module = '/pagefind/pagefind.js'
      const pagefind = (await import(module)) as { search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> }
      const { results } = await pagefind.search(text)
      return Promise.all(results.slice(0, limit).map(async (result) => (await result.data()).url))
    },
    [query, most] as const,
  )
}

/** Whether the page that answers comes first, for what people type. */
export async function checkQueries(browser: Browser, site: string): Promise<CheckResult> {
  const { context, page, problems: seen } = await watchedPage(browser, site)
  await page.goto(site)
  const problems: string[] = []
  for (const [query, first] of searchQueries) {
    const results = await found(page, query, 3)
    if (!first.test(results[0] ?? '')) problems.push(`"${query}" finds ${results.join(', ') || 'nothing'}, not ${first.source} first`)
  }
  await context.close()
  return { summary: `${searchQueries.length} queries`, problems: [...problems, ...seen] }
}

/** Whether what somebody wants to know is two clicks from the first page or one search away, and on the page. */
export async function checkReaderTasks(browser: Browser, site: string, pages: readonly HtmlPage[]): Promise<CheckResult> {
  const { context, page, problems: seen } = await watchedPage(browser, site)
  await page.goto(site)
  const byAddress = new Map(pages.map((entry) => [entry.address, entry]))
  const problems: string[] = []
  let searched = 0
  for (const { question, search, page: address, holds } of readerTasks) {
    const target = byAddress.get(address)
    if (!target) {
      problems.push(`${question} There is no ${address}`)
      continue
    }
    const isNear = [...(byAddress.get('/')?.mainLinks ?? [])].some(
      (link) => link === address || byAddress.get(link)?.mainLinks.includes(address),
    )
    const [first] = await found(page, search, 1)
    if (first === address) searched += 1
    if (!isNear && first !== address) problems.push(`${question} ${address} is more than two clicks away, and "${search}" finds ${first}`)
    // Highlighting and places to break lines put spaces into names.
    const text = target.text.replaceAll(/\s+/g, '')
    const lacking = holds.filter((words) => !text.includes(words.replaceAll(/\s+/g, '')))
    if (lacking.length > 0) problems.push(`${question} ${address} lacks ${lacking.join(', ')}`)
  }
  await context.close()
  return { summary: `${readerTasks.length} questions, ${searched} by the first search`, problems: [...problems, ...seen] }
}

const common = new Set([
  'with',
  'from',
  'that',
  'this',
  'into',
  'list',
  'create',
  'read',
  'update',
  'delete',
  'each',
  'their',
  'have',
  'over',
  'than',
])

/** Whether the search finds each operation by its id, its path and a word of its summary. */
export async function checkSearch(browser: Browser, site: string, portal: Portal): Promise<CheckResult> {
  const { context, page, problems: seen } = await watchedPage(browser, site)
  await page.goto(site)
  const problems: string[] = []
  const firsts = { id: 0, total: 0 }
  for (const provider of portal.providers) {
    for (const { id, path, object } of provider.operations) {
      const address = `/${portalPath.operation(provider, id)}`
      const words = (object.summary ?? '').split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !common.has(word.toLowerCase()))
      const word = words.toSorted((left, right) => right.length - left.length)[0] ?? object.summary ?? id
      for (const [what, query] of [
        ['id', `${provider.id} ${id}`],
        ['path', path],
        ['word', word],
      ] as const) {
        firsts.total += 1
        const results = await found(page, query)
        const place = results.indexOf(address)
        if (place < 0) problems.push(`the search for "${query}" (${what}) does not find ${address}`)
        else if (what === 'id' && place < 3) firsts.id += 1
      }
    }
  }
  await context.close()
  const operations = portal.providers.reduce((sum, { operations: list }) => sum + list.length, 0)
  return {
    summary: `${firsts.total} searches; by id ${firsts.id} of ${operations} are among the first three`,
    problems: [...problems, ...seen],
  }
}
