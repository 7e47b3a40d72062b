import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, respondingWith, networkError, thrownBy } from '../../../../test/acme.ts'
import { json, startLocalServer } from '../../../../test/local-server.ts'
import type { ApiResult } from '../call/api-promise.ts'
import type { Pagination } from '../description/operation.ts'
import type { Query } from '../call/exchange.ts'
import { listPromise } from './pagination.ts'

interface Page {
  readonly items?: readonly unknown[]
  readonly [name: string]: unknown
}

/** A list whose pages are given by a function, and what was asked of it. */
function listOf(pagination: Pagination, give: (query: Query, number: number) => unknown, query: Query = {}, maxPages?: number) {
  const asked: Query[] = []
  const fetchPage = async (wanted: Query): Promise<ApiResult<Page>> => {
    asked.push(wanted)
    // A page may be anything; the type says what a good one is.
    return { data: give(wanted, asked.length) as Page, response: new Response(), attempts: 1 }
  }
  return { list: listPromise<Page, unknown>(pagination, query, maxPages, fetchPage), asked }
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of list) items.push(item)
  return items
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
    c: { items: [4], next: '', more: true },
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
    ['no text', 7],
  ])('ends at a next one that is %s', async (_name, next) => {
    const { list, asked } = listOf(cursor, () => ({ items: [1], next }))
    expect(await all(list)).toEqual([1])
    expect(asked).toHaveLength(1)
  })

  test('ends where the answer says that nothing follows, whatever else it says', async () => {
    const { list, asked } = listOf(cursor, () => ({ items: [1], next: 'b', more: false }))
    expect(await all(list)).toEqual([1])
    expect(asked).toHaveLength(1)
  })

  test('ends at a cursor that comes back, at once or in a circle', async () => {
    for (const circle of [['a'], ['a', 'b', 'c']]) {
      const { list, asked } = listOf(cursor, (_query, number) => ({ items: [number], next: circle[(number - 1) % circle.length] }))
      expect(await all(list)).toEqual([1, ...circle.map((_, index) => index + 2)])
      expect(asked).toHaveLength(circle.length + 1)
    }
    const { list } = listOf(cursor, () => ({ items: [1], next: 'mine' }), { after: 'mine' })
    expect(await all(list)).toEqual([1])
  })

  test('takes its place in an answer from the description alone', async () => {
    const { list, asked } = listOf({ style: 'cursor', items: '', parameter: 'after' }, () => [1, 2])
    expect(await all(list)).toEqual([1, 2])
    expect(asked).toHaveLength(1)
  })
})

describe('by page', () => {
  test('counts from 1, and ends at a page that is shorter than asked', async () => {
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 3, 3) })
    const { list, asked } = listOf(page, give, { size: 3 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked.map((query) => query['page'])).toEqual([undefined, 2, 3])
  })

  test('counts from where the description says', async () => {
    const give = (query: Query) => ({ items: slice(Number(query['page'] ?? 0) * 3, 3) })
    const { list, asked } = listOf({ ...page, first: 0 }, give, { size: 3 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked.map((query) => query['page'])).toEqual([undefined, 1, 2])
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
    const give = (query: Query) => ({ items: slice((Number(query['page'] ?? 1) - 1) * 3, 3), total: 7, pages: 'many' })
    const { list, asked } = listOf({ style: 'page', items: '/items', parameter: 'page', total: '/total', pages: '/pages' }, give)
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked).toHaveLength(4)
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

  test('ends at a page that is shorter than asked where nothing tells how many there are', async () => {
    const { list, asked } = listOf(offset, (query) => ({ items: slice(Number(query['offset'] ?? 0), 4) }), { limit: 4 })
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked).toHaveLength(2)
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
  test('ends at an empty page, whatever it says of itself', async () => {
    for (const pagination of [cursor, page, offset]) {
      const give = (_query: Query, number: number) => ({ items: number === 1 ? [1] : [], next: `c${number}`, more: true })
      const { list, asked } = listOf({ ...pagination, more: '/more' }, give)
      expect(await all(list)).toEqual([1])
      expect(asked).toHaveLength(2)
    }
  })

  test('shows nothing twice when items move to the next page while it is read, or a page comes again', async () => {
    const pages = [[{ id: 1 }, { id: 2 }], [{ id: 2 }, { id: 3 }], [{ id: 2 }, { id: 3 }], [{ id: 4 }]]
    const { list } = listOf(cursor, (_query, number) => ({ items: pages[number - 1], next: number < 4 ? `c${number}` : '' }))
    expect(await all(list)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }])
  })

  test('ends at a server that gives the same page whatever is asked', async () => {
    for (const pagination of [page, offset]) {
      const { list, asked } = listOf(pagination, () => ({ items: [1, 2] }))
      expect(await all(list)).toEqual([1, 2])
      expect(asked).toHaveLength(2)
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
