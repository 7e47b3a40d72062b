import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What the server does to a request. All but the first two read it whole: it may have been carried out. */
export const faults = [
  'reset before reading',
  'refused connection',
  'reset after reading',
  'accept then 504',
  '408',
  '409',
  '425',
  '429 without a word',
  '429 with seconds',
  '429 with a date',
  '429 with an absurd wait',
  '500',
  '501',
  '502',
  '503',
  '503 with seconds',
  'truncated JSON',
  'body breaks off',
  'HTML body',
  'wrong content type',
  'empty body',
  'slow drip',
  'hang',
] as const

export type Fault = (typeof faults)[number]

/** A request that the server read whole. */
export interface ReceivedRequest {
  readonly method: string
  readonly target: string
  /** Header fields by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A running fault server. */
export interface FaultServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts an HTTP server on plain sockets, because no HTTP library lets a server misbehave like this.
 * @param decide Says for each request what is done to it; `undefined` means a proper response.
 * @param response The body of a proper response.
 */
export async function startFaultServer(
  decide: (request: ReceivedRequest) => Fault | undefined,
  response: (request: ReceivedRequest) => string,
): Promise<FaultServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // The client's resets are part of the game.
    socket.on('error', () => socket.destroy())
    let received = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      for (;;) {
        const request = takeRequest(received)
        if (!request) return
        received = received.subarray(request.length)
        act(socket, decide(request), response(request))
      }
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Takes one whole request from the beginning of what was received. Its body has a Content-Length; nothing in the client sends chunks. */
function takeRequest(received: Buffer): (ReceivedRequest & { length: number }) | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const length = end + 4 + Number(headers['content-length'] ?? 0)
  if (received.length < length) return undefined
  const [method = '', target = ''] = first.split(' ')
  return { method, target, headers, body: received.subarray(end + 4, length).toString('utf8'), length }
}

function respond(socket: Socket, status: number, body: string, headers: Record<string, string | number> = {}) {
  const lines = Object.entries({ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers })
  socket.write(`HTTP/1.1 ${status} Status\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

const problem = JSON.stringify({ message: 'not today' })

function act(socket: Socket, fault: Fault | undefined, response: string) {
  switch (fault) {
    case undefined:
      return respond(socket, 200, response)
    // The connection goes away as soon as anything arrives; for the client that is no different from a request that was read.
    case 'reset before reading':
    case 'reset after reading':
      return socket.resetAndDestroy()
    case 'refused connection':
      throw new Error('a refused connection never reaches the server')
    case 'accept then 504':
      return respond(socket, 504, problem)
    case '408':
    case '409':
    case '425':
    case '500':
    case '501':
    case '502':
    case '503':
      return respond(socket, Number(fault), problem)
    case '429 without a word':
      return respond(socket, 429, problem)
    case '429 with seconds':
      return respond(socket, 429, problem, { 'retry-after': '0.05' })
    case '429 with a date':
      return respond(socket, 429, problem, { 'retry-after': new Date(Date.now() + 100).toUTCString() })
    case '429 with an absurd wait':
      return respond(socket, 429, problem, { 'retry-after': '86400' })
    case '503 with seconds':
      return respond(socket, 503, problem, { 'retry-after': '0.05' })
    case 'truncated JSON':
      return respond(socket, 200, '{"success": tr')
    case 'body breaks off':
      respond(socket, 200, response.slice(0, 5), { 'content-length': response.length + 100 })
      return socket.end()
    case 'HTML body':
      return respond(socket, 200, '<!doctype html><title>Welcome</title>', { 'content-type': 'text/html' })
    case 'wrong content type':
      return respond(socket, 200, response, { 'content-type': 'text/plain' })
    case 'empty body':
      return respond(socket, 200, '')
    case 'slow drip':
      return drip(socket, response)
    case 'hang':
      return undefined
  }
}

/** One byte now and then, and never to the end. */
function drip(socket: Socket, response: string) {
  respond(socket, 200, '', { 'content-length': response.length + 1000 })
  const timer = setInterval(() => socket.write(' '), 20)
  socket.on('close', () => clearInterval(timer))
}

/** The address of a port of this machine where nobody listens. */
export async function refusedUrl(): Promise<string> {
  const server = await startFaultServer(
    () => undefined,
    () => '',
  )
  await server.close()
  return server.url
}
