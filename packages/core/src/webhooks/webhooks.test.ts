import { createHash, createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWebhooks, type WebhookDescription, WebhookError, type WebhookEvent, type WebhookOptions } from './webhooks.ts'

type Ended = WebhookEvent<'ended', { readonly event: 'ended'; readonly id: string; readonly text?: string }>
type Moved = WebhookEvent<'moved', { readonly id?: string; readonly old?: string; readonly state?: number }>
type Event = Ended | Moved | WebhookEvent<'unknown', unknown>

/** Two ways to sign, a signed time, and a secret that is sent as it is: all that descriptions can say. */
const description: WebhookDescription = {
  id: 'example',
  signatures: [
    {
      header: 'X-Signature',
      secret: 'webhookSecret',
      algorithm: 'hmac-sha256',
      forms: [
        { key: 'base64', compact: true, digest: 'base64' },
        { key: 'utf8', digest: 'hex' },
      ],
      events: { ended: { match: { '$request.body#/event': 'ended' }, id: ['{$request.body#/id}'] } },
    },
    {
      header: 'X-Timed-Signature',
      secret: 'timedSecret',
      algorithm: 'hmac-sha256',
      prefix: 'sha256=',
      forms: [{ key: 'utf8', content: '{$request.header.X-Time}.{$request.body}', digest: 'hex' }],
      time: 'X-Time',
      events: {
        moved: {
          match: { '$request.header.X-Event': 'moved' },
          id: ['{$request.body#/id}/{$request.body#/state}', '{$request.body#/old}', '{$request.header.X-Event-Id}'],
        },
      },
    },
    { header: 'X-Secret', secret: 'plainSecret', algorithm: 'shared-secret', forms: [], events: { plain: { match: {}, id: [] } } },
  ],
}

const base64Secret = Buffer.from('the key of the newer form').toString('base64')
const secret = 'a secret that is no Base64!'
const create = (options: WebhookOptions & Record<string, unknown> = {}) =>
  createWebhooks<Event>(description, { webhookSecret: base64Secret, ...options } as WebhookOptions)

// Node's own HMAC, so that signing and verifying are not only compared with each other.
const digestOf = (key: string | Buffer, content: string | Buffer, encoding: 'hex' | 'base64') =>
  createHmac('sha256', key).update(content).digest(encoding)
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
const newer = (content: string) => digestOf(Buffer.from(base64Secret, 'base64'), content, 'base64')
const older = (content: string, key = secret) => digestOf(key, content, 'hex')

const body = '{"event":"ended","id":"e1","text":"a \\"b\\\\ c"}'

