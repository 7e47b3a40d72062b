import { type Block, heading, type Page, table, text } from '../document/block.ts'
import { emptyCounts, type EvidenceCounts, evidenceLevels, evidenceMeanings, fieldEvidence } from '../document/evidence.ts'
import { evidenceOf } from '../document/facts.ts'
import { type Portal, type PortalProvider, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'

export const evidencePath = 'evidence/'

/** What the levels of evidence mean, and how well each provider is known. */
export function evidencePage({ providers }: Portal): Page {
  const cards = providers.map((provider) => ({ provider, ...scoreCard(provider) }))
  const blocks: Block[] = [
    text(
      'Our descriptions of the providers are written from outside, from what they publish. So each operation, and each field that is not plainly documented, says how well it is known, with the address of its source.',
    ),
    heading(2, 'The four levels', 'levels'),
    table(
      'Levels of evidence',
      ['Level', 'What it means'],
      evidenceLevels.map((level) => [`**${level}**`, evidenceMeanings[level]]),
    ),
    text('A field without a mark is documented.'),
    heading(2, 'Score card', 'score'),
    table(
      'Operations by level of evidence',
      ['Operations', ...evidenceLevels],
      cards.map(({ provider, operations }) => [
        `[${shortName(provider)}](/${portalPath.provider(provider)})`,
        ...evidenceLevels.map((level) => String(operations[level])),
      ]),
    ),
    table(
      'Fields, parameters and responses that are marked',
      ['Marked fields', ...evidenceLevels],
      cards.map(({ provider, fields }) => [
        `[${shortName(provider)}](/${portalPath.provider(provider)})`,
        ...evidenceLevels.map((level) => String(fields[level])),
      ]),
    ),
    heading(2, 'What is disputed', 'disputed'),
    text('The operations where the provider contradicts itself. Each page gives both readings.'),
    ...cards.flatMap(({ provider, disputed }): Block[] =>
      disputed.length === 0 ? [] : [heading(3, shortName(provider), provider.id), text(disputed.map((entry) => `- ${entry}`).join('\n'))],
    ),
  ]
  return {
    path: evidencePath,
    title: 'How well each fact is known',
    description: 'The levels of evidence, and a score card for each provider: documented, example, inferred, disputed.',
    kind: 'evidence',
    group: 'Overview',
    aliases: ['evidence', 'disputed', 'inferred', 'documented', 'trust', 'source', 'confidence'],
    blocks,
  }
}

/** How well a provider is known: its operations by level, and what is marked on them. */
export function scoreCard(provider: PortalProvider): { operations: EvidenceCounts; fields: EvidenceCounts; disputed: readonly string[] } {
  const operations = emptyCounts()
  const fields = emptyCounts()
  const disputed: string[] = []
  for (const operation of provider.operations) {
    const level = evidenceOf(operation)?.level ?? 'documented'
    operations[level] += 1
    const counts = fieldEvidence(provider.document, operation)
    for (const each of evidenceLevels) fields[each] += counts[each]
    if (level !== 'disputed' && counts.disputed === 0) continue
    const link = `[${operation.object.summary ?? operation.id}](/${portalPath.operation(provider, operation.id)}#evidence)`
    const parts = [level === 'disputed' ? 'the operation itself' : '', counts.disputed > 0 ? `${counts.disputed} of its fields` : '']
    disputed.push(`${link}: ${parts.filter(Boolean).join(' and ')}`)
  }
  return { operations, fields, disputed }
}
