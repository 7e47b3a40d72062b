import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Mock, type RecordedRequest, type ReasonCode, reasons, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, asker } from './ask.ts'

const text = { type: 'string' }
const json = (schema: object) => ({ 'application/json': { schema } })
const parameter = (name: string, more: object) => ({ name, in: 'query', ...more })
const document = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  servers: [{ url: 'https://acme.example' }],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  paths: {
    '/things': {
      get: {
        parameters: [
          parameter('limit', { schema: { type: 'integer', maximum: 5 } }),
          parameter('sort', { schema: { enum: ['up', 'down'] } }),
        ],
        responses: { 200: { description: 'ok', content: json({ type: 'array', items: { type: 'object', properties: { id: text } } }) } },
      },
      post: {
        requestBody: {
          required: true,
          content: json({ type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 3 } } }),
        },
        responses: {
          201: { description: 'made', content: json({ type: 'object', properties: { id: text, name: text } }) },
          400: { description: 'bad' },
        },
      },
    },
    '/things/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: { description: 'ok', content: json({ type: 'object', properties: { id: text } }) },
          404: { description: 'none' },
        },
      },
    },
    '/broken': { post: { requestBody: { content: json({ type: 'string', pattern: '[' }) }, responses: { 200: { description: 'ok' } } } },
    '/secret': {
      get: {
        security: [{ key: [] }],
        responses: { 200: { description: 'ok', content: json({ type: 'object', properties: { id: text } }) } },
      },
    },
    '/form': {
      post: {
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                required: ['count'],
                properties: { count: { type: 'integer' }, on: { type: 'boolean' }, tags: { type: 'array', items: text } },
              },
            },
          },
        },
        responses: { 200: { description: 'ok' } },
      },
    },
    '/image': { put: { requestBody: { content: { 'image/*': { schema: {} } } }, responses: { 204: { description: 'ok' } } } },
    '/vendor': {
      post: {
        requestBody: { content: { 'application/vnd.api+json': { schema: { type: 'object', required: ['data'] } } } },
        responses: {
          200: { description: 'ok', content: { 'application/vnd.api+json': { schema: { type: 'object', properties: { data: text } } } } },
        },
      },
    },
  },
}

let mock: Mock<'acme' | 'altur'>
let ask: Ask
let altur: Ask
const seen: RecordedRequest[] = []
beforeAll(async () => {
  mock = await startMock({
    providers: [{ id: 'acme', document }, 'altur'] as const,
    rateLimits: false,
    onRequest: (request) => void seen.push(request),
  })
  ask = asker(mock.acme.baseUrl)
  altur = asker(mock.altur.baseUrl)
})
beforeEach(() => mock.reset())
afterAll(() => mock.close())

