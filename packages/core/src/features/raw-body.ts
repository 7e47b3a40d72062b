import type { EncodeBody } from '../description/features.ts'

/**
 * A body that is sent as it is: text as UTF-8, bytes as they are.
 * @param body A string, a `Blob`, an `ArrayBuffer` or a view of one.
 * @throws {TypeError} If it is anything else, such as an object that would have to be encoded, or a stream that could not be sent again.
 */
export const encodeRaw: EncodeBody = (body, { contentType = 'application/octet-stream' }) => {
  if (typeof body === 'string' || body instanceof Blob) return body
  // A copy: what is sent again is what it was when the call was made.
  if (body instanceof ArrayBuffer) return body.slice(0)
  if (ArrayBuffer.isView(body)) return new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength))
  throw new TypeError(`A body of ${contentType} is a string, a Blob or bytes.`)
}
