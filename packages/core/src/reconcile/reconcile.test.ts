import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { acme, respondingWith, createAcme, fetchGiving, networkError, recipes, thrownBy } from '../../../../test/acme.ts'
import { type OutcomeRecord, type Reconciliation, UnknownOutcomeError } from '../outcome/errors.ts'
import type { Operation, Recipe, Reconcile } from '../description/operation.ts'

const lost = networkError('ECONNRESET')
const noon = Date.parse('2026-06-01T12:00:00Z')
const body = { reference: 'r1', phone: '+15550100', at: '2026-06-02T10:00:00+02:00', people: { first: 7 } }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
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
  givenResponses: readonly (() => Response)[],
  description = {},
): Promise<{ error: UnknownOutcomeError; asked: () => string[]; bodies: () => unknown[] }> {
  const fetch = fetchGiving(lost, ...givenResponses)
  const error = await thrownBy(createAcme({ fetch, retries: 0 }, description).messages.send(body))
  if (!(error instanceof UnknownOutcomeError)) throw error
  return { error, asked: () => fetch.asked.slice(1).map(({ url }) => url), bodies: () => fetch.asked.slice(1).map(({ init }) => init.body) }
}

/** What is said of the one result that was found. */
function happened(id: unknown, created: unknown = mine.created): Reconciliation {
  const reason = 'One result matches it, made when it was sent.'
  return {
    outcome: 'happened',
    id,
    reason,
    candidates: [{ id, created: created === undated ? undefined : created }],
    repeat: 'not-allowed',
  }
}

/** Of a result that does not say when it was made. */
const undated = Symbol('undated')

function unclear(reason: unknown, candidates: unknown = []) {
  return { outcome: 'still-unknown', reason, candidates, repeat: 'not-allowed' }
}

const absent: Reconciliation = {
  outcome: 'did-not-happen',
  reason: 'Everything was read, and nothing matches it.',
  candidates: [],
  repeat: 'as-is',
}

/** Runs the clock until it is known. */
async function known(looking: Promise<Reconciliation>): Promise<Reconciliation> {
  await vi.runAllTimersAsync()
  return looking
}

const items = (...list: readonly object[]) => respondingWith({ items: list, next: null })
/** The same from a server whose clock is ahead of ours by so many milliseconds. */
const itemsAt =
  (skew: number, ...list: readonly object[]) =>
  () =>
    Response.json({ items: list, next: null }, { headers: { date: new Date(Date.now() + skew).toUTCString() } })
const mine = { id: 5, reference: 'r1', created: '2026-06-01T12:00:01Z' }

test('it is loaded when it is asked for: the first look is no slower to fail', async () => {
  const { error } = await lose([items(mine)])
  // Two looks at once load it once.
  expect(await Promise.all([error.reconcile(), error.reconcile()])).toHaveLength(2)
})

