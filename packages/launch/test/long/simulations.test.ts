import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from './report.ts'

const seeds = Number(process.env['LAUNCH_SEEDS'] ?? 100_000)
const processes = 2
/** The first of them run in `npm test`. */
const first = 2_000

interface Counted {
  readonly violations: readonly string[]
  readonly crashes: number
  readonly sentRequests: number
  readonly reached: number
}

function run(from: number, count: number): Promise<Counted> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'simulate-child.ts'), String(from), String(count)],
      { maxBuffer: 2 ** 26 },
      (error, stdout) => {
        // What the child prints.
        if (error) reject(error)
        else resolve(JSON.parse(stdout) as Counted)
      },
    )
  })
}

test(`${seeds} simulations of the real code: all invariants hold`, async () => {
  const begun = performance.now()
  const share = Math.ceil(seeds / processes)
  const counted = await Promise.all(Array.from({ length: processes }, (_, index) => run(first + index * share, share)))
  const sum = (name: 'crashes' | 'sentRequests' | 'reached') => counted.reduce((total, one) => total + one[name], 0)
  const violations = counted.flatMap((one) => one.violations)
  const figures = {
    seeds: share * processes,
    crashes: sum('crashes'),
    requests: sum('sentRequests'),
    reached: sum('reached'),
    violations: violations.length,
  }
  report('simulations', { ...figures, seconds: (performance.now() - begun) / 1_000 })
  expect(violations).toEqual([])
})
