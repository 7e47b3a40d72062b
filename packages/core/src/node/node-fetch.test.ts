import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { type NodeFetch, nodeFetch, type NodeFetchOptions } from './node.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A `fetch` that goes through no proxy, whatever the environment says. */
function made(options: NodeFetchOptions = {}): NodeFetch {
  const fetch = nodeFetch({ proxy: false, ...options })
  closing.push(() => fetch.close())
  return fetch
}

async function listening(server: Server | ReturnType<typeof createNetServer>): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  // A TCP server that listens has an address with a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

type Handler = (...args: Parameters<RequestListener>) => unknown

const serving = (handle: Handler) => listening(createHttpServer((request, response) => void handle(request, response)))

/** A server on plain sockets, which is given each whole request. */
function onSockets(handle: (socket: Socket, request: string, number: number) => void): Promise<string> {
  let number = 0
  return listening(
    createNetServer((socket) => {
      let received = ''
      socket.on('data', (chunk) => {
        received += chunk.toString('latin1')
        const end = received.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0)
        if (received.length < end + 4 + length) return
        const request = received
        received = ''
        handle(socket, request, (number += 1))
      })
    }),
  )
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function thrownBy(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable('nothing was thrown'),
    (error: unknown) => error as Error,
  )
}

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'

describe('requests', () => {
  /** What the server receives of a request. */
  async function received(input: string, init: RequestInit, fetch = made()) {
    let seen: { method?: string | undefined; url?: string | undefined; headers: IncomingMessage['headers']; body: Buffer } | undefined
    const url = await serving(async (request, response) => {
      const { method, headers } = request
      seen = { method, url: request.url, headers, body: await bodyOf(request) }
      response.end()
    })
    await fetch(`${url}${input}`, init)
    if (!seen) throw new Error('nothing arrived')
    return seen
  }

  test('carry method, path, query, headers and a string', async () => {
    const { method, url, headers, body } = await received('/a%20b?c=d#e', {
      method: 'POST',
      headers: { 'X-One': '1', 'Content-Type': 'application/json' },
      body: '{"a":"é"}',
    })
    expect({ method, url, body: body.toString() }).toEqual({ method: 'POST', url: '/a%20b?c=d', body: '{"a":"é"}' })
    expect(headers).toMatchObject({ 'x-one': '1', 'content-type': 'application/json', 'content-length': '10', connection: 'keep-alive' })
    expect(headers['transfer-encoding']).toBeUndefined()
  })

  test('take every kind of body that the Fetch standard names', async () => {
    const form = new FormData()
    form.append('file', new Blob(['a,b\n'], { type: 'text/csv' }), 'a.csv')
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('streamed'))
        controller.close()
      },
    })
    const cases: [BodyInit, string, RegExp][] = [
      ['text', 'text', /^text\/plain;charset=UTF-8$/],
      [new URLSearchParams({ a: '1 2' }), 'a=1+2', /^application\/x-www-form-urlencoded;charset=UTF-8$/],
      [new Blob(['blob'], { type: 'text/csv' }), 'blob', /^text\/csv$/],
      [new TextEncoder().encode('bytes'), 'bytes', /^$/],
      [new TextEncoder().encode('buffer').buffer, 'buffer', /^$/],
      [form, 'a,b', /^multipart\/form-data; boundary=/],
      [stream, 'streamed', /^$/],
    ]
    for (const [body, content, type] of cases) {
      const seen = await received('/', { method: 'POST', body, ...(body === stream ? { duplex: 'half' } : {}) })
      expect(seen.body.toString()).toContain(content)
      expect(seen.headers['content-type'] ?? '').toMatch(type)
      expect(seen.headers['content-length'] === undefined).toBe(body === stream)
    }
  })

  test('without a body say so where a body could be', async () => {
    expect((await received('/', { method: 'POST' })).headers['content-length']).toBe('0')
    expect((await received('/', { method: 'GET', body: null })).headers['content-length']).toBeUndefined()
    expect((await received('/', { method: 'HEAD' })).headers['content-length']).toBeUndefined()
  })

  test('take headers in all three forms', async () => {
    for (const headers of [new Headers({ 'X-A': '1' }), [['X-A', '1']] as [string, string][], { 'X-A': '1' }]) {
      expect((await received('/', { headers })).headers['x-a']).toBe('1')
    }
  })

  test('can be a Request or a URL', async () => {
    const url = await serving(async (request, response) => {
      response.end(`${request.method} ${String(request.headers['x-a'])} ${(await bodyOf(request)).toString()}`)
    })
    const fetch = made()
    const request = new Request(url, { method: 'PUT', headers: { 'x-a': '1' }, body: 'body' })
    expect(await (await fetch(request)).text()).toBe('PUT 1 body')
    expect(await (await fetch(new Request(url, { headers: { 'x-a': '2' } }))).text()).toBe('GET 2 ')
    expect(await (await fetch(new URL(url))).text()).toBe('GET undefined ')
  })

  test('whose stream breaks end with what broke it', async () => {
    const url = await serving((request) => request.resume())
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('no more of it')) })
    expect((await thrownBy(made()(url, { method: 'POST', body, duplex: 'half' } as RequestInit))).message).toContain('no more of it')
  })

  test('go over one connection, one after the other, and over several at once', async () => {
    const ports = new Set<number | undefined>()
    const url = await serving(async (request, response) => {
      ports.add(request.socket.remotePort)
      response.end('ok')
    })
    const fetch = made()
    for (let count = 0; count < 5; count += 1) await (await fetch(url)).text()
    expect(ports.size).toBe(1)
    await Promise.all(Array.from({ length: 5 }, async () => (await fetch(url)).text()))
    expect(ports.size).toBeGreaterThan(1)
  })

  test('wait for a connection beyond the most that there may be', async () => {
    let open = 0
    let most = 0
    const url = await serving((_request, response) => {
      most = Math.max(most, (open += 1))
      setTimeout(() => {
        open -= 1
        response.end()
      }, 5)
    })
    const fetch = made({ maxConnections: 2 })
    await Promise.all(Array.from({ length: 10 }, async () => (await fetch(url)).text()))
    expect(most).toBe(2)
  })
})

