import type { PlainRequest } from './send-once.ts'

/**
 * A request as strings and bytes, which every `fetch` takes: one of another package knows neither the `Request` nor the `FormData` of this realm, and
 * would send them as `[object Request]`.
 */
export async function toPortableRequest(request: Request | PlainRequest): Promise<PlainRequest> {
  const { url } = request
  if ('clone' in request) {
    const bytes = new Uint8Array(await request.clone().arrayBuffer())
    return { url, headers: Object.fromEntries(request.headers), body: request.body ? bytes : null }
  }
  const { headers, body } = request
  const content = new Response(body)
  const own = Object.fromEntries(content.headers)
  // A form's boundary is in its type.
  const fields = body instanceof FormData ? { ...headers, ...own } : { ...own, ...headers }
  return { url, headers: fields, body: new Uint8Array(await content.arrayBuffer()) }
}
