import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createWebhooks, type WebhookDescription, type WebhookEvent, type WebhookOptions } from './webhooks.ts'

type Event = WebhookEvent<string, unknown>

/** Two events that an unsigned header tells apart, one whose id is in a signed header, and one that is signed without its spaces. */
const description: WebhookDescription = {
  id: 'example',
  signatures: [
    {
      header: 'X-Signature',
      secret: 'webhookSecret',
      algorithm: 'hmac-sha256',
      forms: [{ key: 'utf8', content: '{$request.header.X-Delivery}.{$request.body}', digest: 'hex' }],
      events: {
        sent: { match: { '$request.header.X-Event': 'sent' }, id: ['{$request.body#/id}', '{$request.header.X-Event-Id}'] },
        read: { match: { '$request.header.X-Event': 'read' }, id: ['{$request.body#/id} {$request.body#/reader}'] },
        billed: { match: { '$request.body#/kind': 'billed' }, id: ['{$request.header.x-delivery}'] },
      },
    },
    {
      header: 'X-Compact',
      secret: 'compactSecret',
      algorithm: 'hmac-sha256',
      forms: [{ key: 'utf8', compact: true, digest: 'hex' }],
      events: { noted: { match: { '$request.body#/kind': 'noted' }, id: [] } },
    },
    {
      header: 'X-Secret',
      secret: 'plainSecret',
      algorithm: 'shared-secret',
      forms: [],
      events: { plain: { match: {}, id: ['{$request.header.X-Event-Id}', '{$request.body#/id}'] } },
    },
  ],
}
const options = { webhookSecret: 'a secret', compactSecret: 'a secret', plainSecret: 'a secret' } as WebhookOptions
const create = () => createWebhooks<Event>(description, options)
const hmac = (content: string) => createHmac('sha256', 'a secret').update(content).digest('hex')
const sha256 = (content: string) => `sha256:${createHash('sha256').update(content).digest('hex')}`
type Headers = Record<string, string | undefined>
const signed = (body: string, headers: Headers = {}) => ({
  body,
  headers: { 'X-Delivery': 'd1', 'X-Signature': hmac(`d1.${body}`), 'X-Event': 'sent', ...headers },
})

/** How often one handler runs for several deliveries. */
async function runs(...deliveries: readonly { body: string; headers: Headers }[]): Promise<number> {
  const webhooks = create()
  let count = 0
  for (const delivery of deliveries) await webhooks.once(await webhooks.verify(delivery), () => (count += 1))
  return count
}

describe('who replays an event cannot have it handled again', () => {
  const cases: Record<string, [Headers, Headers, string]> = {
    'with another id in a header that is not signed': [{ 'X-Event-Id': '1' }, { 'X-Event-Id': '2' }, '{"text":"hola"}'],
    'with another type in a header that is not signed': [{}, { 'X-Event': 'read' }, '{"id":1,"reader":2}'],
    'with a type that there is not': [{}, { 'X-Event': 'other' }, '{"id":1,"reader":2}'],
    'without a type': [{ 'X-Event': 'read' }, { 'X-Event': undefined }, '{"id":1,"reader":2}'],
  }
  test.each(Object.entries(cases))('%s', async (_how, [first, second, body]) => {
    expect(await runs(signed(body, first), signed(body, second))).toBe(1)
  })

  test.each([
    ['{"kind":"noted","text":"a b"}', '{ "kind":"noted",\n"text" : "a b" }'],
    ['{"kind":"noted","text":"Sofía"}', '{"kind":"noted","text":"Sof\\u00eda"}'],
  ])('with other spaces or escapes where those are not signed', async (body, again) => {
    const compact = (text: string) => ({ body: text, headers: { 'X-Compact': hmac(body) } })
    expect(await runs(compact(body), compact(again))).toBe(1)
  })
})

