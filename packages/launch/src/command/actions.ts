import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { Answer } from '../ledger/decide.ts'
import { type Launches, openLaunches } from '../launches.ts'
import { LaunchError } from '../errors.ts'
import { readPhone } from '../phone/phone.ts'
import type { Progress, Run } from '../results/run.ts'
import { sqlite } from '../ledger/sqlite.ts'
import type { CommandLine, CommandName } from './arguments.ts'
import { type Output, peopleCount } from './output.ts'
import { countIn, planOptions, settingsIn } from './plan-options.ts'
import { adapterOf, checkEnvironment, type OpenServers, openServers, type ProviderId, providerOf } from './providers.ts'
import { progressText, showDecisions, showPlan } from './show.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes: done, could not be done, wrong usage, not at its end, interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** What a command has to do with the world. */
export interface World {
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
interface Context {
  readonly line: CommandLine
  readonly world: World
  readonly launches: Launches
  readonly servers: OpenServers | undefined
}

type Action = (context: Context) => Promise<ExitCode>

/** How many characters of a hash somebody has to type who has just seen all of it. */
const shortHash = 8

const actions: Readonly<Record<CommandName, Action>> = { plan, start, status, stop, resume, decide, report, suppress, forget, release }
/** Commands that reach a provider, and need to be told which servers are meant. */
const withServers: ReadonlySet<CommandName> = new Set(['plan', 'start', 'resume', 'decide'])

/**
 * Carries out a command.
 * @throws {UsageError} If the command line makes no sense.
 * @throws {LaunchError | AudienceError | TimeError} If it cannot be done.
 */
export async function act(line: CommandLine, world: World): Promise<ExitCode> {
  const { servers: named, command } = line
  if (!named && withServers.has(command)) {
    throw new UsageError(`"${command}" needs --mock (nobody is contacted) or --live (the real service).`)
  }
  const database = await openLedger(line, world)
  const servers = named && withServers.has(command) ? await openServers(named) : undefined
  let launches: Launches | undefined
  try {
    // A finished plan says which provider it is for, and each launch needs that one alone.
    const known = await providersIn(database, servers, world, line)
    // A request leaves soon after its intent or not at all, long before its process could be taken for dead.
    const lease = countIn('--lease', line.one('lease') ?? '15') * 1_000
    launches = await openLaunches({ ledger: database, providers: known, lease, departure: lease / 5 })
    return await actions[command]({ line, world, launches, servers })
  } finally {
    await (launches ? launches.close() : database.close())
    await servers?.close()
  }
}

/** With mock servers the ledger is another one by default: what nobody received must not look as if somebody had. */
async function openLedger(line: CommandLine, { folder }: World) {
  const place = line.one('ledger') ?? (line.servers?.kind === 'mock' ? 'launches-mock.db' : 'launches.db')
  if (/^postgres(?:ql)?:\/\//.test(place)) {
    const { postgres } = await import('../ledger/postgres.ts').catch((error: unknown) => {
      throw new LaunchError('ledger-unavailable', 'The Postgres driver is not installed.', 'Install it: npm install pg pg-boss.', error)
    })
    return postgres(place)
  }
  return sqlite(resolve(folder, place))
}

async function providersIn(
  database: Awaited<ReturnType<typeof openLedger>>,
  servers: OpenServers | undefined,
  { environment }: World,
  line: CommandLine,
) {
  if (!servers || line.command === 'plan') return []
  await database.migrate()
  const rows = await database.all<{ provider: string; key: string; state: string }>(`SELECT DISTINCT provider, key, state FROM launch`)
  const [key] = line.positionals
  const wanted = new Set(
    rows.filter((row) => row.key === key || (line.command === 'decide' && line.positionals.length !== 1)).map(({ provider }) => provider),
  )
  const ids = [...wanted].map(providerOf)
  if (line.servers?.kind === 'live' && line.command !== 'decide') for (const id of ids) checkEnvironment(id, environment)
  return Promise.all(ids.map((id: ProviderId) => adapterOf(id, servers.baseUrl(id))))
}

async function plan({ line, world, launches, servers }: Context): Promise<ExitCode> {
  const to = line.one('to')
  if (to === undefined) throw new UsageError('"plan" needs --to PROVIDER.')
  const id = providerOf(to)
  const { output } = world
  const adapter = await adapterOf(id, servers?.baseUrl(id), settingsIn(line, world.folder))
  const timeout = line.one('timeout')
  const timed = timeout === undefined ? adapter : { ...adapter, timeout: countIn('--timeout', timeout) * 1_000 }
  const options = planOptions(line, timed, world.folder, Date.now())
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
  const { kind } = line.servers ?? { kind: 'live' }
  output.say(
    `Nobody has been contacted. To start it: campaignkit-launch start ${quoted(found.id)} --${kind}${kind === 'live' ? ` --approve ${found.hash}` : ''}`,
  )
  return 0
}

async function start(context: Context): Promise<ExitCode> {
  const { line, world, launches } = context
  const [key = ''] = line.positionals
  await refuseHeld(launches)
  const found = await launches.find(key)
  const seen = await (await launches.open(key)).status()
  if (seen.state === 'done') {
    // A supervisor runs the same command again after each crash, also after one at the very end.
    world.output.result({ ended: true, ...progressJson(seen) }, () => progressText(seen))
    world.output.say(`It was finished already: nobody is contacted again under the key ${quoted(key)}.`)
    return 0
  }
  const approve = await approval(context, found)
  if (approve === undefined) {
    world.output.say('Stopped. Nothing was sent.')
    return 1
  }
  return follow(context, await launches.start(key, { approve, concurrency: concurrencyIn(line) }))
}

/** The hash that was approved: on the command line, on the terminal, or, where nobody is contacted, the plan's own. */
async function approval({ line, world }: Context, found: Awaited<ReturnType<Launches['find']>>): Promise<string | undefined> {
  const given = line.one('approve')
  if (given !== undefined) return given
  if (line.servers?.kind === 'mock') return found.hash
  const { ask, output } = world
  if (!ask) throw new UsageError(`Nothing was sent. --live needs --approve with the hash of the plan that you have seen: ${found.hash}`)
  showPlan(found, output)
  output.say(output.style('yellow', `This reaches ${peopleCount(found.summary.people)} and may cost money.`))
  const answer = (await ask(`Type the first ${shortHash} characters of the hash to start, anything else to stop: `))?.trim() ?? ''
  return answer.length >= shortHash && found.hash.startsWith(answer) ? found.hash : undefined
}

async function resume(context: Context): Promise<ExitCode> {
  const { line, launches } = context
  const [key = ''] = line.positionals
  await refuseHeld(launches)
  return follow(context, await launches.resume(key, { by: nameIn(line), concurrency: concurrencyIn(line) }))
}

/** Shows a launch until nothing more happens by itself; an interruption ends the work in this process. */
async function follow({ line, world, launches, servers }: Context, run: Run): Promise<ExitCode> {
  const { output, onInterrupt } = world
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
    return conclude(last, { output, interrupted: interrupted !== undefined, launches, servers, kind: line.servers?.kind ?? 'live' })
  } finally {
    end()
  }
}

