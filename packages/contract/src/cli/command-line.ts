import { exec } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsOptionsConfig, promisify } from 'node:util'
import { type Phase, phases } from '../case/case.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import type { Document } from '../openapi/document.ts'
import { isObject, objectOf, textOf } from '../openapi/json.ts'
import { loadDescription, loadProvider } from '../openapi/load-description.ts'
import { nearest } from '../openapi/nearest.ts'
import type { ContractOptions } from '../options.ts'
import { type Dimension, dimensions } from '../session/coverage.ts'
import { digitsOf } from '../session/phone-numbers.ts'

const definitions = {
  'allow-contact': { type: 'string', multiple: true },
  'allow-writes': { type: 'boolean' },
  mock: { type: 'boolean' },
  cases: { type: 'string' },
  'dry-run': { type: 'boolean' },
  explain: { type: 'string' },
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
  'token-command': { type: 'string' },
  url: { type: 'string' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

/** What the command line asks for. */
export interface CommandLine {
  readonly mode: 'run' | 'dry-run' | 'help' | 'list-checks' | 'replay' | 'explain' | 'version'
  readonly options: ContractOptions
  /** Folder for the reports. */
  readonly output: string
  readonly record: string | undefined
  readonly replay: string | undefined
  readonly explain: string | undefined
  readonly failOnWarnings: boolean
  /** Least percentages, by dimension or `together`. */
  readonly minimum: Readonly<Partial<Record<Dimension | 'together', number>>>
  /** What was understood although it was not written as it should be, one line each. */
  readonly notes: readonly string[]
}

/**
 * Reads the command line.
 * @param args What stands behind the command's name.
 * @param environment Where `env:NAME` is looked up.
 * @throws {CannotRunError} If it makes no sense; the message says what and how to put it right.
 */
export async function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<CommandLine> {
  const { values, positionals } = parsed(args)
  if (positionals.length > 1) throw new CannotRunError(`Name one provider; these are ${positionals.length}: ${positionals.join(', ')}.`)
  const [provider] = positionals
  const mode = modeOf(values)
  const isSilent = mode === 'help' || mode === 'list-checks' || mode === 'explain' || mode === 'version'
  const document = values.spec === undefined || isSilent ? undefined : await loadDescription(values.spec)
  const described = document ?? (provider === undefined || isSilent ? undefined : loadProvider(provider))
  const chosen = values.phases === undefined ? undefined : phasesFrom(values.phases)
  const tokens = isSilent || !described ? { secrets: {}, names: {} } : tokensFrom(values.token ?? [], environment, described)
  const command = values['token-command']
  const renewed = command === undefined || isSilent ? undefined : () => tokenFrom(command, environment)
  const options: ContractOptions = {
    ...(provider === undefined ? {} : { provider }),
    ...(document ? { document } : {}),
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(chosen ? { phases: chosen.phases } : {}),
    ...(values.operation === undefined ? {} : { operations: values.operation }),
    ...(values['exclude-checks'] === undefined ? {} : { excludeChecks: values['exclude-checks'].flatMap((names) => names.split(',')) }),
    ...numberOption('seed', '--seed', values.seed),
    ...numberOption('cases', '--cases', values.cases),
    ...numberOption('timeout', '--timeout', values.timeout),
    ...numberOption('maxResponseTime', '--max-response-time', values['max-response-time']),
    isMock: values.mock ?? false,
    ...(values['keep-rate-limits'] === undefined ? {} : { keepRateLimits: values['keep-rate-limits'] }),
    credentials: renewed && Object.keys(tokens.secrets).length === 0 && mode !== 'dry-run' ? { '': await renewed() } : tokens.secrets,
    ...(renewed ? { renewCredentials: renewed } : {}),
    secretNames: tokens.names,
    permissions: {
      readOnly: values['read-only'] ?? false,
      allowWrites: values['allow-writes'] ?? false,
      allowContact: values['allow-contact'] ?? [],
      testNumbers: values['test-numbers'] === undefined || isSilent ? [] : numbersFrom(values['test-numbers']),
      remote: values.remote ?? false,
    },
  }
  return {
    mode,
    options,
    output: values.output,
    record: values.record,
    replay: values.replay,
    explain: values.explain,
    failOnWarnings: values['fail-on-warnings'] ?? false,
    minimum: values['min-coverage'] === undefined ? {} : minimumFrom(values['min-coverage']),
    notes: chosen?.notes ?? [],
  }
}

function modeOf(values: ReturnType<typeof parsed>['values']): CommandLine['mode'] {
  if (values.help) return 'help'
  if (values.version) return 'version'
  if (values['list-checks']) return 'list-checks'
  if (values.explain !== undefined) return 'explain'
  if (values['dry-run']) return 'dry-run'
  return values.replay === undefined ? 'run' : 'replay'
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: definitions, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CannotRunError(`${error instanceof Error ? error.message : String(error)} --help shows all options.`, { cause: error })
  }
}

// What two phases were called before.
const formerPhases: Readonly<Record<string, Phase>> = { boundaries: 'coverage', generated: 'fuzzing' }

function phasesFrom(list: string): { phases: Phase[]; notes: string[] } {
  const notes: string[] = []
  const chosen = list.split(',').map((entry) => {
    const name = entry.trim()
    const current = formerPhases[name]
    if (current !== undefined) {
      notes.push(`The phase "${name}" is called ${current}.`)
      return current
    }
    const phase = phases.find((candidate) => candidate === name)
    if (!phase) throw new CannotRunError(`There is no phase "${name}".${nearest(name, phases)}`)
    return phase
  })
  return { phases: chosen, notes }
}

function numberOption<Name extends string>(name: Name, option: string, text: string | undefined): Partial<Record<Name, number>> {
  if (text === undefined) return {}
  if (!/^\d{1,15}$/.test(text)) throw new CannotRunError(`${option} takes a whole number, not "${text}".`)
  // One key, which is the name.
  return { [name]: Number(text) } as Record<Name, number>
}

function tokensFrom(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  document: Document,
): { secrets: Record<string, string>; names: Record<string, string> } {
  const schemes = Object.keys(objectOf(objectOf(document['components'])['securitySchemes']))
  const secrets: Record<string, string> = {}
  const names: Record<string, string> = {}
  for (const token of given) {
    const { scheme, value } = assigned(token, schemes)
    const [, variable] = /^env:(\w+)$/.exec(value) ?? []
    const secret = variable === undefined ? value : environment[variable]
    if (!secret) throw new CannotRunError(variable === undefined ? '--token is empty.' : `The environment variable ${variable} is not set.`)
    if (/[\r\n]/.test(secret)) throw new CannotRunError('The token has a line break in it, which no header can carry.')
    if (Object.hasOwn(secrets, scheme))
      throw new CannotRunError(
        scheme === '' ? 'There are two --token for all schemes: write SCHEME=VALUE.' : `There are two --token for "${scheme}".`,
      )
    secrets[scheme] = secret
    names[scheme] = `$${variable ?? 'TOKEN'}`
  }
  return { secrets, names }
}

/**
 * Which scheme a token is for. What stands before a "=" is a scheme if the description has it; else the whole is the token, unless it looks like a
 * scheme with a typing error: Base64 has "=" at its end alone.
 */
function assigned(token: string, schemes: readonly string[]): { scheme: string; value: string } {
  const [, name = '', value = ''] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(token) ?? []
  if (schemes.includes(name)) return { scheme: name, value }
  if (name === '' || /^=*$/.test(value)) return { scheme: '', value: token }
  // A text with "=" in the middle, for one scheme: SCHEME=VALUE is the way to say so.
  throw new CannotRunError(
    `--token: the description has no security scheme "${name}".${nearest(name, schemes)} A token that has "=" in it is written ${schemes[0] ?? 'SCHEME'}=VALUE.`,
  )
}

/** Milliseconds. */
const commandTimeout = 60_000

async function tokenFrom(command: string, environment: Readonly<Record<string, string | undefined>>): Promise<string> {
  const run = promisify(exec)
  const { stdout } = await run(command, { timeout: commandTimeout, env: { ...environment }, windowsHide: true }).catch((error: unknown) => {
    // Its output may hold a secret, so it is not shown.
    const code = isObject(error) ? textOf(error['code'] ?? error['signal'] ?? '') : ''
    throw new CannotRunError(`--token-command failed${code === '' ? '' : ` (${code})`}.`, { cause: error })
  })
  const secret = stdout.trim()
  if (secret === '') throw new CannotRunError('--token-command printed nothing.')
  if (/[\r\n]/.test(secret)) throw new CannotRunError('--token-command printed more than one line.')
  return secret
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
  const wrong = numbers.find((number) => !/^\+?[\d ().-]+$/.test(number) || !/^\d{7,15}$/.test(digitsOf(number)))
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
    if (Number(value) > 100) throw new CannotRunError(`--min-coverage takes percentages from 0 to 100, not ${value}.`)
    return [name, Number(value)]
  })
  return Object.fromEntries(entries)
}
