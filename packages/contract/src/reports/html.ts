import { checks } from '../checks/checks.ts'
import type { Dimension } from '../session/coverage.ts'
import type { Finding, ReportedExchange } from '../case/finding.ts'
import type { ContractReport } from './report.ts'
import { style } from './style.ts'
import { counted, countsOf, dimensionNames, escaped, percentOf, seconds } from './words.ts'

/** One page that needs nothing but itself: no script, no other file, no network. */
export function htmlReport(report: ContractReport): string {
  const verdict = report.incomplete === undefined ? (report.passed ? 'Passed' : 'Failed') : `Incomplete: ${report.incomplete}`
  const facts = [
    escaped(report.url ?? 'client only'),
    counted(report.requests, 'request'),
    countsOf(report.findings),
    ...(report.blocked > 0 ? [`${counted(report.blocked, 'request')} not sent for their numbers`] : []),
    ...(report.throttled.responses > 0
      ? [`${counted(report.throttled.responses, 'response')} 429, ${seconds(report.throttled.milliseconds)} waited`]
      : []),
    `seed ${report.seed}`,
    seconds(report.milliseconds),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.title)}: contract tests</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(report.title)} <small>${escaped(report.version)}</small></h1>
<p class="verdict ${report.passed ? 'good' : 'bad'}">${escaped(verdict)}</p>
<p>${facts.join(' · ')}</p>
</header>
<main>
<h2>Findings</h2>
${findingsSection(report.findings)}
<h2>Coverage</h2>
${coverageSection(report)}
<h2>Operations</h2>
${operationsSection(report)}
</main>
</body>
</html>
`
}

function findingsSection(findings: readonly Finding[]): string {
  if (findings.length === 0) return '<p>None.</p>'
  const names = [...new Set(findings.map(({ check }) => check))]
  return names
    .map((name) => {
      const check = checks.find((candidate) => candidate.name === name)
      const own = findings.filter((finding) => finding.check === name)
      const heading = `<h3 id="${escaped(name)}">${escaped(check?.title ?? name)} <small>${escaped(name)}, ${own.length}</small></h3>`
      return `${heading}\n<p>${withCode(`${check?.why ?? ''} ${check?.fix ?? ''}`)}</p>\n${own.map(findingDetails).join('\n')}`
    })
    .join('\n')
}

/** A text of ours as HTML: what stands between backticks is code. */
function withCode(text: string): string {
  return escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

function findingDetails(finding: Finding): string {
  const facts = [
    escaped(finding.title),
    finding.phase,
    `<code>${escaped(finding.pointer)}</code>`,
    ...(finding.times > 1 ? [`seen ${finding.times} times`] : []),
    `<code>--replay ${finding.id}</code>`,
  ]
  const summary = `<span class="tag ${finding.severity}">${finding.severity}</span><code>${escaped(finding.operation)}</code> ${escaped(finding.message)}`
  return `<details id="${finding.id}"><summary>${summary}</summary><div>
<p>${facts.join(' · ')}</p>
${finding.exchanges.map(exchangeBlock).join('\n')}
${finding.typescript ? `<pre>${escaped(finding.typescript)}</pre>` : ''}
</div></details>`
}

const longestBody = 4000

function exchangeBlock({ curl, status, responseHeaders, responseBody = '' }: ReportedExchange): string {
  const headers = Object.entries(responseHeaders).map(([name, value]) => `${name}: ${value}`)
  const body = responseBody.length > longestBody ? `${responseBody.slice(0, longestBody)}…` : responseBody
  const response = status === undefined ? 'no answer' : [String(status), ...headers, '', body].join('\n')
  return `<pre>${escaped(curl)}</pre>\n<pre>${escaped(response)}</pre>`
}

function coverageSection({ coverage }: ContractReport): string {
  const rows = Object.entries(dimensionNames).map(([key, name]) => {
    const { covered, total, missing } = coverage.dimensions[key as Dimension] // the table's keys are these
    const places = missing.map((place) => `<li><code>${escaped(place)}</code></li>`).join('')
    const list =
      places === ''
        ? ''
        : `<tr class="more"><td colspan="4"><details><summary>${missing.length} missing</summary><div><ul>${places}</ul></div></details></td></tr>`
    const bar = `<progress value="${covered}" max="${Math.max(1, total)}" aria-label="${escaped(name)}"></progress>`
    return `<tr${list === '' ? '' : ' class="open"'}><td>${escaped(name)}</td><td class="bar">${bar}</td><td class="n">${covered}/${total}</td><td class="n">${percentOf({ covered, total, missing })}</td></tr>${list}`
  })
  const rest =
    coverage.untestable.length > 0 ? `<p>${coverage.untestable.length} rules cannot be broken by any request and are not counted.</p>` : ''
  return `<table><tbody>${rows.join('\n')}</tbody></table>${rest}`
}

function operationsSection(report: ContractReport): string {
  const phases = report.phases.map(({ phase }) => phase)
  const rows = report.operations.map(({ id, method, path, tests }) => {
    const reason = [...report.skipped, ...report.untested].find((entry) => entry.id === id)?.reason
    const errors = report.findings.filter((finding) => finding.operation === id && finding.severity === 'error').length
    const cells =
      reason === undefined
        ? phases.map((phase) => `<td class="n">${tests[phase] ?? ''}</td>`).join('')
        : `<td colspan="${phases.length}">not tested: ${escaped(reason)}</td>`
    const name = `<code>${escaped(id)}</code><br><small>${escaped(method)} ${escaped(path)}</small>`
    return `<tr><td>${name}</td>${cells}<td class="n${errors > 0 ? ' error' : ''}">${errors > 0 ? errors : ''}</td></tr>`
  })
  const head = ['operation', ...phases, 'findings'].map((title) => `<th scope="col">${title}</th>`).join('')
  return `<div class="scroll" role="region" aria-label="Operations" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}
