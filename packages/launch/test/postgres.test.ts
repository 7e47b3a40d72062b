import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgres } from '../src/postgres.ts'
import { ledgerSuite } from '../src/testing/ledger-suite.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

let server: PostgresServer
let count = 0
beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(() => server.stop())

describe('the suite of every ledger, on Postgres', () => {
  ledgerSuite(test, async ({ now }) => postgres(server.url, { now, schema: `t${(count += 1)}`, wake: false }))
})

test('a woken process looks at once, in whichever process somebody wakes it', async () => {
  const [one, other] = [postgres(server.url, { schema: 'woken' }), postgres(server.url, { schema: 'woken' })]
  await Promise.all([one.migrate(), other.migrate()])
  const woken = new Promise<void>((resolve) => {
    one.onWake(resolve)
    other.onWake(resolve)
  })
  await one.wake(0)
  await expect(woken).resolves.toBeUndefined()
  await Promise.all([one.close(), other.close()])
})

test('the time of the ledger is the time of the server', async () => {
  const ledger = postgres(server.url, { schema: 'timed', wake: false })
  await ledger.migrate()
  const [row] = await ledger.all<{ now: number }>('SELECT clock_ms() AS now')
  expect(Number.isInteger(row?.now)).toBe(true)
  await ledger.close()
})

test('a name that is no schema is refused', () => {
  expect(() => postgres(server.url, { schema: 'a; DROP TABLE x' })).toThrow(/no name for a schema/)
})
