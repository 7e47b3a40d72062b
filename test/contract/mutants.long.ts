import { afterAll, describe, expect, test } from 'vitest'
import { type Finding, type Phase, runContract } from '@campaignkit/contract'
import { type Mutant, mutants, referenceOptions } from './mutants.ts'

const found = new Map<Mutant, string>()

/** What one run of all phases finds first. */
async function firstFinding({ kind, options }: Mutant): Promise<Finding | undefined> {
  const phases: readonly Phase[] = kind === 'client' ? ['client'] : ['examples', 'coverage', 'fuzzing', 'stateful']
  const { findings, incomplete } = await runContract({ ...options(), phases, cases: 20 })
  expect(incomplete).toBeUndefined()
  return findings[0]
}

describe('without a defect', () => {
  test.each([1, 2, 3])('nothing is found with seed %i', async (seed) => {
    const { findings, coverage } = await runContract({ ...referenceOptions(), seed, cases: 20 })
    expect(findings).toEqual([])
    expect(coverage.dimensions.operations).toMatchObject({ covered: 14, total: 14 })
    expect(coverage.dimensions.enumValues.missing).toEqual([])
    expect(coverage.dimensions.keywordsValid.missing).toEqual([])
    expect(coverage.dimensions.keywordsInvalid.missing).toEqual([])
  })
})

describe('seeded defects', () => {
  // At the same time: most of the time goes into waiting for retries.
  // oxlint-disable-next-line vitest/expect-expect -- what is found is counted in the test below
  test.concurrent.each(mutants.map((mutant) => [mutant.kind, mutant.name, mutant] as const))('%s: %s', async (_kind, _name, mutant) => {
    const finding = await firstFinding(mutant)
    if (finding) found.set(mutant, finding.check)
  })

  test('at least 98 % of them are found', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(200)
    expect(found.size / mutants.length).toBeGreaterThanOrEqual(0.98)
  })

  afterAll(() => {
    const missed = mutants.filter((mutant) => !found.has(mutant)).map(({ kind, name }) => `${kind}: ${name}`)
    process.stdout.write(
      `Contract: ${found.size} of ${mutants.length} seeded defects found${missed.length > 0 ? `; not found: ${missed.join(', ')}` : ''}\n`,
    )
  })
})
