import { type Block, text } from '../document/block.ts'
import { type Lifecycle, lifecycleOf, type Transition } from '../document/lifecycle.ts'
import { type PortalProvider, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { arrow, box, label, pictureHtml, spot } from './svg.ts'

const column = 84
const row = 40
const top = 56
/** Width of a character of the labels, which are in a fixed pitch of 12 px. */
const pitch = 7.3

/** The life of a campaign as a picture: a column for each status, a row for each call; and the same as a list. */
export function lifecycleBlocks(provider: PortalProvider): Block[] {
  const lifecycle = lifecycleOf(provider)
  if (!lifecycle) return []
  const name = shortName(provider)
  const words = lifecycle.transitions.map((transition) => sentence(provider, transition, false))
  const picture = pictureHtml({
    title: `The life of a campaign with ${name}`,
    description: `${words.join('. ')}.`.replaceAll('`', ''),
    ...drawing(name, lifecycle),
  })
  const undocumented = lifecycle.statuses.filter(({ isDocumented }) => !isDocumented).map((status) => `\`${status.name}\``)
  const contacting = lifecycle.statuses.filter(({ isContacting }) => isContacting).map((status) => `\`${status.name}\``)
  const notes = [
    contacting.length > 0 ? `People are contacted while a campaign is ${contacting.join(' or ')}.` : '',
    undocumented.length > 0 ? `${name} does not publish how it calls ${undocumented.join(' and ')}; the names in brackets are ours.` : '',
  ]
  return [
    { kind: 'figure', html: picture, markdown: '' },
    text(lifecycle.transitions.map((transition) => `- ${sentence(provider, transition, true)}`).join('\n')),
    text(notes.filter(Boolean).join(' ')),
  ]
}

function drawing(provider: string, { statuses, transitions }: Lifecycle): { width: number; height: number; content: string } {
  const labels = transitions.map(callWords.bind(undefined, provider))
  const left = Math.max(...labels.map((words) => words.length)) * pitch + 16
  const height = top + transitions.length * row + 8
  const x = (name: string) => left + 14 + statuses.findIndex((status) => status.name === name) * column + column / 2
  const columns = statuses.map(({ name, isContacting, isDocumented }) => {
    const words = isDocumented ? name : `(${name})`
    const middle = x(name)
    return [
      isContacting ? box(middle - column / 2 + 1, 8, column - 2, height - 12, 'contacting') : '',
      box(middle - column / 2 + 4, 14, column - 8, 28, isContacting ? 'status contacting-status' : 'status'),
      label(middle, 33, words, 'status-name', 'middle'),
      `<path d="M${middle} 42V${height - 8}" class="guide"/>`,
    ].join('')
  })
  const rows = transitions.map((transition, index) => {
    const y = top + index * row + row / 2
    const to = x(transition.to)
    const tone = transition.contactsPeople ? 'people' : ''
    // A campaign that does not exist yet, and what the provider sets by itself, come from the left edge.
    const from = transition.from.length > 0 ? transition.from.map(x) : [left + 12]
    const lines = [
      from.filter((at) => at < to).toSorted((one, other) => one - other)[0],
      from.filter((at) => at > to).toSorted((one, other) => other - one)[0],
    ]
    const facts = `data-from="${transition.from.join(' ')}" data-to="${transition.to}" data-call="${transition.operation?.id ?? ''}"`
    return `<g ${facts}>${[
      label(8, y + 4, labels[index] ?? '', `call ${tone}`),
      ...lines.filter((at) => at !== undefined).map((at) => arrow(`M${at} ${y}H${to + (at < to ? -6 : 6)}`, tone)),
      ...from.map((at) => spot(at, y, tone)),
    ].join('')}</g>`
  })
  const width = left + 14 + statuses.length * column + 8
  return { width: Math.round(width), height, content: columns.join('') + rows.join('') }
}

function callWords(provider: string, { operation, field, from }: Transition): string {
  if (!operation) return field ? `at ${field.name}` : from.length > 0 ? 'by itself' : `set by ${provider}`
  return field ? `${operation.id} ${field.value ?? `+ ${field.name}`}` : operation.id
}

function sentence(provider: PortalProvider, { operation, from, to, field, contactsPeople }: Transition, isLinked: boolean): string {
  const id = operation ? `\`${operation.id}\`` : ''
  const call = isLinked && operation ? `[${id}](/${portalPath.operation(provider, operation.id)})` : id
  const setting = field ? ` with \`${field.name}${field.value === undefined ? '' : `: '${field.value}'`}\`` : ''
  const people = contactsPeople ? ': people are contacted' : ''
  const statuses = from.map((status) => `\`${status}\``).join(', ')
  if (!operation) {
    const how = field ? `At \`${field.name}\`` : from.length > 0 ? 'By itself' : `${shortName(provider)} sets it by itself:`
    return from.length > 0 ? `${how}: ${statuses} becomes \`${to}\`${people}` : `${how} \`${to}\`${people}`
  }
  return from.length > 0 ? `${call}${setting}: ${statuses} becomes \`${to}\`${people}` : `${call}${setting} makes it \`${to}\`${people}`
}
