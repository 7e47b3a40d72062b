import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { generate } from './generate.ts'
import { GenerationError } from './problem.ts'

const help = `Makes the provider packages' generated files out of specs/.

Usage: pnpm generate [--check] [--root DIR]

  --check      write nothing; exit 1 if a generated file is not what the specs say
  --root DIR   the workspace to work in (default: this one)
  --help       show this
`

try {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) {
    process.stdout.write(help)
  } else {
    const started = performance.now()
    const result = await generate({ root: resolve(values.root ?? `${import.meta.dirname}/../..`), check: values.check ?? false })
    const time = `${Math.round(performance.now() - started)} ms`
    process.stdout.write(
      `${result.providers} providers, ${result.operations} operations, ${result.files} files, ${result.changed} changed (${time})\n`,
    )
  }
} catch (error) {
  if (!(error instanceof GenerationError) && !(error instanceof TypeError && 'code' in error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
