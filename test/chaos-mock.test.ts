import { createAltur } from '@campaignkit/altur'
import { CampaignkitError } from '@campaignkit/core'
import { createMeetzy } from '@campaignkit/meetzy'
import { type FaultKind, startMock } from '@campaignkit/mock'
import { createOtpiq } from '@campaignkit/otpiq'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// What chaos.test.ts shows on a server that breaks in every way but knows nothing, this shows on the mock: it keeps state and idempotency
// keys, and its ledger is the judge.

const seed = Number(process.env['CHAOS_SEED'] ?? 20_261_120)
const calls = 1000

/** Those that a call cannot wait out are left to other tests. */
const kinds: readonly FaultKind[] = [
  'reset',
  'status',
  'unauthorized',
  'rate-limit',
  'html-error',
  'accept-then-reset',
  'accept-then-504',
  'accept-then-500',
  'reset-in-body',
  'truncated-json',
  'empty-body',
  'wrong-content-type',
]

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.001)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A number of somebody else for each call, in the range for fiction, without the magic endings. */
function numberOf(index: number): string {
  return `+1${200 + Math.floor(index / 90)}55501${String(index % 90).padStart(2, '0')}`
}

test(`${calls} calls that reach people, seed ${seed}: nobody twice, and no error says less than it knows`, async () => {
  await using mock = await startMock({ providers: ['altur', 'meetzy', 'otpiq'], seed, rateLimits: false })
  const settings = { rateLimit: false, timeout: 30_000 } as const
  const altur = createAltur({ ...settings, apiKey: 'test', baseUrl: mock.altur.baseUrl })
  const meetzy = createMeetzy({ ...settings, apiToken: 'test', baseUrl: mock.meetzy.baseUrl })
  const otpiq = createOtpiq({ ...settings, apiKey: 'test', baseUrl: mock.otpiq.baseUrl })
  const { campaign } = await altur.campaigns.create({ name: 'Q', agent_id: 'a', integration_id: 'i', integration_type: 'phone_call' })
  await altur.campaigns.activate(campaign.id)
  const reach: readonly ((phone: string) => PromiseLike<unknown>)[] = [
    (phone) => altur.calls.start({ agent_id: 'a', phone_number_to: phone }),
    // It runs: people who are added are called. The provider keeps idempotency keys here, so the client may try again.
    (contact) => altur.campaigns.contacts.add(campaign.id, { contacts: [{ contact, name: 'Ana' }] }),
    (phone) => meetzy.calls.start({ phone, playbook_id: 'p' }),
    (phone) => meetzy.campaigns.create({ playbook_id: 'p', contacts: [{ phone }] }),
    (phone) => otpiq.sms.send({ phoneNumber: phone.slice(1), smsType: 'verification', verificationCode: '123456', provider: 'auto' }),
  ]
  const planned = kinds.map((kind) => mock.fail('*', { kind, probability: 0.06, ...(kind === 'rate-limit' ? { retryAfter: 0 } : {}) }))

  const outcomes = { done: 0, 'not-sent': 0, rejected: 0, unknown: 0 }
  const wrong: string[] = []
  const queue = Array.from({ length: calls }, (_, index) => index).values()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const index of queue) {
        const person = numberOf(index)
        // A caller that is told that nothing was done calls again, as a person would.
        for (let round = 0; round < 3; round += 1) {
          const error = await Promise.resolve(reach[index % reach.length]?.(person)).then(
            () => undefined,
            (thrown: unknown) => thrown,
          )
          if (error !== undefined && !CampaignkitError.isInstance(error)) throw error
          const outcome = error?.outcome ?? 'done'
          const count = mock.contacts({ person }).length
          outcomes[outcome] += 1
          if (outcome === 'done' && count !== 1) wrong.push(`call ${index} succeeded, and ${count} times somebody was contacted`)
          if ((outcome === 'rejected' || outcome === 'not-sent') && count > 0) wrong.push(`call ${index} was ${outcome}, but it was not`)
          if (outcome === 'done' || outcome === 'unknown') break
        }
      }
    }),
  )
  process.stdout.write(`Chaos on the mock: ${calls} calls, ${mock.requests().length} requests, ${JSON.stringify(outcomes)}\n`)
  expect(wrong).toEqual([])
  expect(mock.contactedMoreThanOnce()).toEqual([])
  for (const fault of planned) expect(fault.applied, fault.kind).toBeGreaterThan(0)
  // Every request reaches the mock, so that a call which says it was not sent never left the client.
  expect(outcomes).toMatchObject({ 'not-sent': 0, done: expect.toSatisfy((count: number) => count > calls / 3) })
  expect(outcomes.unknown).toBeGreaterThan(calls / 20)
})
