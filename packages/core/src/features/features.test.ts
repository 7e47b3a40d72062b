import { describe, expect, test } from 'vitest'
import { createClient } from '../client.ts'
import type { Features } from '../description/features.ts'
import type { Description, Operation } from '../description/operation.ts'
import type { ClientOptions } from '../options.ts'
import { basicAuth } from './basic-auth.ts'
import { clientCredentials } from './client-credentials.ts'
import { encodeForm } from './form-body.ts'
import { encodeRaw } from './raw-body.ts'

interface Client {
  readonly resources: {
    readonly set: (body: unknown, options?: object) => Promise<unknown>
    readonly get: () => Promise<unknown>
  }
  readonly http: { readonly POST: (path: string, init: object) => Promise<unknown> }
}

interface Sent {
  readonly url: string
  readonly headers: Headers
  readonly body: string
}

/** A client of a made-up provider, and what it sends. */
function make(
  features: Features,
  {
    operation,
    schemes,
    ...options
  }: ClientOptions & { operation?: Partial<Operation>; schemes?: Description['securitySchemes'] } & Record<string, unknown>,
  respond: (request: Request) => Response | Promise<Response> = () => Response.json({}),
) {
  const sent: Sent[] = []
  const description: Description = {
    id: 'acme',
    servers: { production: { url: 'https://api.example.org/v1' } },
    securitySchemes: schemes ?? {},
    security: schemes ? [Object.keys(schemes)] : [],
    sensitive: {},
    operations: {
      'resources.set': { method: 'POST', path: '/resources', idempotency: 'natural', ...operation },
      'resources.get': { method: 'GET', path: '/resources', ...operation },
    },
    features,
  }
  const send = async (url: string | URL | Request, init?: RequestInit) => {
    const request = new Request(url, init)
    sent.push({ url: request.url, headers: request.headers, body: await request.clone().text() })
    return respond(request)
  }
  return { client: createClient<Client>(description, { retries: 0, fetch: send, ...options }), sent }
}

const encode = { form: encodeForm, raw: encodeRaw }