describe('events that differ are handled each', () => {
  test.each([
    ['by the id', '{"id":1}', '{"id":2}'],
    ['by a part of the id of one type', '{"id":1,"reader":1}', '{"id":1,"reader":2}'],
    ['by an id above 2^53', '{"id":9007199254740993}', '{"id":9007199254740992}'],
    ['by anything, where there is no id', '{"text":"a"}', '{"text":"b"}'],
    ['by a number above 2^53, where there is no id', '{"n":9007199254740993}', '{"n":9007199254740992}'],
  ])('%s', async (_what, first, second) => {
    expect(await runs(signed(first), signed(second))).toBe(2)
  })
})

test('an id is what is signed', async () => {
  const webhooks = create()
  const idOf = async (body: string, headers: Record<string, string> = {}) => (await webhooks.verify(signed(body, headers))).id
  expect(await idOf('{"id":7}')).toBe('7')
  expect(await idOf('{"kind":"billed"}', { 'X-Event': 'other' })).toBe('d1')
  expect(await idOf('{"text":"hola"}', { 'X-Event-Id': 'evt_1' })).toBe(sha256('{"text":"hola"}'))
  const plain = await webhooks.verify({ body: '{"id":"p1"}', headers: { 'X-Secret': 'a secret', 'X-Event-Id': 'evt_1' } })
  expect(plain).toMatchObject({ type: 'plain', id: 'p1' })
})

describe('a webhook that was verified before', () => {
  const verified = signed('{"id":7,"total":9007199254740993}', { 'X-Event': 'sent' })

  test('is the same event, without a secret and whatever its signature says', async () => {
    const event = await create().verify(verified)
    const withoutSecrets = createWebhooks<Event>(description, {})
    expect(await withoutSecrets.parse({ ...verified, headers: { ...verified.headers, 'X-Signature': '' } })).toEqual(event)
    expect(event).toEqual({ type: 'sent', id: '7', time: undefined, body: { id: 7, total: '9007199254740993' } })
  })

  test('is told by the header of its signature', async () => {
    expect(await create().parse({ body: '{"id":"p1"}', headers: { 'x-secret': '' } })).toMatchObject({ type: 'plain', id: 'p1' })
    expect(await create().parse({ body: '{"kind":"noted"}', headers: { 'x-compact': '' } })).toMatchObject({ type: 'noted' })
  })

  test('needs its headers where there are several signatures, or a header names the event', async () => {
    const byHeader = { ...description, signatures: description.signatures.slice(0, 1) }
    for (const several of [description, byHeader, { ...description, signatures: [] }]) {
      const webhooks = createWebhooks<Event>(several, {})
      await expect(webhooks.parse({ body: '{}' })).rejects.toMatchObject({ name: 'WebhookError', problem: 'missing-signature' })
    }
    const byBody = createWebhooks<Event>({ ...description, signatures: description.signatures.slice(1, 2) }, {})
    expect(await byBody.parse({ body: '{"kind":"noted"}' })).toMatchObject({ type: 'noted' })
  })

  test('must be JSON, raw as it came', async () => {
    const webhooks = createWebhooks<Event>({ ...description, signatures: description.signatures.slice(1, 2) }, {})
    await expect(webhooks.parse({ body: '{"a' })).rejects.toMatchObject({ problem: 'malformed' })
    await expect(webhooks.parse({ body: { kind: 'noted' } as unknown as string })).rejects.toThrow(TypeError)
  })

  test.each([
    ['2020-01-15T10:00:00', new Date('2020-01-15T10:00:00Z')],
    ['yesterday', undefined],
  ])('may be of any age: %s', async (time, expected) => {
    const [first] = description.signatures
    const timed = { ...description, signatures: first ? [{ ...first, time: 'X-Delivery' }] : [] }
    const webhooks = createWebhooks<Event>(timed, {})
    const event = await webhooks.parse({ body: '{"id":7}', headers: { 'X-Signature': '', 'X-Event': 'sent', 'X-Delivery': time } })
    expect(event.time).toEqual(expected)
  })
})
