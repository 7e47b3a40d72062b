import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { errorGuard } from './error-guard.ts'
import type * as errors from './errors.ts'
import {
  AbortError,
  ApiError,
  ArgumentError,
  CampaignkitError,
  ConnectionError,
  IncompleteListError,
  requestIdOf,
  TimeoutError,
  UnknownOutcomeError,
} from './errors.ts'

const context = { provider: 'acme', operation: 'messages.send', attempts: 2, idempotencyKey: 'k1', cause: new Error('below') }
const response = {
  status: 422,
  body: { message: 'secret body' },
  headers: new Headers({ 'x-request-id': 'r1' }),
  outcome: 'rejected' as const,
}

const record = {
  provider: 'acme',
  operation: 'messages.send',
  path: {},
  body: { phone: '+15550100' },
  fingerprint: 'f',
  attemptTimes: ['2026-06-01T12:00:00.000Z'],
  timeout: 60_000,
}
const absent = { outcome: 'did-not-happen', reason: 'Nothing.', candidates: [], repeat: 'as-is' } as const

const all = {
  ArgumentError: new ArgumentError('argument', context),
  ApiError: new ApiError('api', { ...response, retryAfter: 1000 }, context),
  ConnectionError: new ConnectionError('connection', 'not-sent', context),
  TimeoutError: new TimeoutError('timeout', 'unknown', context),
  AbortError: new AbortError('abort', 'unknown', context),
  IncompleteListError: new IncompleteListError('incomplete', 'unknown', context),
  UnknownOutcomeError: new UnknownOutcomeError('unknown', { record, recipients: 3, reconcile: async () => absent }, context),
}

describe.each(Object.entries(all))('%s', (name, error) => {
  test('is an Error with a name, a cause and what is known about the call', () => {
    expect(error).toBeInstanceOf(Error)
    expect(error).toBeInstanceOf(CampaignkitError)
    expect(error).toMatchObject({ name, provider: 'acme', operation: 'messages.send', attempts: 2, idempotencyKey: 'k1' })
    expect(error.cause).toBe(context.cause)
    expect(String(error)).toBe(`${name}: ${error.message}`)
    expect(error.stack).toContain(`${name}: ${error.message}`)
  })

  test('is an instance of its own class and those above, and of no other', () => {
    const classes = {
      CampaignkitError,
      ArgumentError,
      ApiError,
      ConnectionError,
      TimeoutError,
      AbortError,
      IncompleteListError,
      UnknownOutcomeError,
    }
    const matching = Object.entries(classes).filter(([, type]) => type.isInstance(error))
    expect(matching.map(([each]) => each)).toEqual(['CampaignkitError', name])
  })

  test('is logged with what is known, in JSON too', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual(JSON.parse(JSON.stringify(error.toJSON())))
    expect(error.toJSON()).toMatchObject({
      name,
      message: error.message,
      provider: 'acme',
      operation: 'messages.send',
      outcome: error.outcome,
      attempts: 2,
      idempotencyKey: 'k1',
    })
    expect(error.toJSON()).not.toHaveProperty('cause')
  })
})

test('what is no error of ours is no instance', () => {
  for (const value of [undefined, null, 'CampaignkitError', new Error('x'), {}, { name: 'ApiError' }]) {
    expect(CampaignkitError.isInstance(value)).toBe(false)
    expect(ApiError.isInstance(value)).toBe(false)
  }
  expect(CampaignkitError.isInstance({ [Symbol.for('campaignkit.error')]: 'CampaignkitError' })).toBe(false)
  expect(CampaignkitError.isInstance({ [Symbol.for('campaignkit.error')]: ['OtherError'] })).toBe(false)
})

test('instances are known across two copies of the package, where instanceof fails', async () => {
  // Another address is another module.
  const address = './errors.ts?copy'
  const copy = (await import(address)) as typeof errors
  const theirs = new copy.ApiError('api', response, context)
  expect(copy.ApiError).not.toBe(ApiError)
  expect(theirs).not.toBeInstanceOf(ApiError)
  expect(ApiError.isInstance(theirs)).toBe(true)
  expect(CampaignkitError.isInstance(theirs)).toBe(true)
  expect(TimeoutError.isInstance(theirs)).toBe(false)
  expect(copy.UnknownOutcomeError.isInstance(all.UnknownOutcomeError)).toBe(true)
})

test('without attempts, key and cause there are none', () => {
  const error = new ArgumentError('argument', { provider: 'acme', operation: 'messages.send' })
  expect(error).toMatchObject({ attempts: 0, idempotencyKey: undefined, outcome: 'not-sent' })
  expect(error).not.toHaveProperty('cause')
})

describe('ApiError', () => {
  const error = all.ApiError

  test('has status, body, headers, request id and the wait that was asked for', () => {
    expect(error).toMatchObject({ status: 422, requestId: 'r1', retryAfter: 1000, outcome: 'rejected' })
    expect(error.body).toEqual({ message: 'secret body' })
    expect(error.headers.get('x-request-id')).toBe('r1')
    expect(error.toJSON()).toMatchObject({ status: 422, requestId: 'r1', retryAfter: 1000 })
  })

  test('shows its body and headers to nobody who does not ask', () => {
    for (const shown of [inspect(error, { depth: Infinity, showHidden: true }), JSON.stringify(error), String(error), error.stack]) {
      expect(shown).not.toContain('secret body')
    }
    expect(Object.keys(error)).not.toContain('body')
  })

  test('finds the request id in whichever header is usual', () => {
    expect(requestIdOf(new Headers({ 'x-request-id': 'a', 'request-id': 'b', 'x-trace-id': 'c' }))).toBe('a')
    expect(requestIdOf(new Headers({ 'request-id': 'b', 'x-trace-id': 'c' }))).toBe('b')
    expect(requestIdOf(new Headers({ 'x-trace-id': 'c' }))).toBe('c')
    expect(requestIdOf(new Headers())).toBeUndefined()
  })
})

test('UnknownOutcomeError says what went out, and looks when asked to', async () => {
  const error = all.UnknownOutcomeError
  expect(error.outcome).toBe('unknown')
  expect(error.toJSON()).toMatchObject({ fingerprint: 'f', attemptTimes: ['2026-06-01T12:00:00.000Z'], recipients: 3 })
  expect(await error.reconcile()).toEqual(absent)
})

test('an error guard knows provider, operation and status', () => {
  interface Errors {
    'messages.send': { 422: { message: string }; 404: { code: number } }
    'messages.get': { 422: { message: string } }
  }
  const isAcmeError = errorGuard<Errors>('acme')
  const error: unknown = all.ApiError
  expect(isAcmeError(error, 'messages.send', 422)).toBe(true)
  expect(isAcmeError(error, 'messages.send', 404)).toBe(false)
  expect(isAcmeError(error, 'messages.get', 422)).toBe(false)
  expect(errorGuard<Errors>('other')(error, 'messages.send', 422)).toBe(false)
  expect(isAcmeError(all.TimeoutError, 'messages.send', 422)).toBe(false)
  if (!isAcmeError(error, 'messages.send', 422)) throw error
  expect(error.body.message).toBe('secret body')
})
