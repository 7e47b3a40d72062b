import { type DescribedOperation, dereference } from '../../../../../scripts/generate/read/document.ts'
import { type Block, code, heading, type Page, table, text } from '../../document/block.ts'
import { type PortalProvider, shortName } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import { deliveryPicture } from '../../diagrams/delivery.ts'
import { figure } from '../../diagrams/svg.ts'
import { deliveryOf, successStatus, webhookSample } from '../../samples/webhook-sample.ts'
import { describeSchema } from '../../schema/schema-node.ts'
import { exampleBlocks } from '../operation/bodies.ts'
import { evidenceBlocks } from '../operation/evidence.ts'
import { parameterBlocks } from '../operation/parameters.ts'

/** The page of one event that a provider sends. */
export function webhookPage(provider: PortalProvider, webhook: DescribedOperation): Page {
  const { document } = provider
  const { object, method, path, id } = webhook
  const blocks: Block[] = [
    {
      kind: 'figure',
      html: `<p class="endpoint"><span class="method post">Webhook</span> <code data-pagefind-weight="5">${path}</code></p>`,
      markdown: `Webhook \`${path}\`, sent with ${method}`,
    },
    text(object.description ?? ''),
    ...parameterBlocks(document, webhook.parameters),
  ]
  if (object.requestBody) {
    const [content] = Object.values(dereference(document, object.requestBody).content)
    if (content) {
      const node = describeSchema(document, content.schema)
      blocks.push(heading(2, 'What arrives', 'body'), ...(node.description ? [text(node.description)] : []))
      blocks.push({ kind: 'schema', id: 'event', node }, ...exampleBlocks(document, content, 'Example', 'json'))
    }
  }
  const sample = webhookSample(provider, webhook)
  if (sample) blocks.push(heading(2, 'Verify it', 'verify'), code('ts', sample, 'TypeScript'))
  blocks.push(...deliveryBlocks(provider, webhook))
  blocks.push(...evidenceBlocks(webhook))
  return {
    path: portalPath.operation(provider, id),
    title: `${object.summary ?? path} – ${shortName(provider)}`,
    provider: shortName(provider),
    description: `${document.info.title} webhook ${path}: ${object.summary ?? ''}`,
    kind: 'webhook',
    group: document.info.title,
    blocks,
  }
}

/** What the receiver has to respond, and what becomes of an event until it does. */
function deliveryBlocks(provider: PortalProvider, webhook: DescribedOperation): Block[] {
  const { success, again = [], every, until, timeout } = deliveryOf(webhook)
  const responses = Object.entries(webhook.object.responses).map(([status, reference]) => [
    `\`${status}\``,
    dereference(provider.document, reference).description ?? '',
  ])
  const received = success ? `Only ${success.join(', ')} counts as received.` : 'Any status from 200 to 299 counts as received.'
  const [first, ...later] = again
  const picture = deliveryPicture(shortName(provider), webhook)
  const times = first
    ? `Until then it comes again ${[first, ...later].join(', ')} after the first delivery${every ? `, then every ${every}` : ''}${until ? ` for ${until}` : ''}.`
    : 'Further deliveries are not documented: what is not received is lost.'
  return [
    heading(2, 'What to respond', 'response'),
    text(
      `Respond with **${successStatus(webhook)}**${timeout ? ` within ${timeout}` : ''}, and do long work afterwards, out of a queue of your own. ${received} ${times}`,
    ),
    ...(picture ? [figure(picture)] : []),
    table('Responses that are expected', ['Status', 'Meaning'], responses),
  ]
}
