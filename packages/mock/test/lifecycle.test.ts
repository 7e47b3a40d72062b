import { magicEndings, type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, asker } from './ask.ts'

let mock: Mock
beforeAll(async () => {
  mock = await startMock({ clock: '2026-06-01T09:00:00Z', rateLimits: false })
})
beforeEach(() => mock.reset())
afterAll(() => mock.close())

/** Asks one provider's mock, wherever that is by then. */
const on =
  (provider: keyof Mock['baseUrls']): Ask =>
  (...request) =>
    asker(mock.baseUrls[provider])(...request)
const altur = on('altur')
const otpiq = on('otpiq')
const meetzy = on('meetzy')
const tetherai = on('tetherai')
const yuno = on('yuno')
const ana = '+12125550101'
const ben = '+12125550102'

const add = (id: string, contacts: object[], more: object = {}, headers = {}) =>
  altur('POST', `/campaigns/${id}/contacts`, { contacts, ...more }, headers)
const statusAfter = async (id: string, ...actions: string[]) => {
  let last = ''
  for (const action of actions) {
    const response = await altur('POST', `/campaigns/${id}/${action}`)
    last = response.status === 200 ? response.text('/campaign/status') : `${response.status} ${response.text('/error')}`
  }
  return last
}

describe('Altur', () => {
  const campaign = { name: 'Q', agent_id: 'a', integration_id: 'iph_1', integration_type: 'phone_call' }
  const create = async (more: object = {}) => (await altur('POST', '/campaigns', { ...campaign, ...more })).text('/campaign/id')

  test.each([
    [['activate'], 'active'],
    [['activate', 'activate'], '409 INVALID_STATUS_TRANSITION'],
    [['pause'], '409 INVALID_STATUS_TRANSITION'],
    [['activate', 'pause'], 'inactive'],
    [['activate', 'pause', 'pause'], 'inactive'],
    [['activate', 'pause', 'activate'], '409 INVALID_STATUS_TRANSITION'],
    [['activate', 'pause', 'resume', 'resume'], 'active'],
    [['resume'], '409 INVALID_STATUS_TRANSITION'],
    [['archive', 'archive'], 'pending'],
  ])('%j ends in %s', async (actions, end) => {
    expect(await statusAfter(await create(), ...actions)).toBe(end)
  })

  test('an error response says where the campaign is and could go', async () => {
    const id = await create()
    const { body } = await altur('POST', `/campaigns/${id}/pause`)
    expect(body).toMatchObject({ current_status: 'pending', valid_targets: ['active'] })
  })

  test('a campaign ends by itself, and then cannot be changed', async () => {
    const id = await create()
    await altur('POST', `/campaigns/${id}/activate`)
    await mock.clock.advance('59m')
    expect((await altur('GET', `/campaigns/${id}`)).text('/campaign/status')).toBe('active')
    await mock.clock.advance('1m')
    expect((await altur('GET', `/campaigns/${id}`)).text('/campaign/status')).toBe('finished')
    expect(await altur('PATCH', `/campaigns/${id}`, { name: 'x' })).toMatchObject({ status: 409, body: { error: 'CAMPAIGN_FINISHED' } })
  })

  test('an update says what it refuses', async () => {
    const plain = await create()
    const cooldown = await create({ cycles: { enabled: true, mode: 'cooldown', max_iterations: 2 } })
    const codes = [
      await altur('PATCH', `/campaigns/${plain}`, { agent_id: 'b' }),
      await altur('PATCH', `/campaigns/${plain}`, { cycles: { max_iterations: 3 } }),
      await altur('PATCH', `/campaigns/${cooldown}`, { cycles: { schedule_start_date: '2026-07-01' } }),
    ].map((response) => [response.status, response.at('/error'), response.at('/field')])
    expect(codes).toEqual([
      [400, 'IMMUTABLE_FIELD', 'agent_id'],
      [400, 'CYCLES_NOT_ENABLED', undefined],
      [400, 'SCHEDULED_MODE_ONLY', undefined],
    ])
    expect((await altur('PATCH', `/campaigns/${cooldown}`, { cycles: { max_iterations: 5 } })).at('/campaign/cycles')).toMatchObject({
      enabled: true,
      max_iterations: 5,
    })
  })

  test('every contact of a batch stands for itself', async () => {
    const id = await create()
    await add(id, [{ contact: ana, name: 'Ana' }])
    const batch = [{ contact: ana, name: 'Anna' }, { contact: ben }, { contact: '12' }]
    const skipped = await add(id, batch)
    expect(skipped.at('/summary')).toEqual({ created: 1, updated: 0, skipped_duplicate: 1, failed: 1 })
    expect(skipped.each('/results/*/status')).toEqual(['skipped_duplicate', 'created', 'failed'])
    expect(skipped.each('/results/*/error')).toEqual([null, null, 'INVALID_PHONE_NUMBER'])
    expect((await altur('GET', `/campaigns/${id}/contacts`)).at('/contacts/0/name')).toBe('Ana')
    expect((await add(id, batch.slice(0, 1), { if_duplicate: 'update' })).at('/summary/updated')).toBe(1)
    expect((await altur('GET', `/campaigns/${id}/contacts`)).at('/contacts/0/name')).toBe('Anna')
    expect(
      (
        await add(
          id,
          Array.from({ length: 1001 }, () => ({ contact: ana })),
        )
      ).status,
    ).toBe(400)
  })

  test('people are called when the campaign is activated, each once, also those who are added later', async () => {
    const id = await create()
    await add(id, [{ contact: ana }])
    expect(mock.contacts()).toEqual([])
    await altur('POST', `/campaigns/${id}/activate`)
    await altur('POST', `/campaigns/${id}/pause`)
    await add(id, [{ contact: ben }])
    expect(mock.contacts().map(({ person }) => person)).toEqual([ana])
    await altur('POST', `/campaigns/${id}/resume`)
    expect(mock.contacts()).toEqual([
      {
        provider: 'altur',
        person: ana,
        operation: 'campaigns.activate',
        campaign: id,
        outcome: 'answered',
        at: new Date('2026-06-01T09:00:00Z'),
      },
      {
        provider: 'altur',
        person: ben,
        operation: 'campaigns.resume',
        campaign: id,
        outcome: 'answered',
        at: new Date('2026-06-01T09:00:00Z'),
      },
    ])
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })

  test('a removed contact is not called, a called one cannot be removed', async () => {
    const id = await create()
    await add(id, [{ contact: ana }, { contact: ben }])
    const [first = '', second = ''] = (await altur('GET', `/campaigns/${id}/contacts`)).each('/contacts/*/id').map(String)
    expect((await altur('DELETE', `/campaigns/${id}/contacts/${first}`)).status).toBe(204)
    await altur('POST', `/campaigns/${id}/activate`)
    expect(mock.contacts().map(({ person }) => person)).toEqual([ben])
    expect(await altur('DELETE', `/campaigns/${id}/contacts/${second}`)).toMatchObject({
      status: 409,
      body: { error: 'CONTACT_NOT_DELETABLE' },
    })
  })

  test('a key gives the first response again and does nothing a second time', async () => {
    const key = { 'idempotency-key': 'k1' }
    const first = await altur('POST', '/campaigns', campaign, key)
    const second = await altur('POST', '/campaigns', { ...campaign, name: 'other' }, key)
    expect(second.body).toEqual(first.body)
    await altur('POST', '/campaigns', campaign, { 'idempotency-key': 'k2' })
    expect((await altur('GET', '/campaigns')).at('/campaigns')).toHaveLength(2)
    expect(mock.requests({ operation: 'campaigns.create' }).map(({ replayed }) => replayed)).toEqual([false, true, false])
  })

  test('a key outlives a response that was lost', async () => {
    mock.fail('altur.campaigns.create', { kind: 'accept-then-reset', times: 1 })
    const key = { 'idempotency-key': 'k1' }
    await expect(altur('POST', '/campaigns', campaign, key)).rejects.toThrow('')
    expect((await altur('POST', '/campaigns', campaign, key)).status).toBe(200)
    expect((await altur('GET', '/campaigns')).at('/campaigns')).toHaveLength(1)
  })

  test.each(Object.entries(magicEndings))('a number that ends in %s: %s', async (ending, outcome) => {
    const id = await create()
    const person = `+121255501${ending}`
    await add(id, [{ contact: person }])
    await altur('POST', `/campaigns/${id}/activate`)
    const contacts = await altur('GET', `/campaigns/${id}/contacts`)
    const statuses = {
      'no-answer': 'retrying',
      busy: 'retrying',
      voicemail: 'voicemail',
      invalid: 'failed',
      'opted-out': 'rejected',
      failed: 'failed',
    }
    // The table has every outcome that a magic ending stands for.
    expect(contacts.at('/contacts/0/status')).toBe(statuses[outcome as keyof typeof statuses])
    const isReached = outcome !== 'invalid' && outcome !== 'opted-out'
    expect(mock.contacts({ person }).map((entry) => entry.outcome)).toEqual(isReached ? [outcome] : [])
    expect((await altur('GET', `/campaigns/${id}/calls`)).at('/calls')).toHaveLength(isReached ? 1 : 0)
  })

  test('filters its campaigns by agent, channel, archive and time', async () => {
    await create({ agent_id: 'a1' })
    await mock.clock.advance('1d')
    const late = await create({ agent_id: 'a2' })
    await altur('POST', `/campaigns/${late}/archive`)
    const found = async (query: string) => (await altur('GET', `/campaigns?${query}`)).each('/campaigns/*/id').map(String)
    expect(await found('agentId=a2')).toEqual([late])
    expect(await found('archived=true')).toEqual([late])
    expect(await found('integration=whatsapp')).toEqual([])
    expect(await found('startDate=2026-06-02T00:00:00Z&endDate=2026-06-03T00:00:00Z')).toEqual([late])
    expect((await altur('GET', '/campaigns?startDate=2026-06-02T00:00:00Z')).status).toBe(400)
  })

  test('a key without its first word is no key', async () => {
    expect((await altur('GET', '/campaigns', undefined, { authorization: 'Bearer x' })).status).toBe(401)
  })

  test('end users, threads and messages belong together', async () => {
    const user = (await altur('POST', '/enduser', { display_name: 'Ana' })).text('/id')
    const sent = await altur('POST', '/message', { agent_id: 'a', end_user_id: user, content: 'Hello?' })
    expect(sent.at('/in_response_to/content')).toBe('Hello?')
    expect((await altur('GET', `/message/${sent.text('/thread/id')}`)).body).toHaveLength(2)
    expect((await altur('GET', `/thread/${sent.text('/thread/id')}`)).at('/end_user/display_name')).toBe('Ana')
    expect(mock.contacts()).toMatchObject([{ person: user, operation: 'messages.send' }])
    expect((await altur('POST', '/message', { agent_id: 'a', end_user_id: 'nobody', content: 'Hello?' })).status).toBe(400)
    expect((await altur('GET', '/message/thr_unknown')).status).toBe(404)
  })

  test('an end user has a name even if none was given, and a thread has no end user if nobody was named', async () => {
    const user = await altur('POST', '/enduser', { info: 'Prefers mornings' })
    expect(user.body).toMatchObject({ display_name: expect.stringMatching(/./), info: 'Prefers mornings' })
    expect((await altur('GET', `/enduser/${user.text('/id')}`)).at('/display_name')).toBe(user.at('/display_name'))
    expect((await altur('POST', '/message', { content: 'Hello?' })).at('/thread')).not.toHaveProperty('end_user')
    expect(mock.contacts()).toEqual([])
  })
})

