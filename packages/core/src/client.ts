import createHttpClient, { type Client } from 'openapi-fetch'
import { apiPromise } from './api-promise.ts'
import { call, type CallInput, type ClientState, prepare, transportOf } from './call.ts'
import { isBrowser } from './environment.ts'
import { ArgumentError } from './errors.ts'
import type { Description, Operation } from './operation.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { listPromise, type Query } from './pagination.ts'
import { resolveBaseUrl } from './server.ts'

/**
 * Builds a provider's client from its description: a method for each operation, grouped by resource, and `http`, the plain openapi-fetch
 * client behind the same transport.
 * @param description The generated facts about the provider.
 * @param options What the caller gave: credentials by their names, and client options.
 * @returns The client. Its type is the generated interface that belongs to the description.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createClient<ClientInterface>(description: Description, options: ClientOptions): ClientInterface {
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new Error(
      `The ${description.id} client was created in a browser, where its credentials are public. Call the API from a server, ` +
        'or set dangerouslyAllowBrowser: true if you know what you do.',
    )
  }
  const server = resolveBaseUrl(description, options)
  const middleware = options.middleware ?? []
  const http = createHttpClient<Record<string, never>>({ baseUrl: 'url' in server ? server.url : '' })
  http.use(...middleware)
  const state: ClientState = { description, options, server, http, middleware }

  const client: Record<string, unknown> = { http: behindTransport(state) }
  for (const [id, operation] of Object.entries(description.operations)) {
    const segments = id.split('.')
    const verb = segments.pop() ?? id
    let resource = client
    for (const segment of segments) {
      // Only this loop puts values into the tree, and all that are not methods are objects.
      resource = (resource[segment] ??= {}) as Record<string, unknown>
    }
    resource[verb] = method(state, id, operation)
  }
  // The interface and the operation table are generated from the same description.
  return client as ClientInterface
}

function method(state: ClientState, id: string, operation: Operation) {
  const names = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), (match) => match[1] ?? '')
  return (...args: readonly unknown[]) => {
    const path: Record<string, unknown> = {}
    for (const [index, name] of names.entries()) path[name] = args[index]
    const payload = operation.body || operation.query ? args[names.length] : undefined
    const options = (args[names.length + (operation.body || operation.query ? 1 : 0)] ?? {}) as CallOptions & { query?: Query }
    const query = operation.body ? options.query : (payload as Query | undefined)
    const perform = (asked: Query | undefined) => {
      const input: CallInput = { path, options, ...(asked ? { query: asked } : {}), ...(operation.body ? { body: payload } : {}) }
      return checked(state, id, path, () => call(state, id, operation, input))
    }
    return operation.pagination ? listPromise(operation.pagination, query ?? {}, perform) : apiPromise(perform(query))
  }
}

async function checked<Result>(
  state: ClientState,
  id: string,
  path: Readonly<Record<string, unknown>>,
  perform: () => Promise<Result>,
): Promise<Result> {
  for (const [name, value] of Object.entries(path)) {
    // An empty segment would address the collection, a dot segment its parent.
    if ((typeof value !== 'string' && typeof value !== 'number') || /^(|\.{1,2})$/.test(String(value))) {
      throw new ArgumentError(`${state.description.id}.${id} needs a value for the path parameter "${name}".`, {
        provider: state.description.id,
        operation: id,
      })
    }
  }
  return perform()
}

/** The openapi-fetch client as its users know it, with every call on its way through credentials and transport. */
function behindTransport(state: ClientState): Client<Record<string, never>> {
  const operationOf = (verb: string, path: string): [string, Operation] =>
    Object.entries(state.description.operations).find(([, operation]) => operation.method === verb && operation.path === path) ?? [
      `${verb} ${path}`,
      { method: verb, path },
    ]
  const request = async (verb: string, path: string, init: Record<string, unknown> & CallOptions = {}) => {
    const [id, operation] = operationOf(verb.toUpperCase(), path)
    const exchange = await prepare(state, id, operation, plainHeaders(init), { provider: state.description.id, operation: id })
    // The same untyped door as for named methods; the caller's side is typed by the generated paths.
    const send = state.http.request as (verb: string, path: string, init: Record<string, unknown>) => Promise<unknown>
    return send(verb, path, { ...init, headers: exchange.headers, ...transportOf(state, exchange) })
  }
  const verbs = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']
  const methods = verbs.map((verb) => [verb, (path: string, init?: Record<string, unknown>) => request(verb, path, init)])
  return Object.assign({}, state.http, Object.fromEntries(methods), { request })
}

/** Header fields in the one form that the transport works with. */
function plainHeaders(init: Record<string, unknown> & CallOptions): CallOptions {
  const { headers, ...rest } = init
  return headers ? { ...rest, headers: Object.fromEntries(new Headers(headers)) } : rest
}
