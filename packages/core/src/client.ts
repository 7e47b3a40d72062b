import createHttpClient, { type Client, type Middleware } from 'openapi-fetch'
import { apiPromise } from './api-promise.ts'
import { call, type ClientState, prepare, through } from './call.ts'
import { isBrowser } from './environment.ts'
import type { CallInput } from './exchange.ts'
import type { Description, Operation } from './operation.ts'
import type { CallOptions, ClientOptions, ListOptions } from './options.ts'
import { listPromise, type Query } from './pagination.ts'
import { RetryBudget } from './retry-budget.ts'
import { pathParameters } from './path-parameters.ts'
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
  const middleware = [...(options.middleware ?? [])]
  const http = createHttpClient<Record<string, never>>({ baseUrl: 'url' in server ? server.url : '' })
  http.use(...middleware)
  const state: ClientState = {
    description,
    options,
    server,
    http,
    middleware,
    budget: new RetryBudget(),
  }

  const client: Record<string, unknown> = { http: behindTransport(state) }
  for (const [id, operation] of Object.entries(description.operations)) {
    const segments = id.split('.')
    const verb = id.slice(id.lastIndexOf('.') + 1)
    let resource = client
    for (const segment of segments.slice(0, -1)) {
      // Only this loop puts values into the tree, and all that are not methods are objects.
      resource = (resource[segment] ??= {}) as Record<string, unknown>
    }
    resource[verb] = method(state, id, operation)
  }
  // The interface and the operation table are generated from the same description.
  return client as ClientInterface
}

function method(state: ClientState, id: string, operation: Operation) {
  const names = pathParameters(operation)
  const takesPayload = operation.body !== undefined || operation.query !== undefined
  return (...args: readonly unknown[]) => {
    const path = Object.fromEntries(names.map((name, index) => [name, args[index]]))
    const payload = takesPayload ? args[names.length] : undefined
    // The generated interface gives these places these types.
    const options = (args[names.length + (takesPayload ? 1 : 0)] ?? {}) as ListOptions & { query?: Query }
    const query = operation.body ? options.query : (payload as Query | undefined)
    const body = operation.body ? payload : undefined
    const perform = (asked: Query | undefined) => call<unknown>(state, id, operation, { path, options, query: asked, body })
    return operation.pagination ? listPromise(operation.pagination, query ?? {}, options.maxPages, perform) : apiPromise(perform(query))
  }
}

/** The openapi-fetch client as its users know it, with every call on its way through credentials and transport. */
function behindTransport(state: ClientState): Client<Record<string, never>> {
  const operationOf = (verb: string, path: string): [string, Operation] =>
    Object.entries(state.description.operations).find(([, operation]) => operation.method === verb && operation.path === path) ?? [
      `${verb} ${path}`,
      { method: verb, path },
    ]
  const request = async (verb: string, path: string, init: HttpInit = {}) => {
    const [id, operation] = operationOf(verb.toUpperCase(), path)
    const { headers, params, body, baseUrl, parseAs = 'json' } = init
    // An address of this call alone is held to the same rules.
    const target = baseUrl === undefined ? state : { ...state, server: resolveBaseUrl(state.description, { ...state.options, baseUrl }) }
    const input: CallInput = {
      path: params?.path ?? {},
      query: params?.query,
      body,
      options: { ...init, headers: { ...Object.fromEntries(new Headers(headers)), ...params?.header } },
    }
    const as = parseAs === 'json' || parseAs === 'text' ? parseAs : 'binary'
    const exchange = await prepare(target, id, operation, input, as, performance.now())
    // The same untyped door as for named methods; the caller's side is typed by the generated paths.
    const untyped = state.http.request as (verb: string, path: string, init: Record<string, unknown>) => Promise<unknown>
    const rest = { ...init, params: { ...params, header: undefined }, headers: exchange.headers }
    return untyped(verb, path, { ...rest, ...through(exchange, false) })
  }
  // Named methods have to know: with middleware, requests are no longer light.
  const use = (...added: Middleware[]) => {
    state.http.use(...added)
    state.middleware.push(...added)
  }
  const eject = (...removed: Middleware[]) => {
    state.http.eject(...removed)
    for (const each of removed) if (state.middleware.includes(each)) state.middleware.splice(state.middleware.indexOf(each), 1)
  }
  const verbs = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']
  const methods = verbs.map((verb) => [verb, (path: string, init?: HttpInit) => request(verb, path, init)])
  return Object.assign({}, state.http, Object.fromEntries(methods), { request, use, eject })
}

/** What openapi-fetch's methods are given, as far as it matters here. */
interface HttpInit extends CallOptions {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>
    readonly query?: Query
    readonly header?: Readonly<Record<string, string>>
  }
  readonly baseUrl?: string
  readonly body?: unknown
  readonly parseAs?: string
}
