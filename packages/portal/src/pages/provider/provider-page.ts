import { environmentName } from '@campaignkit/core/description'
import { type Block, code, heading, type Page, table, text } from '../../document/block.ts'
import { channelName, channelsOf } from '../../document/capability.ts'
import { rateLimitsOf, rateWords, rowOf } from '../../document/facts.ts'
import { type EvidenceCounts, evidenceLevels } from '../../document/evidence.ts'
import { type PortalProvider, shortName } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import { lifecycleBlocks } from '../../diagrams/lifecycle.ts'
import { evidencePath, scoreCard } from '../evidence-page.ts'
import { verificationBlocks } from './webhook-verification.ts'

/** The page of one provider: everything that holds for all its calls, and the way to each of them. */
export function providerPage(provider: PortalProvider): Page {
  const { document, id } = provider
  const title = document.info.title
  const summary = (document.info as { readonly summary?: string }).summary
  const blocks: Block[] = [
    { kind: 'badges', badges: channelsOf(provider).map((channel) => ({ text: channelName(channel), tone: 'neutral' as const })) },
    text(document.info.description ?? ''),
    heading(2, 'Install', 'install'),
    code('sh', `npm install @campaignkit/${id}`),
    ...credentialBlocks(provider),
    heading(2, 'Environments', 'environments'),
    table(
      'Environments',
      ['`server`', 'Address', 'What it is'],
      document.servers.map((server, index) => [
        `\`${server['x-id']}\`${index === 0 ? ' (default)' : ''}`,
        `\`${server.url}\``,
        [server.description ?? '', ...variableWords(provider, server)].join(' '),
      ]),
    ),
    ...lifecycle(provider),
    heading(2, 'Limits', 'limits'),
    text(limitWords(provider)),
    heading(2, 'Operations', 'operations'),
    ...operationTables(provider),
    ...webhookBlocks(provider),
    heading(2, 'Errors and schemas', 'errors'),
    text(
      `- [Every documented error](/${portalPath.errors(provider)}) with its body and the operations that answer it\n` +
        `- [Every schema](/${portalPath.schemas(provider)})\n` +
        `- [API of the package](/${portalPath.reference(id)})`,
    ),
    heading(2, 'Downloads', 'downloads'),
    text(
      `- [OpenAPI 3.1 description](/${id}/openapi.json): one JSON file, with our extensions\n` +
        `- [The whole reference as one page](/${id}/reference.html), which works from disk`,
    ),
    heading(2, 'How well this is known', 'evidence'),
    text(evidenceWords(provider)),
  ]
  return {
    path: portalPath.provider(provider),
    title,
    description: summary ?? `${title}: credentials, environments, lifecycle, limits, operations and webhooks.`,
    kind: 'provider',
    group: title,
    provider: shortName(provider),
    blocks,
  }
}

function credentialBlocks(provider: PortalProvider): Block[] {
  const { document, description, id } = provider
  const rows = Object.entries(document.components.securitySchemes ?? {}).map(([name, scheme]) => {
    const sent = description.securitySchemes[name]
    return [
      `\`${name}\``,
      `\`${environmentName(id, name)}\``,
      `\`${sent?.header ?? ''}: ${sent?.prefix ?? ''}…\``,
      (scheme.description ?? '').trim().replaceAll(/\s*\n\s*/g, ' '),
    ]
  })
  return [
    heading(2, 'Credentials', 'credentials'),
    text('Pass them when you create the client, or leave them to the environment. They belong on servers, never into a page or an app.'),
    table('Credentials', ['Option', 'Environment variable', 'Sent as', 'What it is'], rows),
  ]
}

function variableWords(provider: PortalProvider, server: PortalProvider['document']['servers'][number]): string[] {
  return Object.entries(server.variables ?? {}).map(([name, variable]) => {
    const { description } = variable as { readonly description?: string }
    return `\`${name}\` comes from \`variables\` or \`${environmentName(provider.id, name)}\`${description ? `: ${description}` : ''}.`
  })
}

function lifecycle(provider: PortalProvider): Block[] {
  const blocks = lifecycleBlocks(provider)
  return blocks.length > 0 ? [heading(2, 'The life of a campaign', 'lifecycle'), ...blocks] : []
}

function limitWords(provider: PortalProvider): string {
  const limits = rateLimitsOf(provider)
  const own = provider.operations.filter(({ object }) => object['x-rate-limit'])
  const general =
    limits.length > 0
      ? `${limits.map(rateWords).join(' and ')}, for all calls with one credential together. The client keeps to it by itself.`
      : `${provider.document.info.title} documents no rate limit that holds for all calls. A 429 is still waited for and repeated.`
  const special = own.map((operation) => `- \`${operation.id}\`: ${rateLimitsOf(provider, operation).map(rateWords).join(' and ')}`)
  return [general, special.join('\n')].join('\n\n')
}

function operationTables(provider: PortalProvider): Block[] {
  const tags = [...new Set(provider.operations.map(tagOf))]
  return tags.flatMap((tag) => {
    const rows = provider.operations
      .filter((operation) => tagOf(operation) === tag)
      .map((operation) => [
        `[${operation.object.summary ?? operation.id}](/${portalPath.operation(provider, operation.id)})`,
        `\`${operation.id}\``,
        `\`${operation.method} ${operation.path}\``,
        rowOf(provider, operation)?.contactsPeople ? '**contacted**' : 'no',
      ])
    return [
      heading(3, tag, `tag-${tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`),
      table(tag, ['Operation', 'In TypeScript', 'Request', 'People'], rows),
    ]
  })
}

/** The one tag of an operation; the lint rule single-tag has checked that there is one. */
export function tagOf({ object }: { readonly object: PortalProvider['operations'][number]['object'] }): string {
  return (object['tags' as keyof typeof object] as readonly string[] | undefined)?.[0] ?? 'Other'
}

function webhookBlocks(provider: PortalProvider): Block[] {
  const { webhooks, document } = provider
  if (webhooks.length === 0) {
    return [
      heading(2, 'Webhook events', 'webhooks'),
      text(`No webhook of ${document.info.title} is documented. What happens is found out by asking.`),
    ]
  }
  const rows = webhooks.map(({ path, object, id }) => [`[\`${path}\`](/${portalPath.operation(provider, id)})`, object.summary ?? ''])
  return [heading(2, 'Webhook events', 'webhooks'), table('Webhooks', ['Event', 'When it comes'], rows), ...verificationBlocks(provider)]
}

function evidenceWords(provider: PortalProvider): string {
  const { operations, fields } = scoreCard(provider)
  return `This description was written from outside, from public documentation. Of ${provider.operations.length} operations: ${countWords(operations)}. Fields and responses that are marked on them: ${countWords(fields) || 'none'}. [What the levels mean, and how the providers compare](/${evidencePath}).`
}

/** `12 documented, 3 disputed`. */
function countWords(counts: EvidenceCounts): string {
  return evidenceLevels
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${level}`)
    .join(', ')
}
