import { expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { referenceOptions } from './mutants.ts'
import { referenceDocument } from './reference-document.ts'
import { referenceServer } from './reference-server.ts'

const seeds = Array.from({ length: 100 }, (_, index) => index + 1)
const phases = ['examples', 'coverage', 'fuzzing', 'stateful'] as const

test.each(seeds)('seed %i finds nothing where nothing is wrong', async (seed) => {
  const { findings } = await runContract({ ...referenceOptions(), seed, cases: 25, phases })
  expect(findings).toEqual([])
})

// Unknown properties are taken, successes are 201, responses have more fields, errors other words, the rate limit is another: none of it is wrong.
test.each(seeds)('seed %i finds no error in a lenient server', async (seed) => {
  const { findings, requests, incomplete, throttled } = await runContract({
    ...referenceOptions(),
    fetch: referenceServer(referenceDocument, 'lenient'),
    seed,
    cases: 25,
    phases,
  })
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ check, operation, message }) => `${check} ${operation}: ${message}`),
  ).toEqual([])
  // What is said of it is said once.
  expect(findings.length).toBeLessThanOrEqual(20)
  expect(incomplete).toBeUndefined()
  expect(requests).toBeGreaterThan(500)
  expect(throttled.responses).toBeGreaterThan(5)
})
