import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Portal, root } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { onlyOperation } from './only-operation.ts'
import { siteName } from './astro-config.ts'
import type { RenderedPage } from './rendered-page.ts'

/** Characters of a file for language models at most, about 60 000 tokens; what is longer is split. */
const largest = 240_000

/**
 * Writes what machines read: a Markdown twin of each page, lists and whole texts for language models, the descriptions, one of each operation,
 * the sitemap's dates and `robots.txt`.
 */
export function writeMachineFiles(folder: string, portal: Portal, rendered: readonly RenderedPage[], site: string): void {
  const pages = rendered.filter(({ kind }) => kind !== 'missing')
  for (const page of pages) write(folder, twinPath(page), page.markdown)
  const home = pages.find(({ kind }) => kind === 'home')
  const head = `# ${siteName}\n\n> ${home?.description ?? ''}\n\n`
  // Schemas are reached from the pages that use them; a list of all would bury the rest.
  const listed = pages.filter(({ kind }) => kind !== 'schema' && kind !== 'home')
  const groups = [...new Set(listed.map(({ group }) => group))]
  const section = (group: string) =>
    `## ${group}\n\n${listed
      .filter((page) => page.group === group)
      .map((page) => line(page, site))
      .join('\n')}\n`
  const providers = new Map(portal.providers.map((provider) => [provider.document.info.title, provider]))
  const shared = groups.filter((group) => !providers.has(group))
  const lists = portal.providers.map(
    ({ id, document }) =>
      `- [${document.info.title}](${new URL(`${id}/llms.txt`, site).href}): its operations, webhooks, errors and schemas`,
  )
  write(folder, 'llms.txt', `${head}${shared.map(section).join('\n')}\n## Providers\n\n${lists.join('\n')}\n`)
  writeWhole(folder, 'llms-full', [
    home,
    ...listed.filter(({ group }) => shared.includes(group) && group !== 'API of the packages' && group !== 'Moving'),
  ])
  for (const provider of portal.providers) {
    const { id, document, description, schemas } = provider
    mkdirSync(join(folder, id), { recursive: true })
    copyFileSync(join(root, 'packages', id, 'openapi.json'), join(folder, id, 'openapi.json'))
    write(folder, `${id}/client.json`, JSON.stringify(description))
    write(folder, `${id}/schemas.json`, JSON.stringify(schemas))
    const whole = `- [OpenAPI 3.1 description](${new URL(`${id}/openapi.json`, site).href})\n`
    write(
      folder,
      `${id}/llms.txt`,
      `# ${document.info.title}\n\n> One provider of [${siteName}](${new URL('llms.txt', site).href})\n\n${section(document.info.title)}\n## Description\n\n${whole}`,
    )
    writeWhole(
      folder,
      `${id}/llms-full`,
      listed.filter(({ group }) => group === document.info.title),
    )
    for (const operation of provider.operations)
      write(
        folder,
        `${portalPath.operation(provider, operation.id).replace(/\/$/, '')}.openapi.json`,
        JSON.stringify(onlyOperation(document, operation), null, 1),
      )
  }
  writeSitemap(folder, pages, site)
}

function line(page: RenderedPage, site: string): string {
  const call = page.operation ? ` \`${page.operation.id}\`, \`${page.operation.path}\`.` : ''
  return `- [${page.title}](${new URL(twinPath(page), site).href}):${call} ${page.description}`
}

/** The whole text of pages, in as many files as it needs: `llms-full.txt`, `llms-full-2.txt` … */
function writeWhole(folder: string, name: string, pages: readonly (RenderedPage | undefined)[]): void {
  const parts: string[] = []
  for (const { markdown } of pages.filter((page) => page !== undefined)) {
    const last = parts.at(-1)
    if (last === undefined || last.length + markdown.length > largest) parts.push(markdown)
    else parts[parts.length - 1] = `${last}\n\n${markdown}`
  }
  for (const [index, part] of parts.entries()) {
    const next = index + 1 < parts.length ? `\n\nContinued in ${name.split('/').at(-1)}-${index + 2}.txt\n` : ''
    write(folder, `${name}${index === 0 ? '' : `-${index + 1}`}.txt`, part + next)
  }
}

/** The sitemap, with the day on which the description or the sources that a page is made of were last committed. */
function writeSitemap(folder: string, pages: readonly RenderedPage[], site: string): void {
  const dates = new Map<string, string>()
  const dateOf = ({ path }: RenderedPage) => {
    const [first = ''] = path.split('/')
    const source =
      ['specs', 'packages'].map((place) => join(place, first)).find((place) => first && existsSync(join(root, place))) ??
      'packages/portal/src'
    const known = dates.get(source) ?? lastCommit(source)
    dates.set(source, known)
    return known
  }
  const entries = pages.map((page) => {
    const date = dateOf(page)
    return `<url><loc>${new URL(page.path, site).href}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>`
  })
  write(
    folder,
    'sitemap-index.xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  )
  write(folder, 'robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`)
}

/** The day of the last commit of a path: 2026-11-28. Empty without a repository. */
function lastCommit(path: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs', '--', path], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

function twinPath({ path }: RenderedPage): string {
  return `${path.replace(/\/$/, '') || 'index'}.md`
}

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
