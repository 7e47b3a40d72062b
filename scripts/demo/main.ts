import { outputTo } from './output.ts'
import { run } from './run.ts'
import { askOnTerminal } from './terminal.ts'

process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  // Whoever read our lines, such as `head`, has seen enough.
  process.exit(1)
})

process.exitCode = await run(process.argv.slice(2), {
  output: outputTo(process.stdout, process.env),
  errors: outputTo(process.stderr, process.env),
  environment: process.env,
  folder: process.cwd(),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: askOnTerminal } : {}),
})
