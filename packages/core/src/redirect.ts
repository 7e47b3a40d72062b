import type { PlainRequest } from './request.ts'

const mostHops = 5

/** Sends one request. It takes a redirect for an answer; whether to follow one is for `follow` to decide. */
export function depart(
  fetch: typeof globalThis.fetch,
  method: string,
  request: Request | PlainRequest,
  signal: AbortSignal,
): Promise<Response> {
  if ('clone' in request) return fetch(request.clone(), { redirect: 'manual', signal })
  const { url, headers, body } = request
  return fetch(url, { method, headers, body, redirect: 'manual', signal })
}

/** Whether an answer may be a redirect that is followed: that of a read. */
export function isRedirect({ status }: Response, method: string): boolean {
  return status >= 300 && status < 400 && status !== 304 && (method === 'GET' || method === 'HEAD')
}

/** Follows the redirects of a read. Nothing that the request carried leaves the origin that it was meant for. */
export async function follow(
  first: Response,
  fetch: typeof globalThis.fetch,
  method: string,
  request: Request | PlainRequest,
  signal: AbortSignal,
): Promise<Response> {
  let response = first
  let { url } = request
  let isElsewhere = false
  for (let hop = 0; hop < mostHops && isRedirect(response, method); hop += 1) {
    const location = response.headers.get('location')
    if (location === null || !URL.canParse(location, url)) break
    const target = new URL(location, url)
    // Once elsewhere, it stays bare: where it is sent from there, others decide.
    isElsewhere ||= target.origin !== new URL(request.url).origin
    if (isElsewhere && target.protocol !== 'https:') break
    await response.body?.cancel()
    url = target.href
    response = await fetch(url, { method, ...(isElsewhere ? {} : { headers: request.headers }), redirect: 'manual', signal })
  }
  return response
}
