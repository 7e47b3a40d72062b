import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, networkError, respondingWith, thrownBy } from '../../../../test/acme.ts'

const refused = { name: 'ArgumentError', outcome: 'not-sent', message: expect.stringContaining('was used for another request') }
const middleware = [{ onRequest: () => undefined }]

describe.each([{}, { middleware }])('a key of the caller’s, with %o', (options) => {
  const create = (...responses: readonly (Error | (() => Response))[]) => {
    const fetch = fetchGiving(...responses)
    return { fetch, client: createAcme({ fetch, retries: 0, ...options }) }
  }

  test('is good for the same request again', async () => {
    const { fetch, client } = create(networkError('ECONNRESET'), respondingWith({ id: 1 }))
    await thrownBy(client.campaigns.create({ name: 'Spring' }, { idempotencyKey: 'k' }))
    expect(await client.campaigns.create({ name: 'Spring' }, { idempotencyKey: 'k' })).toEqual({ id: 1 })
    expect(fetch.asked).toHaveLength(2)
  })

  test.each([
    ['a success', respondingWith({ id: 1 })],
    ['an unknown outcome', networkError('ECONNRESET')],
  ])('is not good for another request after %s', async (_what, response) => {
    const { fetch, client } = create(response)
    await client.campaigns.create({ name: 'Spring' }, { idempotencyKey: 'k' }).catch(() => {})
    expect(await thrownBy(client.campaigns.create({ name: 'Summer' }, { idempotencyKey: 'k' }))).toMatchObject(refused)
    const headers = { 'Idempotency-Key': 'k' }
    expect(await thrownBy(client.http.POST('/campaigns', { body: { name: 'Summer' }, headers }))).toMatchObject(refused)
    expect(fetch.asked).toHaveLength(1)
    // The first request is still known by it.
    await client.campaigns.create({ name: 'Spring' }, { idempotencyKey: 'k' }).catch(() => {})
    expect(fetch.asked).toHaveLength(2)
  })

  test('is not good for two requests at once', async () => {
    const { fetch, client } = create(respondingWith({ id: 1 }))
    const calls = ['Spring', 'Summer'].map((name) => client.campaigns.create({ name }, { idempotencyKey: 'k' }))
    const results = await Promise.allSettled(calls)
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(fetch.asked).toHaveLength(1)
  })

  test('is free again after a request that was not carried out', async () => {
    const { client } = create(respondingWith({ message: 'name is taken' }, 400), respondingWith({ id: 1 }))
    await thrownBy(client.campaigns.create({ name: 'Spring' }, { idempotencyKey: 'k' }))
    expect(await client.campaigns.create({ name: 'Spring 2' }, { idempotencyKey: 'k' })).toEqual({ id: 1 })
  })
})

test('two clients do not know each other’s keys', async () => {
  const fetch = fetchGiving(respondingWith({}))
  await createAcme({ fetch }).campaigns.create({ name: 'Spring' }, { idempotencyKey: 'k' })
  await createAcme({ fetch }).campaigns.create({ name: 'Summer' }, { idempotencyKey: 'k' })
  expect(fetch.asked).toHaveLength(2)
})

test('ten thousand keys are remembered, and the oldest is forgotten', async () => {
  const client = createAcme({ fetch: fetchGiving(respondingWith({})) })
  for (let index = 0; index <= 10_000; index += 1) await client.campaigns.create({ index }, { idempotencyKey: String(index) })
  expect(await thrownBy(client.campaigns.create({}, { idempotencyKey: '1' }))).toMatchObject(refused)
  await client.campaigns.create({}, { idempotencyKey: '0' })
})
