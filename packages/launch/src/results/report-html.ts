import type { PersonState } from '../ledger/read.ts'
import { type Chart, chartOf } from './chart.ts'
import type { ReportFacts } from './facts.ts'
import { style } from './report-style.ts'

/** States of people as the page groups them, in the order in which they are shown. */
const groups: readonly {
  readonly id: string
  readonly title: string
  readonly states: readonly PersonState[]
  readonly meaning: string
}[] = [
  { id: 'sent', title: 'Sent', states: ['sent'], meaning: 'The provider took them.' },
  { id: 'waiting', title: 'Waiting', states: ['waiting', 'sending'], meaning: 'Not sent yet.' },
  { id: 'doubt', title: 'Nobody knows', states: ['unresolved'], meaning: 'They may have been sent; the response is missing.' },
  { id: 'held', title: 'Held', states: ['held'], meaning: 'They wait for a person’s decision.' },
  {
    id: 'not-sent',
    title: 'Not sent',
    states: ['failed', 'refused', 'suppressed', 'capped', 'expired', 'forgotten', 'not-sent'],
    meaning: 'Not taken into the plan, or taken out afterwards; the reasons are below.',
  },
]

const stateTitles: Readonly<Record<ReportFacts['state'], string>> = {
  planning: 'Being planned',
  planned: 'Planned, not started',
  running: 'Running',
  stopping: 'Being stopped',
  stopped: 'Stopped',
  done: 'Done',
}

/** Rows of a table that are shown; the CSV report has all. */
const mostRows = 50

/**
 * Makes a report as one HTML page that needs nothing else: no script, no request to anywhere, light and dark. It shows nobody's name or number, so that
 * it can be passed around.
 */
export function reportHtml(facts: ReportFacts): string {
  const { launch, provider, state, counts } = facts
  const people = facts.rows - counts.refused - counts.suppressed
  const chart = chartOf(facts.course, people, facts.endedAt ?? facts.at)
  const counted = groups.map((group) => ({ ...group, people: group.states.reduce((sum, name) => sum + counts[name], 0) }))
  const attention = counts.unresolved + counts.held
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escape(launch)}: report</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="kind">Launch report</p>
<h1>${escape(launch)}</h1>
<p><span class="state state-${state}">${stateTitles[state]}</span> at ${escape(provider)}${facts.reason === undefined ? '' : `: ${escape(facts.reason)}`}</p>
<p class="note">As of ${time(facts.at)}. ${when(facts)}</p>
</header>
${attention > 0 ? `<section class="attention" aria-labelledby="attention"><h2 id="attention">Needs attention</h2><p>${number(attention)} ${attention === 1 ? 'person is' : 'people are'} held or in doubt. <code>decide</code> shows what is known, and what each answer does.</p></section>` : ''}
<section aria-labelledby="people">
<h2 id="people">${number(facts.rows)} ${facts.rows === 1 ? 'row' : 'rows'} of the audience</h2>
${bar(counted, facts.rows)}
<dl class="figures">
${counted.map(({ id, title, people: count, meaning }) => `<div><dt><span class="key key-${id}"></span>${title}</dt><dd><strong>${number(count)}</strong> <span>${meaning}</span></dd></div>`).join('\n')}
</dl>
</section>
<section aria-labelledby="course">
<h2 id="course">The course of the launch</h2>
${chart ? drawing(chart, facts, people) : '<p>Nothing has been sent yet.</p>'}
</section>
${table(
  'Why rows were not sent',
  ['Reason', 'State', 'Rows'],
  facts.reasons.map(({ reason, state: name, rows }) => [reason || name, name, rows]),
)}
${table(
  'What the provider says',
  ['Status', 'Last word', 'People'],
  facts.statuses.map(({ status, final, people: count }) => [status, final ? 'yes' : 'no', count]),
)}
${table(
  `Time zones${facts.window ? `, window ${facts.window.from} to ${facts.window.until}` : ''}`,
  ['Zone', 'Known from', 'People'],
  facts.zones.map(({ zone, from, people: count }) => [zone, from, count]),
)}
<footer>
${facts.hash === undefined ? '' : `<p>Approved plan: <code class="hash">${escape(facts.hash)}</code></p>`}
<p>Nobody’s name or number is on this page. The CSV report has every row.</p>
</footer>
</main>
</body>
</html>
`
}

function when({ plannedAt, startedAt, endedAt }: ReportFacts): string {
  if (startedAt === undefined) return `Planned ${time(plannedAt)}.`
  return `Started ${time(startedAt)}${endedAt === undefined ? '' : `, ended ${time(endedAt)}, after ${span(endedAt - startedAt)}`}.`
}

function bar(counted: readonly { readonly id: string; readonly title: string; readonly people: number }[], rows: number): string {
  const parts = counted.filter(({ people }) => people > 0)
  const text = parts.map(({ title, people }) => `${title}: ${number(people)}`).join(', ')
  return `<div class="bar" role="img" aria-label="${escape(text || 'nobody')}">${parts
    .map(({ id, people }) => `<span class="part part-${id}" style="flex-grow:${Math.max(people / rows, 0.004)}"></span>`)
    .join('')}</div>`
}

function drawing({ areas, peopleTicks, timeTicks }: Chart, { course, at, endedAt }: ReportFacts, people: number): string {
  const last = course.at(-1)
  const sent = last?.sent ?? 0
  const settled = last?.settled ?? 0
  const summary = `${number(sent)} of ${number(people)} people had been sent to by ${plainTime(endedAt ?? at)}; the provider had said its last word about ${number(settled)} of them.`
  const lines = peopleTicks.map((_, index) => (index / Math.max(1, peopleTicks.length - 1)) * 1_000)
  return `<figure>
