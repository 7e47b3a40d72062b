import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { respondingWith, createAcme, fetchGiving, networkError, thrownBy } from '../../../../test/acme.ts'
import type { SendEvent } from './transmission.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sent = () => respondingWith({ id: 1 })

describe('beforeSend', () => {
  test('is called right before each request, with what identifies it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const order: string[] = []
    const events: SendEvent[] = []
    const give = fetchGiving(respondingWith({}, 500), respondingWith({ id: 1 }))
    const fetch: typeof globalThis.fetch = (input, init) => {
      order.push('fetch')
      return give(input, init)
    }
    const beforeSend = (event: SendEvent) => {
      events.push(event)
      order.push('beforeSend')
    }
    const body = { name: 'Spring' }
    const call = createAcme({ fetch, hooks: { onAttempt: () => order.push('onAttempt') } }).campaigns.create(body, {
      beforeSend,
      idempotencyKey: 'k1',
    })
    body.name = 'Summer'
    await call
    const fingerprint = sha256('POST /campaigns\n{"name":"Spring"}')
    expect(events).toEqual([
      { fingerprint, attempt: 1, idempotencyKey: 'k1' },
      { fingerprint, attempt: 2, idempotencyKey: 'k1' },
    ])
    expect(order).toEqual(['onAttempt', 'beforeSend', 'fetch', 'onAttempt', 'beforeSend', 'fetch'])
    expect((await call.withResponse()).fingerprint).toBe(fingerprint)
  })

  test('that throws keeps the request back', async () => {
    const fetch = fetchGiving(sent())
    const cause = new Error('the disk is full')
    const beforeSend = () => {
      throw cause
    }
    const error = await thrownBy(createAcme({ fetch }).messages.send({}, { beforeSend }))
    expect(error).toMatchObject({
      name: 'AbortError',
      outcome: 'not-sent',
      attempts: 0,
      message: 'acme.messages.send was aborted before it was sent.',
    })
    expect(error).toHaveProperty('cause', cause)
    expect(fetch.asked).toEqual([])
  })

  test('that throws at a later attempt leaves the outcome of the first open', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const fetch = fetchGiving(networkError('ECONNRESET'))
    const beforeSend = ({ attempt }: SendEvent) => {
      if (attempt === 2) throw new Error('stopped')
    }
    const error = await thrownBy(createAcme({ fetch }).campaigns.create({}, { beforeSend }))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1, cause: new Error('stopped') })
    expect(fetch.asked).toHaveLength(1)
  })

  test('cannot be async: the request would be sent before it is done', async () => {
    const fetch = fetchGiving(sent())
    // Types forbid it; JavaScript does not.
    const wrongs: unknown[] = [async () => {}, () => Promise.reject(new Error('late'))]
    for (const wrong of wrongs) {
      const beforeSend = vi.fn<(event: SendEvent) => void>(wrong as (event: SendEvent) => void)
      const error = await thrownBy(createAcme({ fetch }).messages.send({}, { beforeSend }))
      expect(error).toMatchObject({
        name: 'AbortError',
        outcome: 'not-sent',
        cause: { name: 'TypeError', message: expect.stringContaining('async') },
      })
    }
    expect(fetch.asked).toEqual([])
  })

  test('is not called for a call that is over', async () => {
    const beforeSend = vi.fn<(event: SendEvent) => void>()
    const controller = new AbortController()
    const hooks = { onAttempt: () => controller.abort() }
    await thrownBy(createAcme({ fetch: fetchGiving(sent()), hooks }).messages.send({}, { beforeSend, signal: controller.signal }))
    expect(beforeSend).not.toHaveBeenCalled()
  })
})

describe('a fingerprint', () => {
  async function fingerprintOf(
    send: (client: ReturnType<typeof createAcme>, options: { beforeSend: (event: SendEvent) => void }) => Promise<unknown>,
    options = {},
  ) {
    let seen: string | undefined
    const client = createAcme({ fetch: fetchGiving(sent()), ...options })
    await send(client, { beforeSend: ({ fingerprint }) => (seen = fingerprint) })
    return seen
  }

  test('is that of method, address below the base, and body', async () => {
    expect(await fingerprintOf(({ messages }, how) => messages.get('a b', how))).toBe(sha256('GET /messages/a%20b\n'))
    expect(await fingerprintOf(({ messages }, how) => messages.list({ cursor: 'c' }, how))).toBe(sha256('GET /messages?cursor=c\n'))
    expect(await fingerprintOf(({ messages }, how) => messages.send({ a: 1 }, how), { baseUrl: 'https://other.example' })).toBe(
      sha256('POST /messages\n{"a":1}'),
    )
  })

  test('is the same with middleware that changes nothing, and behind http', async () => {
    const middleware = [{ onRequest: () => undefined }]
    const expected = sha256('POST /messages\n{"a":1}')
    expect(await fingerprintOf(({ messages }, how) => messages.send({ a: 1 }, how), { middleware })).toBe(expected)
    expect(await fingerprintOf(({ http }, how) => http.POST('/messages', { body: { a: 1 }, ...how }))).toBe(expected)
  })

  test('is that of what middleware has made of it', async () => {
    const onRequest = ({ request }: { request: Request }) => new Request(request, { method: 'POST', body: '{"a":2}' })
    const elsewhere = ({ request }: { request: Request }) => new Request('https://proxy.example/x', request)
    expect(await fingerprintOf(({ messages }, how) => messages.send({ a: 1 }, how), { middleware: [{ onRequest }] })).toBe(
      sha256('POST /messages\n{"a":2}'),
    )
    expect(await fingerprintOf(({ messages }, how) => messages.send({ a: 1 }, how), { middleware: [{ onRequest: elsewhere }] })).toBe(
      sha256('POST https://proxy.example/x\n{"a":1}'),
    )
  })

  test('of a form is that of its fields and files, whatever the boundary', async () => {
    const file = new File(['people'], 'people.csv', { type: 'text/csv' })
    const expected = sha256(
      `POST /campaigns/c1/contacts\n${JSON.stringify([
        ['name', 'Spring'],
        ['file', ['people.csv', 'text/csv', sha256('people')]],
      ])}`,
    )
    const send = ({ campaigns }: ReturnType<typeof createAcme>, how: object) =>
      campaigns.contacts.import('c1', { name: 'Spring', file }, how)
    expect(await fingerprintOf(send)).toBe(expected)
    expect(await fingerprintOf(send, { middleware: [{ onRequest: () => undefined }] })).toBe(expected)
  })
})
