import type { IncomingMessage } from 'node:http'

/** The header fields, each as one text, by their names in lower case. */
export function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '')
  return headers
}

/** Bodies beyond this size are refused. */
export const maxBodyBytes = 10_000_000

const nothing = Buffer.alloc(0)

/** The body; `undefined` if it is too large. Events, because iterating over a request costs as much as all the rest of it. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (encoding === undefined && (length === undefined || length === '0')) return nothing
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What comes after the limit is read and dropped, so that the response can still be sent.
      if (size <= maxBodyBytes) chunks.push(chunk)
    })
    request.on('end', () => resolve(size > maxBodyBytes ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

/** Where a request is sent; `undefined` if its target is no path, such as `*`. */
export function targetOf({ url = '/' }: IncomingMessage): URL | undefined {
  try {
    // A path may begin with two slashes, which would be a host if it were read relative to something.
    return new URL(url.startsWith('/') ? `http://mock${url}` : url)
  } catch {
    return undefined
  }
}

/** Lists and objects in each other beyond this are not read: what goes through a body does so by recursion. */
export const maxDepth = 200

/** A body as JSON, or as a string where it is none, or is nested too deep. */
export function parsed(raw: Uint8Array): unknown {
  const text = new TextDecoder().decode(raw)
  if (isTooDeep(raw)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d]

/** Whether JSON is nested deeper than `maxDepth`. */
export function isTooDeep(raw: Uint8Array): boolean {
  // As many brackets are in none that is shorter.
  if (raw.length <= maxDepth) return false
  let depth = 0
  let isString = false
  for (let index = 0; index < raw.length; index += 1) {
    const byte = raw[index]
    if (isString) {
      if (byte === backslash) index += 1
      else if (byte === quote) isString = false
    } else if (byte === quote) isString = true
    else if (byte === openBrace || byte === openBracket) {
      depth += 1
      if (depth > maxDepth) return true
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1
  }
  return false
}
