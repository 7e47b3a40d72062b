import { type Block, code, heading, type Page, type Tab, text } from '../document/block.ts'
import { type Capability, capabilityOf, type Task, tasks } from '../document/capability.ts'
import { badgesOf } from '../document/facts.ts'
import { lifecycleOf, transitionsOf } from '../document/lifecycle.ts'
import { type Portal, type PortalProvider, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { errorSample } from '../samples/error-sample.ts'
import { typescriptSample } from '../samples/typescript-sample.ts'
import { asWords } from './words.ts'

/** A page for each task, with the same task done by every provider. */
export function taskPages({ providers }: Portal): Page[] {
  // The keys of an object literal.
  return (Object.keys(tasks) as Task[]).map((task): Page => {
    const { title, aliases } = tasks[task]
    const able = providers.filter((provider) => capabilityOf(provider, task))
    const unable = providers.filter((provider) => !capabilityOf(provider, task)).map(shortName)
    const intro = `${able.length} of ${providers.length} providers document a way.${unable.length > 0 ? ` Not: ${unable.join(', ')}.` : ''}`
    return {
      path: portalPath.task(task),
      title,
      description: `${title} with ${able.map(shortName).join(', ')}: the same task in TypeScript, side by side.`,
      kind: 'task',
      group: 'Tasks',
      aliases,
      blocks: [text(intro), { kind: 'columns', columns: able.map((provider) => column(provider, task)) }],
    }
  })
}

function column(provider: PortalProvider, task: Task): Block[] {
  const capability = capabilityOf(provider, task)
  if (!capability) return []
  const { operation, field, value } = capability
  const path = portalPath.operation(provider, operation.id)
  const setting = value === undefined ? `\`${field}\`` : `\`${field}: '${value}'\``
  const how = field ? ` ${setting} makes the difference.` : ''
  const wanted = { ...(field ? { field } : {}), ...(value === undefined ? {} : { value }), word: firstWord(task) }
  const tabs: Tab[] = [
    { name: 'TypeScript', blocks: [code('ts', typescriptSample(provider, operation, wanted))] },
    { name: 'Error handling', blocks: [code('ts', errorSample(provider, operation, wanted))] },
  ]
  return [
    heading(2, provider.document.info.title, provider.id),
    text(`[\`${operation.id}\`](/${path}): ${operation.object.summary ?? ''}.${how} ${whileWords(provider, capability)}`.trim()),
    { kind: 'badges', badges: badgesOf(provider, operation, value).map((badge) => ({ ...badge, href: `/${path}${badge.href ?? ''}` })) },
    { kind: 'tabs', id: `sample-${provider.id}`, label: `${shortName(provider)}: sample`, tabs },
    ...followingBlocks(provider, task),
  ]
}

/** In which statuses of a campaign the task can be done. */
export function whileWords(provider: PortalProvider, { operation, value }: Capability): string {
  const transitions = transitionsOf(lifecycleOf(provider), operation.id, value)
  const from = [...new Set(transitions.flatMap((transition) => transition.from))]
  return from.length === 0
    ? ''
    : `Possible while it is ${asWords(
        from.map((status) => `\`${status}\``),
        'or',
      )}.`
}

/** The calls that have to follow until somebody is contacted. */
function followingBlocks(provider: PortalProvider, task: Task): Block[] {
  if (task !== 'createCampaign' && task !== 'scheduleCampaign') return []
  const lifecycle = lifecycleOf(provider)
  const startsByItself =
    task === 'scheduleCampaign' && lifecycle?.transitions.some(({ operation, field, from }) => !operation && field && from.length > 0)
  const steps = [capabilityOf(provider, 'addRecipients'), ...(startsByItself ? [] : [capabilityOf(provider, 'startCampaign')])]
  const links = steps.flatMap((step) => (step ? [`[\`${step.operation.id}\`](/${portalPath.operation(provider, step.operation.id)})`] : []))
  const start = capabilityOf(provider, 'startCampaign')
  if (links.length === 0) return [text('Nothing has to follow: the campaign starts by itself.')]
  const ending = startsByItself ? ' Then it starts by itself at its time.' : start ? ' Without them it contacts nobody.' : ''
  return [text(`**What has to follow:** ${asWords(links, 'then')}.${ending}`)]
}

/** `pause` of `pauseCampaign`. */
function firstWord(task: Task): string {
  return /^[a-z]+/.exec(task)?.[0] ?? task
}
