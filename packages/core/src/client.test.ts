import { afterEach, describe, expect, test, vi } from 'vitest'
import { respondingWith, createAcme, fetchGiving, networkError, thrownBy } from '../../../test/acme.ts'
import { CampaignkitError, logTo, type AttemptEvent, type ErrorEvent, type ResponseEvent } from './index.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

const fetch = () => fetchGiving(respondingWith({}))

/** The address and header fields of the first request. */
function firstOf(given: ReturnType<typeof fetchGiving>): { url: string | undefined; fields: Record<string, string> } {
  return { url: given.asked[0]?.url, fields: Object.fromEntries(new Headers(given.asked[0]?.init.headers)) }
}

describe('a browser', () => {
  test('is refused a client, because everybody could read its key', () => {
    vi.stubGlobal('window', {})
    vi.stubGlobal('document', {})
    expect(() => createAcme()).toThrow(/created in a browser, where its credentials are public.*dangerouslyAllowBrowser: true/)
    expect(() => createAcme({ dangerouslyAllowBrowser: true })).not.toThrow()
    expect(() => createAcme({ dangerouslyAllowBrowser: false })).toThrow('browser')
  })

  test('is a window with a document, not one of them', () => {
    vi.stubGlobal('window', {})
    expect(() => createAcme()).not.toThrow()
    vi.unstubAllGlobals()
    vi.stubGlobal('document', {})
    expect(() => createAcme()).not.toThrow()
  })
})

describe('the address', () => {
  async function addressFor(options: Parameters<typeof createAcme>[0]): Promise<string> {
    const asked = fetch()
    await createAcme({ fetch: asked, ...options }).health.get()
    return firstOf(asked).url ?? ''
  }

  test.each([
    [{}, 'https://api.example.com/v1/health'],
    [{ server: 'production' }, 'https://api.example.com/v1/health'],
    [{ server: 'regional', variables: { region: 'eu' } }, 'https://eu.example.com/health'],
    [{ baseUrl: 'https://proxy.example.com/base/' }, 'https://proxy.example.com/base/health'],
    [{ baseUrl: 'https://proxy.example.com///' }, 'https://proxy.example.com/health'],
    [{ baseUrl: 'http://localhost:3000' }, 'http://localhost:3000/health'],
    [{ baseUrl: 'http://127.8.9.1:3000' }, 'http://127.8.9.1:3000/health'],
    [{ baseUrl: 'http://[::1]:3000' }, 'http://[::1]:3000/health'],
    [{ baseUrl: 'http://proxy.example.com', allowInsecure: true }, 'http://proxy.example.com/health'],
    [{ server: 'regional', baseUrl: 'https://both.example.com' }, 'https://both.example.com/health'],
  ])('for %o is %s', async (options, expected) => {
    expect(await addressFor(options)).toBe(expected)
  })

  test('comes from the environment where no option says otherwise', async () => {
    vi.stubEnv('ACME_BASE_URL', 'https://environment.example.com')
    vi.stubEnv('ACME_REGION', 'us')
    expect(await addressFor({})).toBe('https://environment.example.com/health')
    expect(await addressFor({ baseUrl: 'https://option.example.com' })).toBe('https://option.example.com/health')
    expect(await addressFor({ server: 'production' })).toBe('https://api.example.com/v1/health')
    expect(await addressFor({ server: 'regional' })).toBe('https://us.example.com/health')
    expect(await addressFor({ server: 'regional', variables: { region: 'eu' } })).toBe('https://eu.example.com/health')
  })

  test.each([
    [{ server: 'sandbox' }, 'There is no server "sandbox". Documented are: production, regional.'],
    [{ server: 'toString' }, 'There is no server "toString". Documented are: production, regional.'],
    [{ server: 'regional' }, 'Its address needs "region": pass variables: { region: \'…\' } or baseUrl, or set ACME_REGION.'],
    [{ server: 'regional', variables: { region: '' } }, 'Its address needs "region"'],
    [{ baseUrl: 'api.example.com' }, 'Its address "api.example.com" is not an absolute URL such as https://api.example.com.'],
    [{ baseUrl: '' }, 'Its address "" is not an absolute URL'],
    [{ baseUrl: 'https://user@api.example.com' }, 'Its address holds a user name or password; pass credentials as options.'],
    [{ baseUrl: 'https://:word@api.example.com' }, 'Its address holds a user name or password'],
    [{ baseUrl: 'http://api.example.com' }, 'Its address begins with http://, and credentials would travel in the open.'],
    [{ baseUrl: 'http://127.0.0.1.example.com' }, 'credentials would travel in the open'],
    [{ baseUrl: 'http://localhost.example.com' }, 'credentials would travel in the open'],
    [{ baseUrl: 'ftp://localhost' }, 'Its address begins with ftp://'],
    [{ baseUrl: 'file:///tmp', allowInsecure: true }, 'Its address begins with file://'],
  ])('for %o is none, and every call says why', async (options, problem) => {
    const asked = fetch()
    const error = await thrownBy(createAcme({ fetch: asked, ...options }).health.get())
    expect(error).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining(`acme.health.get cannot be sent. `) })
    expect((error as Error).message).toContain(problem)
    expect(asked.asked).toEqual([])
  })

  test('is none where nothing is documented', async () => {
    const error = await thrownBy(createAcme({ fetch: fetch() }, { servers: {} }).health.get())
    expect(error).toMatchObject({ message: expect.stringContaining('There is no server "".') })
  })
})

