import { isNodeFetch } from './runtime-fetch.ts'
import type { Fetch, PlainRequest } from './send-once.ts'

/** What is used of Deno's own API, as its documentation has it. */
interface DenoClients {
  readonly createHttpClient?: (options: { readonly poolMaxIdlePerHost: number }) => { close(): void }
}

const encoder = new TextEncoder()

/**
 * The runtime's `fetch`, for a request that may be sent only once.
 * - Deno's sends one again by itself, whatever its method, if a connection breaks that had been kept open from an earlier one. A client that keeps
 *   none open has no such connection.
 * - Node's sends one again on 421, as the Fetch standard has it (HTTP-network-or-cache fetch), unless its body is a stream, which can be read only once.
 * @param fetch The runtime's; any other is returned as it is.
 */
export function fetchOnce(fetch: typeof globalThis.fetch): Fetch {
  // Other runtimes have no such global.
  const { Deno } = globalThis as { Deno?: DenoClients }
  const makeClient = Deno?.createHttpClient
  if (makeClient && fetch === globalThis.fetch) {
    return async (url, init) => {
      const client = makeClient({ poolMaxIdlePerHost: 0 })
      const options: RequestInit & { readonly client: unknown } = { ...init, client }
      try {
        return await fetch(url, options)
      } finally {
        // The body of the response still comes.
        client.close()
      }
    }
  }
  if (!isNodeFetch(fetch)) return fetch
  return (url, { body = null, headers, ...init }) => {
    // Anything else was read into bytes before: see `toPortableRequest`.
    const bytes = typeof body === 'string' ? encoder.encode(body) : body instanceof Uint8Array ? body : new Uint8Array()
    const options: RequestInit & { readonly duplex: 'half' } = {
      ...init,
      body: streamOf(bytes),
      // Without a length, the body would be sent in chunks.
      // Plain, because only a redirect is followed with the headers of a `Request`, and not here.
      headers: { ...(headers as PlainRequest['headers']), 'content-length': String(bytes.byteLength) },
      duplex: 'half',
    }
    return fetch(url, options)
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes)
      controller.close()
    },
  })
}
