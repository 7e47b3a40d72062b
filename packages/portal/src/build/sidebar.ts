import { type Portal, type PortalProvider, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { capabilitiesPath } from '../pages/capabilities-page.ts'
import { tasks } from '../document/capability.ts'
import { type GuidePart, guidePages, guideParts } from '../pages/guide-pages.ts'
import { evidencePath } from '../pages/evidence-page.ts'
import { packagesWithReadme } from '../pages/package-pages.ts'
import { troubleshootingPage } from '../messages/troubleshooting-page.ts'
import { tagOf } from '../pages/provider/provider-page.ts'
import { referencePackages } from '../reference/reference-pages.ts'

/** An entry of the sidebar, as Starlight takes it. */
export type SidebarEntry =
  | { label: string; link: string; badge?: { text: string; class: string } }
  | { label: string; collapsed: boolean; items: SidebarEntry[] }

/** The sidebar: guides, providers with their operations by tag, the packages' API. */
export function sidebar(portal: Portal): SidebarEntry[] {
  return [
    part('start', false, portal),
    part('guides', false, portal),
    part('recipes', true, portal),
    part('production', true, portal),
    {
      label: 'All providers',
      collapsed: false,
      items: [
        link('What each can do', capabilitiesPath),
        link('Moving from one to another', 'moving/'),
        link('How well each fact is known', evidencePath),
        {
          label: 'The same task, side by side',
          collapsed: true,
          items: Object.entries(tasks).map(([task, { title }]) => link(title, portalPath.task(task))),
        },
      ],
    },
    ...portal.providers.map(providerEntry),
    {
      label: 'Packages',
      collapsed: true,
      items: packagesWithReadme(portal).map((name) => link(name === 'campaignkit' ? name : `@campaignkit/${name}`, `packages/${name}/`)),
    },
    {
      label: 'API of the packages',
      collapsed: true,
      items: referencePackages(portal.providers).map((name) =>
        link(name === 'campaignkit' ? name : `@campaignkit/${name}`, portalPath.reference(name)),
      ),
    },
    link('Changelog', 'changelog/'),
  ]
}

function providerEntry(provider: PortalProvider): SidebarEntry {
  const tags = [...new Set(provider.operations.map(tagOf))]
  const items = tags.map((tag): SidebarEntry => ({
    label: tag,
    collapsed: true,
    items: provider.operations
      .filter((operation) => tagOf(operation) === tag)
      .map(({ id, method, object }) => ({
        label: object.summary ?? id,
        link: `/${portalPath.operation(provider, id)}`,
        badge: { text: method, class: `method ${method.toLowerCase()}` },
      })),
  }))
  const webhooks = provider.webhooks.map(({ id, object, path }) => ({
    label: object.summary ?? path,
    link: `/${portalPath.operation(provider, id)}`,
  }))
  return {
    label: shortName(provider),
    collapsed: true,
    items: [
      { label: 'Overview', link: `/${portalPath.provider(provider)}` },
      ...items,
      ...(webhooks.length > 0 ? [{ label: 'Webhook events', collapsed: true, items: webhooks }] : []),
      { label: 'Errors', link: `/${portalPath.errors(provider)}` },
      { label: 'Schemas', link: `/${portalPath.schemas(provider)}` },
    ],
  }
}

function part(name: GuidePart, collapsed: boolean, portal: Portal): SidebarEntry {
  return {
    label: guideParts[name],
    collapsed,
    items: [...guidePages(name, portal), ...(name === 'production' ? [troubleshootingPage()] : [])].map(({ title, path }) =>
      link(title, path),
    ),
  }
}

function link(label: string, path: string): SidebarEntry {
  return { label, link: `/${path}` }
}
