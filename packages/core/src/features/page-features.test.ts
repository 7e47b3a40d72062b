import { describe, expect, test } from 'vitest'
import type { PageState } from '../description/features.ts'
import { followBodyCursor } from './body-cursor.ts'
import { followLink } from './follow-link.ts'

const endpoint = 'https://api.example.com/v1/messages'

function page(more: Partial<PageState>): PageState {
  return { page: {}, response: new Response(), pagination: {}, endpoint, query: { size: 2 }, body: undefined, ...more }
}

describe('a link to the next page', () => {
  const linked = (link: string) => page({ response: new Response(null, { headers: { link } }) })

  test.each([
    ['</v1/messages?after=2>; rel="next"', { after: '2' }],
    ['<https://api.example.com/v1/messages?after=2&tag=a&tag=b>; rel=next', { after: '2', tag: ['a', 'b'] }],
    ['<?before=1>; rel="prev", <?after=2>; title="a, b"; rel="first next"', { after: '2' }],
    ['<?after=>; rel=next', { after: '' }],
  ])('of the header %s', (link, query) => {
    expect(followLink(linked(link))).toMatchObject({ query })
  })

  test.each(['', '<?after=2>', '<?after=2>; rel=prev', '<?after=2>; rel="nextish"'])('there is none in %j', (link) => {
    expect(followLink(linked(link))).toBeUndefined()
  })

  test('without the header there is none', () => {
    expect(followLink(page({}))).toBeUndefined()
  })

  test('of the body', () => {
    const pagination = { next: '/links/next' }
    expect(followLink(page({ page: { links: { next: '/v1/messages?after=2' } }, pagination }))).toEqual({
      position: '?after=2',
      query: { after: '2' },
    })
    for (const next of [null, '', 7, undefined]) expect(followLink(page({ page: { links: { next } }, pagination }))).toBeUndefined()
  })

  test.each(['https://evil.example/v1/messages?after=2', '/v2/messages?after=2', 'http://api.example.com/v1/messages', 'http://['])(
    '%s is not followed',
    (next) => {
      expect(followLink(page({ page: { next }, pagination: { next: '/next' } }))).toEqual({
        problem: 'the next page is said to be elsewhere than https://api.example.com/v1/messages',
      })
    },
  )
})

describe('a cursor in the body', () => {
  const pagination = { next: '/next', parameter: '/page/cursor' }

  test.each(['c2', 7])('%j is sent where the description says, beside what was there', (next) => {
    const body = { filter: 'open', page: { size: 2 } }
    expect(followBodyCursor(page({ page: { next }, pagination, body }))).toEqual({
      position: next,
      query: { size: 2 },
      body: { filter: 'open', page: { size: 2, cursor: next } },
    })
    expect(body).toEqual({ filter: 'open', page: { size: 2 } })
  })

  test('what is missing on the way is made', () => {
    for (const body of [undefined, {}, { page: null }]) {
      expect(followBodyCursor(page({ page: { next: 'c2' }, pagination, body }))).toMatchObject({ body: { page: { cursor: 'c2' } } })
    }
  })

  test.each([[null], [''], [undefined], [{}]])('%j ends the list', (next) => {
    expect(followBodyCursor(page({ page: { next }, pagination }))).toBeUndefined()
  })

  test('without pointers nothing is found', () => {
    expect(followBodyCursor(page({ page: { next: 'c2' } }))).toBeUndefined()
  })
})