async function problemOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!WebhookError.isInstance(error)) throw error ?? new Error('it was taken')
  return error.problem
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-15T10:00:00Z'), toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('a digest over the body', () => {
  test('is taken in the newer form: key and digest in Base64, the body without spaces', async () => {
    const event = await create().verify({ body, headers: { 'X-Signature': newer(body) } })
    expect(event).toEqual({ type: 'ended', id: 'e1', time: undefined, body: { event: 'ended', id: 'e1', text: 'a "b\\ c' } })
  })

  test('is taken in the newer form when the body came with spaces, and keeps those in texts', async () => {
    const spaced = '{ "event": "ended",\r\n\t"id": "e1", "text": "a  \\" , b" }'
    const compact = '{"event":"ended","id":"e1","text":"a  \\" , b"}'
    const event = await create().verify({ body: spaced, headers: { 'X-Signature': newer(compact) } })
    expect(event.body).toEqual(JSON.parse(spaced))
  })

  test('is taken when the sender printed escapes, numbers and order of fields otherwise than JavaScript', async () => {
    const python = '{"event": "ended", "id": "e1", "text": "Sof\\u00eda", "rate": 1.0, "10": 1, "9": 2}'
    const compact = '{"event":"ended","id":"e1","text":"Sof\\u00eda","rate":1.0,"10":1,"9":2}'
    expect((await create().verify({ body: python, headers: { 'X-Signature': newer(compact) } })).id).toBe('e1')
  })

  test('is taken when the sender signed the text that JavaScript prints', async () => {
    const sent = '{"event": "ended", "id": "e1", "text": "Sof\\u00eda"}'
    expect(
      (await create().verify({ body: sent, headers: { 'X-Signature': newer('{"event":"ended","id":"e1","text":"Sofía"}') } })).id,
    ).toBe('e1')
  })

  test('is taken in the older form: key as text, digest in hexadecimal, the body as it came', async () => {
    const spaced = '{ "event": "ended", "id": "e1" }'
    for (const signature of [older(spaced), older(spaced).toUpperCase()]) {
      expect((await create({ webhookSecret: secret }).verify({ body: spaced, headers: { 'X-Signature': signature } })).type).toBe('ended')
    }
  })

  test('is that of RFC 4231, test case 2', async () => {
    const digest = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    const given = { body: 'what do ya want for nothing?', headers: { 'X-Signature': digest } }
    expect(await problemOf(create({ webhookSecret: 'Jefe' }).verify(given))).toBe('malformed')
    expect(await problemOf(create({ webhookSecret: 'Jeff' }).verify(given))).toBe('wrong-signature')
  })

  const tampered: readonly [what: string, body: string, signature: string][] = [
    ['a changed value', body.replace('e1', 'e2'), newer(body)],
    ['a changed value within a text', body.replace('a ', 'a  '), newer(body)],
    ['a field more', body.replace('{', '{"x":1,'), newer(body)],
    ['another secret', body, digestOf('another', body, 'base64')],
    ['the secret used as text in the newer form', body, digestOf(base64Secret, body, 'base64')],
    ['a digest of something else', body, newer('{}')],
    ['a digest cut short', body, newer(body).slice(0, -4)],
    ['a digest with more behind it', body, `${newer(body)}AAAA`],
    ['half a hexadecimal digit', body, older(body, base64Secret).slice(1)],
    ['an empty digest', body, ''],
    ['no digest at all', body, '%%%'],
    ['spaces in the older form, which signs the body as it came', `${body} `, older(body, base64Secret)],
    ['a body that is no JSON', body.slice(1), newer(body.slice(1))],
    // Searching this for spaces between texts would take a time that grows with the square of its length.
    ['a text that never ends', `"${'\\"'.repeat(200_000)}`, newer(body)],
  ]
  test.each(tampered)('is refused with %s', async (_what, given, signature) => {
    expect(await problemOf(create().verify({ body: given, headers: { 'X-Signature': signature } }))).toBe('wrong-signature')
  })

  test('fits any of several secrets, and spaces around one do not matter', async () => {
    const webhooks = create({ webhookSecret: ['an older one', ` ${secret}\n`] })
    expect((await webhooks.verify({ body, headers: { 'X-Signature': older(body) } })).id).toBe('e1')
    expect(await problemOf(webhooks.verify({ body, headers: { 'X-Signature': older(body, 'a third one') } }))).toBe('wrong-signature')
  })

  test('is refused for an event that another secret signs', async () => {
    const given = { body, headers: { 'X-Signature': older(body, 'timed') } }
    expect(await problemOf(create({ timedSecret: 'timed' }).verify(given))).toBe('wrong-signature')
  })

  test('is refused without its header, whose name is told', async () => {
    const promise = create({ plainSecret: 'p' }).verify({ body, headers: { 'X-Timed-Signature': 'x' } })
    await expect(promise).rejects.toThrow('The example webhook has no header X-Signature or X-Secret.')
    expect(await problemOf(create().verify({ body, headers: {} }))).toBe('missing-signature')
  })

  test('belongs to a JSON body, and the error does not quote it', async () => {
    const promise = create({ webhookSecret: secret }).verify({ body: '{"name":"Ana', headers: { 'X-Signature': older('{"name":"Ana') } })
    await expect(promise).rejects.toThrow(/^The example webhook's body is not JSON\.$/)
  })
})

const timed = (time: string, text = '{"id":"m1","state":2}') => ({
  body: text,
  headers: { 'X-Time': time, 'X-Event': 'moved', 'X-Timed-Signature': `sha256=${older(`${time}.${text}`, 'timed')}` },
})
const createTimed = () => create({ timedSecret: 'timed' })

