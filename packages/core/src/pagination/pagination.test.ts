import { describe, expect, test } from 'vitest'
import { acme, createAcme, fetchGiving, respondingWith, networkError, thrownBy } from '../../../../test/acme.ts'
import { json, startLocalServer } from '../../../../test/local-server.ts'
import type { CallResult } from '../call/api-promise.ts'
import type { Pagination } from '../description/operation.ts'
import type { ListWatch, Query } from '../call/exchange.ts'
import { IncompleteListError } from '../outcome/errors.ts'
import { listPromise } from './pagination.ts'

interface Page {
  readonly items?: readonly unknown[]
  readonly [name: string]: unknown
}

/** A list whose pages are given by a function, and what was asked of it. */
function listOf(pagination: Pagination, give: (query: Query, number: number) => unknown, query: Query = {}, maxPages?: number) {
  const asked: Query[] = []
  const fetchPage = async (wanted: Query): Promise<CallResult<Page>> => {
    asked.push(wanted)
    // A page may be anything; the type says what a good one is.
    return { data: give(wanted, asked.length) as Page, response: new Response(), attempts: 1, fingerprint: async () => '' }
  }
  const lists = new Set<ListWatch>()
  const context = { provider: 'acme', operation: 'messages.list' }
  const request = {
    pagination,
    query,
    maxPages,
    context,
    address: '/messages',
    endpoint: 'https://api.example.org/messages',
    lists,
    first: fetchPage(query),
    fetchPage,
  }
  return { list: listPromise<Page, unknown>(request), asked, lists }
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of list) items.push(item)
  return items
}

/** What a list gives, and why it fails then. */
async function readUntilFailure(list: AsyncIterable<unknown>): Promise<[items: unknown[], problem: string]> {
  const items: unknown[] = []
  const reading = (async () => {
    for await (const item of list) items.push(item)
  })()
  const error = await thrownBy(reading)
  if (!IncompleteListError.isInstance(error)) throw error
  return [items, error.message.replace(/^.*?: |\.$/g, '')]
}

const cursor: Pagination = { style: 'cursor', items: '/items', parameter: 'after', next: '/next', more: '/more' }
const page: Pagination = { style: 'page', items: '/items', parameter: 'page', size: 'size' }
const offset: Pagination = { style: 'offset', items: '/items', parameter: 'offset', size: 'limit' }

/** The part of 1…7 that a query with a position and a size asks for. */
function slice(from: number, size: number): number[] {
  return [1, 2, 3, 4, 5, 6, 7].slice(from, from + size)
}

describe('by cursor', () => {
  const pages: Record<string, Page> = {
    start: { items: [1, 2], next: 'b', more: true },
    b: { items: [3], next: 'c' },
    c: { items: [4], next: '' },
  }

  test('goes on as long as there is a next one, and keeps what was asked for', async () => {
    const { list, asked } = listOf(cursor, (query) => pages[typeof query['after'] === 'string' ? query['after'] : 'start'], {
      status: 'failed',
    })
    expect(await all(list)).toEqual([1, 2, 3, 4])
    expect(asked).toEqual([{ status: 'failed' }, { status: 'failed', after: 'b' }, { status: 'failed', after: 'c' }])
  })

  test.each([
    ['null', null],
    ['absent', undefined],
    ['empty', ''],
    ['neither string nor number', true],
  ])('ends at a next one that is %s', async (_name, next) => {
    const { list, asked } = listOf(cursor, () => ({ items: [1], next }))
    expect(await all(list)).toEqual([1])
    expect(asked).toHaveLength(1)
  })

  test.each(['b', 0, 12345])('goes on at %o', async (next) => {
    const { list, asked } = listOf(cursor, ({ after }) => (after === undefined ? { items: [1], next } : { items: [2], more: false }))
    expect(await all(list)).toEqual([1, 2])
    expect(asked[1]).toEqual({ after: next })
  })

  test('fails where more follows, but not where', async () => {
    const { list } = listOf(cursor, () => ({ items: [1], next: '', more: true }))
    expect(await readUntilFailure(list)).toEqual([[1], 'it says that more follows, but not where'])
  })

  test('goes on after empty pages, but not for ever', async () => {
    const give = (_query: Query, number: number) => ({ items: number === 90 ? [1] : [], next: `c${number}` })
    const { list, asked } = listOf(cursor, give)
    expect(await readUntilFailure(list)).toEqual([[1], 'the last 101 pages brought nothing new'])
    expect(asked).toHaveLength(191)
  })

  test('ends where an empty page repeats its own cursor', async () => {
    const { list, asked } = listOf(cursor, ({ after }) => ({ items: after === 'c' ? [] : [1], next: 'c' }))
    expect(await all(list)).toEqual([1])
    expect(asked).toHaveLength(2)
  })

  test('ends where the answer says that nothing follows, whatever else it says', async () => {
    const { list, asked } = listOf(cursor, () => ({ items: [1], next: 'b', more: false }))
    expect(await all(list)).toEqual([1])
    expect(asked).toHaveLength(1)
  })

  test('fails at a cursor that comes back, at once or in a cycle', async () => {
    for (const cycle of [['a'], ['a', 'b', 'c']]) {
      const { list, asked } = listOf(cursor, (_query, number) => ({ items: [number], next: cycle[(number - 1) % cycle.length] }))
      expect(await readUntilFailure(list)).toEqual([[1, ...cycle.map((_, index) => index + 2)], 'its cursor came back'])
      expect(asked).toHaveLength(cycle.length + 1)
    }
    const { list } = listOf(cursor, () => ({ items: [1], next: 'mine' }), { after: 'mine' })
    expect(await readUntilFailure(list)).toEqual([[1], 'its cursor came back'])
  })

  test('fails at a server that ignores the cursor and makes up new ones', async () => {
    const { list, asked } = listOf(cursor, (_query, number) => ({ items: [{ id: 1 }, { id: 2 }], next: `c${number}` }))
    expect(await readUntilFailure(list)).toEqual([[{ id: 1 }, { id: 2 }], 'the last 4 pages brought nothing new'])
    expect(asked).toHaveLength(5)
  })

  test('takes its place in an answer from the description alone', async () => {
    const { list, asked } = listOf({ style: 'cursor', items: '', parameter: 'after' }, () => [1, 2])
    expect(await all(list)).toEqual([1, 2])
    expect(asked).toHaveLength(1)
  })
})

