import type { Progress, Run } from '../results/run.ts'
import type { CommandLine } from './arguments.ts'
import { again, type Context, type ExitCode } from './context.ts'
import { type Output, peopleCount } from './output.ts'
import { countIn } from './plan-options.ts'
import type { OpenServers } from './providers.ts'
import { progressText } from './show.ts'

/** Shows a launch until nothing more happens by itself; an interruption ends the work in this process. */
export async function follow({ line, terminal, servers }: Context, run: Run): Promise<ExitCode> {
  const { output, onInterrupt } = terminal
  const within = countIn('--drain', line.one('drain') ?? '25') * 1_000
  let interrupted: Promise<void> | undefined
  const end = onInterrupt(() => {
    if (interrupted) return
    output.say('Interrupted: what is under way is finished, nothing new leaves.')
    interrupted = run.drain({ within })
  })
  try {
    for await (const seen of run.progress({ until: line.has('until-results') ? 'results' : 'sent', interval: 250 })) {
      output.progress(progressJson(seen), () => progressText(seen))
      if (interrupted) break
    }
    await interrupted
    const last = await run.status()
    return conclude(last, { output, interrupted: interrupted !== undefined, servers, line })
  } finally {
    end()
  }
}

interface Conclusion {
  readonly output: Output
  readonly interrupted: boolean
  readonly servers: OpenServers | undefined
  readonly line: CommandLine
}

function conclude(seen: Progress, { output, interrupted, servers, line }: Conclusion): ExitCode {
  const { launch, state, decisions, reason } = seen
  output.result({ ended: true, ...progressJson(seen) }, () => progressText(seen))
  const contacted = servers?.contacted?.()
  if (contacted)
    output.say(
      `The mock counts ${peopleCount(contacted.people)} contacted, ${contacted.twice} of them twice. Nobody was called or messaged.`,
    )
  if (state === 'done') return 0
  if (interrupted) {
    output.say(`It goes on where it is with: ${again('start', launch, line)}`)
    return 130
  }
  if (state === 'stopped' || state === 'stopping')
    output.say(`It is stopped${reason === undefined ? '' : `: ${reason}`}. It goes on with: ${again('resume', launch, line)}`)
  else if (decisions > 0)
    output.say(`${decisions === 1 ? 'A decision is' : `${decisions} decisions are`} open: ${again('decide', launch, line)}`)
  return 3
}

/** How far a launch is, for programs. */
export function progressJson({ next, ...seen }: Progress): Readonly<Record<string, unknown>> {
  return { ...seen, ...(next ? { next: { at: next.at.toISOString(), reason: next.reason } } : {}) }
}