describe('responses', () => {
  const respondingWith = (handle: Handler) => serving(handle)

  test('have status, headers and a body that is read once', async () => {
    const url = await respondingWith((_request, response) => {
      response.writeHead(
        201,
        'Made',
        [
          ['X-A', '1'],
          ['X-A', '2'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
          ['Content-Type', 'application/json'],
        ].flat(),
      )
      response.end('{"a":1}')
    })
    const response = await made()(url)
    expect(response).toMatchObject({ status: 201, statusText: 'Made', ok: true, redirected: false, type: 'default', url: `${url}/` })
    expect(response.headers.get('x-a')).toBe('1, 2')
    expect(response.headers.get('none')).toBeNull()
    expect(response.headers.has('X-A')).toBe(true)
    expect(response.headers.has('none')).toBe(false)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('set-cookie')).toBe('a=1, b=2')
    expect((await made()(await serving((_request, plain) => plain.end()))).headers.getSetCookie()).toEqual([])
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'x-a': '1, 2', 'content-type': 'application/json' })
    expect([...response.headers.keys()]).toContain('x-a')
    expect([...response.headers.values()]).toContain('1, 2')
    expect([...response.headers.entries()]).toContainEqual(['x-a', '1, 2'])
    const names: string[] = []
    response.headers.forEach((_value, name) => names.push(name))
    expect(names).toContain('content-type')
    expect(response.bodyUsed).toBe(false)
    expect(await response.json()).toEqual({ a: 1 })
    expect(response.bodyUsed).toBe(true)
    expect(response.body).toBeNull()
    await expect(response.text()).rejects.toThrow('already been read')
  })

  test('are read in every way', async () => {
    const url = await respondingWith((_request, response) =>
      response.setHeader('content-type', 'application/x-www-form-urlencoded').end('a=b'),
    )
    const fetch = made()
    expect(await (await fetch(url)).text()).toBe('a=b')
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).toString()).toBe('a=b')
    expect(Buffer.from(await (await fetch(url)).bytes()).toString()).toBe('a=b')
    const blob = await (await fetch(url)).blob()
    expect([blob.type, await blob.text()]).toEqual(['application/x-www-form-urlencoded', 'a=b'])
    expect((await (await fetch(url)).formData()).get('a')).toBe('b')
    expect(await new Response((await fetch(url)).body).text()).toBe('a=b')
    const response = await fetch(url)
    const { body } = response
    expect(response.body).toBe(body)
    expect(await response.text()).toBe('a=b')
    const untyped = await serving((_request, plain) => plain.end('x'))
    expect((await (await fetch(untyped)).blob()).type).toBe('')
  })

  test('can be copied before they are read, and not after', async () => {
    const url = await respondingWith((_request, response) => response.setHeader('x-a', '1').end('twice'))
    const fetch = made()
    const response = await fetch(url)
    const copy = response.clone()
    expect([copy.headers.get('x-a'), await copy.text(), await response.text()]).toEqual(['1', 'twice', 'twice'])
    expect(() => response.clone()).toThrow('already been consumed')
    const empty = await fetch(await respondingWith((_request, plain) => plain.writeHead(204).end()))
    expect(await empty.clone().text()).toBe('')
  })

  test('in several chunks, with a byte order mark, and packed are whole', async () => {
    const text = '{"a":"ñ"}'.repeat(2000)
    const packed: Readonly<Record<string, (text: string) => Buffer>> = {
      gzip: gzipSync,
      'x-gzip': gzipSync,
      deflate: deflateSync,
      br: brotliCompressSync,
      identity: (plain) => Buffer.from(plain),
    }
    const url = await respondingWith((request, response) => {
      const coding = request.url?.slice(1) ?? ''
      if (coding !== '') response.setHeader('content-encoding', coding)
      const bytes = packed[coding]?.(text) ?? Buffer.from(`\uFEFF${text}`)
      response.write(bytes.subarray(0, 10))
      setTimeout(() => response.end(bytes.subarray(10)), 5)
    })
    const fetch = made()
    for (const coding of ['', ...Object.keys(packed), 'unknown']) expect(await (await fetch(`${url}/${coding}`)).text()).toBe(text)
  })

  test('without a body have none', async () => {
    const url = await respondingWith((request, response) => {
      response.writeHead(request.url === '/304' ? 304 : 204, { 'content-length': request.url === '/304' ? '10' : '0' }).end()
    })
    const fetch = made()
    expect((await fetch(`${url}/304`)).body).toBeNull()
    expect((await fetch(url)).body).toBeNull()
    expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
  })

  test('that are redirects are returned as they are', async () => {
    const url = await respondingWith((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end())
    const response = await made()(url)
    expect([response.status, response.ok, response.headers.get('location')]).toEqual([302, false, '/elsewhere'])
  })

  test.each(['plain', 'gzip'])('that break off (%s) throw', async (coding) => {
    const body = coding === 'gzip' ? gzipSync('x'.repeat(1000)) : Buffer.from('half')
    const url = await onSockets((socket) => {
      const encoding = coding === 'gzip' ? 'content-encoding: gzip\r\n' : ''
      socket.write(`HTTP/1.1 200 OK\r\n${encoding}content-length: 100\r\n\r\n`)
      socket.write(body.subarray(0, 10))
      setTimeout(() => socket.destroy(), 5)
    })
    await expect((await made()(url)).text()).rejects.toThrow(/aborted|the connection ended/)
  })

  test('that come after an informational one are the responses', async () => {
    const url = await onSockets((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}`))
    expect(await (await made()(url)).text()).toBe('ok')
  })

  test('of 421 come once, as the server gave them', async () => {
    let count = 0
    const url = await onSockets((socket) => {
      count += 1
      socket.write('HTTP/1.1 421 Misdirected Request\r\ncontent-length: 0\r\n\r\n')
    })
    expect((await made()(url, { method: 'POST', body: 'x' })).status).toBe(421)
    expect(count).toBe(1)
  })
})

describe('what was not sent is known', () => {
  const post = { method: 'POST', body: 'x' } as const

  test('where nobody listens, and where there is no such host', async () => {
    const server = createNetServer()
    const url = await listening(server)
    await closing.pop()?.()
    expect(await thrownBy(made()(url, post))).toMatchObject({ name: 'NotSentError', cause: { code: 'ECONNREFUSED' } })
    expect(await thrownBy(made()('http://nowhere.invalid/', post))).toMatchObject({ name: 'NotSentError', cause: { code: 'ENOTFOUND' } })
  })

  test('where the TLS handshake fails', async () => {
    const url = await listening(createNetServer((socket) => socket.end('no TLS here')))
    expect(await thrownBy(made()(url.replace('http:', 'https:'), post))).toMatchObject({ name: 'NotSentError' })
  })

  test('where no connection is ready in time', async () => {
    // It accepts, and says nothing of TLS.
    const url = await listening(createNetServer())
    const error = await thrownBy(made({ connectTimeout: 30 })(url.replace('http:', 'https:'), post))
    expect(error).toMatchObject({ name: 'NotSentError', message: 'no connection within 30 ms' })
  })

  test.each([
    ['a header that is none', { ...post, headers: { 'x a': '1' } }],
    ['a method that is none', { ...post, method: 'A B' }],
    ['a value with a line break', { ...post, headers: { a: '1\n2' } }],
  ])('%s', async (_what, init) => {
    let count = 0
    const url = await serving((_request, response) => {
      count += 1
      response.end()
    })
    expect(await thrownBy(made()(url, init))).toMatchObject({ name: 'NotSentError' })
    expect(count).toBe(0)
  })

  test('another protocol', async () => {
    expect(await thrownBy(made()('ftp://127.0.0.1/', post))).toMatchObject({ name: 'NotSentError', message: 'ftp: is no protocol of HTTP' })
  })
})

describe('what may have been sent is not called unsent', () => {
  const post = { method: 'POST', body: 'x' } as const

  test('a connection that ends when the request has arrived, a new one and one that was kept', async () => {
    const arrived: number[] = []
    const url = await onSockets((socket, _request, number) => {
      arrived.push(number)
      if (number === 2) socket.write(ok)
      else socket.destroy()
    })
    const fetch = made()
    expect((await thrownBy(fetch(url, post))).name).not.toBe('NotSentError')
    await (await fetch(url, post)).text()
    expect((await thrownBy(fetch(url, post))).name).not.toBe('NotSentError')
    expect(arrived).toEqual([1, 2, 3])
  })

  test('what is no HTTP, and a protocol that nobody asked for', async () => {
    const strange = await onSockets((socket) => socket.end('SMTP ready\r\n\r\n'))
    expect((await thrownBy(made()(strange, post))).name).not.toBe('NotSentError')
    const upgrade = await onSockets((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    )
    expect(await thrownBy(made()(upgrade, post))).toMatchObject({ name: 'Error', message: expect.stringContaining('changed the protocol') })
  })
})

describe('an abort', () => {
  test('before sending sends nothing', async () => {
    let count = 0
    const url = await serving((_request, response) => {
      count += 1
      response.end()
    })
    const reason = new Error('no more')
    expect(await thrownBy(made()(url, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(count).toBe(0)
  })

  test('while waiting, and while reading, ends the request and its connection', async () => {
    let closed = 0
    const url = await serving((request, response) => {
      response.on('close', () => (closed += 1))
      request.resume()
      if (request.url === '/slow') response.write('begin')
    })
    const fetch = made()
    const waiting = new AbortController()
    setTimeout(() => waiting.abort(new Error('enough')), 20)
    expect((await thrownBy(fetch(url, { signal: waiting.signal }))).message).toBe('enough')
    const reading = new AbortController()
    const response = await fetch(`${url}/slow`, { signal: reading.signal })
    setTimeout(() => reading.abort('a reason that is no error'), 20)
    expect((await thrownBy(response.text())).message).toBe('aborted')
    await expect.poll(() => closed).toBe(2)
  })

  test('while a connection is looked at is heard', async () => {
    const url = await serving((_request, response) => response.end('ok'))
    const fetch = made()
    await (await fetch(url)).text()
    await new Promise((resolve) => setTimeout(resolve, 80))
    const controller = new AbortController()
    const promise = thrownBy(fetch(url, { signal: controller.signal }))
    controller.abort(new Error('now'))
    expect((await promise).message).toBe('now')
  })
})

describe('idle connections', () => {
  /** How many connections ten requests take, with pauses between them. */
  async function connections(headers: Readonly<Record<string, string>>, options: NodeFetchOptions, pause: number): Promise<number> {
    const seen = new Set<number | undefined>()
    const server = createHttpServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      seen.add(request.socket.remotePort)
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      response.end('ok')
    })
    const url = await listening(server)
    const fetch = made(options)
    for (let count = 0; count < 4; count += 1) {
      await (await fetch(url)).text()
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    return seen.size
  }

  test('are kept, for as long as the options say', async () => {
    expect(await connections({}, {}, 20)).toBe(1)
    // Long enough to be looked at before it is used again.
    expect(await connections({}, {}, 80)).toBe(1)
    expect(await connections({}, { idleTimeout: 20 }, 80)).toBe(4)
  })

  test('are not kept where the server is about to close them', async () => {
    expect(await connections({ 'keep-alive': 'timeout=1' }, {}, 1)).toBe(4)
    expect(await connections({ 'keep-alive': 'timeout=20' }, {}, 20)).toBe(1)
  })

  test('that the server has closed are found before they are used', async () => {
    let count = 0
    const url = await onSockets((socket) => {
      count += 1
      socket.write(ok)
      setTimeout(() => socket.end(), 20)
    })
    const fetch = made()
    for (let number = 1; number <= 5; number += 1) {
      expect(await (await fetch(url, { method: 'POST', body: 'x' })).text()).toBe('ok')
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    expect(count).toBe(5)
  })
})

test('numbers that are none are refused by name', () => {
  for (const name of ['connectTimeout', 'idleTimeout', 'maxConnections']) {
    for (const value of [0, -1, Number.NaN, Infinity]) {
      expect(() => nodeFetch({ [name]: value })).toThrow(`${name} is a number above 0`)
    }
  }
})
