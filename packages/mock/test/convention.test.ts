import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, asker } from './ask.ts'

// A provider that nobody has written a line for: everything comes from names, examples and x-pagination.
const json = (example: unknown, schema: object = {}) => ({ description: 'x', content: { 'application/json': { schema, example } } })
const example = { id: 'cmp_8YqL3mZx', name: 'First', owner: { id: 'u1', name: 'Ana' }, status: 'ready', created_at: '2026-01-01T00:00:00Z' }
const idPath = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
const body = (properties: object, required: string[] = []) => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', additionalProperties: false, required, properties } } },
})
const lists = {
  cursor: { style: 'cursor', items: '/items', parameter: 'cursor', next: '/next', more: '/has_more', size: 'limit' },
  page: { style: 'page', items: '/items', parameter: 'page', first: 1, total: '/total', size: 'limit' },
  offset: { style: 'offset', items: '/items', parameter: 'offset', total: '/total', size: 'limit' },
} as const
const query = (name: string, type: string, more: object = {}) => ({ name, in: 'query', schema: { type, ...more } })
const listOf = (pagination: (typeof lists)[keyof typeof lists]) => ({
  operationId: `${pagination.style}Campaigns.list`,
  'x-state': { resource: 'campaigns', action: 'list' },
  'x-pagination': pagination,
  parameters: [
    query(pagination.parameter, pagination.style === 'cursor' ? 'string' : 'integer'),
    query('limit', 'integer', { minimum: 1, maximum: 50, default: 2 }),
    query('status', 'string'),
    query('ownerId', 'string'),
    query('search', 'string'),
  ],
  responses: { '200': json({ items: [example], next: null, has_more: false, has_previous: false, total: 1, page: 1 }) },
})
const refused = {
  '404': json({ error: { code: 'NOT_FOUND', message: 'Nothing here' } }),
  '422': json({ error: { code: 'INVALID', message: 'No' } }),
}
const document = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  servers: [{ url: 'https://api.acme.example/v2/' }],
  paths: {
    '/campaigns': {
      post: {
        operationId: 'campaigns.create',
        requestBody: body(
          { name: { type: 'string' }, owner_id: { type: 'string' }, note: { type: 'string' }, limit: { type: 'integer', default: 5 } },
          ['name'],
        ),
        responses: { '201': json({ data: { ...example, note: 'from the example' } }), '422': refused['422'] },
      },
      get: { ...listOf(lists.cursor), operationId: 'campaigns.list' },
    },
    '/campaigns/{id}': {
      parameters: idPath,
      get: { operationId: 'campaigns.get', responses: { '200': json({ data: example }), ...refused } },
      patch: {
        operationId: 'campaigns.update',
        requestBody: body({ name: { type: 'string' } }),
        responses: { '200': json({ data: example }), ...refused },
      },
      delete: { operationId: 'campaigns.delete', responses: { '204': { description: 'Gone' }, ...refused } },
    },
    '/campaigns-by-page': { get: listOf(lists.page) },
    '/campaigns-by-offset': { get: listOf(lists.offset) },
    '/regions': {
      get: {
        operationId: 'regions.list',
        'x-pagination': { style: 'none', items: '' },
        parameters: [
          { name: 'X-Sizes', in: 'header', schema: { $ref: '#/components/schemas/Sizes' } },
          { name: 'size', in: 'query', schema: { $ref: '#/components/schemas/Sizes' } },
          { name: 'near', in: 'query', schema: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 2 }] } },
        ],
        responses: { '200': json([{ id: 'eu' }, { id: 'us' }]) },
      },
    },
  },
  components: { schemas: { Sizes: { type: 'array', items: { type: 'integer' }, maxItems: 2 } } },
}

let mock: Mock<'acme'>
let ask: Ask

beforeAll(async () => {
  mock = await startMock({ providers: [{ id: 'acme', document }], clock: '2026-06-01T09:00:00Z' })
  ask = asker(mock.acme.baseUrl)
})
beforeEach(() => mock.reset())
afterAll(() => mock.close())

const create = (name: string, more: object = {}) => ask('POST', '/campaigns', { name, ...more })

test('its base path is that of its address, below its id', () => {
  expect(mock.acme.baseUrl).toBe(`${mock.url}/acme/v2`)
})

