import { AttemptError } from './attempt-error.ts'

/** A response with its whole body in memory. */
export class BufferedResponse {
  /** The response as `fetch` gave it; its body has been read. */
  readonly response: Response
  /** The body of a success, parsed; `undefined` where it is empty. */
  readonly data: unknown
  readonly #body: string | Uint8Array<ArrayBuffer>

  constructor(response: Response, body: string | Uint8Array<ArrayBuffer>, data: unknown) {
    this.response = response
    this.data = data
    this.#body = body
  }

  /** The body of an error response: parsed if it is JSON, otherwise its text. */
  get error(): unknown {
    const text = String(this.#body)
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  }

  /** Everything as a `Response` that can be read. */
  toResponse(): Response {
    const { status, statusText, headers } = this.response
    const body = status === 204 || status === 205 || status === 304 ? null : this.#body
    return new Response(body, { status, statusText, headers })
  }
}

/**
 * Reads a response to its end.
 * @param limit How many bytes it may have.
 * @param as How its body is read if it is a success; everything else is text.
 * @throws {AttemptError} If it is longer, has no status of HTTP, or is a success that should be JSON and is not.
 */
export async function readResponse(response: Response, limit: number, as: 'json' | 'text' | 'binary'): Promise<BufferedResponse> {
  const { ok, headers, status } = response
  if (status > 599) {
    await response.body?.cancel()
    throw new AttemptError('unreadable', `the response has the status ${status}, which HTTP does not have`)
  }
  const length = headers.get('content-length')
  // An announced length can be trusted unless the body unpacks to more.
  const isBounded = length !== null && Number(length) <= limit && !headers.has('content-encoding')
  if (Number(length) > limit) {
    await response.body?.cancel()
    throw tooLong(limit)
  }
  if (ok && as === 'binary') {
    const bytes = await readBytes(response, limit)
    return new BufferedResponse(response, bytes, new Blob([bytes], { type: headers.get('content-type') ?? '' }))
  }
  const text = isBounded ? await response.text() : new TextDecoder().decode(await readBytes(response, limit))
  return new BufferedResponse(response, text, ok && text !== '' ? (as === 'json' ? parse(text) : text) : undefined)
}

function tooLong(limit: number): AttemptError {
  return new AttemptError('too-long', `the response is longer than ${limit} bytes`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What JSON.parse says quotes the text.
    throw new AttemptError('unreadable', 'the response is not the JSON that it should be')
  }
}

async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (!response.body) return new Uint8Array()
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      throw tooLong(limit)
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
