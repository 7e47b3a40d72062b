import { spawn } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../packages/launch/src/cli.ts')

/** How a command ended. */
export interface Ended {
  /** Exit code; absent if it was killed. */
  readonly code: number | undefined
  /** The objects that it printed. */
  readonly lines: readonly Readonly<Record<string, unknown>>[]
  /** The sentences that it printed. */
  readonly sentences: string
}

/** A command that runs in a process of its own. */
export interface Running {
  readonly ended: Promise<Ended>
  /** Kills it as a machine that fails does: it gets no chance to clean up. */
  kill(): void
}

/**
 * Runs the launch command.
 * @param args What stands behind its name.
 */
export function launchCommand(args: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, sentences] = ['', '']
  child.stdout.on('data', (part) => (out += String(part)))
  child.stderr.on('data', (part) => (sentences += String(part)))
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code) => {
      const lines = out.split('\n').filter((line) => line.startsWith('{'))
      done({
        code: code ?? undefined,
        lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
        sentences: sentences.trim(),
      })
    })
  })
  return { ended, kill: () => void child.kill('SIGKILL') }
}
