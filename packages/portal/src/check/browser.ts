import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Portal } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import type { HtmlPage } from './html-page.ts'
import type { CheckResult } from './links.ts'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/**
 * Starts Chromium.
 * @throws {Error} If there is none; `CHROMIUM` names one in another place.
 */
export function startBrowser(): Promise<Browser> {
  const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path))
  if (!executablePath) throw new Error('There is no Chromium: install it (apt-get install chromium), or set CHROMIUM to its path.')
  return chromium.launch({ executablePath, args: flags.split(' ') })
}

/** A page that keeps what must not happen: requests to other hosts, violations of the policy, errors of scripts. */
interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly problems: string[]
  /** Compressed bytes of the scripts that were loaded. */
  scriptBytes: number
}

/** Opens a page that watches itself. */
export async function watchedPage(browser: Browser, site: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const watched: WatchedPage = { page, context, problems: [], scriptBytes: 0 }
  const here = () => new URL(page.url()).pathname
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(site) && !/^(data|blob):/.test(url)) watched.problems.push(`${here()} asks for ${url}`)
  })
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    const body = await response.body().catch(() => undefined)
    if (body) watched.scriptBytes += gzipSync(body, { level: 9 }).length
  })
  page.on('console', (message) => {
    if (message.type() === 'error') watched.problems.push(`${here()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => watched.problems.push(`${here()}: ${error.message}`))
  return watched
}

/** One page of each kind, the richest of each: the one with most text. */
export function pageOfEachKind(pages: readonly HtmlPage[]): HtmlPage[] {
  const kinds = new Map<string, HtmlPage>()
  for (const page of pages) {
    const known = kinds.get(page.kind)
    if (!known || page.text.length > known.text.length) kinds.set(page.kind, page)
  }
  return [...kinds.values()]
}

const widths = [390, 768, 1440] as const
const themes = ['light', 'dark'] as const

/** Axe on pages in both themes and three widths, with everything open that can be opened, the console and the search included. */
export async function checkAccessibility(browser: Browser, site: string, pages: readonly HtmlPage[]): Promise<CheckResult> {
  const axe = createRequire(import.meta.url).resolve('axe-core')
  const problems: string[] = []
  let count = 0
  for (const colorScheme of themes) {
    for (const width of widths) {
      // The policy would refuse the script that is put into the page for the check.
      const { context, page } = await watchedPage(browser, site, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
      for (const { address, kind } of pages) {
        await page.goto(site + address)
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        await page.addScriptTag({ path: axe })
        if (kind === 'operation') {
          await page.locator('.open-console').click()
          await page.locator('.console button[type=submit]').click()
          await page.locator('.console .result').waitFor()
        }
        if (kind === 'home') {
          await page.locator('.pagefind-ui__search-input').waitFor({ state: 'attached' })
          await page.keyboard.press('Control+k')
          await page.locator('.pagefind-ui__search-input').fill('activate')
          await page.locator('#starlight__search .pagefind-ui__result-link').first().waitFor()
          problems.push(...(await violationsOf(page)).map((violation) => `${address} (search, ${colorScheme}, ${width} px): ${violation}`))
          count += 1
          await page.keyboard.press('Escape')
        }
        const violations = await violationsOf(page)
        count += 1
        problems.push(...violations.map((violation) => `${address} (${kind}, ${colorScheme}, ${width} px): ${violation}`))
      }
      await context.close()
    }
  }
  return { summary: `${count} page views: ${pages.length} kinds of pages, ${themes.length} themes, ${widths.length} widths`, problems }
}

function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Put into the page by the check.
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const result = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return result.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
  })
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** Every page on a narrow phone, without JavaScript: nothing scrolls sideways, the main part is there, nothing comes from elsewhere. */
export async function checkNarrow(browser: Browser, site: string, pages: readonly HtmlPage[]): Promise<CheckResult> {
  const problems: string[] = []
  const {
    context,
    page,
    problems: seen,
  } = await watchedPage(browser, site, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  // Playwright's own look into the page works without the page's JavaScript.
  for (const { address, text } of pages) {
    if (address === '/404.html') continue
    await page.goto(site + address, { waitUntil: 'load' })
    const { wide, shown } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      shown: document.querySelector('main')?.innerText.length ?? 0,
    }))
    if (wide > 0) problems.push(`${address} is ${wide} px too wide at 320 px`)
    // What is folded away is opened by a click, without a script.
    if (shown < Math.min(200, text.length / 4))
      problems.push(`${address} shows only ${shown} of ${text.length} characters without JavaScript`)
  }
  await context.close()
  return { summary: `${pages.length} pages at 320 px without JavaScript`, problems: [...problems, ...seen] }
}

/** Without JavaScript the page follows the system's theme. */
export async function checkThemeWithoutScript(browser: Browser, site: string): Promise<CheckResult> {
  const problems: string[] = []
  const found: string[] = []
  for (const colorScheme of themes) {
    const { context, page } = await watchedPage(browser, site, { colorScheme, javaScriptEnabled: false })
    await page.goto(site)
    found.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    await context.close()
  }
  if (found[0] === found[1]) problems.push(`light and dark look the same without JavaScript: ${found[0]}`)
  return { summary: `backgrounds ${found.join(' and ')}`, problems }
}

/** Scripts on operation pages before the console is opened, and that nothing violates the policy. */
export async function checkScripts(browser: Browser, site: string, pages: readonly HtmlPage[], limit: number): Promise<CheckResult> {
  const problems: string[] = []
  let largest = 0
  for (const { address } of pages) {
    const watched = await watchedPage(browser, site)
    await watched.page.goto(site + address, { waitUntil: 'networkidle' })
    largest = Math.max(largest, watched.scriptBytes)
    if (watched.scriptBytes > limit) problems.push(`${address} loads ${watched.scriptBytes} bytes of JavaScript (gzip), more than ${limit}`)
    problems.push(...watched.problems)
    await watched.context.close()
  }
  return { summary: `${pages.length} pages, at most ${largest} bytes of JavaScript (gzip) on one`, problems }
}

/** The console with the keyboard alone: an example response, a 429 that the client waits for, an accepted request whose response is lost. */
export async function checkConsole(browser: Browser, site: string, portal: Portal): Promise<CheckResult> {
  const problems: string[] = []
  const seen: string[] = []
  const summaries: string[] = []
  for (const provider of portal.providers) {
    const unsafe = provider.operations.find(
      ({ object }) => object['x-contacts-people'] && object['x-idempotency'] === 'none' && object.requestBody,
    )
    if (!unsafe) continue
    const { context, page, problems: watched } = await watchedPage(browser, site)
    await page.goto(`${site}/${portalPath.operation(provider, unsafe.id)}`)
    await page.locator('.open-console').focus()
    await page.keyboard.press('Enter')
    await page.locator('.console select').waitFor()
    for (const [fault, expected, attempts] of [
      ['none', 'It returned', 1],
      ['too-many-requests', 'It returned after 2 attempts', 2],
      ['lost-response', 'It threw', 1],
    ] as const) {
      await page.locator('.console select').selectOption(fault)
      await page.locator('.console button[type=submit]').focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.querySelector('.console [role=status]')?.textContent.startsWith('It '), undefined, {
        timeout: 15_000,
      })
      const status = await page.locator('.console [role=status]').innerText()
      const result = await page.locator('.console .result').innerText()
      const count = await page.locator('.console li:not(.wait)').count()
      const where = `${provider.id}.${unsafe.id} with ${fault}`
      if (!status.startsWith(expected) || count !== attempts)
        problems.push(`${where}: "${status}" after ${count} attempts: ${result.slice(0, 200)}`)
      if (fault === 'lost-response' && !result.startsWith('UnknownOutcomeError')) problems.push(`${where} threw ${result.slice(0, 120)}`)
    }
    summaries.push(`${provider.id}.${unsafe.id}`)
    seen.push(...watched)
    await context.close()
  }
  if (summaries.length === 0) problems.push('no operation was tried')
  return { summary: `${summaries.length} operations, three runs each: ${summaries.join(', ')}`, problems: [...problems, ...seen] }
}

/** The keyboard: the first stop leads past the navigation, Ctrl+K opens the search, which finds and follows; every stop can be seen. */
export async function checkKeyboard(browser: Browser, site: string, address: string): Promise<CheckResult> {
  const { context, page, problems } = await watchedPage(browser, site)
  await page.goto(site + address, { waitUntil: 'networkidle' })
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement?.textContent?.trim())
  if (first !== 'Skip to content') problems.push(`the first stop is "${first}", not the way past the navigation`)
  let stops = 0
  for (; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return undefined
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      return {
        html: element.outerHTML.slice(0, 100),
        visible: outlineStyle !== 'none' || boxShadow !== 'none' || element.tagName === 'SELECT',
      }
    })
    if (!stop) break
    if (!stop.visible) problems.push(`${address}: the focus cannot be seen on ${stop.html}`)
  }
  await page.keyboard.press('Control+k')
  const input = page.locator('.pagefind-ui__search-input')
  await input.waitFor()
  await input.fill('activate')
  await page.locator('#starlight__search .pagefind-ui__result-link').first().waitFor()
  const label = await input.getAttribute('aria-label')
  if (label !== 'Search') problems.push('the search field has no label')
  await page.keyboard.press('Escape')
  await context.close()
  return { summary: `${stops} stops on ${address}, search by Ctrl+K`, problems }
}

/** The one-page references, opened from disk: they show their provider and fetch nothing. */
export async function checkDownloads(browser: Browser, folder: string, portal: Portal): Promise<CheckResult> {
  const problems: string[] = []
  for (const { id, document } of portal.providers) {
    const address = pathToFileURL(join(folder, id, 'reference.html')).href
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('request', (request) => {
      if (request.url() !== address && !/^(data|blob):/.test(request.url())) problems.push(`${id}/reference.html asks for ${request.url()}`)
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const shown = await page.evaluate(() => window.document.body.innerText)
    if (!shown.includes(document.info.title)) problems.push(`${id}/reference.html does not show ${document.info.title}`)
    await context.close()
  }
  return { summary: `${portal.providers.length} one-page references from disk`, problems }
}

/** Pictures for people to look at. */
export async function takeScreenshots(
  browser: Browser,
  site: string,
  pages: readonly [string, string][],
  folder: string,
): Promise<CheckResult> {
  mkdirSync(folder, { recursive: true })
  let count = 0
  for (const [name, address] of pages) {
    for (const [look, options] of [
      ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
      ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
      ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
      ['phone-dark', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
    ] as const) {
      const { context, page } = await watchedPage(browser, site, options)
      await page.goto(site + address, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(folder, `${name}-${look}.png`) })
      count += 1
      await context.close()
    }
  }
  return { summary: `${count} pictures in ${folder}`, problems: [] }
}
