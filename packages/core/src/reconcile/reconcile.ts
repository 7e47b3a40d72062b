import { call } from '../call/call.ts'
import type { ReconcileOptions, Reconciliation } from '../outcome/errors.ts'
import { Ending, wait } from '../transport/deadline.ts'
import type { Exchange } from '../call/exchange.ts'
import { resolvePointer } from '../description/json-pointer.ts'
import type { Reconcile } from '../description/operation.ts'
import type { CallOptions } from '../options.ts'
import { listPromise, type Query } from '../pagination/pagination.ts'
import { pathParameters } from '../description/path-parameters.ts'

type Recipe = Exclude<Reconcile, { readonly none: string }>

/** How far the provider's clock and ours may differ, in milliseconds. */
const clockTolerance = 120_000

const unknown = (reason: string): Reconciliation => ({ outcome: 'still-unknown', reason })

/**
 * Looks for what a call with a lost answer would have made or changed, the way its description says.
 * @param exchange The call.
 */
export async function reconcile(exchange: Exchange, options: ReconcileOptions): Promise<Reconciliation> {
  const { reconcile: load } = exchange.state.description
  let recipe: Reconcile | undefined
  try {
    recipe = (await load?.())?.recipes[exchange.id]
  } catch {
    return unknown('How to look for it could not be loaded.')
  }
  if (!recipe) {
    return unknown(
      exchange.idempotencyKey
        ? 'The provider keeps a key for this call: call again with the same idempotencyKey, and it happens once.'
        : 'Its description gives no way to find out.',
    )
  }
  if ('none' in recipe) return unknown(recipe.none)
  const first = await look(exchange, recipe, options.signal)
  if (first || options.wait === false || recipe.settle === undefined) return first ?? unknown(nothingYet(recipe))
  // One empty look is no proof: what was made may take a while to appear.
  const settled = Math.max(...exchange.departures) + recipe.settle
  const ending = new Ending()
  options.signal?.addEventListener('abort', ending.end, { once: true })
  const isWhole = !options.signal?.aborted && (await wait(Math.max(0, settled - Date.now()), ending))
  options.signal?.removeEventListener('abort', ending.end)
  if (!isWhole) return unknown('The look was ended early.')
  return (await look(exchange, recipe, options.signal)) ?? { outcome: 'did-not-happen' }
}

function nothingYet(recipe: Recipe): string {
  if (recipe.settle === undefined) return 'Nothing was found, but with this provider an absence proves nothing.'
  return `Nothing was found yet; it proves nothing until ${recipe.settle} ms after the last attempt.`
}

/** Looks once. `undefined` means that nothing was found. */
async function look(exchange: Exchange, recipe: Recipe, signal: AbortSignal | undefined): Promise<Reconciliation | undefined> {
  const parameters = evaluateAll(exchange, recipe.parameters ?? {})
  const expected = evaluateAll(exchange, recipe.match)
  const missing = [...Object.entries(parameters), ...Object.entries(expected)].find(([, value]) => value === undefined)
  if (missing) return unknown(`The call did not say "${missing[0].replace(/^\//, '')}", by which it could be found.`)
  const found: unknown[] = []
  let undated = 0
  try {
    for await (const item of await read(exchange, recipe.operationId, parameters, signal)) {
      if (!Object.entries(expected).every(([pointer, value]) => equals(resolvePointer(item, pointer), value))) continue
      const created = recipe.created === undefined ? undefined : instant(resolvePointer(item, recipe.created))
      if (created === undefined && recipe.created !== undefined) undated += 1
      else if (created === undefined || created >= begin(exchange)) found.push(item)
    }
  } catch (error) {
    return unknown(`Looking for it failed: ${error instanceof Error ? error.message : 'for an unknown reason'}`)
  }
  const count = found.length + undated
  if (count > 1) return unknown(`${count} things match it; which one is this call's cannot be told.`)
  if (found.length === 1) return { outcome: 'happened', id: recipe.id === undefined ? undefined : resolvePointer(found[0], recipe.id) }
  return undated > 0 ? unknown('Something matches it but does not say when it was made.') : undefined
}

/** Reads what a recipe names: every item of a list, or the one thing that a read gives. */
async function read(
  { state }: Exchange,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<unknown>> {
  const operation = state.description.operations[id]
  if (!operation) throw new Error(`there is no operation ${id}`)
  const names = pathParameters(operation)
  const isPath = ([name]: [string, unknown]) => names.includes(name)
  const all = Object.entries(parameters)
  const path = Object.fromEntries(all.filter(isPath))
  const query = Object.fromEntries(all.filter((entry) => !isPath(entry)))
  const options: CallOptions = signal ? { signal } : {}
  const ask = (asked: Query) => call<unknown>(state, id, operation, { path, query: asked, options })
  if (operation.pagination) {
    // Awaiting a list promise gives its first page; wrapped, it stays a list.
    const list = listPromise<unknown, unknown>(operation.pagination, query, undefined, ask)
    return { [Symbol.asyncIterator]: () => list[Symbol.asyncIterator]() }
  }
  const { data } = await ask(query)
  return (async function* single() {
    yield data
  })()
}

/** The earliest time at which the provider's clock may have stood when the call was made. */
function begin(exchange: Exchange): number {
  return Math.min(...exchange.departures) - clockTolerance
}

function evaluateAll(exchange: Exchange, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluate(exchange, value)]))
}

/** The value of a runtime expression (OpenAPI 3.1, 4.8.20.3, and the two of ours); anything else is itself. */
function evaluate(exchange: Exchange, expression: unknown): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  if (expression === '$attempt.start') return new Date(begin(exchange)).toISOString()
  if (expression === '$attempt.date') return new Date(begin(exchange)).toISOString().slice(0, 10)
  const [, source, name = ''] = /^\$request\.(path|query|body)[.#](.*)$/.exec(expression) ?? []
  if (source === 'body') return resolvePointer(exchange.input.body, name)
  return resolvePointer(source === 'path' ? exchange.input.path : exchange.input.query, `/${name}`)
}

/** Whether a found value is the expected one, or one of them; date-times are equal if they mean the same instant. */
function equals(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) return expected.some((value) => equals(actual, value))
  if (actual === expected) return true
  // The same id may be a number here and a text there.
  if (isScalar(actual) && isScalar(expected) && String(actual) === String(expected)) return true
  const time = instant(actual)
  return time !== undefined && time === instant(expected)
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** A date-time as milliseconds since the epoch; without a zone it is UTC. */
function instant(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)) return undefined
  const text = value.replace(' ', 'T')
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)
  return Number.isNaN(time) ? undefined : time
}
