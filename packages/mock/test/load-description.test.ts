import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Mock, startMock } from '@campaignkit/mock'
import { stringify } from 'yaml'
import { afterAll, describe, expect, test } from 'vitest'
import { asker } from './ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-mock-'))
afterAll(() => rmSync(folder, { recursive: true }))

const todo = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' }, title: { type: 'string' }, due: { type: ['string', 'null'] } },
}
const content = (schema: object) => ({ 'application/json': { schema } })
const paths = {
  '/todos': {
    post: {
      requestBody: {
        content: content({ type: 'object', properties: { title: { type: 'string', maxLength: 5 }, due: { type: ['string', 'null'] } } }),
      },
      responses: { 201: { description: 'made', content: content(todo) } },
    },
    get: { responses: { 200: { description: 'ok', content: content({ type: 'array', items: todo }) } } },
  },
}
const document = { openapi: '3.1.0', info: { title: 'Todos', version: '1' }, servers: [{ url: 'https://todos.example/v1' }], paths }

/** The same in the words of OpenAPI 3.0 and of Swagger 2.0. */
const older = JSON.parse(
  JSON.stringify({ ...document, openapi: '3.0.3' }).replaceAll('"type":["string","null"]', '"type":"string","nullable":true'),
) as object
const swagger = {
  swagger: '2.0',
  info: { title: 'Todos', version: '1' },
  host: 'todos.example',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  definitions: { Todo: { type: 'object', required: ['id'], properties: { id: { type: 'integer' }, title: { type: 'string' } } } },
  paths: {
    '/todos': {
      post: {
        parameters: [{ name: 'body', in: 'body', schema: { type: 'object', properties: { title: { type: 'string', maxLength: 5 } } } }],
        responses: { 201: { description: 'made', schema: { $ref: '#/definitions/Todo' } } },
      },
      get: { responses: { 200: { description: 'ok', schema: { type: 'array', items: { $ref: '#/definitions/Todo' } } } } },
    },
  },
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function keepsState(mock: Mock<'acme'>): Promise<void> {
  const ask = asker(mock.acme.baseUrl)
  expect(await ask('POST', '/todos', { title: 'Milk' })).toMatchObject({ status: 201, body: { title: 'Milk' } })
  expect((await ask('GET', '/todos')).each('/*/title')).toEqual(['Milk'])
  expect((await ask('POST', '/todos', { title: 'Too long' })).status).toBeGreaterThanOrEqual(400)
}

describe('a description can be given', () => {
  const sources: Record<string, string | URL | object> = {
    'as an object': document,
    'as a file with JSON': file('a.json', JSON.stringify(document)),
    'as a file with YAML': file('a.yaml', stringify(document)),
    'as the address of a file': pathToFileURL(file('b.yaml', stringify(document))),
    'as the address of a file, as text': pathToFileURL(file('c.yaml', stringify(document))).href,
    'in OpenAPI 3.0': older,
    'in OpenAPI 3.2': { ...document, openapi: '3.2.0' },
    'in Swagger 2.0': file('swagger.yaml', stringify(swagger)),
  }
  test.each(Object.entries(sources))('%s', async (_how, source) => {
    await using mock = await startMock({ providers: [{ id: 'acme', document: source }] as const })
    await keepsState(mock)
    expect(mock.requests()).toHaveLength(3)
  })

  test('as an address on the web', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/openapi.yaml') response.end(stringify(document))
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    try {
      await using mock = await startMock({ providers: [{ id: 'acme', document: new URL('/openapi.yaml', url) }] as const })
      await keepsState(mock)
      await expect(startMock({ providers: [{ id: 'acme', document: `${url}/nothing` }] })).rejects.toThrow(
        'cannot be read: the server responded with 404',
      )
    } finally {
      server.close()
    }
  })

  test('a nullable property of 3.0 stays one', async () => {
    await using mock = await startMock({ providers: [{ id: 'acme', document: older }] as const })
    const ask = asker(mock.acme.baseUrl)
    expect(await ask('POST', '/todos', { title: 'Milk', due: null })).toMatchObject({ status: 201, body: { due: null } })
  })
})

