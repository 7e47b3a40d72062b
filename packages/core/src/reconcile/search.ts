import { call } from '../call/call.ts'
import type { ClientState, Query } from '../call/exchange.ts'
import { addressOf } from '../call/request.ts'
import { resolvePointer } from '../description/json-pointer.ts'
import type { Operation, Recipe } from '../description/operation.ts'
import { pathParameters } from '../description/path-parameters.ts'
import type { CallOptions } from '../options.ts'
import type { OutcomeRecord, ReconcileCandidate } from '../outcome/errors.ts'
import { walk } from '../pagination/walk.ts'
import { equals, evaluateAll, instant, resembles } from './expression.ts'

/** Something that matches what a call would have made or changed. */
export interface Match extends ReconcileCandidate {
  /** When it was made, on the provider's clock; `undefined` if it does not say so. */
  readonly time: number | undefined
  /** Whether it matches as it was sent; otherwise it may, in another spelling. */
  readonly isExact: boolean
}

/** What one look found. */
export interface Findings {
  readonly matches: readonly Match[]
  /** Why not seeing something proves nothing; `undefined` if everything was read. */
  readonly gap: string | undefined
}

/**
 * Reads what a recipe names, to its end.
 * @param readFrom When the call was made at the earliest, on the provider's clock.
 * @throws {CampaignkitError} If it cannot be read.
 */
export async function search(
  state: ClientState,
  record: OutcomeRecord,
  recipe: Recipe,
  readFrom: number,
  signal: AbortSignal | undefined,
): Promise<Findings> {
  const operation = state.description.operations[recipe.operationId]
  if (!operation) throw new Error(`there is no operation ${recipe.operationId}`)
  const parameters = evaluateAll(record, recipe.parameters ?? {}, readFrom)
  const body = recipe.body && evaluateAll(record, recipe.body, readFrom)
  const expected = Object.entries(evaluateAll(record, recipe.match, readFrom))
  const missing = [...Object.entries(parameters), ...Object.entries(body ?? {}), ...expected].find(([, value]) => value === undefined)
  if (missing) throw new Error(`the call did not say "${missing[0].replace(/^\//, '')}", by which it could be found`)
  const matches: Match[] = []
  const collect = (item: unknown) => {
    const isExact = expected.every(([pointer, value]) => equals(resolvePointer(item, pointer), value))
    if (isExact || expected.every(([pointer, value]) => resembles(resolvePointer(item, pointer), value)))
      matches.push(matchOf(recipe, item, isExact))
  }
  const read = reader(state, recipe.operationId, operation, parameters, body, signal)
  if (!operation.pagination) {
    collect((await read.ask(read.query)).data)
    return { matches, gap: 'what it would have changed may have been changed again since' }
  }
  const steps = walk({
    pagination: operation.pagination,
    query: read.query,
    maxPages: undefined,
    context: { provider: state.description.id, operation: recipe.operationId },
    body,
    address: addressOf('', operation, read.path, undefined),
    endpoint: addressOf('url' in state.server ? state.server.url : '', operation, read.path, undefined),
    follow: state.description.features?.follow?.[operation.pagination.style],
    lists: state.lists,
    first: read.ask(read.query),
    fetchPage: read.ask,
  })
  for (;;) {
    const step = await steps.next()
    if (step.done) {
      const { isProven, problem } = step.value
      return {
        matches,
        gap: read.isCached() ? 'a cache gave an older response' : isProven ? undefined : (problem ?? 'the list does not say where it ends'),
      }
    }
    for (const item of step.value.items) collect(item)
  }
}

function matchOf(recipe: Recipe, item: unknown, isExact: boolean): Match {
  const created = recipe.created === undefined ? undefined : resolvePointer(item, recipe.created)
  const id = recipe.id === undefined ? undefined : resolvePointer(item, recipe.id)
  return { id, created, time: instant(created), isExact }
}

function reader(
  state: ClientState,
  id: string,
  operation: Operation,
  parameters: Readonly<Record<string, unknown>>,
  body: unknown,
  signal: AbortSignal | undefined,
) {
  const names = pathParameters(operation)
  const isPath = ([name]: [string, unknown]) => names.includes(name)
  const all = Object.entries(parameters)
  const path = Object.fromEntries(all.filter(isPath))
  const { size, maxSize } = operation.pagination ?? {}
  // As few pages as possible: a list that changes while it is read may be misread.
  const query: Query = {
    ...(size !== undefined && maxSize !== undefined ? { [size]: maxSize } : {}),
    ...Object.fromEntries(all.filter((entry) => !isPath(entry))),
  }
  const options: CallOptions = { headers: { 'cache-control': 'no-cache' }, ...(signal ? { signal } : {}) }
  let isCached = false
  const ask = async (asked: Query, askedBody = body) => {
    const result = await call<unknown>(state, id, operation, { path, query: asked, body: askedBody, options })
    isCached ||= Number(result.response.headers.get('age')) > 0
    return result
  }
  return { path, query, ask, isCached: () => isCached }
}
