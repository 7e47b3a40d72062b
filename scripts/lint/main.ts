import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblems, getTotals, lint, loadConfig } from '@redocly/openapi-core'
import { GenerationError } from '../generate/problem.ts'
import { readRegistry } from '../generate/read/registry.ts'
import { workspace } from '../shared/workspace.ts'
import { whyUnreadable } from './unreadable.ts'

const help = `Checks descriptions by all rules of redocly.yaml.

Usage: pnpm lint:specs [<provider>...]

  <provider>   check these alone (default: all of redocly.yaml)
  --help       show this
`

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  if (values.help) process.stdout.write(help)
  else await check(positionals)
} catch (error) {
  if (!(error instanceof GenerationError) && !(error instanceof TypeError && 'code' in error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function check(wanted: readonly string[]) {
  const providers = readRegistry(workspace)
  const ids = providers.map(({ id }) => id)
  const unknown = wanted.find((id) => !ids.includes(id))
  if (unknown) throw new GenerationError(`There is no provider "${unknown}" in redocly.yaml. There are: ${ids.join(', ')}.`)
  const config = await loadConfig({ configPath: join(workspace, 'redocly.yaml') })
  let errors = 0
  let warnings = 0
  for (const { id, spec } of providers.filter((provider) => wanted.length === 0 || wanted.includes(provider.id))) {
    const ref = join(workspace, spec)
    const problems = await lint({ ref, config: config.forAlias(id) }).catch((error: unknown) => {
      const why = whyUnreadable(error, ref)
      if (!why) throw error
      throw new GenerationError(`${relative(workspace, why.file)}:${why.line}:${why.column}: ${why.message}`, { cause: error })
    })
    const totals = getTotals(problems)
    formatProblems(problems, { totals, format: 'stylish', cwd: workspace, version: '' })
    errors += totals.errors
    warnings += totals.warnings
    process.stdout.write(
      `${id}: ${totals.errors + totals.warnings === 0 ? 'no problems' : `${totals.errors} errors, ${totals.warnings} warnings`}\n`,
    )
  }
  if (errors > 0) process.exitCode = 1
  if (errors + warnings > 0) process.stdout.write('specs/README.md has the rules.\n')
}
