import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { acme, respondingWith, createAcme, fetchGiving, networkError, recipes, thrownBy } from '../../../../test/acme.ts'
import { UnknownOutcomeError, type Reconciliation } from '../outcome/errors.ts'
import type { Operation, Reconcile } from '../description/operation.ts'

const lost = networkError('ECONNRESET')
const noon = Date.parse('2026-06-01T12:00:00Z')
const body = { reference: 'r1', phone: '+15550100', at: '2026-06-02T10:00:00+02:00', people: { first: 7 } }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.setSystemTime(noon)
})

afterEach(() => {
  const left = vi.getTimerCount()
  vi.useRealTimers()
  if (left > 0) throw new Error(`${left} timers are left`)
})

/** An acme whose `messages.send` is found like this. */
function foundBy(recipe: Reconcile | undefined) {
  return { reconcile: async () => ({ recipes: recipe ? { 'messages.send': recipe } : {} }) }
}

const recipe = recipes['messages.send']

/** A call whose answer was lost, on a client whose further answers are given. */
async function lose(
  answers: readonly (() => Response)[],
  description = {},
): Promise<{ error: UnknownOutcomeError; asked: () => string[] }> {
  const fetch = fetchGiving(lost, ...answers)
  const error = await thrownBy(createAcme({ fetch, retries: 0 }, description).messages.send(body))
  if (!(error instanceof UnknownOutcomeError)) throw error
  return { error, asked: () => fetch.asked.slice(1).map(({ url }) => url) }
}

/** Runs the clock until it is known. */
async function known(looking: Promise<Reconciliation>): Promise<Reconciliation> {
  await vi.runAllTimersAsync()
  return looking
}

const items = (...list: readonly object[]) => respondingWith({ items: list })
const mine = { id: 5, reference: 'r1', created: '2026-06-01T12:00:01Z' }

test('loading it is left to whoever asks: the first look is no slower to fail', async () => {
  const { error } = await lose([items(mine)])
  // Two looks at once load it once.
  expect(await Promise.all([error.reconcile(), error.reconcile()])).toHaveLength(2)
})