describe('by page', () => {
  test('counts from 1, and ends at an empty page: a short one may be all that the server gives', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 3, 3) })
    const { list, asked } = listOf(page, give, { size: 3 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked.map((query) => query['page'])).toEqual([undefined, 2, 3, 4])
  })

  test('counts from where the description says', async () => {
    const give = (query: Query) => ({ items: slice(Number(query['page'] ?? 0) * 3, 3) })
    const { list, asked } = listOf({ ...page, first: 0 }, give, { size: 3 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked.map((query) => query['page'])).toEqual([undefined, 1, 2, 3])
  })

  test('goes on from where the caller begins', async () => {
    const { list, asked } = listOf({ ...page, pages: '/pages' }, (query) => ({ items: [query['page']], pages: 5 }), { page: 3 })
    expect(await all(list)).toEqual([3, 4, 5])
    expect(asked).toHaveLength(3)
  })

  test.each([
    [1, 4],
    [0, 4],
  ])('ends after as many pages as there are (first: %i)', async (first, pages) => {
    const { list, asked } = listOf({ ...page, first, pages: '/pages' }, (_query, number) => ({ items: [number], pages }))
    expect(await all(list)).toEqual([1, 2, 3, 4])
    expect(asked).toHaveLength(4)
  })

  test('ends when all items were there, if it knows how many a page has', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 3, 3), total: 6 })
    const { list, asked } = listOf({ ...page, total: '/total' }, give, { size: 3 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6])
    expect(asked).toHaveLength(2)
  })

  test('asks until a page is empty where nothing tells the end', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 3, 3), total: 'many', pages: 'many' })
    const { list, asked } = listOf({ style: 'page', items: '/items', parameter: 'page', total: '/total', pages: '/pages' }, give)
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked).toHaveLength(4)
  })

  test('counts what came, not what was asked for: a server may give less', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 3, 3), total: '7' })
    const { list, asked } = listOf({ ...page, total: '/total' }, give, { size: 100 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked).toHaveLength(3)
  })

  test('fails where a server gives less than asked and yet counts as if it had given all', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 4, 3), total: 7 })
    const { list } = listOf({ ...page, total: '/total' }, give, { size: 4 })
    expect(await readUntilFailure(list)).toEqual([[1, 2, 3, 5, 6, 7], 'the last 4 pages brought nothing new'])
  })

  test('fails where its last page comes too early', async () => {
    for (const marks of [{ pages: 2 }, { more: false }]) {
      const give = (_query: Query, number: number) => ({ items: [number], total: 3, more: number === 1, ...(number === 2 ? marks : {}) })
      const { list } = listOf({ ...page, total: '/total', ...('pages' in marks ? { pages: '/pages' } : { more: '/more' }) }, give)
      expect(await readUntilFailure(list)).toEqual([[1, 2], 'its last page came after 2 of 3 items'])
    }
  })

  test('goes on after an empty page in the middle', async () => {
    const give = (_query: Query, number: number) => ({ items: [[{ id: 1 }], [], [{ id: 2 }]][number - 1], total: 2 })
    const { list } = listOf({ ...page, total: '/total' }, give)
    expect(await all(list)).toEqual([{ id: 1 }, { id: 2 }])
  })

  test('reads on to an empty page where it began in the middle: what was before is not counted', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page']) - 1) * 3, 3), total: 7 })
    const { list, asked } = listOf({ ...page, total: '/total' }, give, { page: 2 })
    expect(await all(list)).toEqual([4, 5, 6, 7])
    expect(asked).toHaveLength(3)
  })

  test('asks for no page after the last one that the provider gives, and says so', async () => {
    const { list, asked } = listOf({ ...page, last: 3 }, (_query, number) => ({ items: [number] }))
    expect(await readUntilFailure(list)).toEqual([[1, 2, 3], 'the provider gives no page after page 3; ask for larger pages or for less'])
    expect(asked).toHaveLength(3)
    const short = listOf({ ...page, last: 3 }, (_query, number) => ({ items: number < 3 ? [number] : [] }))
    expect(await all(short.list)).toEqual([1, 2])
  })

  test('goes on as long as the answer says so, even after a short page', async () => {
    const { list } = listOf({ ...page, more: '/more' }, (_query, number) => ({ items: [number], more: number < 3 }), { size: 9 })
    expect(await all(list)).toEqual([1, 2, 3])
  })
})