const attach = (id: string, ...numbers: string[]) =>
  otpiq('POST', `/whatsapp/campaigns/${id}/recipients`, { recipients: numbers.map((phoneNumber) => ({ phoneNumber })) })

describe('OTPIQ', () => {
  const campaign = { name: 'Promo', templateId: '664abc123def456789012345', phoneNumberId: '664def456abc789012345678' }
  const create = async (more: object = {}) => {
    const created = await otpiq('POST', '/whatsapp/campaigns', { ...campaign, ...more })
    return { id: created.text('/data/_id'), status: created.at('/data/status') }
  }
  const [one, two] = ['9647712345678', '9647712345679']

  test('a draft is started, once, and cannot be changed then', async () => {
    const { id, status } = await create()
    expect(status).toBe('draft')
    expect(await otpiq('POST', `/whatsapp/campaigns/${id}/start`)).toMatchObject({
      status: 400,
      body: { error: 'The campaign has no recipients.' },
    })
    expect((await attach(id, one, two, one)).at('/data')).toMatchObject({ totalRecipients: 2, sentCount: 0 })
    expect(mock.contacts()).toEqual([])
    expect((await otpiq('POST', `/whatsapp/campaigns/${id}/start`)).at('/data')).toMatchObject({
      status: 'running',
      sentCount: 2,
      startedAt: '2026-06-01T09:00:00.000Z',
    })
    expect(mock.contacts().map(({ person }) => person)).toEqual([one, two])
    expect((await otpiq('POST', `/whatsapp/campaigns/${id}/start`)).status).toBe(400)
    expect((await otpiq('PATCH', `/whatsapp/campaigns/${id}`, { name: 'Other' })).status).toBe(400)
    expect((await attach(id, '9647712345670')).status).toBe(400)
  })

  test('a scheduled one starts when its time comes, and not before', async () => {
    const { id, status } = await create({ scheduleType: 'schedule', scheduledFor: '2026-06-02T09:00:00.000Z' })
    expect(status).toBe('scheduled')
    await attach(id, one)
    await mock.clock.advance('23h')
    expect(mock.contacts()).toEqual([])
    await mock.clock.advance('1h')
    expect(mock.contacts()).toMatchObject([{ person: one, at: new Date('2026-06-02T09:00:00Z') }])
  })

  test('a changed time replaces the old one, and a draft has none', async () => {
    const { id } = await create({ scheduleType: 'schedule', scheduledFor: '2026-06-02T09:00:00.000Z' })
    await attach(id, one)
    await otpiq('PATCH', `/whatsapp/campaigns/${id}`, { scheduledFor: '2026-06-03T09:00:00.000Z' })
    await mock.clock.set('2026-06-02T10:00:00Z')
    expect(mock.contacts()).toEqual([])
    const changed = await otpiq('PATCH', `/whatsapp/campaigns/${id}`, { scheduleType: 'now', scheduledFor: null })
    expect(changed.at('/data')).toMatchObject({ status: 'draft', scheduledFor: null })
    await mock.clock.set('2026-06-04T00:00:00Z')
    expect(mock.contacts()).toEqual([])
  })

  test('recipients are capped, and repeating them all is refused', async () => {
    const { id } = await create()
    const many = Array.from({ length: 1000 }, (_, index) => `96477${String(index).padStart(8, '0')}`)
    expect((await attach(id, ...many)).at('/data/totalRecipients')).toBe(1000)
    expect((await attach(id, ...many)).at('/error')).toBe('All recipients are on the campaign already.')
    expect((await attach(id, one)).at('/error')).toBe('The campaign would have more than 1000 recipients.')
    expect((await attach('664abc123def456789012345', one)).status).toBe(404)
  })

  test('a sample is a campaign of its own', async () => {
    const { id } = await create()
    const sample = await otpiq('POST', `/whatsapp/campaigns/${id}/sample`, { recipients: [{ phoneNumber: one }] })
    expect(sample.at('/data')).toMatchObject({ status: 'running', isSampleCampaign: true, sampleOfCampaign: id, totalRecipients: 1 })
    expect(sample.at('/data/_id')).not.toBe(id)
    expect(mock.contacts()).toMatchObject([{ person: one, operation: 'campaigns.sendSample', campaign: sample.at('/data/_id') }])
    expect((await attach(id, one)).status).toBe(200)
  })

  test('a message can be tracked; one number gets ten in ten minutes', async () => {
    const send = () => otpiq('POST', '/sms', { phoneNumber: one, smsType: 'verification', verificationCode: '1234' })
    const smsId = (await send()).text('/smsId')
    expect((await otpiq('GET', `/sms/track/${smsId}`)).body).toMatchObject({
      smsId,
      phoneNumber: one,
      status: 'delivered',
      isFinalStatus: true,
    })
    expect(await otpiq('GET', '/sms/track/sms-unknown')).toMatchObject({ status: 404 })
    for (let turn = 1; turn < 10; turn += 1) expect((await send()).status).toBe(200)
    expect(await send()).toMatchObject({ status: 429, body: { waitMinutes: 10, maxRequests: 10, timeWindowMinutes: 10 } })
    await mock.clock.advance('10m')
    expect((await send()).status).toBe(200)
    expect(mock.contactedMoreThanOnce()).toMatchObject([{ person: one, contacts: { length: 11 } }])
  })

  test('reports are listed by status', async () => {
    await otpiq('POST', '/reports/generate', { startDate: '2026-01-01T00:00:00.000Z', endDate: '2026-01-31T23:59:59.999Z' })
    expect((await otpiq('GET', '/reports?status=available,expired')).body).toMatchObject([
      { dateRange: { startDate: '2026-01-01T00:00:00.000Z' } },
    ])
    expect((await otpiq('GET', '/reports?status=deleted')).body).toEqual([])
  })
})

