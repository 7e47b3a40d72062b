import { describe, expect, test } from 'vitest'
import type { SendOptions, Stage } from '../adapters/adapter.ts'
import { attempt, findingOf, type Guards } from './attempt.ts'

const open: Guards = { age: () => 0, sendWithin: 1_000, turnLife: Infinity, keyLife: Infinity, rejection: () => undefined }
const context = { settings: {}, people: [], name: 'a 1', results: {} }
const given = { signal: new AbortController().signal, timeout: 1_000, idempotencyKey: 'k', repeated: false }

function run(send: (options: SendOptions) => Promise<void>, guards: Partial<Guards> = {}): ReturnType<typeof attempt> {
  const stage: Stage<unknown> = {
    name: 'send',
    operation: 'messages.send',
    carries: 1,
    reaches: true,
    repeat: { by: 'nothing', why: 'a test' },
    request: () => null,
    async send(_request, _context, options) {
      await send(options)
      return { outcome: 'sent' }
    },
  }
  return attempt(stage, null, context, { ...open, ...guards }, given)
}

describe('right before the socket', () => {
  test.each([
    ['the deadline of the intent has passed', { age: () => 1_000 }, /too much time/],
    ['the turn of the rate limit is old', { age: () => 30, turnLife: 25 }, /turn of the rate limit/],
    ['the key has expired', { age: () => 500, keyLife: 500 }, /key had expired/],
    ['the process is told to end', { rejection: () => 'its process was told to end' }, /told to end/],
  ] satisfies [string, Partial<Guards>, RegExp][])('%s: nothing leaves', async (_name, guards, reason) => {
    let left = 0
    const { finding } = await run(async ({ beforeSend }) => {
      beforeSend()
      left += 1
    }, guards)
    expect(finding.outcome).toBe('not-sent')
    expect(finding.outcome === 'not-sent' && finding.reason).toMatch(reason)
    expect(left).toBe(0)
  })

  test('an intent is for one request: a second one does not leave, and what became of the first is unknown', async () => {
    let left = 0
    const { finding } = await run(async ({ beforeSend }) => {
      beforeSend()
      left += 1
      beforeSend()
      left += 1
    })
    expect([finding.outcome, left]).toEqual(['unknown', 1])
  })

  test('an adapter that does not ask is not believed', async () => {
    const { finding } = await run(async () => {})
    expect(finding).toMatchObject({ outcome: 'unknown', reason: expect.stringMatching(/without asking/) as string })
  })

  test('what throws before it was asked has not left', async () => {
    const { finding } = await run(async () => {
      throw new Error('No address.')
    })
    expect(finding).toEqual({ outcome: 'not-sent', reason: 'No address.' })
  })
})

describe('findings', () => {
  const clientError = (facts: object) => Object.assign(new Error('It failed.'), facts)
  test.each([
    [{ outcome: 'not-sent' }, { outcome: 'not-sent' }],
    [
      { outcome: 'unknown', record: { path: {} } },
      { outcome: 'unknown', record: { path: {} } },
    ],
    [
      { outcome: 'rejected', status: 429, retryAfter: 2_000 },
      { outcome: 'rejected', transient: true, stops: false, retryAfter: 2_000 },
    ],
    [
      { outcome: 'rejected', status: 503 },
      { outcome: 'rejected', transient: true, stops: false },
    ],
    [
      { outcome: 'rejected', status: 402 },
      { outcome: 'rejected', transient: false, stops: true },
    ],
    [
      { outcome: 'rejected', status: 400 },
      { outcome: 'rejected', transient: false, stops: false },
    ],
    // Of an error of another kind nobody knows what it means.
    [{}, { outcome: 'unknown' }],
    [{ outcome: 'fine' }, { outcome: 'unknown' }],
  ])('%j', (facts, expected) => {
    expect(findingOf(clientError(facts))).toMatchObject(expected)
  })
})
