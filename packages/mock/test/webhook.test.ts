import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAltur } from '@campaignkit/altur'
import { createAlturWebhooks } from '@campaignkit/altur/webhooks'
import type { WebhookError } from '@campaignkit/core/webhooks'
import { type FaultKind, faultKinds, type Mock, startMock } from '@campaignkit/mock'
import { createOtpiqWebhooks } from '@campaignkit/otpiq/webhooks'
import { createYunoWebhooks } from '@campaignkit/yuno/webhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asker } from './ask.ts'

interface Received {
  readonly headers: Record<string, string>
  readonly body: string
}

/** A receiver as a user would have one; what it responses can be chosen for each delivery. */
async function startReceiver() {
  const received: Received[] = []
  const statuses: (number | 'reset' | 'hang')[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString('utf8') })
      const status = statuses.shift() ?? 200
      if (status === 'reset') request.socket.resetAndDestroy()
      else if (status !== 'hang') response.writeHead(status, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    statuses,
    bodies: () => received.map(({ body }) => JSON.parse(body) as Record<string, unknown>),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const secret = Buffer.from('key of a webhook').toString('base64')
let receiver: Awaited<ReturnType<typeof startReceiver>>
let mock: Mock<'altur' | 'otpiq' | 'yuno' | 'meetzy'>

beforeEach(async () => {
  receiver = await startReceiver()
  const target = { url: receiver.url, secret }
  mock = await startMock({
    providers: ['altur', 'otpiq', 'yuno', 'meetzy'],
    clock: '2026-06-01T09:00:00Z',
    webhooks: { altur: target, otpiq: target, yuno: target },
  })
})

afterEach(async () => {
  await mock.close()
  await receiver.close()
})

async function activate(...numbers: string[]): Promise<number> {
  const altur = createAltur({ baseUrl: mock.altur.baseUrl, apiKey: 'test' })
  const { campaign } = await altur.campaigns.create({ name: 'Q', agent_id: 'a', integration_id: 'i', integration_type: 'phone_call' })
  await altur.campaigns.contacts.add(campaign.id, { contacts: numbers.map((contact) => ({ contact, name: 'Ana', f_id: 'user_1' })) })
  await altur.campaigns.activate(campaign.id)
  await mock.idle()
  return campaign.id
}

describe('what happens in the mock', () => {
  test('is told, signed as documented, in its order: a campaign starts, calls end, it is finished', async () => {
    const id = await activate('+12125550101', '+12125550191', '+12125550193')
    await mock.clock.advance('1h')
    const webhooks = createAlturWebhooks({ webhookSecret: secret })
    const events = await Promise.all(receiver.received.map((request) => webhooks.verify(request)))
    expect(events.map(({ type }) => type)).toEqual(['campaign.status_changed', 'on_call_end', 'on_call_end', 'campaign.status_changed'])
    expect(events.map(({ body }) => body)).toMatchObject([
      { occurred_at: '2026-06-01T09:00:00.000Z', data: { campaign: { id, name: 'Q', status: 'active', previous_status: 'pending' } } },
      {
        status: 'ended',
        answered_by: 'human',
        phone_number_to: '+12125550101',
        campaign_user: { f_id: 'user_1', name: 'Ana', contact: '+12125550101' },
      },
      { status: 'busy', answered_by: null, phone_number_to: '+12125550191', transcript: [], duration: null },
      {
        occurred_at: '2026-06-01T10:00:00.000Z',
        data: {
          campaign: { id, status: 'finished', previous_status: 'active' },
          analytics: { calls: 2, callsAnsweredByHuman: 1, callsAnsweredByHumanRate: 0.5, contacts: 3 },
        },
      },
    ])
    expect(receiver.bodies()[0]).not.toHaveProperty('data.analytics')
    expect(new Set(events.map((event) => event.id)).size).toBe(4)
    const { calls } = (await asker(mock.altur.baseUrl)('GET', `/campaigns/${id}/calls`)).body as { calls: { id: string }[] }
    expect(new Set(calls.map((call) => call.id))).toEqual(new Set([events[1]?.id, events[2]?.id]))
  })

  test('a message tells of itself if that was asked for, with the secret that was sent along unless there is another', async () => {
    const ask = asker(mock.otpiq.baseUrl)
    const send = (phoneNumber: string, deliveryReport?: object) =>
      ask('POST', '/sms', {
        phoneNumber,
        smsType: 'verification',
        verificationCode: '123456',
        provider: 'auto',
        ...(deliveryReport ? { deliveryReport } : {}),
      })
    await send('12125550101')
    mock.otpiq.webhooks.sendTo({ url: receiver.url })
    const asked = { webhookUrl: 'https://example.com/hook', webhookSecret: 'own' }
    const first = await send('12125550102', asked)
    await send('12125550190', { ...asked, deliveryReportType: 'final' })
    await send('12125550193', { ...asked, deliveryReportType: 'final' })
    await mock.idle()
    const webhooks = createOtpiqWebhooks({ deliveryReportSecret: 'own' })
    const events = await Promise.all(receiver.received.map((request) => webhooks.verify(request)))
    expect(events.map(({ body }) => body)).toEqual([
      { smsId: first.at('/smsId'), deliveryReportType: 'all', isFinal: true, channel: 'sms', status: 'delivered' },
      expect.objectContaining({ deliveryReportType: 'final', isFinal: true, status: 'failed', reason: expect.any(String) }),
    ])
  })

  test('is told to nobody if there is no address', async () => {
    await using quiet = await startMock({ providers: ['meetzy', 'altur'] })
    await asker(quiet.altur.baseUrl)('POST', '/call', { phone_number: '+12125550101', agent_id: 'a' })
    await quiet.idle()
    expect(quiet.deliveries()).toEqual([])
    await expect(quiet.altur.webhooks.send('on_call_end')).rejects.toThrow('Call mock.altur.webhooks.sendTo({ url }) first')
    await expect(quiet.meetzy.webhooks.send('x')).rejects.toThrow('meetzy sends no event "x". There are none.')
    await expect(mock.altur.webhooks.send('on_call')).rejects.toThrow('Did you mean "on_call_end"?')
    expect(() => quiet.altur.webhooks.sendTo({ url: 'localhost:3000' })).toThrow('is not an address such as')
  })
})

describe('an event can be sent at any time', () => {
  test('as the example, with an id of its own and changes', async () => {
    const delivery = await mock.yuno.webhooks.send('payment', { type_event: 'payment.refund', data: { payment: { status: 'REFUNDED' } } })
    expect(delivery).toMatchObject({ provider: 'yuno', event: 'payment', attempt: 1, status: 200, received: true, faults: [] })
    expect(delivery.headers['x-hmac-signature']).toBe('[redacted]')
    await mock.yuno.webhooks.send('payment')
    const webhooks = createYunoWebhooks({ hmacClientSecret: secret })
    const events = await Promise.all(receiver.received.map((request) => webhooks.verify(request)))
    expect(events[0]?.body).toMatchObject({ type_event: 'payment.refund', data: { payment: { status: 'REFUNDED', country: 'UY' } } })
    expect(events[0]?.id).not.toBe(events[1]?.id)
    expect(mock.deliveries({ event: 'payment' })).toHaveLength(2)
    mock.reset()
    expect(mock.deliveries()).toEqual([])
  })

  test('with the headers that the provider sends besides, and in each documented form', async () => {
    await mock.otpiq.webhooks.send('whatsapp.inbound_message.received')
    expect(receiver.received[0]?.headers).toMatchObject({
      'x-otpiq-webhook-event': 'whatsapp.inbound_message.received',
      'x-otpiq-webhook-attempt': '1',
    })
    const webhooks = createOtpiqWebhooks({ inboundMessageSecret: secret })
    expect((await Promise.all(receiver.received.map((request) => webhooks.verify(request))))[0]?.time).toBeInstanceOf(Date)
    mock.altur.webhooks.sendTo({ url: receiver.url, secret: 'no Base64!', digest: 'hex' })
    await mock.altur.webhooks.send('on_call_end')
    expect(receiver.received[1]?.headers['x-altur-signature']).toMatch(/^[\da-f]{64}$/)
    mock.altur.webhooks.sendTo({ url: receiver.url, secret: 'no Base64!' })
    expect(await mock.altur.webhooks.send('on_call_end')).toMatchObject({ received: false, problem: expect.stringContaining('not Base64') })
  })
})

describe('a delivery that fails', () => {
  test('is repeated at the documented times, with its number, until it is received', async () => {
    receiver.statuses.push(500, 302, 'reset', 200)
    await mock.yuno.webhooks.send('payment')
    await mock.clock.advance('4m')
    expect(receiver.received).toHaveLength(1)
    await mock.clock.advance('1d')
    expect(receiver.bodies().map(({ retry }) => retry)).toEqual([0, 1, 2, 3])
    expect(mock.deliveries().map(({ status, received, at }) => [status, received, at.toISOString().slice(8, 16)])).toEqual([
      [500, false, '01T09:00'],
      [302, false, '01T09:05'],
      [undefined, false, '01T09:50'],
      [200, true, '01T15:00'],
    ])
    const keys = new Set(receiver.bodies().map((body) => JSON.stringify(body['data'])))
    expect(keys.size).toBe(1)
    await mock.clock.advance('30d')
    expect(receiver.received).toHaveLength(4)
  })

  test('is given up after the last documented time', async () => {
    receiver.statuses.push(...Array.from({ length: 100 }, () => 201))
    await mock.altur.webhooks.send('on_call_end')
    await mock.yuno.webhooks.send('payment')
    await mock.clock.advance('30d')
    // Altur and Yuno ask for 200; any other success counts as a failure.
    expect(mock.deliveries({ provider: 'altur' })).toHaveLength(6)
    expect(mock.deliveries({ provider: 'yuno' })).toHaveLength(7)
  })

  test('goes on at a fixed distance where that is documented', async () => {
    receiver.statuses.push(...Array.from({ length: 100 }, () => 500))
    await mock.otpiq.webhooks.send('whatsapp.inbound_message.received')
    await mock.clock.advance('30d')
    expect(receiver.received.map(({ headers }) => Number(headers['x-otpiq-webhook-attempt']))).toEqual(
      Array.from({ length: 3 + 47 }, (_, index) => index + 1),
    )
    expect(mock.deliveries().at(-1)?.at.toISOString()).toBe('2026-06-03T08:00:02.000Z')
  })

  test('because nobody responses in time is told apart', async () => {
    mock.altur.webhooks.sendTo({ url: receiver.url, secret, timeout: 50 })
    receiver.statuses.push('hang')
    expect(await mock.altur.webhooks.send('on_call_end')).toMatchObject({
      status: undefined,
      received: false,
      problem: 'It took too long.',
    })
  })

  test('does not outlive the mock', async () => {
    receiver.statuses.push('hang')
    const sent = mock.altur.webhooks.send('on_call_end')
    while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await mock.close()
    expect(await sent).toMatchObject({ received: false })
  })
})

const verify = async (request: Received) =>
  createAlturWebhooks({ webhookSecret: secret })
    .verify(request)
    .then(
      ({ type }) => type,
      (error: WebhookError) => error.problem,
    )

const notify = async () => {
  await mock.altur.webhooks.send('on_call_end')
  await mock.altur.webhooks.send('campaign.cycle_completed')
  return Promise.all(receiver.received.map(verify))
}
describe('faults of webhooks', () => {
  const seen: { readonly [Kind in FaultKind]?: readonly string[] } = {
    'duplicate-webhook': ['on_call_end', 'on_call_end', 'campaign.cycle_completed'],
    'reordered-webhook': ['campaign.cycle_completed', 'on_call_end'],
    'unsigned-webhook': ['missing-signature', 'campaign.cycle_completed'],
    'forged-webhook': ['wrong-signature', 'campaign.cycle_completed'],
    'lost-webhook': ['campaign.cycle_completed'],
  }

  test('are all shown here', () => {
    expect(Object.keys(seen)).toEqual(Object.keys(faultKinds).filter((kind) => kind.endsWith('-webhook')))
  })

  test.each(Object.entries(seen))('%s', async (kind, expected) => {
    // The keys of the table above are kinds.
    const planned = mock.fail('altur.*', { kind: kind as FaultKind, times: 1 })
    expect(await notify()).toEqual(expected)
    expect(planned.applied).toBe(1)
  })

  test('the second delivery is like the first', async () => {
    mock.fail('altur.on_call_end', { kind: 'duplicate-webhook' })
    await mock.altur.webhooks.send('on_call_end')
    expect(receiver.received.map(({ body }) => body)).toEqual(Array.from({ length: 2 }, () => receiver.received[0]?.body))
  })

  test('an event that is held back comes after a minute if there is no next one', async () => {
    mock.fail('altur.on_call_end', { kind: 'reordered-webhook' })
    await mock.altur.webhooks.send('on_call_end')
    await mock.clock.advance('59s')
    expect(receiver.received).toHaveLength(0)
    await mock.clock.advance('1s')
    expect(receiver.received).toHaveLength(1)
  })
})
