import { discard } from './read-response.ts'
import { type Fetch, isRedirect, type PlainRequest } from './send-once.ts'

const maxRedirects = 5

/** Follows the redirects of a read. Nothing that the request carried leaves the origin that it was meant for. */
export async function followRedirects(
  first: Response,
  fetch: Fetch,
  method: string,
  request: Request | PlainRequest,
  signal: AbortSignal,
): Promise<Response> {
  let response = first
  let { url } = request
  let isElsewhere = false
  for (let hop = 0; hop < maxRedirects && isRedirect(response, method); hop += 1) {
    const location = response.headers.get('location')
    if (location === null || !URL.canParse(location, url)) break
    const target = new URL(location, url)
    // After a change of origin no later hop gets the headers either: another server chose its target.
    isElsewhere ||= target.origin !== new URL(request.url).origin
    if (isElsewhere && target.protocol !== 'https:') break
    discard(response)
    url = target.href
    response = await fetch(url, { method, ...(isElsewhere ? {} : { headers: request.headers }), redirect: 'manual', signal })
  }
  return response
}