describe('what cannot be used is said', () => {
  test.each<[string, unknown, string]>([
    ['a file that is not there', join(folder, 'nothing.yaml'), 'cannot be read: ENOENT'],
    ['neither JSON nor YAML', file('bad.json', '{"openapi":'), 'is neither JSON nor YAML'],
    ['YAML with a slip', file('bad.yaml', 'a: [1\nb: 2'), 'is neither JSON nor YAML'],
    ['a list', file('list.yaml', '- 1'), 'it must be an object'],
    ['no description', { hello: 'world' }, 'has the version none: it must be OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0.'],
    ['another version', { ...document, openapi: '4.0.0' }, 'has the version "4.0.0"'],
    ['no paths', { openapi: '3.1.0', info: {} }, 'has no paths'],
    [
      'several files',
      { ...document, paths: { '/a': { $ref: './paths/a.yaml' } } },
      'refers to other files (./paths/a.yaml). Make one file of them first: npx @redocly/cli bundle',
    ],
  ])('%s', async (_what, source, message) => {
    // What somebody gives in JavaScript.
    await expect(startMock({ providers: [{ id: 'acme', document: source as object }] })).rejects.toThrow(message)
  })

  test('in notes, if the rest can be used', async () => {
    const broken = { $ref: '#/components/schemas/Nothing' }
    const phone = { type: 'string', 'x-sensitive': 'phone' }
    await using mock = await startMock({
      providers: [
        {
          id: 'acme',
          document: {
            ...older,
            paths: {
              ...paths,
              '/calls': {
                post: {
                  operationId: 'call',
                  'x-contacts-people': true,
                  requestBody: { content: content({ type: 'object', properties: { from: phone, to: phone } }) },
                  responses: { 200: { description: 'ok' } },
                },
              },
              '/broken': { post: { requestBody: { content: content(broken) }, responses: { 200: { description: 'ok' } } } },
              '/deep': {
                get: {
                  operationId: 'deep',
                  parameters: [{ name: 'filter', in: 'query', required: true, style: 'deepObject', schema: { type: 'object' } }],
                  responses: { 200: { description: 'ok' } },
                },
              },
            },
          },
        },
      ] as const,
    })
    expect(mock.notes).toEqual([
      'acme: It is OpenAPI 3.0.3, and is used as OpenAPI 3.1.',
      'acme: These references lead nowhere, and allow anything: #/components/schemas/Nothing.',
      'acme.deep: the query parameter filter is not checked (deepObject).',
      expect.stringMatching(/^acme\.call: \/from is taken for the sender's number by its name\./),
    ])
    const ask = asker(mock.acme.baseUrl)
    expect((await ask('POST', '/broken', { any: 'thing' })).status).toBe(200)
    expect((await ask('GET', '/deep?filter[a]=1')).status).toBe(200)
    const { body } = await asker(mock.url)('GET', '/_campaignkit/notes')
    expect(body).toEqual(mock.notes)
  })

  test('of our own descriptions there is nothing to say', async () => {
    await using mock = await startMock()
    expect(mock.notes).toEqual([])
  })
})

describe('null', () => {
  const list = (next: object) => ({
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items: todo }, next_cursor: next },
  })
  const paged = (next: object) => ({
    ...document,
    paths: {
      '/todos': {
        ...paths['/todos'],
        get: {
          operationId: 'todos.list',
          'x-pagination': { style: 'cursor', items: '/items', parameter: 'cursor', next: '/next_cursor', size: 'limit' },
          responses: { 200: { description: 'ok', content: content(list(next)) } },
        },
      },
    },
  })
  test.each([
    [{ type: ['string', 'null'] }, { items: [], next_cursor: null }],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, { items: [], next_cursor: null }],
    [{ type: 'string' }, { items: [] }],
  ])('is there only where %j allows it', async (next, body) => {
    await using mock = await startMock({ providers: [{ id: 'acme', document: paged(next) }] as const })
    expect((await asker(mock.acme.baseUrl)('GET', '/todos')).body).toEqual(body)
  })
})
