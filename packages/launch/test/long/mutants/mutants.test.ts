import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guards } from './guards.ts'

/** How many simulations a guard has to be missed in. */
const seeds = 2_000

function run(index: number | ''): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'run.ts'), String(index), String(index === '' ? 20 : seeds)],
      { timeout: 120_000, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout || stderr })
      },
    )
  })
}

test('with all guards, nothing fails', async () => {
  expect(await run('')).toEqual({ code: 0, text: '' })
})

describe('without this guard, something fails', () => {
  test.each(guards.map(({ name }, index) => [name, index] as const))('%s', async (_name, index) => {
    const { code, text } = await run(index)
    // What cannot be loaded proves nothing.
    expect(text).toMatch(/^(the suite|seed \d+): /)
    expect(code).toBe(1)
  })
})
