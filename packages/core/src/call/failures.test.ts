import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('../outcome/failure.ts')
  vi.resetModules()
})

test('nothing that may leave its outcome open is sent if its failure could not be told of', async () => {
  vi.resetModules()
  vi.doMock('../outcome/failure.ts', () => {
    throw new Error('no such file')
  })
  const { createAcme, fetchGiving, respondingWith, thrownBy } = await import('../../../../test/acme.ts')
  const fetch = fetchGiving(respondingWith({ id: 1 }))
  const client = createAcme({ fetch })
  expect(await thrownBy(client.messages.send({}))).toMatchObject({
    name: 'ArgumentError',
    outcome: 'not-sent',
    attempts: 0,
    message: 'acme.messages.send cannot be sent. A part of this package could not be loaded.',
  })
  expect(fetch.asked).toEqual([])
  // What only reads needs it no sooner than it fails.
  expect(await client.messages.get(1)).toEqual({ id: 1 })
})
