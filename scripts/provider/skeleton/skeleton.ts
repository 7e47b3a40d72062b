import type { Files } from '../../generate/write/output.ts'
import { packageFiles } from './package.ts'
import { specFiles } from './description.ts'
import type { ProviderStyle } from '../style.ts'

/** The hand-written files that a provider starts with, by path relative to the workspace. */
export function skeletonFiles(style: ProviderStyle): Files {
  const { id, title } = style
  return new Map([
    ...specFiles(style),
    ...packageFiles(style),
    [`packages/mock/src/providers/${id}.ts`, behaviour(style)],
    [
      `.changeset/first-${id}.md`,
      `---\n'@campaignkit/${id}': minor\n'campaignkit': minor\n---\n\nA typed client for ${title} campaigns.\n`,
    ],
  ])
}

function behaviour({ id, title }: ProviderStyle): string {
  return `import type { Behaviour } from '../state/behaviour.ts'

/** What is ${title}'s own: nothing that the description does not say already. */
export const ${id}: Behaviour = {}
`
}
