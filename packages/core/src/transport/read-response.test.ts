import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, thrownBy } from '../../../../test/acme.ts'
import { startLocalServer } from '../../../../test/local-server.ts'
import { discard, type Reading, readResponse } from './read-response.ts'

/** A body in pieces, of which it is known whether it was given up. */
function pieces(...texts: readonly string[]): { body: ReadableStream<Uint8Array>; isCancelled: () => boolean } {
  const left = texts.map((text) => new TextEncoder().encode(text))
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift()
      if (next) controller.enqueue(next)
      else controller.close()
    },
    cancel() {
      isCancelled = true
    },
  })
  return { body, isCancelled: () => isCancelled }
}

/** Reads a response to a call that promises nothing. */
const read = (response: Response, limit: number, as: Reading['as']) =>
  readResponse(response, { method: 'POST', as, limit, promisesJson: false })

/** A response as other `fetch`es make it: not an instance of this realm's, with what it has beside status and headers. */
function foreign(text: string, parts: Readonly<Record<string, unknown>>): Response {
  const { ok, status, headers } = new Response(text)
  // Not all of them have every part of a Response.
  return { ok, status, headers, ...parts } as unknown as Response
}

describe('a success', () => {
  test('is parsed where it is JSON, whatever its content type says', async () => {
    const received = await read(new Response('{"a":[1]}', { headers: { 'content-type': 'text/html' } }), 100, 'json')
    expect(received.data).toEqual({ a: [1] })
    expect(received.body).toBe('{"a":[1]}')
    expect(received.response).toMatchObject({ status: 200, ok: true })
  })

  test('is a text where the description says so', async () => {
    const received = await read(new Response('{"a"'), 100, 'text')
    expect(received.data).toBe('{"a"')
  })

  test('is bytes with their type where the description says so', async () => {
    const bytes = new Uint8Array([0, 255, 128])
    const received = await read(new Response(bytes, { headers: { 'content-type': 'audio/wav' } }), 100, 'binary')
    const blob = received.data
    if (!(blob instanceof Blob)) throw new Error('no Blob')
    expect(blob.type).toBe('audio/wav')
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes)
    expect(received.body).toEqual(bytes)
  })

  test('of bytes may have no type, and no body', async () => {
    const received = await read(new Response(null), 100, 'binary')
    expect(received.data).toEqual(new Blob([], { type: '' }))
  })

  test.each(['', '  ', '\n', '\r\n\t', '\uFEFF', '\uFEFF \n'])('that is %j has no JSON', async (text) => {
    const received = await read(new Response(text), 100, 'json')
    expect([received.data, received.body]).toEqual([undefined, ''])
    const announced = await read(new Response(text, { headers: { 'content-length': String(Buffer.byteLength(text)) } }), 100, 'json')
    expect([announced.data, announced.body]).toEqual([undefined, ''])
  })

  test.each([
    [new Response(''), 200],
    [new Response(' \n'), 200],
    [new Response(null, { status: 204 }), 204],
  ])('without the JSON that the description promises is no success', async (response, status) => {
    const error = await thrownBy(readResponse(response, { method: 'POST', as: 'json', limit: 100, promisesJson: true }))
    expect(error).toMatchObject({ kind: 'unreadable', message: `the response ${status} has no body, though its description promises one` })
  })

  test('that is empty is nothing where no JSON is promised, and an empty string where it is text', async () => {
    expect((await read(new Response(null, { status: 204 }), 100, 'json')).data).toBeUndefined()
    expect((await read(new Response(''), 100, 'text')).data).toBe('')
    expect((await read(new Response(' \n'), 100, 'text')).data).toBe(' \n')
  })

  test('keeps integers that a number cannot hold, as strings', async () => {
    const received = await read(new Response('{"id":9007199254740993,"n":1}'), 100, 'json')
    expect(received.data).toEqual({ id: '9007199254740993', n: 1 })
  })

  test('that is not the JSON it should be is refused, without a word of it', async () => {
    const error = await thrownBy(read(new Response('{"phone":"+15550100'), 100, 'json'))
    expect(error).toMatchObject({ name: 'AttemptError', kind: 'unreadable', message: 'the response is not the JSON that it should be' })
    expect(error).not.toHaveProperty('cause')
  })

  test('is put together from its pieces, also where a character lies between them', async () => {
    const text = new TextEncoder().encode('"é"')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of text) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    expect((await read(new Response(body), 100, 'json')).data).toBe('é')
  })
})

describe('a failure', () => {
  test.each(['json', 'text', 'binary'] as const)('is read as a text and never parsed here (%s)', async (as) => {
    const received = await read(new Response('<html>', { status: 500 }), 100, as)
    expect(received.data).toBeUndefined()
    expect(received.error).toBe('<html>')
    expect(received.response.ok).toBe(false)
  })
})

