import type { Plan } from '../plan/plan.ts'
import type { Decision } from '../protocol/decisions.ts'
import type { Progress } from '../results/run.ts'
import { duration, number, type Output, peopleCount } from './output.ts'

/** Reasons of refused rows that are shown; the report has all. */
const mostReasons = 12
const mostZones = 6

/** Shows what a plan would do. */
export function showPlan({ id, hash, summary }: Plan, output: Output): void {
  output.result({ plan: id, hash, ...summary }, () => {
    const { rows, people, provider, campaigns, requests, refused, zones, undo, doubt } = summary
    const lines: [string, string][] = [
      ['Plan', `"${id}" at ${provider}`],
      ['People', `${number(people)} of ${number(rows)} ${rows === 1 ? 'row' : 'rows'}`],
      ...Object.entries(refused)
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, mostReasons)
        .map(([reason, count]): [string, string] => ['', output.style('yellow', `${number(count)} not taken: ${reason}`)]),
      [
        'Requests',
        `${Object.entries(requests)
          .map(([stage, count]) => `${number(count)} ${stage}`)
          .join(', ')} in ${number(campaigns)} ${campaigns === 1 ? 'campaign' : 'campaigns'}`,
      ],
      [
        'Takes',
        summary.duration === 0
          ? 'as long as the requests do'
          : `at least ${duration(summary.duration)}, under the provider's limits; windows come on top`,
      ],
      ...zonesOf(zones),
      ['Undo', undo],
      ...(doubt === undefined ? [] : ([['Doubt', doubt]] as [string, string][])),
      ['Hash', output.style('bold', hash)],
    ]
    return lines.map(([name, text]) => `${name.padEnd(9)} ${text}`.trimEnd()).join('\n')
  })
}

function zonesOf(zones: Readonly<Record<string, number>>): [string, string][] {
  const known = Object.entries(zones).filter(([zone]) => zone !== '')
  if (known.length === 0) return []
  const shown = known.toSorted(([, one], [, other]) => other - one).slice(0, mostZones)
  const others = known.length - shown.length
  const list = shown.map(([zone, people]) => `${zoneText(zone)} ${number(people)}`).join(', ')
  return [['Zones', `${list}${others > 0 ? `, and ${others} more` : ''}`]]
}

function zoneText(text: string): string {
  const [first = '', second, ...others] = text.split('|')
  if (second === undefined) return first
  return others.length === 0 ? `${first} or ${second}` : `${first} or ${others.length + 1} others`
}

/** One line about how far a launch is. */
export function progressText({ launch, sent, waiting, unresolved, decisions, counts, next, state }: Progress): string {
  const failed = counts.failed + counts['not-sent'] + counts.expired
  const parts = [
    `${number(sent)} sent`,
    `${number(waiting)} waiting`,
    ...(unresolved > 0 ? [`${number(unresolved)} in doubt`] : []),
    ...(counts.held > 0 ? [`${number(counts.held)} held`] : []),
    ...(failed > 0 ? [`${number(failed)} not sent`] : []),
    ...(decisions > 0 ? [`${decisions} ${decisions === 1 ? 'decision' : 'decisions'} open`] : []),
    ...(next && state === 'running' ? [`next ${next.at.toISOString().slice(0, 16).replace('T', ' ')} UTC: ${next.reason}`] : []),
  ]
  return `${launch}: ${state === 'running' ? '' : `${state}, `}${parts.join(' · ')}`
}

/** Shows what only a person can settle, with what each answer does. */
export function showDecisions(decisions: readonly Decision[], now: number, output: Output): void {
  if (decisions.length === 0) {
    output.result({ decisions: 0 }, () => 'No decision is open.')
    return
  }
  for (const { id, launch, provider, operation, stage, people, state, reason, since, resolutions } of decisions) {
    const json = {
      decision: id,
      launch,
      provider,
      operation,
      stage,
      people,
      state,
      reason,
      since: since.toISOString(),
      resolutions,
    }
    output.result(json, () =>
      [
        output.style('bold', `${id}  "${launch}": ${provider}.${operation || stage}, ${peopleCount(people)}`),
        `  ${state === 'unknown' ? 'It may have been carried out.' : state === 'rejected' ? 'It was refused.' : 'It is held.'} ${reason}`,
        `  The request was on its way ${duration(Math.max(0, now - since.getTime()))} ago, at ${since.toISOString().slice(0, 19).replace('T', ' ')} UTC.`,
        ...Object.entries(resolutions).map(([resolution, effect]) => `  ${resolution.padEnd(13)} ${effect}`),
      ].join('\n'),
    )
  }
}
