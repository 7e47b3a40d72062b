import type { PlainRequest } from '../call/request.ts'

/** Sends one request. It takes a redirect for an answer; whether one is followed is for others to decide. */
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
