import { isObject } from '../../openapi/json.ts'

/** A generated client, seen from outside. */
export interface ClientUnderTest {
  /** Makes a client with options such as `baseUrl`, `fetch` and the credentials by their names. */
  readonly create: (options: Readonly<Record<string, unknown>>) => unknown
  /** The package's error guard, if it has one. */
  readonly isError: ((error: unknown, operation: string, status: number) => boolean) | undefined
}

/**
 * Loads a provider's client package.
 * @throws {Error} If there is no such package, or it exports no factory.
 */
export async function loadClient(provider: string): Promise<ClientUnderTest> {
  const module: unknown = await import(`@campaignkit/${provider}`)
  const exported = Object.entries(isObject(module) ? module : {})
  const named = (pattern: RegExp) => exported.find(([name, value]) => pattern.test(name) && typeof value === 'function')?.[1]
  const create = named(new RegExp(`^create${provider}$`, 'i'))
  if (typeof create !== 'function') throw new Error(`@campaignkit/${provider} exports no function that creates a client.`)
  const guard = named(new RegExp(`^is${provider}Error$`, 'i'))
  return {
    create: (options) => create(options),
    isError: typeof guard === 'function' ? (error, operation, status) => guard(error, operation, status) === true : undefined,
  }
}

/** Finds a client's method by its operationId. */
export function methodOf(client: unknown, id: string): ((...args: unknown[]) => unknown) | undefined {
  const method = id
    .split('.')
    .reduce<unknown>((node, segment) => (typeof node === 'object' && node !== null ? Reflect.get(node, segment) : undefined), client)
  return typeof method === 'function' ? (...args) => method(...args) : undefined
}

/** A request that a client sent. */
export interface SentRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  /** Its text, or the form it was given as. */
  readonly body: string | FormData | undefined
}

/**
 * A stand-in for `fetch` that notes each request and answers without a network.
 * @param response Gives the response to the request with this number, from 0; throwing is a broken connection.
 */
export function recordingFetch(
  response: (request: SentRequest, number: number, signal: AbortSignal | undefined) => Response | Promise<Response>,
): {
  fetch: typeof fetch
  sent: SentRequest[]
} {
  const sent: SentRequest[] = []
  return {
    sent,
    fetch: async (input, init) => {
      const request = await seen(input, init)
      sent.push(request)
      return response(request, sent.length - 1, init?.signal ?? undefined)
    },
  }
}

async function seen(input: RequestInfo | URL, init: RequestInit | undefined): Promise<SentRequest> {
  if (input instanceof Request) {
    const copy = input.clone()
    const isForm = (copy.headers.get('content-type') ?? '').startsWith('multipart/form-data')
    const body = copy.body === null ? undefined : isForm ? await copy.formData() : await copy.text()
    return { method: copy.method, url: new URL(copy.url), headers: copy.headers, body }
  }
  const headers = new Headers(init?.headers)
  const body = await sentBody(init?.body, headers.get('content-type') ?? '')
  return {
    method: (init?.method ?? 'GET').toUpperCase(),
    url: new URL(String(input)),
    headers,
    body,
  }
}

/** A body as it was given; a form that was given as bytes is read back. */
async function sentBody(body: RequestInit['body'], type: string): Promise<string | FormData | undefined> {
  if (typeof body === 'string' || body instanceof FormData) return body
  if (!body || !type.startsWith('multipart/form-data')) return undefined
  return new Response(body, { headers: { 'content-type': type } }).formData()
}
