import { describe, expect, test } from 'vitest'
import type { Document } from './openapi/document.ts'
import { isObject, type JsonObject, objectOf } from './openapi/json.ts'
import { runContract } from './run.ts'

// Servers that are right, though something in them looks like a defect, and what is found of them.

const json = (schema: unknown, example?: unknown) => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})
const object = (properties: JsonObject, required: readonly string[] = []) => ({ type: 'object', properties, required })
const text = (more: JsonObject = {}) => ({ type: 'string', ...more })
const ok = (schema: unknown, status = '200') => ({ [status]: { description: 'ok', content: json(schema) } })
const invalid = { '400': { description: 'invalid', content: json({ type: 'object' }) } }
const document = (paths: JsonObject, more: JsonObject = {}): Document => ({
  openapi: '3.1.0',
  info: { title: 'Api', version: '1' },
  paths,
  ...more,
})

interface Sent {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: JsonObject
}

type Handler = (sent: Sent) => readonly [status: number, body: unknown]

/** The findings of a run against a handler, as `severity check operation`. */
async function findings(api: Document, handler: Handler) {
  const { findings: found } = await runContract({
    document: api,
    url: 'http://127.0.0.1',
    cases: 20,
    phases: ['examples', 'coverage', 'fuzzing', 'stateful'],
    fetch: async (address, init) => {
      const url = new URL(new Request(address).url)
      const parsed = bodyOf(init?.body)
      const known = Object.keys(api['paths'] as object).some((path) =>
        new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(url.pathname),
      )
      const item = Object.entries(api['paths'] as JsonObject).find(([path]) =>
        new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(url.pathname),
      )
      const isDocumented = known && item !== undefined && Object.hasOwn(objectOf(item[1]), (init?.method ?? 'GET').toLowerCase())
      if (!isDocumented) return response(405, {}, { allow: 'GET, POST' })
      const operation = objectOf(objectOf(item?.[1])[(init?.method ?? 'GET').toLowerCase()])
      if (parsed === undefined || (operation['requestBody'] !== undefined && typeof init?.body !== 'string')) return response(400, {})
      const type = new Headers(init?.headers).get('content-type')
      if (type !== null && !type.startsWith('application/json')) return response(415, {})
      const [status, body] = handler({ method: init?.method ?? 'GET', path: url.pathname, query: url.searchParams, body: parsed })
      return response(status, body)
    },
  })
  return found
}

function response(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

function bodyOf(sent: RequestInit['body']): JsonObject | undefined {
  if (typeof sent !== 'string') return {}
  try {
    const value: unknown = JSON.parse(sent)
    return isObject(value) ? value : { '': value }
  } catch {
    return undefined
  }
}

const brief = (found: Awaited<ReturnType<typeof findings>>) =>
  found.map(({ severity, check, operation }) => `${severity} ${check} ${operation}`)

describe('a value that only the schema calls valid', () => {
  const forms: readonly [name: string, isRight: (value: string) => boolean, schema: JsonObject][] = [
    ['timezone', (value) => Intl.supportedValuesOf('timeZone').includes(value) || value === 'UTC', {}],
    ['start', (value) => !Number.isNaN(Date.parse(value)) && /^\d{4}-/.test(value), { description: 'ISO 8601 date' }],
    ['phone', (value) => /^\+\d{8,15}$/.test(value), { minLength: 1 }],
    ['to', (value) => /^\+\d{8,15}$/.test(value), { minLength: 1, description: 'Phone number in E.164' }],
    ['email', (value) => value.includes('@'), { maxLength: 200 }],
    ['callback_url', (value) => value.startsWith('https://'), { maxLength: 500 }],
    ['code', (value) => /^[0-9a-f-]{36}$/.test(value), { examples: ['550e8400-e29b-41d4-a716-446655440000'] }],
    ['language', (value) => /^[a-z]{2}$/.test(value), {}],
  ]
  test.each(forms)('%s', async (name, isRight, schema) => {
    const right = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && isRight(value))
    const api = document({
      '/things': {
        get: {
          operationId: 'things.list',
          parameters: [{ name, in: 'query', schema: text(schema) }],
          responses: { ...ok({ type: 'array' }), ...invalid },
        },
        post: {
          operationId: 'things.create',
          requestBody: { required: true, content: json(object({ [name]: text(schema), note: text() })) },
          responses: { ...ok({ type: 'object' }, '201'), ...invalid },
        },
      },
    })
    const found = await findings(api, ({ method, query, body }) => {
      if (method === 'GET') return right(query.get(name)) ? [200, []] : [400, {}]
      const isTyped = [body[name], body['note']].every((value) => value === undefined || typeof value === 'string') && !('' in body)
      return right(body[name]) && isTyped ? [201, {}] : [400, {}]
    })
    expect(brief(found).filter((line) => line.startsWith('error'))).toEqual([])
  })
})