describe('the limit', () => {
  test.each(['json', 'text', 'binary'] as const)('holds to the byte (%s)', async (as) => {
    const received = await read(new Response('"12345678"'), 10, as)
    expect(new TextDecoder().decode(typeof received.body === 'string' ? Buffer.from(received.body) : received.body)).toBe('"12345678"')
    expect(await thrownBy(read(new Response('"123456789"'), 10, as))).toMatchObject({
      kind: 'too-long',
      message: 'the response is longer than 10 bytes',
    })
  })

  test('counts bytes, not characters', async () => {
    expect(await thrownBy(read(new Response('"éééé"'), 9, 'json'))).toMatchObject({ kind: 'too-long' })
  })

  test('is not that of a HEAD, whose length is that of another response', async () => {
    const response = new Response(null, { headers: { 'content-length': '11' } })
    expect((await readResponse(response, { method: 'HEAD', as: 'json', limit: 10, promisesJson: false })).data).toBeUndefined()
  })

  test('is counted where the announced length is no number', async () => {
    const response = new Response('"123456789"', { headers: { 'content-length': 'long' } })
    expect(await thrownBy(read(response, 10, 'json'))).toMatchObject({ kind: 'too-long' })
  })

  test('gives up what is longer as soon as it is', async () => {
    const { body, isCancelled } = pieces('12345', '67890', '1', 'never asked for')
    expect(await thrownBy(read(new Response(body), 10, 'text'))).toMatchObject({ kind: 'too-long' })
    expect(isCancelled()).toBe(true)
  })

  test('gives up at once what announces that it is longer', async () => {
    const { body, isCancelled } = pieces('1')
    const response = new Response(body, { headers: { 'content-length': '11' } })
    expect(await thrownBy(read(response, 10, 'text'))).toMatchObject({ kind: 'too-long' })
    expect(isCancelled()).toBe(true)
  })

  test('believes an announced length, which HTTP holds to', async () => {
    const response = new Response('"12345678"', { headers: { 'content-length': '10' } })
    expect((await read(response, 10, 'json')).data).toBe('12345678')
    expect((await read(new Response(null, { headers: { 'content-length': '0' } }), 10, 'json')).data).toBeUndefined()
    expect(await thrownBy(read(new Response(null, { headers: { 'content-length': '11' } }), 10, 'json'))).toMatchObject({
      kind: 'too-long',
    })
  })

  test('does not believe it where the body unpacks to more', async () => {
    await using server = await startLocalServer((_request, response) => {
      const packed = gzipSync(JSON.stringify('x'.repeat(100_000)))
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.byteLength }).end(packed)
    })
    const client = createAcme({ baseUrl: server.url, maxResponseBytes: 10_000, retries: 0 })
    expect(await thrownBy(client.messages.get(1))).toMatchObject({ message: expect.stringContaining('longer than 10000 bytes') })
    const roomy = createAcme({ baseUrl: server.url })
    expect(await roomy.messages.get(1)).toHaveLength(100_000)
  })

  test('is 32 MiB by default', async () => {
    const much = { 'content-length': String(32 * 2 ** 20 + 1) }
    const fetch = fetchGiving(() => new Response('{}', { headers: much }))
    expect(await thrownBy(createAcme({ fetch }).messages.get(1))).toMatchObject({ message: expect.stringContaining('33554432 bytes') })
  })

  test('holds for failures too', async () => {
    const fetch = fetchGiving(() => new Response('x'.repeat(11), { status: 400 }))
    const client = createAcme({ fetch, maxResponseBytes: 10 })
    expect(await thrownBy(client.messages.send({}))).toMatchObject({ name: 'UnknownOutcomeError' })
  })
})

describe('a status that says nothing', () => {
  const withStatus = (status: number, type: string) =>
    Object.defineProperties(new Response(null), { status: { value: status }, ok: { value: false }, type: { value: type } })

  test.each([
    [0, 'opaqueredirect', 'redirect', 'the response is a redirect, and a browser does not show where to'],
    [0, 'error', 'unreadable', 'the response is hidden'],
    [0, 'opaque', 'unreadable', 'the response is hidden'],
    [103, 'default', 'unreadable', 'the response has the status 103, which HTTP does not have'],
    [600, 'default', 'unreadable', 'the response has the status 600, which HTTP does not have'],
    [Number.NaN, 'default', 'unreadable', 'the response is hidden'],
  ])('%s, %s', async (status, type, kind, message) => {
    expect(await thrownBy(read(withStatus(status, type), 100, 'json'))).toMatchObject({ kind, message: expect.stringContaining(message) })
  })

  test('ends its body', async () => {
    const { body, isCancelled } = pieces('1')
    const response = Object.defineProperty(new Response(body), 'status', { value: 600 })
    await thrownBy(read(response, 100, 'json'))
    expect(isCancelled()).toBe(true)
  })
})

describe('a response of another kind of fetch', () => {
  const text = '{"a":"é"}'
  const bytes = new TextEncoder().encode(text)
  const kinds: Readonly<Record<string, () => Response>> = {
    'without a stream': () => foreign(text, { arrayBuffer: async () => bytes.buffer, text: async () => text }),
    'with a null body that has text': () => foreign(text, { body: null, arrayBuffer: async () => bytes.buffer }),
    'with text alone': () => foreign(text, { text: async () => text }),
    'with a stream of Node': () => foreign(text, { body: Readable.from([Buffer.from(bytes.slice(0, 7)), Buffer.from(bytes.slice(7))]) }),
    'with a stream that only says that it is one': () => foreign(text, { body: {}, arrayBuffer: async () => bytes.buffer }),
  }
  test.each(Object.entries(kinds))('%s is read', async (_kind, make) => {
    expect((await read(make(), 100, 'json')).data).toEqual({ a: 'é' })
    const { data } = await read(make(), 100, 'binary')
    expect(data).toBeInstanceOf(Blob)
    expect(await (data as Blob).text()).toBe(text)
  })

  test.each(Object.entries(kinds))('%s is held to the limit', async (_kind, make) => {
    expect(await thrownBy(read(make(), 9, 'json'))).toMatchObject({ kind: 'too-long' })
  })

  test('is ended by the means that it has', async () => {
    const stream = Readable.from(['1'])
    discard(foreign('', { body: stream }))
    expect(stream.destroyed).toBe(true)
    expect(() => discard(foreign('', { body: {} }))).not.toThrow()
    expect(() => discard(foreign('', {}))).not.toThrow()
    const locked = new Response('1')
    locked.body?.getReader()
    expect(() => discard(locked)).not.toThrow()
  })
})
