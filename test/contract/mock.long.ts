import { afterAll, beforeAll, expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { type Mock, startMock } from '@campaignkit/mock'
import { providers } from '../registry.ts'

// The mock servers are made from the same descriptions by other code: where the two disagree, one of them is wrong.

let mock: Mock<string>

beforeAll(async () => {
  mock = await startMock<string>({ providers: providers.map(({ id }) => id), rateLimits: false })
})

afterAll(() => mock.close())

test.each(providers)('$id: all phases', async ({ id }) => {
  const { findings, coverage, operations } = await runContract({ provider: id, url: mock.baseUrls[id] ?? '', cases: 5, isMock: true })
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ check, operation }) => `${check} ${operation}`)
  expect([...new Set(errors)]).toEqual([])
  expect(operations.length).toBeGreaterThan(0)
  for (const dimension of ['operations', 'statuses'] as const) expect(coverage.dimensions[dimension].missing, dimension).toEqual([])
})
