import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { type Phase, phases } from '../case/case.ts'
import { type Dimension, dimensions } from '../session/coverage.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import { readDescription } from '../openapi/load-description.ts'
import type { ContractOptions } from '../options.ts'

const definitions = {
  'allow-contact': { type: 'string', multiple: true },
  'allow-writes': { type: 'boolean' },
  mock: { type: 'boolean' },
  cases: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'fail-on-warnings': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'keep-rate-limits': { type: 'boolean' },
  'list-checks': { type: 'boolean' },
  'max-response-time': { type: 'string' },
  'min-coverage': { type: 'string' },
  'exclude-checks': { type: 'string', multiple: true },
  operation: { type: 'string', multiple: true },
  output: { type: 'string', default: 'contract-report' },
  phases: { type: 'string' },
  'read-only': { type: 'boolean' },
  record: { type: 'string' },
  remote: { type: 'boolean' },
  replay: { type: 'string' },
  seed: { type: 'string' },
  spec: { type: 'string' },
  'test-numbers': { type: 'string' },
  timeout: { type: 'string' },
  token: { type: 'string', multiple: true },
  url: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

/** The text of `--help`. */
export const help = `Usage: campaignkit-contract PROVIDER --url URL [options]
       campaignkit-contract --spec FILE --url URL [options]

Tests a server against its OpenAPI 3.1 description, and the provider's client with it.

What to test
  --url URL               address of the API; its path is kept
  --spec FILE             a description of your own, JSON or YAML, in one file
  --token VALUE           the secret, USER:PASSWORD for basic authentication; env:NAME reads it from the environment, SCHEME=VALUE gives it
                          to one security scheme (repeatable)
  --operation ID          only this operation (repeatable)
  --phases LIST           of ${phases.join(', ')}; default: all
  --exclude-checks CHECK             exclude a check (repeatable); --list-checks shows all
  --mock                  the server is a mock: ask for each documented status ("Prefer: code=404"); every credential is good there

How
  --seed NUMBER           decides what is made up (default 1)
  --cases NUMBER          generated cases of each kind for each operation (default 25)
  --timeout MS            until a request is given up (default 10000)
  --max-response-time MS  warn about responses that take longer
  --keep-rate-limits      keep to x-rate-limit on this machine too

Safety. On hosts other than this machine only reads are sent, unless you say otherwise; nothing that contacts people ever is.
  --dry-run               show what would be done; send nothing
  --read-only             only GET and HEAD, on this machine too
  --allow-writes          change data on another host: only resources that the run itself has created
  --allow-contact ID      call this operation although it contacts people (repeatable); needs --test-numbers
  --test-numbers FILE     the only phone numbers that may be sent to another host, one on each line
  --remote                treat this machine's address as another host: what listens there passes requests on

Results. Exit code 0: nothing found; 1: something found or coverage too low; 2: could not run.
  --output FOLDER         reports: report.html, report.json, junit.xml, summary.md (default contract-report)
  --min-coverage NUMBER   fail below this percentage; or for each: operations=100,statuses=80
                          (${dimensions.join(', ')})
  --fail-on-warnings      warnings fail too
  --record FILE           keep the traffic as an HTTP Archive (HAR), without secrets and personal data
  --replay ID             make the request of a finding again (reads the report in --output)
`

/** What the command line asks for. */
export interface CommandLine {
  readonly mode: 'run' | 'dry-run' | 'help' | 'list-checks' | 'replay'
  readonly options: ContractOptions
  readonly output: string
  readonly record: string | undefined
  readonly replay: string | undefined
  readonly failOnWarnings: boolean
  /** Least percentages, by dimension or `together`. */
  readonly minimum: Readonly<Partial<Record<Dimension | 'together', number>>>
}

/**
 * Reads the command line.
 * @param environment Where `env:NAME` is looked up.
 * @throws {CannotRunError} If it makes no sense; the message says what and how to put it right.
 */
export function readCommandLine(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): CommandLine {
  const { values, positionals } = parsed(args)
  if (positionals.length > 1) throw new CannotRunError(`Name one provider; these are ${positionals.length}: ${positionals.join(', ')}.`)
  const [provider] = positionals
  const isSilent = values.help === true || values['list-checks'] === true
  const tokens = tokensFrom(values.token ?? [], environment)
  const options: ContractOptions = {
    ...(provider === undefined ? {} : { provider }),
    ...(values.spec === undefined || isSilent ? {} : { document: readDescription(values.spec) }),
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(values.phases === undefined ? {} : { phases: phasesFrom(values.phases) }),
    ...(values.operation === undefined ? {} : { operations: values.operation }),
    ...(values['exclude-checks'] === undefined ? {} : { excludeChecks: values['exclude-checks'].flatMap((names) => names.split(',')) }),
    ...numberOption('seed', values.seed),
    ...numberOption('cases', values.cases),
    ...numberOption('timeout', values.timeout),
    ...numberOption('maxResponseTime', values['max-response-time']),
    isMock: values.mock ?? false,
    ...(values['keep-rate-limits'] === undefined ? {} : { keepRateLimits: values['keep-rate-limits'] }),
    credentials: tokens.secrets,
    secretNames: tokens.names,
    permissions: {
      readOnly: values['read-only'] ?? false,
      allowWrites: values['allow-writes'] ?? false,
      allowContact: values['allow-contact'] ?? [],
      testNumbers: values['test-numbers'] === undefined ? [] : numbersFrom(values['test-numbers']),
      remote: values.remote ?? false,
    },
  }
  return {
    mode: values.help
      ? 'help'
      : values['list-checks']
        ? 'list-checks'
        : values['dry-run']
          ? 'dry-run'
          : values.replay === undefined
            ? 'run'
            : 'replay',
    options,
    output: values.output,
    record: values.record,
    replay: values.replay,
    failOnWarnings: values['fail-on-warnings'] ?? false,
    minimum: values['min-coverage'] === undefined ? {} : minimumFrom(values['min-coverage']),
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: definitions, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CannotRunError(`${error instanceof Error ? error.message : String(error)} --help shows all options.`, { cause: error })
  }
}

function phasesFrom(list: string): Phase[] {
  return list.split(',').map((name) => {
    const phase = phases.find((candidate) => candidate === name.trim())
    if (!phase) throw new CannotRunError(`There is no phase "${name}". There are: ${phases.join(', ')}.`)
    return phase
  })
}

function numberOption<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, number>> {
  if (text === undefined) return {}
  if (!/^\d+$/.test(text)) throw new CannotRunError(`"${text}" is not a whole number (${name}).`)
  // One key, which is the name.
  return { [name]: Number(text) } as Record<Name, number>
}

function tokensFrom(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { secrets: Record<string, string>; names: Record<string, string> } {
  const secrets: Record<string, string> = {}
  const names: Record<string, string> = {}
  for (const token of given) {
    const [, scheme = '', value = ''] = /^(?:([A-Za-z]\w*)=)?(.*)$/s.exec(token) ?? []
    const [, variable] = /^env:(\w+)$/.exec(value) ?? []
    const secret = variable === undefined ? value : environment[variable]
    if (!secret) throw new CannotRunError(variable === undefined ? '--token is empty.' : `The environment variable ${variable} is not set.`)
    secrets[scheme] = secret
    names[scheme] = `$${variable ?? 'TOKEN'}`
  }
  return { secrets, names }
}

function numbersFrom(file: string): string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new CannotRunError(`--test-numbers: ${file} cannot be read.`, { cause: error })
  }
  const numbers = text
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
  const wrong = numbers.find((number) => !/^\+?\d{7,15}$/.test(number))
  if (wrong !== undefined) throw new CannotRunError(`--test-numbers: "${wrong}" is not a phone number such as +12025550143.`)
  if (numbers.length === 0) throw new CannotRunError(`--test-numbers: ${file} has no numbers.`)
  return numbers
}

function minimumFrom(text: string): CommandLine['minimum'] {
  const entries = text.split(',').map((part): [string, number] => {
    const [, name = 'together', value = ''] = /^(?:(\w+)=)?(\d+(?:\.\d+)?)$/.exec(part.trim()) ?? []
    if (value === '' || (name !== 'together' && !dimensions.some((dimension) => dimension === name)))
      throw new CannotRunError(
        `--min-coverage "${part}" is neither a percentage nor one of ${dimensions.join(', ')} with one: statuses=80.`,
      )
    return [name, Number(value)]
  })
  return Object.fromEntries(entries)
}
