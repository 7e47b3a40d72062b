import type { ClientState } from '../call/exchange.ts'
import { parseJson } from '../description/json.ts'
import type { Recipe } from '../description/operation.ts'
import type { OutcomeRecord, ReconcileCandidate } from '../outcome/errors.ts'
import type { FailedCall } from '../outcome/failed-call.ts'
import { valueOf } from '../outcome/payload.ts'
import type { CallWindow } from './clock.ts'
import { type CallContent, evaluateAll } from './expression.ts'
import type { Match } from './search.ts'

/** Whose the matches are. */
export interface Attribution {
  /** The match that is the call's; `undefined` if there is none or it cannot be told. */
  readonly result: ReconcileCandidate | undefined
  /** What may be the call's. */
  readonly candidates: readonly ReconcileCandidate[]
  /** What was found, or why it cannot be told; empty if nothing may be the call's. */
  readonly reason: string
}

/** Tells whether one of the matches is what a call has made. What another call has made is none of them. */
export function attribute(
  state: ClientState,
  record: OutcomeRecord,
  recipe: Recipe,
  matches: readonly Match[],
  window: CallWindow,
  own: FailedCall | undefined,
  exclude: readonly unknown[],
): Attribution {
  const isList = state.description.operations[recipe.operationId]?.pagination !== undefined
  const owner = own ?? `${record.fingerprint} ${record.attemptTimes[0]}`
  const others = isList ? othersResults(state, owner, exclude) : new Set<string>()
  const free = matches.filter(({ id }) => !others.has(keyOf(id)))
  // What only resembles it counts if nothing matches. Made at another time it is nothing, as far as clocks tell: too much resembles something.
  const exact = free.filter(({ isExact }) => isExact)
  const isElsewhen = (time = window.begin) => window.isMeasured && (time < window.readFrom || time > window.end)
  const near = free.filter(({ isExact, time }) => !isExact && !isElsewhen(time))
  const open = exact.length > 0 ? exact : near
  const candidates = open.map(({ id, created }) => ({ id, created }))
  const [match] = open
  const unclear = (reason: string): Attribution => ({ result: undefined, candidates, reason })
  if (!match) return unclear('')
  if (exact.length === 0) return unclear('A result resembles it, and may be it in the spelling of the provider.')
  if (open.length > 1) return unclear(`${open.length} results match it; which one is this call's is unknown.`)
  if (recipe.created !== undefined) {
    const { time } = match
    if (time === undefined) return unclear('A result matches it but does not say when it was made.')
    if (time < window.begin || time > window.end)
      return unclear("A result matches it but was made at another time, by the provider's clock.")
    if (!window.isMeasured && (!own || state.results.completeSince > window.begin))
      return unclear("A result matches it, but the provider's clock is not known, and an earlier call may have made it.")
  }
  if (isList && hasRival(state, record, recipe, own))
    return unclear('A result matches it, but another call of this client may have made it, whose outcome is not known either.')
  if (isList && match.id !== undefined) state.results.claimed.set(keyOf(match.id), owner)
  return { result: candidates[0], candidates, reason: 'One result matches it, made when it was sent.' }
}

/** An id as it is compared: a number here may be a string there. */
function keyOf(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** Ids, and whatever else may be one, of what other calls have made. */
function othersResults({ results }: ClientState, owner: FailedCall | string, exclude: readonly unknown[]): Set<string> {
  const found = new Set(exclude.map(keyOf))
  for (const [id, claimant] of results.claimed) if (claimant !== owner) found.add(id)
  // A response may have come and middleware failed over it.
  for (const { text, sentAt } of results.entries) if (typeof owner === 'string' || sentAt !== owner.sentAt) addScalars(parsed(text), found)
  // What has no id is nobody else's.
  found.delete('')
  return found
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return text
  }
}

function addScalars(value: unknown, found: Set<string>): void {
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) addScalars(item, found)
  else found.add(keyOf(value))
}

/** Whether another call would be found by the same, and its outcome is open as well. */
function hasRival(state: ClientState, record: OutcomeRecord, recipe: Recipe, own: FailedCall | undefined): boolean {
  const mark = (call: CallContent) => JSON.stringify(evaluateAll(call, recipe.match, 0))
  return [...state.open].some(
    (call) =>
      call !== own &&
      !call.isResolved &&
      call.id === record.operation &&
      mark({ ...call.input, body: valueOf(call.payload) }) === mark(record),
  )
}
