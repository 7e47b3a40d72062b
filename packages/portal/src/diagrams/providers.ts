import { capabilityOf, type Task, tasks } from '../document/capability.ts'
import { rowOf } from '../document/facts.ts'
import { lifecycleOf, transitionsOf } from '../document/lifecycle.ts'
import { type Portal, type PortalProvider, shortName } from '../document/portal.ts'
import { label, pictureHtml } from './svg.ts'

/** A campaign across the providers: which step each has, and which of them contacts people. */
export function providersPicture({ providers }: Portal): string {
  // The keys of an object literal.
  const names = (Object.keys(tasks) as Task[]).filter((task) => task !== 'sendSingle')
  const left = 106
  const column = 82
  const row = 38
  const top = 44
  const cells = providers.flatMap((provider, line) =>
    names.map((task, index) => {
      const x = left + index * column + column / 2
      const y = top + line * row + row / 2
      const state = stateOf(provider, task)
      return state === 'none'
        ? `<path d="M${x - 5} ${y}H${x + 5}" class="line"/>`
        : `<circle cx="${x}" cy="${y}" r="7" class="spot ${state}"/>`
    }),
  )
  const words = providers.map((provider) => {
    const able = names.filter((task) => capabilityOf(provider, task)).map((task) => tasks[task].cell.toLowerCase())
    const contacting = names.filter((task) => stateOf(provider, task) === 'people').map((task) => tasks[task].cell.toLowerCase())
    return `${shortName(provider)}: ${able.join(', ')}; contacts people: ${contacting.join(', ') || 'none of these'}`
  })
  return pictureHtml({
    title: 'The steps of a campaign, by provider',
    description: `${words.join('. ')}.`,
    width: left + names.length * column + 8,
    height: top + providers.length * row + 34,
    content: [
      ...names.map((task, index) => label(left + index * column + column / 2, 28, shortTask(task), 'small', 'middle')),
      ...providers.map((provider, line) => label(8, top + line * row + row / 2 + 5, shortName(provider), 'words strong')),
      ...cells,
      `<circle cx="14" cy="${top + providers.length * row + 20}" r="6" class="spot people"/>`,
      label(28, top + providers.length * row + 24, 'contacts people', 'small'),
      `<circle cx="140" cy="${top + providers.length * row + 20}" r="6" class="spot"/>`,
      label(154, top + providers.length * row + 24, 'contacts nobody by itself', 'small'),
    ].join(''),
  })
}

function shortTask(task: Task): string {
  return { addRecipients: 'Add people', recipientStatus: 'Follow' }[task as string] ?? tasks[task].cell
}

function stateOf(provider: PortalProvider, task: Task): 'none' | 'people' | 'quiet' {
  const capability = capabilityOf(provider, task)
  if (!capability) return 'none'
  const [transition] = capability.value === undefined ? [] : transitionsOf(lifecycleOf(provider), capability.operation.id, capability.value)
  return (transition?.contactsPeople ?? rowOf(provider, capability.operation)?.contactsPeople) ? 'people' : 'quiet'
}
