import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { acme, respondingWith, createAcme, fetchGiving, networkError, thrownBy } from '../../../../test/acme.ts'
import { json, startLocalServer } from '../../../../test/local-server.ts'
import type { CallOptions } from '../options.ts'
import { ArgumentError } from '../outcome/errors.ts'

const baseUrl = 'https://api.example.com/v1'

/** The header fields of a request, by lower-case name. */
function fieldsOf(fetch: ReturnType<typeof fetchGiving>, index = 0): Record<string, string> {
  return Object.fromEntries(new Headers(fetch.asked[index]?.init.headers))
}

describe('what goes over the wire', () => {
  test('is method, path, query, headers and body', async () => {
    await using server = await startLocalServer((_request, response) => json(response, { ok: true }))
    const client = createAcme({ baseUrl: server.url })
    await client.messages.send({ phone: '+15550100', text: 'Grüße' })
    await client.campaigns.replace('a b', { name: 'x' })
    await client.campaigns.contacts.list('c1', { state: ['a', 'b'], size: 5 })
    await client.messages.list({ state: ['a', 'b'] })
    await client.campaigns.start('c1')
    expect(server.requests.map(({ method, target, body }) => `${method} ${target} ${body}`)).toEqual([
      'POST /messages {"phone":"+15550100","text":"Grüße"}',
      'PUT /campaigns/a%20b {"name":"x"}',
      'GET /campaigns/c1/contacts?state=a,b&size=5 ',
      'GET /messages?state=a&state=b ',
      'POST /campaigns/c1/start ',
    ])
    expect(server.requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/json',
      undefined,
      undefined,
      undefined,
    ])
    expect(server.requests.every(({ headers }) => headers.authorization === 'Bearer test-key')).toBe(true)
  })

  test('has the headers of the call, else of the client, however they are spelt', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch, headers: { 'X-One': 'client', 'x-two': 'client' } })
    await client.messages.get(1, { headers: { 'x-one': 'call', Authorization: 'Basic own' } })
    expect(fieldsOf(fetch)).toMatchObject({ 'x-one': 'call', 'x-two': 'client', authorization: 'Basic own' })
  })

  test('has no header without a value', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const nothing = undefined as unknown as string
    await createAcme({ fetch, headers: { 'X-One': 'client', 'X-Two': nothing } }).messages.get(1, { headers: { 'x-one': nothing } })
    expect(fieldsOf(fetch)).toEqual({ authorization: 'Bearer test-key', 'x-one': 'client' })
  })

  test('can be a form with files, lists and other values', async () => {
    await using server = await startLocalServer((_request, response) => json(response, {}))
    const file = new File(['name,phone'], 'people.csv', { type: 'text/csv' })
    const body = { file, tags: ['a', 'b'], count: 2, map: { name: 0 }, nothing: undefined }
    await createAcme({ baseUrl: server.url }).campaigns.contacts.import('c1', body)
    const [request] = server.requests
    const form = await new Response(request?.body ?? '', { headers: { 'content-type': request?.headers['content-type'] ?? '' } }).formData()
    const sent = form.get('file')
    if (!(sent instanceof File)) throw new Error('no file')
    expect([sent.name, sent.type, await sent.text()]).toEqual(['people.csv', 'text/csv', 'name,phone'])
    expect(form.getAll('tags')).toEqual(['a', 'b'])
    expect([form.get('count'), form.get('map'), form.has('nothing')]).toEqual(['2', '{"name":0}', false])
  })

  test('can be a form with nothing in it', async () => {
    const fetch = fetchGiving(respondingWith({}))
    await createAcme({ fetch }).campaigns.contacts.import('c1', {})
    const { body = null, headers = {} } = fetch.asked[0]?.init ?? {}
    expect(await new Response(body, { headers }).formData()).toEqual(new FormData())
  })

  test('can be a form again on the next attempt', async () => {
    await using server = await startLocalServer((_request, response, number) => {
      if (number === 1) json(response, {}, 429, { 'retry-after-ms': '1' })
      else json(response, { done: true })
    })
    const file = new Blob(['content'])
    expect(await createAcme({ baseUrl: server.url }).campaigns.contacts.import('c1', { file })).toEqual({ done: true })
    expect(server.requests.map(({ body }) => body.includes('content'))).toEqual([true, true])
  })
})

