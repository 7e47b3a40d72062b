import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/**
 * The headers of a response, read from where Node has put them. A `Headers` object is made only for those who want to go through all of them:
 * making one costs more than everything else that is done with the headers of a call.
 */
class NodeHeaders {
  readonly #message: IncomingMessage
  #all: Headers | undefined

  constructor(message: IncomingMessage) {
    this.#message = message
  }

  get(name: string): string | null {
    const value = this.#message.headers[name.toLowerCase()]
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value
  }

  has(name: string): boolean {
    return this.#message.headers[name.toLowerCase()] !== undefined
  }

  get all(): Headers {
    if (this.#all) return this.#all
    const { rawHeaders } = this.#message
    // Names and values in turns.
    const pairs = rawHeaders.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, String(rawHeaders[index + 1])]] : []))
    return (this.#all = new Headers(pairs))
  }

  getSetCookie(): string[] {
    return this.#message.headers['set-cookie'] ?? []
  }

  forEach(callback: (value: string, name: string, parent: Headers) => void): void {
    this.all.forEach(callback)
  }

  entries() {
    return this.all.entries()
  }

  keys() {
    return this.all.keys()
  }

  values() {
    return this.all.values()
  }

  [Symbol.iterator]() {
    return this.all.entries()
  }
}

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress } as const

/** A response as `fetch` gives it, read from Node's message without the streams in between, unless somebody asks for one. */
export class NodeResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly url: string
  readonly redirected = false
  readonly type = 'default'
  readonly #message: IncomingMessage
  #body: ReadableStream<Uint8Array> | null | undefined
  #isRead = false

  constructor(message: IncomingMessage, url: string) {
    this.#message = message
    this.status = Number(message.statusCode)
    this.statusText = String(message.statusMessage)
    // It has what is used of one, and makes one for the rest.
    this.headers = new NodeHeaders(message) as unknown as Headers
    this.url = url
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get bodyUsed(): boolean {
    return this.#isRead || (this.#body?.locked ?? false)
  }

  get body(): ReadableStream<Uint8Array> | null {
    if (this.#body !== undefined) return this.#body
    if (this.#isRead || this.status === 204 || this.status === 304) return (this.#body = null)
    return (this.#body = Readable.toWeb(this.#decoded()) as ReadableStream<Uint8Array>)
  }

  async text(): Promise<string> {
    const bytes = await this.#bytes()
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    // As `fetch` does; a byte order mark is no part of the text.
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = await this.#bytes()
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer())
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.arrayBuffer()], { type: this.headers.get('content-type') ?? '' })
  }

  async formData(): Promise<FormData> {
    return this.#standard(this.body).formData()
  }

  clone(): Response {
    if (this.bodyUsed) throw new TypeError('Response.clone: Body has already been consumed.')
    const [mine, copied] = this.body?.tee() ?? [null, null]
    this.#body = mine
    return this.#standard(copied)
  }

  /** A `Response` of the runtime. */
  #standard(body: ReadableStream<Uint8Array> | null): Response {
    const { status, statusText } = this
    return new Response(body, { status, statusText, headers: new Headers(Array.from(this.headers)) })
  }

  #decoded(): Readable {
    const coding = this.#message.headers['content-encoding']?.trim().toLowerCase()
    if (coding === undefined || coding === '' || coding === 'identity') return this.#message
    if (!Object.hasOwn(decoders, coding)) return this.#message
    // Just found to be one of its keys.
    const decoder = decoders[coding as keyof typeof decoders]()
    this.#message.once('error', (error) => decoder.destroy(error))
    this.#message.once('aborted', () => decoder.destroy(new Error('the connection ended within the response')))
    return this.#message.pipe(decoder)
  }

  async #bytes(): Promise<Uint8Array> {
    if (this.bodyUsed) throw new TypeError('Body is unusable: Body has already been read')
    // A stream was asked for and not read; it has the bytes now.
    if (this.#body) return new Uint8Array(await this.#standard(this.#body).arrayBuffer())
    this.#isRead = true
    const stream = this.#decoded()
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        const [only] = chunks
        if (chunks.length === 1 && only) resolve(only)
        else resolve(Buffer.concat(chunks))
      })
      stream.once('error', reject)
      stream.once('close', () => reject(new Error('the connection ended within the response')))
    })
  }
}
