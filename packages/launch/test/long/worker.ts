import { writeSync } from 'node:fs'
import { createMeetzy } from '@campaignkit/meetzy'
import { type AnyAdapter, type Database, openLaunches } from '../../src/index.ts'
import { meetzy } from '../../src/meetzy.ts'
import { postgres } from '../../src/postgres.ts'
import { sqlite } from '../../src/sqlite.ts'
import type { WorkerTask } from './field.ts'

// A process that works on the launches of a ledger. At some of its steps it says where it is and stands still, for its parent to kill or to stop it there.

// Written by the parent.
const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask
const gate = new Int32Array(new SharedArrayBuffer(4))
let step = 0

/**
 * Says where it is, and stands still for a moment. What the parent sends meanwhile, a signal, finds it just there.
 * @param where Where it is.
 * @param weight How often it stands there, beside other places: there are many transactions for each request.
 */
function stand(where: string, weight: number): void {
  step += 1
  if (task.trouble === 0 || step < 3 || Math.random() >= task.trouble * weight) return
  writeSync(1, `at ${where}\n`)
  Atomics.wait(gate, 0, 0, 200)
}

const ledger = task.ledger.startsWith('postgres:')
  ? postgres(task.ledger, { connections: task.concurrency + 2, wake: false })
  : sqlite(task.ledger)
const disturbed: Database = {
  ...ledger,
  async transaction(exclusion, work, durable) {
    stand('before a transaction', 0.1)
    const result = await ledger.transaction(
      exclusion,
      async (queries) => {
        const inside = await work(queries)
        stand('within a transaction', 0.1)
        return inside
      },
      durable,
    )
    stand('after a transaction', 0.1)
    return result
  },
}

const adapter = meetzy(createMeetzy({ baseUrl: task.baseUrl, apiToken: 'key-1', rateLimit: false }), undefined, { batch: task.batch })
const [stage] = adapter.stages
if (!stage) throw new Error('Meetzy has a stage.')
const tested: AnyAdapter = {
  ...adapter,
  limits: task.limits ?? [],
  stages: [
    {
      ...stage,
      async send(request, context, options) {
        stand('before the send', 1)
        const finding = await stage.send(request, context, {
          ...options,
          beforeSend(event) {
            options.beforeSend(event)
          },
        })
        stand('after the send', 1)
        return finding
      },
    },
  ] as AnyAdapter['stages'],
}

const launches = await openLaunches({
  ledger: disturbed,
  providers: [tested],
  sendWithin: task.sendWithin,
  lease: task.lease,
  idle: task.idle,
})
const worker = launches.work({ concurrency: task.concurrency })
process.on('SIGTERM', () => {
  void (async () => {
    await worker.drain(10_000)
    await launches.close()
    process.exit(0)
  })()
})
writeSync(1, 'ready\n')
