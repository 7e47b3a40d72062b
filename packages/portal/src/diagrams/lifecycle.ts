import { capabilityOf, type Task } from '../document/capability.ts'
import type { Block } from '../document/block.ts'
import type { PortalProvider } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { element, escapeHtml } from '../markup/html.ts'

interface State {
  readonly x: number
  readonly y: number
  readonly label: string
}

interface Step {
  readonly from: keyof typeof places
  readonly to: keyof typeof places
  readonly task: Task
  /** What is said of the step if no call makes it. */
  readonly label?: string
}

/** Where a state stands in the picture, if a provider has it. */
const places = {
  nothing: { x: 8, y: 30, label: '' },
  created: { x: 190, y: 30, label: 'Created' },
  scheduled: { x: 190, y: 150, label: 'Scheduled' },
  running: { x: 490, y: 30, label: 'Running' },
  paused: { x: 490, y: 150, label: 'Paused' },
  cancelled: { x: 730, y: 150, label: 'Cancelled' },
  finished: { x: 730, y: 30, label: 'Finished' },
} as const satisfies Readonly<Record<string, State>>

/** The steps of a campaign's life that a provider has calls for, from its capabilities. */
export function lifecycleSteps(provider: PortalProvider): Step[] {
  const has = (task: Task) => capabilityOf(provider, task) !== undefined
  if (!has('createCampaign')) return []
  const steps: Step[] = []
  if (has('startCampaign')) {
    steps.push({ from: 'nothing', to: 'created', task: 'createCampaign' }, { from: 'created', to: 'running', task: 'startCampaign' })
  } else {
    steps.push({ from: 'nothing', to: 'running', task: 'createCampaign' })
  }
  if (has('scheduleCampaign')) {
    steps.push({ from: 'nothing', to: 'scheduled', task: 'scheduleCampaign' })
    steps.push({ from: 'scheduled', to: 'running', task: 'scheduleCampaign', label: 'at its time' })
  }
  if (has('pauseCampaign')) steps.push({ from: 'running', to: 'paused', task: 'pauseCampaign' })
  if (has('resumeCampaign')) steps.push({ from: 'paused', to: 'running', task: 'resumeCampaign' })
  if (has('cancelCampaign')) steps.push({ from: 'running', to: 'cancelled', task: 'cancelCampaign' })
  steps.push({ from: 'running', to: 'finished', task: 'createCampaign', label: 'by itself' })
  return steps
}

/** The life of a campaign as a picture, drawn from the capabilities, with the same in words beside it. */
export function lifecycleBlocks(provider: PortalProvider): Block[] {
  const steps = lifecycleSteps(provider)
  if (steps.length === 0) return []
  const states = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].filter((state) => state !== 'nothing')
  const words = steps.map((step) => sentence(provider, step))
  const title = `The life of a campaign: ${words.map((word) => word.replaceAll('`', '')).join('; ')}.`
  const drawing = [
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8Z"/></marker></defs>',
    ...steps.map((step) => arrow(provider, step, steps)),
    ...states.map((state) => box(places[state])),
    '<circle class="start" cx="16" cy="52" r="8"/>',
  ].join('')
  const height = states.some((state) => places[state].y > 100) ? 220 : 90
  const svg = element('svg', { viewBox: `0 0 850 ${height}`, role: 'img', 'aria-label': title }, drawing)
  const html = `<div class="scroll" role="group" aria-label="Picture of the lifecycle" tabindex="0"><figure class="lifecycle">${svg}</figure></div>`
  const list = steps.map((step) => `- ${sentence(provider, step, true)}`).join('\n')
  return [
    { kind: 'figure', html, markdown: '' },
    { kind: 'text', text: list },
  ]
}

const boxWidth = 110
const boxHeight = 44

function box({ x, y, label }: State): string {
  const middle = `x="${x + boxWidth / 2}" y="${y + boxHeight / 2 + 5}"`
  return `<rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="8"/><text class="state" ${middle}>${label}</text>`
}

function arrow(provider: PortalProvider, step: Step, steps: readonly Step[]): string {
  const { from, to } = { from: places[step.from], to: places[step.to] }
  const label = step.label ?? callOf(provider, step.task)
  const hasTwin = steps.some((other) => other.from === step.to && other.to === step.from)
  // Two arrows between the same states stand side by side.
  const shift = hasTwin ? (from.y < to.y ? 24 : -24) : 0
  const fromMiddle = from.y + boxHeight / 2
  const toMiddle = to.y + boxHeight / 2
  let path: string
  let at: { x: number; y: number; anchor: string }
  if (from.x === to.x) {
    const x = from.x + boxWidth / 2 - shift
    const [start, end] = from.y < to.y ? [from.y + boxHeight, to.y - 2] : [from.y, to.y + boxHeight + 2]
    path = `M${x} ${start}V${end}`
    at = { x: x + (shift > 0 ? -8 : 8), y: (start + end) / 2 + 4, anchor: shift > 0 ? 'end' : 'start' }
  } else {
    const start = step.from === 'nothing' ? 24 : from.x + boxWidth
    const end = to.x - 2
    const bend = step.to === 'cancelled' ? end - 26 : start + 24
    path = fromMiddle === toMiddle ? `M${start} ${fromMiddle}H${end}` : `M${start} ${fromMiddle}H${bend}V${toMiddle}H${end}`
    at =
      step.from === 'scheduled'
        ? { x: bend + 8, y: fromMiddle, anchor: 'start' }
        : step.to === 'cancelled'
          ? { x: to.x + boxWidth / 2, y: to.y + boxHeight + 16, anchor: 'middle' }
          : { x: (fromMiddle === toMiddle ? (start + end) / 2 : (bend + end) / 2) - 4, y: toMiddle - 8, anchor: 'middle' }
  }
  return `<path class="arrow" d="${path}" marker-end="url(#arrow)"/><text class="label" x="${at.x}" y="${at.y}" text-anchor="${at.anchor}">${escapeHtml(label)}</text>`
}

function callOf(provider: PortalProvider, task: Task): string {
  return capabilityOf(provider, task)?.operation.id ?? ''
}

function sentence(provider: PortalProvider, { from, to, task, label }: Step, linked = false): string {
  const capability = capabilityOf(provider, task)
  const id = `\`${capability?.operation.id ?? ''}\``
  const call = linked && capability ? `[${id}](/${portalPath.operation(provider, capability.operation.id)})` : id
  const how = label ?? `${call}${capability?.field ? ` with \`${capability.field}\`` : ''}`
  return from === 'nothing'
    ? `${how} makes it ${places[to].label.toLowerCase()}`
    : `${places[from].label} becomes ${places[to].label.toLowerCase()}: ${how}`
}
