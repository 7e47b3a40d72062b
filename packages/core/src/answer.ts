import { AttemptProblem } from './attempt-problem.ts'

/**
 * An answer with its whole body in memory: what openapi-fetch needs of a `Response`, without the cost of building a second one.
 */
export class Answer {
  readonly status: number
  readonly ok: boolean
  readonly headers: Headers
  /** The answer as `fetch` gave it; its body has been read. */
  readonly response: Response
  readonly #body: string | Uint8Array<ArrayBuffer>
  readonly #parsed: unknown

  constructor(response: Response, body: string | Uint8Array<ArrayBuffer>, parsed: unknown) {
    this.response = response
    this.status = response.status
    this.ok = response.ok
    this.headers = response.headers
    this.#body = body
    this.#parsed = parsed
  }

  /** The body of a success, parsed; `undefined` where it is empty. */
  parsed(): unknown {
    return this.#parsed
  }

  /** The body as it came, for those who parse it themselves. */
  text(): string {
    return typeof this.#body === 'string' ? this.#body : new TextDecoder().decode(this.#body)
  }

  /** Everything as a `Response` that can be read. */
  toResponse(): Response {
    const { status, statusText, headers } = this.response
    const body = status === 204 || status === 205 || status === 304 ? null : this.#body
    return new Response(body, { status, statusText, headers })
  }
}

/**
 * Reads an answer to its end.
 * @param limit How many bytes it may have.
 * @param as How its body is read if it is a success; everything else is text.
 * @throws {AttemptProblem} If it is longer, or is a success that should be JSON and is not.
 */
export async function readAnswer(response: Response, limit: number, as: 'json' | 'text' | 'binary'): Promise<Answer> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN)
  if (announced > limit) {
    await response.body?.cancel()
    throw tooLong(limit)
  }
  if (response.ok && as === 'binary') {
    const bytes = await readBytes(response, limit)
    return new Answer(response, bytes, new Blob([bytes], { type: response.headers.get('content-type') ?? '' }))
  }
  // An announced length can be trusted unless the body unpacks to more.
  const isBounded = announced <= limit && !response.headers.has('content-encoding')
  const text = isBounded ? await response.text() : new TextDecoder().decode(await readBytes(response, limit))
  if (text === '') return new Answer(response, text, undefined)
  if (response.ok) return new Answer(response, text, as === 'json' ? parse(text) : text)
  return new Answer(response, text, undefined)
}

function tooLong(limit: number): AttemptProblem {
  return new AttemptProblem('too-long', `the answer is longer than ${limit} bytes`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What JSON.parse says quotes the text.
    throw new AttemptProblem('unreadable', 'the answer is not the JSON that it should be')
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
