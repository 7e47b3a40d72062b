import { evaluateExpression } from '../description/runtime-expression.ts'
import { instantOf } from '../description/time.ts'

/** What a call was given. */
export interface CallContent {
  readonly path: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
}

/** How far behind UTC a day can be anywhere, in milliseconds: which day a provider means is not known. */
const latestZone = 12 * 3_600_000

/**
 * The value of a runtime expression (OpenAPI 3.1, 4.8.20.3, and three of ours); anything else is itself.
 * @param begin When the call was made at the earliest, on the provider's clock.
 */
function evaluate(content: CallContent, expression: unknown, begin: number): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  if (expression === '$attempt.start') return new Date(begin).toISOString()
  if (expression === '$attempt.epoch') return Math.floor(begin / 1000)
  if (expression === '$attempt.date') return new Date(begin - latestZone).toISOString().slice(0, 10)
  return evaluateExpression(expression, content)
}

/** The values of several expressions. */
export function evaluateAll(
  content: CallContent,
  values: Readonly<Record<string, unknown>>,
  begin: number,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluate(content, value, begin)]))
}

/** Whether a found value is the expected one, or one of them; date-times are equal if they mean the same instant. */
export function equals(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) return expected.some((value) => equals(actual, value))
  if (actual === expected) return true
  // The same id may be a number here and a string there.
  if (isScalar(actual) && isScalar(expected) && String(actual) === String(expected)) return true
  // A number is a time only beside a date: two numbers are ids or amounts.
  if (isCount(actual) && isCount(expected)) return false
  const time = instant(actual)
  return time !== undefined && time === instant(expected)
}

/** How long the beginning of a value must be to stand for the whole: providers cut long names off. */
const minimalBeginning = 16

/**
 * Whether a found value may be the expected one in the provider's own spelling: without spaces and signs, in other letters, cut off; or not shown at
 * all.
 */
export function resembles(actual: unknown, expected: unknown): boolean {
  if (actual === undefined || actual === null) return true
  if (Array.isArray(expected)) return expected.some((value) => resembles(actual, value))
  if (equals(actual, expected)) return true
  if (!isScalar(actual) || !isScalar(expected)) return false
  const [shorter = '', longer = ''] = [plain(actual), plain(expected)].toSorted((left, right) => left.length - right.length)
  return shorter === longer || (shorter.length >= minimalBeginning && longer.startsWith(shorter))
}

/** Letters and digits alone; of an international number without its 00. */
function plain(value: string | number): string {
  return String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^00(?=\d)/, '')
}

const isEpoch = /^\d+(\.\d+)?$/

function isCount(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && isEpoch.test(value))
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** A time as milliseconds since the epoch: a date-time, in UTC where it has no zone, or seconds or milliseconds since 1970. */
export function instant(value: unknown): number | undefined {
  if (typeof value === 'string' && !isEpoch.test(value)) return instantOf(value)
  const count = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  // As seconds, this is the year 5138; as milliseconds, 1973.
  return count >= 0 ? (count < 100_000_000_000 ? count * 1000 : count) : undefined
}