test('a body with a query beside it takes that from its options', async () => {
  const fetch = fetchGiving(respondingWith({ id: 1 }))
  const operation = { method: 'POST', path: '/messages', body: 'json', query: true } as const
  const client = createAcme({ fetch }, { operations: { 'messages.send': operation } })
  const query = { tags: ['a'] }
  const call = client.messages.send({ text: 'x' }, { query } as CallOptions)
  query.tags.push('b')
  await call
  expect(fetch.asked[0]?.url).toBe('https://api.example.com/v1/messages?tags=a')
})

test('behind http a serializer of the caller is used, once', async () => {
  const sent: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent.push(await new Request(input, init).text())
    return new Response('{}', { status: 400 })
  }
  const bodySerializer = vi.fn<(body: unknown) => string>((body) => `text=${String(body)}`)
  const { response } = await createAcme({ fetch }).http.POST('/messages', { body: 'secret words', bodySerializer })
  expect(response.status).toBe(400)
  expect(sent).toEqual(['text=secret words'])
  expect(bodySerializer).toHaveBeenCalledTimes(1)
})

describe('what comes back', () => {
  test('is the body, and with withResponse everything else', async () => {
    const fetch = fetchGiving(respondingWith({ id: 1 }, 201, { 'x-request-id': 'r1' }))
    const client = createAcme({ fetch })
    expect(await client.messages.send({})).toEqual({ id: 1 })
    const fingerprint = createHash('sha256').update('POST /messages\n{}').digest('hex')
    const { data, response, attempts, ...rest } = await client.messages.send({}).withResponse()
    expect({ data, attempts, rest }).toEqual({ data: { id: 1 }, attempts: 1, rest: { fingerprint } })
    expect(response).toBeInstanceOf(Response)
    expect([response.status, response.headers.get('x-request-id'), response.bodyUsed]).toEqual([201, 'r1', true])
  })

  test('throws the same error whichever way it is asked for', async () => {
    const promise = createAcme({ fetch: fetchGiving(respondingWith({}, 404)) }).messages.get(1)
    const error = await thrownBy(promise)
    expect(await thrownBy(promise.withResponse())).toBe(error)
    // Nobody listens to `data` here, and that must not end the process.
    const other = createAcme({ fetch: fetchGiving(respondingWith({}, 404)) }).messages.get(1)
    expect(await thrownBy(other.withResponse())).toMatchObject({ status: 404 })
  })

  test.each([false, true])('is a text or bytes where the description says so (with middleware: %s)', async (hasMiddleware) => {
    await using server = await startLocalServer((request, response) => {
      if (request.target === '/report.csv') response.writeHead(200, { 'content-type': 'text/csv' }).end('a,b\n1,2')
      else response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from([37, 80, 255]))
    })
    const client = createAcme({ baseUrl: server.url, middleware: hasMiddleware ? [{ onRequest: () => undefined }] : [] })
    expect(await client.reports.text()).toBe('a,b\n1,2')
    const file = await client.reports.file()
    expect(file).toBeInstanceOf(Blob)
    expect(file.type).toBe('application/pdf')
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([37, 80, 255]))
  })

  test.each([false, true])('is nothing where there is nothing (with middleware: %s)', async (hasMiddleware) => {
    const middleware = hasMiddleware ? [{ onRequest: () => undefined }] : []
    for (const received of [() => new Response(null, { status: 204 }), () => new Response('', { headers: { 'content-length': '0' } })]) {
      expect(await createAcme({ fetch: fetchGiving(received), middleware }).messages.get(1)).toBeUndefined()
    }
  })
})

