import type { WebhookStore } from '@campaignkit/core/webhooks'
import type { Database } from './database.ts'

/**
 * A store for the `store` option of webhook receivers that lives in the ledger: all processes that use it handle an event once, also after a restart.
 * @param database The ledger's database.
 */
export function webhookStore(database: Database): WebhookStore {
  return {
    // One transaction each: what was forgotten or given back is as if it had never been claimed.
    claim: (key, owner, lease) =>
      database.transaction('shared', async (queries) => {
        await queries.all(`DELETE FROM event WHERE provider = '' AND id = $1 AND until <= clock_ms()`, key)
        const taken = await queries.all(
          `INSERT INTO event (provider, id, state, token, until) VALUES ('', $1, 'claimed', $2, clock_ms() + $3) ON CONFLICT (provider, id) DO NOTHING RETURNING id`,
          key,
          owner,
          lease,
        )
        if (taken.length > 0) return 'claimed'
        const [found] = await queries.all<{ state: string }>(`SELECT state FROM event WHERE provider = '' AND id = $1`, key)
        return found?.state === 'completed' ? 'completed' : 'in-progress'
      }),
    async renew(key, owner, lease) {
      const rows = await database.all(
        `UPDATE event SET until = clock_ms() + $3 WHERE provider = '' AND id = $1 AND token = $2 AND state = 'claimed' RETURNING id`,
        key,
        owner,
        lease,
      )
      return rows.length > 0
    },
    async complete(key, owner, retention) {
      const rows = await database.all(
        `UPDATE event SET state = 'completed', until = clock_ms() + $3 WHERE provider = '' AND id = $1 AND token = $2 AND state = 'claimed' RETURNING id`,
        key,
        owner,
        retention,
      )
      return rows.length > 0
    },
    async release(key, owner) {
      await database.all(`DELETE FROM event WHERE provider = '' AND id = $1 AND token = $2 AND state = 'claimed'`, key, owner)
    },
  }
}
