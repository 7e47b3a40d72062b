/** A request as plain data. `fetch` takes that just as well as a `Request`, and building one of those costs half as much again as the whole call. */
export interface PlainRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: BodyInit | null
}

/** A `fetch` that is given a `Request` only if it takes one; see `isRuntimeFetch`. */
export type Fetch = (input: string | Request, init: SendInit) => Promise<Response>

/** What it is given besides. */
interface SendInit {
  readonly method?: string
  readonly headers?: PlainRequest['headers'] | Headers
  readonly body?: BodyInit | null
  readonly redirect: 'manual'
  readonly signal: AbortSignal
}

/** Sends one request. A redirect comes back as a response; whether it is followed is decided elsewhere. */
export function sendOnce(fetch: Fetch, method: string, request: Request | PlainRequest, signal: AbortSignal): Promise<Response> {
  if ('clone' in request) return fetch(request.clone(), { redirect: 'manual', signal })
  const { url, headers, body } = request
  return fetch(url, { method, headers, body, redirect: 'manual', signal })
}

/** Whether a response is a redirect that may be followed: that of a GET or HEAD. */
export function isRedirect({ status }: Response, method: string): boolean {
  return status >= 300 && status < 400 && status !== 304 && (method === 'GET' || method === 'HEAD')
}