test('a value that another field needs is a rule between fields', async () => {
  const api = document({
    '/rules': {
      post: {
        operationId: 'rules.create',
        requestBody: {
          required: true,
          content: json(object({ type: text({ enum: ['ALL', 'PER_DAY'] }), limit: { type: 'integer' } }, ['type']), { type: 'ALL' }),
        },
        responses: { ...ok({ type: 'object' }, '201'), ...invalid },
      },
    },
  })
  const found = await findings(api, ({ body }) => {
    const isTyped =
      (body['type'] === 'ALL' || body['type'] === 'PER_DAY') && (body['limit'] === undefined || Number.isInteger(body['limit']))
    return isTyped && (body['type'] === 'ALL' || body['limit'] !== undefined) ? [201, {}] : [400, {}]
  })
  expect(brief(found).filter((line) => !line.includes('unknown-property'))).toEqual(['warning rule-not-written rules.create'])
})

test('a 401 to a login refuses nobody’s input', async () => {
  const api = document({
    '/login': {
      post: {
        operationId: 'auth.login',
        security: [],
        requestBody: {
          required: true,
          content: json(object({ email: text({ format: 'email' }), password: text() }, ['email', 'password'])),
        },
        responses: { ...ok({ type: 'object' }), ...invalid, '401': { description: 'no such account' } },
      },
    },
    '/me': { get: { operationId: 'me', responses: ok({ type: 'object' }) } },
  })
  const found = await findings(api, ({ path, body }) => {
    if (path === '/me') return [200, {}]
    const isValid =
      typeof body['email'] === 'string' && /^[^@\s]+@[^@\s]+\.\w+$/.test(body['email']) && typeof body['password'] === 'string'
    return isValid ? [401, { error: 'unknown' }] : [400, {}]
  })
  expect(brief(found)).toEqual(['warning never-succeeded auth.login'])
})

test('a batch that names what it refused has refused it', async () => {
  const contact = object({ phone: text({ pattern: String.raw`^\+\d{8,15}$`, 'x-sensitive': 'phone' }) }, ['phone'])
  const api = document({
    '/contacts': {
      post: {
        operationId: 'contacts.add',
        requestBody: { required: true, content: json(object({ contacts: { type: 'array', items: contact } }, ['contacts'])) },
        responses: { ...ok(object({ added: { type: 'integer' }, failed: { type: 'integer' } })), ...invalid },
      },
    },
  })
  const found = await findings(api, ({ body }) => {
    const { contacts } = body
    if (!Array.isArray(contacts)) return [400, {}]
    const good = contacts.filter((one) => isObject(one) && typeof one['phone'] === 'string' && /^\+\d{8,15}$/.test(one['phone']))
    return [200, { added: good.length, failed: contacts.length - good.length }]
  })
  expect(brief(found).filter((line) => line.startsWith('error'))).toEqual([])
})

const report = object({ id: { type: 'integer' }, name: text(), start: text(), status: text(), tags: { type: 'array', items: text() } })
const reports = (create: JsonObject, action: JsonObject = {}) =>
  document({
    '/reports': {
      post: {
        operationId: 'reports.create',
        requestBody: {
          required: true,
          content: json(create, 'start' in objectOf(create['properties']) ? { name: 'A', start: '2026-12-01T09:00:00Z' } : { name: 'A' }),
        },
        responses: { ...ok(report, '201'), ...invalid },
      },
    },
    '/reports/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, example: 1, schema: { type: 'integer' } }],
      get: { operationId: 'reports.get', responses: { ...ok(report), '404': { description: 'no' } } },
    },
    ...action,
  })

