import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

// Many more by `pnpm launch:long`.
const seeds = 2_000

test(`${seeds} simulations of crashes, pauses, lost and late responses: invariants 1, 2, 3, 4, 5, 6, 7 and 9 hold, and nobody is lost`, async () => {
  const found: string[] = []
  let crashes = 0
  let reached = 0
  for (let seed = 0; seed < seeds; seed += 1) {
    const { violations, kind, ...counted } = await simulate(seed)
    crashes += counted.crashes
    reached += counted.reached
    found.push(...violations.map((violation) => `seed ${seed} (${kind}): ${violation}`))
  }
  expect(found).toEqual([])
  // A simulation in which nothing goes wrong proves nothing.
  expect(crashes).toBeGreaterThan(seeds)
  expect(reached).toBeGreaterThan(seeds * 5)
})

test('the same seed gives the same simulation', async () => {
  for (const seed of [3, 14, 159]) {
    const first = await simulate(seed)
    expect((await simulate(seed)).trace).toBe(first.trace)
  }
})
