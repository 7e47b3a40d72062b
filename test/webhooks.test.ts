import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createAlturWebhooks } from '@campaignkit/altur/webhooks'
import { type SignOptions, WebhookError, type WebhookEvent, type WebhookOptions, type Webhooks } from '@campaignkit/core/webhooks'
import { createOtpiqWebhooks } from '@campaignkit/otpiq/webhooks'
import { createYunoWebhooks } from '@campaignkit/yuno/webhooks'
import { environmentName } from '@campaignkit/core/description'
import { dereference, type OperationObject } from '../scripts/generate/read/document.ts'
import { examplesOf } from '../scripts/generate/read/examples.ts'
import { providers, root } from './registry.ts'

const base64Secret = Buffer.from('key of a webhook, in Base64').toString('base64')
const secret = 'key of a webhook, as text'
const hmac = (key: string | Buffer, content: string) => createHmac('sha256', key).update(content)

// Written down from the providers' documentation once more, so that neither the descriptions nor core are their own judge.
interface Documented {
  readonly webhook: string
  readonly options: Record<string, string>
  readonly digest?: SignOptions['digest']
  /** The headers that the provider sends with a body. */
  headers(body: string): Record<string, string>
  /** The body as it is sent. Default: as JSON without spaces. */
  print?(value: unknown): string
}
const now = String(Math.floor(Date.now() / 1000))
const spaced = (value: unknown) => JSON.stringify(value, null, 1)
const alturNew = (webhook: string): Documented => ({
  webhook,
  options: { webhookSecret: base64Secret },
  digest: 'base64',
  headers: (body) => ({
    'X-Altur-Signature': hmac(Buffer.from(base64Secret, 'base64'), JSON.stringify(JSON.parse(body))).digest('base64'),
  }),
  print: spaced,
})
const alturOld = (webhook: string): Documented => ({
  webhook,
  options: { webhookSecret: secret },
  digest: 'hex',
  headers: (body) => ({ 'X-Altur-Signature': hmac(secret, body).digest('hex') }),
  print: spaced,
})
const documented: Readonly<Record<string, readonly Documented[]>> = {
  altur: ['on_call_end', 'campaign.status_changed', 'campaign.cycle_completed'].flatMap((name) => [alturNew(name), alturOld(name)]),
  otpiq: [
    {
      webhook: 'deliveryReport',
      options: { deliveryReportSecret: secret },
      headers: () => ({ 'X-OTPIQ-Webhook-Secret': secret }),
    },
    {
      webhook: 'whatsapp.inbound_message.received',
      options: { inboundMessageSecret: secret },
      headers: (body) => ({
        'X-OTPIQ-Webhook-Event': 'whatsapp.inbound_message.received',
        'X-OTPIQ-Webhook-Event-Id': 'evt_of_the_header',
        'X-OTPIQ-Webhook-Timestamp': now,
        'X-OTPIQ-Webhook-Signature': `sha256=${hmac(secret, `${now}.${body}`).digest('hex')}`,
      }),
      print: spaced,
    },
  ],
  yuno: [
    {
      webhook: 'payment',
      options: { hmacClientSecret: secret },
      headers: (body) => ({ 'x-hmac-signature': hmac(secret, body).digest('base64') }),
      print: spaced,
    },
  ],
}

/** What identifies the first example of each event. */
const ids: Readonly<Record<string, string>> = {
  on_call_end: 'cll_gBoLtd02pUI50QwXkFjB',
  'campaign.status_changed': 'evt_3kQpZ7tA9bN2cV1hX0sR',
  'campaign.cycle_completed': 'evt_5tH9aB2nQ8vR3mZ1cP0k',
  deliveryReport: 'sms_1234567890abcdef sms delivered',
  'whatsapp.inbound_message.received': 'evt_7d0c5d1e4b2f',
  payment: 'payment.purchase 9e2aba6a-1234-1234-1234-03a0a67ee15f 2024-07-19T16:32:02.203776Z',
}

