import { createInterface } from 'node:readline'
import { setFlagsFromString } from 'node:v8'
import { outputTo } from './output.ts'
import { run } from './run.ts'

const { stdin, stdout, stderr, env } = process

/** Runs the command with what the process has: its arguments, its streams, its signals. */
export async function main(): Promise<void> {
  // Reading a long audience has V8 enlarge its young generation, though rows leave little behind: the memory of a plan is a third less without it.
  setFlagsFromString('--semi-space-growth-factor=1')

  stdout.on('error', (error) => {
    // Nobody reads any more, as behind `| head`; the launch goes on.
    if (!('code' in error && error.code === 'EPIPE')) throw error
  })

  const listeners = new Set<() => void>()
  let interruptions = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interruptions += 1
      // The second one does not want to wait, and where nothing is under way there is nothing to wait for.
      if (interruptions > 1 || listeners.size === 0) process.exit(130)
      for (const listener of listeners) listener()
    })
  }

  process.exitCode = await run(
    process.argv.slice(2),
    {
      output: outputTo(stdout, stderr, env),
      environment: env,
      folder: process.cwd(),
      ask: stdin.isTTY && stdout.isTTY ? ask : undefined,
      onInterrupt(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    { stdout, stderr },
  )
}

/** Asks on the terminal; the end of input (Ctrl+D) and an interruption (Ctrl+C) are no answer. */
function ask(question: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const lines = createInterface({ input: stdin, output: stdout })
    lines.on('SIGINT', () => lines.close())
    lines.on('close', () => settle(undefined))
    lines.question(question, (resolution) => {
      settle(resolution)
      lines.close()
    })
  })
}
