import assert from 'node:assert/strict'
import type { PersonStatus } from '../adapters/adapter.ts'
import { claim, type ClaimRequest } from '../ledger/claim.ts'
import { beginStop, dueForRecovery, findLaunch, finishLaunches, finishStops } from '../ledger/control.ts'
import type { Database } from '../ledger/database.ts'
import { decide, openBatches } from '../ledger/decide.ts'
import { checkIdentity, heldBecause, release } from '../ledger/identity.ts'
import { rateLimitStore } from '../ledger/limits.ts'
import { webhookStore } from '../ledger/webhooks.ts'
import { forget, suppress } from '../ledger/people.ts'
import { countPeople, readRows } from '../ledger/read.ts'
import { applyRecovery, record, renewLeases } from '../ledger/record.ts'
import type { BatchRow } from '../ledger/rows.ts'
import { applyStatuses, takeEvent } from '../ledger/status.ts'
import { readBatch } from '../plan/batch.ts'
import type { Definition } from '../plan/definition.ts'
import { freeze } from '../plan/freeze.ts'
import type { PlanRow } from '../plan/row.ts'
import { hashOfPlan } from '../plan/hash.ts'
import { afterAttempt, recover, type StageFacts } from '../protocol/recovery.ts'

/** Registers a test: `test` of vitest, of node:test, or of Jest. */
export type RegisterTest = (name: string, run: () => Promise<void>) => void

/** Opens an empty ledger for one test. */
export type OpenLedger = (options: { readonly now: () => number }) => Promise<Database>

const facts: StageFacts = { repeat: { by: 'nothing', why: 'a test' }, canLook: false }
const keyed: StageFacts = { repeat: { by: 'key', life: 100_000, evidence: 'documented', source: 'a test' }, canLook: false }
const rejected = { outcome: 'rejected', reason: 'No.', transient: false, stops: false } as const
const unknown = { outcome: 'unknown', reason: 'No response.' } as const

const request: ClaimRequest = {
  owner: 'a',
  providers: new Map([['simulated', { account: 'simulated', limits: [] }]]),
  sendWithin: 3_000,
  lease: 10_000,
  counts: false,
  admit: () => ({ admit: true }),
}

const single: Definition['stages'] = [{ name: 'send', carries: 2, reaches: true }]
const staged: Definition['stages'] = [
  { name: 'create', carries: 0, reaches: false },
  { name: 'add', carries: 2, reaches: false },
  { name: 'activate', carries: 0, reaches: true },
]

/** A number that is reserved for fiction. */
const phone = (index: number) => `+1212555${String(100 + index).padStart(4, '0')}`
const digits = (index: number) => Number(phone(index).slice(1))

/** Writes a running launch, without a plan's summary. */
export async function runningLaunch(
  ledger: Database,
  key: string,
  rows: readonly PlanRow[],
  changes: Partial<Definition> = {},
): Promise<{ id: number; hash: string; definition: Definition }> {
  const definition: Definition = {
    key,
    provider: 'simulated',
    settings: { launch: key },
    stages: single,
    capacity: 100,
    timeout: 10_000,
    ramp: [],
    window: null,
    cap: null,
    notAfter: null,
    ...changes,
  }
  await ledger.all(
    `INSERT INTO launch (id, key, provider, definition, fingerprint, state, summary, created_at)
     VALUES ((SELECT coalesce(max(id), 0) + 1 FROM launch), $1, 'simulated', $2, '', 'running', '{"columns":["Name"]}', clock_ms())`,
    key,
    JSON.stringify(definition),
  )
  const launch = await findLaunch(ledger, key)
  const id = launch?.id ?? 0
  const source = async function* () {
    yield* rows
  }
  const { hash } = await freeze(
    ledger,
    id,
    definition,
    source(),
    () => ['Name'],
    definition.window !== null,
    () => undefined,
  )
  return { id, hash, definition }
}

/** Rows of people with these numbers. */
export function people(...indexes: readonly number[]): PlanRow[] {
  return indexes.map((index, place) => ({
    line: place + 1,
    key: phone(index),
    phone: phone(index),
    cells: [`Ana ${index}`],
    firstName: 'Ana',
  }))
}

async function take(ledger: Database, changes: Partial<ClaimRequest> = {}): Promise<BatchRow | undefined> {
  const claimed = await claim(ledger, { ...request, ...changes })
  return claimed.kind === 'intent' ? claimed.batch : undefined
}

