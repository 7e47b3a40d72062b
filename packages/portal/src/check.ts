import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import {
  checkAccessibility,
  checkConsole,
  checkDownloads,
  checkKeyboard,
  checkNarrow,
  checkScripts,
  checkThemeWithoutScript,
  pageOfEachKind,
  startBrowser,
  takeScreenshots,
} from './check/browser.ts'
import { checkQueries, checkReaderTasks, checkSearch } from './check/search.ts'
import { checkCoverage } from './check/coverage.ts'
import { readPages } from './check/html-page.ts'
import { checkLinks, type CheckResult } from './check/links.ts'
import { serve } from './check/static-server.ts'
import { readPortal, root } from './document/portal.ts'
import { portalPath } from './document/portal-path.ts'

const help = `Checks the built portal: coverage and links in its files, the rest in a real Chromium.

Usage: pnpm docs:check [--only NAME]    builds first

  --only NAME   one check: coverage, links, narrow, theme, scripts, search, queries, tasks, console, downloads, keyboard, accessibility, screenshots
  --help        show this

Environment:
  CHROMIUM    path of the browser, if it is in no usual place
  DOCS_SITE   as for pnpm docs:build
`

const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else await check(values.only)

async function check(only: string | undefined): Promise<void> {
  const folder = join(root, 'packages/portal/dist')
  const portal = await readPortal()
  const pages = readPages(folder)
  const kinds = pageOfEachKind(pages)
  const operationPages = pages.filter(({ kind }) => kind === 'operation')
  const server = await serve(folder, 0)
  const browser = await startBrowser()
  const { url } = server
  const [first] = portal.providers
  const example = operationPages.toSorted((left, right) => right.text.length - left.text.length)[0]?.address ?? '/'
  const reports = join(root, '.reports/portal')
  const checks: readonly [string, () => CheckResult | Promise<CheckResult>][] = [
    ['coverage', () => checkCoverage(portal, folder, pages)],
    ['links', () => checkLinks(folder, pages, process.env['DOCS_SITE'] ?? 'https://campaignkit.example')],
    ['narrow', () => checkNarrow(browser, url, pages)],
    ['theme', () => checkThemeWithoutScript(browser, url)],
    ['scripts', () => checkScripts(browser, url, [...kinds, ...operationPages.slice(0, 10)], 60_000)],
    ['search', () => checkSearch(browser, url, portal)],
    ['queries', () => checkQueries(browser, url)],
    ['tasks', () => checkReaderTasks(browser, url, pages)],
    ['console', () => checkConsole(browser, url, portal)],
    ['downloads', () => checkDownloads(browser, folder, portal)],
    ['keyboard', () => checkKeyboard(browser, url, example)],
    ['accessibility', () => checkAccessibility(browser, url, kinds)],
    [
      'screenshots',
      () =>
        takeScreenshots(
          browser,
          url,
          [
            ['home', '/'],
            ['operation', example],
            ['capabilities', '/capabilities/'],
            ['provider', `/${first ? portalPath.provider(first) : ''}`],
          ],
          reports,
        ),
    ],
  ]
  let failed = 0
  try {
    for (const [name, run] of checks) {
      if (only !== undefined && only !== name) continue
      const started = performance.now()
      const { summary, problems } = await run()
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      process.stdout.write(`${problems.length === 0 ? 'ok' : 'FAILED'}  ${name}: ${summary.replace(`${root}/`, '')} (${seconds} s)\n`)
      for (const problem of problems.slice(0, 40)) process.stderr.write(`        ${problem}\n`)
      if (problems.length > 40) process.stderr.write(`        and ${problems.length - 40} more\n`)
      failed += problems.length
    }
  } finally {
    await browser.close()
    await server.close()
  }
  if (failed > 0) {
    process.stderr.write(`${failed} problems. Pictures, if taken, are in ${relative(root, reports)}.\n`)
    process.exitCode = 1
  }
}
