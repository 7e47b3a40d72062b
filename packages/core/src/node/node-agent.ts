import { Agent as HttpAgent, type AgentOptions, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { connect as netConnect, isIP, type Socket } from 'node:net'
import { connect as tlsConnect, type ConnectionOptions } from 'node:tls'
import { type Duplex, PassThrough } from 'node:stream'
import { NotSentError } from './not-sent-error.ts'
import type { Proxy } from './proxy.ts'

/** What both agents are made with. */
export interface ConnectionSettings {
  /** Milliseconds to look up, connect, and shake hands in. */
  readonly connectTimeout: number
  /** Milliseconds after which a connection that nothing uses is closed. */
  readonly idleTimeout: number
  /** Connections to one origin at a time. */
  readonly maxConnections: number
  readonly tls: ConnectionOptions
}

/** How much earlier than the server announces an idle connection is closed, in milliseconds: the request must not meet the server's close. */
const margin = 1000

type Callback = NonNullable<Parameters<HttpAgent['createConnection']>[1]>

/** On a connection: the idle time that the server announced with its last response, in milliseconds. */
export const announcedIdleTime = Symbol('announced idle time')

/** The `Keep-Alive` header of a response in milliseconds, if it limits the idle time. */
export function idleTimeIn(keepAlive: string | readonly string[] | undefined): number | undefined {
  const seconds = /\btimeout=(\d+)/.exec(String(keepAlive))?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}

/** Keeps connections for later requests, and closes those that the server is about to close. */
function keepsAlive(socket: Duplex & { readonly [announcedIdleTime]?: number | undefined }, idleTimeout: number): boolean {
  const milliseconds = Math.min(idleTimeout, (socket[announcedIdleTime] ?? Infinity) - margin)
  if (milliseconds <= 0) return false
  // Those of Node's agents are sockets.
  const net = socket as Socket
  net.setKeepAlive(true)
  net.unref()
  net.setTimeout(milliseconds)
  return true
}

/** Gives up a connection that is not ready in time. */
function limitConnecting(socket: Duplex, ready: 'connect' | 'secureConnect', milliseconds: number): void {
  const timer = setTimeout(() => {
    const error = Object.assign(new Error(`no connection within ${milliseconds} ms`), { code: 'ERR_CONNECT_TIMEOUT' })
    socket.destroy(new NotSentError(error.message, { cause: error }))
  }, milliseconds)
  timer.unref()
  const stop = () => clearTimeout(timer)
  socket.once(ready, stop)
  socket.once('close', stop)
}

function options({ maxConnections }: ConnectionSettings): AgentOptions {
  return { keepAlive: true, scheduling: 'lifo', maxSockets: maxConnections, maxFreeSockets: Math.min(256, maxConnections) }
}

/**
 * The connections to `http:` origins.
 * @param settings Timeouts and how many there may be.
 * @param proxy Where they go instead of the origin.
 */
export function plainAgent(settings: ConnectionSettings, proxy?: Proxy): HttpAgent {
  const agent = new HttpAgent(options(settings))
  const base = agent.createConnection.bind(agent)
  agent.keepSocketAlive = (socket) => keepsAlive(socket, settings.idleTimeout)
  agent.createConnection = (given, callback) => {
    // Node's own gives the connection back, and calls nothing.
    const socket = proxy ? connectTo(proxy, settings) : (base(given, callback) as Socket)
    limitConnecting(socket, proxy?.isSecure ? 'secureConnect' : 'connect', settings.connectTimeout)
    return socket
  }
  return agent
}

/**
 * The connections to `https:` origins. Through a proxy each is a tunnel (RFC 9110, 9.3.6), in which the origin's own certificate is checked.
 * @param settings Timeouts, TLS, and how many there may be.
 * @param proxy Whose tunnels are used.
 */
export function secureAgent(settings: ConnectionSettings, proxy?: Proxy): HttpsAgent {
  const agent = new HttpsAgent({ ...options(settings), ...settings.tls })
  const base = agent.createConnection.bind(agent)
  agent.keepSocketAlive = (socket) => keepsAlive(socket, settings.idleTimeout)
  agent.createConnection = (given, callback) => {
    if (!proxy) {
      // As above.
      const socket = base(given, callback) as Socket
      limitConnecting(socket, 'secureConnect', settings.connectTimeout)
      return socket
    }
    // Node gives an agent what the request was made with, and a callback.
    tunnel(proxy, given as { host: string; port: number | string }, settings, callback as Callback)
    return undefined
  }
  return agent
}

/** A connection to the proxy itself. */
function connectTo({ host, port, isSecure }: Proxy, { tls }: ConnectionSettings): Socket {
  return isSecure ? tlsConnect({ ...serverName(host), ...tls, host, port }) : netConnect({ host, port })
}

/** The name that a certificate must have (RFC 6066, 3: no literal address). */
function serverName(host: string): { servername?: string } {
  return isIP(host) === 0 ? { servername: host } : {}
}

function tunnel(proxy: Proxy, target: { host: string; port: number | string }, settings: ConnectionSettings, callback: Callback): void {
  const authority = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`
  // Nothing of the request goes through before the tunnel stands. A callback of Node's that has an error does not look at the connection.
  const fail = (error: Error) => {
    clearTimeout(timer)
    callback(new NotSentError(`the proxy ${proxy.name} gave no tunnel: ${error.message}`, { cause: error }), new PassThrough())
  }
  const connecting = (proxy.isSecure ? httpsRequest : httpRequest)({
    ...(proxy.isSecure ? settings.tls : {}),
    host: proxy.host,
    port: proxy.port,
    method: 'CONNECT',
    path: authority,
    headers: { host: authority, ...proxy.headers },
    agent: false,
  })
  let unfinished: { destroy(error: Error): unknown } = connecting
  const timer = setTimeout(() => unfinished.destroy(new Error(`none within ${settings.connectTimeout} ms`)), settings.connectTimeout)
  timer.unref()
  connecting.once('error', fail)
  // Node calls every response to CONNECT this.
  connecting.once('connect', ({ statusCode }, raw: Socket) => {
    if (statusCode !== 200) {
      raw.destroy()
      fail(new Error(`it responds with ${statusCode}`))
      return
    }
    const socket = tlsConnect({ ...serverName(target.host), ...settings.tls, socket: raw })
    unfinished = socket
    socket.once('error', fail)
    socket.once('secureConnect', () => {
      clearTimeout(timer)
      socket.off('error', fail)
      callback(null, socket)
    })
  })
  connecting.end()
}
