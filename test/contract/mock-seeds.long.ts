import { expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { startMock } from '@campaignkit/mock'
import { providers } from '../registry.ts'

const seeds = Array.from({ length: 100 }, (_, index) => index + 1)

test.each(seeds)('seed %i finds nothing in the mock of any provider', async (seed) => {
  // A fresh mock for each seed: lists that grow over all of them would only make this slow.
  await using mock = await startMock<string>({ providers: providers.map(({ id }) => id), rateLimits: false })
  for (const { id } of providers) {
    const { findings, requests } = await runContract({
      provider: id,
      url: mock.baseUrls[id] ?? '',
      seed,
      cases: 5,
      phases: ['fuzzing', 'stateful'],
      isMock: true,
    })
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ check, operation, message }) => `${check} ${operation}: ${message}`)).toEqual([])
    expect(requests).toBeGreaterThan(0)
  }
})