describe('idempotency keys', () => {
  test('are minted for each call where the provider keeps them, and for no other', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch })
    const first = await client.campaigns.create({}).withResponse()
    const second = await client.campaigns.create({}).withResponse()
    expect(first.idempotencyKey).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey)
    expect(fieldsOf(fetch, 0)['idempotency-key']).toBe(first.idempotencyKey)
    expect(fieldsOf(fetch, 1)['idempotency-key']).toBe(second.idempotencyKey)
    const other = await client.campaigns.replace('c1', {}).withResponse()
    expect(other).not.toHaveProperty('idempotencyKey')
    expect(fieldsOf(fetch, 2)).not.toHaveProperty('idempotency-key')
  })

  test('are refused where the provider keeps none: the caller would take two calls for one', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch })
    const calls = [
      () => client.messages.send({}, { idempotencyKey: 'order-1' }),
      () => client.campaigns.replace('c1', {}, { idempotencyKey: 'order-1' }),
      () => client.http.POST('/messages', { body: {}, idempotencyKey: 'order-1' }),
      () => client.http.POST('/elsewhere', { body: {}, idempotencyKey: 'order-1' }),
    ]
    for (const call of calls) {
      expect(await thrownBy(call())).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining('keeps no idempotency key') })
    }
    expect(fetch.asked).toEqual([])
  })

  test('are the caller’s where there is one: the option, else the header of the call, else of the client', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch, headers: { 'IDEMPOTENCY-KEY': 'client' } })
    const headers = { 'idempotency-key': 'header' }
    const results = [
      await client.campaigns.create({}, { idempotencyKey: 'option', headers }).withResponse(),
      await client.campaigns.create({}, { headers }).withResponse(),
      await client.campaigns.create({}).withResponse(),
    ]
    expect(results.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['option', 'header', 'client'])
    expect([0, 1, 2].map((index) => fieldsOf(fetch, index)['idempotency-key'])).toEqual(['option', 'header', 'client'])
  })

  test.each(['', ' ', '\t'])('that are empty are no keys: "%s" is refused', async (idempotencyKey) => {
    const fetch = fetchGiving(respondingWith({}))
    const error = await thrownBy(createAcme({ fetch }).campaigns.create({}, { idempotencyKey }))
    expect(error).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining('idempotency key is empty') })
    expect(await thrownBy(createAcme({ fetch, headers: { 'Idempotency-Key': idempotencyKey } }).campaigns.create({}))).toBeInstanceOf(
      ArgumentError,
    )
    expect(fetch.asked).toEqual([])
  })

  test('are sent as they are compared: without spaces around them', async () => {
    const fetch = fetchGiving(respondingWith({}))
    expect((await createAcme({ fetch }).campaigns.create({}, { idempotencyKey: ' k1 ' }).withResponse()).idempotencyKey).toBe('k1')
  })
})

describe('what cannot be sent is refused, and nothing leaves', () => {
  const fetch = fetchGiving(respondingWith({}))

  async function rejection(call: PromiseLike<unknown>): Promise<string> {
    const error = await thrownBy(call)
    expect(error).toBeInstanceOf(ArgumentError)
    expect(error).toMatchObject({ outcome: 'not-sent', attempts: 0, provider: 'acme' })
    expect(fetch.asked).toEqual([])
    return (error as Error).message
  }

  test.each(['', '.', '..', undefined, null, true, {}, []])('a path parameter that is %j', async (id) => {
    const get = createAcme({ fetch }).messages.get as (id: unknown) => Promise<unknown>
    expect(await rejection(get(id))).toBe('acme.messages.get cannot be sent. It needs a value for the path parameter "id".')
  })

  test.each(['a\r\nX-Evil: 1', 'a\nb', 'a\0b', 'a\u007fb', 'snowman ☃'])(
    'a header value such as %j, which is not repeated',
    async (value) => {
      for (const call of [
        createAcme({ fetch }).messages.get(1, { headers: { 'X-Test': value } }),
        createAcme({ fetch, headers: { 'X-Test': value } }).messages.get(1),
        createAcme({ fetch, apiKey: `x${value}` }).messages.get(1),
        createAcme({ fetch }).campaigns.create({}, { idempotencyKey: value }),
      ]) {
        const message = await rejection(call)
        expect(message).toContain('has a line break or another character that a header cannot have')
        expect(message).not.toContain(value)
      }
    },
  )

  test('a header that the provider wants and that is missing or empty', async () => {
    const client = createAcme({ fetch, accountId: 'a1' })
    expect(await rejection(client.account.get())).toBe(
      "acme.account.get cannot be sent. It needs the header X-Team: pass headers: { 'X-Team': '…' } to it or when creating the client.",
    )
    expect(await rejection(client.account.get({ headers: { 'x-team': '' } }))).toContain('X-Team')
  })

  test('a body that is no JSON', async () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    for (const body of [{ big: 1n }, cycle]) {
      const message = await rejection(createAcme({ fetch }).messages.send(body))
      expect(message).toContain('Its body or query cannot be encoded')
    }
    expect(await thrownBy(createAcme({ fetch }).messages.send({ big: 1n }))).toMatchObject({ cause: { name: 'TypeError' } })
  })

  test('a query with objects, which has no agreed form', async () => {
    const { list } = createAcme({ fetch }).messages
    for (const query of [{ filter: { a: 1 } }, { since: new Date(0) }, { ids: [[1]] }]) {
      const error = await thrownBy(Promise.resolve(list(query)))
      expect(error).toMatchObject({ name: 'ArgumentError', cause: { message: expect.stringContaining('a string, a number, a boolean') } })
    }
  })

  test('a body that its schema refuses, if it is to be checked', async () => {
    const validate = (context: { provider: string; operation: string }, body: unknown) => {
      if (!body) throw new ArgumentError('no', context)
    }
    const send = createAcme({ fetch, validate }).messages.send as (body?: object) => Promise<unknown>
    expect(await rejection(send())).toBe('no')
  })

  test('anything, where the address is wrong', async () => {
    expect(await rejection(createAcme({ fetch, baseUrl: 'nowhere' }).messages.get(1))).toContain('is not an absolute URL')
  })
})

