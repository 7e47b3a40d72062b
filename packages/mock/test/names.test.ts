import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asker } from './ask.ts'

let mock: Mock<'altur' | 'meetzy'>
beforeAll(async () => {
  mock = await startMock({ providers: ['altur', 'meetzy'], rateLimits: false })
  await asker(mock.meetzy.baseUrl)('POST', '/call', { phone: '+12125550101', playbook_id: '550e8400-e29b-41d4-a716-446655440000' })
})
afterAll(() => mock.close())

/** What somebody writes in JavaScript, where no compiler looks. */
const unchecked = (filter: object) => filter as never

describe('a filter', () => {
  test.each([
    { operation: 'calls.start' },
    { operation: 'meetzy.calls.start' },
    { provider: 'meetzy', operation: 'calls.start' },
    { provider: 'meetzy', operation: 'meetzy.calls.start' },
    { person: '+1 (212) 555-0101' },
  ])('takes %j', (filter) => {
    expect(mock.contacts(unchecked(filter))).toHaveLength(1)
  })

  test.each([
    [{ operation: 'calls.strat' }, 'Did you mean "calls.start"?'],
    [{ operation: 'meetzy.calls.strat' }, 'Did you mean "meetzy.calls.start"?'],
    [{ operation: 'calls' }, 'There is no operation "calls"'],
    [{ operation: '' }, 'There is no operation ""'],
    [{ provider: 'meetzi' }, 'Did you mean "meetzy"?'],
    [{ provider: 'otpiq' }, 'There is no provider "otpiq" in this mock. There are: altur, meetzy.'],
    [{ provider: 'altur', operation: 'meetzy.calls.start' }, 'meetzy.calls.start is no operation of altur.'],
    [{ operatoin: 'calls.start' }, 'Did you mean "operation"?'],
    [{ person: ' ' }, 'person is empty'],
  ])('with a slip in it is refused: %j', (filter, message) => {
    expect(() => mock.contacts(unchecked(filter))).toThrow(RangeError)
    expect(() => mock.contacts(unchecked(filter))).toThrow(message)
  })

  test('of requests and deliveries is checked as well', () => {
    expect(mock.requests({ operation: 'meetzy.calls.start' })).toHaveLength(1)
    expect(() => mock.requests(unchecked({ operation: 'call.start' }))).toThrow('Did you mean')
    expect(mock.deliveries({ event: 'altur.on_call_end' })).toEqual([])
    expect(() => mock.deliveries({ event: 'on_call_ended' })).toThrow('Did you mean "on_call_end"?')
    expect(() => mock.deliveries(unchecked({ person: 'x' }))).toThrow('"person" is not an option')
  })

  test('over HTTP gets the same message', async () => {
    const response = await fetch(`${mock.url}/_campaignkit/contacts?operation=calls.strat`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('Did you mean "calls.start"?'),
      code: 'unknown-control',
      atFault: 'caller',
    })
  })
})

describe('an option', () => {
  test.each([
    [{ provider: ['altur'] }, '"provider" is not an option. Did you mean "providers"?'],
    [{ rateLimit: false }, 'Did you mean "rateLimits"?'],
    [{ providers: [] }, 'providers is []'],
    [{ providers: 'altur' }, 'providers is "altur"'],
    [{ providers: ['altr'] }, 'Did you mean "altur"?'],
    [{ providers: ['altur', 'altur'] }, 'The provider "altur" is given twice.'],
    [{ providers: [{ id: 'acme', doc: {} }] }, 'providers, acme: "doc" is not an option.'],
    [{ providers: [{ id: 'a/b', document: {} }] }, `The provider's id is "a/b"`],
    [{ port: '4010' }, 'port is "4010"'],
    [{ port: 70_000 }, 'port is 70000'],
    [{ seed: 1.5 }, 'seed is 1.5'],
    [{ clock: 'noon' }, 'clock: "noon" is not a time'],
    [{ clock: '2026-06-01T09:00:00' }, 'has no time zone'],
    [{ clock: new Date('x') }, 'is not a time'],
    [{ stateless: 'yes' }, 'stateless is "yes"'],
    [{ initial: 'full' }, 'initial is "full"'],
    [{ rateLimits: 0 }, 'rateLimits is 0'],
    [{ pace: 0 }, 'pace is 0'],
    [{ pace: '600' }, 'pace is "600"'],
    [{ credit: { altr: 5 } }, 'Did you mean "altur"?'],
    [{ credit: { altur: -1 } }, 'credit is -1'],
    [{ outcomes: { '+12125550101': 'asleep' } }, '"asleep" is not an outcome.'],
    [{ onRequest: 'log' }, 'onRequest is "log"'],
    [{ webhooks: { altr: { url: 'http://127.0.0.1:1/' } } }, 'Did you mean "altur"?'],
    [{ webhooks: { altur: { url: 'localhost:3000' } } }, 'is not an address'],
    [{ webhooks: { altur: { url: 'http://127.0.0.1:1/', sercet: 'x' } } }, 'Did you mean "secret"?'],
    [{ webhooks: { altur: { url: 'http://127.0.0.1:1/', digest: 'md5' } } }, 'digest is "md5"'],
    [{ faults: { 'altur.campaign.create': { kind: 'reset' } } }, 'Did you mean "altur.campaigns.create"?'],
    [{ faults: { 'altur.*': { kind: 'rest' } } }, 'Did you mean "reset"?'],
  ])('with a slip in it is refused: %j', async (options, message) => {
    await expect(startMock(unchecked(options))).rejects.toThrow(message)
  })
})

describe('a fault', () => {
  test.each([
    [{ kind: 'reset', time: 1 }, '"time" is not a setting of reset. Did you mean "times"?'],
    [{ kind: 'accept-then-rest' }, 'Did you mean "accept-then-reset"?'],
    [{ kind: 'rate_limit' }, 'Did you mean "rate-limit"?'],
    [{ kind: 'reset', retryAfter: '2s' }, '"retryAfter" is not a setting of reset.'],
    [{ kind: 'reset', times: 1.5 }, 'times is 1.5'],
    [{ kind: 'reset', for: 'soon' }, '"soon" is not a duration'],
    [{ kind: 'reset', per: 'caller' }, 'per is "caller"'],
    [{ kind: 'delay', delay: '1.5s' }, '"1.5s" is not a duration'],
  ])('with a slip in it is refused: %j', (fault, message) => {
    expect(() => mock.fail('altur.*', unchecked(fault))).toThrow(message)
  })

  test('of webhooks is refused for an operation, and the other way round', () => {
    expect(() => mock.fail('altur.campaigns.create', { kind: 'lost-webhook' })).toThrow('lost-webhook is a fault of events')
    expect(() => mock.fail('altur.on_call_end', { kind: 'reset' })).toThrow('reset is a fault of operations')
  })
})

test('an outcome that there is not is refused', () => {
  expect(() => mock.outcome('+12125550101', 'no_answer' as never)).toThrow('Did you mean "no-answer"?')
})
