import { milliseconds } from '../time/duration.ts'
import type { Random } from '../random/random.ts'

/** What can go wrong, and when: before the request has any effect, or after it has been carried out. */
export const faultKinds = {
  delay: 'The response comes late: `delay` (default 1s), varied by `deviation` (log-normal).',
  reset: 'The connection is reset; nothing was done.',
  hang: 'No response ever comes; nothing was done.',
  status: 'An error in the form that the provider documents: `status` (default 500); nothing was done.',
  unauthorized: 'The credentials have expired: 401; nothing was done.',
  'rate-limit': '429 with `Retry-After`: `retryAfter` (default 1s), as a date with `form: date`; nothing was done.',
  'html-error': 'An error page of a gateway: `status` (default 502), HTML; nothing was done.',
  'stale-cursor': 'The position in a list has expired: 400; nothing was done.',
  'accept-then-reset': 'The request is carried out, then the connection is reset.',
  'accept-then-hang': 'The request is carried out, but no response ever comes.',
  'accept-then-504': 'The request is carried out, but a gateway responds with 504.',
  'accept-then-500': 'The request is carried out, but the response is an error: `status` (default 500).',
  'reset-in-body': 'The request is carried out; the connection is reset in the middle of the response.',
  'truncated-json': 'The request is carried out; the response ends too early, without a sign of it.',
  'empty-body': 'The request is carried out; the response has its status and no body.',
  'wrong-content-type': 'The request is carried out; the response says it is text/html.',
  'slow-drip': 'The request is carried out; the response comes in small pieces over `delay` (default 1s).',
  'duplicate-page': 'A list repeats the items of the page before once more.',
  'duplicate-webhook': 'A webhook is delivered twice.',
  'reordered-webhook': 'A webhook is held back until after the next one.',
  'unsigned-webhook': 'A webhook is delivered without a signature.',
  'forged-webhook': 'A webhook is delivered with a signature that does not fit.',
  'lost-webhook': 'A webhook is never delivered.',
} as const

/** The name of a fault. */
export type FaultKind = keyof typeof faultKinds

/** One fault and when it applies. */
export interface Fault {
  readonly kind: FaultKind
  /** How many requests it applies to; without it, all. */
  readonly times?: number
  /** How many requests pass before the first that it can apply to; default 0. */
  readonly after?: number
  /** From 0 to 1: the share of requests that it applies to, chosen by the mock's seed; default 1. */
  readonly probability?: number
  /** HTTP status, for the kinds that have one. */
  readonly status?: number
  /** Milliseconds, or text such as `500ms`, `2s`. */
  readonly delay?: number | string
  /** For `delay`: how much it varies, as the standard deviation of its logarithm; default 0. */
  readonly deviation?: number
  /** Milliseconds or text such as `2s`; whole seconds are sent. */
  readonly retryAfter?: number | string
  /** How `Retry-After` is written; default `seconds`. */
  readonly form?: 'seconds' | 'date'
}

/** A fault that was asked for. */
export interface PlannedFault extends Fault {
  /** What it is for, as it was given. */
  readonly pattern: string
  /** How often it has applied. */
  readonly applied: number
  /** Whether it is for an operation or event. */
  matches(target: string): boolean
  /** Takes it back. */
  remove(): void
}

/** The faults of one mock. */
export interface FaultPlan {
  add(pattern: string | RegExp, fault: Fault): PlannedFault
  /** The faults that apply to a request (`altur.campaigns.create`) or an event (`altur.on_call_end`); each counts as applied. */
  apply(target: string, isEvent?: boolean): readonly Fault[]
  all(): readonly PlannedFault[]
  clear(): void
}

interface Entry {
  readonly fault: PlannedFault & { applied: number }
  /** How many requests of those that may pass first have done so. */
  passed: number
}

const isForEvents = (kind: FaultKind) => kind.endsWith('-webhook')

/**
 * Reads a fault from text: `accept-then-reset; times=1; probability=0.1` or `accept-then-reset*1`, as in the header `X-Mock-Fault` and on the command line.
 * @throws {RangeError} If it is none; the message says what is wrong.
 */
