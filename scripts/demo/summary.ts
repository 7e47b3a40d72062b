import type { Failure } from './failure.ts'
import type { LaunchResult } from './launch-all.ts'
import { duration, type Output, peopleCount } from './output.ts'
import { tableLines } from './table.ts'

const columns = [
  { title: 'Provider' },
  { title: 'Campaign' },
  { title: 'Status' },
  { title: 'People', right: true },
  { title: 'Calls', right: true },
  { title: 'Time', right: true },
] as const

const none = '–'

/** Shows all launches in a table, and what the reader must know about it. */
export function showSummary(results: readonly LaunchResult[], output: Output, live: boolean): void {
  const rows = results.map(({ launcher, facts, calls, milliseconds, failure }) => [
    launcher.label,
    String(facts.id ?? none),
    failure ? statusOf(failure) : (facts.status ?? none),
    String(facts.people ?? none),
    String(calls),
    duration(milliseconds),
  ])
  const [header = '', ...lines] = tableLines(columns, rows)
  output.line()
  output.line(output.style('bold', header))
  for (const [index, line] of lines.entries()) output.line(results[index - 1]?.failure ? output.style('red', line) : line)
  output.line()
  if (results.some(({ launcher }) => launcher.id === 'yuno')) {
    output.line('Yuno takes no list of people: it contacts payers whose payments match its rules.')
  }
  if (live) {
    output.line('These were the real services: what is active, running, started or scheduled reaches people.')
  } else {
    output.line('These were mock servers on this machine (127.0.0.1): nobody was contacted.')
    output.line('They check each request and keep what was created until this command ends.')
  }
}

/** A call that may have been carried out is no failure as long as nobody knows. */
function statusOf({ outcome, found }: Failure): string {
  if (found?.outcome === 'happened') return 'HAPPENED'
  return outcome === 'unknown' && found?.outcome !== 'did-not-happen' ? 'UNKNOWN' : 'FAILED'
}

function outcomeOf({ outcome, found }: Failure): string {
  return found && found.outcome !== 'still-unknown' ? `${outcome} at first; ${found.outcome}` : outcome
}

/** Explains each failure. */
export function showFailures(results: readonly LaunchResult[], output: Output, live: boolean): void {
  for (const { launcher, facts, failure } of results) {
    if (!failure) continue
    output.line()
    output.line(output.style('red', `${launcher.label}: ${failure.operation} did not succeed. Outcome: ${outcomeOf(failure)}`))
    for (const line of failure.message.split('\n')) output.line(`  ${line}`)
    output.line(`  What to do: ${failure.remedy}`)
    if (live && facts.id !== undefined) {
      output.line(`  Campaign ${facts.id} exists already, with ${peopleCount(facts.people ?? 0)}; running this again makes another one.`)
    }
  }
}
