import { userInfo } from 'node:os'
import type { Launches } from '../launches.ts'
import type { CommandLine } from './arguments.ts'
import type { Output } from './output.ts'
import type { OpenServers } from './providers.ts'

/** Exit codes: done, could not be done, wrong usage, not at its end, interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** What a command has to do with the world. */
export interface CommandTerminal {
  readonly output: Output
  readonly environment: NodeJS.ProcessEnv
  /** Folder from which relative paths start. */
  readonly folder: string
  /** Asks a question; absent where nobody sits at a terminal. Its answer is `undefined` if the input ended. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined
  /**
   * Has a listener called when the command is interrupted, and no longer ended by it.
   * @returns Ends that.
   */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** What a command works with. */
export interface Context {
  readonly line: CommandLine
  readonly terminal: CommandTerminal
  readonly launches: Launches
  readonly servers: OpenServers | undefined
}

/** Carries out one command. */
export type Action = (context: Context) => Promise<ExitCode>

/** Who does it: `--by`, or the user of this machine. */
export function nameIn(line: CommandLine): string {
  return line.one('by') ?? userInfo().username
}

/** The command that goes on from here, with the same servers and the same ledger. */
export function again(command: string, key: string, line: CommandLine): string {
  const servers = line.servers?.kind === 'mock' ? `--mock${line.servers.url === undefined ? '' : `=${line.servers.url}`}` : '--live'
  const ledger = line.one('ledger')
  // An address may have a password in it.
  const place = ledger?.startsWith('postgres') ? 'postgres://…' : ledger
  return `campaignkit-launch ${command} ${quoted(key)} ${servers}${place === undefined ? '' : ` --ledger ${quoted(place)}`}`
}

/** A word as a shell takes it. */
export function quoted(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