async function mustTake(ledger: Database, changes: Partial<ClaimRequest> = {}): Promise<BatchRow> {
  const batch = await take(ledger, changes)
  assert.ok(batch, 'there is a batch to take')
  return batch
}

const sent = { outcome: 'sent' } as const
const recordSent = (ledger: Database, batch: BatchRow) => record(ledger, batch, sent, { step: 'become', state: 'sent', reason: '' })
const statesOf = async (ledger: Database) => (await ledger.all<BatchRow>('SELECT * FROM batch ORDER BY id')).map(({ state }) => state)

/**
 * The tests that every ledger must pass: those of this package run it on SQLite and on Postgres.
 * @param test Registers a test.
 * @param openLedger Opens an empty ledger.
 */
export function ledgerSuite(test: RegisterTest, openLedger: OpenLedger): void {
  const on = (name: string, run: (ledger: Database, clock: { now: number }) => Promise<void>) =>
    test(name, async () => {
      const clock = { now: Date.UTC(2026, 5, 1, 15) }
      const ledger = await openLedger({ now: () => clock.now })
      try {
        await ledger.migrate()
        await run(ledger, clock)
      } finally {
        await ledger.close()
      }
    })

  on('migrates once, also when several processes open it at once, and refuses a schema that is too new', async (ledger) => {
    await Promise.all([ledger.migrate(), ledger.migrate(), ledger.migrate()])
    await ledger.all('INSERT INTO schema_version (version, oldest) VALUES (1000, 1000)')
    await assert.rejects(ledger.migrate(), { code: 'ledger-too-new' })
  })

  on('works beside a newer schema that an old version can still work with', async (ledger) => {
    await ledger.all('INSERT INTO schema_version (version, oldest) VALUES (1000, 1)')
    await ledger.migrate()
    await runningLaunch(ledger, 'a', people(1))
    assert.ok(await take(ledger))
  })

  on('what a transaction that fails has done has not happened', async (ledger) => {
    await assert.rejects(
      ledger.transaction('shared', async (queries) => {
        await queries.all(`INSERT INTO meta (name, value) VALUES ('x', 'y')`)
        throw new Error('broken off')
      }),
      /broken off/,
    )
    assert.deepEqual(await ledger.all(`SELECT * FROM meta WHERE name = 'x'`), [])
  })

  on('an exclusive transaction waits for shared ones, and those after it see what it did', async (ledger) => {
    const order: string[] = []
    const shared = ledger.transaction('shared', async (queries) => {
      await queries.all('SELECT 1 AS one')
      await new Promise((resolve) => setTimeout(resolve, 60))
      await queries.all(`INSERT INTO meta (name, value) VALUES ('first', '1')`)
      order.push('shared')
    })
    // It has begun by then: on SQLite at once, on Postgres after two round trips.
    await new Promise((resolve) => setTimeout(resolve, 10))
    const exclusive = ledger.transaction('exclusive', async (queries) => {
      order.push((await queries.all(`SELECT * FROM meta WHERE name = 'first'`)).length === 1 ? 'exclusive sees it' : 'exclusive does not')
    })
    await Promise.all([shared, exclusive])
    assert.deepEqual(order, ['shared', 'exclusive sees it'])
  })

  on('invariant 1: many workers at once take each batch once', async (ledger) => {
    await runningLaunch(ledger, 'a', people(...Array.from({ length: 20 }, (_, index) => index)))
    const claims = await Promise.all(Array.from({ length: 25 }, (_, index) => take(ledger, { owner: `w${index}` })))
    const again = await take(ledger)
    const taken = claims.flatMap((batch) => (batch ? [batch.id] : []))
    // A worker that met a batch which another was taking looks again.
    let rest = again
    while (rest && taken.length < 20) {
      taken.push(rest.id)
      rest = await take(ledger)
    }
    assert.equal(taken.length, 10)
    assert.equal(new Set(taken).size, 10)
  })

  on('a row with a number that was there before is not taken, nor is one that was refused; each is in the report', async (ledger) => {
    const rows = [...people(1, 2, 1), { line: 4, cells: ['Eva'], refused: 'it has no phone number' }]
    const { id } = await runningLaunch(ledger, 'a', rows)
    const reported = []
    for await (const row of readRows(ledger, id)) reported.push([row.line, row.state, row.reason])
    assert.deepEqual(reported, [
      [1, 'waiting', null],
      [2, 'waiting', null],
      [3, 'refused', 'an earlier row has the same number'],
      [4, 'refused', 'it has no phone number'],
    ])
    const counts = await countPeople(ledger, id)
    assert.deepEqual([counts.waiting, counts.refused], [2, 2])
  })

  on('invariant 5: the hash stands for every row, and a batch whose people were changed is not given out', async (ledger) => {
    const { id, hash, definition } = await runningLaunch(ledger, 'a', people(1, 2, 3))
    const { hash: other } = await runningLaunch(ledger, 'b', people(1, 2, 4), { key: 'a' })
    assert.notEqual(hash, other)
    const rest = { rows: 3, refusedDigest: '0'.repeat(32), columns: ['Name'] }
    assert.equal(await hashOfPlan(ledger, id, definition, rest), hash)
    const batch = await mustTake(ledger)
    assert.equal((await readBatch(ledger, batch))?.length, 2)
    await ledger.all('UPDATE person SET phone = $1 WHERE launch = $2 AND line = 1', digits(50), id)
    assert.equal(await readBatch(ledger, batch), undefined)
  })

  on('stages come in their order, and the last one only when all before it are settled', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1, 2, 3), { stages: staged })
    const create = await mustTake(ledger)
    assert.equal(create.stage, 0)
    assert.equal(await take(ledger), undefined)
    await recordSent(ledger, create)
    const [one, other] = [await mustTake(ledger), await mustTake(ledger)]
    assert.deepEqual([one.stage, other.stage], [1, 1])
    await recordSent(ledger, one)
    assert.equal(await take(ledger), undefined)
    await record(ledger, other, unknown, afterAttempt(unknown, other, facts, 0))
    assert.equal(await take(ledger), undefined)
    await decide(ledger, other.id, other.epoch, 'was-sent', 'Eva')
    assert.equal((await mustTake(ledger)).stage, 2)
  })

  on('a ramp waits for its small campaigns, and an unknown outcome stops the rest', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1, 2, 3, 4, 5), { ramp: [1] })
    const first = await mustTake(ledger)
    assert.equal(first.people, 1)
    assert.equal(await take(ledger), undefined)
    await record(ledger, first, unknown, afterAttempt(unknown, first, facts, 0))
    assert.equal(await take(ledger), undefined)
    await decide(ledger, first.id, first.epoch, 'leave', 'Eva')
    assert.ok(await take(ledger))
  })

  on('invariant 3: an old intent becomes unknown, not ready, and only after its response can come no more', async (ledger, clock) => {
    await runningLaunch(ledger, 'a', people(1))
    const batch = await mustTake(ledger)
    assert.deepEqual(await dueForRecovery(ledger, ['simulated']), [])
    clock.now += 11_000
    const [due] = await dueForRecovery(ledger, ['simulated'])
    assert.ok(due)
    assert.equal(recover(due, facts, clock.now).step, 'wait')
    clock.now += 3_000
    const step = recover(due, facts, clock.now)
    assert.deepEqual(step.step === 'become' && step.state, 'unknown')
    assert.equal(await applyRecovery(ledger, due, step), 'recorded')
    assert.equal(await applyRecovery(ledger, due, step), 'too-late')
    assert.equal(await take(ledger), undefined)
    assert.equal(batch.id, due.id)
  })

  on('a process that gives signs of life keeps its intents', async (ledger, clock) => {
    await runningLaunch(ledger, 'a', people(1))
    await mustTake(ledger, { owner: 'alive' })
    clock.now += 9_000
    await renewLeases(ledger, 'alive', 10_000)
    clock.now += 9_000
    assert.deepEqual(await dueForRecovery(ledger, ['simulated']), [])
  })

  on('what belongs to an earlier epoch is not recorded, and the audit says so', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    const first = await mustTake(ledger)
    const step = afterAttempt(unknown, first, keyed, 0)
    assert.equal(await record(ledger, first, unknown, step), 'recorded')
    await ledger.all('UPDATE batch SET not_before = 0')
    const second = await mustTake(ledger)
    assert.equal(second.idempotency_key, first.idempotency_key)
    assert.equal(await record(ledger, first, rejected, afterAttempt(rejected, first, facts, 0)), 'too-late')
    assert.equal(await recordSent(ledger, first), 'too-late')
    assert.equal(await recordSent(ledger, second), 'recorded')
    const audit = await ledger.all<{ what: string }>('SELECT what FROM audit ORDER BY id')
    assert.equal(audit.filter(({ what }) => what === 'late-response').length, 2)
  })

  on('a response that comes late, when its batch is unknown already, settles it', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    const batch = await mustTake(ledger)
    await record(ledger, batch, unknown, afterAttempt(unknown, batch, facts, 0))
    assert.equal(await recordSent(ledger, batch), 'recorded')
    assert.deepEqual(await statesOf(ledger), ['sent'])
  })

  on('people whom the provider did not take are marked, and not counted as sent', async (ledger) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2))
    const batch = await mustTake(ledger)
    await record(
      ledger,
      batch,
      { outcome: 'sent', refused: [{ line: 2, reason: 'INVALID_PHONE_NUMBER' }] },
      { step: 'become', state: 'sent', reason: '' },
    )
    const counts = await countPeople(ledger, id)
    assert.deepEqual([counts.sent, counts.failed], [1, 1])
  })

  on('invariant 7: a stop lets no new intent in, and is over when none can leave any more', async (ledger, clock) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2, 3, 4))
    await mustTake(ledger)
    await beginStop(ledger, id, 'stopped by Eva', true)
    assert.equal(await take(ledger), undefined)
    assert.equal(await finishStops(ledger), 3_000)
    clock.now += 3_000
    assert.equal(await finishStops(ledger), 0)
    assert.equal((await findLaunch(ledger, 'a'))?.state, 'stopped')
  })

  on('invariant 6: who asked not to be contacted is taken out when the intent is made', async (ledger) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2, 3))
    await suppress(ledger, [digits(2), digits(3)], 'asked not to be contacted')
    const batch = await mustTake(ledger)
    assert.deepEqual(
      (await readBatch(ledger, batch))?.map(({ phone: number }) => number),
      [phone(1)],
    )
    await recordSent(ledger, batch)
    // Nobody is left in the second batch.
    assert.equal(await take(ledger), undefined)
    await finishLaunches(ledger)
    assert.equal((await findLaunch(ledger, 'a'))?.state, 'done')
    const counts = await countPeople(ledger, id)
    assert.deepEqual([counts.sent, counts.suppressed], [1, 2])
  })

  on('invariant 6: a suppression holds after the requests that were about to leave have left', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    await mustTake(ledger)
    assert.equal(await suppress(ledger, [digits(1)], 'asked not to be contacted'), 3_000)
  })

  on('invariant 6: who opted out after being handed over holds the request that would reach them', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1, 2), { stages: staged })
    await recordSent(ledger, await mustTake(ledger))
    await recordSent(ledger, await mustTake(ledger))
    await suppress(ledger, [digits(2)], 'asked not to be contacted')
    assert.equal(await take(ledger), undefined)
    assert.deepEqual(await statesOf(ledger), ['sent', 'sent', 'held'])
  })

  on('invariant 6: a batch that may have been sent is repeated as it was, or not at all', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1, 2))
    const batch = await mustTake(ledger)
    await record(ledger, batch, unknown, { ...afterAttempt(unknown, batch, keyed, 0), notBefore: 0 } as never)
    await suppress(ledger, [digits(2)], 'asked not to be contacted')
    assert.equal(await take(ledger), undefined)
    assert.deepEqual(await statesOf(ledger), ['held'])
  })

  on('invariant 6: a cap counts what other launches sent, may have sent, or are about to send', async (ledger, clock) => {
    const cap = { contacts: 1, per: 86_400_000 }
    const first = await runningLaunch(ledger, 'a', people(1, 2))
    const batch = await mustTake(ledger)
    const second = await runningLaunch(ledger, 'b', people(2, 3), { cap })
    const other = await mustTake(ledger)
    assert.deepEqual(
      (await readBatch(ledger, other))?.map(({ phone: number }) => number),
      [phone(3)],
    )
    assert.equal((await countPeople(ledger, second.id)).capped, 1)
    await recordSent(ledger, batch)
    clock.now += 86_400_001
    await runningLaunch(ledger, 'c', people(2), { cap })
    assert.equal((await mustTake(ledger)).people, 1)
    assert.ok(first.id)
  })

  on('invariant 6: two launches with a cap that look at once do not both take a person', async (ledger) => {
    const cap = { contacts: 1, per: 86_400_000 }
    await runningLaunch(ledger, 'a', people(1), { cap })
    await runningLaunch(ledger, 'b', people(1), { cap })
    const taken = await Promise.all(Array.from({ length: 6 }, () => take(ledger)))
    assert.equal(taken.filter(Boolean).length, 1)
  })

  on('a batch whose window is closed waits with all of its zone, and says why', async (ledger, clock) => {
    const rows = people(1, 2, 3).map((row) => ({ ...row, zone: 'America/Bogota', zoneFrom: 'row' }))
    await runningLaunch(ledger, 'a', rows, { window: { from: '09:00', until: '10:00' } })
    const notBefore = clock.now + 3_600_000
    assert.equal(await take(ledger, { admit: () => ({ admit: false, notBefore, reason: 'its window is closed' }) }), undefined)
    const batches = await ledger.all<BatchRow>('SELECT * FROM batch')
    assert.deepEqual(
      batches.map(({ not_before: time, reason }) => [time, reason]),
      [
        [notBefore, 'its window is closed'],
        [notBefore, 'its window is closed'],
      ],
    )
    clock.now = notBefore
    const batch = await mustTake(ledger, { admit: () => ({ admit: true, until: clock.now + 500 }) })
    assert.equal((batch.send_by ?? 0) - (batch.intent_at ?? 0), 500)
  })

  on('what has a time after which it makes no sense is not sent after it', async (ledger, clock) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2), { notAfter: clock.now + 1_000 })
    clock.now += 1_000
    assert.equal(await take(ledger), undefined)
    assert.equal((await countPeople(ledger, id)).expired, 2)
  })

  on('invariant 3: a decision is made once, by what was asked, and a new attempt has a new key', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    const batch = await mustTake(ledger)
    await record(ledger, batch, unknown, afterAttempt(unknown, batch, facts, 0))
    const [open] = await openBatches(ledger)
    assert.deepEqual(open?.resolutions, ['was-sent', 'was-not-sent', 'leave'])
    const resolutions = await Promise.allSettled([
      decide(ledger, batch.id, batch.epoch, 'was-not-sent', 'Eva'),
      decide(ledger, batch.id, batch.epoch, 'was-sent', 'Ana'),
    ])
    assert.equal(resolutions.filter(({ status }) => status === 'fulfilled').length, 1)
    await assert.rejects(decide(ledger, batch.id, batch.epoch, 'retry', 'Eva'), { code: 'already-decided' })
    const next = await take(ledger)
    if (next) assert.notEqual(next.idempotency_key, batch.idempotency_key)
  })

  on('invariant 3: a decision about an earlier attempt is not taken for one about a later', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    const first = await mustTake(ledger)
    await record(ledger, first, unknown, afterAttempt(unknown, first, facts, 0))
    await decide(ledger, first.id, first.epoch, 'was-not-sent', 'Eva')
    const second = await mustTake(ledger)
    await record(ledger, second, unknown, afterAttempt(unknown, second, facts, 0))
    await assert.rejects(decide(ledger, first.id, first.epoch, 'was-not-sent', 'Eva'), { code: 'already-decided' })
  })

  on('invariant 3: a key makes a repeat safe in the first half of its life, and only if that is documented', async (ledger, clock) => {
    await runningLaunch(ledger, 'a', people(1))
    const batch = await mustTake(ledger)
    const at = (later: number, stage: StageFacts) => recover({ ...batch, state: 'unknown' }, stage, clock.now + later).step
    assert.deepEqual([at(49_999, keyed), at(50_000, keyed), at(99_999, keyed)], ['ready', 'ask', 'ask'])
    assert.equal(at(0, { ...keyed, repeat: { by: 'key', life: 100_000, evidence: 'inferred', source: 'a test' } }), 'ask')
    assert.equal(at(0, { ...keyed, repeat: { by: 'nature', why: 'a test', evidence: 'example', source: 'a test' } }), 'ask')
  })

  on('invariant 3: what becomes of a repeat says nothing about what came before it', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    const batch = { ...(await mustTake(ledger)), doubt: 1 }
    const busy = { ...rejected, transient: true }
    const notSent = { outcome: 'not-sent', reason: 'No.' } as const
    for (const finding of [rejected, busy, notSent, unknown]) {
      const step = afterAttempt(finding, batch, facts, batch.intent_at ?? 0)
      assert.equal(step.step === 'become' && step.state, 'unknown', finding.outcome)
    }
    for (const finding of [busy, notSent, unknown]) {
      const step = afterAttempt(finding, batch, keyed, batch.intent_at ?? 0)
      assert.equal(step.step === 'ready' && step.way, 'key', finding.outcome)
    }
  })

  on('invariant 4: rows by what became of them sum up to the rows', async (ledger) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2, 3, 4, 5, 6, 7, 8, 9), { capacity: 2 })
    const outcomes = [sent, unknown, rejected]
    for (const finding of outcomes) {
      const batch = await mustTake(ledger)
      await record(ledger, batch, finding, afterAttempt(finding, batch, facts, 0))
    }
    await mustTake(ledger)
    const counts = await countPeople(ledger, id)
    assert.deepEqual([counts.sent, counts.unresolved, counts.held, counts.sending, counts.waiting], [2, 2, 2, 2, 1])
    const states: string[] = []
    for await (const { state } of readRows(ledger, id)) states.push(state)
    assert.deepEqual(states, ['sent', 'sent', 'unresolved', 'unresolved', 'held', 'held', 'sending', 'sending', 'waiting'])
  })

  on('invariant 8: statuses in any order, any number of times, lead to the same end', async (ledger, clock) => {
    await runningLaunch(ledger, 'a', people(1))
    await recordSent(ledger, await mustTake(ledger))
    const at = clock.now
    const status = (name: string, rank: number, later: number): PersonStatus => ({
      phone: phone(1),
      status: name,
      rank,
      final: false,
      at: at + later,
    })
    const all = [status('queued', 1, 5), status('ringing', 2, 1), status('answered', 3, 2), status('voicemail', 3, 3)]
    const orders = [all, all.toReversed(), [...all, ...all], [all[3], all[0], all[2], all[1], all[3]]]
    for (const order of orders) {
      await ledger.all('UPDATE person SET status = NULL, status_rank = NULL, status_at = NULL')
      for (const one of order) {
        await ledger.transaction('shared', (queries) => applyStatuses(queries, 'simulated', one ? [one] : []))
      }
      const [row] = await ledger.all<{ status: string }>('SELECT status FROM person')
      assert.equal(row?.status, 'voicemail')
    }
  })

  on('a status of a campaign of which nobody knew proves that it was sent; an opt-out suppresses', async (ledger, clock) => {
    await runningLaunch(ledger, 'a', people(1, 2), { stages: staged })
    const create = await mustTake(ledger)
    await record(ledger, create, { outcome: 'sent', ref: 'c1', result: 'c1' }, { step: 'become', state: 'sent', reason: '' })
    await recordSent(ledger, await mustTake(ledger))
    const activate = await mustTake(ledger)
    await record(ledger, activate, unknown, afterAttempt(unknown, activate, facts, 0))
    const status: PersonStatus = {
      phone: phone(2),
      status: 'answered',
      rank: 2,
      final: true,
      at: clock.now,
      campaign: 'c1',
      optedOut: true,
    }
    await ledger.transaction('shared', (queries) => applyStatuses(queries, 'simulated', [{ ...status, campaign: 'another' }]))
    assert.deepEqual(await statesOf(ledger), ['sent', 'sent', 'unknown'])
    await ledger.transaction('shared', (queries) => applyStatuses(queries, 'simulated', [status]))
    assert.deepEqual(await statesOf(ledger), ['sent', 'sent', 'sent'])
    assert.equal((await ledger.all('SELECT * FROM suppression')).length, 1)
  })

  on('an event is handled once, however many processes get it', async (ledger) => {
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => ledger.transaction('shared', (queries) => takeEvent(queries, 'simulated', 'e1'))),
    )
    assert.equal(taken.filter(Boolean).length, 1)
  })

  on('a store of webhook events lets one owner handle an event, until its lease is over', async (ledger, clock) => {
    const store = webhookStore(ledger)
    const claims = await Promise.all(Array.from({ length: 6 }, async (_, index) => store.claim('e1', `o${index}`, 1_000)))
    assert.deepEqual(claims.toSorted(), ['claimed', 'in-progress', 'in-progress', 'in-progress', 'in-progress', 'in-progress'])
    const owner = `o${claims.indexOf('claimed')}`
    clock.now += 900
    assert.equal(await store.renew('e1', owner, 1_000), true)
    clock.now += 900
    assert.equal(await store.claim('e1', 'later', 1_000), 'in-progress')
    clock.now += 200
    assert.equal(await store.claim('e1', 'later', 1_000), 'claimed')
    assert.equal(await store.complete('e1', owner, 5_000), false)
    await store.release('e1', owner)
    assert.equal(await store.complete('e1', 'later', 5_000), true)
    clock.now += 4_999
    assert.equal(await store.claim('e1', 'again', 1_000), 'completed')
    clock.now += 1
    assert.equal(await store.claim('e1', 'again', 1_000), 'claimed')
    await store.release('e1', 'again')
    assert.equal(await store.claim('e1', 'last', 1_000), 'claimed')
  })

  on('invariant 9: a limit holds, however many ask at once', async (ledger, clock) => {
    const store = rateLimitStore(ledger)
    const limits = [
      { requests: 3, per: 1_000 },
      { requests: 8, per: 10_000 },
    ]
    const turns: number[] = []
    for (let step = 0; step < 400; step += 1) {
      const delays = await Promise.all([store.take('key', limits), store.take('key', limits)])
      for (const delay of delays) if (delay === 0) turns.push(clock.now)
      clock.now += 50
    }
    for (const { requests, per } of limits) {
      for (const [index, time] of turns.entries()) {
        const earlier = turns[index - requests]
        if (earlier !== undefined) assert.ok(time - earlier >= per, `${requests + 1} turns within ${time - earlier} ms`)
      }
    }
    // 20 s have room for 16, and a little more distance is kept.
    assert.ok(turns.length >= 15, `${turns.length} turns`)
    assert.equal(await store.take('another key', limits), 0)
  })

  on('forgetting a person leaves no number and no data, and does not allow a second contact', async (ledger) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2))
    await recordSent(ledger, await mustTake(ledger))
    assert.equal(await forget(ledger, digits(1)), 1)
    const found = JSON.stringify([
      await ledger.all('SELECT * FROM person'),
      await ledger.all('SELECT * FROM audit'),
      await ledger.all('SELECT * FROM batch'),
    ])
    assert.ok(!found.includes(String(digits(1))) && !found.includes('Ana 1'), 'nothing of the person is left')
    assert.equal((await countPeople(ledger, id)).sent, 2)
    await runningLaunch(ledger, 'b', people(1))
    assert.equal(await take(ledger), undefined)
  })

  on('who is forgotten before being sent to is taken out, and the rest of the batch is sent', async (ledger) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2))
    await forget(ledger, digits(1))
    const batch = await mustTake(ledger)
    assert.deepEqual(
      (await readBatch(ledger, batch))?.map(({ phone: number }) => number),
      [phone(2)],
    )
    assert.equal((await countPeople(ledger, id)).forgotten, 1)
  })

  on('invariant 10: a ledger that is not where it was holds everything until a person says what it is', async (ledger) => {
    const { id } = await runningLaunch(ledger, 'a', people(1, 2, 3))
    assert.equal(await checkIdentity(ledger), undefined)
    assert.equal(await checkIdentity(ledger), undefined)
    await ledger.all(`UPDATE meta SET value = 'elsewhere' WHERE name = 'place'`)
    assert.match((await checkIdentity(ledger)) ?? '', /copied, restored/)
    assert.equal(await take(ledger), undefined)
    assert.match((await heldBecause(ledger)) ?? '', /copied, restored/)
    await release(ledger, 'may-have-been-sent', 'Eva')
    assert.equal(await heldBecause(ledger), undefined)
    assert.equal(await take(ledger), undefined)
    assert.equal((await countPeople(ledger, id)).unresolved, 3)
    assert.equal((await openBatches(ledger)).length, 2)
  })

  on('invariant 10: a ledger that was only moved goes on', async (ledger) => {
    await runningLaunch(ledger, 'a', people(1))
    await checkIdentity(ledger)
    await ledger.all(`UPDATE meta SET value = 'elsewhere' WHERE name = 'place'`)
    await checkIdentity(ledger)
    await release(ledger, 'nothing-was-sent', 'Eva')
    assert.ok(await take(ledger))
    assert.equal(await checkIdentity(ledger), undefined)
  })
}
