import { AudienceError } from '../audience/audience-error.ts'
import { LaunchError } from '../errors.ts'
import { TimeError } from '../time/time-error.ts'
import { act } from './actions.ts'
import type { ExitCode, CommandTerminal } from './context.ts'
import { readArguments } from './arguments.ts'
import { helpText, version } from './help.ts'
import type { Stream } from './output.ts'
import { UsageError } from './usage-error.ts'

/**
 * Runs the command.
 * @param args What stands behind its name.
 * @param streams Where help and errors go.
 * @returns The exit code.
 */
export async function run(
  args: readonly string[],
  terminal: CommandTerminal,
  streams: { readonly stdout: Stream; readonly stderr: Stream },
): Promise<ExitCode> {
  try {
    const line = readArguments(args)
    if (line === 'help') streams.stdout.write(helpText)
    else if (line === 'version') streams.stdout.write(`${version()}\n`)
    else return await act(line, terminal)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      streams.stderr.write(`${error.message} See campaignkit-launch --help.\n`)
      return 2
    }
    if (!(error instanceof LaunchError || error instanceof AudienceError || error instanceof TimeError)) throw error
    streams.stderr.write(`${error.message}\n`)
    return 1
  }
}
