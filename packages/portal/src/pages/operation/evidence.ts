import type { DescribedOperation } from '../../../../../scripts/generate/read/document.ts'
import { type Block, heading, text } from '../../document/block.ts'
import { evidenceMeanings } from '../../document/evidence.ts'
import { evidenceOf } from '../../document/facts.ts'
import { evidencePath } from '../evidence-page.ts'
import type { FullSchema } from '../../schema/full-schema.ts'

/** How well a response is known, if it is not plainly documented. */
export function evidenceBlock({ 'x-evidence': evidence }: { 'x-evidence'?: FullSchema['x-evidence'] }): Block[] {
  if (!evidence || evidence.level === 'documented') return []
  const source = evidence.source ? ` ([source](${evidence.source}))` : ''
  const readings = evidence.readings ? ` ${evidence.readings.map((reading) => `“${reading}”`).join(' or ')}` : ''
  return [text(`*Evidence: ${evidence.level}.* ${evidence.note ?? ''}${readings}${source}`)]
}

/** How well the operation is known, and from where. */
export function evidenceBlocks(operation: DescribedOperation): Block[] {
  const evidence = evidenceOf(operation)
  if (!evidence) return []
  const readings = evidence.readings?.map((reading, index) => `${index + 1}. ${reading}${index === 0 ? ' (modelled here)' : ''}`).join('\n')
  return [
    heading(2, 'How well this is known', 'evidence'),
    text(
      `**${evidence.level}.** ${evidenceMeanings[evidence.level]}${evidence.source ? ` Source: <${evidence.source}>` : ''}`,
      evidence.note ?? '',
      readings ?? '',
      `[What the levels mean](/${evidencePath}).`,
    ),
  ]
}
