import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createAlturWebhooks, memoryStore, type WebhookStore } from '@campaignkit/altur/webhooks'
import { describeWebhookStore } from './conformance/webhook-store.ts'
import { root } from './registry.ts'

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-webhook-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readme = readFileSync(join(root, 'packages/core/README.md'), 'utf8')
const [, example = ''] = /### Each event once\n[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme) ?? []
const file = join(folder, 'sqlite-store.ts')
writeFileSync(file, example)
// The example of a README of this repository.
const { sqliteStore } = (await import(file)) as { sqliteStore(path: string): WebhookStore }

describeWebhookStore('the store in memory', memoryStore, { hasLeases: false })
describeWebhookStore('the SQLite store of the README', () => sqliteStore(':memory:'), { hasLeases: true })

test('two processes with one database handle an event once, and remember it across a restart', async () => {
  const path = join(folder, 'webhooks.db')
  const create = () => createAlturWebhooks({ store: sqliteStore(path), webhookSecret: 'c2VjcmV0IGZvciB0ZXN0cw==' })
  const [one, other] = [create(), create()]
  const event = await one.parse({ body: '{"event_type":"on_call_end","id":"cll_1"}' })
  let handled = 0
  await one.once(event, async () => {
    handled += 1
    await expect(other.once(event, () => (handled += 1))).rejects.toMatchObject({ problem: 'in-progress' })
  })
  expect([await other.once(event, () => (handled += 1)), await create().once(event, () => (handled += 1)), handled]).toEqual([
    false,
    false,
    1,
  ])
})
