import { createAltur } from '@campaignkit/altur'
import type { Mock } from '@campaignkit/mock'
import { mockTest } from '@campaignkit/mock/vitest'
import { describe, expect, test as plainTest } from 'vitest'

const test = mockTest({ providers: ['altur'], clock: '2026-06-01T09:00:00Z' })
const used: Mock<'altur'>[] = []

const create = (mock: Mock<'altur'>) =>
  createAltur({ baseUrl: mock.altur.baseUrl, apiKey: 'test', rateLimit: false, retries: 0 }).campaigns.create({
    name: 'Q',
    agent_id: 'a',
    integration_id: 'i',
    integration_type: 'phone_call',
  })

describe.concurrent('tests at the same time', () => {
  for (const count of [1, 2, 3, 4, 5]) {
    test(`do not see what others do (${count})`, async ({ mock, expect: expectHere }) => {
      used.push(mock)
      if (count === 5) mock.fail('altur.*', { kind: 'status', status: 400 })
      for (let turn = 0; turn < count; turn += 1) {
        const created = create(mock)
        if (count === 5) await expectHere(created).rejects.toMatchObject({ status: 400 })
        else await created
      }
      expectHere(mock.requests()).toHaveLength(count)
      await mock.clock.advance(`${count}h`)
      expectHere(mock.clock.date().getUTCHours()).toBe(9 + count)
    })
  }
})

test('everything is new for the next test', async ({ mock, expect: expectHere }) => {
  expectHere(mock.requests()).toEqual([])
})

plainTest('nobody listens any more where the mocks of tests were that are over', async () => {
  expect(used).toHaveLength(5)
  for (const mock of used) await expect(fetch(mock.url)).rejects.toThrow('fetch failed')
})
