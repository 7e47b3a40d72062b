import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, thrownBy } from '../../../../test/acme.ts'
import { startLocalServer } from '../../../../test/local-server.ts'
import { BufferedResponse, readResponse } from './read-response.ts'

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

describe('a success', () => {
  test('is parsed where it is JSON, whatever its content type says', async () => {
    const answer = await readResponse(new Response('{"a":[1]}', { headers: { 'content-type': 'text/html' } }), 100, 'json')
    expect(answer.data).toEqual({ a: [1] })
    expect(await answer.toResponse().text()).toBe('{"a":[1]}')
    expect(answer.response).toMatchObject({ status: 200, ok: true })
  })

  test('is a text where the description says so', async () => {
    const answer = await readResponse(new Response('{"a"'), 100, 'text')
    expect(answer.data).toBe('{"a"')
  })

  test('is bytes with their type where the description says so', async () => {
    const bytes = new Uint8Array([0, 255, 128])
    const answer = await readResponse(new Response(bytes, { headers: { 'content-type': 'audio/wav' } }), 100, 'binary')
    const blob = answer.data
    if (!(blob instanceof Blob)) throw new Error('no Blob')
    expect(blob.type).toBe('audio/wav')
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes)
    expect(await answer.toResponse().text()).toBe('\0\uFFFD\uFFFD')
  })

  test('of bytes may have no type, and no body', async () => {
    const answer = await readResponse(new Response(null), 100, 'binary')
    expect(answer.data).toEqual(new Blob([], { type: '' }))
  })

  test.each(['json', 'text'] as const)('that is empty is nothing, not a failure to read %s', async (as) => {
    expect((await readResponse(new Response(''), 100, as)).data).toBeUndefined()
    expect((await readResponse(new Response(null, { status: 204 }), 100, as)).data).toBeUndefined()
  })

  test('that is not the JSON it should be is refused, without a word of it', async () => {
    const error = await thrownBy(readResponse(new Response('{"phone":"+15550100'), 100, 'json'))
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
    expect((await readResponse(new Response(body), 100, 'json')).data).toBe('é')
  })
})

describe('a failure', () => {
  test.each(['json', 'text', 'binary'] as const)('is read as a text and never parsed here (%s)', async (as) => {
    const answer = await readResponse(new Response('<html>', { status: 500 }), 100, as)
    expect(answer.data).toBeUndefined()
    expect(answer.error).toBe('<html>')
    expect(answer.response.ok).toBe(false)
  })
})

describe('the limit', () => {
  test.each(['json', 'text', 'binary'] as const)('holds to the byte (%s)', async (as) => {
    const answer = await readResponse(new Response('"12345678"'), 10, as)
    expect(await answer.toResponse().text()).toBe('"12345678"')
    expect(await thrownBy(readResponse(new Response('"123456789"'), 10, as))).toMatchObject({
      kind: 'too-long',
      message: 'the response is longer than 10 bytes',
    })
  })

  test('counts bytes, not characters', async () => {
    expect(await thrownBy(readResponse(new Response('"éééé"'), 9, 'json'))).toMatchObject({ kind: 'too-long' })
  })

  test('gives up what is longer as soon as it is', async () => {
    const { body, isCancelled } = pieces('12345', '67890', '1', 'never asked for')
    expect(await thrownBy(readResponse(new Response(body), 10, 'text'))).toMatchObject({ kind: 'too-long' })
    expect(isCancelled()).toBe(true)
  })

  test('gives up at once what announces that it is longer', async () => {
    const { body, isCancelled } = pieces('1')
    const response = new Response(body, { headers: { 'content-length': '11' } })
    expect(await thrownBy(readResponse(response, 10, 'text'))).toMatchObject({ kind: 'too-long' })
    expect(isCancelled()).toBe(true)
  })

  test('believes an announced length, which HTTP holds to', async () => {
    const response = new Response('"12345678"', { headers: { 'content-length': '10' } })
    expect((await readResponse(response, 10, 'json')).data).toBe('12345678')
    expect((await readResponse(new Response(null, { headers: { 'content-length': '0' } }), 10, 'json')).data).toBeUndefined()
    expect(await thrownBy(readResponse(new Response(null, { headers: { 'content-length': '11' } }), 10, 'json'))).toMatchObject({
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

describe('as a Response', () => {
  test('it can be read, and says the same', async () => {
    const given = new Response('{"a":1}', { status: 404, statusText: 'Gone away', headers: { 'x-request-id': 'r1' } })
    const response = (await readResponse(given, 100, 'json')).toResponse()
    expect(response).toMatchObject({ status: 404, statusText: 'Gone away' })
    expect(response.headers.get('x-request-id')).toBe('r1')
    expect(await response.json()).toEqual({ a: 1 })
  })

  test('bytes stay bytes', async () => {
    const response = (await readResponse(new Response(new Uint8Array([255])), 100, 'binary')).toResponse()
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([255]))
  })

  test.each([204, 205, 304])('%i has no body', async (status) => {
    const response = (await readResponse(new Response(null, { status }), 100, 'json')).toResponse()
    expect(response.status).toBe(status)
    expect(response.body).toBeNull()
  })

  test('an answer keeps the one that fetch gave', () => {
    const given = new Response('')
    expect(new BufferedResponse(given, '', undefined).response).toBe(given)
  })
})
