/** A proxy to go through. */
export interface Proxy {
  /** Host and port, for messages. */
  readonly name: string
  readonly host: string
  readonly port: number
  /** Whether the connection to the proxy itself is TLS. */
  readonly isSecure: boolean
  /** `Proxy-Authorization`, if its address has a user. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Reads the address of a proxy.
 * @param address `http://user:password@host:port`.
 * @throws {TypeError} If it is no `http:` or `https:` address. The message does not show the password.
 */
export function proxyAt(address: string): Proxy {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new TypeError('The address of a proxy is http://host:port or https://host:port.')
  const isSecure = url.protocol === 'https:'
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port)
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  const headers: Record<string, string> = user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }
  return { name: `${url.hostname}:${port}`, host: url.hostname.replace(/^\[|\]$/g, ''), port, isSecure, headers }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that the environment names for an origin: `HTTPS_PROXY` or `HTTP_PROXY`, lower case first, unless `NO_PROXY` lists its host. Read as curl
 * reads them, and as Node does with `NODE_USE_ENV_PROXY`; upper case `HTTP_PROXY` is left alone under CGI, where a client could set it.
 */
export function proxyFromEnvironment(origin: URL, environment: Environment): string | undefined {
  const scheme = origin.protocol.slice(0, -1)
  const upper = scheme === 'http' && environment['REQUEST_METHOD'] !== undefined ? undefined : environment[`${scheme.toUpperCase()}_PROXY`]
  const address = environment[`${scheme}_proxy`] || upper
  if (!address) return undefined
  const port = origin.port === '' ? (scheme === 'https' ? '443' : '80') : origin.port
  return isExcluded(origin.hostname.toLowerCase(), port, environment['no_proxy'] || environment['NO_PROXY'] || '') ? undefined : address
}

function isExcluded(host: string, port: string, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const entryPort = /[^:]:(\d+)$/.exec(entry)?.[1]
      if (entryPort !== undefined && entryPort !== port) return false
      const domain = (entryPort === undefined ? entry : entry.slice(0, -entryPort.length - 1)).replace(/^\*?\./, '')
      return host === domain || host.endsWith(`.${domain}`)
    })
}
