import { environmentName, environmentVariable } from './environment.ts'
import type { Description } from './operation.ts'
import type { ClientOptions } from './options.ts'

/**
 * Finds the address that a client's requests go to: `baseUrl`, else the environment's, else the chosen documented server.
 * @returns The address without a slash at its end, or a function's worth of advice on what is missing.
 */
export function resolveBaseUrl(description: Description, options: ClientOptions): { url: string } | { problem: string } {
  const given =
    options.baseUrl ?? (options.server === undefined ? environmentVariable(environmentName(description.id, 'baseUrl')) : undefined)
  if (given !== undefined) {
    return URL.canParse(given)
      ? { url: given.replace(/\/+$/, '') }
      : { problem: `baseUrl "${given}" is not an absolute URL such as https://api.example.com.` }
  }
  const ids = Object.keys(description.servers)
  const id = options.server ?? ids[0]
  const server = id === undefined ? undefined : description.servers[id]
  if (!server) return { problem: `There is no server "${id}". Documented are: ${ids.join(', ')}.` }
  let url = server.url
  for (const name of server.variables ?? []) {
    const variable = environmentName(description.id, name)
    const value = options.variables?.[name] ?? environmentVariable(variable)
    if (!value) return { problem: `Its address needs "${name}": pass variables: { ${name}: '…' } or baseUrl, or set ${variable}.` }
    url = url.replace(`{${name}}`, value)
  }
  return URL.canParse(url) ? { url } : { problem: `"${url}" is not a URL; check the variables that were given for it.` }
}
