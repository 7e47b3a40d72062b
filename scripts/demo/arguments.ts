import { parseArgs } from 'node:util'
import type { CountryCode } from 'libphonenumber-js'
import type { ProviderId } from './description.ts'
import { launchers } from './launchers.ts'
import { countryOf } from './phone-number.ts'
import { DemoProblem } from './problem.ts'

/** What the command line asks for. */
export interface DemoOptions {
  readonly help: boolean
  /** Path of the audience, as it was given. */
  readonly audience: string | undefined
  /** Providers to use for real, in the order of `launchers`. Empty: all of them, as mock servers. */
  readonly live: readonly ProviderId[]
  /** Country of numbers without a country code. */
  readonly country: CountryCode | undefined
}

const ids = launchers.map(({ id }) => id)

/** What `--help` shows. */
export const helpText = `Launches a campaign at each provider, for the people in a CSV file, against mock servers on this machine.

Usage: npm run demo [-- OPTIONS]

  --audience FILE   a CSV file (UTF-8) with a header; default: scripts/demo/audience.csv, 200 invented people
  --country CC      country of phone numbers without a country code, such as MX; default: none, such rows are left out
  --live PROVIDER   use the real service in place of the mock servers, after showing what will happen and asking;
                    may be given more than once; one of ${ids.join(', ')}
  --help            show this

A live launch takes keys and ids from the environment; it names those that are missing before anything is sent.
`

const remedy = 'See npm run demo -- --help.'
const named = { audience: 'FILE', country: 'CC', live: 'PROVIDER' } as const

/**
 * Reads the command line.
 * @throws {DemoProblem} If something on it is unknown, incomplete or given twice.
 */
export function readArguments(args: readonly string[]): DemoOptions {
  const options = {
    audience: { type: 'string' },
    country: { type: 'string' },
    live: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  // Not strict: Node's own messages do not know how this command is called.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const given: Record<keyof typeof named, string[]> = { audience: [], country: [], live: [] }
  let help = false
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      throw new DemoProblem(
        `"${token.value}" is not an option. With npm, options follow two dashes: npm run demo -- --audience FILE. ${remedy}`,
      )
    }
    if (token.name === 'help') help = true
    else if (isNamed(token.name)) given[token.name].push(valueOf(token))
    else throw new DemoProblem(`There is no option ${token.rawName}. ${remedy}`)
  }
  return {
    help,
    audience: single('audience', given.audience),
    live: ids.filter((id) => given.live.map(providerOf).includes(id)),
    country: given.country.length === 0 ? undefined : countryIn(single('country', given.country) ?? ''),
  }
}

function isNamed(name: string): name is keyof typeof named {
  return Object.hasOwn(named, name)
}

function valueOf({ name, value }: { readonly name: string; readonly value?: string | undefined }): string {
  if (value !== undefined && value !== '' && !value.startsWith('--')) return value
  throw new DemoProblem(`--${name} needs a value: --${name} ${isNamed(name) ? named[name] : ''}. ${remedy}`)
}

function single(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) throw new DemoProblem(`--${name} is given more than once (${values.join(', ')}). ${remedy}`)
  return values[0]
}

function providerOf(value: string): ProviderId {
  const id = ids.find((candidate) => candidate === value.toLowerCase())
  if (id === undefined) throw new DemoProblem(`There is no provider "${value}". There are: ${ids.join(', ')}.`)
  return id
}

function countryIn(value: string): CountryCode {
  const country = countryOf(value)
  if (country === undefined) throw new DemoProblem(`There is no country "${value}". Give its two letters, such as MX or GB.`)
  return country
}
