import { type Mock, startMock } from '@campaignkit/mock'
import { afterEach, describe, expect, test } from 'vitest'
import { type Ask, asker } from './ask.ts'

const closing: Mock<string>[] = []
afterEach(async () => {
  for (const mock of closing.splice(0)) await mock.close()
})

const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})
const object = (properties: object, required: string[] = []) => ({ type: 'object', required, properties })
const text = { type: 'string' }
const ok = (schema: object, example?: unknown) => ({ description: 'done', content: json(schema, example) })
const none = { 404: { description: 'There is none.' } }

/** A mock of a description with these paths, and what asks it. */
async function described(paths: object, more: object = {}): Promise<{ mock: Mock<string>; ask: Ask }> {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1' },
    servers: [{ url: 'https://acme.example/v1' }],
    paths,
    ...more,
  }
  const mock = await startMock<string>({ providers: [{ id: 'acme', document }], clock: '2026-06-01T09:00:00Z' })
  closing.push(mock)
  return { mock, ask: asker(mock.baseUrls['acme'] ?? '') }
}

const todo = object({ id: { type: 'integer' }, title: text, done: { type: 'boolean' } }, ['id', 'title'])
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } }
const name = (ids: Record<string, string>, key: string) => (ids[key] === undefined ? {} : { operationId: ids[key] })

/** Things to do, made, listed, read, changed, done and deleted; the operations are called as `ids` says. */
const todos = (ids: Record<string, string>) => ({
  '/todos': {
    get: { ...name(ids, 'list'), responses: { 200: ok({ type: 'array', items: todo }) } },
    post: { ...name(ids, 'create'), requestBody: { content: json(object({ title: text }, ['title'])) }, responses: { 201: ok(todo) } },
  },
  '/todos/{id}': {
    parameters: [id],
    get: { ...name(ids, 'get'), responses: { 200: ok(todo), ...none } },
    patch: { ...name(ids, 'update'), requestBody: { content: json(object({ title: text })) }, responses: { 200: ok(todo), ...none } },
    delete: { ...name(ids, 'delete'), responses: { 204: { description: 'gone' }, ...none } },
  },
  '/todos/{id}/complete': { post: { ...name(ids, 'complete'), parameters: [id], responses: { 200: ok(todo) } } },
})

describe('state is kept whatever operations are called', () => {
  test.each([
    ['with dots', { list: 'todos.list', create: 'todos.create', get: 'todos.get', update: 'todos.update', delete: 'todos.delete' }],
    [
      'in camel case',
      { list: 'listTodos', create: 'createTodo', get: 'getTodo', update: 'updateTodo', delete: 'deleteTodo', complete: 'completeTodo' },
    ],
    [
      'with other verbs',
      { list: 'todos.index', create: 'todos.store', get: 'todos.show', update: 'todos.modify', delete: 'todos.destroy' },
    ],
    [
      'like properties of every object',
      { list: 'constructor', create: 'toString', get: 'valueOf', update: '__proto__', delete: 'hasOwnProperty' },
    ],
    ['not at all', {}],
  ])('%s', async (_how, ids) => {
    const { ask } = await described(todos(ids))
    const made = await ask('POST', '/todos', { title: 'Milk' })
    expect(made).toMatchObject({ status: 201, body: { title: 'Milk' } })
    const other = await ask('POST', '/todos', { title: 'Bread' })
    expect(other.at('/id')).not.toBe(made.at('/id'))
    const path = `/todos/${made.text('/id')}`
    expect(await ask('PATCH', path, { title: 'Oat milk' })).toMatchObject({ status: 200, body: { title: 'Oat milk' } })
    expect(await ask('GET', path)).toMatchObject({ status: 200, body: { title: 'Oat milk' } })
    expect((await ask('GET', '/todos')).each('/*/title')).toEqual(['Oat milk', 'Bread'])
    expect((await ask('POST', `${path}/complete`)).status).toBe(200)
    expect((await ask('GET', '/todos')).each('/*/title')).toEqual(['Oat milk', 'Bread'])
    expect((await ask('DELETE', path)).status).toBe(204)
    expect((await ask('GET', path)).status).toBe(404)
    expect((await ask('GET', '/todos')).each('/*/title')).toEqual(['Bread'])
  })
})

