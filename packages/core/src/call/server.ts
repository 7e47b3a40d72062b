import { environmentName, environmentVariable } from '../description/environment.ts'
import type { Description } from '../description/operation.ts'
import type { ClientOptions } from '../options.ts'

/**
 * Finds the address that a client's requests go to: `baseUrl`, else the environment's, else the chosen documented server.
 * @returns The address without a slash at its end, or what is wrong with it.
 */
export function resolveBaseUrl(description: Description, options: ClientOptions): { url: string } | { problem: string } {
  const given =
    options.baseUrl ?? (options.server === undefined ? environmentVariable(environmentName(description.id, 'baseUrl')) : undefined)
  if (given !== undefined) return checked(given, options)
  const ids = Object.keys(description.servers)
  const id = options.server ?? ids[0] ?? ''
  const server = Object.hasOwn(description.servers, id) ? description.servers[id] : undefined
  if (!server) return { problem: `There is no server "${id}". Documented are: ${ids.join(', ')}.` }
  let url = server.url
  for (const name of server.variables ?? []) {
    const variable = environmentName(description.id, name)
    const value = options.variables?.[name] ?? environmentVariable(variable)
    if (!value) return { problem: `Its address needs "${name}": pass variables: { ${name}: '…' } or baseUrl, or set ${variable}.` }
    url = url.replace(`{${name}}`, () => value)
  }
  return checked(url, options)
}

function checked(address: string, { allowInsecure }: ClientOptions): { url: string } | { problem: string } {
  if (!URL.canParse(address)) return { problem: `Its address "${address}" is not an absolute URL such as https://api.example.com.` }
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return { problem: 'Its address holds a user name or password; pass credentials as options.' }
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && (isLoopback || allowInsecure))) {
    return {
      problem: `Its address begins with ${protocol}//, and credentials would travel in the open. Use https, or allowInsecure: true for http.`,
    }
  }
  return { url: address.replace(/\/+$/, '') }
}
