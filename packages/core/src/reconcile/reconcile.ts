import type { ClientState } from '../call/exchange.ts'
import { optionProblem, type Rule } from '../check-options.ts'
import type { Recipe, Reconcile } from '../description/operation.ts'
import { ArgumentError, type OutcomeRecord, type ReconcileOptions, type Reconciliation } from '../outcome/errors.ts'
import type { FailedCall } from '../outcome/failed-call.ts'
import { skewOf } from '../transport/clock-skew.ts'
import { Deadline, wait } from '../transport/deadline.ts'
import { type CallWindow, settledIn, windowOf } from './clock.ts'
import { attribute, type Attribution } from './attribution.ts'
import { search } from './search.ts'

/** How often is looked at most: the provider's clock may be set in the meantime. */
const maxLooks = 4

/**
 * Looks for what a call whose outcome is unknown would have made or changed, the way its description says.
 *
 * `did-not-happen` is said with proof alone: everything was read to the end that the provider itself marks, after the time that what was made may take to
 * appear, from the time of the call on by the provider's clock, and nothing matches, at whatever time it was made.
 * @param state The client that reads.
 * @param record The call.
 * @param options How to look.
 * @throws {ArgumentError} If the record is not one of this provider's, or an option does not exist or cannot be what it is.
 */
export async function reconcile(state: ClientState, record: OutcomeRecord, options: ReconcileOptions): Promise<Reconciliation> {
  check(state, record, options)
  const unknown = (reason: string, candidates: Attribution['candidates'] = []): Reconciliation =>
    record.idempotencyKey === undefined
      ? { outcome: 'still-unknown', reason, candidates, repeat: 'not-allowed' }
      : { outcome: 'still-unknown', reason, candidates, repeat: 'with-key', idempotencyKey: record.idempotencyKey }
  const { server } = state
  if (record.baseUrl !== undefined && 'url' in server && server.url !== record.baseUrl)
    return unknown(`It was sent to ${record.baseUrl}, and this client reads from ${server.url}.`)
  let recipe: Reconcile | undefined
  try {
    recipe = (await state.description.reconcile?.())?.recipes[record.operation]
  } catch {
    return unknown('How to look for it could not be loaded.')
  }
  if (!recipe) {
    return unknown(
      record.idempotencyKey
        ? 'The provider keeps a key for this call: call again with the same idempotencyKey, and it happens once.'
        : 'Its description gives no way to find out.',
    )
  }
  if ('none' in recipe) return unknown(recipe.none)
  const { settle } = recipe
  const started = performance.now()
  const own = ownCall(state, record)
  const untilSettled = (since: number) => settledIn(record, since, own?.endedAt, skewOf(state.lastResponse), settle ?? 0)
  for (let looks = 1; ; looks += 1) {
    const delay = untilSettled(started)
    const found = await look(state, record, recipe, own, options)
    if (typeof found === 'string') return unknown(`Looking for it failed: ${found}`)
    const { result, candidates, reason, gap } = found
    if (result) {
      if (own) own.isResolved = true
      return { outcome: 'happened', id: result.id, reason, candidates, repeat: 'not-allowed' }
    }
    if (reason) return unknown(reason, candidates)
    const doubt = doubtOf(recipe, gap)
    if (doubt) return unknown(doubt)
    if (delay <= 0) {
      if (own) own.isResolved = true
      const { idempotencyKey } = record
      const absent = { outcome: 'did-not-happen', reason: 'Everything was read, and nothing matches it.', candidates } as const
      return idempotencyKey === undefined ? { ...absent, repeat: 'as-is' } : { ...absent, repeat: 'with-key', idempotencyKey }
    }
    if (options.wait === false || looks > maxLooks)
      return unknown(`Nothing was found yet; it proves nothing for another ${Math.ceil(delay)} ms.`)
    if (!(await waited(untilSettled(started), options.signal))) return unknown('The look was ended early.')
  }
}

/** Why not having found anything proves nothing, however late it is. */
function doubtOf({ settle }: Recipe, gap: string | undefined): string | undefined {
  if (settle === undefined) return 'Nothing was found, but with this provider an absence proves nothing.'
  return gap === undefined ? undefined : `Nothing was found, which proves nothing: ${gap}.`
}

const reconcileOptions: Readonly<Record<string, Rule>> = {
  signal: ['an AbortSignal', (value: { aborted?: unknown } | null) => typeof value?.aborted === 'boolean'],
  wait: ['a boolean', (value: unknown) => typeof value === 'boolean'],
  exclude: ['an array', Array.isArray],
}

function check(
  { description: { id } }: ClientState,
  { provider, operation, attemptTimes }: OutcomeRecord,
  options: ReconcileOptions,
): void {
  const hasTimes = attemptTimes.length > 0 && !attemptTimes.some((time) => Number.isNaN(Date.parse(time)))
  const problem = provider === id ? (hasTimes ? undefined : 'its attemptTimes are no times') : `it is one of ${provider}`
  const wrongOption = optionProblem(options, reconcileOptions, [])
  if (wrongOption) throw new ArgumentError(`${id}.${operation} cannot be reconciled. ${wrongOption}`, { provider: id, operation })
  if (problem) throw new ArgumentError(`This record cannot be reconciled by the ${id} client: ${problem}.`, { provider: id, operation })
}

/** The call in this process that a record is of. */
function ownCall({ open }: ClientState, wanted: OutcomeRecord): FailedCall | undefined {
  const calls = [...open]
  // Two calls of one millisecond can be equal in all that a copy of the record says.
  return (
    calls.find(({ record }) => record === wanted) ??
    calls.find(({ record }) => record?.fingerprint === wanted.fingerprint && String(record.attemptTimes) === String(wanted.attemptTimes))
  )
}

async function waited(delay: number, signal: AbortSignal | undefined): Promise<boolean> {
  const deadline = new Deadline()
  signal?.addEventListener('abort', deadline.end, { once: true })
  const isWhole = !signal?.aborted && (await wait(delay, deadline))
  signal?.removeEventListener('abort', deadline.end)
  return isWhole
}

/** Looks once. A string says why it failed. */
async function look(
  state: ClientState,
  record: OutcomeRecord,
  recipe: Recipe,
  own: FailedCall | undefined,
  options: ReconcileOptions,
): Promise<string | (Attribution & { readonly gap: string | undefined })> {
  const dependsOnClock = Object.values(recipe.parameters ?? {}).some((value) => String(value).startsWith('$attempt.'))
  // The times of a call in another process are on another clock, whose difference only the record knows.
  const measure = (): CallWindow => windowOf(record, own && skewOf(state.lastResponse), recipe.settle ?? 0)
  try {
    let window = measure()
    let findings = await search(state, record, recipe, window.readFrom, options.signal)
    // The first response may be the first to tell what the provider's clock says.
    const measured = measure()
    if (dependsOnClock && measured.readFrom < window.readFrom)
      findings = await search(state, record, recipe, measured.readFrom, options.signal)
    window = measured
    const gap = findings.gap ?? (dependsOnClock && !window.isMeasured ? "the provider's clock is not known" : undefined)
    return { ...attribute(state, record, recipe, findings.matches, window, own, options.exclude ?? []), gap }
  } catch (error) {
    return error instanceof Error ? error.message : 'for an unknown reason'
  }
}
