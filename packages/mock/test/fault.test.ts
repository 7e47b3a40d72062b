import { type FaultKind, faultKinds, type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, asker } from './ask.ts'

let mock: Mock<'altur'>
let ask: Ask
beforeAll(async () => {
  mock = await startMock({ providers: ['altur'], clock: '2026-06-01T09:00:00Z', rateLimits: false })
  ask = asker(mock.altur.baseUrl)
})
beforeEach(() => mock.reset())
afterAll(() => mock.close())

const campaign = { name: 'Q', agent_id: 'a', integration_id: 'iph_1', integration_type: 'phone_call' }
const create = (headers: Readonly<Record<string, string>> = {}) => ask('POST', '/campaigns', campaign, headers)
const count = async () => (await ask('GET', '/campaigns')).each('/campaigns/*').length

/** What the caller sees, and how many campaigns there are afterwards. */
const seen: { readonly [Kind in FaultKind]?: { readonly done: boolean; readonly response: unknown } } = {
  reset: { done: false, response: 'no response' },
  status: {
    done: false,
    response: expect.objectContaining({ status: 500, body: expect.objectContaining({ message: 'Internal Server Error' }) }),
  },
  unauthorized: {
    done: false,
    response: expect.objectContaining({ status: 401, body: { error: 123, message: 'The credentials have expired.' } }),
  },
  'rate-limit': {
    done: false,
    response: expect.objectContaining({ status: 429, body: expect.objectContaining({ message: 'Too many requests.' }) }),
  },
  'html-error': { done: false, response: expect.objectContaining({ status: 502, body: expect.stringMatching(/^<html>/) }) },
  'stale-cursor': {
    done: false,
    response: expect.objectContaining({ status: 400, body: expect.objectContaining({ message: 'The cursor has expired.' }) }),
  },
  delay: { done: true, response: expect.objectContaining({ status: 200 }) },
  'accept-then-reset': { done: true, response: 'no response' },
  'accept-then-504': { done: true, response: expect.objectContaining({ status: 504 }) },
  'accept-then-500': { done: true, response: expect.objectContaining({ status: 500 }) },
  'reset-in-body': { done: true, response: 'no response' },
  'truncated-json': {
    done: true,
    response: expect.objectContaining({ status: 200, body: expect.stringMatching(/^\{"success":true,"campaign":\{/) }),
  },
  'empty-body': { done: true, response: expect.objectContaining({ status: 200, body: '' }) },
  'wrong-content-type': {
    done: true,
    response: expect.objectContaining({ status: 200, body: expect.objectContaining({ success: true }) }),
  },
  'slow-drip': { done: true, response: expect.objectContaining({ status: 200, body: expect.objectContaining({ success: true }) }) },
}

const hasDelay = new Set(['delay', 'slow-drip'])

describe.each(Object.entries(seen))('%s', (kind, { done, response }) => {
  // The keys of the table above are kinds.
  const fault = { kind: kind as FaultKind, ...(hasDelay.has(kind) ? { delay: 50 } : {}) }

  test(`applies ${done ? 'after' : 'before'} anything is done, as often as it is told to`, async () => {
    const planned = mock.fail('altur.campaigns.create', { ...fault, times: 1 })
    expect(await create().catch(() => 'no response')).toEqual(response)
    expect(planned.applied).toBe(1)
    expect(await count()).toBe(done ? 1 : 0)
    expect((await create()).status).toBe(200)
  })

  test('applies to a single request by header', async () => {
    const asked = await create({ 'x-mock-fault': `${kind}${hasDelay.has(kind) ? '; delay=50' : ''}` }).catch(() => 'no response')
    expect(asked).toEqual(response)
    expect((await create()).status).toBe(200)
  })
})

test.each(['hang', 'accept-then-hang'] as const)('%s never responds', async (kind) => {
  mock.fail('altur.campaigns.create', { kind, times: 1 })
  const response = fetch(`${mock.altur.baseUrl}/campaigns`, {
    method: 'POST',
    headers: { authorization: 'api-key x', 'content-type': 'application/json' },
    body: JSON.stringify(campaign),
    signal: AbortSignal.timeout(200),
  })
  await expect(response).rejects.toThrow(/timeout/)
  expect(await count()).toBe(kind === 'hang' ? 0 : 1)
})

test('every kind has a test here or with the webhooks', () => {
  const tested = new Set([...Object.keys(seen), 'hang', 'accept-then-hang', 'duplicate-page', 'late-stop'])
  expect(Object.keys(faultKinds).filter((kind) => !tested.has(kind) && !kind.endsWith('-webhook'))).toEqual([])
  expect(Object.keys(faultKinds).length).toBeGreaterThanOrEqual(16)
})

test('Retry-After comes in both forms', async () => {
  mock.fail('*', { kind: 'rate-limit', retryAfter: '7s', times: 1 })
  expect((await create()).headers.get('retry-after')).toBe('7')
  mock.fail('*', { kind: 'rate-limit', retryAfter: 7000, form: 'date', times: 1 })
  expect((await create()).headers.get('retry-after')).toBe('Mon, 01 Jun 2026 09:00:07 GMT')
})

test('wrong-content-type says html', async () => {
  mock.fail('*', { kind: 'wrong-content-type', times: 1 })
  expect((await create()).headers.get('content-type')).toMatch(/^text\/html/)
})

test('slow-drip takes its time, in pieces', async () => {
  mock.fail('altur.campaigns.create', { kind: 'slow-drip', delay: 100, times: 1 })
  const response = await fetch(`${mock.altur.baseUrl}/campaigns`, {
    method: 'POST',
    headers: { authorization: 'api-key x', 'content-type': 'application/json' },
    body: JSON.stringify(campaign),
  })
  let pieces = 0
  for await (const _ of response.body ?? []) pieces += 1
  expect(pieces).toBeGreaterThan(1)
})

test('duplicate-page gives the items of the page before', async () => {
  for (const name of ['a', 'b', 'c']) await ask('POST', '/campaigns', { ...campaign, name })
  const first = await ask('GET', '/campaigns?pageSize=1')
  mock.fail('altur.campaigns.list', { kind: 'duplicate-page', times: 1 })
  const second = await ask('GET', `/campaigns?pageSize=1&cursor=${first.text('/pagination/next_cursor')}`)
  expect(second.at('/campaigns')).toEqual(first.at('/campaigns'))
  const third = await ask('GET', `/campaigns?pageSize=1&cursor=${second.text('/pagination/next_cursor')}`)
  expect(third.at('/campaigns/0/name')).toBe('c')
})

const statuses = async (times: number) => {
  const found: number[] = []
  for (let turn = 0; turn < times; turn += 1) found.push((await create()).status)
  return found
}

/** The statuses of requests to a mock of its own that fails half of them. */
const run = async (seed: number) => {
  const other = await startMock({
    providers: ['altur'],
    seed,
    rateLimits: false,
    faults: { '*': { kind: 'status', probability: 0.5 } },
  })
  const asking = asker(other.altur.baseUrl)
  const found: number[] = []
  for (let turn = 0; turn < 40; turn += 1) found.push((await asking('GET', '/campaigns')).status)
  await other.close()
  return found
}

describe('which requests are applied', () => {
  test('a pattern with * and a regular expression name operations', async () => {
    mock.fail('altur.campaigns.*', { kind: 'status', status: 503, times: 1 })
    mock.fail(/^altur\.campaigns\.(create|get)$/, { kind: 'status', status: 500, times: 1 })
    mock.fail('altur.calls.*', { kind: 'status', status: 501 })
    expect(await statuses(2)).toEqual([503, 200])
  })

  test('a pattern that fits nothing is refused, so that no slip goes unnoticed', () => {
    for (const pattern of ['otpiq.*', 'altur.campaign.create', /^campaigns/]) {
      expect(() => mock.fail(pattern, { kind: 'reset' })).toThrow('is no operation and no event of this mock.')
    }
    expect(() => mock.fail('altur.campaign.create', { kind: 'reset' })).toThrow('Did you mean "altur.campaigns.create"?')
  })

  test('after lets the first ones pass, times ends it', async () => {
    mock.fail('*', { kind: 'status', status: 503, after: 1, times: 2 })
    expect(await statuses(5)).toEqual([200, 503, 503, 200, 200])
  })

  test('a probability applies to a share of them, the same with the same seed', async () => {
    const first = await run(1)
    expect(await run(1)).toEqual(first)
    expect(await run(2)).not.toEqual(first)
    const applied = first.filter((status) => status === 500).length
    expect(applied).toBeGreaterThan(8)
    expect(applied).toBeLessThan(32)
  })

  test('a fault can be taken back, and reset takes back all but those of the beginning', async () => {
    const planned = mock.fail('*', { kind: 'status', status: 503 })
    expect(await statuses(1)).toEqual([503])
    planned.remove()
    expect(await statuses(1)).toEqual([200])
    mock.fail('*', { kind: 'status', status: 503 })
    mock.reset()
    expect(await statuses(1)).toEqual([200])
  })
})

describe('what is no fault', () => {
  test.each([
    [{ kind: 'explode' as FaultKind }, '"explode" is not a fault. There are: delay,'],
    [{ kind: 'delay', delay: 'soon' } as const, '"soon" is not a duration'],
    [{ kind: 'status', probability: 2 } as const, 'probability is 2'],
    [{ kind: 'status', status: 99 } as const, 'status is 99'],
    [{ kind: 'status', times: 0 } as const, 'times is 0'],
  ])('%j is refused at once', (fault, message) => {
    expect(() => mock.fail('*', fault)).toThrow(message)
  })

  test('by header it is answered with what is wrong', async () => {
    const response = await create({ 'x-mock-fault': 'status; colour=red' })
    expect(response.status).toBe(400)
    expect(response.at('/detail')).toContain('"colour" is not a setting')
    expect(await count()).toBe(0)
  })
})

describe('by idempotency key', () => {
  const path = async () => `/campaigns/${(await create()).text('/campaign/id')}/contacts`
  const add = (where: string, key: string | undefined, contact = '+12125550101') =>
    ask('POST', where, { contacts: [{ contact }] }, key === undefined ? {} : { 'idempotency-key': key }).then(({ status }) => status)

  test('each key fails so often, then succeeds; what was done is done once', async () => {
    const where = await path()
    mock.fail('altur.campaigns.contacts.add', { kind: 'accept-then-500', times: 2, per: 'idempotency-key' })
    expect([await add(where, 'a'), await add(where, 'b'), await add(where, 'a'), await add(where, 'a'), await add(where, 'b')]).toEqual([
      500, 500, 500, 200, 500,
    ])
    expect(await add(where, 'b')).toBe(200)
    expect((await ask('GET', where)).each('/contacts/*/contact')).toEqual(['+12125550101'])
  })

  test('what has no key is left alone; after counts by key, too', async () => {
    const where = await path()
    const planned = mock.fail('altur.campaigns.contacts.add', { kind: 'status', status: 503, times: 1, after: 1, per: 'idempotency-key' })
    expect([await add(where, undefined), await add(where, 'c'), await add(where, 'c'), await add(where, 'c')]).toEqual([200, 200, 503, 200])
    expect(planned.applied).toBe(1)
  })

  test('as text', async () => {
    const where = await path()
    await asker(mock.url)('POST', '/_campaignkit/faults', { pattern: 'altur.*', fault: 'status; status=503; times=1; per=idempotency-key' })
    expect([await add(where, 'd'), await add(where, 'e'), await add(where, 'd')]).toEqual([503, 503, 200])
  })
})

describe('with the clock', () => {
  test('a fault lasts as long as it says', async () => {
    mock.fail('altur.campaigns.create', { kind: 'status', status: 503, for: '5m' })
    expect((await create()).status).toBe(503)
    await mock.clock.advance('4m')
    expect((await create()).status).toBe(503)
    await mock.clock.advance('1m')
    expect((await create()).status).toBe(200)
  })

  test('a delay ends when the clock is moved by it', async () => {
    mock.fail('altur.campaigns.create', { kind: 'delay', delay: '2h', times: 1 })
    const response = create()
    // The request must have arrived before time passes.
    while (mock.faults()[0]?.applied !== 1) await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    await mock.clock.advance('2h')
    expect((await response).status).toBe(200)
  })
})