describe('Meetzy', () => {
  const playbook = '550e8400-e29b-41d4-a716-446655440000'

  test('calls at once, and the calls can be listed and read', async () => {
    const accepted = await meetzy('POST', '/campaign', {
      playbook_id: playbook,
      contacts: [{ phone: ana }, { phone: '+12125550191' }],
    })
    expect([accepted.status, accepted.at('/scheduled'), accepted.at('/total_contacts')]).toEqual([202, false, 2])
    const calls = await meetzy('GET', `/calls?playbook_id=${playbook}`)
    expect(calls.each('/calls/*/to')).toEqual(['+12125550191', ana])
    expect(calls.each('/calls/*/status')).toEqual(['busy', 'closed'])
    expect((await meetzy('GET', '/calls?status=busy')).at('/calls')).toHaveLength(1)
    expect((await meetzy('GET', `/calls?playbook_id=650e8400-e29b-41d4-a716-446655440000`)).at('/calls')).toEqual([])
    expect((await meetzy('GET', `/call/${calls.text('/calls/0/id')}`)).at('/to')).toBe('+12125550191')
  })

  test('calls at launch time when there is one', async () => {
    const accepted = await meetzy('POST', '/campaign', {
      playbook_id: playbook,
      contacts: [{ phone: ana }],
      launch_at: '2026-06-01T10:00:00',
    })
    expect(accepted.body).toMatchObject({ scheduled: true, scheduled_calls: 1, launch_at: '2026-06-01T10:00:00.000Z' })
    expect(mock.contacts()).toEqual([])
    await mock.clock.advance('1h')
    expect(mock.contacts()).toMatchObject([{ person: ana, campaign: accepted.at('/campaign_id') }])
  })

  test('lists calls between days that there are', async () => {
    const statusOf = async (query: string) => (await meetzy('GET', `/calls?${query}`)).status
    expect(await statusOf('startDate=2028-02-29&endDate=2028-03-31%2023:59:59')).toBe(200)
    expect(await statusOf('startDate=2026-02-30')).toBe(400)
    expect(await statusOf('endDate=2026-04-31%2023:59:59')).toBe(400)
  })

  test.each([
    ['2026-06-01T12:00:00+02:00', 202, '2026-06-01T10:00:00.000Z'],
    ['2026-06-01T12:00+0200', 202, '2026-06-01T10:00:00.000Z'],
    ['2028-02-29T12:00:00Z', 202, '2028-02-29T12:00:00.000Z'],
    ['2026-02-29T12:00:00Z', 400, undefined],
    ['2026-06-31T12:00:00', 400, undefined],
    ['2026-06-01T12:00:00+24:00', 400, undefined],
    ['2026-06-01T12:00:00+02:60', 400, undefined],
  ])('understands a launch at %s or refuses it as the provider would', async (launch, status, understood) => {
    const accepted = await meetzy('POST', '/campaign', { playbook_id: playbook, contacts: [{ phone: ana }], launch_at: launch })
    expect([accepted.status, accepted.at('/launch_at')]).toEqual([status, understood])
    expect(accepted.text('/error').includes('launch_at')).toBe(status === 400)
  })

  test('a single call is there afterwards', async () => {
    const id = (await meetzy('POST', '/call', { phone: ana, playbook_id: playbook })).text('/id')
    expect((await meetzy('GET', `/call/${id}`)).body).toMatchObject({ to: ana, status: 'closed', assistant_id: playbook })
    expect((await meetzy('GET', '/call/unknown')).status).toBe(404)
  })
})

