import { expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { mutants, referenceOptions } from './mutants.ts'

// The whole is in mutants.long.ts and seeds.long.ts (`pnpm contract:long`); here is what every change has to pass.

test('nothing is found where nothing is wrong, and everything is exercised', async () => {
  const { findings, coverage } = await runContract({ ...referenceOptions(), cases: 10 })
  expect(findings).toEqual([])
  for (const dimension of ['operations', 'parameters', 'enumValues', 'keywordsValid', 'keywordsInvalid'] as const)
    expect(coverage.dimensions[dimension].missing, dimension).toEqual([])
  expect(coverage.dimensions.statuses.missing).toEqual(['campaigns.create: 409', 'messages.list: 429'])
})

const chosen = mutants.filter(({ name }) =>
  ['key forgotten', 'created not in list', 'cursor loops', 'auth not checked', 'name one longer', 'a send that is repeated'].includes(name),
)

test.each(chosen.map((mutant) => [mutant.name, mutant] as const))('%s is found', async (_, { options, kind }) => {
  const { findings } = await runContract({ ...options(), phases: kind === 'client' ? ['client'] : ['examples', 'stateful', 'coverage'] })
  expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
})