describe('by offset', () => {
  test('asks for what comes after what it has, until it has all', async () => {
    const give = (query: Query) => ({ items: slice(Number(query['offset'] ?? 0), 3), total: 7 })
    const { list, asked } = listOf({ ...offset, total: '/total' }, give, { limit: 3 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked.map((query) => query['offset'])).toEqual([undefined, 3, 6])
  })

  test('goes on from where the caller begins', async () => {
    const give = (query: Query) => ({ items: slice(Number(query['offset']), 2), total: 7 })
    const { list, asked } = listOf({ ...offset, total: '/total' }, give, { offset: 4 })
    expect(await all(list)).toEqual([5, 6, 7])
    expect(asked.map((query) => query['offset'])).toEqual([4, 6])
  })

  test('ends at an empty page where nothing tells how many there are', async () => {
    const { list, asked } = listOf(offset, (query) => ({ items: slice(Number(query['offset'] ?? 0), 3) }), { limit: 4 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked.map((query) => query['offset'])).toEqual([undefined, 3, 6, 7])
  })

  test('fails at an empty page where there should be more: there is no next offset', async () => {
    const give = (query: Query) => ({ items: Number(query['offset'] ?? 0) === 3 ? [] : slice(0, 3), total: 7, more: true })
    const { list } = listOf({ ...offset, total: '/total' }, give)
    expect(await readUntilFailure(list)).toEqual([[1, 2, 3], 'an empty page came after 3 of 7 items'])
    const marked = listOf({ ...offset, more: '/more' }, give)
    expect(await readUntilFailure(marked.list)).toEqual([[1, 2, 3], 'an empty page came after 3 items'])
  })

  test('fails at a server that ignores the offset', async () => {
    const { list } = listOf({ ...offset, total: '/total' }, () => ({ items: [{ id: 1 }, { id: 2 }], total: 5 }))
    expect(await readUntilFailure(list)).toEqual([[{ id: 1 }, { id: 2 }], 'the last 4 pages brought nothing new'])
  })
})

describe('everything in one answer', () => {
  test.each([{ style: 'none', items: '/items' } as const, { style: 'page', items: '/items' } as const])('%o', async (pagination) => {
    const { list, asked } = listOf(pagination, () => ({ items: [1, 2] }))
    expect(await all(list)).toEqual([1, 2])
    expect(asked).toHaveLength(1)
  })

  test.each([undefined, null, 'text', {}, { items: 'none' }, { items: [] }])('no items in %o', async (data) => {
    const { list, asked } = listOf(cursor, () => data)
    expect(await all(list)).toEqual([])
    expect(asked).toHaveLength(1)
  })
})

describe('every list', () => {
  test('goes on after an empty page that says that more follows', async () => {
    for (const pagination of [cursor, page]) {
      const give = (_query: Query, number: number) => ({ items: number === 2 ? [] : [number], next: `c${number}`, more: number < 3 })
      const { list, asked } = listOf({ ...pagination, more: '/more' }, give)
      expect(await all(list)).toEqual([1, 3])
      expect(asked).toHaveLength(3)
    }
  })

  test('shows nothing twice when items move to the next page while it is read, or a page comes again', async () => {
    const pages = [[{ id: 1 }, { id: 2 }], [{ id: 2 }, { id: 3 }], [{ id: 2 }, { id: 3 }], [{ id: 4 }]]
    const { list } = listOf(cursor, (_query, number) => ({ items: pages[number - 1], next: number < 4 ? `c${number}` : '' }))
    expect(await all(list)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }])
  })

  test('takes equal rows without an id for several, as long as nothing says otherwise', async () => {
    const give = (_query: Query, number: number) => ({ items: number < 4 ? [{ state: 'called' }, { state: 'called' }] : [], total: 6 })
    const { list } = listOf({ ...page, total: '/total' }, give)
    expect(await all(list)).toHaveLength(6)
    const endless = listOf(page, () => ({ items: [{ state: 'called' }] }))
    const [items, problem] = await readUntilFailure(endless.list)
    expect(items).toHaveLength(102)
    expect(problem).toBe('the last 101 pages brought nothing new')
  })

  test.each([
    ['id', 7, 3],
    ['_id', 'a', 3],
    ['uuid', 'a', 3],
    ['id', null, 4],
    ['campaign_id', 7, 4],
    ['id', { of: 7 }, 4],
  ])('knows a row by %s: %o', async (name, value, expected) => {
    const row = (number: number) =>
      number === 2 ? [{ [name]: value, state: 'later' }] : [{ [name]: value, state: 'sooner' }, { id: 1 }, { id: 2 }]
    const { list } = listOf(cursor, (_query, number) => ({ items: row(number), next: number === 1 ? 'c' : '' }))
    expect(await all(list)).toHaveLength(expected)
  })

  test('fails when its items are deleted meanwhile, where pages are numbered', async () => {
    for (const [pagination, expected] of [
      [page, [1]],
      [offset, [1]],
      [cursor, [1, 2]],
    ] as const) {
      const give = (_query: Query, number: number) => ({ items: [number], next: number === 1 ? 'c' : '' })
      const { list, lists } = listOf(pagination, give, {}, 2)
      const seen: unknown[] = []
      const iteration = (async () => {
        for await (const item of list) {
          seen.push(item)
          for (const watch of lists) watch.isChanged = true
        }
      })()
      const error = await iteration.catch((thrown: unknown) => thrown)
      expect(seen).toEqual(expected)
      expect(error === undefined).toBe(pagination === cursor)
      expect(lists.size).toBe(0)
    }
  })

  test('is watched while it is read, and no longer', async () => {
    const { list, lists } = listOf(cursor, (_query, number) => ({ items: [number, -number], next: `c${number}` }))
    for await (const page1 of list.pages()) {
      expect(page1).toEqual({ items: [1, -1], next: 'c1' })
      expect(Array.from(lists, ({ address }) => address)).toEqual(['/messages'])
      break
    }
    expect(lists.size).toBe(0)
  })

  test('is read whole before its first item is used, and no further than allowed', async () => {
    const { list } = listOf(cursor, (_query, number) => ({ items: [number, -number], next: number < 3 ? `c${number}` : '' }))
    expect(await list.all()).toEqual([1, -1, 2, -2, 3, -3])
    const second = listOf(cursor, (_query, number) => ({ items: [number, -number], next: number < 3 ? `c${number}` : '' }))
    expect(await second.list.all({ maxItems: 6 })).toHaveLength(6)
    const third = listOf(cursor, (_query, number) => ({ items: [number, -number], next: number < 3 ? `c${number}` : '' }))
    expect(await thrownBy(third.list.all({ maxItems: 3 }))).toMatchObject({
      name: 'IncompleteListError',
      outcome: 'unknown',
      message: 'acme.messages.list was not read to its end: it has more than 3 items: iterate over it, or allow more with maxItems.',
    })
    expect(third.asked).toHaveLength(2)
    for (const maxItems of [Number.NaN, -1, 1.5]) {
      expect(await thrownBy(third.list.all({ maxItems }))).toMatchObject({
        name: 'ArgumentError',
        message: expect.stringContaining('"maxItems"'),
      })
    }
  })

  test('shows equal items of one page as often as they are there', async () => {
    const { list } = listOf(cursor, () => ({ items: ['same', 'same'] }))
    expect(await all(list)).toEqual(['same', 'same'])
  })

  test('fetches nothing before it is needed, and nothing once the loop stops', async () => {
    const { list, asked } = listOf(cursor, (_query, number) => ({ items: [number, -number], next: `c${number}` }))
    const seen: unknown[] = []
    for await (const item of list) {
      seen.push(item)
      expect(asked).toHaveLength(Math.ceil(seen.length / 2))
      if (item === -2) break
    }
    expect(asked).toHaveLength(2)
  })

  test.each([
    [1, [1]],
    [2, [1, 2]],
    [0, [1]],
  ])('fetches at most %i pages', async (maxPages, expected) => {
    const { list, asked } = listOf(cursor, (_query, number) => ({ items: [number], next: `c${number}` }), {}, maxPages)
    expect(await all(list)).toEqual(expected)
    expect(asked).toHaveLength(expected.length)
  })

  test('gives its pages', async () => {
    const { list } = listOf(cursor, (_query, number) => ({ items: [number], next: number < 3 ? `c${number}` : '' }))
    expect(await all(list.pages())).toEqual([
      { items: [1], next: 'c1' },
      { items: [2], next: 'c2' },
      { items: [3], next: '' },
    ])
  })

  test('is its first page when awaited, and can be read from its beginning as often as one likes', async () => {
    const { list, asked } = listOf(cursor, (_query, number) => ({ items: [number], next: number === 1 ? 'c' : '' }))
    expect(await list).toEqual({ items: [1], next: 'c' })
    expect(await list.withResponse()).toMatchObject({ data: { items: [1] }, attempts: 1 })
    expect(asked).toHaveLength(1)
    expect(await all(list)).toEqual([1, 2])
    expect(await all(list)).toEqual([1, 3])
  })
})

