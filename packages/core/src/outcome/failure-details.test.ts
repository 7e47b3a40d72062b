import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { createAcme as Create, networkError as NetworkError, thrownBy as ThrownBy } from '../../../../test/acme.ts'
import { refusedUrl } from '../../../../test/fault-server.ts'

// What an error says besides its outcome is loaded when a call fails. Here it cannot be loaded, or fails itself.
let acme: { createAcme: typeof Create; networkError: typeof NetworkError; thrownBy: typeof ThrownBy }
const message = { phone: '+15550100123', text: 'Hello' }

beforeEach(() => vi.resetModules())

afterEach(() => {
  vi.doUnmock('./failure-details.ts')
  vi.doUnmock('../transport/never-sent.ts')
  vi.resetModules()
})

const failing = {
  'it cannot be loaded': () => {
    throw new Error('no such chunk')
  },
  'it fails itself': () => {
    const fail = () => {
      throw new RangeError('Maximum call stack size exceeded')
    }
    return { redactedCause: fail, reasonFor: fail, providerWords: fail, unknownDetails: fail }
  },
}

test.each(Object.entries(failing))('an error has its class and outcome although %s', async (_how, factory) => {
  vi.doMock('./failure-details.ts', factory)
  acme = await import('../../../../test/acme.ts')
  const { createAcme, networkError, thrownBy } = acme
  const fetch = () => Promise.reject(networkError('ECONNRESET'))
  const unknown = await thrownBy(createAcme({ fetch }).messages.send(message))
  expect(unknown).toMatchObject({
    name: 'UnknownOutcomeError',
    message: 'acme.messages.send may have been carried out: see the cause. It was not sent again. Find out before you repeat it.',
    outcome: 'unknown',
    attempts: 1,
    recipients: 0,
    fingerprint: '',
    record: { provider: 'acme', operation: 'messages.send', attemptTimes: [expect.any(String)] },
  })
  expect(unknown).not.toHaveProperty('cause')
  expect(await thrownBy(createAcme({ fetch, retries: 0 }).messages.get(1))).toMatchObject({ name: 'ConnectionError', outcome: 'unknown' })
  const refused = createAcme({ fetch: async () => Response.json({ message: `no: ${message.phone}` }, { status: 400 }) })
  expect(await thrownBy(refused.messages.send(message))).toMatchObject({
    name: 'ApiError',
    outcome: 'rejected',
    status: 400,
    message: 'acme.messages.send returned 400',
  })
})

test('an error of fetch may come after the request, if it cannot be looked into', async () => {
  vi.doMock('../transport/never-sent.ts', failing['it cannot be loaded'])
  const { createAcme, thrownBy } = await import('../../../../test/acme.ts')
  const error = await thrownBy(createAcme({ baseUrl: await refusedUrl() }).messages.send(message))
  expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 })
})
