import { GenerationError } from '../generate/problem.ts'

const help = `Starts, removes and tries out providers.

Usage: pnpm new-provider <id> [options]        starts one
       pnpm remove-provider <id>... [options]  removes some
       pnpm new-provider:check                 starts one of each style in a copy, runs all tests there, and removes them

Each has a --help of its own.
`

const [command = '', ...args] = process.argv.slice(2)
try {
  if (command === 'new') await (await import('./command/new.ts')).newProvider(args)
  else if (command === 'remove') await (await import('./command/remove.ts')).removeProvider(args)
  else if (command === 'check') (await import('./command/check.ts')).checkNewProviders()
  else if (command === '--help') process.stdout.write(help)
  else throw new GenerationError(`"${command}" is not a command. There are: new, remove, check.`)
} catch (error) {
  if (!(error instanceof GenerationError) && !(error instanceof TypeError && 'code' in error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
