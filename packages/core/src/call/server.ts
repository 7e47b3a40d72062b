import { environmentName, environmentVariable } from '../description/environment.ts'
import type { Description } from '../description/operation.ts'
import type { ClientOptions } from '../options.ts'

/** An address without a slash at its end, and whether it is a documented one; or what is wrong with it. */
export type BaseUrl = { readonly url: string; readonly isDocumented: boolean } | { readonly problem: string }

/**
 * Finds the address that a client's requests go to: `baseUrl`, else the environment's, else the chosen documented server.
 * @param servers Servers to choose from. Default: the description's.
 */
export function resolveBaseUrl(description: Description, options: ClientOptions, servers = description.servers): BaseUrl {
  const given =
    options.baseUrl ?? (options.server === undefined ? environmentVariable(environmentName(description.id, 'baseUrl')) : undefined)
  if (given !== undefined) return checked(given, options, false)
  const ids = Object.keys(servers)
  const id = options.server ?? ids[0] ?? ''
  const server = Object.hasOwn(servers, id) ? servers[id] : undefined
  if (!server) return { problem: `There is no server "${id}". Documented are: ${ids.join(', ')}.` }
  let url = server.url
  for (const name of server.variables ?? []) {
    const variable = environmentName(description.id, name)
    const value = (options.variables?.[name] ?? environmentVariable(variable))?.trim()
    if (!value) return { problem: `Its address needs "${name}": pass variables: { ${name}: '…' } or baseUrl, or set ${variable}.` }
    // Anything else could end the host or the path that it stands in, and send the credentials elsewhere.
    if (!/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value)) {
      return {
        problem: `The variable "${name}" of its address may have letters of a to z, digits, dots and hyphens only. For another port or path, pass baseUrl.`,
      }
    }
    url = url.replaceAll(`{${name}}`, () => value)
  }
  return checked(url, options, true)
}

function checked(given: string, { allowInsecure }: ClientOptions, isDocumented: boolean): BaseUrl {
  const address = given.trim()
  // A host with a port and no scheme is a URL as well, whose scheme is the host.
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(address) || !URL.canParse(address)) {
    // What stands before an @ may be a password.
    return { problem: `Its address "${address.replace(/^.*@/, '…@')}" is not an absolute URL such as https://api.example.com.` }
  }
  const { protocol, hostname, username, password, origin, pathname } = new URL(address)
  if (username || password) return { problem: 'Its address holds a user name or password; pass credentials as options.' }
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && (isLoopback || allowInsecure))) {
    return {
      problem: `Its address begins with ${protocol}//, and credentials would travel in the open. Use https, or allowInsecure: true for http.`,
    }
  }
  // Paths are appended to it, and would come after a query or a fragment.
  if (/[?#]/.test(address))
    return { problem: `Its address "${address}" has a query or a fragment. Pass it without, and query parameters with each call.` }
  if (/[\s{}\\]/.test(address)) {
    return {
      problem: `Its address "${address}" has a space, a backslash or a brace in it; write those as %20, / or without a placeholder.`,
    }
  }
  return { url: origin + pathname.replace(/\/+$/, ''), isDocumented }
}