describe('it happened', () => {
  test('if the one thing is there that the call would have made', async () => {
    const { error, asked } = await lose([items({ id: 4, reference: 'r0', created: mine.created }, mine)])
    expect(await error.reconcile()).toEqual(happened(5))
    expect(asked()).toEqual(['https://api.example.com/v1/messages?since=2026-06-01T11%3A58%3A00.000Z'])
  })

  test('if it is on a later page', async () => {
    const { error, asked } = await lose([respondingWith({ items: [{ id: 1 }], next: 'p2' }), items(mine)])
    expect(await error.reconcile()).toEqual(happened(5))
    expect(asked()).toHaveLength(2)
  })

  test('if it appears late', async () => {
    const { error, asked } = await lose([itemsAt(0), itemsAt(0, mine)])
    expect(await known(error.reconcile())).toEqual(happened(5))
    expect(asked()).toHaveLength(2)
  })

  test.each([
    ['to the second before the call, by another clock', '2026-06-01T11:58:00.000Z'],
    ['to the second after it could have been', '2026-06-01T12:03:01Z'],
    ['without a zone, in UTC', '2026-06-01T11:58:30'],
    ['with a space', '2026-06-01 11:59:00'],
    ['in another zone', '2026-06-01T08:58:30-03:00'],
    ['in another zone without a colon', '2026-06-01T08:58:30-0300'],
    ['by RFC 2822', 'Mon, 01 Jun 2026 12:00:01 +0000'],
    ['in seconds since 1970', 1_780_315_201],
    ['in milliseconds since 1970', 1_780_315_201_000],
    ['in seconds since 1970, as a string', '1780315201'],
  ])('if it was made %s: %s', async (_name, created) => {
    const { error } = await lose([items({ ...mine, created })])
    expect(await error.reconcile()).toEqual(happened(5, created))
  })

  test('with no id where none is described', async () => {
    const { id: _, ...bare } = recipe
    const { error } = await lose([items(mine)], foundBy(bare))
    expect(await error.reconcile()).toEqual(happened(undefined))
  })

  test('without a time where none is described', async () => {
    const { created: _, ...timeless } = recipe
    const { error } = await lose([items({ id: 5, reference: 'r1' })], foundBy(timeless))
    expect(await error.reconcile()).toEqual(happened(5, undated))
  })

  test('if the one thing that is read has become what it should', async () => {
    const reading: Reconcile = {
      operationId: 'messages.get',
      parameters: { id: '$request.body#/reference', with: '$attempt.date', fixed: 3 },
      match: { '/message/state': ['queued', 'sent'] },
      id: '/message/id',
    }
    const { error, asked } = await lose([respondingWith({ message: { state: 'sent', id: 'm1' } })], foundBy(reading))
    expect(await error.reconcile()).toEqual(happened('m1', undated))
    expect(asked()).toEqual(['https://api.example.com/v1/messages/r1?with=2026-05-31&fixed=3'])
  })

  test('looking with a POST that reads', async () => {
    const find: Reconcile = {
      operationId: 'messages.search',
      body: { reference: '$request.body#/reference', since: '$attempt.epoch' },
      match: { '/state': 'sent' },
      id: '/id',
    }
    const search: Operation = { method: 'POST', path: '/messages/search', body: 'json', idempotency: 'natural' }
    const operations = { ...acme.operations, 'messages.search': search }
    const { error, asked, bodies } = await lose([respondingWith({ state: 'sent', id: 8 })], { operations, ...foundBy(find) })
    expect(await error.reconcile()).toEqual(happened(8, undated))
    expect(asked()).toEqual(['https://api.example.com/v1/messages/search'])
    expect(bodies()).toEqual(['{"reference":"r1","since":1780315080}'])
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
    expect(await error.reconcile()).toEqual(happened(9, undated))
    expect(fetch.asked[1]?.url).toBe('https://api.example.com/v1/campaigns/c%201/contacts')
  })

  test.each([
    ['a number for a text', { '/n': '$request.body#/people/first' }, { n: '7' }],
    ['a text for a number', { '/n': '7' }, { n: 7 }],
    ['the same instant in another zone', { '/at': '$request.body#/at' }, { at: '2026-06-02T08:00:00Z' }],
    ['a literal', { '/kind': 'sms', '/ok': true, '/none': null }, { kind: 'sms', ok: true, none: null }],
  ])('taking %s', async (_name, match, item) => {
    const { error } = await lose([items({ ...item, id: 1 })], foundBy({ operationId: 'messages.list', match, id: '/id' }))
    expect(await error.reconcile()).toEqual(happened(1, undated))
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
    const { error, asked } = await lose([itemsAt(0), itemsAt(0)])
    const looking = error.reconcile()
    await vi.advanceTimersByTimeAsync(999)
    expect(asked()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await looking).toEqual(absent)
    expect(asked()).toHaveLength(2)
  })

  test('and a late look does not wait', async () => {
    const { error, asked } = await lose([itemsAt(0)])
    vi.advanceTimersByTime(1000)
    expect(await error.reconcile()).toEqual(absent)
    expect(asked()).toHaveLength(1)
  })
})

