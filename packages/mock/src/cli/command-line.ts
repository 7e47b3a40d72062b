import { parseArgs } from 'node:util'
import { type Fault, faultKinds } from '../faults/fault-kinds.ts'
import { parseFault } from '../faults/parse-fault.ts'
import { nearestTo } from '../names/nearest.ts'
import { providerIds } from '../providers.ts'
import { CommandError } from './command-error.ts'
import { providerIn } from './providers.ts'
import type { MockOptions } from '../mock.ts'
import { momentOf } from '../time/moment.ts'

/** What the command line asks for. */
export interface Command {
  readonly help: boolean
  readonly version: boolean
  /** The code that is to be explained. */
  readonly explain: string | undefined
  /** Whether requests are printed; `undefined` to have it depend on whether somebody is watching. */
  readonly log: boolean | undefined
  readonly options: MockOptions<string>
}

/** The port unless one is given; Prism's, so that a switch from it changes nothing. */
const defaultPort = 4010

/** What `--help` shows. */
export const helpText = `Mock servers for outreach-campaign APIs: nobody is called or messaged.

Usage: npx @campaignkit/mock [PROVIDER...] [OPTIONS]

Providers: ${providerIds.join(', ')}; all of them unless some are named.
A description of your own is mocked, too: a file or an address, JSON or YAML, OpenAPI 3.0 to 3.2 or Swagger 2.0, with an id in
front if it is not to be called by its file: acme=./openapi.yaml

  --port PORT             TCP port; default ${defaultPort}, 0 for a free one
  --host ADDRESS          address to listen on; default 127.0.0.1, which only this machine can reach
  --fault PATTERN=FAULT   something that goes wrong, for example
                            'altur.campaigns.create=accept-then-reset*1'   once
                            'otpiq.*=rate-limit; retryAfter=2s; probability=0.1'
                          may be given more than once
  --webhook PROVIDER=URL  where the provider's events are sent; more than once for several providers
  --webhook-secret PROVIDER=SECRET   what they are signed with; default: the variable that the provider's client reads, such as
                          ALTUR_WEBHOOK_SECRET
  --seed NUMBER           makes ids and faults with a probability repeatable; default 1
  --clock TIME            a time at which the clock stands (ISO 8601); default: the time of this machine
  --pace NUMBER           people a minute whom a running campaign contacts; default: 600 with --clock, else everybody at once
  --credit PROVIDER=NUMBER  how many people the provider's account can pay for; default: any number
  --initial examples      what the descriptions' examples show exists from the beginning
  --stateless             remember nothing; every call is answered with the description's example
  --no-rate-limits        do not keep the documented rate limits
  --log, --quiet          print requests, or do not; default: only on a terminal
  --explain CODE          what a reason in the log or in the header X-Mock-Reason means
  --version               show the version
  --help                  show this

While it runs, programs on this machine control it over HTTP, below /_campaignkit:
  GET /contacts, /contacted-more-than-once, /requests, /deliveries, /faults, /clock, /notes
  POST /faults {"pattern": "altur.*", "fault": "reset*1"}, /clock/advance {"by": "2h"}, /clock/set {"to": TIME},
       /credit {"provider": "otpiq", "people": "100"}, /reset
  DELETE /faults

Faults:
${Object.entries(faultKinds)
  .map(([kind, text]) => `  ${kind.padEnd(20)} ${text}`)
  .join('\n')}
`

const remedy = 'See npx @campaignkit/mock --help.'

