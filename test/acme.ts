import {
  type ApiPromise,
  type BaseClient,
  type ClientOptions,
  createClient,
  type Description,
  type KeyedCallOptions,
  type ListOptions,
  type ListPromise,
} from '@campaignkit/core'

/** How its calls are looked for. */
export const recipes = {
  'messages.send': {
    operationId: 'messages.list',
    parameters: { since: '$attempt.start' },
    match: { '/reference': '$request.body#/reference' },
    created: '/created',
    id: '/id',
    settle: 1000,
  },
  'campaigns.start': { none: 'Its state cannot be read.' },
}

/** A made-up provider with an operation of every kind. */
export const acme: Description = {
  id: 'acme',
  servers: {
    production: { url: 'https://api.example.com/v1' },
    regional: { url: 'https://{region}.example.com', variables: ['region'] },
  },
  securitySchemes: {
    apiKey: { header: 'Authorization', prefix: 'Bearer ' },
    accountId: { header: 'X-Account' },
  },
  security: [['apiKey']],
  sensitive: { phone: ['phone', 'phones'], name: ['name'], message: ['text'], secret: ['pin'] },
  reconcile: async () => ({ recipes }),
  operations: {
    'messages.get': { method: 'GET', path: '/messages/{id}' },
    'messages.list': {
      method: 'GET',
      path: '/messages',
      query: true,
      pagination: { style: 'cursor', items: '/items', parameter: 'cursor', next: '/next' },
    },
    // Reaches people, no key: once or never.
    'messages.send': {
      method: 'POST',
      path: '/messages',
      body: 'json',
      contactsPeople: true,
    },
    // Reaches people, under a key.
    'campaigns.create': {
      method: 'POST',
      path: '/campaigns',
      body: 'json',
      contactsPeople: true,
      idempotency: { header: 'Idempotency-Key' },
    },
    'campaigns.replace': { method: 'PUT', path: '/campaigns/{id}', body: 'json', idempotency: 'natural' },
    'campaigns.start': {
      method: 'POST',
      path: '/campaigns/{id}/start',
      contactsPeople: true,
    },
    'campaigns.contacts.list': {
      method: 'GET',
      path: '/campaigns/{id}/contacts',
      query: true,
      joinsLists: true,
      pagination: { style: 'page', items: '/items', parameter: 'page', size: 'size' },
    },
    'campaigns.contacts.import': { method: 'POST', path: '/campaigns/{id}/contacts', body: 'multipart' },
    'reports.text': { method: 'GET', path: '/report.csv', response: 'text' },
    'reports.file': { method: 'GET', path: '/report.pdf', response: 'binary' },
    'health.get': { method: 'GET', path: '/health', security: [] },
    'account.get': { method: 'GET', path: '/account', security: [['accountId', 'apiKey'], ['accountId']], headers: ['X-Team'] },
  },
}

type Body = Readonly<Record<string, unknown>>
type Method<Arguments extends readonly unknown[], Data = unknown> = (
  ...args: [...Arguments, options?: KeyedCallOptions]
) => ApiPromise<Data>

/** Its client. */
export interface AcmeClient extends BaseClient {
  messages: {
    get: Method<[id: string | number]>
    list(query?: Body, options?: ListOptions): ListPromise<{ items: unknown[] }, { id: number }>
    send: Method<[body: Body]>
  }
  campaigns: {
    create: Method<[body: Body]>
    replace: Method<[id: string, body: Body]>
    start: Method<[id: string]>
    contacts: {
      list(id: string, query?: Body, options?: ListOptions): ListPromise<{ items: unknown[] }, { id: number }>
      import: Method<[id: string, body: Body]>
    }
  }
  reports: { text: Method<[], string>; file: Method<[], Blob> }
  health: { get: Method<[]> }
  account: { get: Method<[]> }
  http: {
    GET: HttpMethod
    POST: HttpMethod
    HEAD: HttpMethod
    request(verb: string, path: string, init?: Body): ReturnType<HttpMethod>
    use(...middleware: readonly object[]): void
    eject(...middleware: readonly object[]): void
  }
}

type HttpMethod = (path: string, init?: Body) => Promise<{ data?: unknown; error?: unknown; response: Response }>

/** What its client is given. */
export interface AcmeOptions extends ClientOptions {
  apiKey?: string | (() => string | Promise<string>)
  accountId?: string
}

/** Makes its client, with a key and without waits between attempts worth mentioning. */
export function createAcme(options: AcmeOptions = {}, description: Partial<Description> = {}): AcmeClient {
  return createClient<AcmeClient>({ ...acme, ...description }, { apiKey: 'test-key', ...options })
}

/** What a call threw. Fails if it did not. */
export async function thrownBy(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** A `fetch` that gives one response after the other, the last one ever again, and remembers what it was asked. */
export function fetchGiving(...responses: readonly (Error | (() => Response | Promise<Response>))[]): typeof fetch & {
  readonly asked: { readonly url: string; readonly init: RequestInit }[]
} {
  const asked: { url: string; init: RequestInit }[] = []
  const give = async (input: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: input instanceof Request ? input.url : String(input), init })
    const response = responses[Math.min(asked.length, responses.length) - 1]
    if (!response || response instanceof Error) throw response ?? new Error('no response was given')
    return response()
  }
  return Object.assign(give, { asked })
}

/** The same, taken for Node's own: what its errors mean is known only of that one, by its source. */
export function nodeFetchGiving(...responses: readonly (Error | (() => Response | Promise<Response>))[]): ReturnType<typeof fetchGiving> {
  const give = fetchGiving(...responses)
  const node: typeof fetch = (input, init) => {
    void "'internal/deps/undici/undici'"
    return give(input, init)
  }
  return Object.assign(node, { asked: give.asked })
}

/** A response with JSON. */
export function respondingWith(body: unknown, status = 200, headers: Record<string, string> = {}): () => Response {
  return () => Response.json(body, { status, headers })
}

/** What `fetch` throws when the network failed. */
export function networkError(code: string, more: object = {}): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, ...more }) })
}