describe('no harm is done', () => {
  test.each(['../admin', '..%2fadmin', '%2e%2e', 'a/b', 'a?b=c', 'a#b', 'a;b', '.well-known', '...', 'ü'])(
    'by a path parameter such as %s: it stays one segment',
    async (id) => {
      await using server = await startLocalServer((_request, response) => json(response, {}))
      await createAcme({ baseUrl: `${server.url}/v1` }).messages.get(id)
      const segments = server.requests[0]?.target.split('/') ?? []
      expect(segments.slice(0, 3)).toEqual(['', 'v1', 'messages'])
      expect(segments).toHaveLength(4)
      expect(decodeURIComponent(segments[3] ?? '')).toBe(id)
    },
  )

  test('by keys of the prototype in bodies, queries, headers and answers', async () => {
    await using server = await startLocalServer((_request, response) => {
      const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
      response.writeHead(200, { 'content-type': 'application/json' }).end(text)
    })
    const evil = JSON.parse('{"__proto__":{"polluted":1},"constructor":"x"}') as Record<string, unknown>
    const fields = JSON.parse('{"__proto__":"polluted","X-Test":"1"}') as Record<string, string>
    const client = createAcme({ baseUrl: server.url, headers: fields, hooks: { onAttempt: ({ body }) => body() } })
    const received = await client.messages.send(evil, { headers: fields })
    expect(Object.keys(received as object)).toEqual(['__proto__', 'constructor'])
    await client.messages.list({ ...fields })
    await client.messages.list(JSON.parse('{"__proto__":"polluted"}') as Record<string, unknown>)
    await client.campaigns.contacts.import('c1', evil)
    expect(server.requests[0]?.body).toBe('{"__proto__":{"polluted":1},"constructor":"x"}')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('middleware', () => {
  test('has a real Request and a real Response, and its changes count', async () => {
    await using server = await startLocalServer((request, response) => json(response, { got: request.headers['x-added'] }))
    const seen: unknown[] = []
    const client = createAcme({
      baseUrl: server.url,
      middleware: [
        {
          onRequest({ request, schemaPath }) {
            seen.push(request instanceof Request, schemaPath)
            request.headers.set('X-Added', 'yes')
          },
          async onResponse({ response }) {
            seen.push(response instanceof Response)
            return Response.json({ wrapped: await response.json() })
          },
        },
      ],
    })
    const { data, response } = await client.messages.send({ a: 1 }).withResponse()
    expect(data).toEqual({ wrapped: { got: 'yes' } })
    expect(response).toBeInstanceOf(Response)
    expect(seen).toEqual([true, '/messages', true])
    expect(server.requests[0]).toMatchObject({ body: '{"a":1}', method: 'POST' })
  })

  test('sees a call once, and all its attempts are the same request', async () => {
    await using server = await startLocalServer((_request, response, number) => {
      if (number < 3) json(response, {}, 503, { 'retry-after-ms': '1' })
      else json(response, { id: 1 })
    })
    let count = 0
    const onRequest = ({ request }: { request: Request }) => {
      count += 1
      request.headers.set('X-Trace', `t${count}`)
    }
    const client = createAcme({ baseUrl: server.url, middleware: [{ onRequest }] })
    expect((await client.campaigns.create({ name: 'x' }).withResponse()).attempts).toBe(3)
    expect(count).toBe(1)
    const [first, ...others] = server.requests
    for (const other of others) {
      expect(other.body).toBe(first?.body)
      expect(other.headers['x-trace']).toBe('t1')
      expect(other.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
    }
  })

  test('may answer itself', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch, middleware: [{ onRequest: () => Response.json({ cached: true }) }] })
    expect(await client.messages.get(1).withResponse()).toMatchObject({ data: { cached: true }, attempts: 0 })
    expect(fetch.asked).toEqual([])
  })

  test('sees the rejections that become errors', async () => {
    const statuses: number[] = []
    const onResponse = ({ response }: { response: Response }) => void statuses.push(response.status)
    const client = createAcme({ fetch: fetchGiving(respondingWith({ message: 'No.' }, 404)), middleware: [{ onResponse }] })
    expect(await thrownBy(client.messages.get(1))).toMatchObject({ status: 404, body: { message: 'No.' } })
    expect(statuses).toEqual([404])
  })

  test('that fails before anything was sent makes it an argument error', async () => {
    const problem = new Error('middleware is broken')
    const fail = () => {
      throw problem
    }
    const fetch = fetchGiving(respondingWith({}))
    expect(await thrownBy(createAcme({ fetch, middleware: [{ onRequest: fail }] }).messages.send({}))).toMatchObject({
      name: 'ArgumentError',
      outcome: 'not-sent',
      cause: problem,
    })
    expect(fetch.asked).toEqual([])
  })

  test('that fails once people may have been reached does not make it look as if they had not', async () => {
    const problem = new Error('middleware is broken')
    const onResponse = () => {
      throw problem
    }
    for (const status of [200, 503]) {
      const client = createAcme({ fetch: fetchGiving(respondingWith({}, status)), middleware: [{ onResponse }] })
      for (const call of [() => client.messages.send({}), () => client.http.POST('/messages', { body: {} })]) {
        const error = await thrownBy(call())
        expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1, cause: { message: 'middleware is broken' } })
        expect(error).toMatchObject({ message: expect.stringContaining('middleware failed after the request was sent') })
      }
    }
  })

  test('that throws at a rejection or a read is heard as it is', async () => {
    const problem = new Error('not today')
    const onResponse = () => {
      throw problem
    }
    const client = (status: number) => createAcme({ fetch: fetchGiving(respondingWith({}, status)), middleware: [{ onResponse }] })
    expect(await thrownBy(client(400).messages.send({}))).toBe(problem)
    expect(await thrownBy(client(200).messages.get(1))).toBe(problem)
  })

  test('hears of an error, and the caller has it as it was', async () => {
    const heard: unknown[] = []
    const onError = ({ error }: { error: unknown }) => void heard.push(error)
    const client = createAcme({ fetch: fetchGiving(networkError('ECONNRESET')), middleware: [{ onError }] })
    const error = await thrownBy(client.messages.send({}))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError' })
    expect(heard).toEqual([error])
  })

  test('does not get credentials past the redirect rules', async () => {
    const fetch = fetchGiving(
      () => new Response('', { status: 302, headers: { location: 'https://other.example.com/' } }),
      respondingWith({}),
    )
    await createAcme({ fetch, middleware: [{ onRequest: () => undefined }] }).messages.get(1)
    expect(fetch.asked.map(({ init }) => new Headers(init.headers).has('authorization'))).toEqual([true, false])
  })
})

