import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { check_spec_with_config as checkSpec, initSync } from 'tla-checker'
import { beforeAll, describe, expect, test } from 'vitest'

const model = readFileSync(join(import.meta.dirname, 'protocol.tla'), 'utf8')

/** Two workers and one batch, with all guards; times are small, so that all states can be looked at. */
const sound = {
  Workers: [1, 2],
  Batches: [1],
  SendWithin: 1,
  Timeout: 1,
  Settle: 1,
  Late: 2,
  Last: 4,
  Key: 0,
  Believed: 0,
  Look: false,
  Stops: false,
  Attempts: 2,
  OnlyReady: true,
  OldIntentIsUnknown: true,
  Deadline: true,
  Fenced: true,
  Settles: true,
  StopsClaims: true,
  StopWaits: true,
  HalfLife: true,
  Doubt: true,
}
const absence = { Look: true, Last: 6 }
const key = { Key: 4, Believed: 4, Last: 5 }

beforeAll(() => {
  const wasm = createRequire(import.meta.url)
    .resolve('tla-checker')
    .replace(/\.js$/, '_bg.wasm')
  initSync({ module: readFileSync(wasm) })
})

function check(changes: Partial<typeof sound>): { success: boolean; error_type: string | null; states_explored: number } {
  // What the checker prints.
  return JSON.parse(checkSpec(model, JSON.stringify({ ...sound, ...changes }), 2_000_000, 200, true, false)) as ReturnType<typeof check>
}

describe('the protocol: in no state is somebody reached twice, does something leave after a stop, or count as sent what was not', () => {
  test.each([
    ['nothing heals', {}, 1_000],
    ['an operator stops it', { Stops: true }, 4_000],
    ['an absence can be seen', absence, 5_000],
    ['the provider keeps a key', key, 5_000],
    ['two batches', { Batches: [1, 2], Last: 2, Attempts: 1 }, 5_000],
  ])('%s', (_name, changes, states) => {
    const { success, states_explored: explored } = check(changes)
    expect(success).toBe(true)
    expect(explored).toBeGreaterThan(states)
  })
})

describe('without this guard there is a counterexample', () => {
  test.each([
    ['only a ready batch is taken', { OnlyReady: false }],
    ['an old intent is unknown, never ready', { OldIntentIsUnknown: false }],
    ['nothing leaves after the deadline of its intent: an absence would prove nothing', { ...absence, Last: 7, Deadline: false }],
    ['nothing leaves after the deadline of its intent: a stop would not hold', { Stops: true, Deadline: false }],
    ['records are fenced by the epoch', { ...absence, Last: 7, Attempts: 3, Fenced: false }],
    ['an absence proves something only after the settle time', { ...absence, Settles: false }],
    ['a stop lets no intent in', { Stops: true, StopsClaims: false }],
    ['a stop waits for what can still leave', { Stops: true, StopWaits: false }],
    ['only half of the life of a key is used', { ...key, Last: 6, HalfLife: false }],
    ['a key that the adapter only believes in heals nothing', { ...key, Key: 0 }],
    ['that a repeat did not leave proves nothing about what came before', { ...key, Last: 6, Attempts: 3, Doubt: false }],
  ])('%s', (_name, changes) => {
    expect(check(changes)).toMatchObject({ success: false, error_type: 'InvariantViolation' })
  })
})
