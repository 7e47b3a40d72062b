import { providersPicture } from '../diagrams/providers.ts'
import { figure } from '../diagrams/svg.ts'
import { type Page, table, text } from '../document/block.ts'
import { capabilityOf, channelName, channelsOf, type Task, tasks } from '../document/capability.ts'
import { rateLimitsOf, rateWords, rowOf } from '../document/facts.ts'
import { type Portal, type PortalProvider, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { whileWords } from './task-pages.ts'

export const capabilitiesPath = 'capabilities/'

/** Which provider can do what. */
export function capabilitiesPage(portal: Portal): Page {
  const { providers } = portal
  const row = (title: string, cell: (provider: PortalProvider) => string) => [title, ...providers.map(cell)]
  const none = '—'
  const rows = [
    row('Channels', (provider) => channelsOf(provider).map(channelName).join(', ')),
    // The keys of an object literal.
    ...(Object.keys(tasks) as Task[]).map((task) =>
      row(`[${tasks[task].cell}](/${portalPath.task(task)})`, (provider) => cellOf(provider, task) ?? none),
    ),
    row(
      'Webhooks',
      (provider) => provider.webhooks.map(({ id, path }) => `[\`${path}\`](/${portalPath.operation(provider, id)})`).join(', ') || none,
    ),
    row(
      'Idempotency keys',
      (provider) =>
        provider.operations
          .filter((operation) => typeof rowOf(provider, operation)?.idempotency === 'object')
          .map(({ id }) => `[\`${id}\`](/${portalPath.operation(provider, id)})`)
          .join(', ') || none,
    ),
    row('Rate limit', (provider) => rateLimitsOf(provider).map(rateWords).join(', ') || 'not documented'),
    row('Sandbox', (provider) => (provider.document.servers.some((server) => server['x-id'] === 'sandbox') ? 'yes' : none)),
    row('Operations', (provider) => `[${provider.operations.length}](/${portalPath.provider(provider)}#operations)`),
  ]
  return {
    path: capabilitiesPath,
    title: 'What each provider can do',
    description: 'Channels, campaign lifecycle, recipients, webhooks, idempotency and rate limits of all providers, side by side.',
    kind: 'capabilities',
    group: 'Overview',
    aliases: ['who can pause', 'compare providers', 'which provider', 'comparison', 'quién puede', 'feature matrix'],
    blocks: [
      figure(providersPicture(portal)),
      text(
        'Each cell leads to the operation. A dash means that the provider documents no way to do it. The same table is data and types in TypeScript: ' +
          "`import { capabilities } from 'campaignkit'`.",
      ),
      table('Capabilities', ['Task', ...providers.map((provider) => `[${shortName(provider)}](/${portalPath.provider(provider)})`)], rows),
      text('The first column leads to a page that shows the same task with every provider.'),
    ],
  }
}

function cellOf(provider: PortalProvider, task: Task): string | undefined {
  const capability = capabilityOf(provider, task)
  if (!capability) {
    const startsByItself = task === 'startCampaign' && capabilityOf(provider, 'createCampaign')
    return startsByItself ? 'creating starts it' : undefined
  }
  const { operation, field, value } = capability
  const link = `[\`${operation.id}\`](/${portalPath.operation(provider, operation.id)})`
  const how = field ? ` with \`${value === undefined ? field : `${field}: '${value}'`}\`` : ''
  const when = whileWords(provider, capability).replace(/^Possible (.*)\.$/, '; $1')
  return `${link}${how}${when}`
}