describe('http', () => {
  test('is openapi-fetch behind the same credentials and attempts', async () => {
    await using server = await startLocalServer((request, response, number) => {
      if (number === 1) json(response, {}, 503, { 'retry-after-ms': '1' })
      else json(response, { target: request.target, authorization: request.headers.authorization })
    })
    const { http } = createAcme({ baseUrl: server.url, headers: { 'X-One': '1' } })
    const { data, response } = await http.GET('/messages/{id}', { params: { path: { id: 'a b' }, query: { x: 1 } } })
    expect(data).toEqual({ target: '/messages/a%20b?x=1', authorization: 'Bearer test-key' })
    expect(response).toBeInstanceOf(Response)
    expect(server.requests).toHaveLength(2)
    expect(server.requests[1]?.headers['x-one']).toBe('1')
  })

  test('gives rejections in place of throwing them, as openapi-fetch does', async () => {
    const { http } = createAcme({ fetch: fetchGiving(respondingWith({ message: 'No.' }, 404)) })
    const { data, error, response } = await http.GET('/messages/{id}', { params: { path: { id: 1 } } })
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: { message: 'No.' }, status: 404 })
  })

  test('sends what is not described once, and says when nobody knows', async () => {
    const fetch = fetchGiving(networkError('ECONNRESET'))
    const { http } = createAcme({ fetch })
    expect(await thrownBy(http.POST('/undocumented', { body: { a: 1 } }))).toMatchObject({
      name: 'UnknownOutcomeError',
      operation: 'POST /undocumented',
    })
    expect(fetch.asked).toHaveLength(1)
  })

  test('keeps keys as named methods do; the caller’s own wins, as option or as parameter', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const { http } = createAcme({ fetch })
    await http.POST('/campaigns', { body: {} })
    await http.POST('/campaigns', { body: {}, params: { header: { 'Idempotency-Key': 'parameter' } } })
    await http.POST('/campaigns', { body: {}, headers: { 'idempotency-key': 'header' } })
    await http.POST('/campaigns', { body: {}, idempotencyKey: 'option' })
    const keys = [0, 1, 2, 3].map((index) => fieldsOf(fetch, index)['idempotency-key'])
    expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), 'parameter', 'header', 'option'])
  })

  test('reads an answer the way it is asked to', async () => {
    const { http } = createAcme({ fetch: fetchGiving(() => new Response('a,b')) })
    expect((await http.GET('/report.csv', { parseAs: 'text' })).data).toBe('a,b')
    const { data } = await http.GET('/report.csv', { parseAs: 'blob' })
    expect(data).toBeInstanceOf(Blob)
    const { data: buffer } = await http.GET('/report.csv', { parseAs: 'arrayBuffer' })
    expect(new Uint8Array(buffer as ArrayBuffer)).toEqual(new TextEncoder().encode('a,b'))
  })

  test('knows its verbs in both cases', async () => {
    const fetch = fetchGiving(respondingWith({}))
    await createAcme({ fetch }).http.request('get', '/messages/{id}', { params: { path: { id: 1 } } })
    expect(fetch.asked[0]?.url).toBe(`${baseUrl}/messages/1`)
  })

  test('ends with the caller’s signal', async () => {
    const { http } = createAcme({ fetch: fetchGiving(respondingWith({})) })
    expect(await thrownBy(http.GET('/messages/{id}', { params: { path: { id: 1 } }, signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
      outcome: 'not-sent',
    })
  })

  test('holds an address of one call alone to the same rules', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const { http } = createAcme({ fetch })
    expect(await thrownBy(http.GET('/health', { baseUrl: 'http://elsewhere.example.com' }))).toMatchObject({
      name: 'ArgumentError',
      message: expect.stringContaining('credentials would travel in the open'),
    })
    await http.GET('/health', { baseUrl: 'https://elsewhere.example.com/' })
    expect(fetch.asked.map(({ url }) => url)).toEqual(['https://elsewhere.example.com/health'])
  })

  test('takes middleware, and gives it back, for named methods too', async () => {
    const fetch = fetchGiving(respondingWith({}))
    const client = createAcme({ fetch })
    const seen: boolean[] = []
    const middleware = { onRequest: ({ request }: { request: unknown }) => void seen.push(request instanceof Request) }
    client.http.use(middleware)
    await client.messages.get(1)
    await client.http.GET('/health')
    expect(seen).toEqual([true, true])
    client.http.eject(middleware, { onRequest: () => undefined })
    await client.messages.get(1)
    await client.http.GET('/health')
    expect(seen).toEqual([true, true])
  })
})

test('what an operation does not need is not sent', async () => {
  const fetch = fetchGiving(respondingWith({}))
  await createAcme({ fetch }).health.get()
  expect(fieldsOf(fetch)).toEqual({})
  expect(acme.operations['health.get']?.security).toEqual([])
})
