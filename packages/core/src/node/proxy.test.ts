import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, connect, createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net'
import type { ConnectionOptions, TlsOptions } from 'node:tls'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { nodeFetch, type NodeFetchOptions } from './node.ts'
import { proxyAt, proxyFromEnvironment } from './proxy.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0).toReversed()) await close()
})

// A key that both sides know takes the place of certificates: TLS without a private key in the repository.
const key = Buffer.from('0123456789abcdef')
const shared = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' } as const
const serverTls: TlsOptions = { ...shared, pskCallback: () => key }
const clientTls: ConnectionOptions = {
  ...shared,
  pskCallback: () => ({ psk: key, identity: 'test' }),
  checkServerIdentity: () => undefined,
}

async function portOf(server: Server | NetServer): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  // A TCP server that listens has an address with a port.
  return (server.address() as AddressInfo).port
}

function made(options: NodeFetchOptions = {}) {
  const fetch = nodeFetch({ tls: clientTls, ...options })
  closing.push(() => fetch.close())
  return fetch
}

/** An origin that says what reached it. */
const origin = (isSecure: boolean) => {
  const handle = (request: IncomingMessage, response: { end(text: string): void }) => response.end(`origin ${request.url}`)
  return portOf(isSecure ? createHttpsServer(serverTls, handle) : createHttpServer(handle))
}

/** A proxy that notes what it is asked for, and refuses with a status if it is given one. */
async function proxy({ status = 200, isSecure = false, isSilent = false } = {}) {
  const asked: string[] = []
  const note = ({ method, url, headers }: IncomingMessage) =>
    asked.push(`${method} ${url} ${headers.host} ${headers['proxy-authorization'] ?? '-'}`)
  const server = isSecure ? createHttpsServer(serverTls) : createHttpServer()
  server.on('request', (request: IncomingMessage, response) => {
    note(request)
    response.end('proxied')
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    note(request)
    socket.on('error', () => socket.destroy())
    if (isSilent) return
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} Refused\r\n\r\n`)
      return
    }
    const [host, port] = (request.url ?? '').split(':')
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
  })
  const port = await portOf(server)
  return { asked, address: `${isSecure ? 'https' : 'http'}://user:p%40ss@127.0.0.1:${port}`, port }
}

const authorization = `Basic ${Buffer.from('user:p@ss').toString('base64')}`

async function thrownBy(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable('nothing was thrown'),
    (error: unknown) => error as Error,
  )
}

describe('TLS', () => {
  test('is spoken to https origins, over connections that are kept', async () => {
    const port = await origin(true)
    const fetch = made({ proxy: false })
    for (let count = 0; count < 3; count += 1) {
      expect(await (await fetch(`https://127.0.0.1:${port}/a`)).text()).toBe('origin /a')
    }
  })

  test('with an origin that cannot prove who it is sends nothing', async () => {
    const port = await origin(true)
    const error = await thrownBy(made({ proxy: false, tls: {} })(`https://127.0.0.1:${port}/`, { method: 'POST', body: 'x' }))
    expect(error.name).toBe('NotSentError')
  })
})

describe.each([false, true])('a proxy (over TLS: %s)', (isSecure) => {
  test('is given requests to http origins whole', async () => {
    const { asked, address } = await proxy({ isSecure })
    expect(await (await made({ proxy: address })('http://127.0.0.1:9/a?b#c')).text()).toBe('proxied')
    expect(asked).toEqual([`GET http://127.0.0.1:9/a?b 127.0.0.1:9 ${authorization}`])
  })

  test('makes a tunnel to an https origin, once for several requests', async () => {
    const { asked, address } = await proxy({ isSecure })
    const port = await origin(true)
    const fetch = made({ proxy: address })
    for (let count = 0; count < 3; count += 1) {
      expect(await (await fetch(`https://127.0.0.1:${port}/a`)).text()).toBe('origin /a')
    }
    expect(asked).toEqual([`CONNECT 127.0.0.1:${port} 127.0.0.1:${port} ${authorization}`])
  })

  test('that refuses, cannot be reached, or says nothing in time lets nothing out', async () => {
    const refusing = await proxy({ isSecure, status: 407 })
    const post = { method: 'POST', body: 'x' }
    const error = await thrownBy(made({ proxy: refusing.address })('https://127.0.0.1:9/', post))
    expect(error).toMatchObject({
      name: 'NotSentError',
      message: expect.stringMatching(/^the proxy 127\.0\.0\.1:\d+ gave no tunnel: it responds with 407$/),
    })
    expect(error.message).not.toContain('p@ss')
    const silent = await proxy({ isSecure, isSilent: true })
    expect(await thrownBy(made({ proxy: silent.address, connectTimeout: 60 })('https://127.0.0.1:9/', post))).toMatchObject({
      name: 'NotSentError',
      message: expect.stringContaining('none within 60 ms'),
    })
    await closing.at(-2)?.()
    const gone = made({ proxy: `${isSecure ? 'https' : 'http'}://127.0.0.1:1` })
    expect(await thrownBy(gone('https://127.0.0.1:9/', post))).toMatchObject({ name: 'NotSentError' })
    expect(await thrownBy(gone('http://127.0.0.1:9/', post))).toMatchObject({ name: 'NotSentError' })
  })

  test('is asked for an IPv6 address in brackets, and for the ports of the schemes', async () => {
    const { asked, address } = await proxy({ isSecure, status: 403 })
    const fetch = made({ proxy: address })
    await thrownBy(fetch('https://[::1]:9/'))
    await thrownBy(fetch('https://a.example/'))
    await fetch('http://a.example/')
    expect(asked).toEqual([
      `CONNECT [::1]:9 [::1]:9 ${authorization}`,
      `CONNECT a.example:443 a.example:443 ${authorization}`,
      `GET http://a.example/ a.example ${authorization}`,
    ])
  })

  test('makes a tunnel to a host by its name', async () => {
    const { asked, address } = await proxy({ isSecure })
    const port = await origin(true)
    expect(await (await made({ proxy: address })(`https://localhost:${port}/`)).text()).toBe('origin /')
    expect(asked).toEqual([`CONNECT localhost:${port} localhost:${port} ${authorization}`])
  })

  test('whose tunnel leads to a silent place is given up in time', async () => {
    const { address } = await proxy({ isSecure })
    const port = await portOf(createNetServer())
    expect(
      await thrownBy(made({ proxy: address, connectTimeout: 60 })(`https://127.0.0.1:${port}/`, { method: 'POST', body: 'x' })),
    ).toMatchObject({
      name: 'NotSentError',
      message: expect.stringContaining('none within 60 ms'),
    })
  })

  test('whose tunnel leads to no TLS lets nothing out', async () => {
    const { address } = await proxy({ isSecure })
    const port = await origin(false)
    expect(await thrownBy(made({ proxy: address })(`https://127.0.0.1:${port}/`, { method: 'POST', body: 'x' }))).toMatchObject({
      name: 'NotSentError',
    })
  })
})

