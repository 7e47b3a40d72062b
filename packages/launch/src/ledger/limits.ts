import type { RateLimitStore } from '@campaignkit/core'
import type { Database, Queries } from './database.ts'

/** A provider's limit: so many requests in so many milliseconds. */
export interface Limit {
  readonly requests: number
  readonly per: number
}

/**
 * Servers count when a request arrives, not when it leaves: requests that leave a full period apart can arrive closer together. Half of this
 * distance is for the way; the other half is how old a turn may be when it is used.
 */
const slack = 0.05

/**
 * How old a turn may be when its request leaves, in milliseconds.
 * @param limits The limits that it was taken under.
 */
export function turnLife(limits: readonly Limit[]): number {
  return Math.min(Infinity, ...limits.map(({ per }) => (per * slack) / 2))
}

/**
 * Takes a turn, if there is one, inside a transaction. The account stays locked until it ends.
 * @param queries The transaction.
 * @param account What the limits are counted for.
 * @param limits All of them hold.
 * @returns 0 if a request may leave now; otherwise how many milliseconds to wait before asking again.
 */
export async function takeTurn(queries: Queries, account: string, limits: readonly Limit[]): Promise<number> {
  if (limits.length === 0) return 0
  await queries.all(`INSERT INTO rate_limit (key, turns) VALUES ($1, '[]') ON CONFLICT (key) DO NOTHING`, account)
  // The time is read after the lock was waited for.
  const [row] = await queries.all<{ turns: string; now: number }>(
    'UPDATE rate_limit SET turns = turns WHERE key = $1 RETURNING turns, clock_ms() AS now',
    account,
  )
  const now = row?.now ?? 0
  // A list of numbers of this function's own making.
  const turns = JSON.parse(row?.turns ?? '[]') as number[]
  let delay = 0
  for (const { requests, per } of limits) {
    const oldest = turns.at(-requests)
    if (oldest !== undefined) delay = Math.max(delay, Math.ceil(oldest + per * (1 + slack) - now))
  }
  if (delay > 0) return delay
  const kept = [...turns, now].slice(-Math.max(...limits.map(({ requests }) => requests)))
  await queries.all('UPDATE rate_limit SET turns = $2 WHERE key = $1', account, JSON.stringify(kept))
  return 0
}

/**
 * A store for the `rateLimit` option of clients that counts in the ledger: all processes that use it keep a provider's limit together.
 * @param database The ledger's database.
 */
export function rateLimitStore(database: Database): RateLimitStore {
  return { take: (key, limits) => database.transaction('shared', (queries) => takeTurn(queries, key, limits)) }
}