describe('a signed time', () => {
  test.each([
    ['seconds', '1768471200'],
    ['milliseconds', '1768471200000'],
    ['ISO 8601', '2026-01-15T10:00:00.000Z'],
    ['ISO 8601 with an offset', '2026-01-15T12:00:00+02:00'],
    ['ISO 8601 without a zone, in UTC', '2026-01-15T10:00:00'],
  ])('is read in %s', async (_format, time) => {
    expect((await createTimed().verify(timed(time))).time).toEqual(new Date('2026-01-15T10:00:00Z'))
  })

  test.each([
    ['1768470900', true],
    ['1768471500', true],
    ['1768470899.999', false],
    ['1768471501', false],
    ['0', false],
    ['', false],
    ['yesterday', false],
    ['Infinity', false],
  ])('of %s is within five minutes of 1768471200: %s', async (time, fresh) => {
    const result = await createTimed()
      .verify(timed(time))
      .then(
        () => 'taken',
        (error: unknown) => (WebhookError.isInstance(error) ? error.problem : error),
      )
    expect(result).toBe(fresh ? 'taken' : 'stale')
  })

  test('may be as far away as tolerance says', async () => {
    const old = timed('2026-01-13T10:00:00Z')
    expect((await create({ timedSecret: 'timed', tolerance: Infinity }).verify(old)).type).toBe('moved')
    const strict = create({ timedSecret: 'timed', tolerance: 1000 })
    expect((await strict.verify(timed('1768471199'))).type).toBe('moved')
    expect(await problemOf(strict.verify(timed('1768471198.999')))).toBe('stale')
  })

  test('cannot be replaced by a newer one', async () => {
    const replayed = timed('1768460000')
    expect(await problemOf(createTimed().verify(replayed))).toBe('stale')
    expect(await problemOf(createTimed().verify({ ...replayed, headers: { ...replayed.headers, 'X-Time': '1768471200' } }))).toBe(
      'wrong-signature',
    )
  })

  test('cannot be omitted', async () => {
    const { body: text, headers } = timed('')
    const { 'X-Time': _, ...without } = headers
    expect(await problemOf(createTimed().verify({ body: text, headers: without }))).toBe('stale')
  })

  test('comes with a prefix that must be there', async () => {
    const { body: text, headers } = timed('1768471200')
    const digest = headers['X-Timed-Signature'].slice('sha256='.length)
    for (const wrong of [digest, `sha512=${digest}`, `SHA256=${digest}`]) {
      expect(await problemOf(createTimed().verify({ body: text, headers: { ...headers, 'X-Timed-Signature': wrong } }))).toBe(
        'wrong-signature',
      )
    }
  })

  test.each([
    ['{"id":"m1","state":2}', 'm1/2'],
    ['{"id":"m1","old":"o1"}', 'o1'],
    ['{"id":9007199254740993,"state":2}', '9007199254740993/2'],
  ])('goes with the first id that is signed: %s', async (text, id) => {
    const { headers } = timed('1768471200', text)
    expect((await createTimed().verify({ body: text, headers: { ...headers, 'X-Event-Id': 'from-header' } })).id).toBe(id)
  })

  test('goes with the digest of the body where no id is signed', async () => {
    expect((await createTimed().verify(timed('1768471200', '{}'))).id).toBe(`sha256:${sha256('{}')}`)
  })
})

describe('a secret that is sent as it is', () => {
  const webhooks = createWebhooks<WebhookEvent<string, unknown>>(description, { plainSecret: ['older', 'p'] } as WebhookOptions)

  test.each([
    ['p', 'plain'],
    ['older', 'plain'],
    ['P', 'wrong-signature'],
    ['pp', 'wrong-signature'],
    ['', 'wrong-signature'],
  ])('%s: %s', async (given, expected) => {
    const result = await webhooks.verify({ body: '{}', headers: { 'X-Secret': given } }).then(
      ({ type }) => type,
      (error: unknown) => (WebhookError.isInstance(error) ? error.problem : error),
    )
    expect(result).toBe(expected)
  })
})

test('every comparison is left to WebCrypto, which compares in constant time', async () => {
  const verify = vi.spyOn(crypto.subtle, 'verify')
  const random = vi.spyOn(crypto, 'getRandomValues')
  try {
    await create({ plainSecret: 'p' }).verify({ body: '{}', headers: { 'X-Secret': 'p' } })
    expect(verify).toHaveBeenCalledTimes(1)
    // Under a key of its own, or the time of the comparison would tell about a known digest.
    expect(random).toHaveBeenCalledTimes(1)
    verify.mockResolvedValue(false)
    expect(await problemOf(create({ plainSecret: 'p' }).verify({ body: '{}', headers: { 'X-Secret': 'p' } }))).toBe('wrong-signature')
    expect(await problemOf(create().verify({ body, headers: { 'X-Signature': newer(body) } }))).toBe('wrong-signature')
  } finally {
    verify.mockRestore()
    random.mockRestore()
  }
})

