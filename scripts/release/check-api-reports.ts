import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { workspace } from '../shared/workspace.ts'
import { entriesOf, reportOf, undocumentedIn } from './api-reports/api-report.ts'

// Each entry of a hand-written package has a report of what it offers, so that a change of the surface shows in review; `--update` writes
// the reports anew. Every exported name must be documented, and every parameter of an exported function.
const { values } = parseArgs({ options: { update: { type: 'boolean' } } })
for (const entry of entriesOf(workspace)) {
  const report = reportOf(entry)
  const undocumented = undocumentedIn(entry, report)
  for (const line of undocumented) process.stderr.write(`${entry.name}: not documented: ${line}\n`)
  const isCurrent = entry.report === undefined || isKept(entry.report, report)
  if (!isCurrent) {
    process.stderr.write(`${entry.report} is not what ${entry.name} offers now. If the change is meant: pnpm api:update, and commit it.\n`)
  }
  if (!isCurrent || undocumented.length > 0) process.exitCode = 1
  process.stdout.write(`${isCurrent && undocumented.length === 0 ? 'passed' : 'FAILED'}  ${entry.name}\n`)
}

/** Whether the report that is kept is this one; with `--update` it is afterwards. */
function isKept(file: string, report: string): boolean {
  const path = join(workspace, file)
  if (existsSync(path) && readFileSync(path, 'utf8') === report) return true
  if (!values.update) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, report)
  return true
}