interface Conclusion {
  readonly output: Output
  readonly interrupted: boolean
  readonly launches: Launches
  readonly servers: OpenServers | undefined
  readonly kind: string
}

function conclude(seen: Progress, { output, interrupted, servers, kind }: Conclusion): ExitCode {
  const { launch, state, decisions, reason } = seen
  output.result({ ended: true, ...progressJson(seen) }, () => progressText(seen))
  const contacted = servers?.contacted?.()
  if (contacted)
    output.say(
      `The mock counts ${peopleCount(contacted.people)} contacted, ${contacted.twice} of them twice. Nobody was called or messaged.`,
    )
  const again = (command: string) => `campaignkit-launch ${command} ${quoted(launch)} --${kind}`
  if (state === 'done') return 0
  if (interrupted) {
    output.say(`It goes on where it is with: ${again('start')}`)
    return 130
  }
  if (state === 'stopped' || state === 'stopping')
    output.say(`It is stopped${reason === undefined ? '' : `: ${reason}`}. It goes on with: ${again('resume')}`)
  else if (decisions > 0) output.say(`${decisions === 1 ? 'A decision is' : `${decisions} decisions are`} open: ${again('decide')}`)
  return 3
}

function progressJson({ next, ...seen }: Progress): Readonly<Record<string, unknown>> {
  return { ...seen, ...(next ? { next: { at: next.at.toISOString(), reason: next.reason } } : {}) }
}

async function status({ line, world: { output }, launches }: Context): Promise<ExitCode> {
  const [key] = line.positionals
  const held = await launches.held()
  if (held !== undefined) output.say(`Nothing leaves: ${held}. See: campaignkit-launch release --help`)
  if (key !== undefined) {
    const seen = await (await launches.open(key)).status()
    output.result(progressJson(seen), () => `${progressText(seen)}${seen.reason === undefined ? '' : `\n  ${seen.reason}`}`)
    return 0
  }
  const all = await launches.list()
  if (all.length === 0) output.say('There is no launch in this ledger yet.')
  for (const { id, state, provider } of all)
    output.result({ launch: id, state, provider }, () => `${state.padEnd(9)} ${provider.padEnd(9)} ${id}`)
  return 0
}

