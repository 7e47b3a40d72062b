import { Agent as HttpAgent, type AgentOptions, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { connect as netConnect, type Socket } from 'node:net'
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

/** Keeps connections for later requests, and closes those that the server is about to close. */
function keepsAlive(
  socket: Duplex & { readonly _httpMessage?: ClientRequest & { readonly res?: IncomingMessage } },
  idleTimeout: number,
): boolean {
  // The field in which Node keeps a connection's last request; without it the setting holds.
  const announced = /\btimeout=(\d+)/.exec(String(socket._httpMessage?.res?.headers['keep-alive'] ?? ''))?.[1]
  const milliseconds = announced === undefined ? idleTimeout : Math.min(idleTimeout, Number(announced) * 1000 - margin)
  if (milliseconds <= 0) return false
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
    const socket = proxy ? connectTo(proxy, settings) : base(given, callback)
    if (socket) limitConnecting(socket, proxy?.isSecure ? 'secureConnect' : 'connect', settings.connectTimeout)
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
      const socket = base(given, callback)
      if (socket) limitConnecting(socket, 'secureConnect', settings.connectTimeout)
      return socket
    }
    // Node gives an agent what the request was made with, and a callback.
    tunnel(proxy, given as { host: string; port: number | string; servername?: string }, settings, callback as Callback)
    return undefined
  }
  return agent
}

/** A connection to the proxy itself. */
function connectTo({ host, port, isSecure }: Proxy, { tls }: ConnectionSettings): Socket {
  return isSecure ? tlsConnect({ ...tls, host, port, servername: host }) : netConnect({ host, port })
}

function tunnel(
  proxy: Proxy,
  target: { host: string; port: number | string; servername?: string },
  settings: ConnectionSettings,
  callback: Callback,
): void {
  const authority = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`
  let isDone = false
  const done = (error: Error | null, socket: Duplex) => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    // Nothing of the request goes through before the tunnel stands.
    if (error) callback(new NotSentError(`the proxy ${proxy.name} gave no tunnel: ${error.message}`, { cause: error }), socket)
    else callback(null, socket)
  }
  // A callback of Node's that has an error does not look at the connection.
  const fail = (error: Error) => done(error, new PassThrough())
  const timer = setTimeout(() => {
    connecting.destroy()
    fail(new Error(`none within ${settings.connectTimeout} ms`))
  }, settings.connectTimeout)
  timer.unref()
  const connecting = (proxy.isSecure ? httpsRequest : httpRequest)({
    ...(proxy.isSecure ? settings.tls : {}),
    host: proxy.host,
    port: proxy.port,
    method: 'CONNECT',
    path: authority,
    headers: { host: authority, ...proxy.headers },
    agent: false,
  })
  connecting.once('error', fail)
  connecting.once('response', (response) => {
    response.destroy()
    fail(new Error(`it responds with ${response.statusCode}`))
  })
  connecting.once('connect', ({ statusCode }, raw: Socket) => {
    if (statusCode !== 200) {
      raw.destroy()
      fail(new Error(`it responds with ${statusCode}`))
      return
    }
    const socket = tlsConnect({ ...settings.tls, socket: raw, servername: target.servername ?? target.host })
    socket.once('error', fail)
    socket.once('secureConnect', () => done(null, socket))
  })
  connecting.end()
}
