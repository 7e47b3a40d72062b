import { resolvePointer } from '../description/json-pointer.ts'
import { requestPart } from '../description/runtime-expression.ts'

/** A webhook as it came in: a fetch `Request`, or the raw body and the headers of whatever the server framework has. */
export type WebhookRequest =
  | Request
  | {
      /** The body exactly as it came in, neither parsed nor printed again. */
      readonly body: string | Uint8Array | ArrayBuffer
      /** The headers: `Headers`, Node's `request.headers`, or name and value pairs. Case does not matter. */
      readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>> | Iterable<readonly [string, string]>
      /** Address that the provider called, as it is set at the provider: needed only where the provider signs it. Behind a proxy, that of the proxy. */
      readonly url?: string
    }

/** A webhook that was stored when it was verified: its raw body, and the headers it came with where they are needed. */
export type StoredWebhook = WebhookRequest | Pick<Exclude<WebhookRequest, Request>, 'body' | 'url'>

/** Bytes in memory that is shared with nobody, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A webhook with its body in memory. */
export interface Delivery {
  readonly headers: Headers
  readonly body: Bytes
  /** Address that the provider called, where it is known. */
  readonly url?: string
}

const encoder = new TextEncoder()

/** The UTF-8 bytes of a string. */
export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

/**
 * Reads a request, whatever its form.
 * @throws {TypeError} If the body is not a raw one.
 */
export async function readDelivery(request: StoredWebhook): Promise<Delivery> {
  // Not `instanceof`: frameworks bring `Request` classes of their own.
  if ('arrayBuffer' in request) return { headers: request.headers, body: new Uint8Array(await request.arrayBuffer()), url: request.url }
  const { body, url } = request
  return { headers: headersOf('headers' in request ? request.headers : {}), body: bytesOf(body), ...(url === undefined ? {} : { url }) }
}

function headersOf(given: Exclude<WebhookRequest, Request>['headers']): Headers {
  const headers = new Headers()
  const entries: Iterable<readonly [string, string | readonly string[] | undefined]> =
    Symbol.iterator in given ? given : Object.entries(given)
  for (const [name, value] of entries) {
    // Node lists pseudo-headers of HTTP/2 (`:path`), which `Headers` does not take.
    if (value !== undefined && !name.startsWith(':')) headers.append(name, [value].flat().join(', '))
  }
  return headers
}

function bytesOf(body: unknown): Bytes {
  if (typeof body === 'string') return utf8(body)
  // Copies: what is verified must be what is read, even if the caller uses the memory again meanwhile.
  if (body instanceof ArrayBuffer) return new Uint8Array(body.slice())
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
  throw new TypeError(
    'A webhook is verified by its raw body: pass the string or the bytes as they came in, not what a body parser made of them.',
  )
}

/**
 * The value of a runtime expression in a delivery.
 * @param expression `$request.header.X` or `$request.body#/pointer`.
 * @param json The parsed body.
 * @returns A string, or `undefined` where there is none.
 */
export function valueOf(expression: string, { headers }: Delivery, json: unknown): string | undefined {
  const header = headerIn(expression)
  if (header !== undefined) return headers.get(header) ?? undefined
  const value = resolvePointer(json, expression.slice('$request.body#'.length))
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The header that a runtime expression names, if it names one. */
export function headerIn(expression: string): string | undefined {
  const part = requestPart(expression)
  return part?.in === 'header' ? part.name : undefined
}

/** Splits a template with expressions in braces: every second part is an expression. */
export function partsOf(template: string): string[] {
  return template.split(/\{([^{}]+)\}/)
}