type AnyWebhooks = Webhooks<WebhookEvent<string, unknown>>
const senders = providers.filter(({ document }) => document.webhooks)

async function createFor(id: string, name: string, options: Record<string, string>): Promise<AnyWebhooks> {
  // A module of this repository.
  const module = (await import(join(root, `packages/${id}/src/webhooks.ts`))) as Record<string, (options: WebhookOptions) => AnyWebhooks>
  const factory = module[`create${name}Webhooks`]
  if (!factory) throw new Error(`packages/${id} does not export create${name}Webhooks`)
  return factory(options)
}

test('the providers that send webhooks are those that are checked here', () => {
  expect(senders.map(({ id }) => id).toSorted()).toEqual(Object.keys(documented).toSorted())
})

describe.each(senders)('$id', ({ id, name, document }) => {
  const rows = documented[id] ?? []
  const create = (options: Record<string, string>) => createFor(id, name, options)
  const examples = (webhook: string): [string, unknown][] => {
    const operation = document.webhooks?.[webhook]?.['post'] as OperationObject
    const body = operation.requestBody ? dereference(document, operation.requestBody) : undefined
    return Object.values(body?.content ?? {}).flatMap((content) => examplesOf(document, content))
  }

  const problem = async (options: Record<string, string>, request: { body: string; headers: Record<string, string> }) =>
    (await create(options)).verify(request).then(
      () => 'taken',
      (error: unknown) => (WebhookError.isInstance(error) ? error.problem : error),
    )

  test('every webhook of the description is checked', () => {
    expect(new Set(rows.map(({ webhook }) => webhook))).toEqual(new Set(Object.keys(document.webhooks ?? {})))
  })

  describe.each(rows)('$webhook in $digest', ({ webhook, options, digest, headers, print = JSON.stringify }) => {
    test('is verified as the documentation says, with each example', async () => {
      const webhooks = await create(options)
      expect(examples(webhook).length).toBeGreaterThan(0)
      for (const [, example] of examples(webhook)) {
        const body = print(example)
        const event = await webhooks.verify({ body, headers: headers(body) })
        expect(event).toMatchObject({ type: webhook, body: example })
      }
    })

    test('is identified', async () => {
      const [[, example] = []] = examples(webhook)
      const body = print(example)
      expect((await (await create(options)).verify({ body, headers: headers(body) })).id).toBe(ids[webhook])
    })

    test('is refused without the header, with another secret and with another body', async () => {
      const [[, example] = []] = examples(webhook)
      const body = print(example)
      const others = Object.fromEntries(Object.keys(options).map((option) => [option, Buffer.from('another').toString('base64')]))
      expect(await problem(options, { body, headers: {} })).toBe('missing-signature')
      expect(await problem(others, { body, headers: headers(body) })).toBe('wrong-signature')
      const changed = print({ ...(example as object), added: true })
      // What only shows a secret says nothing about the body.
      const isSigned = webhook !== 'deliveryReport'
      expect(await problem(options, { body: changed, headers: headers(body) })).toBe(isSigned ? 'wrong-signature' : 'taken')
    })

    test('is signed as the documentation says', async () => {
      const webhooks = await create(options)
      for (const [, example] of examples(webhook)) {
        const signed = await webhooks.sign(webhook, print(example), {
          ...(digest ? { digest } : {}),
          time: now,
          id: 'evt_of_the_header',
        })
        const expected = new Headers({ 'Content-Type': 'application/json', ...headers(signed.body) })
        expect(signed.headers).toEqual(Object.fromEntries(expected))
        expect(await webhooks.verify(signed)).toMatchObject({ type: webhook, body: example })
      }
    })
  })
})

