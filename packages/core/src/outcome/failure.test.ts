import { describe, expect, test } from 'vitest'
import { respondingWith, createAcme, fetchGiving, networkError, thrownBy } from '../../../../test/acme.ts'
import { ApiError, UnknownOutcomeError } from './errors.ts'

/** What a call that is answered like this throws. */
async function refused(body: unknown, status = 400, sent: Record<string, unknown> = {}): Promise<ApiError> {
  const error = await thrownBy(createAcme({ fetch: fetchGiving(respondingWith(body, status)) }).messages.send(sent))
  if (!(error instanceof ApiError)) throw error
  return error
}

describe('an answer that refuses', () => {
  test('becomes an ApiError with its body, by status', async () => {
    for (const status of [400, 401, 402, 403, 404, 409, 410, 415, 422, 425, 451, 499, 501, 505, 511]) {
      expect(await refused({ message: 'No.' }, status)).toMatchObject({
        name: 'ApiError',
        status,
        outcome: 'rejected',
        attempts: 1,
        body: { message: 'No.' },
        message: `acme.messages.send returned ${status}: No.`,
      })
    }
  })

  test.each([
    [{ message: 'Plain.' }, 'Plain.'],
    [{ error: 'A text.' }, 'A text.'],
    [{ error: { message: 'Within.' } }, 'Within.'],
    [{ error: { error: { messages: ['One.', 'Two.', 3, null] } } }, 'One.; Two.'],
    [{ messages: ['One.', 'Two.'] }, 'One.; Two.'],
  ])('is told in the provider’s own words: %j', async (body, words) => {
    expect((await refused(body)).message).toBe(`acme.messages.send returned 400: ${words}`)
  })

  test.each([{}, [], null, 'Bad Request', { message: 7 }, { error: { error: { error: { error: { message: 'too deep' } } } } }])(
    'is told without them where there are none: %j',
    async (body) => {
      expect((await refused(body)).message).toBe('acme.messages.send returned 400')
    },
  )

  test('keeps a body that is no JSON as it is, and an empty one as nothing', async () => {
    const html = fetchGiving(() => new Response('<h1>Bad</h1>', { status: 400 }))
    expect(await thrownBy(createAcme({ fetch: html }).messages.get(1))).toMatchObject({ body: '<h1>Bad</h1>' })
    const empty = fetchGiving(() => new Response('', { status: 400 }))
    expect(await thrownBy(createAcme({ fetch: empty }).messages.get(1))).toMatchObject({ body: undefined, status: 400 })
  })

  test('repeats nothing that was sent in a sensitive field, and nothing that looks like a number or an address', async () => {
    const sent = { phone: '+15550100', name: 'Ana López', reference: 'r1' }
    const words = 'Ana López (+15550100, 555 010 0123, ana@example.com) of r1 with test-key is unknown'
    const { message } = await refused({ message: words }, 400, sent)
    expect(message).toBe('acme.messages.send returned 400: […] ([…], [phone], [email]) of r1 with […] is unknown')
  })

  test('repeats no secret, with or without what stands before it', async () => {
    for (const words of ['Invalid key: test-key', 'Invalid header: Bearer test-key']) {
      const error = await refused({ message: words }, 401)
      expect(error.message).not.toContain('test-key')
    }
  })

  test('repeats no message of a length that nobody reads', async () => {
    const error = await refused({ message: 'x'.repeat(2001) })
    expect(error.message).toBe('acme.messages.send returned 400: a message of 2001 characters')
    expect((await refused({ message: 'y'.repeat(2000) })).message).toContain('yyy')
  })
})

describe('an answer that leaves it open', () => {
  test.each([408, 500, 502, 503, 504, 507, 520, 599])('%i: nobody knows, and the answer is the cause', async (status) => {
    const fetch = fetchGiving(respondingWith({ message: 'Oops.' }, status))
    const error = await thrownBy(createAcme({ fetch }).messages.send({}))
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    expect(error).toMatchObject({
      attempts: 1,
      message: `acme.messages.send may have been carried out: it returned ${status}: Oops. It was not sent again. Find out before you repeat it: reconcile() looks.`,
      cause: { name: 'ApiError', status, outcome: 'unknown', body: { message: 'Oops.' } },
    })
  })

  test('a read has the answer itself', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(respondingWith({}, 500)), retries: 0 }).messages.get(1))
    expect(error).toMatchObject({ name: 'ApiError', status: 500, outcome: 'unknown' })
  })

  test('where the provider keeps a key, the error has it and says so', async () => {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(respondingWith({}, 500)), retries: 0 }).campaigns.create({ name: 'x' }))
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    if (!(error instanceof UnknownOutcomeError)) return
    expect(error.message).toContain(`idempotencyKey: '${error.idempotencyKey}'`)
  })
})

