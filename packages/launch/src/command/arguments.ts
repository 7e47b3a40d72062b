import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

/** The commands, each with what it takes. */
const commands = {
  plan: { arguments: ['KEY'], rest: false },
  start: { arguments: ['KEY'], rest: false },
  status: { arguments: [], rest: 'KEY' },
  stop: { arguments: ['KEY'], rest: false },
  resume: { arguments: ['KEY'], rest: false },
  decide: { arguments: [], rest: 'KEY ID ANSWER' },
  report: { arguments: ['KEY', 'FILE'], rest: false },
  suppress: { arguments: ['PHONE'], rest: 'PHONE' },
  forget: { arguments: ['PHONE'], rest: false },
  release: { arguments: ['ANSWER'], rest: false },
} as const

/** Name of a command. */
export type CommandName = keyof typeof commands

const everywhere = ['ledger', 'mock', 'live', 'by']
const working = ['concurrency', 'drain', 'lease', 'until-results']
const optionsOf: Readonly<Record<CommandName, readonly string[]>> = {
  plan: [
    'to', 'audience', 'set', 'settings', 'phone', 'country', 'zone', 'opt-out', 'consent', 'ignore', 'allow', 'suppress',
    'from', 'until', 'days', 'unknown-zone', 'ramp', 'cap', 'not-after',
    'timeout',
  ],
  start: ['approve', ...working],
  status: [],
  stop: [],
  resume: working,
  decide: ['confirm'],
  report: [],
  suppress: ['reason'],
  forget: [],
  release: [],
} // prettier-ignore
const flags = new Set(['live', 'until-results', 'help', 'version'])
const repeatable = new Set(['set', 'phone', 'opt-out', 'consent', 'ignore', 'allow', 'suppress'])

/** Which servers are meant. */
export type Servers = { readonly kind: 'mock'; readonly url: string | undefined } | { readonly kind: 'live' }

/** What the command line asks for. */
export interface CommandLine {
  readonly command: CommandName
  readonly positionals: readonly string[]
  /** Absent if the command line does not say. */
  readonly servers: Servers | undefined
  /** The value of an option; the last one of several is an error, see `all`. */
  one(name: string): string | undefined
  /** All values of an option that may be given often. */
  all(name: string): readonly string[]
  has(name: string): boolean
}

/**
 * Reads the command line.
 * @returns What it asks for, or `help` or `version`.
 * @throws {UsageError} If something on it is unknown, incomplete, or given twice.
 */
export function readArguments(args: readonly string[]): CommandLine | 'help' | 'version' {
  const known = [...new Set([...everywhere, ...Object.values(optionsOf).flat(), 'help', 'version'])]
  // Not strict: Node's own messages do not know how this command is called. `--mock` has its address behind "=" or none.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(known.map((name) => [name, { type: flags.has(name) || name === 'mock' ? 'boolean' : 'string' } as const])),
      help: { type: 'boolean', short: 'h' },
    },
  })
  const values = new Map<string, string[]>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      words.push(token.value)
      continue
    }
    if (token.name === 'help') return 'help'
    if (token.name === 'version') return 'version'
    if (!known.includes(token.name)) throw new UsageError(`There is no option ${token.rawName}.`)
    values.set(token.name, [...(values.get(token.name) ?? []), valueOf(token)])
  }
  const [command, ...positionals] = words
  if (command === undefined) throw new UsageError('Which command?')
  if (!isCommand(command)) throw new UsageError(`There is no command "${command}". There are: ${Object.keys(commands).join(', ')}.`)
  checkPositionals(command, positionals)
  for (const [name, given] of values) {
    if (![...everywhere, ...optionsOf[command]].includes(name)) throw new UsageError(`"${command}" takes no --${name}.`)
    if (given.length > 1 && !repeatable.has(name)) throw new UsageError(`--${name} is given more than once (${given.join(', ')}).`)
  }
  return {
    command,
    positionals,
    servers: serversIn(values),
    one: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  }
}

function valueOf({
  name,
  rawName,
  value,
}: {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}): string {
  if (flags.has(name)) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`)
    return ''
  }
  if (name === 'mock') return value ?? ''
  if (value === undefined || value === '' || (value.startsWith('--') && value.length > 2)) throw new UsageError(`${rawName} needs a value.`)
  return value
}

function isCommand(text: string): text is CommandName {
  return Object.hasOwn(commands, text)
}

function checkPositionals(command: CommandName, given: readonly string[]): void {
  const { arguments: needed, rest } = commands[command]
  if (given.length < needed.length) throw new UsageError(`"${command}" needs ${needed.slice(given.length).join(' and ')}.`)
  const most = rest === false ? needed.length : command === 'suppress' ? Infinity : needed.length + rest.split(' ').length
  if (given.length > most) throw new UsageError(`"${command}" does not take "${given[most]}".`)
  if (command === 'decide' && given.length === 2) throw new UsageError('"decide" needs an ID and an ANSWER, or neither.')
}

function serversIn(values: ReadonlyMap<string, readonly string[]>): Servers | undefined {
  const mock = values.get('mock')?.[0]
  if (mock !== undefined && values.has('live')) throw new UsageError('Give --mock or --live, not both.')
  if (mock !== undefined) return { kind: 'mock', url: mock === '' ? undefined : urlIn(mock) }
  return values.has('live') ? { kind: 'live' } : undefined
}

function urlIn(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new UsageError(`--mock=${text}: it must be an address such as http://127.0.0.1:4010.`)
  return text.replace(/\/$/, '')
}
