import { type DescribedOperation, dereference } from '../../../../../scripts/generate/read/document.ts'
import { type Block, code, heading, type Page, table, text } from '../../document/block.ts'
import type { PortalProvider } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import { webhookSample } from '../../samples/webhook-sample.ts'
import { describeSchema } from '../../schema/schema-node.ts'
import { evidenceBlocks, exampleBlocks, parameterBlocks } from './operation-page.ts'

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
  const answers = Object.entries(object.responses).map(([status, answer]) => [status, dereference(document, answer).description ?? ''])
  const sample = webhookSample(provider, webhook)
  if (sample) blocks.push(heading(2, 'Verify it', 'verify'), code('ts', sample, 'TypeScript'))
  blocks.push(heading(2, 'What to answer', 'answer'), table('Answers that are expected', ['Status', 'Meaning'], answers))
  blocks.push(...evidenceBlocks(webhook))
  return {
    path: portalPath.operation(provider, id),
    title: object.summary ?? path,
    description: `${document.info.title} webhook ${path}: ${object.summary ?? ''}`,
    kind: 'webhook',
    group: document.info.title,
    blocks,
  }
}
