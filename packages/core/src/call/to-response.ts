import { parseJson } from '../description/json.ts'
import type { BufferedResponse } from '../transport/read-response.ts'

/** A response that was read, as a `Response` for middleware; its JSON has integers that a number cannot hold as strings, as `data` has. */
export function toResponse({ response, body: given, data }: BufferedResponse): Response {
  const { status, statusText, headers } = response
  const isEmpty = status === 204 || status === 205 || status === 304
  const body = typeof given !== 'string' || data === given ? given : exact(given)
  const copy = new Response(isEmpty ? null : body, { status, statusText, headers })
  // The length was that of the body as it was sent.
  if (body !== given || body.length === 0) copy.headers.delete('content-length')
  return copy
}

/** JSON whose integers `JSON.parse` does not change. Most texts hold no number of that length. */
function exact(text: string): string {
  if (!/\d{16}/.test(text)) return text
  try {
    return JSON.stringify(parseJson(text))
  } catch {
    return text
  }
}
