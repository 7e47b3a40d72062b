import { suggestion } from '../names/nearest.ts'
import { milliseconds } from '../time/duration.ts'
import { type Fault, type FaultKind, faultKinds, knownSettings } from './fault-kinds.ts'

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
  const { times, after, probability, status, delay, deviation, retryafter, form, for: period, per, ...rest } = values
  const numbers = Object.entries({ times, after, probability, status, deviation }).filter(([, value]) => value !== undefined)
  return checkFault({
    // Checked by the next step.
    kind: kind as FaultKind,
    ...Object.fromEntries(numbers.map(([name, value]) => [name, Number(value)])),
    ...(delay === undefined ? {} : { delay: plainNumber(delay) }),
    ...(retryafter === undefined ? {} : { retryAfter: /^\d+$/.test(retryafter) ? `${retryafter}s` : retryafter }),
    ...(form === undefined ? {} : { form: form as 'seconds' | 'date' }),
    ...(period === undefined ? {} : { for: plainNumber(period) }),
    ...(per === undefined ? {} : { per: per as 'idempotency-key' }),
    // Not known, and told so by the next step.
    ...rest,
  })
}

function plainNumber(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

/**
 * Checks a fault.
 * @throws {RangeError} If there is none of this kind, it has no such setting, or a value makes no sense.
 */
export function checkFault(fault: Fault): Fault {
  const { kind, times, after, probability, status, delay, deviation, retryAfter, form, for: period, per } = fault
  if (!Object.hasOwn(faultKinds, kind)) {
    throw new RangeError(`"${kind}" is not a fault. ${suggestion(kind, Object.keys(faultKinds), Object.keys(faultKinds).length)}`)
  }
  const known = knownSettings(kind)
  const unknown = Object.keys(fault).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new RangeError(`"${unknown}" is not a setting of ${kind}. ${suggestion(unknown, known, known.length)}`)
  }
  if (times !== undefined && !(Number.isInteger(times) && times >= 1))
    throw new RangeError(`times is ${times}; it must be a whole number from 1.`)
  if (after !== undefined && !(Number.isInteger(after) && after >= 0))
    throw new RangeError(`after is ${after}; it must be a whole number that is not negative.`)
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability is ${probability}; it must be from 0 to 1.`)
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new RangeError(`status is ${status}; it must be an HTTP status from 200 to 599.`)
  }
  if (delay !== undefined) milliseconds(delay)
  if (deviation !== undefined && !(deviation >= 0)) throw new RangeError(`deviation is ${deviation}; it must not be negative.`)
  if (period !== undefined) milliseconds(period)
  if (per !== undefined && per !== 'idempotency-key') throw new RangeError(`per is "${String(per)}"; it must be idempotency-key.`)
  if (retryAfter !== undefined) milliseconds(retryAfter)
  if (form !== undefined && form !== 'seconds' && form !== 'date')
    throw new RangeError(`form is "${String(form)}"; it must be seconds or date.`)
  return fault
}
