import { type Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { ConnectionOptions } from 'node:tls'
import { announcedIdleTime, type ConnectionSettings, idleTimeIn, plainAgent, secureAgent } from './node-agent.ts'
import { NodeResponse } from './node-response.ts'
import { notSent } from '../transport/never-sent.ts'
import { NotSentError } from './not-sent-error.ts'
import { type Proxy, proxyAt, proxyFromEnvironment } from './proxy.ts'

/** How connections are made and kept. */
export interface NodeFetchOptions {
  /**
   * The proxy to go through, as `http://user:password@host:port`. `false` goes through none.
   * @default What `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say, lower or upper case.
   */
  readonly proxy?: string | false
  /**
   * Milliseconds that looking up the host, connecting and the TLS handshake may take together. After that the call was not sent.
   * @default 10000
   */
  readonly connectTimeout?: number
  /**
   * Milliseconds after which an idle connection is closed. A server that announces less with `Keep-Alive: timeout=…` is obeyed, a second early.
   * @default 4000
   */
  readonly idleTimeout?: number
  /**
   * Connections to one origin at a time; calls beyond them wait for one.
   * @default 256
   */
  readonly maxConnections?: number
  /** TLS settings as Node's `tls.connect` takes them: `ca`, `cert`, `key`, `minVersion`, `servername` … */
  readonly tls?: ConnectionOptions
}

/** A `fetch` on Node's own HTTP client. */
export interface NodeFetch {
  /**
   * Sends one request, as the `fetch` of the runtime does, without following redirects.
   * @param input The address, or the request.
   * @param init What the request is made of; it goes before what `input` has.
   * @throws {Error} If there is no response; its name is `NotSentError` where no byte of the request was handed to a connection.
   */
  (input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Closes every connection. Calls that are under way end with an error. */
  close(): void
}

/** Idle milliseconds from which on a connection may have been closed without this process having seen it yet. */
const stale = 50

/**
 * Makes a `fetch` for servers, for the `fetch` option of a client: `createAltur({ fetch: nodeFetch() })`. It uses `node:http` and `node:https` over
 * HTTP/1.1 with connections of its own, is quicker than the runtime's `fetch`, goes through proxies, and knows what that hides: whether any byte of a
 * request was handed to a connection. Only where none was, a call counts as not sent and is repeated. It sends nothing twice by itself. Redirects are
 * returned, not followed; the client follows those of reads. Make one for all clients of a process, since connections are kept in it.
 * @param options How connections are made and kept.
 * @returns The `fetch`. What it throws for a request that was not sent has the name `NotSentError`.
 * @throws {TypeError} If the address of the proxy, or a number, cannot be used.
 */
export function nodeFetch(options: NodeFetchOptions = {}): NodeFetch {
  const settings: ConnectionSettings = {
    connectTimeout: positive('connectTimeout', options.connectTimeout ?? 10_000),
    idleTimeout: positive('idleTimeout', options.idleTimeout ?? 4000),
    maxConnections: positive('maxConnections', options.maxConnections ?? 256),
    tls: options.tls ?? {},
  }
  const given = typeof options.proxy === 'string' ? proxyAt(options.proxy) : undefined
  const pools = new Map<string, { agent: Agent; proxy: Proxy | undefined }>()
  // By origin where the environment decides, which is read once for each.
  const poolOf = (url: URL) => {
    const key = options.proxy === undefined ? url.origin : url.protocol
    let pool = pools.get(key)
    if (!pool) {
      const address = options.proxy === undefined ? proxyFromEnvironment(url, process.env) : undefined
      const proxy = given ?? (address === undefined ? undefined : proxyAt(address))
      pools.set(key, (pool = { agent: url.protocol === 'https:' ? secureAgent(settings, proxy) : plainAgent(settings, proxy), proxy }))
    }
    return pool
  }
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const made = plainRequest(input, init)
    const request = made instanceof Promise ? await made : made
    const { agent, proxy } = poolOf(request.url)
    if (request.signal?.aborted) throw request.signal.reason
    if (mayBeStale(agent)) {
      // What the server has closed meanwhile is noticed in the next turn of the event loop, and taken out of the pool.
      await new Promise((resolve) => setImmediate(resolve))
      if (request.signal?.aborted) throw request.signal.reason
    }
    return send(request, agent, proxy)
  }
  return Object.assign(fetch, { close: () => pools.forEach(({ agent }) => agent.destroy()), [notSent]: true })
}

function positive(name: string, value: number): number {
  if (!(Number.isFinite(value) && value > 0)) throw new TypeError(`${name} is a number above 0, not ${String(value)}.`)
  return value
}

interface NodeRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Record<string, string | number>
  readonly body: string | Uint8Array | Readable | undefined
  readonly signal: AbortSignal | undefined
}