describe('Tether AI', () => {
  const campaign = {
    name: 'Q2',
    message: 'Hi',
    newContacts: [{ firstName: 'Ana', phoneNumber: ana }],
    scheduleDate: '2026-06-02T09:00:00.000Z',
  }
  const create = async (more: object = {}) => (await tetherai('POST', '/api/campaigns', { ...campaign, ...more })).text('/data/_id')

  test('a scheduled campaign can be changed, cancelled and sent, each in its time', async () => {
    const id = await create()
    expect((await tetherai('PATCH', `/api/campaigns/${id}`, { name: 'Q3' })).at('/data/name')).toBe('Q3')
    expect((await tetherai('GET', '/api/campaigns/upcoming')).at('/data')).toHaveLength(1)
    expect((await tetherai('POST', `/api/campaigns/${id}/cancel`)).status).toBe(200)
    expect((await tetherai('POST', `/api/campaigns/${id}/cancel`)).status).toBe(400)
    expect((await tetherai('PATCH', `/api/campaigns/${id}`, { name: 'Q4' })).status).toBe(400)
    expect((await tetherai('POST', `/api/campaigns/${id}/send`)).status).toBe(400)
    await mock.clock.advance('2d')
    expect(mock.contacts()).toEqual([])
    const other = await create({ scheduleDate: '2026-06-30T09:00:00.000Z' })
    expect((await tetherai('POST', `/api/campaigns/${other}/send`)).status).toBe(200)
    expect(mock.contacts()).toMatchObject([{ person: ana, operation: 'campaigns.send', campaign: other }])
    expect((await tetherai('GET', `/api/campaigns/${other}`)).at('/data')).toMatchObject({
      status: 'sent',
      stats: { total: 1, sent: 1, successRate: '100%' },
    })
    expect((await tetherai('DELETE', `/api/campaigns/${other}`)).status).toBe(200)
    expect((await tetherai('GET', `/api/campaigns/${other}`)).status).toBe(404)
  })

  test('goes out at its date, or at once without one', async () => {
    await create()
    await create({ scheduleDate: undefined, newContacts: [{ firstName: 'Ben', phoneNumber: ben }] })
    expect(mock.contacts().map(({ person }) => person)).toEqual([ben])
    await mock.clock.advance('1d')
    expect(mock.contacts().map(({ person }) => person)).toEqual([ben, ana])
  })

  test('contacts are unique, can be found, blocked and changed in bulk', async () => {
    const contact = (await tetherai('POST', '/api/contact', { phoneNumber: ana, firstName: 'Ana', status: 'New Lead' })).text(
      '/data/contact/_id',
    )
    expect((await tetherai('POST', '/api/contact', { phoneNumber: '+1 212 555 0101' })).status).toBe(400)
    await tetherai('POST', '/api/contact', { phoneNumber: ben, status: 'Qualified' })
    expect((await tetherai('GET', '/api/contacts?search=Ana')).at('/data')).toMatchObject({ total: 1, contacts: [{ _id: contact }] })
    expect((await tetherai('GET', '/api/contacts?status=Qualified')).at('/data/total')).toBe(1)
    expect((await tetherai('POST', '/api/contacts/phoneNumber', { phoneNumber: ana })).at('/data/_id')).toBe(contact)
    expect((await tetherai('POST', '/api/contacts/counts', {})).body).toEqual({ 'New Lead': 1, Qualified: 1 })
    const bulk = { contactIds: [contact, 'unknown'], status: 'Won', pipelineStageId: 's1' }
    expect((await tetherai('PUT', '/api/contacts/bulk-update-status', bulk)).at('/modifiedCount')).toBe(1)
    expect((await tetherai('GET', `/api/contacts/${contact}`)).at('/data/status')).toBe('Won')
    expect((await tetherai('PUT', '/api/contact', { _id: contact, status: 'Lost' })).at('/contact/status')).toBe('Lost')
    expect((await tetherai('DELETE', '/api/contacts/bulk-delete', { contactIds: [contact] })).at('/deletedCount')).toBe(1)
    expect((await tetherai('GET', `/api/contacts/${contact}`)).status).toBe(404)
  })

  test('a row of a list for outreach has text or nothing where the contact may have null or a list', async () => {
    const named = { phoneNumber: [{ value: ana, isPrimary: true }], email: [{ value: 'ana@example.com', isPrimary: true }] }
    const contact = (await tetherai('POST', '/api/contact', { firstName: 'Ana', ...named })).text('/data/contact/_id')
    expect((await tetherai('PATCH', `/api/contacts/${contact}`, { pipelineStage: null })).status).toBe(200)
    expect((await tetherai('GET', '/api/contact/list-generator?searchValue=ana')).at('/contacts')).toEqual([
      { id: contact, name: 'Ana', phoneNumber: ana, email: 'ana@example.com', lastMessageDate: null, messageCount: 0 },
    ])
  })

  test('a list can be asked for one assignee or several', async () => {
    for (const query of ['assignee=a', 'assignee=a&assignee=b', 'owner=a']) {
      expect((await tetherai('GET', `/api/contacts?${query}`)).status).toBe(200)
    }
  })

  test('a message reaches the contact that it names', async () => {
    const contact = (await tetherai('POST', '/api/contact', { phoneNumber: ana })).text('/data/contact/_id')
    expect((await tetherai('POST', '/api/messages/send', { contactId: contact, content: 'Hi' })).body).toMatchObject({
      content: 'Hi',
      contactId: contact,
    })
    expect((await tetherai('POST', '/api/messages/quick-bulk-send', { contactIds: [contact], content: 'Hi' })).status).toBe(200)
    expect(mock.contacts({ provider: 'tetherai' }).map(({ person, operation }) => [person, operation])).toEqual([
      [ana, 'messages.send'],
      [ana, 'messages.quickBulkSend'],
    ])
    expect((await tetherai('POST', '/api/messages/send', { contactId: 'unknown', content: 'Hi' })).status).toBe(400)
  })
})

