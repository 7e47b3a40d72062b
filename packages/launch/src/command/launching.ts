import { LaunchError } from '../errors.ts'
import type { Launches } from '../launches.ts'
import type { CommandLine } from './arguments.ts'
import { again, type Context, type ExitCode, nameIn, quoted } from './context.ts'
import { follow, progressJson } from './follow.ts'
import { peopleCount } from './output.ts'
import { countIn, planOptions, settingsIn } from './plan-options.ts'
import { adapterOf, providerOf } from './providers.ts'
import { progressText, showPlan } from './show.ts'
import { UsageError } from './usage-error.ts'

/** How many characters of a hash somebody has to type who has just seen all of it. */
const shortHash = 8

/** Reads an audience, freezes it, and says what would happen. */
export async function plan({ line, terminal, launches, servers }: Context): Promise<ExitCode> {
  const to = line.one('to')
  if (to === undefined) throw new UsageError('"plan" needs --to PROVIDER.')
  const id = providerOf(to)
  const { output } = terminal
  const adapter = await adapterOf(id, servers?.baseUrl(id), settingsIn(line, terminal.folder))
  const timeout = line.one('timeout')
  const timed = timeout === undefined ? adapter : { ...adapter, timeout: countIn('--timeout', timeout) * 1_000 }
  const options = planOptions(line, timed, terminal.folder, Date.now())
  let shown = 0
  const found = await launches.plan({
    ...options,
    onProgress(rows) {
      // A line a second at most, and none of a short file.
      if (Date.now() - shown < 1_000) return
      if (shown !== 0) output.progress({ reading: rows }, () => `${rows} rows read`)
      shown = Date.now()
    },
  })
  showPlan(found, output)
  if (found.summary.people === 0) {
    output.say('Nobody is left to contact, so there is nothing to start.')
    return 1
  }
  const approve = line.servers?.kind === 'live' ? ` --approve ${found.hash}` : ''
  output.say(`Nobody has been contacted. To start it: ${again('start', found.id, line)}${approve}`)
  return 0
}

/** Starts a launch, or goes on with one that was broken off. */
export async function start(context: Context): Promise<ExitCode> {
  const { line, terminal, launches } = context
  const [key = ''] = line.positionals
  await refuseHeld(launches)
  const found = await launches.find(key)
  const seen = await (await launches.open(key)).status()
  if (seen.state === 'done') {
    // A supervisor runs the same command again after each crash, also after one at the very end.
    terminal.output.result({ ended: true, ...progressJson(seen) }, () => progressText(seen))
    terminal.output.say(`It was finished already: nobody is contacted again under the key ${quoted(key)}.`)
    return 0
  }
  const approve = await approval(context, found)
  if (approve === undefined) {
    terminal.output.say('Stopped. Nothing was sent.')
    return 1
  }
  return follow(context, await launches.start(key, { approve, concurrency: concurrencyIn(line) }))
}

/** The hash that was approved: on the command line, on the terminal, or, where nobody is contacted, the plan's own. */
async function approval({ line, terminal }: Context, found: Awaited<ReturnType<Launches['find']>>): Promise<string | undefined> {
  const given = line.one('approve')
  if (given !== undefined) return given
  if (line.servers?.kind === 'mock') return found.hash
  const { ask, output } = terminal
  if (!ask) throw new UsageError(`Nothing was sent. --live needs --approve with the hash of the plan that you have seen: ${found.hash}`)
  showPlan(found, output)
  output.say(output.style('yellow', `This reaches ${peopleCount(found.summary.people)} and may cost money.`))
  const resolution = (await ask(`Type the first ${shortHash} characters of the hash to start, anything else to stop: `))?.trim() ?? ''
  return resolution.length >= shortHash && found.hash.startsWith(resolution) ? found.hash : undefined
}

/** Goes on with a launch that was stopped. */
export async function resume(context: Context): Promise<ExitCode> {
  const { line, launches } = context
  const [key = ''] = line.positionals
  await refuseHeld(launches)
  return follow(context, await launches.resume(key, { by: nameIn(line), concurrency: concurrencyIn(line) }))
}

async function refuseHeld(launches: Launches): Promise<void> {
  const held = await launches.held()
  if (held === undefined) return
  throw new LaunchError(
    'ledger-held',
    `Nothing leaves. ${held}`,
    'Say what happened to it: campaignkit-launch release nothing-was-sent, or may-have-been-sent.',
  )
}

function concurrencyIn(line: CommandLine): number {
  return countIn('--concurrency', line.one('concurrency') ?? '8')
}
