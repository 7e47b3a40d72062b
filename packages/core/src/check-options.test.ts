import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, respondingWith, thrownBy } from '../../../test/acme.ts'

const fetch = fetchGiving(respondingWith({ id: 1, items: [] }))

type Case = readonly [name: string, value: unknown, what: string]

const wrong: readonly Case[] = [
  ...[Number.NaN, -1, 0, '5s', '5000', null, true].map((value) => ['timeout', value, 'a number of milliseconds above 0'] satisfies Case),
  ...[Number.NaN, -1, 2.5, Infinity, '3', null].map((value) => ['retries', value, 'a whole number from 0 on'] satisfies Case),
  ['headers', 'X-Team: a', 'an object'],
  ['headers', null, 'an object'],
  ['headers', [['x-team', 'a']], 'an object'],
]

describe('an option of a client', () => {
  test.each<Case>([
    ...wrong,
    ['attemptTimeout', '20s', 'a number of milliseconds above 0'],
    ['maxResponseBytes', Number.NaN, 'a whole number from 0 on'],
    ['baseUrl', new URL('https://api.example.com'), 'a string'],
    ['server', 1, 'a string'],
    ['variables', 'region', 'an object'],
    ['fetch', 'fetch', 'a function'],
    ['rateLimit', true, 'a RateLimitStore or false'],
    ['rateLimit', null, 'a RateLimitStore or false'],
    ['hooks', () => {}, 'an object'],
    ['allowInsecure', 'true', 'a boolean'],
    ['middleware', {}, 'an array'],
    ['validate', true, 'a function'],
    ['dangerouslyAllowBrowser', 1, 'a boolean'],
  ])('%s cannot be %s', (name, value, what) => {
    expect(() => createAcme({ [name]: value })).toThrow(
      expect.objectContaining({
        name: 'ArgumentError',
        outcome: 'not-sent',
        operation: '',
        message: `The acme client cannot be created. The option "${name}" must be ${what}.`,
      }),
    )
  })

  test('that does not exist is named, with those that do', () => {
    expect(() => createAcme(Object.fromEntries([['maxRetries', 0]]))).toThrow(
      /There is no option "maxRetries"\. Options are: .*retries.*apiKey, accountId\./,
    )
    expect(() => createAcme(Object.fromEntries([['toString', 0]]))).toThrow('There is no option "toString"')
  })

  test('that is undefined is not given', async () => {
    const options = Object.fromEntries(['timeout', 'retries', 'maxRetries'].map((name) => [name, undefined]))
    expect(await createAcme({ ...options, fetch }).messages.get(1)).toEqual({ id: 1, items: [] })
  })

  test('can be without end where that means something', async () => {
    expect(await createAcme({ fetch, timeout: Infinity, attemptTimeout: Infinity }).messages.get(1)).toEqual({ id: 1, items: [] })
  })
})

describe('an option of a call', () => {
  test.each<Case>([...wrong, ['signal', 'stop', 'an AbortSignal'], ['signal', null, 'an AbortSignal'], ['idempotencyKey', 1, 'a string']])(
    '%s cannot be %s',
    async (name, value, what) => {
      const asked = fetch.asked.length
      const error = await thrownBy(createAcme({ fetch }).messages.send({}, { [name]: value }))
      expect(error).toMatchObject({
        name: 'ArgumentError',
        outcome: 'not-sent',
        message: `acme.messages.send cannot be sent. The option "${name}" must be ${what}.`,
      })
      expect(fetch.asked).toHaveLength(asked)
    },
  )

  test('of a list alone is refused elsewhere', async () => {
    const client = createAcme({ fetch })
    expect(await client.messages.list({}, { maxPages: 2 })).toEqual({ id: 1, items: [] })
    expect(await thrownBy(Promise.resolve(client.messages.list({}, { maxPages: 0 })))).toMatchObject({
      message: expect.stringContaining('"maxPages"'),
    })
    expect(await thrownBy(client.messages.get(1, Object.fromEntries([['maxPages', 2]])))).toMatchObject({
      message: expect.stringContaining('"maxPages"'),
    })
  })

  test('that does not exist is named, with those that do', async () => {
    const error = await thrownBy(createAcme({ fetch }).messages.send({}, Object.fromEntries([['timeOut', 5]])))
    expect(error).toMatchObject({
      message: expect.stringMatching(/There is no option "timeOut"\. Options are: timeout, retries, headers, signal/),
    })
  })

  test('is checked behind http, which takes options of openapi-fetch besides', async () => {
    const { http } = createAcme({ fetch })
    expect(await thrownBy(http.GET('/messages', { timeout: '5s' }))).toMatchObject({ message: expect.stringContaining('"timeout"') })
    expect((await http.GET('/messages', { parseAs: 'json', cache: 'no-store' })).data).toEqual({ id: 1, items: [] })
  })
})