describe('what was created', () => {
  test('has what was sent, an id of its own and the time of the mock, and nothing that was not sent', async () => {
    const created = await create('Mine', { owner_id: 'u2' })
    expect(created.at('/data')).toEqual({
      id: expect.stringMatching(/^cmp_\w{8}$/),
      name: 'Mine',
      owner: { id: 'u2', name: 'Ana' },
      owner_id: 'u2',
      limit: 5,
      status: 'ready',
      created_at: '2026-06-01T09:00:00Z',
    })
    expect(created.at('/data/id')).not.toBe(example.id)
  })

  test('can be read, changed and deleted, and is gone then', async () => {
    const id = (await create('Mine')).text('/data/id')
    expect((await ask('GET', `/campaigns/${id}`)).at('/data/name')).toBe('Mine')
    expect((await ask('PATCH', `/campaigns/${id}`, { name: 'Yours' })).at('/data')).toMatchObject({ id, name: 'Yours' })
    expect((await ask('GET', `/campaigns/${id}`)).at('/data/name')).toBe('Yours')
    expect(await ask('DELETE', `/campaigns/${id}`)).toMatchObject({ status: 204, body: '' })
    expect(await ask('GET', `/campaigns/${id}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'NOT_FOUND', message: `There is no campaign ${id}.` } },
    })
    expect((await ask('GET', '/campaigns')).at('/items')).toEqual([])
  })

  test('does not exist before, although the examples show it', async () => {
    expect((await ask('GET', `/campaigns/${example.id}`)).status).toBe(404)
  })
})

test('what nothing creates has what the examples show', async () => {
  expect((await ask('GET', '/regions')).body).toEqual([{ id: 'eu' }, { id: 'us' }])
})

test.each([
  ['size=1', {}, 200],
  ['size=1&size=2', {}, 200],
  ['size=a', {}, 400],
  ['size=1&size=2&size=3', {}, 400],
  ['', { 'x-sizes': '1' }, 200],
  ['', { 'x-sizes': '1,2' }, 200],
  ['', { 'x-sizes': '1,2,3' }, 400],
  ['near=a', {}, 200],
  ['near=a&near=b', {}, 200],
])('a parameter that is a list takes one value as well as several: %s %j', async (search, headers, status) => {
  expect((await ask('GET', `/regions?${search}`, undefined, headers)).status).toBe(status)
})

const namesFor = async (filter: string) => (await ask('GET', `/campaigns?limit=50&${filter}`)).each('/items/*/name')

describe('a list', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  beforeEach(async () => {
    for (const name of names) await create(name, { owner_id: name === 'c' ? 'u9' : 'u1' })
  })

  test.each(Object.values(lists))('by $style goes through everything once and says when it ends', async (pagination) => {
    const path = pagination.style === 'cursor' ? '/campaigns' : `/campaigns-by-${pagination.style}`
    const found: string[] = []
    const ends = { cursor: 'null', page: 4, offset: 6 }
    let position: string | number = pagination.style === 'page' ? 1 : pagination.style === 'offset' ? 0 : ''
    for (let turn = 0; turn < 3; turn += 1) {
      const page = await ask('GET', `${path}?${position === '' ? '' : `${pagination.parameter}=${position}&`}limit=2`)
      found.push(...page.each('/items/*/name').map(String))
      expect(page.at('/has_previous')).toBe(turn > 0)
      expect(page.at('/has_more')).toBe(turn < 2)
      expect(page.at('/total')).toBe(5)
      position = pagination.style === 'cursor' ? page.text('/next') : pagination.style === 'page' ? turn + 2 : (turn + 1) * 2
    }
    expect(found).toEqual(names)
    expect(position).toBe(ends[pagination.style])
  })

  test('has the documented size unless another is asked for, and at most the documented one', async () => {
    expect((await ask('GET', '/campaigns')).at('/items')).toHaveLength(2)
    expect((await ask('GET', '/campaigns?limit=4')).at('/items')).toHaveLength(4)
    expect((await ask('GET', '/campaigns?limit=51')).status).toBe(400)
  })

  test('is filtered by what is named like a property, and by text', async () => {
    expect(await namesFor('ownerId=u9')).toEqual(['c'])
    expect(await namesFor('status=ready')).toEqual(names)
    expect(await namesFor('status=done')).toEqual([])
    expect(await namesFor('search=u9')).toEqual(['c'])
  })

  test('refuses a cursor that it did not give out, or gave out for other filters', async () => {
    const next = (await ask('GET', '/campaigns?limit=2')).text('/next')
    expect((await ask('GET', `/campaigns?limit=2&cursor=${next}`)).status).toBe(200)
    expect((await ask('GET', `/campaigns?limit=2&status=ready&cursor=${next}`)).status).toBe(400)
    expect((await ask('GET', '/campaigns?cursor=made-up')).status).toBe(400)
  })
})

describe('an invalid request', () => {
  test.each([
    ['a missing field', { note: 'x' }, '/name is missing (required)'],
    ['an unknown field', { name: 'x', colour: 'red' }, '/colour is not allowed (additionalProperties)'],
    ['a wrong type', { name: 5 }, '/name must be string (type)'],
  ])('with %s is refused in the documented form, with the reason', async (_what, sent, message) => {
    const response = await ask('POST', '/campaigns', sent)
    expect(response).toMatchObject({ status: 422, body: { error: { code: 'INVALID', message } } })
    expect(response.headers.get('sl-violations')).toContain(message)
  })

  test('whose JSON is broken is answered at once', async () => {
    const response = await ask('POST', '/campaigns', '{"name": "x",')
    expect(response.status).toBe(422)
    expect(response.at('/error/message')).toMatch(/cannot be read as application\/json/)
  })

  test.each([
    ['no body', undefined, undefined],
    ['another media type', '<a/>', 'application/xml'],
  ])('with %s is refused', async (_what, sent, type) => {
    const response = await ask('POST', '/campaigns', sent, type ? { 'content-type': type } : {})
    expect([400, 415, 422]).toContain(response.status)
  })

  test('for nothing that there is, or with another method, is refused in the form of the provider', async () => {
    expect(await ask('GET', '/nothing')).toMatchObject({ status: 404, body: { error: { message: 'There is nothing at /nothing.' } } })
    const wrong = await ask('PUT', '/campaigns', {})
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get('allow')).toBe('GET, POST, HEAD')
  })
})

async function firstId(seed: number): Promise<unknown> {
  const other = await startMock({ providers: [{ id: 'acme', document }], seed })
  const created = await asker(other.acme.baseUrl)('POST', '/campaigns', { name: 'x' })
  await other.close()
  return created.at('/data/id')
}

test('everything is the same again with the same seed', async () => {
  expect(await firstId(7)).toBe(await firstId(7))
  expect(await firstId(7)).not.toBe(await firstId(8))
})