describe('a request', () => {
  const signature = newer(body)
  const bytes = new TextEncoder().encode(body)
  const within = new Uint8Array([0, ...bytes, 0])
  const raw: readonly [what: string, body: string | Uint8Array | ArrayBuffer][] = [
    ['text', body],
    ['a Buffer', Buffer.from(body)],
    ['a Uint8Array', bytes],
    ['a part of a larger array', within.subarray(1, -1)],
    ['an ArrayBuffer', bytes.buffer],
  ]
  test.each(raw)('can have a body that is %s', async (_what, given) => {
    expect((await create().verify({ body: given, headers: { 'X-Signature': signature } })).id).toBe('e1')
  })

  test.each([Buffer.from(body), new TextEncoder().encode(body).buffer])('is read at once: its memory can be used again', async (given) => {
    const verified = create().verify({ body: given, headers: { 'X-Signature': signature } })
    const memory = given instanceof ArrayBuffer ? new Uint8Array(given) : given
    memory.fill(0)
    expect((await verified).id).toBe('e1')
  })

  const headers: readonly [what: string, headers: Parameters<ReturnType<typeof create>['verify']>[0]['headers']][] = [
    ['of another case', { 'x-SIGNATURE': signature }],
    ['of Node, lists and pseudo-headers included', { ':path': '/', accept: undefined, 'x-other': ['a', 'b'], 'x-signature': [signature] }],
    ['as Headers', new Headers({ 'x-signature': signature })],
    ['as pairs', [['X-Signature', signature]]],
    ['as a Map', new Map([['X-Signature', signature]])],
  ]
  test.each(headers)('can have headers %s', async (_what, given) => {
    expect((await create().verify({ body, headers: given })).id).toBe('e1')
  })

  test('can be a Request', async () => {
    const request = new Request('https://example.com', { method: 'POST', body, headers: { 'X-Signature': signature } })
    expect((await create().verify(request)).id).toBe('e1')
  })

  test('cannot have a body that was parsed', async () => {
    const parsed = JSON.parse(body) as string
    await expect(create().verify({ body: parsed, headers: { 'X-Signature': signature } })).rejects.toThrow(/verified by its raw body/)
  })

  test('with the header twice is refused', async () => {
    expect(await problemOf(create().verify({ body, headers: { 'X-Signature': [signature, signature] } }))).toBe('wrong-signature')
  })

  test('with an event that the description does not have is unknown, and no less verified', async () => {
    const text = '{"event":"new","id":"n1"}'
    const event = await create().verify({ body: text, headers: { 'X-Signature': newer(text) } })
    expect(event).toEqual({ type: 'unknown', id: `sha256:${sha256(text)}`, time: undefined, body: { event: 'new', id: 'n1' } })
  })
})

describe('secrets', () => {
  test('come from the environment', async () => {
    vi.stubEnv('EXAMPLE_WEBHOOK_SECRET', `${secret}\n`)
    const webhooks = createWebhooks<Event>(description, {})
    expect((await webhooks.verify({ body, headers: { 'X-Signature': older(body) } })).id).toBe('e1')
  })

  test.each([{}, { webhookSecret: '' }, { webhookSecret: [] }, { webhookSecret: [' '] }])('are needed: %j', async (options) => {
    const webhooks = createWebhooks<Event>(description, options as WebhookOptions)
    const promise = webhooks.verify({ body, headers: { 'X-Signature': older(body, '') } })
    await expect(promise).rejects.toMatchObject({ problem: 'no-secret', status: 500, provider: 'example', name: 'WebhookError' })
    await expect(promise).rejects.toThrow(/set EXAMPLE_WEBHOOK_SECRET or EXAMPLE_TIMED_SECRET or EXAMPLE_PLAIN_SECRET\.$/)
    await expect(webhooks.sign('ended', body)).rejects.toThrow('need webhookSecret')
  })

  test('of padding alone, whose key would be empty, sign nothing', async () => {
    // No bytes at all, and WebCrypto refuses an empty key.
    expect(await problemOf(create({ webhookSecret: '====' }).verify({ body, headers: { 'X-Signature': newer(body) } }))).toBe(
      'wrong-signature',
    )
    await expect(create({ webhookSecret: '  =' }).sign('ended', body)).rejects.toThrow('The secret to sign with is not Base64.')
  })

  test('stand in no error', async () => {
    const webhooks = create({ webhookSecret: secret, timedSecret: 'timed', plainSecret: 'plain' })
    for (const headers of [{}, { 'X-Signature': 'sent-digest' }, { 'X-Secret': 'sent-secret' }]) {
      const error = await webhooks.verify({ body, headers }).catch((thrown: unknown) => thrown)
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/a secret that|timed\b|plain\b|sent-|ended|e1/)
    }
  })
})

