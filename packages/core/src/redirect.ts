import type { Exchange } from './exchange.ts'
import { LightRequest } from './light-request.ts'

const mostHops = 5

/**
 * Sends one request. A read follows redirects, but nothing that the request carried leaves the origin that it was meant for; anything else takes a
 * redirect for an answer.
 */
export async function fetchFollowing(request: Request | LightRequest, exchange: Exchange, signal: AbortSignal): Promise<Response> {
  const fetch = exchange.options.fetch ?? globalThis.fetch
  const { method } = exchange.operation
  let response = await (request instanceof LightRequest
    ? fetch(request.url, {
        method: request.method,
        headers: headersOf(request, exchange),
        body: request.body ?? null,
        redirect: 'manual',
        signal,
      })
    : fetch(request.clone(), { redirect: 'manual', signal }))
  if (method !== 'GET' && method !== 'HEAD') return response
  let { url } = request
  let isElsewhere = false
  for (let hop = 0; hop < mostHops; hop += 1) {
    const location = response.status >= 300 && response.status < 400 && response.status !== 304 ? response.headers.get('location') : null
    if (location === null || !URL.canParse(location, url)) break
    const target = new URL(location, url)
    // Once elsewhere, it stays bare: where it is sent from there, others decide.
    isElsewhere ||= target.origin !== new URL(request.url).origin
    if (isElsewhere && target.protocol !== 'https:') break
    await response.body?.cancel()
    url = target.href
    response = await fetch(url, {
      method,
      ...(isElsewhere ? {} : { headers: request instanceof LightRequest ? exchange.headers : request.headers }),
      redirect: 'manual',
      signal,
    })
  }
  return response
}

/** Header fields as plain data: `fetch` makes its own object of them anyway. */
function headersOf({ body }: LightRequest, { headers }: Exchange): Readonly<Record<string, string>> {
  return typeof body === 'string' ? { 'content-type': 'application/json', ...headers } : headers
}
