import { statSync } from 'node:fs'
import { csv, openLaunches } from '../../src/index.ts'
import type { AnyAdapter } from '../../src/index.ts'
import { postgres } from '../../src/postgres.ts'
import { sqlite } from '../../src/sqlite.ts'

// Plans one file in a process of its own, and says what that took.
const [file = '', ledger = '', window = ''] = process.argv.slice(2)
const to = {
  provider: 'altur',
  settings: { name: 'Spring' },
  capacity: 5_000,
  stages: [
    { name: 'create', carries: 0, reaches: false },
    { name: 'add', carries: 1_000, reaches: false },
    { name: 'activate', carries: 0, reaches: true },
  ],
  limits: [{ requests: 12, per: 1_000 }],
  timeout: 60_000,
  schedules: false,
  undo: '',
} as unknown as AnyAdapter
const launches = await openLaunches({ ledger: ledger.startsWith('postgres:') ? postgres(ledger, { wake: false }) : sqlite(ledger) })
const begun = performance.now()
const { summary } = await launches.plan({
  key: 'a',
  to,
  audience: csv(file),
  ...(window ? { window: { from: '09:00', until: '20:00' } } : {}),
})
const seconds = (performance.now() - begun) / 1_000
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
await launches.close()
const megabytes = ledger.startsWith('postgres:') ? undefined : statSync(ledger).size / 1e6
process.stdout.write(
  JSON.stringify({
    seconds,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1_024,
    megabytes,
    rows: summary.rows,
    people: summary.people,
    campaigns: summary.campaigns,
  }),
)
