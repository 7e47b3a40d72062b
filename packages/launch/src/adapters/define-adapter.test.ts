import { expect, test } from 'vitest'
import type { Adapter, Stage } from './adapter.ts'
import { defineAdapter } from './define-adapter.ts'

const stage = (changes: Partial<Stage<object>>): Stage<object> => ({
  name: 'send',
  operation: 'messages.send',
  carries: 10,
  reaches: true,
  repeat: { by: 'nothing', why: 'a test' },
  request: () => null,
  send: async () => ({ outcome: 'sent' }),
  ...changes,
})
const adapter = (changes: Partial<Adapter<object>>): Adapter<object> => ({
  provider: 'acme',
  capacity: 10,
  stages: [stage({})],
  limits: [],
  timeout: 10_000,
  schedules: false,
  undo: 'Nothing.',
  ...changes,
})

test('an adapter that makes sense is taken', () => {
  expect(defineAdapter(adapter({})).provider).toBe('acme')
})

test.each([
  [{ stages: [] }, /exactly one stage must carry people/],
  [{ stages: [stage({}), stage({ name: 'other', carries: 0 })] }, /exactly one stage must reach people/],
  [{ stages: [stage({ name: 'start', carries: 0 }), stage({ reaches: false })] }, /before they have been handed over/],
  [{ stages: [stage({ reaches: false }), stage({ carries: 0 })] }, /two stages have one name/],
  [{ capacity: 0 }, /capacity/],
  [{ timeout: Number.NaN }, /timeout/],
  [
    { stages: [stage({ repeat: { by: 'key', life: 20_000, evidence: 'documented', source: 'a test' } })] },
    /must live more than four timeouts/,
  ],
  [{ stages: [stage({ settle: 1_000 })] }, /no way to look/],
] as const)('%j is refused', (changes, message) => {
  expect(() => defineAdapter(adapter(changes as Partial<Adapter<object>>))).toThrow(message)
})