/** Keeps reports; what is answered of one can be changed. */
function reportServer(
  shown: (made: JsonObject) => JsonObject,
  act: (made: Record<string, unknown>) => readonly [number, unknown] = (made) => [200, made],
): Handler {
  const kept = new Map<number, Record<string, unknown>>()
  return ({ method, path, body }) => {
    if (path === '/reports') {
      const isTyped =
        ['name', 'start', 'status'].every((name) => body[name] === undefined || typeof body[name] === 'string') && !('' in body)
      if (!isTyped || typeof body['name'] !== 'string' || Object.keys(body).some((name) => !['name', 'start', 'status'].includes(name)))
        return [400, {}]
      const made = { ...body, id: kept.size + 1 }
      kept.set(made.id, made)
      return [201, shown(made)]
    }
    const id = path.split('/')[2] ?? ''
    const found = kept.get(Number(id))
    if (!found) return [404, { error: 'unknown' }]
    return method === 'GET' ? [200, shown(found)] : act(found)
  }
}

test('an instant in another notation is the same', async () => {
  const create = { ...object({ name: text(), start: text({ description: 'ISO 8601 date-time' }) }, ['name']), additionalProperties: false }
  const found = await findings(
    reports(create),
    reportServer((made) => ({
      ...made,
      ...(typeof made['start'] === 'string' ? { start: made['start'].replace('T', ' ').replace('Z', ' +0000 UTC') } : {}),
    })),
  )
  expect(brief(found)).toEqual([])
})

test('a status that the server decides is not the caller’s', async () => {
  const create = {
    ...object({ name: text(), status: text({ 'x-extensible-enum': ['scheduled', 'draft'] }) }, ['name']),
    additionalProperties: false,
  }
  const found = await findings(
    reports(create),
    reportServer((made) => ({ ...made, status: 'scheduled' })),
  )
  expect(brief(found)).toEqual([])
})

const cancel = {
  '/reports/{id}/cancel': {
    parameters: [{ name: 'id', in: 'path', required: true, example: 1, schema: { type: 'integer' } }],
    post: {
      operationId: 'reports.cancel',
      'x-idempotency': 'natural',
      responses: { ...ok(report), ...invalid, '404': { description: 'no' } },
    },
  },
}

test.each([
  ['that names the status reached', { error: 'The report is cancelled.' }, []],
  ['that says it is so already', { error: 'Nothing to do, it already is.' }, []],
  ['that says nothing', { error: 'wrong_status' }, ['error repeat-differs reports.cancel']],
])('a natural action that is refused a second time with a reason %s', async (_, body, expected) => {
  const create = { ...object({ name: text() }, ['name']), additionalProperties: false }
  const found = await findings(
    reports(create, cancel),
    reportServer(
      (made) => made,
      (made) => {
        if (made['status'] === 'cancelled') return [400, body]
        made['status'] = 'cancelled'
        return [200, made]
      },
    ),
  )
  expect(brief(found)).toEqual(expected)
})

test('what a broken request left behind is one finding, where it was taken', async () => {
  const create = { ...object({ name: text({ maxLength: 20 }) }, ['name']), additionalProperties: false }
  const kept: JsonObject[] = []
  const api = document({
    '/reports': {
      post: {
        operationId: 'reports.create',
        requestBody: { required: true, content: json(create, { name: 'A' }) },
        responses: { ...ok(report, '201'), ...invalid },
      },
      get: { operationId: 'reports.list', 'x-pagination': { style: 'none', items: '' }, responses: ok({ type: 'array', items: report }) },
    },
  })
  // Takes a name of any type, and shows it for ever after.
  const found = await findings(api, ({ method, body }) => {
    if (method === 'GET') return [200, kept]
    if (!('name' in body) || Object.keys(body).length !== 1 || String(body['name']).length > 20) return [400, {}]
    kept.push({ ...body, id: kept.length + 1 })
    return [201, kept.at(-1)]
  })
  expect(brief(found)).toEqual(['error invalid-input-accepted reports.create'])
})