describe('clocks', () => {
  const minutes = (count: number) => count * 60_000
  const at = (milliseconds: number) => ({ id: 5, reference: 'r1', created: new Date(noon + milliseconds).toISOString() })

  test.each([-minutes(10), -minutes(2.5), 0, minutes(2.5), minutes(10)])(
    'that differ by %i ms are compared by the Date of responses: what was made then is found',
    async (skew) => {
      const { error, asked } = await lose([itemsAt(skew, at(skew)), itemsAt(skew, at(skew))])
      expect(await error.reconcile()).toEqual(happened(5, at(skew).created))
      // Read from the time that it was by the provider's clock.
      const since = new URL(asked().at(-1) ?? '').searchParams.get('since') ?? ''
      expect(Date.parse(since)).toBeLessThanOrEqual(noon + skew - 120_000)
    },
  )

  test.each([-minutes(10), minutes(10)])('that differ by %i ms do not make an absence of something that was made', async (skew) => {
    const { error } = await lose([itemsAt(0, at(skew))])
    const { created } = at(skew)
    expect(await error.reconcile()).toEqual(
      unclear("A result matches it but was made at another time, by the provider's clock.", [{ id: 5, created }]),
    )
  })

  test('that cannot be compared prove no absence where the provider is asked for a time', async () => {
    for (const headers of [{}, { date: 'yesterday' }, { date: new Date(noon).toUTCString(), age: '30' }]) {
      const { error } = await lose([respondingWith({ items: [], next: null }, 200, headers)])
      vi.advanceTimersByTime(1000)
      expect(await error.reconcile()).toEqual(
        unclear(expect.stringMatching(/the provider's clock is not known|a cache gave an older response/)),
      )
    }
    const { parameters: _, ...timeless } = recipe
    const { error } = await lose([items()], foundBy(timeless))
    vi.advanceTimersByTime(1000)
    expect(await error.reconcile()).toEqual(absent)
  })

  test('that were set while the call was open do no harm', async () => {
    const { error } = await lose([itemsAt(0), itemsAt(0)])
    vi.setSystemTime(noon + minutes(60))
    // An hour by the clock, and no time at all by the other one.
    expect(await error.reconcile({ wait: false })).toMatchObject({ outcome: 'still-unknown' })
  })

  test('an older response of a cache proves nothing', async () => {
    const { parameters: _, ...timeless } = recipe
    const { error } = await lose([respondingWith({ items: [], next: null }, 200, { age: '1' })], foundBy(timeless))
    vi.advanceTimersByTime(1000)
    expect(await error.reconcile()).toEqual(unclear('Nothing was found, which proves nothing: a cache gave an older response.'))
  })

  test('no cache is asked', async () => {
    const fetch = fetchGiving(lost, items(mine))
    const error = await thrownBy(createAcme({ fetch }).messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    await error.reconcile()
    expect(fetch.asked[1]?.init.headers).toMatchObject({ 'cache-control': 'no-cache' })
  })
})

describe('an absence is proven only by all there is', () => {
  const lists = {
    cursor: { style: 'cursor', items: '/items', parameter: 'cursor', next: '/next', more: '/more' },
    page: { style: 'page', items: '/items', parameter: 'page', total: '/total', pages: '/pages', size: 'size', maxSize: 100 },
    offset: { style: 'offset', items: '/items', parameter: 'offset', total: '/total', size: 'limit' },
    bare: { style: 'page', items: '/items', parameter: 'page', size: 'size', last: 2 },
    whole: { style: 'none', items: '/items' },
  } as const
  const other = (id: number) => ({ id, reference: 'other' })

  async function look(kind: keyof typeof lists, pages: readonly unknown[], more: Partial<Recipe> = {}): Promise<Reconciliation> {
    const operations = {
      ...acme.operations,
      'messages.list': { ...acme.operations['messages.list'], pagination: lists[kind] },
    } as typeof acme.operations
    const find = { operationId: 'messages.list', match: { '/reference': '$request.body#/reference' }, id: '/id', settle: 1000, ...more }
    const { error } = await lose(
      pages.map((page) => respondingWith(page)),
      { ...foundBy(find), operations },
    )
    vi.advanceTimersByTime(1000)
    return error.reconcile()
  }

  test.each([
    ['cursor', [{ items: [other(1)], next: null, more: false }]],
    [
      'cursor',
      [
        { items: [], next: 7, more: true },
        { items: [other(1)], next: 'b', more: false },
      ],
    ],
    ['page', [{ items: [], total: 0, pages: 0 }]],
    [
      'page',
      [
        { items: [other(1)], total: 2, pages: 2 },
        { items: [other(2)], total: 2, pages: 2 },
      ],
    ],
    [
      'page',
      [
        { items: [other(1)], total: 2 },
        { items: [], total: 2 },
        { items: [other(2)], total: 2 },
      ],
    ],
    [
      'offset',
      [
        { items: [other(1)], total: 2 },
        { items: [other(2)], total: 2 },
      ],
    ],
    ['whole', [{ items: [other(1)] }]],
  ] as const)('%s %j', async (kind, pages) => {
    expect(await look(kind, pages)).toEqual(absent)
  })

  test.each([
    ['cursor', [{ items: [other(1)], next: null, more: true }], 'it says that more follows, but not where'],
    ['cursor', [{ items: [other(1)], next: null }], 'the list does not say where it ends'],
    [
      'cursor',
      [
        { items: [other(1)], next: 'a', more: true },
        { items: [], next: 'a' },
      ],
      'the list does not say where it ends',
    ],
    ['cursor', [{ items: [other(1)], next: 'a', more: true }], 'its cursor came back'],
    ['cursor', [{ next: null, more: false }], 'the list does not say where it ends'],
    ['page', [{ items: [other(1)], total: 2, pages: 1 }], 'its last page came after 1 of 2 items'],
    ['page', [{ items: [other(1)], total: 2 }], 'the last 4 pages brought nothing new'],
    ['page', [{ items: [{ reference: 'x' }], total: 2 }], 'the list does not say where it ends'],
    ['page', [{ pages: 1 }], 'the list does not say where it ends'],
    [
      'offset',
      [
        { items: [other(1)], total: 3 },
        { items: [], total: 3 },
      ],
      'an empty page came after 1 of 3 items',
    ],
    ['bare', [{ items: [other(1)] }, { items: [] }], 'the list does not say where it ends'],
    ['bare', [{ items: [other(1)] }, { items: [other(2)] }], 'the provider gives no page after page 2; ask for larger pages or for less'],
  ] as const)('%s %j: %s', async (kind, pages, gap) => {
    expect(await look(kind, pages)).toEqual(unclear(`Nothing was found, which proves nothing: ${gap}.`))
  })

  test('as many rows as were asked for may be cut off', async () => {
    const limited = { parameters: { limit: 2 } }
    expect(await look('whole', [{ items: [other(1), other(2)] }], limited)).toMatchObject({ outcome: 'still-unknown' })
    expect(await look('whole', [{ items: [other(1)] }], limited)).toEqual(absent)
    expect(await look('whole', [{ items: [] }], { parameters: { page: 0 } })).toEqual(absent)
  })

  test('what one thing says may have changed since', async () => {
    const { error } = await lose(
      [respondingWith({ message: { state: 'paused' } })],
      foundBy({ operationId: 'messages.get', parameters: { id: 1 }, match: { '/message/state': 'sent' }, settle: 1000 }),
    )
    vi.advanceTimersByTime(1000)
    expect(await error.reconcile()).toEqual(
      unclear('Nothing was found, which proves nothing: what it would have changed may have been changed again since.'),
    )
  })

  test('pages are as large as the provider allows, unless the recipe says otherwise', async () => {
    for (const [parameters, size] of [
      [{}, '100'],
      [{ size: 20 }, '20'],
    ] as const) {
      const operations = {
        ...acme.operations,
        'messages.list': { ...acme.operations['messages.list'], pagination: lists.page },
      } as typeof acme.operations
      const { error, asked } = await lose([items(mine)], {
        ...foundBy({ operationId: 'messages.list', parameters, match: { '/id': 5 } }),
        operations,
      })
      await error.reconcile()
      expect(new URL(asked()[0] ?? '').searchParams.get('size')).toBe(size)
    }
  })
})

describe('a result is this call’s', () => {
  const same = { reference: 'r1' }
  const dated = (...ids: readonly (number | string)[]) => ids.map((id) => ({ id, reference: 'r1', created: '2026-06-01T12:00:00.500Z' }))

  test('unless this client has returned it for another call', async () => {
    for (const response of [{ message: { id: 4, isNew: true } }, 'plain 4', [{ deep: [['4', null]] }]]) {
      const fetch = fetchGiving(respondingWith(response), lost, itemsAt(0, ...dated(4)))
      const client = createAcme({ fetch })
      await client.messages.send(same)
      const error = await thrownBy(client.messages.send(same))
      if (!(error instanceof UnknownOutcomeError)) throw error
      const isKnown = typeof response !== 'string'
      vi.advanceTimersByTime(1000)
      expect(await error.reconcile()).toMatchObject({ outcome: isKnown ? 'did-not-happen' : 'happened' })
    }
  })

  test('unless it was found to be another call’s, or is said to be', async () => {
    const fetch = fetchGiving(
      lost,
      itemsAt(0, ...dated(4)),
      lost,
      itemsAt(0, ...dated(4)),
      itemsAt(0, ...dated(4, 5)),
      itemsAt(0, ...dated(4, 5)),
    )
    const client = createAcme({ fetch })
    const first = await thrownBy(client.messages.send(same))
    if (!(first instanceof UnknownOutcomeError)) throw first
    expect(await first.reconcile()).toMatchObject({ outcome: 'happened', id: 4 })
    const second = await thrownBy(client.messages.send(same))
    if (!(second instanceof UnknownOutcomeError)) throw second
    vi.advanceTimersByTime(1000)
    expect(await second.reconcile()).toEqual(absent)
    expect(await second.reconcile()).toMatchObject({ outcome: 'happened', id: 5 })
    expect(await second.reconcile({ exclude: ['5'] })).toEqual(absent)
  })

  test('unless another call with the same content is open as well', async () => {
    const responses = [lost, lost, itemsAt(0, ...dated(4)), itemsAt(0), itemsAt(0), itemsAt(0, ...dated(4))]
    const client = createAcme({ fetch: fetchGiving(...responses) })
    const [first, second] = await Promise.all([thrownBy(client.messages.send(same)), thrownBy(client.messages.send({ ...same, more: 1 }))])
    if (!(first instanceof UnknownOutcomeError && second instanceof UnknownOutcomeError)) throw first
    vi.advanceTimersByTime(1000)
    expect(await first.reconcile()).toMatchObject({
      outcome: 'still-unknown',
      candidates: [{ id: 4 }],
      reason: expect.stringContaining('another call'),
    })
    // Once one of them is settled, the other one's is clear.
    expect(await second.reconcile()).toEqual(absent)
    expect(await second.reconcile()).toEqual(absent)
    expect(await first.reconcile()).toMatchObject({ outcome: 'happened', id: 4 })
  })

  test('also beside open calls with other content, and one that is under way', async () => {
    let finish = (_response: Response) => {}
    const underWay = () => new Promise<Response>((resolve) => (finish = resolve))
    const fetch = fetchGiving(lost, lost, underWay, itemsAt(0, ...dated(4)), itemsAt(0, ...dated(4)))
    const client = createAcme({ fetch })
    const error = await thrownBy(client.messages.send(same))
    await thrownBy(client.messages.send({ reference: 'r2' }))
    if (!(error instanceof UnknownOutcomeError)) throw error
    const other = client.messages.send(same)
    expect(await error.reconcile()).toMatchObject({ outcome: 'still-unknown' })
    finish(Response.json({ id: 9 }))
    await other
    expect(await error.reconcile()).toMatchObject({ outcome: 'happened', id: 4 })
  })

  test('by a copy of its record as well', async () => {
    const { error } = await lose([itemsAt(0)])
    vi.advanceTimersByTime(1000)
    const client = createAcme({ fetch: fetchGiving(lost, itemsAt(0)) })
    const own = await thrownBy(client.messages.send(body))
    if (!(own instanceof UnknownOutcomeError)) throw own
    const copy = JSON.parse(JSON.stringify(own.record)) as OutcomeRecord
    vi.advanceTimersByTime(1000)
    // Known to have ended a second ago: nothing to wait for.
    expect(await client.reconcile(copy, { wait: false })).toEqual(absent)
    expect(await client.reconcile({ ...copy, attemptTimes: error.attemptTimes }, { wait: false })).toMatchObject({
      outcome: 'still-unknown',
    })
  })

  test('beside responses that are not JSON', async () => {
    const operations = {
      ...acme.operations,
      'notes.write': { method: 'POST', path: '/notes', response: 'text' },
      'notes.print': { method: 'POST', path: '/notes.pdf', response: 'binary' },
    } as const
    const plain = () => new Response('id 5')
    const client = createAcme({ fetch: fetchGiving(plain, plain, lost, items(mine)) }, { operations })
    const { notes } = client as unknown as { notes: Record<'write' | 'print', () => Promise<unknown>> }
    await notes.write()
    await notes.print()
    const error = await thrownBy(client.messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual(happened(5))
  })

  test('also if its own response came and middleware failed over it', async () => {
    const client = createAcme({ fetch: fetchGiving(respondingWith({ id: 5 }), itemsAt(0, mine)) })
    const failing = {
      onResponse({ request }: { request: Request }) {
        if (request.method === 'POST') throw new Error('a metric failed')
      },
    }
    client.http.use(failing)
    const error = await thrownBy(client.messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual(happened(5))
  })

  test('not for certain where earlier responses were forgotten and clocks cannot be compared', async () => {
    const long = respondingWith({ text: 'x'.repeat(2 ** 19) })
    const client = createAcme({ fetch: fetchGiving(long, long, long, lost, items(mine)) })
    for (let index = 0; index < 3; index += 1) await client.messages.send({ reference: index })
    const error = await thrownBy(client.messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toMatchObject({
      outcome: 'still-unknown',
      candidates: [{ id: 5 }],
      reason: expect.stringContaining('an earlier call'),
    })
  })

  test('as it was sent, whatever the caller does with the body', async () => {
    const fetch = fetchGiving(lost, items(mine))
    const given = { ...body }
    const call = createAcme({ fetch, apiKey: async () => 'later' }).messages.send(given)
    given.reference = 'r2'
    const error = await thrownBy(call)
    if (!(error instanceof UnknownOutcomeError)) throw error
    given.reference = 'r3'
    expect(fetch.asked[0]?.init.body).toContain('"reference":"r1"')
    expect(error.record.body).toEqual(body)
    expect(await error.reconcile()).toEqual(happened(5))
  })

  test('and the oldest of very many open calls is forgotten', async () => {
    const client = createAcme({ fetch: fetchGiving(...Array.from({ length: 1001 }, () => lost), items(mine)) })
    const first = await thrownBy(client.messages.send(body))
    for (let index = 0; index < 1000; index += 1) await thrownBy(client.messages.send({ reference: index }))
    if (!(first instanceof UnknownOutcomeError)) throw first
    // As of a call in another process: its clock is not known.
    expect(await first.reconcile()).toMatchObject({ outcome: 'still-unknown', candidates: [{ id: 5 }] })
  })
})

describe('what the provider may have written in another way', () => {
  const near = (reference: unknown, created = mine.created) => ({ id: 5, created, reference })

  async function look(sent: unknown, found: unknown, created?: string): Promise<Reconciliation> {
    const { match: _, ...rest } = recipe
    const client = createAcme(
      { fetch: fetchGiving(lost, itemsAt(0, near(found, created))) },
      foundBy({ ...rest, match: { '/reference': '$request.body#/reference' } }),
    )
    const error = await thrownBy(client.messages.send({ reference: sent }))
    if (!(error instanceof UnknownOutcomeError)) throw error
    vi.advanceTimersByTime(1000)
    return error.reconcile()
  }

  test.each([
    ['+1 555-0100', '15550100'],
    ['+15550100', '0015550100'],
    ['+15550100', 15550100],
    ['  Spring  Sale ', 'spring sale'],
    ['\u{1D400}bc', 'Abc'],
    ['Spring sale for everybody', 'Spring sale for every'],
    ['+15550100', null],
    ['+15550100', undefined],
  ])('is a candidate: %j as %j', async (sent, found) => {
    expect(await look(sent, found)).toEqual(
      unclear('A result resembles it, and may be it in the spelling of the provider.', [{ id: 5, created: mine.created }]),
    )
  })

  test.each([
    ['+15550100', '15550101'],
    ['Spring sale', 'Spring'],
    ['Spring', { name: 'Spring' }],
    [true, 'true'],
  ])('but not another value: %j and %j', async (sent, found) => {
    expect(await look(sent, found)).toEqual(absent)
  })

  test('is nothing at another time by clocks that were compared', async () => {
    expect(await look('+15550100', '15550100', '2026-06-01T11:57:59Z')).toEqual(absent)
    expect(await look('+15550100', '15550100', '2026-06-01T12:01:05Z')).toEqual(absent)
    expect(await look('+15550100', '15550100', '2026-06-01T11:58:30Z')).toMatchObject({ outcome: 'still-unknown' })
  })

  test('is a candidate at any time by clocks that were not', async () => {
    const { parameters: _, ...timeless } = recipe
    const { error } = await lose([items({ ...mine, reference: 'R-1', created: '2026-06-01T10:00:00Z' })], foundBy(timeless))
    expect(await error.reconcile()).toMatchObject({ outcome: 'still-unknown', candidates: [{ id: 5 }] })
  })

  test('is not asked where something matches as it was sent, or one of several values does', async () => {
    const { error } = await lose([items(mine, { ...mine, id: 6, reference: 'R1' })])
    expect(await error.reconcile()).toEqual(happened(5))
    const states = { ...recipe, match: { '/reference': ['r0', '$request.body#/reference', 'r-1'] } }
    const several = await lose([items({ ...mine, reference: 'R 1' })], foundBy(states))
    expect(await several.error.reconcile()).toMatchObject({ outcome: 'still-unknown', candidates: [{ id: 5 }] })
  })
})

describe('from a record, elsewhere', () => {
  async function recordOf(headers: Record<string, string> = {}): Promise<OutcomeRecord> {
    const client = createAcme({ fetch: fetchGiving(respondingWith({ id: 0 }, 200, headers), lost) })
    await client.messages.get(1)
    const error = await thrownBy(client.messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    // What is kept is text.
    return JSON.parse(JSON.stringify(error.record)) as OutcomeRecord
  }
  const date = (skew = 0) => ({ date: new Date(noon + skew).toUTCString() })

  test('has all that is needed, in plain JSON, and is not printed with the error', async () => {
    const record = await recordOf(date(600_000))
    expect(record).toEqual({
      provider: 'acme',
      operation: 'messages.send',
      path: {},
      body,
      fingerprint: createHash('sha256')
        .update(`POST /messages\n${JSON.stringify(body)}`)
        .digest('hex'),
      attemptTimes: ['2026-06-01T12:00:00.000Z'],
      timeout: 60_000,
      clockSkew: 600_500,
      baseUrl: 'https://api.example.com/v1',
    })
    const keyed = await thrownBy(createAcme({ fetch: fetchGiving(lost), retries: 0 }).campaigns.create(body))
    if (!(keyed instanceof UnknownOutcomeError)) throw keyed
    expect(keyed.record).toMatchObject({ idempotencyKey: keyed.idempotencyKey })
    expect(keyed.record).not.toHaveProperty('clockSkew')
    expect(inspect(keyed, { depth: 9, showHidden: true }) + JSON.stringify(keyed)).not.toContain('+15550100')
  })

  test('finds what was made, by another client', async () => {
    const record = await recordOf(date(600_000))
    const made = { ...mine, created: '2026-06-01T12:10:01Z' }
    expect(await createAcme({ fetch: fetchGiving(itemsAt(600_000, made)) }).reconcile(record)).toEqual(happened(5, made.created))
  })

  test('takes nothing for its own that another call may have made', async () => {
    // On a clock that was never compared, a call two minutes before looks the same.
    const record = await recordOf()
    expect(await createAcme({ fetch: fetchGiving(itemsAt(0, mine)) }).reconcile(record)).toMatchObject({
      outcome: 'still-unknown',
      candidates: [{ id: 5 }],
    })
    const dated = await recordOf(date())
    const earlier = { ...mine, created: '2026-06-01T11:59:50Z' }
    expect(await createAcme({ fetch: fetchGiving(itemsAt(0, earlier)) }).reconcile(dated)).toMatchObject({
      outcome: 'still-unknown',
      candidates: [{ id: 5 }],
    })
    expect(await createAcme({ fetch: fetchGiving(itemsAt(0, mine)) }).reconcile(dated, { exclude: [5], wait: false })).toMatchObject({
      outcome: 'still-unknown',
      candidates: [],
    })
  })

  test('waits as long as the call may have taken and what it made may take to appear', async () => {
    const record = await recordOf(date())
    const fetch = fetchGiving(itemsAt(0), itemsAt(0))
    const looking = createAcme({ fetch }).reconcile(record)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(fetch.asked).toHaveLength(1)
    expect(await known(looking)).toEqual(absent)
    expect(fetch.asked).toHaveLength(2)
  })

  test('does not wait if that is over by clocks that were compared', async () => {
    const record = await recordOf(date())
    vi.advanceTimersByTime(120_000)
    const fetch = fetchGiving(itemsAt(0))
    const client = createAcme({ fetch })
    await client.messages.get(1)
    expect(await client.reconcile(record)).toEqual(absent)
  })

  test('waits from the beginning of the look on if they were not', async () => {
    const { parameters: _, created: __, ...timeless } = recipe
    const record = await recordOf()
    vi.advanceTimersByTime(3_600_000)
    const fetch = fetchGiving(itemsAt(0), itemsAt(0))
    const looking = createAcme({ fetch }, foundBy(timeless)).reconcile(record)
    await vi.advanceTimersByTimeAsync(60_999)
    expect(fetch.asked).toHaveLength(1)
    expect(await known(looking)).toEqual(absent)
  })

  test('looks only where the call was sent to', async () => {
    const record = await recordOf(date())
    const client = createAcme({ baseUrl: 'https://sandbox.example.com', fetch: fetchGiving(items(mine)) })
    expect(await client.reconcile(record)).toEqual(
      unclear('It was sent to https://api.example.com/v1, and this client reads from https://sandbox.example.com.'),
    )
    const { baseUrl: _, ...anywhere } = record
    expect(await client.reconcile(anywhere)).toEqual(happened(5))
    const nowhere = createAcme({ server: 'moon' })
    expect(await nowhere.reconcile(record)).toMatchObject({ outcome: 'still-unknown', reason: expect.stringContaining('no server "moon"') })
  })

  test('says with which key the call may be repeated', async () => {
    const keyed = { ...(await recordOf(date())), operation: 'campaigns.create', idempotencyKey: 'k1' }
    const find = { reconcile: async () => ({ recipes: { 'campaigns.create': recipe } }) }
    vi.advanceTimersByTime(120_000)
    const client = createAcme({ fetch: fetchGiving(itemsAt(0)) }, find)
    await client.messages.get(1)
    expect(await client.reconcile(keyed)).toEqual({ ...absent, repeat: 'with-key', idempotencyKey: 'k1' })
  })

  test('knows no way for a call that its description does not have', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost) }).http.POST('/elsewhere', { body: {} }))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(error.message).toContain('Its description gives no way to find out whether it was done.')
    expect(error.record).toMatchObject({ operation: 'POST /elsewhere', body: {} })
    expect(await error.reconcile()).toEqual(unclear('Its description gives no way to find out.'))
  })

  test('refuses options that do not exist or cannot be what they are', async () => {
    const record = await recordOf()
    for (const [name, value, problem] of [
      ['signal', 'stop', 'The option "signal" must be an AbortSignal.'],
      ['signal', null, 'The option "signal" must be an AbortSignal.'],
      ['wait', 'no', 'The option "wait" must be a boolean.'],
      ['exclude', 5, 'The option "exclude" must be an array.'],
      ['timeout', 5, 'There is no option "timeout". Options are: signal, wait, exclude.'],
    ] as const) {
      expect(await thrownBy(createAcme().reconcile(record, { [name]: value }))).toMatchObject({
        name: 'ArgumentError',
        message: `acme.messages.send cannot be reconciled. ${problem}`,
      })
    }
  })

  test('refuses what is no record of it', async () => {
    const record = await recordOf()
    const client = createAcme()
    for (const [wrong, problem] of [
      [{ provider: 'other' }, 'it is one of other'],
      [{ attemptTimes: [] }, 'its attemptTimes are no times'],
      [{ attemptTimes: ['noon'] }, 'its attemptTimes are no times'],
    ] as const) {
      expect(await thrownBy(client.reconcile({ ...record, ...wrong }))).toMatchObject({
        name: 'ArgumentError',
        message: `This record cannot be reconciled by the acme client: ${problem}.`,
      })
    }
  })
})

describe('nobody knows', () => {
  test('if the provider gives no way to find out, and why', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost) }).campaigns.start('c1'))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual(unclear('Its state cannot be read.'))
  })

  test('if how to look cannot be loaded', async () => {
    const reconcile = () => Promise.reject(new Error('no such file'))
    const { error } = await lose([], { reconcile })
    expect(await error.reconcile()).toEqual(unclear('How to look for it could not be loaded.'))
  })

  test('if the description says nothing', async () => {
    const { error } = await lose([], foundBy(undefined))
    expect(await error.reconcile()).toEqual(unclear('Its description gives no way to find out.'))
  })

  test('if a key makes looking needless', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost), retries: 0 }).campaigns.create(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual({
      outcome: 'still-unknown',
      reason: expect.stringContaining('same idempotencyKey'),
      candidates: [],
      repeat: 'with-key',
      idempotencyKey: error.idempotencyKey,
    })
  })

  test('yet, after one empty look', async () => {
    const { error, asked } = await lose([itemsAt(0)])
    expect(await error.reconcile({ wait: false })).toEqual(unclear('Nothing was found yet; it proves nothing for another 1000 ms.'))
    expect(asked()).toHaveLength(1)
  })

  test('ever, where absence proves nothing', async () => {
    const { settle: _, ...endless } = recipe
    const { error, asked } = await lose([items()], foundBy(endless))
    expect(await error.reconcile()).toEqual(unclear('Nothing was found, but with this provider an absence proves nothing.'))
    expect(asked()).toHaveLength(1)
  })

  test('if several things match', async () => {
    const { error } = await lose([items(mine, { ...mine, id: 6 })])
    expect(await error.reconcile()).toEqual(
      unclear("2 results match it; which one is this call's is unknown.", [
        { id: 5, created: mine.created },
        { id: 6, created: mine.created },
      ]),
    )
  })

  test.each([undefined, null, true, 'yesterday', '2026-06-01', '2026-13-41T12:00:00Z'])(
    'if what matches does not say when it was made: %s',
    async (created) => {
      const { error } = await lose([items({ ...mine, created })])
      expect(await error.reconcile()).toEqual(unclear('A result matches it but does not say when it was made.', [{ id: 5, created }]))
    },
  )

  test('which one it is, if one says when it was made and another does not', async () => {
    const { error } = await lose([items(mine, { id: 6, reference: 'r1' })])
    expect(await error.reconcile()).toMatchObject({ outcome: 'still-unknown' })
  })

  test('if the call did not say what it could be found by', async () => {
    const missing: Reconcile = { operationId: 'messages.list', match: { '/reference': '$request.body#/none' } }
    const { error, asked } = await lose([], foundBy(missing))
    expect(await error.reconcile()).toEqual(unclear('Looking for it failed: the call did not say "reference", by which it could be found'))
    const noParameter: Reconcile = { operationId: 'messages.list', parameters: { to: '$request.query.to' }, match: {} }
    expect(await (await lose([], foundBy(noParameter))).error.reconcile()).toMatchObject({ reason: expect.stringContaining('"to"') })
    const noExpression: Reconcile = { operationId: 'messages.list', parameters: { to: '$response.body' }, match: {} }
    expect(await (await lose([], foundBy(noExpression))).error.reconcile()).toMatchObject({ reason: expect.stringContaining('"to"') })
    expect(asked()).toEqual([])
  })

  test('if the look fails, and it does not throw', async () => {
    const { error } = await lose([respondingWith({ message: 'No.' }, 403)])
    expect(await error.reconcile()).toEqual(unclear('Looking for it failed: acme.messages.list returned 403: No.'))
    const elsewhere = await lose([], foundBy({ operationId: 'messages.gone', match: {} }))
    expect(await elsewhere.error.reconcile()).toMatchObject({ reason: expect.stringContaining('no operation messages.gone') })
  })

  test('if the look fails without saying why', async () => {
    const keys = ['first']
    // What a caller's own function throws can be anything.
    const apiKey = async () => keys.pop() ?? Promise.reject<string>('no key left')
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost), apiKey }).messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    expect(await error.reconcile()).toEqual(unclear('Looking for it failed: for an unknown reason'))
  })

  test('if the second look fails', async () => {
    const { error } = await lose([itemsAt(0), respondingWith({}, 403)])
    expect(await known(error.reconcile())).toMatchObject({ outcome: 'still-unknown', reason: expect.stringContaining('403') })
  })

  test('if the look is ended before, in the middle of the wait, or while it reads', async () => {
    const aborted = await lose([items()])
    expect(await aborted.error.reconcile({ signal: AbortSignal.abort() })).toMatchObject({
      outcome: 'still-unknown',
      reason: expect.stringContaining('aborted'),
    })
    const waiting = await lose([itemsAt(0), itemsAt(0)])
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 500)
    expect(await known(waiting.error.reconcile({ signal: controller.signal }))).toEqual(unclear('The look was ended early.'))
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
