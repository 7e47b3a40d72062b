import { type Block, code, heading, type Page, text } from '../document/block.ts'
import { capabilityOf, type Task, tasks } from '../document/capability.ts'
import { badgesOf } from '../document/facts.ts'
import type { Portal, PortalProvider } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { typescriptSample } from '../samples/typescript-sample.ts'

/** A page for each task, with the same task done by every provider. */
export function taskPages({ providers }: Portal): Page[] {
  // The keys of an object literal.
  return (Object.keys(tasks) as Task[]).map((task): Page => {
    const { title } = tasks[task]
    const able = providers.filter((provider) => capabilityOf(provider, task))
    const unable = providers.filter((provider) => !capabilityOf(provider, task)).map(({ document }) => document.info.title)
    const intro = `${able.length} of ${providers.length} providers document a way.${unable.length > 0 ? ` Not: ${unable.join(', ')}.` : ''}`
    return {
      path: portalPath.task(task),
      title,
      description: `${title} with ${able.map(({ document }) => document.info.title).join(', ')}: the same task in TypeScript, side by side.`,
      kind: 'task',
      group: 'Overview',
      blocks: [text(intro), { kind: 'columns', columns: able.map((provider) => column(provider, task)) }],
    }
  })
}

function column(provider: PortalProvider, task: Task): Block[] {
  const capability = capabilityOf(provider, task)
  if (!capability) return []
  const { operation, field } = capability
  const path = portalPath.operation(provider, operation.id)
  const how = field ? ` The field \`${field}\` makes the difference.` : ''
  return [
    heading(2, provider.document.info.title, provider.id),
    text(`[\`${operation.id}\`](/${path}): ${operation.object.summary ?? ''}.${how}`),
    { kind: 'badges', badges: badgesOf(provider, operation).map((badge) => ({ ...badge, href: `/${path}${badge.href ?? ''}` })) },
    code('ts', typescriptSample(provider, operation, { ...(field ? { field } : {}), word: firstWord(task) })),
  ]
}

/** `pause` of `pauseCampaign`. */
function firstWord(task: Task): string {
  return /^[a-z]+/.exec(task)?.[0] ?? task
}