describe('it happened', () => {
  test('if the one thing is there that the call would have made', async () => {
    const { error, asked } = await lose([items({ id: 4, reference: 'r0', created: mine.created }, mine)])
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 5 })
    expect(asked()).toEqual(['https://api.example.com/v1/messages?since=2026-06-01T11%3A58%3A00.000Z'])
  })

  test('if it is on a later page', async () => {
    const { error, asked } = await lose([respondingWith({ items: [{ id: 1 }], next: 'p2' }), items(mine)])
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 5 })
    expect(asked()).toHaveLength(2)
  })

  test('if it appears late', async () => {
    const { error, asked } = await lose([items(), items(mine)])
    expect(await known(error.reconcile())).toEqual({ outcome: 'happened', id: 5 })
    expect(asked()).toHaveLength(2)
  })

  test.each([
    ['to the second before the call, by another clock', '2026-06-01T11:58:00.000Z'],
    ['later', '2026-06-09T12:00:00Z'],
    ['without a zone, in UTC', '2026-06-01T11:58:30'],
    ['with a space', '2026-06-01 11:59:00'],
    ['in another zone', '2026-06-01T08:58:30-03:00'],
    ['in another zone without a colon', '2026-06-01T08:58:30-0300'],
  ])('if it was made %s: %s', async (_name, created) => {
    const { error } = await lose([items({ ...mine, created })])
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 5 })
  })

  test('with no id where none is described', async () => {
    const { id: _, ...bare } = recipe
    const { error } = await lose([items(mine)], foundBy(bare))
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: undefined })
  })

  test('without a time where none is described', async () => {
    const { created: _, ...timeless } = recipe
    const { error } = await lose([items({ id: 5, reference: 'r1' })], foundBy(timeless))
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 5 })
  })

  test('if the one thing that is read has become what it should', async () => {
    const reading: Reconcile = {
      operationId: 'messages.get',
      parameters: { id: '$request.body#/reference', with: '$attempt.date', fixed: 3 },
      match: { '/message/state': ['queued', 'sent'] },
      id: '/message/id',
    }
    const { error, asked } = await lose([respondingWith({ message: { state: 'sent', id: 'm1' } })], foundBy(reading))
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 'm1' })
    expect(asked()).toEqual(['https://api.example.com/v1/messages/r1?with=2026-06-01&fixed=3'])
  })

  test('looking at what the call was given in path and query', async () => {
    const find: Reconcile = {
      operationId: 'campaigns.contacts.list',
      parameters: { id: '$request.path.id' },
      match: { '/state': '$request.query.state' },
      id: '/id',
    }
    const start: Operation = { method: 'POST', path: '/campaigns/{id}/start', query: true }
    const operations = { ...acme.operations, 'campaigns.start': start }
    const fetch = fetchGiving(lost, items({ id: 9, state: 'on' }), items())
    const client = createAcme({ fetch }, { operations, reconcile: async () => ({ recipes: { 'campaigns.start': find } }) })
    const call = client.campaigns.start as unknown as (id: string, query: object) => Promise<unknown>
    const error = await thrownBy(call('c 1', { state: 'on' }))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 9 })
    expect(fetch.asked[1]?.url).toBe('https://api.example.com/v1/campaigns/c%201/contacts')
  })

  test.each([
    ['a number for a text', { '/n': '$request.body#/people/first' }, { n: '7' }],
    ['a text for a number', { '/n': '7' }, { n: 7 }],
    ['the same instant in another zone', { '/at': '$request.body#/at' }, { at: '2026-06-02T08:00:00Z' }],
    ['a literal', { '/kind': 'sms', '/ok': true, '/none': null }, { kind: 'sms', ok: true, none: null }],
  ])('taking %s', async (_name, match, item) => {
    const { error } = await lose([items({ ...item, id: 1 })], foundBy({ operationId: 'messages.list', match, id: '/id' }))
    expect(await error.reconcile()).toEqual({ outcome: 'happened', id: 1 })
  })

  test.each([
    ['yes for a text', { '/ok': 'true' }, { ok: true }],
    ['nothing for a text', { '/ok': 'undefined' }, {}],
    ['another instant', { '/at': '$request.body#/at' }, { at: '2026-06-02T10:00:00Z' }],
    ['a day for an instant', { '/at': '2026-06-02' }, { at: '2026-06-02T00:00:00Z' }],
    ['an instant that is none', { '/at': '2026-99-99T99:99:99Z' }, { at: '2026-88-88T88:88:88Z' }],
    ['another number', { '/n': 7 }, { n: '07' }],
  ])('but not %s', async (_name, match, item) => {
    const { error } = await lose([items({ ...item, id: 1 })], foundBy({ operationId: 'messages.list', match, id: '/id' }))
    expect(await error.reconcile()).toMatchObject({ outcome: 'still-unknown' })
  })
})

describe('it did not happen', () => {
  test('only if nothing is there twice, the second time when all must have appeared', async () => {
    const { error, asked } = await lose([items(), items()])
    const looking = error.reconcile()
    await vi.advanceTimersByTimeAsync(999)
    expect(asked()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await looking).toEqual({ outcome: 'did-not-happen' })
    expect(asked()).toHaveLength(2)
  })

  test('if what is there was made before', async () => {
    const { error } = await lose([items({ ...mine, created: '2026-06-01T11:57:59.999Z' })])
    expect(await known(error.reconcile())).toEqual({ outcome: 'did-not-happen' })
  })

  test('and whoever asks late does not wait', async () => {
    const { error, asked } = await lose([items(), items()])
    vi.setSystemTime(noon + 60_000)
    expect(await known(error.reconcile())).toEqual({ outcome: 'did-not-happen' })
    expect(asked()).toHaveLength(2)
    expect(Date.now()).toBe(noon + 60_000)
  })
})