test('what belongs to one is kept with that one', async () => {
  const note = object({ id: text, text }, ['id'])
  const parent = { name: 'contactId', in: 'path', required: true, schema: text }
  const contact = object({ id: text, name: text }, ['id'])
  const { ask } = await described({
    '/contacts': {
      post: { operationId: 'addContact', requestBody: { content: json(object({ name: text })) }, responses: { 201: ok(contact) } },
    },
    '/contacts/{contactId}': { get: { operationId: 'readContact', parameters: [parent], responses: { 200: ok(contact), ...none } } },
    '/contacts/{contactId}/notes': {
      parameters: [parent],
      get: { operationId: 'readNotes', responses: { 200: ok(object({ data: { type: 'array', items: note } })), ...none } },
      post: { operationId: 'addNote', requestBody: { content: json(object({ text })) }, responses: { 201: ok(note), ...none } },
    },
  })
  const [ana, ben] = [(await ask('POST', '/contacts', {})).text('/id'), (await ask('POST', '/contacts', {})).text('/id')]
  await ask('POST', `/contacts/${ana}/notes`, { text: 'called' })
  expect((await ask('GET', `/contacts/${ana}/notes`)).each('/data/*/text')).toEqual(['called'])
  expect((await ask('GET', `/contacts/${ben}/notes`)).each('/data/*/text')).toEqual([])
  expect((await ask('POST', '/contacts/nobody/notes', { text: 'x' })).status).toBe(404)
})

describe('a parameter beside text in a segment of a path', () => {
  const message = object({ sid: text, body: text }, ['sid'])
  const one = (key: string) => ({
    parameters: [{ name: 'sid', in: 'path', required: true, schema: text }],
    responses: { 200: ok(message), ...none },
    operationId: key,
  })
  test.each([
    ['a suffix', '/messages/{sid}.json', (sid: string) => `/messages/${sid}.json`],
    ['a prefix', '/messages/sid:{sid}', (sid: string) => `/messages/sid:${sid}`],
    ['a verb after a colon', '/messages/{sid}:read', (sid: string) => `/messages/${sid}:read`],
  ])('%s', async (_what, path, address) => {
    const { ask } = await described({
      '/messages.json': {
        post: { operationId: 'messages.create', requestBody: { content: json(object({ body: text })) }, responses: { 201: ok(message) } },
      },
      [path]: { get: one('messages.get') },
    })
    const made = await ask('POST', '/messages.json', { body: 'Hello' })
    expect(await ask('GET', address(made.text('/sid')))).toMatchObject({ status: 200, body: { body: 'Hello' } })
    expect((await ask('GET', `/messages/${made.text('/sid')}.xml`)).status).toBe(404)
  })
})

describe('an id keeps the form that is described', () => {
  test.each([
    ['^(SM|MM)[0-9a-fA-F]{32}$', 'SMded05904ccb347238880ca9264e8fe1c'],
    ['^[A-Z]{3}-\\d{4}$', undefined],
    ['^[A-Z]{3}-\\d{4}$', 'ABC-0001'],
    ['^cmp_[a-z0-9]{10}$', undefined],
    ['^[1-9]\\d{5}$', '123456'],
  ])('%s, shown as %s', async (pattern, example) => {
    const resource = object({ sid: { type: 'string', pattern } }, ['sid'])
    const { ask } = await described({
      '/things': {
        post: { operationId: 'things.create', responses: { 201: ok(resource, example === undefined ? undefined : { sid: example }) } },
      },
      '/things/{sid}': {
        get: {
          operationId: 'things.get',
          parameters: [{ name: 'sid', in: 'path', required: true, schema: { type: 'string', pattern } }],
          responses: { 200: ok(resource), ...none },
        },
      },
    })
    const made = new Set<string>()
    for (let turn = 0; turn < 20; turn += 1) {
      const sid = (await ask('POST', '/things')).text('/sid')
      expect(sid).toMatch(new RegExp(pattern))
      expect((await ask('GET', `/things/${sid}`)).status).toBe(200)
      made.add(sid)
    }
    expect(made.size).toBe(20)
  })
})

