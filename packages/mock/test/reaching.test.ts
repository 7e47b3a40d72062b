import { type Mock, type MockOptions, startMock } from '@campaignkit/mock'
import { afterEach, describe, expect, test } from 'vitest'
import { type Ask, asker } from './ask.ts'

const running: Mock<string>[] = []
afterEach(async () => {
  for (const mock of running.splice(0)) await mock.close()
})

const clock = '2026-06-01T15:00:00Z'
const number = (index: number) => `+1${212 + Math.floor(index / 90)}55501${String(index % 90).padStart(2, '0')}`
const numbers = (count: number) => Array.from({ length: count }, (_, index) => number(index))

async function start(options: MockOptions<'altur' | 'otpiq' | 'meetzy'> = {}) {
  const mock = await startMock<'altur' | 'otpiq' | 'meetzy'>({
    providers: ['altur', 'otpiq', 'meetzy'],
    rateLimits: false,
    clock,
    ...options,
  })
  running.push(mock)
  return { mock, altur: asker(mock.altur.baseUrl), otpiq: asker(mock.otpiq.baseUrl), meetzy: asker(mock.meetzy.baseUrl) }
}

const campaign = { name: 'Q', agent_id: 'a', integration_id: 'iph_1', integration_type: 'phone_call' }

/** A campaign of Altur with so many people, which has not been started. */
async function campaignOf(altur: Ask, count: number, more: object = {}) {
  const id = (await altur('POST', '/campaigns', { ...campaign, ...more })).text('/campaign/id')
  await altur('POST', `/campaigns/${id}/contacts`, { contacts: numbers(count).map((contact) => ({ contact })) })
  return {
    id,
    do: (action: string, headers = {}) => altur('POST', `/campaigns/${id}/${action}`, undefined, headers),
    status: async () => (await altur('GET', `/campaigns/${id}`)).text('/campaign/status'),
  }
}

describe('the pace of a campaign', () => {
  test('is ten people a second where the clock stands', async () => {
    const { mock, altur } = await start()
    const { do: act } = await campaignOf(altur, 35)
    await act('activate')
    expect(mock.contacts()).toHaveLength(10)
    await mock.clock.advance('1s')
    expect(mock.contacts()).toHaveLength(20)
    await mock.clock.advance('1m')
    expect(mock.contacts()).toHaveLength(35)
    expect(mock.contacts().map(({ operation }) => operation)).toEqual(Array.from({ length: 35 }, () => 'campaigns.activate'))
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })

  test('is everybody at once by the machine’s time, unless a pace is given', async () => {
    await using at = await startMock({ providers: ['altur'], rateLimits: false })
    const { do: act } = await campaignOf(asker(at.altur.baseUrl), 35)
    await act('activate')
    expect(at.contacts()).toHaveLength(35)
    await using slow = await startMock({ providers: ['altur'], rateLimits: false, pace: 60 })
    const other = await campaignOf(asker(slow.altur.baseUrl), 35)
    await other.do('activate')
    expect(slow.contacts()).toHaveLength(1)
    await slow.clock.advance('1m')
    expect(slow.contacts()).toHaveLength(35)
  })

  test.each([
    [6, [1, 2, 7]],
    [60, [1, 11, 61]],
    [6000, [100, 300, 300]],
  ])('of %d a minute reaches %j', async (pace, counts) => {
    const { mock, altur } = await start({ pace })
    const { do: act } = await campaignOf(altur, 300)
    await act('activate')
    const seen = [mock.contacts().length]
    for (const by of ['10s', '50s']) {
      await mock.clock.advance(by)
      seen.push(mock.contacts().length)
    }
    expect(seen).toEqual(counts)
  })

  test('a campaign ends only when everybody has been reached', async () => {
    const { mock, altur } = await start({ pace: 1 })
    const { do: act, status } = await campaignOf(altur, 90)
    await act('activate')
    await mock.clock.advance('80m')
    expect(await status()).toBe('active')
    await mock.clock.advance('20m')
    expect(await status()).toBe('finished')
    expect(mock.contacts()).toHaveLength(90)
  })

  test('a pause, and an end by deleting, leave the rest alone; a resume goes on where it was', async () => {
    const { mock, altur } = await start()
    const { do: act } = await campaignOf(altur, 50)
    await act('activate')
    await act('pause')
    await mock.clock.advance('10m')
    expect(mock.contacts()).toHaveLength(10)
    await act('resume')
    await mock.clock.advance('10m')
    expect(mock.contacts()).toHaveLength(50)
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })

  test('who is removed in the meantime is not reached, who is added is', async () => {
    const { mock, altur } = await start()
    const { do: act, id } = await campaignOf(altur, 30)
    await act('activate')
    await altur('POST', `/campaigns/${id}/contacts`, { contacts: [{ contact: '+12129550150' }] })
    await mock.clock.advance('1m')
    expect(mock.contacts()).toHaveLength(31)
    expect(mock.contacts({ person: '+12129550150' })).toHaveLength(1)
  })

  test('a reset forgets who was still to be reached', async () => {
    const { mock, altur } = await start()
    const { do: act } = await campaignOf(altur, 50)
    await act('activate')
    mock.reset()
    await mock.clock.advance('10m')
    expect(mock.contacts()).toEqual([])
  })
})

