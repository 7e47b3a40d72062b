import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { type Mock, startMock } from '@campaignkit/mock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Asked, asker } from './ask.ts'

let mock: Mock<'altur' | 'meetzy'>
beforeEach(async () => {
  mock = await startMock({
    providers: ['altur', 'meetzy'],
    clock: '2026-06-01T09:00:00Z',
    faults: { 'meetzy.calls.*': { kind: 'delay', delay: 1 } },
  })
})
afterEach(() => mock.close())

const control = (method: string, path: string, body?: unknown): Promise<Asked> => asker(`${mock.url}/_campaignkit`)(method, path, body)
const call = (phone: string) => asker(mock.meetzy.baseUrl)('POST', '/call', { phone, playbook_id: 'p' })

describe('the ledger', () => {
  test('is read as its methods tell it', async () => {
    for (const phone of ['+12125550101', '+12125550102', '0012125550101']) await call(phone)
    const contact = { provider: 'meetzy', operation: 'calls.start', outcome: 'answered', at: '2026-06-01T09:00:00.000Z' }
    const [first, second, third] = ['+12125550101', '+12125550102', '0012125550101'].map((person) => ({ ...contact, person }))
    expect((await control('GET', '/contacts')).body).toEqual([first, second, third])
    expect((await control('GET', '/contacts?person=%2B12125550102')).body).toEqual([second])
    expect((await control('GET', '/contacts?provider=altur')).body).toEqual([])
    expect((await control('GET', '/contacted-more-than-once')).body).toEqual([{ person: '12125550101', contacts: [first, third] }])
  })

  test('has the requests for providers, and those for the control not', async () => {
    await call('+12125550101')
    const requests = await control('GET', '/requests?operation=calls.start')
    expect(requests.body).toMatchObject([{ provider: 'meetzy', status: 200, body: { phone: '+12125550101' } }])
    expect(requests.each('/*/headers/authorization')).toEqual(['[redacted]'])
    expect(mock.requests()).toHaveLength(1)
    expect((await control('GET', '/deliveries')).body).toEqual([])
  })
})

test('faults are set, counted and taken back', async () => {
  const planned = await control('POST', '/faults', { pattern: 'meetzy.*', fault: 'status; status=503; times=5' })
  expect(planned).toMatchObject({ status: 200, body: { pattern: 'meetzy.*', kind: 'status', status: 503, times: 5, applied: 0 } })
  expect((await call('+12125550101')).status).toBe(503)
  expect((await control('GET', '/faults')).body).toEqual([
    { pattern: 'meetzy.calls.*', kind: 'delay', delay: 1, applied: 1 },
    { pattern: 'meetzy.*', kind: 'status', status: 503, times: 5, applied: 1 },
  ])
  expect((await control('DELETE', '/faults')).status).toBe(204)
  expect((await control('GET', '/faults')).body).toEqual([])
  expect((await call('+12125550101')).status).toBe(200)
})

test('the clock is read and moved, and what is due happens', async () => {
  const created = await asker(mock.meetzy.baseUrl)('POST', '/campaign', {
    playbook_id: '550e8400-e29b-41d4-a716-446655440000',
    contacts: [{ phone: '+12125550103', first_name: 'Ana' }],
    launch_at: '2026-06-01T10:00:00Z',
  })
  expect(created.status).toBeLessThan(300)
  expect((await control('POST', '/clock/advance', { by: '30m' })).body).toEqual({ now: '2026-06-01T09:30:00.000Z' })
  expect((await control('GET', '/contacts')).body).toEqual([])
  expect((await control('POST', '/clock/set', { to: '2026-06-01T10:00:00Z' })).body).toEqual({ now: '2026-06-01T10:00:00.000Z' })
  expect((await control('GET', '/contacts')).at('/0/at')).toBe('2026-06-01T10:00:00.000Z')
  expect((await control('GET', '/clock')).body).toEqual({ now: '2026-06-01T10:00:00.000Z' })
})

test('everything is forgotten, except for the settings', async () => {
  await call('+12125550101')
  await control('POST', '/faults', { pattern: 'meetzy.*', fault: 'reset' })
  await control('POST', '/clock/advance', { by: '1d' })
  expect((await control('POST', '/reset')).status).toBe(204)
  expect((await control('GET', '/contacts')).body).toEqual([])
  expect((await control('GET', '/requests')).body).toEqual([])
  expect((await control('GET', '/clock')).body).toEqual({ now: '2026-06-01T09:00:00.000Z' })
  expect((await control('GET', '/faults')).each('/*/pattern')).toEqual(['meetzy.calls.*'])
})

test.each([
  ['GET', '/contact', undefined, 404, 'there are: GET /contacts, GET /contacted-more-than-once'],
  ['DELETE', '/contacts', undefined, 404, 'There is no DELETE /_campaignkit/contacts.'],
  ['GET', '/contacts?providr=altur', undefined, 400, '"providr" is not known here; provider, person, operation can be given.'],
  ['POST', '/faults', { pattern: 'altur.*' }, 400, '"fault" must be given, as a string.'],
  ['POST', '/faults', { pattern: 'altur.*', fault: 'explode' }, 400, '"explode" is not a fault. There are: delay,'],
  ['POST', '/faults', { pattern: 'altur.campaign.create', fault: 'reset' }, 400, 'is no operation and no event of this mock'],
  ['POST', '/clock/advance', { by: 5 }, 400, '"by" must be given, as a string.'],
  ['POST', '/clock/advance', { by: 'soon' }, 400, '"soon" is not a duration'],
  ['POST', '/clock/set', { to: '2026-05-01T09:00:00Z' }, 400, 'can only be moved forward'],
  ['POST', '/clock/set', '{', 400, 'The body must be a JSON object.'],
  ['POST', '/reset', { all: 'yes' }, 400, '"all" is not known here; nothing can be given.'],
])('%s %s with %j is refused with a remedy', async (method, path, body, status, detail) => {
  const response = await control(method, path, body)
  expect(response.status).toBe(status)
  expect(response.at('/detail')).toContain(detail)
})

describe('who controls it', () => {
  const statusWith = (headers: Record<string, string>, url = mock.url) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${url}/_campaignkit/clock`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })

  test.each([{}, { host: 'localhost:4010' }, { host: '[::1]:4010' }, { host: '127.0.0.2' }])(
    'may name this machine: %j',
    async (headers) => {
      expect(await statusWith(headers)).toBe(200)
    },
  )

  test.each([{ host: 'example.com' }, { host: '192.0.2.1:4010' }, { host: ':' }, { origin: 'http://localhost:3000' }])(
    'is no web page: %j',
    async (headers) => {
      expect(await statusWith(headers)).toBe(403)
    },
  )

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)
  test.skipIf(!outside)('is on this machine, even if others may ask the providers', async () => {
    await using open = await startMock({ providers: ['meetzy'], host: '0.0.0.0' })
    const url = `http://${outside?.address}:${new URL(open.url).port}`
    expect(await statusWith({ host: 'localhost' }, url)).toBe(403)
    expect((await asker(`${url}/meetzy`)('GET', '/nothing')).status).toBe(404)
  })
})
