import { afterEach, expect, test, vi } from 'vitest'
import { respondingWith, createAcme, fetchGiving, networkError, thrownBy } from '../../../../test/acme.ts'
import { UnknownOutcomeError } from '../outcome/errors.ts'

const message = { phone: '+15550100', text: 'Hello', reference: 'r1' }

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A `Deno` whose clients tell how they were made and whether they are closed. */
function fakeDeno() {
  const clients: { options: unknown; isClosed: boolean }[] = []
  const createHttpClient = (options: unknown) => {
    const client = { options, isClosed: false, close: () => void (client.isClosed = true) }
    clients.push(client)
    return client
  }
  return { clients, createHttpClient }
}

test.each([
  ['is answered', respondingWith({ id: 'm1' })],
  ['gets no answer', networkError('ECONNRESET')],
])('on Deno, a call that is sent once has a connection of its own, also if it %s', async (_what, response) => {
  const deno = fakeDeno()
  const fetch = fetchGiving(response)
  vi.stubGlobal('Deno', deno)
  vi.stubGlobal('fetch', fetch)
  const error = await createAcme({ baseUrl: 'https://api.example.com' })
    .messages.send(message)
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
  expect(UnknownOutcomeError.isInstance(error)).toBe(response instanceof Error)
  expect(deno.clients).toMatchObject([{ options: { poolMaxIdlePerHost: 0 }, isClosed: true }])
  expect(fetch.asked).toHaveLength(1)
  expect(fetch.asked[0]?.init).toMatchObject({ method: 'POST', client: deno.clients[0] })
})

test('on Deno, a call that may be repeated shares connections, and the caller’s own fetch is left alone', async () => {
  const deno = fakeDeno()
  vi.stubGlobal('Deno', deno)
  vi.stubGlobal('fetch', fetchGiving(respondingWith({ id: 'm1' })))
  await createAcme({ baseUrl: 'https://api.example.com' }).messages.get(1)
  await createAcme({ baseUrl: 'https://api.example.com', fetch: fetchGiving(respondingWith({ id: 'm1' })) }).messages.send(message)
  expect(deno.clients).toEqual([])
})

test('a Deno without such clients sends with its fetch as it is', async () => {
  const fetch = fetchGiving(networkError('ECONNRESET'))
  vi.stubGlobal('Deno', {})
  vi.stubGlobal('fetch', fetch)
  expect(await thrownBy(createAcme({ baseUrl: 'https://api.example.com' }).messages.send(message))).toBeInstanceOf(UnknownOutcomeError)
  expect(fetch.asked[0]?.init).not.toHaveProperty('client')
})
