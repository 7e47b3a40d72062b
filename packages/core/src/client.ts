import type { Middleware } from 'openapi-fetch'
import { apiPromise } from './call/api-promise.ts'
import { credentialOptions } from './call/auth.ts'
import { call } from './call/call.ts'
import { copyOf } from './call/query.ts'
import { clientOptions, optionProblem } from './check-options.ts'
import { isBrowser } from './description/environment.ts'
import type { Turn } from './transport/rate-limit.ts'
import { ArgumentError, type OutcomeRecord, type Reconciliation, type ReconcileOptions } from './outcome/errors.ts'
import { ResultLog } from './outcome/result-log.ts'
import type { ClientState, Query } from './call/exchange.ts'
import type { HttpInit } from './call/http.ts'
import type { Description, Operation } from './description/operation.ts'
import type { AcquireTurnOptions, ClientOptions, ListOptions } from './options.ts'
import { listPromise } from './pagination/pagination.ts'
import { RetryBudget } from './transport/retry-budget.ts'
import { pathParameter, pathParameters } from './description/path-parameters.ts'
import { resolveBaseUrl } from './call/server.ts'

/** What every client has besides the provider's operations. */
export interface BaseClient {
  /**
   * Looks what became of a call whose outcome is unknown, from its record: later, and in another process too. The client must have the credentials of
   * the account that made the call. Looking that fails is `still-unknown`.
   * @param record `UnknownOutcomeError.record`, or the same from wherever it was kept.
   * @param options How to look.
   * @throws {ArgumentError} If the record is not one of this provider's operations, or has no times.
   */
  reconcile(record: OutcomeRecord, options?: ReconcileOptions): Promise<Reconciliation>
  /**
   * Takes a turn under the provider's rate limits ahead of a call, which is then given it as `turn`: what is written down about the call does not grow
   * old in a queue. It lapses after the shortest period of the limits. Without limits it does not wait.
   * @param options How to wait.
   * @throws {ArgumentError} If a credential or the address is missing.
   * @throws {AbortError} If the signal is aborted first.
   * @throws {ConnectionError} If the store that counts for the rate limit fails.
   */
  acquireTurn(options?: AcquireTurnOptions): Promise<Turn>
}

/**
 * Builds a provider's client from its description: a method for each operation, grouped by resource, and `http`, the plain openapi-fetch
 * client behind the same transport.
 * @param description The generated facts about the provider.
 * @param options What the caller gave: credentials by their names, and client options.
 * @returns The client. Its type is the generated interface that belongs to the description.
 * @throws {ArgumentError} If an option does not exist or has a value that it cannot have.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createClient<ClientInterface>(description: Description, options: ClientOptions): ClientInterface {
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new Error(
      `The ${description.id} client was created in a browser, where its credentials are public. Call the API from a server, ` +
        'or set dangerouslyAllowBrowser: true if you know what you do.',
    )
  }
  const problem = optionProblem(options, clientOptions, credentialOptions(description))
  if (problem)
    throw new ArgumentError(`The ${description.id} client cannot be created. ${problem}`, { provider: description.id, operation: '' })
  const server = resolveBaseUrl(description, options)
  const state: ClientState = {
    description,
    options,
    server,
    middleware: [...(options.middleware ?? [])],
    budget: new RetryBudget(),
    sharedHeaders: new Map(),
    // Loaded when it is asked for: most clients never do.
    reconcile: async (record, how) => (await import('./reconcile/reconcile.ts')).reconcile(state, record, how),
    lists: new Set(),
    results: new ResultLog(),
    open: new Set(),
  }

  const client: Record<string, unknown> = {
    http: httpClient(state),
    // Loaded when they are asked for: most clients never do.
    acquireTurn: async (how: AcquireTurnOptions = {}) => (await import('./call/turn.ts')).acquireTurn(state, how),
    reconcile: (record: OutcomeRecord, how: ReconcileOptions = {}) => state.reconcile(record, how),
  }
  for (const [id, operation] of Object.entries(description.operations)) {
    const segments = id.split('.')
    const verb = id.slice(id.lastIndexOf('.') + 1)
    let resource = client
    for (const segment of segments.slice(0, -1)) {
      // Only this loop puts values into the tree, and all that are not methods are objects.
      if (!Object.hasOwn(resource, segment)) resource[segment] = {}
      resource = resource[segment] as Record<string, unknown>
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
    const path: Record<string, unknown> = {}
    names.forEach((name, index) => (path[name] = args[index]))
    const payload = takesPayload ? args[names.length] : undefined
    // The generated interface gives these places these types.
    const options = (args[names.length + (takesPayload ? 1 : 0)] ?? {}) as ListOptions & { query?: Query }
    const query = copyOf(operation.body ? options.query : (payload as Query | undefined))
    const body = operation.body ? payload : undefined
    const perform = (asked: Query | undefined, askedBody = body) =>
      call<unknown>(state, id, operation, { path, options, query: asked, body: askedBody })
    if (!operation.pagination) return apiPromise(perform(query))
    const asked = query ?? {}
    const address = operation.path.replace(pathParameter, (_, name: string) => String(path[name]))
    return listPromise({
      pagination: operation.pagination,
      query: asked,
      body,
      maxPages: options.maxPages,
      context: { provider: state.description.id, operation: id },
      address,
      endpoint: ('url' in state.server ? state.server.url : '') + address,
      follow: state.description.features?.follow?.[operation.pagination.style],
      lists: state.lists,
      first: perform(asked),
      fetchPage: perform,
    })
  }
}

/** The openapi-fetch client as its users know it, with every call on its way through credentials and transport. */
function httpClient(state: ClientState): Record<string, unknown> {
  const { middleware } = state
  // Loaded with the first request: most clients never make one here.
  const request = async (verb: string, path: string, init?: HttpInit) => (await import('./call/http.ts')).request(state, verb, path, init)
  const verbs = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']
  return {
    ...Object.fromEntries(verbs.map((verb) => [verb, (path: string, init?: HttpInit) => request(verb, path, init)])),
    request,
    use: (...added: Middleware[]) => void middleware.push(...added),
    eject: (...removed: Middleware[]) => {
      for (const each of removed) if (middleware.includes(each)) middleware.splice(middleware.indexOf(each), 1)
    },
  }
}