describe('Yuno', () => {
  const campaign = {
    name: 'Recovery',
    account_id: 'a',
    organization_code: 'o',
    country: 'CO',
    channel: 'PHONE_CALL',
    schedule: { daily_start_time: '08:00', daily_end_time: '21:00', time_zone: 'America/Bogota' },
    duration: { start_at: '2026-07-01T00:00:00Z', end_at: '2026-08-01T00:00:00Z' },
  }
  const create = async () => (await yuno('POST', '/v1/campaigns', campaign)).text('/data/id')

  test.each([
    [['PAUSED', 'ACTIVE', 'COMPLETED'], 200],
    [['COMPLETED', 'ACTIVE'], 422],
    [['CANCELLED', 'PAUSED'], 422],
    [['CANCELLED', 'CANCELLED'], 200],
  ])('%j: the last is answered with %i', async (targets, status) => {
    const id = await create()
    let last = 0
    for (const target of targets) last = (await yuno('PATCH', `/v1/campaigns/${id}`, { status: target })).status
    expect(last).toBe(status)
  })

  test('rules are in their campaign, and change by themselves', async () => {
    const id = await create()
    const rules = [{ rule_type: 'PAYMENT_STATUS', values: ['DECLINED'], conditional: 'EQUAL' }, { rule_type: 'UNIQUE_BY_USER' }]
    const added = await yuno('POST', `/v1/campaigns/${id}/rules`, { rules })
    const first = added.text('/data/0/id')
    expect(added.each('/data/*')).toHaveLength(2)
    expect((await yuno('GET', `/v1/campaigns/${id}`)).at('/data/rules')).toEqual(added.at('/data'))
    expect((await yuno('PATCH', `/v1/campaigns/${id}/rules/${first}/status`, { status: 'INACTIVE' })).body).toEqual({
      status: 'INACTIVE',
    })
    expect((await yuno('GET', `/v1/campaigns/${id}/rules/${first}`)).at('/data')).toMatchObject({
      status: 'INACTIVE',
      values: ['DECLINED'],
    })
    expect((await yuno('POST', `/v1/campaigns/${first}/rules`, { rules })).status).toBe(404)
  })

  test('tells what is missing from what is wrong', async () => {
    const { name: _, ...nameless } = campaign
    expect((await yuno('POST', '/v1/campaigns', nameless)).status).toBe(400)
    expect(
      await yuno('POST', '/v1/campaigns', { ...campaign, duration: { start_at: '2026-08-01T00:00:00Z', end_at: '2026-07-01T00:00:00Z' } }),
    ).toMatchObject({
      status: 422,
      body: { code: 422, message: 'end_at must be after start_at' },
    })
  })

  test('pages by offset', async () => {
    for (let turn = 0; turn < 3; turn += 1) await create()
    const page = await yuno('GET', '/v1/campaigns?limit=2&offset=2')
    expect([page.each('/data/*').length, page.at('/meta')]).toEqual([1, { total: 3, limit: 2, offset: 2 }])
  })

  test('a webhook has a name of its own and shows no secret', async () => {
    const account = '493e9374-510a-4201-9e09-de669d75f256'
    const webhook = { account_id: account, name: 'Mine', url: 'https://example.com/hook', secret: 'hidden', payment_triggers: ['PURCHASE'] }
    const created = await yuno('POST', '/v1/webhooks', webhook)
    expect(created).toMatchObject({ status: 201, body: { name: 'Mine', secret: '***' } })
    expect((await yuno('POST', '/v1/webhooks', webhook)).status).toBe(409)
    expect((await yuno('DELETE', `/v1/webhooks/${created.text('/id')}?account_id=${account}`)).at('/name')).toBe('Mine')
    expect((await yuno('GET', `/v1/webhooks?account_id=${account}`)).body).toEqual([])
  })

  test('a payment that is to be recovered reaches its payer', async () => {
    const phone = { country_code: '57', number: '3001234567' }
    const payment = {
      settings: { contact_details: { channel: 'PHONE_CALL' } },
      additional_information: { payment: { customer_payer: { phone } } },
    }
    expect((await yuno('POST', '/v1/smart-support/external/payments/recover', payment)).status).toBe(200)
    expect(mock.contacts()).toMatchObject([{ provider: 'yuno', person: '+573001234567', operation: 'outreach.recoverPayment' }])
  })
})