const settings = {
  port: { type: 'string' },
  host: { type: 'string' },
  fault: { type: 'string', multiple: true },
  webhook: { type: 'string', multiple: true },
  'webhook-secret': { type: 'string', multiple: true },
  seed: { type: 'string' },
  clock: { type: 'string' },
  pace: { type: 'string' },
  credit: { type: 'string', multiple: true },
  initial: { type: 'string' },
  stateless: { type: 'boolean' },
  'no-rate-limits': { type: 'boolean' },
  log: { type: 'boolean' },
  quiet: { type: 'boolean' },
  explain: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/**
 * Reads the command line.
 * @throws {CommandError} If something on it is unknown, incomplete or contradictory.
 */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args)
  if (values.log && values.quiet) throw new CommandError(`--log and --quiet contradict each other. ${remedy}`)
  const initial = values.initial
  if (initial !== undefined && initial !== 'examples' && initial !== 'empty') {
    throw new CommandError(`--initial is "${initial}"; it can be examples or empty.`)
  }
  const faults: Record<string, Fault[]> = {}
  for (const text of values.fault ?? []) {
    const [pattern, fault] = pair(text, '--fault', "'altur.campaigns.create=accept-then-reset*1'")
    ;(faults[pattern] ??= []).push(faultIn(text, fault))
  }
  const providers = positionals.map(providerIn)
  const ids = providers.length > 0 ? providers.map((provider) => (typeof provider === 'string' ? provider : provider.id)) : providerIds
  return {
    help: values.help ?? false,
    version: values.version ?? false,
    explain: values.explain,
    log: values.log ? true : values.quiet ? false : undefined,
    options: {
      ...(providers.length > 0 ? { providers } : {}),
      port: values.port === undefined ? defaultPort : numberIn('port', values.port, 65_535),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.seed === undefined ? {} : { seed: numberIn('seed', values.seed, 4_294_967_295) }),
      ...(values.clock === undefined ? {} : { clock: timeIn(values.clock) }),
      ...(values.pace === undefined ? {} : { pace: numberIn('pace', values.pace, 1_000_000) }),
      ...(values.credit === undefined ? {} : { credit: creditIn(values.credit, ids) }),
      ...(initial === undefined ? {} : { initial }),
      ...(values.stateless ? { stateless: true } : {}),
      ...(values['no-rate-limits'] ? { rateLimits: false } : {}),
      faults,
      webhooks: webhooksIn(values.webhook ?? [], values['webhook-secret'] ?? [], ids),
    },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: settings, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    const [, unknown] = /Unknown option '--?([^']+)'/.exec(message) ?? []
    const nearest = unknown === undefined ? undefined : nearestTo(unknown, Object.keys(settings))
    throw new CommandError(`${message}. ${nearest === undefined ? remedy : `Did you mean --${nearest}?`}`)
  }
}

function pair(text: string, option: string, example: string): [string, string] {
  const [, left = '', right = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (right === '') throw new CommandError(`${option} ${text}: it has the form ${option} ${example}.`)
  return [left.trim(), right.trim()]
}

function faultIn(text: string, fault: string): Fault {
  try {
    return parseFault(fault)
  } catch (error) {
    throw new CommandError(`--fault ${text}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** One of the providers that are mocked. */
function mockedIn(id: string, option: string, ids: readonly string[]): string {
  const found = ids.find((candidate) => candidate.toLowerCase() === id.toLowerCase())
  if (found !== undefined) return found
  throw new CommandError(`${option} ${id}=…: there is no provider "${id}" in this mock. There are: ${ids.join(', ')}.`)
}

function creditIn(given: readonly string[], ids: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    given.map((text) => {
      const [id, people] = pair(text, '--credit', 'otpiq=100')
      return [mockedIn(id, '--credit', ids), numberIn('credit', people, Number.MAX_SAFE_INTEGER)]
    }),
  )
}

function numberIn(option: string, text: string, largest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number <= largest)) throw new CommandError(`--${option} is "${text}"; it must be a whole number from 0 to ${largest}.`)
  return number
}

function timeIn(text: string): string {
  try {
    momentOf(text, '--clock')
    return text
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

function webhooksIn(
  urls: readonly string[],
  secrets: readonly string[],
  ids: readonly string[],
): NonNullable<MockOptions<string>['webhooks']> {
  const given = new Map(
    secrets.map((text) => {
      const [id, secret] = pair(text, '--webhook-secret', 'altur=SECRET')
      return [mockedIn(id, '--webhook-secret', ids), secret]
    }),
  )
  const webhooks = urls.map((text) => {
    const [id, url] = pair(text, '--webhook', 'altur=http://127.0.0.1:3000/webhooks')
    if (!URL.canParse(url)) throw new CommandError(`--webhook ${text}: "${url}" is not an address such as http://127.0.0.1:3000/webhooks.`)
    const provider = mockedIn(id, '--webhook', ids)
    const secret = given.get(provider)
    return [provider, { url, ...(secret === undefined ? {} : { secret }) }] as const
  })
  const without = [...given.keys()].find((id) => !webhooks.some(([provider]) => provider === id))
  if (without !== undefined) throw new CommandError(`--webhook-secret ${without}=…: there is no --webhook ${without}=URL.`)
  return Object.fromEntries(webhooks)
}