describe('a late stop', () => {
  test('reaches people for as long as it says, and then nobody', async () => {
    const { mock, altur } = await start()
    const { do: act } = await campaignOf(altur, 90)
    await act('activate')
    mock.fail('altur.campaigns.pause', { kind: 'late-stop', delay: '5s', times: 1 })
    expect((await act('pause')).status).toBe(200)
    await mock.clock.advance('1s')
    expect(mock.contacts().length).toBeGreaterThan(10)
    await mock.clock.advance('1h')
    expect(mock.contacts()).toHaveLength(50)
  })

  test('by header; without it, a stop stops', async () => {
    const { mock, altur } = await start()
    const { do: act } = await campaignOf(altur, 90)
    await act('activate')
    await act('pause', { 'x-mock-fault': 'late-stop; delay=2s' })
    await mock.clock.advance('1h')
    expect(mock.contacts()).toHaveLength(20)
    await act('resume')
    await act('pause')
    const before = mock.contacts().length
    await mock.clock.advance('1h')
    expect(mock.contacts()).toHaveLength(before)
  })
})

describe('credit', () => {
  test('that is used up stops a campaign, and more has it go on', async () => {
    const { mock, altur } = await start({ credit: { altur: 15 } })
    const { do: act } = await campaignOf(altur, 40)
    expect((await act('activate')).status).toBe(200)
    await mock.clock.advance('10m')
    expect(mock.contacts()).toHaveLength(15)
    mock.setCredit('altur', 100)
    await mock.clock.advance('10m')
    expect(mock.contacts()).toHaveLength(40)
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })

  test('that is used up is the documented error of what starts a campaign', async () => {
    const { mock, altur } = await start({ credit: { altur: 0 } })
    const { do: act, status } = await campaignOf(altur, 3)
    const response = await act('activate')
    expect(response.status).toBe(402)
    expect(response.headers.get('x-mock-reason')).toMatch(/^out-of-credit; at-fault=test; /)
    expect(await status()).toBe('pending')
    expect(mock.contacts()).toEqual([])
  })

  test('that is not enough for a request that reaches people at once has it reach nobody', async () => {
    const { mock, otpiq } = await start({ credit: { otpiq: 1 } })
    const send = () => otpiq('POST', '/sms', { phoneNumber: '9647701234567', smsType: 'verification', verificationCode: '123456' })
    expect((await send()).status).toBe(200)
    expect((await send()).status).toBeGreaterThanOrEqual(400)
    expect(mock.contacts()).toHaveLength(1)
    mock.reset()
    expect((await send()).status).toBe(200)
  })

  test('is checked', async () => {
    const { mock } = await start()
    for (const people of [-1, Number.NaN]) expect(() => mock.setCredit('altur', people)).toThrow('credit is')
    // @ts-expect-error -- a slip that the compiler finds, and JavaScript does not
    expect(() => mock.setCredit('alture', 5)).toThrow('Did you mean "altur"?')
  })
})

describe('cycles of a campaign', () => {
  const cycles = { enabled: true, mode: 'cooldown', max_iterations: 2, cooldown_minutes: 30, filter_statuses: ['retrying'] }

  test('rest in cooldown, then call those again whom the filter lets through', async () => {
    const { mock, altur } = await start({ outcomes: { [number(0)]: 'busy', [number(1)]: 'no-answer' } })
    const { do: act, status } = await campaignOf(altur, 5, { cycles })
    await act('activate')
    await mock.clock.advance('61m')
    expect(await status()).toBe('cooldown')
    expect(mock.contacts()).toHaveLength(5)
    await mock.clock.advance('30m')
    expect(await status()).toBe('active')
    expect(mock.contactedMoreThanOnce().map(({ person }) => person)).toEqual(
      [number(0).slice(1), number(1).slice(1)].toReversed().toSorted(),
    )
    expect(mock.contacts().filter(({ note }) => note === 'Cycle 2 of the campaign.')).toHaveLength(2)
    await mock.clock.advance('2h')
    expect(await status()).toBe('finished')
    expect(mock.contacts()).toHaveLength(7)
  })
})

describe('the same person twice in one request', () => {
  test('is contacted twice where nothing says otherwise, and noted', async () => {
    const { mock, meetzy } = await start()
    const contacts = ['+525512345678', '+5215512345678', '+12125550101'].map((phone) => ({ phone }))
    await meetzy('POST', '/campaign', { playbook_id: '550e8400-e29b-41d4-a716-446655440000', contacts })
    expect(mock.contacts()).toHaveLength(3)
    expect(mock.contacts().map(({ note }) => note)).toEqual([undefined, 'The request had this person before.', undefined])
    expect(mock.contactedMoreThanOnce()).toMatchObject([{ person: '525512345678' }])
  })

  test('is contacted once where the description says so', async () => {
    const { mock, otpiq } = await start()
    const made = await otpiq('POST', '/whatsapp/campaigns', {
      name: 'Promo',
      templateId: '664abc123def456789012345',
      phoneNumberId: '664def456abc789012345678',
    })
    const path = `/whatsapp/campaigns/${made.text('/data/_id')}`
    const recipients = ['9647701234567', '9647701234567', '+964 770 123 4567'].map((phoneNumber) => ({ phoneNumber }))
    await otpiq('POST', `${path}/recipients`, { recipients: recipients.slice(0, 2) })
    await otpiq('POST', `${path}/start`)
    expect(mock.contacts()).toHaveLength(1)
  })
})
