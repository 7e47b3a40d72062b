import { afterAll, beforeAll, expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { type Mock, startMock } from '@campaignkit/mock'
import { providers } from '../registry.ts'

// The mock servers are made from the same descriptions by other code: where the two disagree, one of them is wrong.

/** Departures of the mock that are known; each goes as soon as it is mended. */
const known: Readonly<Record<string, readonly string[]>> = {
  altur: [
    'response-schema endUsers.create',
    'response-schema endUsers.get',
    'response-schema messages.send',
    'response-schema threads.get',
  ],
  tetherai: ['response-schema contacts.listGenerator.list', 'valid-input-refused contacts.list'],
}

let mock: Mock<string>

beforeAll(async () => {
  mock = await startMock<string>({ providers: providers.map(({ id }) => id), rateLimits: false })
})

afterAll(() => mock.close())

test.each(providers)('$id: all phases', async ({ id }) => {
  const { findings, coverage, operations } = await runContract({ provider: id, url: mock.baseUrls[id] ?? '', cases: 5, isMock: true })
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ check, operation }) => `${check} ${operation}`)
  expect([...new Set(errors)].filter((error) => !known[id]?.includes(error))).toEqual([])
  expect(operations.length).toBeGreaterThan(0)
  for (const dimension of ['operations', 'statuses'] as const) expect(coverage.dimensions[dimension].missing, dimension).toEqual([])
})