test('a proxy of the environment is used, and its exceptions are heard', async () => {
  const { asked, address, port } = await proxy()
  vi.stubEnv('http_proxy', address)
  vi.stubEnv('no_proxy', `127.0.0.2,127.0.0.1:${port}`)
  const fetch = made()
  expect(await (await fetch('http://127.0.0.1:9/')).text()).toBe('proxied')
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('proxied')
  expect(asked).toEqual([`GET http://127.0.0.1:9/ 127.0.0.1:9 ${authorization}`, `GET / 127.0.0.1:${port} -`])
})

describe('the environment', () => {
  const of = (url: string, environment: Readonly<Record<string, string>>) => proxyFromEnvironment(new URL(url), environment)

  test.each([
    ['https://a.example/', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
    ['https://a.example/', { https_proxy: 'http://q:1', HTTPS_PROXY: 'http://p:1' }, 'http://q:1'],
    ['http://a.example/', { HTTPS_PROXY: 'http://p:1' }, undefined],
    ['http://a.example/', { HTTP_PROXY: 'http://p:1' }, 'http://p:1'],
    ['http://a.example/', { HTTP_PROXY: 'http://p:1', REQUEST_METHOD: 'GET' }, undefined],
    ['http://a.example/', { http_proxy: 'http://p:1', REQUEST_METHOD: 'GET' }, 'http://p:1'],
    ['https://a.example/', { HTTPS_PROXY: '' }, undefined],
    ['https://a.example/', {}, undefined],
  ])('names for %s with %j %s', (url, environment, expected) => {
    // The cases are of one form.
    expect(of(url, environment as Readonly<Record<string, string>>)).toBe(expected)
  })

  test.each([
    ['*', 'a.example', true],
    ['a.example', 'a.example', true],
    ['A.EXAMPLE', 'a.example', true],
    ['example', 'a.example', true],
    ['.example', 'a.example', true],
    ['*.example', 'a.example', true],
    ['b.example, a.example', 'a.example', true],
    ['b.example a.example', 'a.example', true],
    ['ample', 'a.example', false],
    ['a.example:443', 'a.example', true],
    ['a.example:8443', 'a.example:8443', true],
    ['a.example:80', 'a.example', false],
    ['[::1]', '[::1]', true],
    ['[::1]:443', '[::1]', true],
    ['b.example:443', 'a.example', false],
    ['', 'a.example', false],
  ])('NO_PROXY=%s excludes %s: %s', (list, host, isExcluded) => {
    expect(of(`https://${host}/`, { HTTPS_PROXY: 'http://p:1', NO_PROXY: list }) === undefined).toBe(isExcluded)
  })

  test('an http origin has port 80', () => {
    expect(of('http://a.example/', { HTTP_PROXY: 'http://p:1', no_proxy: 'a.example:80' })).toBeUndefined()
  })
})

describe('the address of a proxy', () => {
  test.each([
    ['http://p', { name: 'p:80', host: 'p', port: 80, isSecure: false, headers: {} }],
    ['https://p', { name: 'p:443', host: 'p', port: 443, isSecure: true, headers: {} }],
    ['http://[::1]:3128', { name: '[::1]:3128', host: '::1', port: 3128, isSecure: false, headers: {} }],
  ])('%s', (address, expected) => {
    expect(proxyAt(address)).toEqual(expected)
  })

  test.each(['p:3128', 'socks5://user:secret@p', ''])('%j is refused, without its password', (address) => {
    expect(() => proxyAt(address)).toThrow('The address of a proxy is http://host:port or https://host:port.')
  })
})