describe('credentials', () => {
  async function fieldsFor(options: Parameters<typeof createAcme>[0], description = {}): Promise<Record<string, string>> {
    const asked = fetch()
    await createAcme({ fetch: asked, ...options }, description).messages.get(1)
    return firstOf(asked).fields
  }

  test.each([
    ['given as they are', 'secret', 'Bearer secret'],
    ['given with what stands before them', 'Bearer secret', 'Bearer secret'],
    ['given so in another case', 'bearer secret', 'bearer secret'],
    ['with spaces around them', ' secret\n', 'Bearer secret'],
  ])('%s', async (_name, apiKey, expected) => {
    expect((await fieldsFor({ apiKey }))['authorization']).toBe(expected)
    expect((await fieldsFor({ apiKey: () => apiKey }))['authorization']).toBe(expected)
    expect((await fieldsFor({ apiKey: async () => apiKey }))['authorization']).toBe(expected)
  })

  test('that are functions are asked for each call', async () => {
    let count = 0
    const asked = fetch()
    const client = createAcme({ fetch: asked, apiKey: () => `key-${(count += 1)}` })
    await client.messages.get(1)
    await client.messages.get(1)
    expect(asked.asked.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual(['Bearer key-1', 'Bearer key-2'])
  })

  test('come from the environment where none are given', async () => {
    vi.stubEnv('ACME_API_KEY', 'from-environment')
    for (const none of [{}, { apiKey: '' }]) {
      const asked = fetch()
      const { createClient } = await import('./client.ts')
      const { acme } = await import('../../../test/acme.ts')
      const client = createClient<ReturnType<typeof createAcme>>(acme, { fetch: asked, ...none })
      await client.messages.get(1)
      expect(firstOf(asked).fields['authorization']).toBe('Bearer from-environment')
    }
    expect((await fieldsFor({ apiKey: 'given' }))['authorization']).toBe('Bearer given')
  })

  test('that are missing are named, with their variables', async () => {
    const { createClient } = await import('./client.ts')
    const { acme } = await import('../../../test/acme.ts')
    const bare = createClient<ReturnType<typeof createAcme>>(acme, { fetch: fetch() })
    expect(await thrownBy(bare.messages.get(1))).toMatchObject({
      name: 'ArgumentError',
      message: 'acme.messages.get cannot be sent. It needs apiKey: pass it when creating the client, or set ACME_API_KEY.',
    })
    expect(await thrownBy(bare.account.get())).toMatchObject({
      message:
        'acme.account.get cannot be sent. It needs accountId and apiKey, or accountId: pass it when creating the client, or set ACME_ACCOUNT_ID and ACME_API_KEY.',
    })
    await bare.health.get()
  })

  test('that a function does not give are missing too', async () => {
    for (const apiKey of [() => '', () => ' ', async () => '', () => undefined as unknown as string]) {
      expect(await thrownBy(createAcme({ fetch: fetch(), apiKey }).messages.get(1))).toMatchObject({
        name: 'ArgumentError',
        message: expect.stringContaining('The function given for apiKey returned nothing.'),
      })
    }
  })

  test('that a function fails to give fail with what it threw', async () => {
    const problem = new Error('vault is sealed')
    expect(await thrownBy(createAcme({ fetch: fetch(), apiKey: () => Promise.reject(problem) }).messages.get(1))).toBe(problem)
  })

  test('are those of the first way for which all are there', async () => {
    const asked = fetch()
    await createAcme({ fetch: asked, accountId: 'a1', headers: { 'X-Team': 't1' } }).account.get()
    expect(firstOf(asked).fields).toMatchObject({ 'x-account': 'a1', authorization: 'Bearer test-key' })
    const mixed = fetch()
    await createAcme({ fetch: mixed, accountId: 'a1', apiKey: async () => 'late', headers: { 'X-Team': 't1' } }).account.get()
    expect(firstOf(mixed).fields).toMatchObject({ 'x-account': 'a1', authorization: 'Bearer late' })
    const { createClient } = await import('./client.ts')
    const { acme } = await import('../../../test/acme.ts')
    const other = fetch()
    const options = { fetch: other, accountId: 'a1', headers: { 'X-Team': 't1' } }
    await createClient<ReturnType<typeof createAcme>>(acme, options).account.get()
    expect(firstOf(other).fields).toEqual({ 'x-account': 'a1', 'x-team': 't1' })
  })

  test('of a scheme that is not described cannot be given', async () => {
    vi.stubEnv('ACME_TOKEN', 'secret')
    expect(await thrownBy(createAcme({ fetch: fetch() }, { security: [['token']] }).messages.get(1))).toMatchObject({
      name: 'ArgumentError',
    })
    vi.unstubAllEnvs()
  })

  test('are looked for nowhere where there is no environment', async () => {
    vi.stubGlobal('process', undefined)
    const { createClient } = await import('./client.ts')
    const { acme } = await import('../../../test/acme.ts')
    const bare = createClient<ReturnType<typeof createAcme>>(acme, { fetch: fetch() })
    const error = await thrownBy(bare.messages.get(1))
    vi.unstubAllGlobals()
    expect(error).toMatchObject({ name: 'ArgumentError', message: expect.stringContaining('It needs apiKey') })
  })
})

test('without a fetch of one’s own, the global one is asked, as it is at that time', async () => {
  const client = createAcme()
  const asked = fetch()
  vi.stubGlobal('fetch', asked)
  await client.messages.get(1)
  expect(asked.asked).toHaveLength(1)
})

describe('hooks', () => {
  function listening() {
    const attempts: AttemptEvent[] = []
    const responses: ResponseEvent[] = []
    const errors: ErrorEvent[] = []
    const hooks = {
      onAttempt: (event: AttemptEvent) => void attempts.push(event),
      onResponse: (event: ResponseEvent) => void responses.push(event),
      onError: (event: ErrorEvent) => void errors.push(event),
    }
    return { hooks, attempts, responses, errors }
  }

  test('hear of each attempt and each answer', async () => {
    const { hooks, attempts, responses, errors } = listening()
    const asked = fetchGiving(respondingWith({}, 503, { 'retry-after-ms': '0' }), respondingWith({ id: 1 }, 200, { 'x-request-id': 'r2' }))
    await createAcme({ fetch: asked, hooks }).campaigns.replace('c1', { name: 'Ana', size: 3 })
    const about = { provider: 'acme', operation: 'campaigns.replace', method: 'PUT', path: '/campaigns/{id}' }
    expect(attempts).toMatchObject([
      { ...about, attempt: 1 },
      { ...about, attempt: 2 },
    ])
    expect(responses).toMatchObject([
      { ...about, attempt: 1, status: 503, requestId: undefined, duration: expect.any(Number) },
      { ...about, attempt: 2, status: 200, requestId: 'r2' },
    ])
    expect(attempts[0]?.body()).toEqual({ name: '[name]', size: 3 })
    expect(errors).toEqual([])
  })

  test('hear once of a call that failed for good', async () => {
    const { hooks, errors, responses } = listening()
    const client = createAcme({ fetch: fetchGiving(networkError('ECONNRESET')), hooks })
    const error = await thrownBy(client.messages.send({}))
    expect(errors).toEqual([
      { provider: 'acme', operation: 'messages.send', method: 'POST', path: '/messages', error, duration: expect.any(Number) },
    ])
    expect(responses).toEqual([])
    await thrownBy(createAcme({ fetch: fetch(), hooks }).messages.get(''))
    expect(errors[1]?.error).toMatchObject({ name: 'ArgumentError' })
  })

  test('may be some of them', async () => {
    const { hooks, attempts } = listening()
    await createAcme({ fetch: fetch(), hooks: { onAttempt: hooks.onAttempt } }).messages.get(1)
    await createAcme({ fetch: fetch(), hooks: {} }).messages.get(1)
    expect(attempts).toHaveLength(1)
  })

  test('that fail, at once or later, change nothing', async () => {
    const fail = () => {
      throw new Error('broken log')
    }
    const failLater = async () => {
      throw new Error('broken log')
    }
    for (const hook of [fail, failLater]) {
      const hooks = { onAttempt: hook, onResponse: hook, onError: hook }
      expect(await createAcme({ fetch: fetch(), hooks }).messages.get(1)).toEqual({})
      expect(await thrownBy(createAcme({ fetch: fetchGiving(respondingWith({}, 404)), hooks }).messages.get(1))).toMatchObject({
        status: 404,
      })
    }
    // An unheard rejection would fail this run.
    await new Promise(setImmediate)
  })

  test('can write a log, by level', async () => {
    const lines: [string, string, unknown][] = []
    const write = (level: string) => (message: string, details?: unknown) => void lines.push([level, message, details])
    const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
    const client = createAcme({ fetch: fetchGiving(respondingWith({}), respondingWith({ message: 'No.' }, 400)), hooks: logTo(logger) })
    await client.messages.send({ phone: '+15550100', kind: 'sms' })
    await thrownBy(client.messages.send({}))
    const plain = lines.map(([level, message, details]) => [level, message.replaceAll(/\d+ ms/g, 'N ms'), details])
    expect(plain).toEqual([
      ['debug', 'acme.messages.send attempt 1: POST /messages', { body: { phone: '[phone]', kind: 'sms' } }],
      ['info', 'acme.messages.send attempt 1: 200 after N ms', { requestId: undefined }],
      ['debug', 'acme.messages.send attempt 1: POST /messages', { body: {} }],
      ['warn', 'acme.messages.send attempt 1: 400 after N ms', { requestId: undefined }],
      ['error', 'acme.messages.send returned 400: No. (N ms)', expect.objectContaining({ name: 'ApiError', status: 400 })],
    ])
  })

  test('hear nothing of what is no error of ours', async () => {
    const { hooks, errors } = listening()
    const apiKey = () => Promise.reject(new TypeError('theirs'))
    expect(CampaignkitError.isInstance(await thrownBy(createAcme({ fetch: fetch(), hooks, apiKey }).messages.get(1)))).toBe(false)
    expect(errors).toEqual([])
  })
})
