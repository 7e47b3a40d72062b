import { call } from '../call/call.ts'
import type { ClientState, Query } from '../call/exchange.ts'
import { resolvePointer } from '../description/json-pointer.ts'
import type { Reconcile } from '../description/operation.ts'
import type { CallOptions } from '../options.ts'
import type { ReconcileOptions, Reconciliation } from '../outcome/errors.ts'
import type { FailedCall } from '../outcome/failure.ts'
import { pathParameters } from '../description/path-parameters.ts'
import { listPromise } from '../pagination/pagination.ts'
import { Deadline, wait } from '../transport/deadline.ts'

/** A call whose outcome is unknown, and the client that reads for it. */
interface Search extends Pick<FailedCall, 'id' | 'input' | 'sentAt' | 'idempotencyKey'> {
  readonly state: ClientState
}

type Recipe = Exclude<Reconcile, { readonly none: string }>

/** How far the provider's clock and ours may differ, in milliseconds. */
const clockTolerance = 120_000

const unknown = (reason: string): Reconciliation => ({ outcome: 'still-unknown', reason })

/**
 * Looks for what a call whose outcome is unknown would have made or changed, the way its description says.
 * @param search The call.
 * @param options How to look.
 */
export async function reconcile(search: Search, options: ReconcileOptions): Promise<Reconciliation> {
  const { reconcile: load } = search.state.description
  let recipe: Reconcile | undefined
  try {
    recipe = (await load?.())?.recipes[search.id]
  } catch {
    return unknown('How to look for it could not be loaded.')
  }
  if (!recipe) {
    return unknown(
      search.idempotencyKey
        ? 'The provider keeps a key for this call: call again with the same idempotencyKey, and it happens once.'
        : 'Its description gives no way to find out.',
    )
  }
  if ('none' in recipe) return unknown(recipe.none)
  const first = await look(search, recipe, options.signal)
  if (first || options.wait === false || recipe.settle === undefined) return first ?? unknown(nothingYet(recipe))
  // One empty look proves nothing: what was made may take a while to appear.
  const settled = Math.max(...search.sentAt) + recipe.settle
  const deadline = new Deadline()
  options.signal?.addEventListener('abort', deadline.end, { once: true })
  const isWhole = !options.signal?.aborted && (await wait(Math.max(0, settled - Date.now()), deadline))
  options.signal?.removeEventListener('abort', deadline.end)
  if (!isWhole) return unknown('The look was ended early.')
  return (await look(search, recipe, options.signal)) ?? { outcome: 'did-not-happen' }
}

function nothingYet(recipe: Recipe): string {
  if (recipe.settle === undefined) return 'Nothing was found, but with this provider an absence proves nothing.'
  return `Nothing was found yet; it proves nothing until ${recipe.settle} ms after the last attempt.`
}

/** Looks once. `undefined` means that nothing was found. */
async function look(search: Search, recipe: Recipe, signal: AbortSignal | undefined): Promise<Reconciliation | undefined> {
  const parameters = evaluateAll(search, recipe.parameters ?? {})
  const expected = evaluateAll(search, recipe.match)
  const missing = [...Object.entries(parameters), ...Object.entries(expected)].find(([, value]) => value === undefined)
  if (missing) return unknown(`The call did not say "${missing[0].replace(/^\//, '')}", by which it could be found.`)
  const found: unknown[] = []
  let undated = 0
  try {
    for await (const item of await read(search, recipe.operationId, parameters, signal)) {
      if (!Object.entries(expected).every(([pointer, value]) => equals(resolvePointer(item, pointer), value))) continue
      const created = recipe.created === undefined ? undefined : instant(resolvePointer(item, recipe.created))
      if (created === undefined && recipe.created !== undefined) undated += 1
      else if (created === undefined || created >= begin(search)) found.push(item)
    }
  } catch (error) {
    return unknown(`Looking for it failed: ${error instanceof Error ? error.message : 'for an unknown reason'}`)
  }
  const count = found.length + undated
  if (count > 1) return unknown(`${count} results match it; which one is this call's is unknown.`)
  if (found.length === 1) return { outcome: 'happened', id: recipe.id === undefined ? undefined : resolvePointer(found[0], recipe.id) }
  return undated > 0 ? unknown('Something matches it but does not say when it was made.') : undefined
}

/** Reads what a recipe names: every item of a list, or the one thing that a read gives. */
async function read(
  { state }: Search,
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
function begin(search: Search): number {
  return Math.min(...search.sentAt) - clockTolerance
}

function evaluateAll(search: Search, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluate(search, value)]))
}

/** The value of a runtime expression (OpenAPI 3.1, 4.8.20.3, and the two of ours); anything else is itself. */
function evaluate(search: Search, expression: unknown): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression
  if (expression === '$attempt.start') return new Date(begin(search)).toISOString()
  if (expression === '$attempt.date') return new Date(begin(search)).toISOString().slice(0, 10)
  const [, source, name = ''] = /^\$request\.(path|query|body)[.#](.*)$/.exec(expression) ?? []
  if (source === 'body') return resolvePointer(search.input.body, name)
  return resolvePointer(source === 'path' ? search.input.path : search.input.query, `/${name}`)
}

/** Whether a found value is the expected one, or one of them; date-times are equal if they mean the same instant. */
function equals(actual: unknown, expected: unknown): boolean {
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
function instant(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)) return undefined
  const text = value.replace(' ', 'T')
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)
  return Number.isNaN(time) ? undefined : time
}
