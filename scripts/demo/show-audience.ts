import type { Audience, RejectedRow } from './audience.ts'
import { type Output, peopleCount } from './output.ts'

const mostShown = 20

/** Shows what was read from a file, and every row that was left out. */
export function showAudience(file: string, { people, rejected, columns }: Audience, output: Output): void {
  output.line(`Audience   ${file}: ${peopleCount(people.length)}`)
  output.line(
    `           ${Object.entries(columns)
      .map(([what, name]) => `${what} = "${name}"`)
      .join(', ')}`,
  )
  if (rejected.length === 0) return
  output.line(output.style('yellow', `Left out   ${rejected.length} ${rejected.length === 1 ? 'row' : 'rows'}`))
  for (const { line, reason } of rejected.slice(0, mostShown)) output.line(`           line ${line}: ${reason}`)
  const others = rejected.slice(mostShown)
  if (others.length > 0) output.line(`           and ${others.length} more: lines ${lineRanges(others)}`)
}

/** `3–7, 12` */
function lineRanges(rows: readonly RejectedRow[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const { line } of rows) {
    const range = ranges.at(-1)
    if (range?.last === line - 1) range.last = line
    else ranges.push({ first: line, last: line })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}
