import { dereference } from '../../../../../scripts/generate/read/document.ts'
import { type Block, heading, type Page, text } from '../../document/block.ts'
import { type PortalProvider, shortName } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import { exampleBlocks } from '../operation/bodies.ts'

/** Every error that a provider documents, by status, with its bodies and the operations that return it. */
export function errorsPage(provider: PortalProvider): Page {
  const { document, name } = provider
  const byStatus = new Map<string, Map<string, { blocks: Block[]; operations: string[] }>>()
  for (const operation of provider.operations) {
    for (const [status, reference] of Object.entries(operation.object.responses)) {
      if (!/^[45]/.test(status)) continue
      const response = dereference(document, reference)
      const description = (response.description ?? '').trim()
      const kinds = byStatus.get(status) ?? new Map<string, { blocks: Block[]; operations: string[] }>()
      byStatus.set(status, kinds)
      const blocks = Object.values(response.content ?? {}).flatMap((content) => exampleBlocks(document, content, 'Body', 'json'))
      // The same words with another body are another error.
      const key = JSON.stringify([description, blocks])
      const kind = kinds.get(key) ?? { blocks: [text(description), ...blocks], operations: [] }
      kinds.set(key, kind)
      kind.operations.push(`[\`${operation.id}\`](/${portalPath.operation(provider, operation.id)}#error-${status})`)
    }
  }
  const first = provider.operations.find(({ object }) => Object.keys(object.responses).some((status) => /^4\d\d$/.test(status)))
  const status = Object.keys(first?.object.responses ?? {}).find((candidate) => /^4\d\d$/.test(candidate)) ?? '400'
  const blocks: Block[] = [
    text(
      `What ${document.info.title} returns when it rejects a call or fails. In TypeScript each is an \`ApiError\` with \`status\`, \`body\`, \`headers\` and \`outcome\`; ` +
        `\`is${name}Error(error, '${first?.id ?? ''}', ${status})\` gives the body its documented type.`,
    ),
    ...[...byStatus]
      .toSorted(([left], [right]) => left.localeCompare(right))
      .flatMap(([code, kinds]) => [
        heading(2, code, `status-${code}`),
        ...[...kinds.values()].flatMap(({ blocks: body, operations }): Block[] => [
          ...body,
          {
            kind: 'details',
            summary: operations.length === 1 ? '1 operation' : `${operations.length} operations`,
            blocks: [text(operations.map((link) => `- ${link}`).join('\n'))],
          },
        ]),
      ]),
  ]
  return {
    path: portalPath.errors(provider),
    title: `Errors – ${shortName(provider)}`,
    description: `Every error that ${document.info.title} documents, with its body and the operations that return it.`,
    kind: 'errors',
    aliases: Array.from({ length: 4 }, () => `errors ${shortName(provider)} ${provider.id}`),
    group: document.info.title,
    provider: shortName(provider),
    blocks,
  }
}