describe('nobody knows', () => {
  test('if the provider gives no way to find out, and why', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost) }).campaigns.start('c1'))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual({ outcome: 'still-unknown', reason: 'Its state cannot be read.' })
  })

  test('if how to look cannot be loaded', async () => {
    const reconcile = () => Promise.reject(new Error('no such file'))
    const { error } = await lose([], { reconcile })
    expect(await error.reconcile()).toEqual({ outcome: 'still-unknown', reason: 'How to look for it could not be loaded.' })
  })

  test('if the description says nothing', async () => {
    const { error } = await lose([], foundBy(undefined))
    expect(await error.reconcile()).toEqual({ outcome: 'still-unknown', reason: 'Its description gives no way to find out.' })
  })

  test('if a key makes looking needless', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost), retries: 0 }).campaigns.create(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual({ outcome: 'still-unknown', reason: expect.stringContaining('same idempotencyKey') })
  })

  test('yet, after one empty look', async () => {
    const { error, asked } = await lose([items()])
    expect(await error.reconcile({ wait: false })).toEqual({
      outcome: 'still-unknown',
      reason: 'Nothing was found yet; it proves nothing until 1000 ms after the last attempt.',
    })
    expect(asked()).toHaveLength(1)
  })

  test('ever, where absence proves nothing', async () => {
    const { settle: _, ...endless } = recipe
    const { error, asked } = await lose([items()], foundBy(endless))
    expect(await error.reconcile()).toEqual({
      outcome: 'still-unknown',
      reason: 'Nothing was found, but with this provider an absence proves nothing.',
    })
    expect(asked()).toHaveLength(1)
  })

  test('if several things match', async () => {
    const { error } = await lose([items(mine, { ...mine, id: 6 })])
    expect(await error.reconcile()).toEqual({
      outcome: 'still-unknown',
      reason: "2 results match it; which one is this call's is unknown.",
    })
  })

  test.each([undefined, null, 1_780_000_000, 'yesterday', '2026-06-01', '2026-13-41T12:00:00Z'])(
    'if what matches does not say when it was made: %s',
    async (created) => {
      const { error } = await lose([items({ ...mine, created })])
      expect(await error.reconcile()).toEqual({
        outcome: 'still-unknown',
        reason: 'Something matches it but does not say when it was made.',
      })
    },
  )

  test('which one it is, if one says when it was made and another does not', async () => {
    const { error } = await lose([items(mine, { id: 6, reference: 'r1' })])
    expect(await error.reconcile()).toMatchObject({ outcome: 'still-unknown' })
  })

  test('if the call did not say what it could be found by', async () => {
    const missing: Reconcile = { operationId: 'messages.list', match: { '/reference': '$request.body#/none' } }
    const { error, asked } = await lose([], foundBy(missing))
    expect(await error.reconcile()).toEqual({
      outcome: 'still-unknown',
      reason: 'The call did not say "reference", by which it could be found.',
    })
    const noParameter: Reconcile = { operationId: 'messages.list', parameters: { to: '$request.query.to' }, match: {} }
    expect(await (await lose([], foundBy(noParameter))).error.reconcile()).toMatchObject({ reason: expect.stringContaining('"to"') })
    const noExpression: Reconcile = { operationId: 'messages.list', parameters: { to: '$response.body' }, match: {} }
    expect(await (await lose([], foundBy(noExpression))).error.reconcile()).toMatchObject({ reason: expect.stringContaining('"to"') })
    expect(asked()).toEqual([])
  })

  test('if the look fails, and it does not throw', async () => {
    const { error } = await lose([respondingWith({ message: 'No.' }, 403)])
    expect(await error.reconcile()).toEqual({
      outcome: 'still-unknown',
      reason: 'Looking for it failed: acme.messages.list returned 403: No.',
    })
    const elsewhere = await lose([], foundBy({ operationId: 'messages.gone', match: {} }))
    expect(await elsewhere.error.reconcile()).toMatchObject({ reason: expect.stringContaining('no operation messages.gone') })
  })

  test('if the look fails without saying why', async () => {
    const keys = ['first']
    // What a caller's own function throws can be anything.
    const apiKey = async () => keys.pop() ?? Promise.reject<string>('no key left')
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost), apiKey }).messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual({ outcome: 'still-unknown', reason: 'Looking for it failed: for an unknown reason' })
  })

  test('if the second look fails', async () => {
    const { error } = await lose([items(), respondingWith({}, 403)])
    expect(await known(error.reconcile())).toMatchObject({ outcome: 'still-unknown', reason: expect.stringContaining('403') })
  })

  test('if the look is ended before, in the middle of the wait, or while it reads', async () => {
    const aborted = await lose([items()])
    expect(await aborted.error.reconcile({ signal: AbortSignal.abort() })).toMatchObject({
      outcome: 'still-unknown',
      reason: expect.stringContaining('aborted'),
    })
    const waiting = await lose([items(), items()])
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 500)
    expect(await known(waiting.error.reconcile({ signal: controller.signal }))).toEqual({
      outcome: 'still-unknown',
      reason: 'The look was ended early.',
    })
    expect(waiting.asked()).toHaveLength(1)
    const reading = new AbortController()
    const { error } = await lose([
      () => {
        reading.abort()
        return items()()
      },
    ])
    expect(await known(error.reconcile({ signal: reading.signal }))).toMatchObject({ outcome: 'still-unknown' })
  })
})
