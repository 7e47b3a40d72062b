import { createAltur } from '@campaignkit/altur'
import { createMeetzy } from '@campaignkit/meetzy'
import { type Fault, type Mock, startMock } from '@campaignkit/mock'
import { createOtpiq } from '@campaignkit/otpiq'
import { createTetherai } from '@campaignkit/tetherai'
import { createYuno } from '@campaignkit/yuno'
import { afterEach, describe, expect, test } from 'vitest'
import { altur } from '../src/altur.ts'
import { type AnyAdapter, openLaunches, type Progress, records, yuno } from '../src/index.ts'
import { meetzy } from '../src/meetzy.ts'
import { otpiq } from '../src/otpiq.ts'
import { sqlite } from '../src/sqlite.ts'
import { tetherai } from '../src/tetherai.ts'

const providers = ['altur', 'meetzy', 'otpiq', 'tetherai'] as const
type Id = (typeof providers)[number]

let mock: Mock<Id>
afterEach(() => mock.close())

const start = () => startMock({ providers, rateLimits: false })

function adapterOf(id: Id): AnyAdapter {
  const baseUrl = mock.baseUrls[id]
  switch (id) {
    case 'altur':
      return altur(createAltur({ baseUrl, apiKey: 'key-1' }), {
        name: 'Spring',
        agent_id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
        integration_id: 'iph_4xKqZ0aB9cD2eF7gH1jL',
        integration_type: 'phone_call',
        first_message: 'Hi {name}',
      })
    case 'meetzy':
      return meetzy(createMeetzy({ baseUrl, apiToken: 'key-1' }), { playbook_id: '550e8400-e29b-41d4-a716-446655440000' }, { batch: 5 })
    case 'otpiq':
      return otpiq(createOtpiq({ baseUrl, apiKey: 'key-1' }), {
        name: 'Spring',
        templateId: '664abc123def456789012345',
        phoneNumberId: '664def456abc789012345678',
        body: { '1': '{{firstName}}' },
      })
    case 'tetherai':
      return tetherai(createTetherai({ baseUrl, token: 'key-1' }), { name: 'Spring', message: 'Hi {{firstName}}' }, { batch: 5 })
  }
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ phone: `+1212555${String(100 + index).padStart(4, '0')}`, firstName: 'Ana' }))

async function launch(id: Id, count: number, decide?: 'was-sent' | 'was-not-sent' | 'retry'): Promise<Progress> {
  const launches = await openLaunches({ ledger: sqlite(':memory:'), sendWithin: 2_000, lease: 4_000, idle: 20 })
  const plan = await launches.plan({ key: `${id}-spring`, to: adapterOf(id), audience: records(people(count)) })
  const run = await launches.start(plan.id, { approve: plan.hash })
  let last = await run.finished({ until: 'sent' })
  if (decide !== undefined) {
    for (const decision of await launches.decisions()) await decision.resolve(decide, { by: 'Eva' })
    last = await (await launches.resume(plan.id)).finished({ until: 'sent' })
  }
  await launches.close()
  return last
}

const reached = (id: Id) => mock.contacts({ provider: id }).length

describe.each(providers)('%s', (id) => {
  test('reaches everybody once', async () => {
    mock = await start()
    const { state, counts } = await launch(id, 12)
    expect(state).toBe('done')
    expect(counts.sent).toBe(12)
    expect(reached(id)).toBe(12)
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })
})

const faults: readonly Fault[] = [
  { kind: 'accept-then-reset', times: 1 },
  { kind: 'reset', times: 1 },
  { kind: 'rate-limit', times: 1, retryAfter: '1s' },
]

describe.each([
  ['altur', 'campaigns.create'],
  ['altur', 'campaigns.contacts.add'],
  ['otpiq', 'campaigns.create'],
  ['otpiq', 'campaigns.attachRecipients'],
] as const)('%s: a response of %s that is lost heals by itself', (id, operation) => {
  test.each(faults)('$kind', async (fault) => {
    mock = await start()
    mock.fail(`${id}.${operation}`, fault)
    const { state, counts } = await launch(id, 12)
    expect([state, counts.sent, reached(id)]).toEqual(['done', 12, 12])
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })
})

