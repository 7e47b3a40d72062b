import { expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { referenceOptions } from './mutants.ts'

const seeds = Array.from({ length: 100 }, (_, index) => index + 1)

test.each(seeds)('seed %i finds nothing where nothing is wrong', async (seed) => {
  const { findings } = await runContract({
    ...referenceOptions(),
    seed,
    cases: 25,
    phases: ['examples', 'coverage', 'fuzzing', 'stateful'],
  })
  expect(findings).toEqual([])
})