test('a server receives, verifies and handles each event once', async () => {
  const webhooks = createAlturWebhooks({ webhookSecret: base64Secret })
  const handled: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      try {
        const chunks: Uint8Array[] = []
        for await (const chunk of request) chunks.push(chunk as Uint8Array)
        const event = await webhooks.verify({ body: Buffer.concat(chunks), headers: request.headers })
        await webhooks.once(event, () => {
          if (event.type === 'on_call_end') handled.push(event.body.id ?? '')
        })
        response.writeHead(200).end()
      } catch (error) {
        response.writeHead(WebhookError.isInstance(error) ? error.status : 500).end()
      }
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has one.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const post = async (init: RequestInit) => (await fetch(url, { method: 'POST', ...init })).status
    const signed = await webhooks.sign('on_call_end', { event_type: 'on_call_end', id: 'cll_1' })
    expect(await post(signed)).toBe(200)
    expect(await post(signed)).toBe(200)
    expect(await post({ ...signed, body: signed.body.replace('cll_1', 'cll_2') })).toBe(401)
    expect(await post({ body: signed.body })).toBe(401)
    expect(handled).toEqual(['cll_1'])
  } finally {
    server.close()
  }
})

const payloads: Readonly<Record<string, object>> = {
  altur: { event_type: 'on_call_end', id: 'cll_1', answered_by: 'human' },
  otpiq: { smsId: 'sms_1', channel: 'sms', status: 'delivered', deliveryReportType: 'all', isFinal: true },
  yuno: { type: 'payment', type_event: 'payment.purchase', data: { idempotency_key: 'k' } },
}

test.each(senders)('the example in the README of $id receives webhooks', async ({ id, name }) => {
  const readme = readFileSync(join(root, `packages/${id}/README.md`), 'utf8')
  const [, example = ''] = /## Webhooks\n\n```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-webhooks-'))
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  const [first] = documented[id] ?? []
  if (!first) throw new Error(`nothing is written down about ${id}`)
  const { webhook, options } = first
  try {
    for (const [option, value] of Object.entries(options)) vi.stubEnv(environmentName(id, option), value)
    const file = join(folder, 'example.ts')
    writeFileSync(
      file,
      example.replaceAll(/from '(@campaignkit[^']*)'/g, (_, specifier: string) => `from '${import.meta.resolve(specifier)}'`),
    )
    // The example of a README of this repository.
    const { POST } = (await import(file)) as { POST(request: Request): Promise<Response> }
    const signed = await (await createFor(id, name, options)).sign(webhook, payloads[id])
    const request = (body: string) => new Request('https://example.com', { method: 'POST', headers: signed.headers, body })
    expect((await POST(request(signed.body))).status).toBe(200)
    expect((await POST(request(signed.body))).status).toBe(200)
    expect(printed).toHaveBeenCalledTimes(1)
    const refused = await POST(new Request('https://example.com', { method: 'POST', body: signed.body }))
    expect([refused.status, await refused.text()]).toEqual([401, 'missing-signature'])
  } finally {
    printed.mockRestore()
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  }
})

test('the secrets of one provider do not stand in for each other', async () => {
  // The secret of delivery reports is sent in the clear; somebody who saw it must not be able to sign inbound messages.
  const webhooks = createOtpiqWebhooks({ deliveryReportSecret: 'seen', inboundMessageSecret: 'never sent' })
  const forged = await webhooks.sign('whatsapp.inbound_message.received', {}, { secret: 'seen' })
  await expect(webhooks.verify(forged)).rejects.toMatchObject({ problem: 'wrong-signature' })
})

test('a payment and its refund are two events, even with the same key', async () => {
  const webhooks = createYunoWebhooks({ hmacClientSecret: secret })
  const idOf = async (type_event: string, updated_at: string) =>
    (
      await webhooks.verify(
        await webhooks.sign('payment', { type: 'payment', type_event, data: { payment: { idempotency_key: 'k', updated_at } } }),
      )
    ).id
  expect(await idOf('payment.purchase', 'a')).toBe(await idOf('payment.purchase', 'a'))
  expect(await idOf('payment.purchase', 'a')).not.toBe(await idOf('payment.refund', 'a'))
  expect(await idOf('payment.refund', 'a')).not.toBe(await idOf('payment.refund', 'b'))
})