test('altur: whether a campaign was activated is read', async () => {
  mock = await start()
  mock.fail('altur.campaigns.activate', { kind: 'accept-then-reset', times: 1 })
  const { state, counts } = await launch('altur', 12)
  expect([state, counts.sent, reached('altur')]).toEqual(['done', 12, 12])
  expect(mock.contactedMoreThanOnce()).toEqual([])
})

test.each([true, false])('altur: what a process that died left behind is read too; activated: %s', async (isActivated) => {
  mock = await start()
  const client = createAltur({ baseUrl: mock.altur.baseUrl, apiKey: 'key-1' })
  const { campaign } = await client.campaigns.create({
    name: 'a',
    agent_id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
    integration_id: 'iph_4xKqZ0aB9cD2eF7gH1jL',
    integration_type: 'phone_call',
  })
  await client.campaigns.contacts.add(campaign.id, { contacts: [{ contact: '+12125550123' }] })
  const between = [Date.now(), Date.now() + 1_000] as const
  if (isActivated) await client.campaigns.activate(campaign.id)
  const activate = altur(client).stages.find(({ name }) => name === 'activate')
  const attempted = { request: { id: campaign.id }, between, timeout: 1_000, idempotencyKey: 'k' }
  const found = await activate?.look?.(
    attempted,
    { settings: {} as never, people: [], name: 'a 1', results: {} },
    new AbortController().signal,
  )
  expect(found?.outcome).toBe(isActivated ? 'happened' : 'still-unknown')
})

describe.each([
  ['meetzy', 'campaigns.create', 5],
  ['otpiq', 'campaigns.start', 12],
  ['tetherai', 'campaigns.create', 5],
] as const)('%s: a response of %s that is lost needs a decision', (id, operation, unresolved) => {
  test.each([
    { kind: 'accept-then-reset', resolution: 'was-sent' },
    { kind: 'reset', resolution: 'was-not-sent' },
  ] as const)('$kind: $answer', async ({ kind, resolution }) => {
    mock = await start()
    mock.fail(`${id}.${operation}`, { kind, times: 1 })
    const before = await launch(id, 12)
    expect(before.counts.unresolved).toBe(unresolved)
    expect(before.decisions).toBe(1)
    expect(mock.contactedMoreThanOnce()).toEqual([])
    await mock.close()

    mock = await start()
    mock.fail(`${id}.${operation}`, { kind, times: 1 })
    const { state, counts } = await launch(id, 12, resolution)
    expect([state, counts.sent, reached(id)]).toEqual(['done', 12, 12])
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })
})

test('credit that runs out stops the launch; topped up and resumed, the same campaign goes on', async () => {
  mock = await start()
  mock.fail('altur.campaigns.activate', { kind: 'status', status: 402, times: 1 })
  const launches = await openLaunches({ ledger: sqlite(':memory:'), sendWithin: 2_000, lease: 4_000, idle: 20 })
  const plan = await launches.plan({ key: 'spring', to: adapterOf('altur'), audience: records(people(12)) })
  const stopped = await (await launches.start(plan.id, { approve: plan.hash })).finished()
  expect(stopped.state).toBe('stopped')
  await expect(launches.start(plan.id, { approve: plan.hash })).rejects.toMatchObject({ code: 'stopped' })
  const { state } = await (await launches.resume(plan.id, { by: 'Eva' })).finished({ until: 'sent' })
  await launches.close()
  expect(state).toBe('done')
  expect(mock.requests({ operation: 'campaigns.create' })).toHaveLength(1)
  expect([reached('altur'), mock.contactedMoreThanOnce().length]).toEqual([12, 0])
})

test('Yuno takes no audience: a compile error with the reason', async () => {
  mock = await start()
  const client = createYuno({ baseUrl: mock.url, publicApiKey: 'a', privateSecretKey: 'b' })
  // @ts-expect-error -- The message of the compiler is what is meant: Yuno chooses people by rules of its own.
  expect(() => yuno(client)).toThrow(/rules of its own/)
})
