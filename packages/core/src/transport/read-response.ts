import { parseJson } from '../description/json.ts'
import { AttemptError } from './attempt-error.ts'

/** A response with its whole body in memory. */
export class BufferedResponse {
  /** The response as `fetch` gave it; its body has been read. */
  readonly response: Response
  /** The body of a success, parsed; `undefined` where it is empty. */
  readonly data: unknown
  /** Its text, or its bytes. */
  readonly body: string | Uint8Array<ArrayBuffer>

  constructor(response: Response, body: string | Uint8Array<ArrayBuffer>, data: unknown) {
    this.response = response
    this.data = data
    this.body = body
  }

  /** The body of an error response: parsed if it is JSON, otherwise its text. */
  get error(): unknown {
    const text = String(this.body)
    try {
      return parseJson(text)
    } catch {
      return text
    }
  }

  /** The body as text; empty if it was read as bytes. */
  get text(): string {
    return typeof this.body === 'string' ? this.body : ''
  }
}

/** How a response is to be read. */
export interface Reading {
  /** HTTP method of the request. */
  readonly method: string
  /** How many bytes the body may have. */
  readonly limit: number
  /** How the body of a success is read; everything else is text. */
  readonly as: 'json' | 'text' | 'binary'
  /** Whether the description promises that a success has a JSON body. */
  readonly promisesJson: boolean
}

/**
 * Reads a response to its end.
 * @throws {AttemptError} If it is longer, has no status of HTTP, or is a success that should be JSON and is not.
 */
export async function readResponse(response: Response, { method, limit, as, promisesJson }: Reading): Promise<BufferedResponse> {
  const { ok, headers, status } = response
  if (!(status >= 200 && status <= 599)) {
    discard(response)
    throw new AttemptError(response.type === 'opaqueredirect' ? 'redirect' : 'unreadable', problemOf(response))
  }
  const length = headers.get('content-length')
  // The response to a HEAD announces the body that a GET would have.
  if (method !== 'HEAD' && Number(length) > limit) {
    discard(response)
    throw tooLong(limit)
  }
  if (ok && as === 'binary') {
    const bytes = await readBytes(response, limit)
    return new BufferedResponse(response, bytes, new Blob([bytes], { type: headers.get('content-type') ?? '' }))
  }
  // An announced length can be trusted unless the body unpacks to more.
  const isBounded = length !== null && Number(length) <= limit && !headers.has('content-encoding')
  const text = isBounded ? await response.text() : new TextDecoder().decode(await readBytes(response, limit))
  if (!ok) return new BufferedResponse(response, text, undefined)
  if (as === 'text') return new BufferedResponse(response, text, text)
  // Spaces, line breaks and a byte order mark are no JSON.
  if (text.trim() === '') {
    if (promisesJson) throw new AttemptError('unreadable', `the response ${status} has no body, though its description promises one`)
    return new BufferedResponse(response, '', undefined)
  }
  return new BufferedResponse(response, text, parsed(text))
}

/** A status that HTTP does not have (RFC 9110, 15), or none: the Fetch standard hides it. */
function problemOf({ status, type }: Response): string {
  if (status > 0) return `the response has the status ${status}, which HTTP does not have`
  return type === 'opaqueredirect'
    ? 'the response is a redirect, and a browser does not show where to: call the address that it leads to, by baseUrl or from a server'
    : 'the response is hidden, so nothing can be known of it'
}

function tooLong(limit: number): AttemptError {
  return new AttemptError('too-long', `the response is longer than ${limit} bytes`)
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    // What JSON.parse says quotes the text.
    throw new AttemptError('unreadable', 'the response is not the JSON that it should be')
  }
}

/** Ends a body that is not wanted; the stream of a package's `fetch` may be one of Node's. */
export function discard({ body }: Response): void {
  const stream: { cancel?: () => Promise<void>; destroy?: () => void } | null = body
  if (stream?.cancel) stream.cancel().catch(() => {})
  else stream?.destroy?.()
}

async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunksOf(response)) {
    length += chunk.byteLength
    // Leaving the loop ends the stream.
    if (length > limit) throw tooLong(limit)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** The body of a response, whatever kind of `fetch` it comes from: a stream of the web, one of Node (node-fetch), or none at all (React Native). */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const { body } = response
  if (body?.getReader) {
    const reader = body.getReader()
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
    } finally {
      // Does nothing to a stream that has come to its end. Where a stream ignores it, nobody waits.
      reader.cancel().catch(() => {})
    }
  } else if (body && Symbol.asyncIterator in body) yield* body
  else if (typeof response.arrayBuffer === 'function') yield new Uint8Array(await response.arrayBuffer())
  else yield new TextEncoder().encode(await response.text())
}