describe('through a client', () => {
  test('asks the server page by page', async () => {
    await using server = await startLocalServer((request, response) => {
      const asked = new URL(request.target, 'http://localhost').searchParams.get('cursor')
      json(response, asked ? { items: [{ id: 2 }] } : { items: [{ id: 1 }], next: 'two & more' })
    })
    const list = createAcme({ baseUrl: server.url }).messages.list({ status: 'sent' })
    expect(await all(list)).toEqual([{ id: 1 }, { id: 2 }])
    expect(server.requests.map(({ target }) => target)).toEqual(['/messages?status=sent', '/messages?status=sent&cursor=two%20%26%20more'])
  })

  test('takes maxPages from the call', async () => {
    const fetch = fetchGiving(respondingWith({ items: [{ id: 1 }], next: 'a' }), respondingWith({ items: [{ id: 2 }], next: 'b' }))
    expect(await all(createAcme({ fetch }).messages.list({}, { maxPages: 1 }))).toEqual([{ id: 1 }])
    expect(fetch.asked).toHaveLength(1)
  })

  test('notices that the client deletes items of the list', async () => {
    const operations = {
      ...acme.operations,
      'campaigns.contacts.delete': { method: 'DELETE', path: '/campaigns/{id}/contacts/{contact}', idempotency: 'natural' },
    } as const
    for (const [campaign, isThis] of [
      ['c1', true],
      ['c2', false],
    ] as const) {
      const fetch = fetchGiving(respondingWith({ items: [{ id: 1 }] }), respondingWith({}), respondingWith({ items: [] }))
      const client = createAcme({ fetch }, { operations })
      const contacts = client.campaigns.contacts as unknown as { delete(id: string, contact: number): Promise<unknown> }
      const reading = (async () => {
        for await (const { id } of client.campaigns.contacts.list('c1')) await contacts.delete(campaign, id)
      })()
      const error = await reading.catch((thrown: unknown) => thrown)
      expect(IncompleteListError.isInstance(error)).toBe(isThis)
      expect(String(error).includes('read everything first, with all()')).toBe(isThis)
      expect(fetch.asked).toHaveLength(isThis ? 2 : 3)
    }
  })

  test('fails where the page fails that it asks for', async () => {
    const fetch = fetchGiving(respondingWith({ items: [{ id: 1 }], next: 'a' }), networkError('ECONNRESET'))
    const list = createAcme({ fetch, retries: 0 }).messages.list()
    const seen: unknown[] = []
    const error = await thrownBy(
      (async () => {
        for await (const item of list) seen.push(item)
      })(),
    )
    expect(seen).toEqual([{ id: 1 }])
    expect(error).toMatchObject({ name: 'ConnectionError', operation: 'messages.list' })
  })

  test('fails where the first page fails, once', async () => {
    const list = createAcme({ fetch: fetchGiving(respondingWith({}, 400)) }).messages.list()
    expect(await thrownBy(all(list))).toMatchObject({ status: 400 })
    expect(await thrownBy(list)).toMatchObject({ status: 400 })
  })
})
