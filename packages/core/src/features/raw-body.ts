import type { EncodeBody } from '../description/features.ts'

/**
 * A body that is sent as it is: text as UTF-8, bytes as they are.
 * @param body A string, a `Blob`, an `ArrayBuffer` or a view of one.
 * @throws {TypeError} If it is anything else, such as an object that would have to be encoded, or a stream that could not be sent again.
 */
export const encodeRaw: EncodeBody = (body, { contentType = 'application/octet-stream' }) => {
  if (typeof body === 'string' || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    // A view of shared memory could change while it is sent; fetch refuses it by itself.
    return { body: body as BodyInit, contentType }
  }
  throw new TypeError(`A body of ${contentType} is a string, a Blob or bytes.`)
}