export function parseFault(text: string): Fault {
  const [first = '', ...settings] = text.split(';').map((part) => part.trim())
  const [, kind = '', count] = /^(.*?)(?:\*(\d+))?$/.exec(first) ?? []
  const values: Record<string, string> = count === undefined ? {} : { times: count }
  for (const setting of settings.filter((part) => part !== '')) {
    const [, name = '', value = ''] = /^([a-z-]+)\s*=\s*"?(.*?)"?$/i.exec(setting) ?? []
    if (name === '') throw new RangeError(`"${setting}" is not a setting such as times=1.`)
    values[name.toLowerCase().replaceAll('-', '')] = value
  }
  const { times, after, probability, status, delay, deviation, retryafter, form, ...rest } = values
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) {
    throw new RangeError(`"${unknown}" is not a setting of a fault: times, after, probability, status, delay, deviation, retryAfter, form.`)
  }
  const numbers = Object.entries({ times, after, probability, status, deviation }).filter(([, value]) => value !== undefined)
  return checkFault({
    // Checked by the next step.
    kind: kind as FaultKind,
    ...Object.fromEntries(numbers.map(([name, value]) => [name, Number(value)])),
    ...(delay === undefined ? {} : { delay: plainNumber(delay) }),
    ...(retryafter === undefined ? {} : { retryAfter: /^\d+$/.test(retryafter) ? `${retryafter}s` : retryafter }),
    ...(form === undefined ? {} : { form: form as 'seconds' | 'date' }),
  })
}

function plainNumber(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

function checkFault(fault: Fault): Fault {
  const { kind, times, after, probability, status, delay, retryAfter, form } = fault
  if (!Object.hasOwn(faultKinds, kind)) throw new RangeError(`"${kind}" is not a fault. There are: ${Object.keys(faultKinds).join(', ')}.`)
  if (times !== undefined && !(times >= 1)) throw new RangeError(`times is ${times}; it must be at least 1.`)
  if (after !== undefined && !(after >= 0)) throw new RangeError(`after is ${after}; it must not be negative.`)
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability is ${probability}; it must be from 0 to 1.`)
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new RangeError(`status is ${status}; it must be an HTTP status from 200 to 599.`)
  }
  if (delay !== undefined) milliseconds(delay)
  if (retryAfter !== undefined) milliseconds(retryAfter)
  if (form !== undefined && form !== 'seconds' && form !== 'date')
    throw new RangeError(`form is "${String(form)}"; it must be seconds or date.`)
  return fault
}

function matcherOf(pattern: string | RegExp): (target: string) => boolean {
  if (pattern instanceof RegExp) return (target) => new RegExp(pattern.source, pattern.flags.replaceAll(/[gy]/g, '')).test(target)
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
  const expression = new RegExp(`^${source}$`)
  return (target) => expression.test(target)
}

/** Makes an empty plan. */
export function createFaultPlan(random: Random): FaultPlan {
  let entries: Entry[] = []
  return {
    add(pattern, fault) {
      const planned = {
        ...checkFault(fault),
        pattern: String(pattern),
        applied: 0,
        matches: matcherOf(pattern),
        remove: () => void (entries = entries.filter((other) => other.fault !== planned)),
      }
      entries.push({ fault: planned, passed: 0 })
      return planned
    },
    apply(target, isEvent = false) {
      const applied: Fault[] = []
      for (const entry of entries) {
        const { fault } = entry
        if (isForEvents(fault.kind) !== isEvent || !fault.matches(target)) continue
        if (fault.applied >= (fault.times ?? Number.POSITIVE_INFINITY)) continue
        if (entry.passed < (fault.after ?? 0)) {
          entry.passed += 1
          continue
        }
        // A number is drawn for every request that could be applied, so that a seed means the same whatever else there is.
        if (random.next() >= (fault.probability ?? 1)) continue
        fault.applied += 1
        applied.push(fault)
      }
      return applied
    },
    all: () => entries.map(({ fault }) => fault),
    clear: () => void (entries = []),
  }
}

/** How long a `delay` lasts, in milliseconds: its median is the fault's delay. */
export function delayOf(fault: Fault, random: Random): number {
  const median = milliseconds(fault.delay ?? '1s')
  if (!fault.deviation) return median
  // Box and Muller's transformation to a normal distribution.
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return median * Math.exp(fault.deviation * normal)
}