describe('an error says why, and who has to change something', () => {
  const cases: Record<string, [ReasonCode, number, () => Promise<unknown>]> = {
    'no such path': ['unknown-path', 404, () => ask('GET', '/nothing')],
    'no such method': ['unknown-method', 405, () => ask('DELETE', '/things')],
    'a missing credential': ['unauthorized', 401, () => ask('GET', '/secret')],
    'a field that is too long': ['invalid-request', 400, () => ask('POST', '/things', { name: 'long' })],
    'a body that is no JSON': ['unreadable-body', 400, () => ask('POST', '/things', '{')],
    'a body that is not UTF-8': [
      'unreadable-body',
      400,
      () =>
        fetch(`${mock.acme.baseUrl}/things`, {
          method: 'POST',
          body: Buffer.from([0x22, 0xff, 0x22]),
          headers: { 'content-type': 'application/json' },
        }),
    ],
    'another media type': ['unsupported-media-type', 400, () => ask('POST', '/things', '<a/>', { 'content-type': 'application/xml' })],
    'an unreadable Accept': ['not-acceptable', 400, () => ask('GET', '/things', undefined, { accept: 'garbage' })],
    'another response': ['not-acceptable', 406, () => ask('GET', '/things', undefined, { accept: 'image/png' })],
    'nothing with this id': ['not-found', 404, () => ask('GET', '/things/nobody')],
    'a preference that is none': ['invalid-preference', 400, () => ask('GET', '/things', undefined, { prefer: 'code=many' })],
    'a response that is not described': ['unknown-preference', 404, () => ask('GET', '/things', undefined, { prefer: 'code=418' })],
    'an example that is not described': [
      'unknown-preference',
      404,
      () => altur('GET', '/campaigns', undefined, { prefer: 'code=401, example=nothing' }),
    ],
    'a fault that is none': ['invalid-fault', 400, () => ask('GET', '/things', undefined, { 'x-mock-fault': 'explode' })],
    'a fault': ['injected-fault', 503, () => ask('GET', '/things', undefined, { 'x-mock-fault': 'status; status=503' })],
    'a schema that cannot be used': ['unusable-description', 501, () => ask('POST', '/broken', '"x"')],
    'a body that is too deep': [
      'unreadable-body',
      400,
      () => ask('POST', '/things', `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    ],
    'objects that are too deep': ['unreadable-body', 400, () => ask('POST', '/things', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)],
  }

  test.each(Object.entries(cases))('%s', async (_what, [code, status, request]) => {
    seen.length = 0
    // Either kind of request has these two.
    const response = (await request()) as { status: number; headers: Headers }
    expect(response.status).toBe(status)
    expect(response.headers.get('x-mock-reason')).toMatch(new RegExp(`^${code}; at-fault=${reasons[code].atFault}; .`))
    expect(seen.at(-1)?.reason).toMatchObject({ code, atFault: reasons[code].atFault, detail: expect.stringMatching(/./) })
  })

  test('a success has no reason', async () => {
    const { headers } = await ask('GET', '/things')
    expect(headers.get('x-mock-reason')).toBeNull()
    expect(seen.at(-1)?.reason).toBeUndefined()
  })
})

test.each([
  ['/things', '{"name":5}', '/name must be string (type)'],
  ['/things', '{"name":"long"}', '/name must have at most 3 characters (maxLength)'],
  ['/things', '{}', '/name is missing (required)'],
  ['/things', '[]', 'the body must be object (type)'],
  ['/things?limit=6', undefined, 'query limit must be at most 5 (maximum)'],
  ['/things?limit=many', undefined, 'query limit must be integer (type)'],
  ['/things?sort=left', undefined, 'query sort must be one of "up", "down" (enum)'],
])('%s with %s: the reason is what validate would say', async (path, body, detail) => {
  await ask(body === undefined ? 'GET' : 'POST', path, body)
  expect(seen.at(-1)?.reason?.detail).toBe(detail)
})

describe('what is read', () => {
  test.each([
    ['numbers, booleans and lists in a form', 'count=5&on=true&tags=a', 200],
    ['a list of several in a form', 'count=5&tags=a&tags=b', 200],
    ['text where a number must be', 'count=x', 400],
  ])('%s', async (_what, body, status) => {
    const response = await ask('POST', '/form', body, { 'content-type': 'application/x-www-form-urlencoded' })
    expect(response.status).toBe(status)
  })

  test.each([
    ['image/png', 204],
    ['text/plain', 400],
  ])('a range of media types takes %s: %d', async (type, status) => {
    expect((await ask('PUT', '/image', 'x', { 'content-type': type })).status).toBe(status)
  })

  test('JSON by any name', async () => {
    const headers = { 'content-type': 'application/vnd.api+json; charset=utf-8' }
    const response = await ask('POST', '/vendor', '{"data":1}', headers)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/vnd.api+json')
    expect((await ask('POST', '/vendor', '{}', headers)).status).toBe(400)
  })
})

describe('HEAD', () => {
  test.each(['/campaigns', '/campaigns?pageSize=2'])('of what can be read is as a GET without a body: %s', async (path) => {
    const [head, get] = [await altur('HEAD', path), await altur('GET', path)]
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
  })
  test('of what cannot be found, or not be read', async () => {
    expect((await altur('HEAD', '/campaigns/1')).status).toBe(404)
    expect((await altur('HEAD', '/nothing')).status).toBe(404)
    expect(await altur('HEAD', '/call')).toMatchObject({ status: 405 })
  })
})

test.each(['GET //', 'GET //altur/api/v1.0/campaigns', 'OPTIONS *', 'GET /altur/%zz', 'GET http://other.example/'])(
  'the target of %s is no failure',
  async (line) => {
    const socket = connect(Number(new URL(mock.url).port), '127.0.0.1')
    let received = ''
    socket.on('data', (data) => (received += data.toString()))
    socket.write(`${line} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`)
    while (!received.includes('\r\n\r\n')) await sleep(5)
    socket.destroy()
    expect(received).toMatch(/^HTTP\/1\.1 4/)
  },
)

test('nothing secret is in the log', async () => {
  const body = {
    name: 'x',
    password: 'SECRET-1',
    nested: [{ api_key: 'SECRET-2', access_token: 'SECRET-3' }],
    page_token: 'kept',
    tokens: 3,
  }
  await ask('POST', '/things?api_key=SECRET-4&x-signature=SECRET-5&limit=2', body, {
    'x-key': 'SECRET-6',
    authorization: 'Bearer SECRET-7',
    cookie: 'SECRET-8',
  })
  const log = JSON.stringify(mock.requests())
  expect(log).not.toContain('SECRET')
  expect(log).toContain('limit=2')
  expect(log).toContain('kept')
  expect(JSON.stringify(seen.at(-1))).not.toContain('SECRET')
})