describe('a form', () => {
  const body = { to: ['+12125550100', 'b'], empty: undefined, none: null, deep: { a: [{ b: 1 }] }, joined: ['x', 'y'], flag: true }
  const operation = { body: 'form', fields: { deep: 'brackets', joined: 'commas' } } as const
  const expected = 'to=%2B12125550100&to=b&deep%5Ba%5D%5B0%5D%5Bb%5D=1&joined=x%2Cy&flag=true'

  test('is sent by its media type', async () => {
    const { client, sent } = make({ encode }, { operation })
    await client.resources.set(body)
    expect(sent[0]?.body).toBe(expected)
    expect(sent[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  })

  test('is the same through middleware and in a direct call', async () => {
    const { client, sent } = make({ encode }, { operation, middleware: [{ onRequest: () => undefined }] })
    await client.resources.set(body)
    await client.http.POST('/resources', { body })
    await client.http.POST('/resources', { body: new URLSearchParams(expected) })
    expect(sent.map((each) => each.body)).toEqual([expected, expected, expected])
    expect(sent.map(({ headers }) => headers.get('content-type')?.split(';')[0])).toEqual(
      Array(3).fill('application/x-www-form-urlencoded'),
    )
  })

  test.each([[['a']], ['text'], [1]])('of %j is not sent', async (wrong) => {
    const { client, sent } = make({ encode }, { operation })
    await expect(client.resources.set(wrong)).rejects.toMatchObject({ name: 'ArgumentError', outcome: 'not-sent' })
    expect(sent).toEqual([])
  })

  test('is not sent as something else by a client without the feature', async () => {
    const { client, sent } = make({}, { operation })
    await expect(client.resources.set(body)).rejects.toMatchObject({ name: 'ArgumentError', outcome: 'not-sent' })
    expect(sent).toEqual([])
  })
})

describe('a body that is sent as it is', () => {
  test.each([
    ['text', '{"a":1}'],
    ['bytes', new TextEncoder().encode('{"a":1}')],
    ['a Blob', new Blob(['{"a":1}'])],
  ])('%s', async (_what, body) => {
    const { client, sent } = make({ encode }, { operation: { body: 'raw', contentType: 'text/plain' } })
    await client.resources.set(body)
    expect(sent[0]).toMatchObject({ body: '{"a":1}' })
    expect(sent[0]?.headers.get('content-type')).toBe('text/plain')
  })

  test('is no object', async () => {
    const { client } = make({ encode }, { operation: { body: 'raw', contentType: 'text/plain' } })
    await expect(client.resources.set({ a: 1 })).rejects.toMatchObject({ outcome: 'not-sent' })
  })
})

describe('HTTP basic', () => {
  const schemes = { basic: { header: 'Authorization', options: ['accountSid', 'authToken'] } }

  test('sends user name and password in UTF-8', async () => {
    // RFC 7617, 2.1: "test" and "123£".
    const { client, sent } = make({ authenticate: { basic: basicAuth } }, { schemes, accountSid: 'test', authToken: '123£' })
    await client.resources.get()
    expect(sent[0]?.headers.get('authorization')).toBe('Basic dGVzdDoxMjPCow==')
  })

  test('needs both', async () => {
    const { client, sent } = make({ authenticate: { basic: basicAuth } }, { schemes, accountSid: 'test' })
    await expect(client.resources.get()).rejects.toThrow(
      'It needs accountSid and authToken: pass it when creating the client, or set ACME_ACCOUNT_SID and ACME_AUTH_TOKEN.',
    )
    expect(sent).toEqual([])
  })

  test('refuses a user name that would end early', async () => {
    const { client } = make({ authenticate: { basic: basicAuth } }, { schemes, accountSid: 'a:b', authToken: 'c' })
    await expect(client.resources.get()).rejects.toMatchObject({
      outcome: 'not-sent',
      message: expect.stringContaining('must not have a colon'),
    })
  })

  test('never sends half a credential where the feature is missing', async () => {
    const { client, sent } = make({}, { schemes, accountSid: 'a', authToken: 'b' })
    await expect(client.resources.get()).rejects.toMatchObject({ outcome: 'not-sent' })
    expect(sent).toEqual([])
  })
})

describe('OAuth 2.0 client credentials', () => {
  const schemes = { oauth: { header: 'Authorization', options: ['clientId', 'clientSecret'], settings: ['tokenUrl'] } }
  const secrets = { clientId: 'id', clientSecret: 'secret' }
  const features = (tokenUrl = '/token') => ({ authenticate: { oauth: clientCredentials({ tokenUrl }) } })
  const isToken = ({ url }: { readonly url: string }) => url.endsWith('/token')

  test('one token serves many calls, also those that wait for it', async () => {
    const { client, sent } = make(features(), { schemes, ...secrets }, (request) =>
      Response.json(isToken(request) ? { access_token: 't', expires_in: 3600 } : {}),
    )
    await Promise.all(Array.from({ length: 5 }, () => client.resources.get()))
    await client.resources.get()
    expect(sent.filter(isToken)).toHaveLength(1)
    expect(sent.filter((each) => !isToken(each)).map(({ headers }) => headers.get('authorization'))).toEqual(Array(6).fill('Bearer t'))
  })

  test('a token is renewed before its end', async () => {
    let count = 0
    // With a life of 0 ms it is at its end at once.
    const { client, sent } = make(features(), { schemes, ...secrets }, (request) =>
      Response.json(isToken(request) ? { access_token: `t${(count += 1)}`, expires_in: count === 1 ? 1e-9 : 3600 } : {}),
    )
    await client.resources.get()
    await client.resources.get()
    await client.resources.get()
    expect(sent.filter((each) => !isToken(each)).map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer t1',
      'Bearer t2',
      'Bearer t2',
    ])
  })

  test('two clients have a token each', async () => {
    const shared = features()
    const respond = (request: Request) => Response.json(isToken(request) ? { access_token: request.headers.get('authorization') } : {})
    const one = make(shared, { schemes, clientId: 'one', clientSecret: 's' }, respond)
    const two = make(shared, { schemes, clientId: 'two', clientSecret: 's' }, respond)
    await one.client.resources.get()
    await two.client.resources.get()
    expect(one.sent[1]?.headers.get('authorization')).toBe(`Bearer Basic ${btoa('one:s')}`)
    expect(two.sent[1]?.headers.get('authorization')).toBe(`Bearer Basic ${btoa('two:s')}`)
  })

  test('a failure is said without the secret, and the next call asks again', async () => {
    let isUp = false
    const { client } = make(features(), { schemes, ...secrets }, (request) =>
      !isToken(request) || isUp
        ? Response.json({ access_token: 't' })
        : new Response('no secret here', { status: 503, statusText: 'Unavailable' }),
    )
    const error: unknown = await client.resources.get().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      outcome: 'not-sent',
      message: expect.stringContaining('The token endpoint gave no token: 503 Unavailable'),
    })
    expect(String(error)).not.toContain('secret')
    isUp = true
    await client.resources.get()
  })

  test('secrets do not go to a documented endpoint from a client that leads elsewhere, unless it is told so', async () => {
    const elsewhere = { baseUrl: 'http://127.0.0.1:1/acme' }
    const absolute = features('https://login.example.org/token')
    const { client, sent } = make(absolute, { schemes, ...secrets, ...elsewhere })
    await expect(client.resources.get()).rejects.toThrow(
      'The token endpoint https://login.example.org does not belong to baseUrl: pass tokenUrl too.',
    )
    expect(sent).toEqual([])
    const told = make(absolute, { schemes, ...secrets, ...elsewhere, tokenUrl: 'http://127.0.0.1:2/token' }, () =>
      Response.json({ access_token: 't' }),
    )
    await told.client.resources.get()
    expect(told.sent.map(({ url }) => url)).toEqual(['http://127.0.0.1:2/token', 'http://127.0.0.1:1/acme/resources'])
  })
})

describe('servers', () => {
  const servers = { production: { url: 'https://messaging.example.net' } }

  test('an operation goes to its own', async () => {
    const { client, sent } = make({}, { operation: { servers } })
    await client.resources.get()
    expect(sent[0]?.url).toBe('https://messaging.example.net/resources')
  })

  test('a given address goes first', async () => {
    const { client, sent } = make({}, { operation: { servers }, baseUrl: 'http://127.0.0.1:1/acme' })
    await client.resources.get()
    expect(sent[0]?.url).toBe('http://127.0.0.1:1/acme/resources')
  })

  test.each(['a/b', '../x', 'a?b', 'a@evil.example', 'a b'])('the variable "%s" leads nowhere else', async (account) => {
    const own = { production: { url: 'https://api.example.org/{account}/v1', variables: ['account'] } }
    const { client, sent } = make({}, { operation: { servers: own }, variables: { account } })
    await expect(client.resources.get()).rejects.toMatchObject({ outcome: 'not-sent' })
    expect(sent).toEqual([])
  })
})

test('headers that are always the same are sent, and the caller may replace them', async () => {
  const { client, sent } = make({}, { operation: { constantHeaders: { 'X-Version': '1' } } })
  await client.resources.set({})
  await client.resources.set({ headers: { 'x-version': '2' } })
  expect(sent.map(({ headers }) => headers.get('x-version'))).toEqual(['1', '2'])
})
