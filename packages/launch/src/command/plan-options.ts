import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type AudienceOptions, type AudienceSource, csv, ndjson } from '../audience/audience.ts'
import type { PhoneDoubt } from '../phone/doubt.ts'
import type { AnyAdapter } from '../adapters/adapter.ts'
import type { PlanOptions } from '../plan/options.ts'
import { momentOf } from '../time/moment.ts'
import type { SendWindow, Weekday } from '../time/window.ts'
import type { CommandLine } from './arguments.ts'
import { UsageError } from './usage-error.ts'

/**
 * The settings of a campaign, from `--settings` and `--set`.
 * @param folder Where relative paths start.
 * @throws {UsageError} If they are no JSON object, or a setting has no value.
 */
export function settingsIn(line: CommandLine, folder: string): Readonly<Record<string, unknown>> {
  const file = line.one('settings')
  const settings = file === undefined ? {} : objectIn(file, resolve(folder, file))
  for (const text of line.all('set')) {
    const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(text) ?? []
    if (name === undefined || value === undefined) throw new UsageError(`--set ${text}: write it as NAME=VALUE.`)
    settings[name] = valueIn(value)
  }
  return settings
}

function objectIn(file: string, path: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`--settings ${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`)
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Said below: what JSON.parse says may show a part of the file.
  }
  throw new UsageError(`--settings ${file}: it must be a JSON object, such as {"name": "Spring"}.`)
}

/** Objects, lists and booleans as JSON; everything else is a text, ids that look like numbers as well. */
function valueIn(text: string): unknown {
  if (!/^(?:[[{].*[\]}]|true|false|null)$/s.test(text.trim())) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/**
 * What is to be planned.
 * @param to The adapter, with the settings.
 * @throws {UsageError} If an option makes no sense.
 */
export function planOptions(line: CommandLine, to: AnyAdapter, folder: string, now: number): PlanOptions {
  const [key = ''] = line.positionals
  const audience = line.one('audience')
  if (audience === undefined) throw new UsageError('"plan" needs --audience FILE.')
  const notAfter = line.one('not-after')
  const window = windowIn(line)
  const ramp = line.one('ramp')
  const cap = line.one('cap')
  return {
    key,
    to,
    audience: sourceOf(audience, folder, audienceOptions(line)),
    suppress: line.all('suppress').map((file) => sourceOf(file, folder, countryOf(line))),
    ...(window ? { window } : {}),
    ...(ramp === undefined ? {} : { ramp: ramp.split(',').map((text) => countIn('--ramp', text)) }),
    ...(cap === undefined ? {} : { cap: capIn(cap) }),
    ...(notAfter === undefined ? {} : { notAfter: new Date(momentOf(notAfter, { name: '--not-after', now })) }),
  }
}

function sourceOf(file: string, folder: string, options: AudienceOptions): AudienceSource {
  const open = /\.(?:ndjson|jsonl)$/i.test(file) ? ndjson : csv
  return open(resolve(folder, file), { name: file, ...options })
}

function countryOf(line: CommandLine): AudienceOptions {
  const country = line.one('country')
  return country === undefined ? {} : { country }
}

function audienceOptions(line: CommandLine): AudienceOptions {
  const several = (name: string) => (line.has(name) ? line.all(name) : undefined)
  return {
    ...countryOf(line),
    phone: several('phone'),
    zone: line.one('zone'),
    optOut: several('opt-out'),
    consent: several('consent'),
    ignore: several('ignore'),
    // The reader says which kinds there are.
    allow: several('allow') as PhoneDoubt[] | undefined,
  }
}

function windowIn(line: CommandLine): SendWindow | undefined {
  const [from, until, days, unknownZone] = ['from', 'until', 'days', 'unknown-zone'].map((name) => line.one(name))
  if (from === undefined && until === undefined && days === undefined && unknownZone === undefined) return undefined
  if (from === undefined || until === undefined)
    throw new UsageError('A window needs --from and --until, such as --from 09:00 --until 20:00.')
  return {
    // `checkWindow` says whether they are times and days.
    from: from as SendWindow['from'],
    until: until as SendWindow['until'],
    ...(days === undefined ? {} : { days: days.split(',').map((day) => day.trim() as Weekday) }),
    ...(unknownZone === undefined ? {} : { unknownZone }),
  }
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

function capIn(text: string): NonNullable<PlanOptions['cap']> {
  const [, contacts, count, unit = ''] = /^(\d+)\/(\d*)([mhd])$/.exec(text) ?? []
  if (contacts === undefined) throw new UsageError(`--cap ${text}: write it as 1/7d, 3/24h or 1/30m.`)
  return { contacts: Number(contacts), per: Number(count || '1') * (units[unit] ?? 0) }
}

/** Reads a whole number above zero. */
export function countIn(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text.trim())) return Number(text)
  throw new UsageError(`${name} ${text}: it must be a whole number above 0.`)
}