test('an error is known across two copies of the package', async () => {
  vi.resetModules()
  const copy = await import('./webhook-error.ts')
  const error = new copy.WebhookError('example', 'stale', 'too old')
  expect(error).not.toBeInstanceOf(WebhookError)
  expect(WebhookError.isInstance(error)).toBe(true)
  for (const other of [undefined, null, 'stale', new Error('stale'), { problem: 'stale' }])
    expect(WebhookError.isInstance(other)).toBe(false)
})

describe('sign', () => {
  test('makes what verify takes, in each documented form', async () => {
    const payload = { event: 'ended', id: 'e1', text: 'Sofía' } as const
    const signed = await create().sign('ended', payload)
    expect(signed).toEqual({
      body: JSON.stringify(payload),
      headers: { 'content-type': 'application/json', 'x-signature': newer(JSON.stringify(payload)) },
    })
    expect((await create().verify(signed)).body).toEqual(payload)
    const hex = await create({ webhookSecret: secret }).sign('ended', payload, { digest: 'hex' })
    expect(hex.headers['x-signature']).toBe(older(JSON.stringify(payload)))
    expect((await create({ webhookSecret: secret }).verify(new Request('https://example.com', { method: 'POST', ...hex }))).id).toBe('e1')
  })

  test('signs the time and gives event and id where headers have them', async () => {
    const webhooks = create({ timedSecret: 'timed' })
    const signed = await webhooks.sign('moved', {}, { id: 'm1' })
    expect(signed.headers).toMatchObject({ 'x-event': 'moved', 'x-event-id': 'm1', 'x-time': '2026-01-15T10:00:00.000Z' })
    expect(await webhooks.verify(signed)).toEqual({ type: 'moved', id: `sha256:${sha256('{}')}`, time: new Date(), body: {} })
    expect((await webhooks.sign('moved', {})).headers['x-event-id']).toMatch(/^[\da-f-]{36}$/)
    const old = await webhooks.sign('moved', {}, { time: new Date(0) })
    expect(await problemOf(webhooks.verify(old))).toBe('stale')
    expect((await webhooks.sign('moved', {}, { time: '1768471200' })).headers['x-time']).toBe('1768471200')
  })

  test('signs with another secret if asked, and sends a text as it is', async () => {
    const signed = await create().sign('ended', '{ "event": "ended" }', { secret: base64Secret.toLowerCase() })
    expect(signed.body).toBe('{ "event": "ended" }')
    expect(await problemOf(create().verify(signed))).toBe('wrong-signature')
  })

  test('puts a shared secret into its header', async () => {
    const webhooks = createWebhooks<WebhookEvent<'plain', unknown>>(description, { plainSecret: 'p' } as WebhookOptions)
    expect((await webhooks.sign('plain', {})).headers['x-secret']).toBe('p')
  })

  test('says why it cannot', async () => {
    await expect(create({ webhookSecret: secret }).sign('ended', body)).rejects.toThrow('The secret to sign with is not Base64.')
    await expect(create().sign('ended', 'no JSON')).rejects.toThrow('The body to sign is not JSON.')
    await expect(create({ timedSecret: 'timed' }).sign('moved', {}, { digest: 'base64' })).rejects.toThrow(
      'example does not sign "moved" in base64.',
    )
    const any = createWebhooks<WebhookEvent<string, unknown>>(description, {})
    await expect(any.sign('other', '{}')).rejects.toThrow('example sends no webhook "other".')
    await expect(any.sign('toString', '{}')).rejects.toThrow('example sends no webhook "toString".')
  })
})