test('unknown properties that are taken are one note, and an error where the list is documented as closed', async () => {
  const closed = (more: JsonObject) => ({ ...object({ name: text() }), additionalProperties: false, ...more })
  const api = (more: JsonObject) =>
    document(
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [
          `/${name}`,
          {
            post: {
              operationId: `${name}.create`,
              requestBody: { required: true, content: json(closed(more), { name: 'A' }) },
              responses: { ...ok({ type: 'object' }, '201'), ...invalid },
            },
          },
        ]),
      ),
    )
  const handler: Handler = ({ body }) =>
    (body['name'] === undefined || typeof body['name'] === 'string') && !('' in body) ? [201, {}] : [400, {}]
  const found = await findings(api({}), handler)
  expect(brief(found)).toEqual(['note unknown-property-accepted a.create'])
  expect(found[0]?.operations).toEqual(['a.create', 'b.create', 'c.create'])
  const documented = await findings(api({ 'x-evidence': { level: 'documented', source: 'https://example.com' } }), handler)
  expect(brief(documented)).toEqual(['a', 'b', 'c'].map((name) => `error invalid-input-accepted ${name}.create`))
})

test('one rule that is not enforced is one finding, in however many variants of a body', async () => {
  const variants = ['A', 'B', 'C', 'D', 'E'].map((type) =>
    object({ type: { const: type }, value: { type: 'integer', minimum: 1 } }, ['type', 'value']),
  )
  const api = document({
    '/rules': {
      post: {
        operationId: 'rules.create',
        requestBody: { required: true, content: json({ oneOf: variants }) },
        responses: { ...ok({ type: 'object' }, '201'), ...invalid },
      },
    },
  })
  const found = await findings(api, ({ body }) =>
    typeof body['type'] === 'string' && /^[A-E]$/.test(body['type']) && Number.isInteger(body['value']) ? [201, {}] : [400, {}],
  )
  expect(found.map(({ check, title, times }) => [check, title, times > 3])).toEqual([['invalid-input-accepted', '/value: 0', true]])
})

test('a list with a defect in each of its items is one finding, whatever its length', async () => {
  let asked = 0
  const api = document({
    '/people': {
      get: {
        operationId: 'people.list',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } }],
        responses: { ...ok({ type: 'array', items: object({ id: { type: 'integer' }, name: text() }) }), ...invalid },
      },
    },
  })
  const found = await findings(api, ({ query }) => {
    const limit = query.get('limit')
    if (limit !== null && !/^[1-9]$/.test(limit)) return [400, {}]
    asked += 1
    return [200, Array.from({ length: 1 + (asked % 3) }, (_, index) => ({ id: String(index), name: 'Ana' }))]
  })
  expect(brief(found)).toEqual(['error response-schema people.list'])
})

test('an error with a body where none is described, and a 404 where ids are refused as 400, are no findings', async () => {
  const api = document({
    '/people/{id}': {
      get: {
        operationId: 'people.get',
        parameters: [{ name: 'id', in: 'path', required: true, example: 'p1', schema: text() }],
        responses: { ...ok(object({ id: text() })), '400': { description: 'no' } },
      },
    },
  })
  const found = await findings(api, ({ path }) => (path === '/people/p1' ? [200, { id: 'p1' }] : [404, { error: 'unknown' }]))
  expect(brief(found)).toEqual([])
})

test('a query parameter that makes no sense is a warning where no rejection is documented', async () => {
  const api = (more: JsonObject) =>
    document({
      '/people': {
        get: {
          operationId: 'people.list',
          parameters: [{ name: 'direction', in: 'query', schema: text({ enum: ['up', 'down'] }) }],
          responses: { ...ok({ type: 'array' }), ...more },
        },
      },
    })
  expect(brief(await findings(api({}), () => [200, []]))).toEqual(['warning invalid-query-accepted people.list'])
  expect(brief(await findings(api(invalid), () => [200, []]))).toEqual(['error invalid-input-accepted people.list'])
})
