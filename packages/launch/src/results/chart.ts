import type { CoursePoint } from './facts.ts'

/** A drawing of a launch's course: SVG for the plot, plain text for its axes, so that they are legible at every width. */
export interface Chart {
  /** Paths in a square of 1000 by 1000, `y` down. */
  readonly areas: readonly { readonly series: 'settled' | 'sent'; readonly path: string }[]
  /** Values of the horizontal lines, the largest first. */
  readonly peopleTicks: readonly number[]
  readonly timeTicks: readonly { readonly at: number; readonly text: string }[]
}

const size = 1_000

/**
 * Draws how many people had been sent to, and how many the provider had said its last word about, over time. Both grow in steps, as the ledger
 * recorded them.
 * @param points The course, oldest first.
 * @param people People of the plan: the height of the drawing.
 * @param endedAt The end of the drawing, milliseconds since 1970.
 */
export function chartOf(points: readonly CoursePoint[], people: number, endedAt: number): Chart | undefined {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || people === 0) return undefined
  const end = Math.max(endedAt, last.at)
  const ticks = roundTicks(people)
  const top = ticks[0] ?? people
  const x = (at: number) => round(((at - first.at) / Math.max(1, end - first.at)) * size)
  const y = (value: number) => round(size - (value / top) * size)
  const edge = (of: (point: CoursePoint) => number) =>
    points.flatMap((point, index) => [`${x(point.at)} ${y(of(point))}`, `${x(points[index + 1]?.at ?? end)} ${y(of(point))}`])
  const [zero, settled, sent] = [edge(() => 0), edge((point) => point.settled), edge((point) => point.sent)]
  return {
    areas: [
      { series: 'sent', path: areaOf(sent, settled) },
      { series: 'settled', path: areaOf(settled, zero) },
    ],
    peopleTicks: ticks,
    timeTicks: [0, 1 / 3, 2 / 3, 1].map((share) => {
      const at = first.at + (end - first.at) * share
      return { at, text: timeText(at, end - first.at) }
    }),
  }
}

function areaOf(upper: readonly string[], lower: readonly string[]): string {
  return `M${[...upper, ...lower.toReversed()].join('L')}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Round numbers from the first that holds all people down to 0. */
function roundTicks(people: number): number[] {
  const rough = people / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough && Number.isInteger(factor * power)) ?? 10) * power)
  const count = Math.ceil(people / step)
  return Array.from({ length: count + 1 }, (_, index) => (count - index) * step)
}

function timeText(at: number, span: number): string {
  const iso = new Date(at).toISOString()
  if (span < 20_000) return iso.slice(11, 21)
  if (span < 5 * 60_000) return iso.slice(11, 19)
  return span < 36 * 3_600_000 ? iso.slice(11, 16) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`
}