/** No promise for what most calls are, a string of JSON: waiting for one is a good part of what a call costs. */
function plainRequest(input: string | URL | Request, init: RequestInit): NodeRequest | Promise<NodeRequest> {
  if (typeof input === 'object' && 'headers' in input) return ofRequest(input, init)
  const url = typeof input === 'string' ? new URL(input) : input
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotSentError(`${url.protocol} is no protocol of HTTP`)
  const { body, signal, method = 'GET' } = init
  const headers = plainHeaders(init.headers)
  const request = { url, method, headers, signal: signal ?? undefined }
  if (typeof body === 'string') {
    headers['content-type'] ??= 'text/plain;charset=UTF-8'
    headers['content-length'] = Buffer.byteLength(body)
    return { ...request, body }
  }
  if (body !== undefined && body !== null) return withBody(request, body)
  if (method !== 'GET' && method !== 'HEAD') headers['content-length'] = 0
  return { ...request, body: undefined }
}

async function ofRequest(request: Request, init: RequestInit): Promise<NodeRequest> {
  const { url, method, headers, signal } = request
  const body = request.body ? await request.arrayBuffer() : null
  return plainRequest(url, { method, headers, signal, body, ...init })
}

async function withBody(request: Omit<NodeRequest, 'body'>, body: BodyInit): Promise<NodeRequest> {
  const { headers } = request
  if (body instanceof ReadableStream) {
    headers['transfer-encoding'] = 'chunked'
    return { ...request, body: Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) }
  }
  // The runtime encodes forms, blobs and buffers.
  const encoded = new Response(body)
  const type = encoded.headers.get('content-type')
  if (type !== null) headers['content-type'] ??= type
  const bytes = new Uint8Array(await encoded.arrayBuffer())
  headers['content-length'] = bytes.byteLength
  return { ...request, body: bytes }
}

function plainHeaders(headers: HeadersInit | undefined): Record<string, string | number> {
  const plain: Record<string, string | number> = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' }
  if (headers === undefined) return plain
  const isIterable = Symbol.iterator in headers
  // Of the three forms of `HeadersInit` two are lists of pairs.
  const entries = isIterable ? (headers as Iterable<[string, string]>) : Object.entries(headers)
  for (const [name, value] of entries) plain[name.toLowerCase()] = value
  return plain
}

/** Whether the connection that would be used next has been idle for long enough to have been closed unnoticed. */
function mayBeStale({ freeSockets }: Agent): boolean {
  const now = performance.now()
  for (const name in freeSockets) {
    // The one that was used last comes first; without a time it is undefined, and no comparison holds.
    const socket: (object & { [idleSince]?: number }) | undefined = freeSockets[name]?.at(-1)
    if (now - Number(socket?.[idleSince]) > stale) return true
  }
  return false
}

const idleSince = Symbol('idle since')

function send(request: NodeRequest, agent: Agent, proxy: Proxy | undefined): Promise<Response> {
  const { url, method, headers, body, signal } = request
  const isSecure = url.protocol === 'https:'
  const viaProxy = proxy !== undefined && !isSecure
  return new Promise((resolve, reject) => {
    let outgoing: ClientRequest
    let response: IncomingMessage | undefined
    // Set once a connection stands and the request is given to it: from then on nobody knows what has arrived.
    let isHandedOver = false
    try {
      outgoing = (isSecure ? httpsRequest : httpRequest)({
        agent,
        method,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
        path: viaProxy ? url.href.replace(/#.*$/, '') : `${url.pathname}${url.search}`,
        headers: { host: url.host, ...headers, ...(viaProxy ? proxy.headers : {}) },
      })
    } catch (cause) {
      // Node refuses the method, the path or a header, and throws nothing but errors.
      reject(new NotSentError((cause as Error).message, { cause }))
      return
    }
    const abort = () => {
      const reason: unknown = signal?.reason
      const error = reason instanceof Error ? reason : new Error('aborted', { cause: reason })
      if (response) response.destroy(error)
      outgoing.destroy(error)
      reject(reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
    const settle = () => signal?.removeEventListener('abort', abort)
    outgoing.once('socket', (socket) => {
      if (!socket.connecting && !('secureConnecting' in socket && socket.secureConnecting === true)) isHandedOver = true
      else socket.once(isSecure ? 'secureConnect' : 'connect', () => (isHandedOver = true))
    })
    outgoing.once('response', (message) => {
      response = message
      // By the time of its end the message has given its connection back.
      const socket: object & { [idleSince]?: number; [announcedIdleTime]?: number | undefined } = message.socket
      socket[announcedIdleTime] = idleTimeIn(message.headers['keep-alive'])
      message.once('close', () => {
        settle()
        socket[idleSince] = performance.now()
      })
      // It has what is used of a `Response`, and makes one for the rest.
      resolve(new NodeResponse(message, url.href) as unknown as Response)
    })
    outgoing.once('upgrade', (_message, socket) => {
      socket.destroy()
      settle()
      reject(new Error('the server changed the protocol, which nobody asked it to'))
    })
    outgoing.once('error', (cause) => {
      settle()
      if (isHandedOver || cause instanceof NotSentError) reject(cause)
      else reject(new NotSentError(cause.message, { cause }))
    })
    if (body instanceof Readable) {
      body.once('error', (error) => outgoing.destroy(error))
      body.pipe(outgoing)
    } else outgoing.end(body)
  })
}
