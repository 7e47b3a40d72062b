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

/** A body as JSON, or as text where it is none. */
export function parsed(raw: Uint8Array): unknown {
  const text = new TextDecoder().decode(raw)
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
