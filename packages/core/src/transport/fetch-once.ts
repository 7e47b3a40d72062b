/** What is used of Deno's own API, as its documentation has it. */
interface DenoClients {
  readonly createHttpClient?: (options: { readonly poolMaxIdlePerHost: number }) => { close(): void }
}

/**
 * The runtime's `fetch`, for a request that may leave only once. Deno's sends one again by itself, whatever its method, if a connection breaks that
 * had been kept open from an earlier one. A client that keeps none open has no such connection.
 */
export function fetchOnce(): typeof fetch {
  // Other runtimes have no such global.
  const { Deno } = globalThis as { Deno?: DenoClients }
  const makeClient = Deno?.createHttpClient
  if (!makeClient) return globalThis.fetch
  return async (input, init) => {
    const client = makeClient({ poolMaxIdlePerHost: 0 })
    const options: RequestInit & { readonly client: unknown } = { ...init, client }
    try {
      return await globalThis.fetch(input, options)
    } finally {
      // The body of the response still comes.
      client.close()
    }
  }
}
