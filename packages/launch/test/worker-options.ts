import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rateLimitStore } from '../src/index.ts'
import { sqlite } from '../src/sqlite.ts'

/** What several processes with one key share: the ledger's count of requests. */
export async function options() {
  const ledger = sqlite(join(tmpdir(), `launch-rate-${process.ppid}.db`))
  await ledger.migrate()
  return { rateLimit: rateLimitStore(ledger) }
}