describe('schemas that refer to each other', () => {
  const many = (count: number, marks: object) => {
    const names = Array.from({ length: count }, (_, index) => `S${index}`)
    const properties = Object.fromEntries(names.map((other) => [other.toLowerCase(), { $ref: `#/components/schemas/${other}` }]))
    return { components: { schemas: Object.fromEntries(names.map((schema) => [schema, object({ ...properties, ...marks })])) } }
  }
  // 40 would take longer than the universe if the time grew with the factorial.
  test.each([{}, { phone: { type: 'string', 'x-sensitive': 'phone' } }])('are no more work than they are long: %j', async (marks) => {
    const reference = { $ref: '#/components/schemas/S0' }
    const { mock, ask } = await described(
      {
        '/a': {
          post: {
            operationId: 'a.create',
            'x-contacts-people': true,
            requestBody: { content: json(reference) },
            responses: { 200: ok(reference) },
          },
        },
      },
      many(40, marks),
    )
    expect((await ask('POST', '/a', { s1: { s2: { phone: '+12125550101' } } })).status).toBe(200)
    expect(mock.contacts().map(({ person }) => person)).toEqual('phone' in marks ? ['+12125550101'] : [])
  })

  test.each([
    ['itself', { $ref: '#/components/schemas/Node' }],
    ['a list of itself', { type: 'array', items: { $ref: '#/components/schemas/Node' } }],
    ['itself or nothing', { oneOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] }],
  ])('a schema with %s in it is kept and given back', async (_what, child) => {
    const node = { $ref: '#/components/schemas/Node' }
    const { ask } = await described(
      { '/nodes': { post: { requestBody: { content: json(node) }, responses: { 201: ok(node) } } } },
      { components: { schemas: { Node: object({ id: text, child }) } } },
    )
    expect((await ask('POST', '/nodes', { id: 'one' })).status).toBe(201)
  })
})

describe('whom a call reaches', () => {
  const phone = { type: 'string', 'x-sensitive': 'phone' }
  const calls = async (body: object, sent: object, facts: object = {}) => {
    const { mock, ask } = await described({
      '/calls': {
        post: {
          operationId: 'calls.create',
          'x-contacts-people': true,
          ...facts,
          requestBody: { content: json(body) },
          responses: { 201: ok(object({ id: text })) },
        },
      },
    })
    expect((await ask('POST', '/calls', sent)).status).toBe(201)
    return mock.contacts().map(({ person }) => person)
  }
  const [sender, ana, ben] = ['+12025550142', '+12025550143', '+12025550144']

  test.each([
    ['from_number', 'to_number'],
    ['from', 'to'],
    ['callerId', 'callee'],
    ['sourcePhone', 'phone'],
    ['From', 'To'],
  ])('not %s, but %s', async (from, to) => {
    expect(await calls(object({ [from]: phone, [to]: phone }), { [from]: sender, [to]: ana })).toEqual([ana])
  })
  test('the only number, whatever it is called', async () => {
    expect(await calls(object({ from: phone }), { from: ana })).toEqual([ana])
  })
  test('everybody in lists, of numbers and of objects', async () => {
    const body = object({ sender: phone, to: { type: 'array', items: phone }, people: { type: 'array', items: object({ number: phone }) } })
    expect(await calls(body, { sender, to: [ana], people: [{ number: ben }] })).toEqual([ana, ben])
  })
  test('in any branch of a schema, once', async () => {
    const body = { oneOf: [object({ to: phone, text }, ['text']), object({ to: phone, call: text }, ['call'])] }
    expect(await calls(body, { to: ana, text: 'Hi' })).toEqual([ana])
  })
  test('whom the fact names, and nobody else', async () => {
    const fact = { 'x-state': { people: { at: ['/leg/b'] } } }
    expect(await calls(object({ leg: object({ a: phone, b: phone }) }), { leg: { a: ana, b: ben } }, fact)).toEqual([ben])
    expect(
      await calls(
        object({ numbers: { type: 'array', items: text } }),
        { numbers: [ana, ben] },
        { 'x-state': { people: { at: ['/numbers/*'] } } },
      ),
    ).toEqual([ana, ben])
  })
})

test('the token endpoint of a description gives a token, and the operations take it', async () => {
  const flows = { clientCredentials: { tokenUrl: '/oauth/token', scopes: {} } }
  const secured = { security: [{ oauth: [] }], components: { securitySchemes: { oauth: { type: 'oauth2', flows } } } }
  const { mock } = await described(
    { '/ping': { get: { responses: { 200: ok(object({ ok: { type: 'boolean' } }), { ok: true }) } } } },
    secured,
  )
  const base = mock.baseUrls['acme'] ?? ''
  const headers = { authorization: `Basic ${btoa('id:secret')}`, 'content-type': 'application/x-www-form-urlencoded' }
  const response = await fetch(`${base}/oauth/token`, { method: 'POST', headers, body: 'grant_type=client_credentials' })
  const { access_token: token } = (await response.json()) as { access_token: string }
  expect((await fetch(`${base}/ping`)).status).toBe(401)
  expect((await fetch(`${base}/ping`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
})