async function stop({ line, world: { output }, launches }: Context): Promise<ExitCode> {
  const [key = ''] = line.positionals
  await launches.stop(key, { by: nameIn(line) })
  const seen = await (await launches.open(key)).status()
  output.result(progressJson(seen), () => progressText(seen))
  output.say('Stopped: nothing of it leaves any more, in no process.')
  return 0
}

async function decide({ line, world: { output }, launches }: Context): Promise<ExitCode> {
  const [key, id, answer] = line.positionals
  const decisions = await launches.decisions(key)
  if (id === undefined || answer === undefined) {
    showDecisions(decisions, Date.now(), output)
    return decisions.length === 0 ? 0 : 3
  }
  const decision = decisions.find((one) => one.id === id)
  if (!decision)
    throw new UsageError(`There is no open decision "${id}". Open are: ${decisions.map((one) => one.id).join(', ') || 'none'}.`)
  if (!isAnswer(answer) || decision.answers[answer] === undefined) {
    throw new UsageError(`"${answer}" is no answer to it. The answers are: ${Object.keys(decision.answers).join(', ')}.`)
  }
  if (answer === 'was-not-sent' && line.one('confirm') !== String(decision.people)) {
    throw new UsageError(
      `If it was sent after all, ${peopleCount(decision.people)} would be contacted twice. If you have looked, and it was not sent: --confirm ${decision.people}`,
    )
  }
  await decision.resolve(answer, { by: nameIn(line) })
  output.result({ decided: id, answer, by: nameIn(line) }, () => `Decided: ${decision.answers[answer]}.`)
  return 0
}

function isAnswer(text: string): text is Answer {
  return ['was-sent', 'was-not-sent', 'retry', 'leave'].includes(text)
}

async function report({ line, world: { folder, output }, launches }: Context): Promise<ExitCode> {
  const [key = '', file = ''] = line.positionals
  await (await launches.open(key)).report(resolve(folder, file))
  output.result({ report: file }, () => `Written: ${file}`)
  return 0
}

async function suppress({ line, world: { output }, launches }: Context): Promise<ExitCode> {
  const phones = line.positionals.map(numberIn)
  await launches.suppress(phones, { reason: line.one('reason') ?? 'asked not to be contacted' })
  output.result({ suppressed: phones.length }, () => `${peopleCount(phones.length)} will not be contacted by any launch of this ledger.`)
  return 0
}

async function forget({ line, world: { output }, launches }: Context): Promise<ExitCode> {
  const [phone = ''] = line.positionals
  const count = await launches.forget(numberIn(phone))
  output.result(
    { forgotten: true, launches: count },
    () =>
      `Erased, in ${count} ${count === 1 ? 'launch' : 'launches'}. A keyed hash stays, so that nobody contacts the person again by mistake.`,
  )
  return 0
}

/** A number of a person who must not be contacted: whatever its kind, but it must be one. */
function numberIn(text: string): string {
  const read = readPhone(text, {
    allow: ['not-valid', 'placeholder', 'premium', 'shared-cost', 'personal', 'toll-free', 'pager', 'voicemail', 'international-network'],
  })
  if (typeof read !== 'string') return read.phone
  throw new UsageError('That is no phone number with its country code. Write it as +525512345678.')
}

async function release({ line, world: { output }, launches }: Context): Promise<ExitCode> {
  const [answer = ''] = line.positionals
  if (answer !== 'nothing-was-sent' && answer !== 'may-have-been-sent') {
    throw new UsageError(
      `"${answer}" is no answer. nothing-was-sent: this is the ledger itself, moved. may-have-been-sent: it is older than what was sent.`,
    )
  }
  const held = await launches.held()
  if (held === undefined) {
    output.say('The ledger is not held: there is nothing to release.')
    return 0
  }
  await launches.release(answer, { by: nameIn(line) })
  output.result({ released: answer }, () => 'Released. Start goes on; decide shows what needs a decision.')
  return 0
}

async function refuseHeld(launches: Launches): Promise<void> {
  const held = await launches.held()
  if (held === undefined) return
  throw new LaunchError(
    'ledger-held',
    `Nothing leaves: ${held}.`,
    'Say what happened to it: campaignkit-launch release nothing-was-sent, or may-have-been-sent.',
  )
}

function nameIn(line: CommandLine): string {
  return line.one('by') ?? userInfo().username
}

function concurrencyIn(line: CommandLine): number {
  return countIn('--concurrency', line.one('concurrency') ?? '8')
}

function quoted(text: string): string {
  return /^[\w.:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