describe('UnknownOutcomeError', () => {
  const lost = networkError('ECONNRESET')

  async function unknown(body: Record<string, unknown>): Promise<UnknownOutcomeError> {
    const error = await thrownBy(createAcme({ fetch: fetchGiving(lost) }).messages.send(body))
    if (!(error instanceof UnknownOutcomeError)) throw error
    return error
  }

  test('has the time of each attempt, and how many people were named', async () => {
    const before = Date.now()
    const error = await unknown({ phone: '+15550100', phones: ['+15550100', '+15550101'], name: 'Ana' })
    expect(error.recipients).toBe(2)
    expect(error.attemptTimes).toHaveLength(1)
    expect(Date.parse(error.attemptTimes[0] ?? '')).toBeGreaterThanOrEqual(before)
    expect((await unknown({})).recipients).toBe(0)
    const unmarked = createAcme({ fetch: fetchGiving(lost) }, { sensitive: {} })
    expect(await thrownBy(unmarked.messages.send({ phone: '+15550100' }))).toMatchObject({ recipients: 0 })
  })

  test('has a fingerprint that is the same for the same call and for no other', async () => {
    const one = await unknown({ text: 'Hello' })
    expect(one.fingerprint).toMatch(/^[\da-f]{64}$/)
    expect((await unknown({ text: 'Hello' })).fingerprint).toBe(one.fingerprint)
    expect((await unknown({ text: 'Hallo' })).fingerprint).not.toBe(one.fingerprint)
  })
})

describe('what fetch threw', () => {
  test('is shown by name, message, code and place, and no further', async () => {
    const parser = Object.assign(new Error('Parse Error for +15550100'), { code: 'HPE_INVALID_CONSTANT', data: 'HTTP/1.1 200 Ana' })
    const error = await thrownBy(
      createAcme({ fetch: fetchGiving(new TypeError('fetch failed', { cause: parser })), retries: 0 }).messages.send({
        phone: '+15550100',
      }),
    )
    if (!(error instanceof UnknownOutcomeError)) throw error
    const { cause } = error
    expect(error.message).toContain('(HPE_INVALID_CONSTANT)')
    expect(cause).toMatchObject({ name: 'TypeError', message: 'fetch failed' })
    if (!(cause instanceof Error) || !(cause.cause instanceof Error)) throw new Error('no cause')
    expect(cause.cause).toMatchObject({ name: 'Error', code: 'HPE_INVALID_CONSTANT', message: 'Parse Error for […]' })
    expect(cause.cause).not.toHaveProperty('data')
    expect(cause.cause.stack).toContain('failure.test.ts')
    expect(cause.cause.stack).not.toContain('+15550100')
  })

  test.each(['text', 7, { phone: '+15550100' }, null])('that is no error is not shown: %j', async (thrown) => {
    const fetch = () => Promise.reject<Response>(thrown)
    const error = await thrownBy(createAcme({ fetch, retries: 0 }).messages.get(1))
    expect(error).toMatchObject({ name: 'ConnectionError', cause: { message: 'something was thrown that is no error' } })
  })

  test('may have no stack, and nothing below', async () => {
    const bare = new Error('bare')
    delete bare.stack
    const error = await thrownBy(createAcme({ fetch: fetchGiving(bare), retries: 0 }).messages.get(1))
    expect(error).toMatchObject({ cause: { message: 'bare', stack: 'Error: bare' } })
    const nothing = () => Promise.reject<Response>()
    expect(await thrownBy(createAcme({ fetch: nothing, retries: 0 }).messages.get(1))).not.toHaveProperty('cause')
  })

  test('may go round in a cycle: it is shown a few times, and the outcome is not lost', async () => {
    const cycle = new TypeError('round and round')
    cycle.cause = cycle
    const error = await thrownBy(createAcme({ fetch: fetchGiving(cycle) }).messages.send({}))
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', cause: { cause: { message: 'round and round' } } })
  })
})

test.each([false, true])('a status that HTTP does not have is no answer (with middleware: %s)', async (hasMiddleware) => {
  const strange = Object.defineProperty(new Response('{}'), 'status', { value: 600 })
  const middleware = hasMiddleware ? [{ onRequest: () => undefined }] : []
  const error = await thrownBy(createAcme({ fetch: fetchGiving(() => strange), middleware }).messages.send({}))
  expect(error).toMatchObject({ name: 'UnknownOutcomeError', message: expect.stringContaining('has the status 600') })
})
