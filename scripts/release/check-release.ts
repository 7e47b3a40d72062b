import { judgeRelease } from './gate.ts'
import { workspace } from '../shared/workspace.ts'

// Do the changesets declare at least what the changes since the last release demand?
const verdicts = await judgeRelease(workspace)
for (const { name, released, declared, needed, passed } of verdicts) {
  const since = released ? `since ${released}` : 'never released'
  process.stdout.write(
    `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(24)} ${since.padEnd(16)} needs ${needed.padEnd(6)} declared ${declared}\n`,
  )
}
const failed = verdicts.filter(({ passed }) => !passed)
for (const { name, needed, changes } of failed) {
  const list = changes.map(({ level, what }) => `  ${level}: ${what}\n`).join('')
  process.stderr.write(`${name} needs a changeset with at least "${needed}" (pnpm changeset):\n${list}`)
}
process.exitCode = failed.length > 0 ? 1 : 0
