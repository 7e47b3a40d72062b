import { resolve } from 'node:path'
import type { Resolution } from '../ledger/decide.ts'
import { sqlite } from '../ledger/sqlite.ts'
import { type Launches, openLaunches } from '../launches.ts'
import { LaunchError } from '../errors.ts'
import { phoneDoubts } from '../phone/doubt.ts'
import { readPhone } from '../phone/phone.ts'
import type { CommandLine, CommandName } from './arguments.ts'
import { type Action, type Context, type ExitCode, nameIn, type CommandTerminal } from './context.ts'
import { progressJson } from './follow.ts'
import { plan, resume, start } from './launching.ts'
import { peopleCount } from './output.ts'
import { countIn } from './plan-options.ts'
import { adapterOf, checkEnvironment, type OpenServers, openServers, type ProviderId, providerOf } from './providers.ts'
import { progressText, showDecisions } from './show.ts'
import { UsageError } from './usage-error.ts'

const actions: Readonly<Record<CommandName, Action>> = { plan, start, status, stop, resume, decide, report, suppress, forget, release }
/** Commands that reach a provider, and need to be told which servers are meant. */
const withServers: ReadonlySet<CommandName> = new Set(['plan', 'start', 'resume', 'decide'])

/**
 * Carries out a command.
 * @throws {UsageError} If the command line makes no sense.
 * @throws {LaunchError | AudienceError | TimeError} If it cannot be done.
 */
export async function act(line: CommandLine, terminal: CommandTerminal): Promise<ExitCode> {
  const { servers: named, command } = line
  if (!named && withServers.has(command)) {
    throw new UsageError(`"${command}" needs --mock (nobody is contacted) or --live (the real service).`)
  }
  const database = await openLedger(line, terminal)
  const servers = named && withServers.has(command) ? await openServers(named) : undefined
  let launches: Launches | undefined
  try {
    // A finished plan says which provider it is for, and each launch needs that one alone.
    const known = await providersIn(database, servers, terminal, line)
    // A request leaves soon after its intent or not at all, long before its process could be taken for dead.
    const lease = countIn('--lease', line.one('lease') ?? '15') * 1_000
    launches = await openLaunches({ ledger: database, providers: known, lease, sendWithin: lease / 5 })
    return await actions[command]({ line, terminal, launches, servers })
  } finally {
    await (launches ? launches.close() : database.close())
    await servers?.close()
  }
}

/** With mock servers the ledger is another one by default: what nobody received must not look as if somebody had. */
async function openLedger(line: CommandLine, { folder }: CommandTerminal) {
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
  { environment }: CommandTerminal,
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

async function status({ line, terminal: { output }, launches }: Context): Promise<ExitCode> {
  const [key] = line.positionals
  const held = await launches.held()
  if (held !== undefined) output.say(`Nothing leaves. ${held} See: campaignkit-launch release --help`)
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

async function stop({ line, terminal: { output }, launches }: Context): Promise<ExitCode> {
  const [key = ''] = line.positionals
  await launches.stop(key, { by: nameIn(line) })
  const seen = await (await launches.open(key)).status()
  output.result(progressJson(seen), () => progressText(seen))
  output.say('Stopped: nothing of it leaves any more, in no process.')
  return 0
}

async function decide({ line, terminal: { output }, launches }: Context): Promise<ExitCode> {
  const [key, id, resolution] = line.positionals
  const decisions = await launches.decisions(key)
  if (id === undefined || resolution === undefined) {
    showDecisions(decisions, Date.now(), output)
    return decisions.length === 0 ? 0 : 3
  }
  const decision = decisions.find((one) => one.id === id)
  if (!decision)
    throw new UsageError(`There is no open decision "${id}". Open are: ${decisions.map((one) => one.id).join(', ') || 'none'}.`)
  if (!isResolution(resolution) || decision.resolutions[resolution] === undefined) {
    throw new UsageError(`"${resolution}" is no answer to it. The answers are: ${Object.keys(decision.resolutions).join(', ')}.`)
  }
  if (resolution === 'was-not-sent' && line.one('confirm') !== String(decision.people)) {
    throw new UsageError(
      `If it was sent after all, ${peopleCount(decision.people)} would be contacted twice. If you have looked, and it was not sent: --confirm ${decision.people}`,
    )
  }
  await decision.resolve(resolution, { by: nameIn(line) })
  output.result({ decided: id, resolution: resolution, by: nameIn(line) }, () => `Decided: ${decision.resolutions[resolution]}.`)
  return 0
}

function isResolution(text: string): text is Resolution {
  return ['was-sent', 'was-not-sent', 'retry', 'leave'].includes(text)
}

async function report({ line, terminal: { folder, output }, launches }: Context): Promise<ExitCode> {
  const [key = '', file = ''] = line.positionals
  await (await launches.open(key)).report(resolve(folder, file))
  output.result({ report: file }, () => `Written: ${file}`)
  return 0
}

async function suppress({ line, terminal: { output }, launches }: Context): Promise<ExitCode> {
  const phones = line.positionals.map(numberIn)
  await launches.suppress(phones, { reason: line.one('reason') ?? 'asked not to be contacted' })
  output.result({ suppressed: phones.length }, () => `${peopleCount(phones.length)} will not be contacted by any launch of this ledger.`)
  return 0
}

async function forget({ line, terminal: { output }, launches }: Context): Promise<ExitCode> {
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
    allow: phoneDoubts,
  })
  if (typeof read !== 'string') return read.phone
  throw new UsageError('That is no phone number with its country code. Write it as +525512345678.')
}

async function release({ line, terminal: { output }, launches }: Context): Promise<ExitCode> {
  const [choice = ''] = line.positionals
  if (choice !== 'nothing-was-sent' && choice !== 'may-have-been-sent') {
    throw new UsageError(
      `"${choice}" is no answer. nothing-was-sent: this is the ledger itself, moved. may-have-been-sent: it is older than what was sent.`,
    )
  }
  const held = await launches.held()
  if (held === undefined) {
    output.say('The ledger is not held: there is nothing to release.')
    return 0
  }
  await launches.release(choice, { by: nameIn(line) })
  output.result({ released: choice }, () => 'Released. Start goes on; decide shows what needs a decision.')
  return 0
}