<div class="chart">
<div class="people" aria-hidden="true">${peopleTicks.map((value) => `<span>${number(value)}</span>`).join('')}</div>
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" role="img" aria-labelledby="chart-title chart-text">
<title id="chart-title">People sent to over time</title>
<desc id="chart-text">${escape(summary)}</desc>
${lines.map((y) => `<line class="grid" x1="0" x2="1000" y1="${y}" y2="${y}"/>`).join('')}
${areas.map(({ series, path }) => `<path class="area-${series}" d="${path}"/>`).join('')}
</svg>
<div class="times" aria-hidden="true">${timeTicks.map(({ text }) => `<span>${text}</span>`).join('')}</div>
</div>
<figcaption>${escape(summary)} Times are UTC.
<ul class="legend"><li><span class="key key-sent"></span>sent to, no last word yet</li><li><span class="key key-settled"></span>sent to, last word known</li></ul>
</figcaption>
<details><summary>The same as a table</summary>
${rowsOf(
  ['Time (UTC)', 'Sent to', 'Last word known'],
  thinned(course).map((point) => [new Date(point.at).toISOString().slice(0, 19).replace('T', ' '), point.sent, point.settled]),
)}
</details>
</figure>`
}

function table(title: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return ''
  const others = rows.slice(mostRows)
  const more = others.reduce((sum, row) => sum + Number(row.at(-1)), 0)
  return `<section><h2>${escape(title)}</h2>
${rowsOf(header, rows.slice(0, mostRows))}
${others.length > 0 ? `<p class="note">And ${number(others.length)} more, with ${number(more)} rows.</p>` : ''}
</section>`
}

function rowsOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = (index: number) => typeof rows[0]?.[index] === 'number'
  return `<div class="scroll" tabindex="0"><table><thead><tr>${header
    .map((name, index) => `<th scope="col"${isNumber(index) ? ' class="number"' : ''}>${escape(name)}</th>`)
    .join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('')}</tbody></table></div>`
}

function cellOf(value: string | number): string {
  return typeof value === 'number' ? `<td class="number">${number(value)}</td>` : `<td>${escape(value)}</td>`
}

/** At most so many points, the first and the last among them. */
function thinned(course: ReportFacts['course']): ReportFacts['course'] {
  const step = Math.ceil(course.length / mostRows)
  return course.filter((_, index) => index % step === 0 || index === course.length - 1)
}

function number(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: true }).replaceAll(',', '\u202F')
}

function time(at: number): string {
  return `<time datetime="${new Date(at).toISOString()}">${plainTime(at)}</time>`
}

function plainTime(at: number): string {
  const iso = new Date(at).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

function span(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.round(minutes / 1_440)} days`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
