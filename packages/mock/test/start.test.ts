import { type Mock, providerIds, startMock } from '@campaignkit/mock'
import { afterEach, describe, expect, test } from 'vitest'
import { asker } from './ask.ts'

let running: Mock<string>[] = []
async function start(...[options]: Parameters<typeof startMock<string>>): Promise<Mock<string>> {
  const mock = await startMock<string>(options)
  running.push(mock)
  return mock
}
afterEach(async () => {
  await Promise.all(running.map((mock) => mock.close()))
  running = []
})

const address = (mock: Mock<string>, provider: string) => mock.baseUrls[provider] ?? ''

test('one server has all providers, each below its id and its documented path', async () => {
  const mock = await start()
  expect(Object.keys(mock.baseUrls)).toEqual(providerIds)
  expect(mock.baseUrls).toMatchObject({
    yuno: `${mock.url}/yuno`,
    altur: `${mock.url}/altur/api/v1.0`,
    meetzy: `${mock.url}/meetzy`,
    otpiq: `${mock.url}/otpiq/api`,
    tetherai: `${mock.url}/tetherai`,
  })
  expect((await asker(address(mock, 'otpiq'))('GET', '/info')).body).toEqual({ projectName: 'My SMS Project', credit: 15000 })
  expect((await asker(mock.url)('GET', '/altur/campaigns')).at('/detail')).toContain('Mocked are: /yuno, /altur/api/v1.0,')
})

test('mocks know nothing of each other', async () => {
  const [one, other] = await Promise.all([start({ providers: ['tetherai'] }), start({ providers: ['tetherai'] })])
  await asker(address(one, 'tetherai'))('POST', '/api/contact', { phoneNumber: '+12125550101' })
  one.fail('*', { kind: 'status' })
  expect((await asker(address(other, 'tetherai'))('GET', '/api/contacts')).at('/data/total')).toBe(0)
  expect(other.requests()).toHaveLength(1)
  expect(one.requests()).toHaveLength(1)
})

describe('what cannot be started', () => {
  test('an unknown provider is named, with those that there are', async () => {
    await expect(start({ providers: ['acme'] })).rejects.toThrow('There is no provider "acme". There are: yuno, altur,')
    await expect(start({ providers: ['altur', 'altur'] })).rejects.toThrow('"altur" is given twice')
  })

  test('a port that is taken is named', async () => {
    const { url } = await start({ providers: ['meetzy'] })
    const port = Number(new URL(url).port)
    await expect(start({ providers: ['meetzy'], port })).rejects.toThrow(`Port ${port} is taken`)
  })

  test('a clock that is no time', async () => {
    await expect(start({ clock: 'noon' })).rejects.toThrow('"noon" is not a time')
  })
})

describe('requests', () => {
  test('are noted with their operation and status, without credentials', async () => {
    const mock = await start({ providers: ['altur', 'yuno'] })
    await asker(address(mock, 'altur'))('GET', '/campaigns?pageSize=5', undefined, { cookie: 'session=1', 'x-own': 'kept' })
    await asker(address(mock, 'yuno'))('GET', '/v1/nothing')
    const [first, second] = mock.requests()
    expect(first).toMatchObject({
      provider: 'altur',
      operation: 'campaigns.list',
      method: 'GET',
      url: '/altur/api/v1.0/campaigns?pageSize=5',
      status: 200,
      headers: {
        authorization: '[redacted]',
        cookie: '[redacted]',
        'public-api-key': '[redacted]',
        'private-secret-key': '[redacted]',
        'x-own': 'kept',
      },
    })
    expect(second).toMatchObject({ provider: 'yuno', operation: undefined, status: 404 })
    expect(mock.requests({ provider: 'yuno' })).toEqual([second])
    mock.reset()
    expect(mock.requests()).toEqual([])
  })

  test('over the documented rate are refused, with the documented header, until time has passed', async () => {
    const mock = await start({ providers: ['meetzy', 'altur'], clock: '2026-06-01T09:00:00Z' })
    const ask = asker(address(mock, 'meetzy'))
    const statuses = await Promise.all(Array.from({ length: 11 }, async () => (await ask('GET', '/calls')).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    const refused = await ask('GET', '/calls')
    expect([refused.status, refused.headers.get('retry-after'), refused.at('/error/code')]).toEqual([429, '1', 'rate_limit_exceeded'])
    expect((await asker(address(mock, 'altur'))('GET', '/campaigns')).status).toBe(200)
    await mock.clock.advance('1s')
    expect((await ask('GET', '/calls')).status).toBe(200)
  })

  test('that are too large are refused', async () => {
    const mock = await start({ providers: ['meetzy'] })
    expect((await asker(address(mock, 'meetzy'))('POST', '/call', `"${'x'.repeat(10_000_001)}"`)).status).toBe(413)
  })
})

describe('a stateless mock', () => {
  test('responses examples, and Prefer chooses among them', async () => {
    const mock = await start({ providers: ['otpiq'], stateless: true })
    const ask = asker(address(mock, 'otpiq'))
    const path = '/sms/track/anything'
    expect((await ask('GET', path)).at('/smsId')).toBe('sms-1234567890abcdef123456')
    expect(await ask('GET', path, undefined, { prefer: 'code=404' })).toMatchObject({ status: 404, body: { message: 'SMS not found' } })
    expect((await ask('GET', path, undefined, { prefer: 'dynamic=true' })).body).toHaveProperty('smsId')
    expect(await ask('GET', path, undefined, { prefer: 'code=418' })).toMatchObject({
      status: 404,
      body: { title: 'The mock cannot respond to this' },
    })
    expect((await ask('GET', path, undefined, { prefer: 'code=often' })).status).toBe(400)
  })

  test('remembers nobody', async () => {
    const mock = await start({ providers: ['meetzy'], stateless: true })
    await asker(address(mock, 'meetzy'))('POST', '/call', { phone: '+12125550101', playbook_id: 'p' })
    expect(mock.contacts()).toEqual([])
  })
})

test('Prefer also chooses a response of a mock with state, and changes nothing', async () => {
  const mock = await start({ providers: ['altur'] })
  const ask = asker(address(mock, 'altur'))
  const campaign = { name: 'Q', agent_id: 'a', integration_id: 'i', integration_type: 'phone_call' }
  expect((await ask('POST', '/campaigns', campaign, { prefer: 'code=400' })).at('/error')).toBe('INVALID_REQUEST')
  expect((await ask('GET', '/campaigns')).at('/campaigns')).toEqual([])
})

test('what the examples show exists from the beginning if that is asked for', async () => {
  const mock = await start({ providers: ['altur'], initial: 'examples' })
  const ask = asker(address(mock, 'altur'))
  expect((await ask('GET', '/campaigns/1234')).at('/campaign/name')).toBe('Q2 Reactivation')
  expect((await ask('GET', '/campaigns/1234/contacts/42')).at('/contact/name')).toBe('John Doe')
})

test('outcomes can be chosen for any number', async () => {
  const mock = await start({ providers: ['meetzy'], outcomes: { '+34 600 000 001': 'voicemail' } })
  mock.outcome('+34600000002', 'no-answer')
  const ask = asker(address(mock, 'meetzy'))
  for (const phone of ['+34600000001', '+34600000002', '+34600000093']) await ask('POST', '/call', { phone, playbook_id: 'p' })
  expect(mock.contacts().map(({ outcome }) => outcome)).toEqual(['voicemail', 'no-answer', 'answered'])
})
