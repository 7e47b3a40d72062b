import { resolvePointer } from '../description/json-pointer.ts'
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
 * The value of a runtime expression (OpenAPI 3.1, 4.8.20.3, and two of ours); anything else is itself.
 * @param begin When the call was made at the earliest, on the provider's clock.
 */
function evaluate(content: CallContent, expression: unknown, begin: number): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  if (expression === '$attempt.start') return new Date(begin).toISOString()
  if (expression === '$attempt.date') return new Date(begin - latestZone).toISOString().slice(0, 10)
  const [, source, name = ''] = /^\$request\.(path|query|body)[.#](.*)$/.exec(expression) ?? []
  if (source === 'body') return resolvePointer(content.body, name)
  return resolvePointer(source === 'path' ? content.path : content.query, `/${name}`)
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
  const time = instant(actual)
  return time !== undefined && time === instant(expected)
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** A date-time as milliseconds since the epoch; without a zone it is UTC. */
export function instant(value: unknown): number | undefined {
  return typeof value === 'string' ? instantOf(value) : undefined
}
