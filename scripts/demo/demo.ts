import { join, resolve } from 'node:path'
import { type Mock, startMock } from '@campaignkit/mock'
import type { DemoOptions } from './arguments.ts'
import { campaigns, type DemoCampaign } from './campaigns.ts'
import { type Ended, launchCommand } from './command.ts'
import { duration, type Output, peopleCount } from './output.ts'
import { tableLines } from './table.ts'
import { launchYuno } from './yuno.ts'

/** What goes wrong, by provider: the response to a request is lost; a process is killed while a request is on its way. */
const lost = 'campaigns.activate'
const killedAt = 'campaigns.attachRecipients'

/** What became of one launch. */
interface Result {
  readonly label: string
  readonly state: string
  readonly sent: number | undefined
  readonly requests: number
  readonly contacted: number
  readonly twice: number
}

/**
 * Plans and launches a campaign on each provider, each command in a process of its own.
 * @returns The exit code: 0 if all came to their end and nobody was contacted twice.
 */
export async function demo(options: DemoOptions & { readonly folder: string; readonly output: Output }): Promise<0 | 1> {
  const { output, audience } = options
  const started = performance.now()
  const mock = await startMock({ providers: [...campaigns.map(({ id }) => id), 'yuno'] })
  try {
    output.line(
      `Servers    mock servers of five providers on 127.0.0.1, ready after ${duration(performance.now() - started)}: nobody is contacted`,
    )
    output.line(`Audience   ${audience}`)
    const results: Result[] = []
    for (const campaign of campaigns) {
      const result = await launch(campaign, mock, options)
      if (!result) return 1
      results.push(result)
    }
    results.push(await besideThem(mock, output))
    return conclude(results, output)
  } finally {
    await mock.close()
  }
}

async function launch(
  campaign: DemoCampaign,
  mock: Mock,
  { audience, country, folder, output }: Parameters<typeof demo>[0],
): Promise<Result | undefined> {
  const { id, label, settings } = campaign
  output.line(`\n${output.style('bold', label)}`)
  const shared = [`--mock=${mock.baseUrls[id]}`, '--ledger', join(folder, 'launches.db')]
  const set = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  const place = ['--to', id, '--audience', resolve(audience), ...(country === undefined ? [] : ['--country', country])]
  const plan = await launchCommand(['plan', `demo-${id}`, ...place, ...set, '--timeout', '5', ...shared]).ended
  if (plan.code !== 0) return failed('plan', plan, output)
  const { people, rows, requests, hash } = plan.lines.at(-1) as {
    people: number
    rows: number
    requests: Record<string, number>
    hash: string
  }
  const calls = Object.entries(requests).map(([stage, count]) => `${count} ${stage}`)
  step(output, '✓', 'plan', `${people} of ${peopleCount(rows)}, requests: ${calls.join(', ')}; hash ${hash.slice(0, 12)}…`)
  for (const [reason, count] of Object.entries((plan.lines.at(-1)?.['refused'] ?? {}) as Record<string, number>)) {
    step(output, '!', '', `${count} not taken: ${reason}`)
  }

  const start = ['start', `demo-${id}`, '--lease', '2', ...shared]
  if (id === 'altur') {
    mock.fail(`altur.${lost}`, { kind: 'accept-then-reset', times: 1 })
    step(output, '!', '', `the response of ${lost} will be lost`)
  }
  if (id === 'otpiq') await killMidway(start, mock, output)
  const ended = await launchCommand(start).ended
  if (ended.code !== 0) return failed('start', ended, output)
  const { state, sent } = ended.lines.at(-1) as { state: string; sent: number }
  const how = id === 'altur' ? '; that it was activated was read from the campaign' : id === 'otpiq' ? ', with the same command again' : ''
  step(output, '✓', 'start', `${peopleCount(sent)} sent${how}`)
  return { label, state, sent, requests: mock.requests({ provider: id }).length, ...countOf(mock, id) }
}

/** Starts the launch, and kills its process when the mock has carried out a request whose response never comes. */
async function killMidway(start: readonly string[], mock: Mock, output: Output): Promise<void> {
  const fault = mock.fail(`otpiq.${killedAt}`, { kind: 'accept-then-hang', times: 1 })
  const running = launchCommand(start)
  const over = running.ended.then(() => true)
  while (fault.applied === 0 && !(await Promise.race([over, shortWait()])));
  running.kill()
  const { code } = await running.ended
  step(
    output,
    '✗',
    'start',
    code === undefined ? `killed (kill -9) while ${killedAt} was on its way` : `ended by itself with ${code}, before it could be killed`,
  )
}

function shortWait(): Promise<false> {
  return new Promise((done) => setTimeout(done, 20, false))
}

async function besideThem(mock: Mock, output: Output): Promise<Result> {
  output.line(`\n${output.style('bold', 'Yuno')}`)
  const { status } = await launchYuno(mock.baseUrls.yuno, new Date(), (operation) => step(output, '✓', '', operation))
  return {
    label: 'Yuno',
    state: status.toLowerCase(),
    sent: undefined,
    requests: mock.requests({ provider: 'yuno' }).length,
    ...countOf(mock, 'yuno'),
  }
}

/** Who would have been contacted, by the mock's own count. */
function countOf(mock: Mock, provider: DemoCampaign['id'] | 'yuno'): Pick<Result, 'contacted' | 'twice'> {
  const times = new Map<string, number>()
  for (const { person } of mock.contacts({ provider })) times.set(person, (times.get(person) ?? 0) + 1)
  return { contacted: times.size, twice: [...times.values()].filter((count) => count > 1).length }
}

function failed(command: string, { code, sentences }: Ended, output: Output): undefined {
  step(output, '✗', command, `exit code ${code ?? 'none: it was killed'}`)
  output.line(sentences)
}

function step(output: Output, mark: '✓' | '✗' | '!', command: string, text: string): void {
  const colour = mark === '✓' ? 'green' : mark === '✗' ? 'red' : 'yellow'
  output.line(`  ${output.style(colour, mark)} ${command.padEnd(5)} ${text}`)
}

const columns = [
  { title: 'Provider' },
  { title: 'State' },
  { title: 'Sent', right: true },
  { title: 'Requests', right: true },
  { title: 'Contacted', right: true },
  { title: 'Twice', right: true },
] as const

function conclude(results: readonly Result[], output: Output): 0 | 1 {
  const rows = results.map(({ label, state, sent, requests, contacted, twice }) => [
    label,
    state,
    sent === undefined ? '–' : String(sent),
    String(requests),
    String(contacted),
    String(twice),
  ])
  output.line()
  for (const [index, line] of tableLines(columns, rows).entries()) output.line(index === 0 ? output.style('bold', line) : line)
  const twice = results.reduce((sum, result) => sum + result.twice, 0)
  output.line()
  output.line('Yuno takes no list of people: it contacts payers whose payments match its rules.')
  output.line('Who opted out or has a number that does not exist, by the mock, is sent to and not contacted.')
  output.line(output.style(twice === 0 ? 'green' : 'red', `Contacted twice, by the mock's count: ${twice}`))
  return twice === 0 ? 0 : 1
}
