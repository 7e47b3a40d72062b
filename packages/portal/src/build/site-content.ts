import { join } from 'node:path'
import { type Page, text } from '../document/block.ts'
import { type Portal, type PortalProvider, root } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import type { Links } from '../markup/markdown.ts'
import type { Cache } from './cache.ts'
import { capabilitiesPage } from '../pages/capabilities-page.ts'
import { changelogPage } from '../pages/changelog-page.ts'
import { evidencePage } from '../pages/evidence-page.ts'
import { errorsPage } from '../pages/provider/errors-page.ts'
import { type GuidePart, guidePages, guideParts, partPage } from '../pages/guide-pages.ts'
import { homePage } from '../pages/home-page.ts'
import { operationPage } from '../pages/operation/operation-page.ts'
import { movingPages } from '../pages/moving-pages.ts'
import { packagePages } from '../pages/package-pages.ts'
import { troubleshootingPage } from '../messages/troubleshooting-page.ts'
import { providerPage } from '../pages/provider/provider-page.ts'
import { referencePackages, referencePages } from '../reference/reference-pages.ts'
import { type RenderedGroup, type RenderedPage, renderGroup } from './rendered-page.ts'
import { schemaPages } from '../pages/provider/schema-pages.ts'
import { taskPages } from '../pages/task-pages.ts'
import { webhookPage } from '../pages/provider/webhook-page.ts'

/** The portal's own sources, of which every page is made. */
const sources = join(import.meta.dirname, '..')
const generator = join(root, 'scripts/generate')

/** Everything that goes into the site's frame. */
export interface SiteContent {
  readonly pages: readonly RenderedPage[]
  /** Style rules for the code on all pages. */
  readonly styles: string
}

/** Renders every page; a provider's pages are rendered again only if its description or the portal has changed. */
export async function siteContent(portal: Portal, cache: Cache): Promise<SiteContent> {
  const groups: RenderedGroup[] = [renderGroup(sharedPages(portal), new Map())]
  for (const provider of portal.providers) {
    const folder = join(root, 'packages', provider.id)
    const files = [join(folder, 'openapi.json'), join(folder, 'src'), sources, generator]
    groups.push(await cache.get(provider.id, files, () => renderGroup(providerPages(provider), linksOf(provider))))
  }
  groups.push(await referenceGroup(portal, cache))
  const pages = groups.flatMap((group) => group.pages)
  const paths = new Map<string, string>()
  for (const { path, title } of pages) {
    const other = paths.get(path)
    if (other !== undefined) throw new Error(`"${other}" and "${title}" would both have the page /${path}.`)
    paths.set(path, title)
  }
  const styles = new Set(groups.flatMap((group) => group.styles.split(/(?<=\})/)))
  return { pages, styles: [...styles].toSorted().join('\n') }
}

/** What is shown for an address that leads nowhere. */
const missingPage: Page = {
  path: '404/',
  title: 'There is no such page',
  description: 'The address leads nowhere.',
  kind: 'missing',
  group: 'Overview',
  searched: false,
  blocks: [
    text('The address leads nowhere. Search above, or begin at the [first page](/) or at [what each provider can do](/capabilities/).'),
  ],
}

/** Pages that are made of all providers, or of none. */
function sharedPages(portal: Portal): Page[] {
  return [
    homePage(portal),
    capabilitiesPage(portal),
    evidencePage(portal),
    ...taskPages(portal),
    ...handwrittenPages(portal),
    troubleshootingPage(),
    ...movingPages(portal),
    ...packagePages(portal),
    changelogPage(),
    missingPage,
  ]
}

function handwrittenPages(portal: Portal): Page[] {
  // The keys of an object literal.
  return (Object.keys(guideParts) as GuidePart[]).flatMap((part) => [partPage(part, portal), ...guidePages(part, portal)])
}

/** All pages except the packages' API, which holds no samples. */
export function allPages(portal: Portal): Page[] {
  return [...sharedPages(portal), ...portal.providers.flatMap(providerPages)]
}

/** All pages of one provider. */
function providerPages(provider: PortalProvider): Page[] {
  return [
    providerPage(provider),
    ...provider.operations.map((operation) => operationPage(provider, operation)),
    ...provider.webhooks.map((webhook) => webhookPage(provider, webhook)),
    errorsPage(provider),
    ...schemaPages(provider),
  ]
}

async function referenceGroup({ providers }: Portal, cache: Cache): Promise<RenderedGroup> {
  const packages = referencePackages(providers).flatMap((name) => [
    join(root, 'packages', name, 'src'),
    join(root, 'packages', name, 'package.json'),
  ])
  return cache.get('reference', [...packages, sources], () => renderGroup(referencePages(providers), new Map()))
}

/** What names in a provider's texts lead to. */
function linksOf(provider: PortalProvider): Links {
  return new Map([
    ...provider.operations.map(({ id }): [string, string] => [id, portalPath.operation(provider, id)]),
    ...provider.webhooks.map(({ path, id }): [string, string] => [path, portalPath.operation(provider, id)]),
    ...Object.keys(provider.document.components.schemas ?? {}).map((name): [string, string] => [name, portalPath.schema(provider, name)]),
  ])
}
