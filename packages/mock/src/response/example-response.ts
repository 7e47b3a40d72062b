import { type Document, isJsonType, type Operation } from '../openapi/document.ts'
import { isObject, type JsonObject } from '../openapi/json.ts'
import type { MockResponse, IncomingRequest } from '../request/message.ts'

/**
 * The first example of the documented success: what Prism responds to almost every request. Prism is asked only where there is something to
 * decide, so that most processes never load it; `packages/mock/src/response/example-response.test.ts` holds the two together.
 * @returns The response, or `undefined` if it is for Prism to find: the request has a wish, lacks credentials, or nothing plain is documented.
 */
export function exampleResponse(document: Document, operation: Operation, incoming: IncomingRequest): MockResponse | undefined {
  const { status, mediaType, examples, headers } = operation.success
  if (incoming.headers['prefer'] !== undefined || !isAuthorized(document, operation, incoming)) return undefined
  if (!/^\d+$/.test(status) || headers.length > 0) return undefined
  if (mediaType === undefined) return { status: Number(status), headers: {}, body: undefined }
  const { accept = '*/*' } = incoming.headers
  const isWanted = accept === '*/*' || accept === mediaType || accept.startsWith(`${mediaType},`) || accept === 'application/json'
  const [example] = examples
  if (!isWanted || example === undefined || !isJsonType(mediaType)) return undefined
  return { status: Number(status), headers: { 'content-type': mediaType }, body: example }
}

/** Whether the credentials are plainly there; if not, Prism says what to think of them. */
function isAuthorized(document: Document, operation: Operation, { headers }: IncomingRequest): boolean {
  const security = operation.object['security'] ?? document.security ?? []
  if (!Array.isArray(security)) return false
  const schemes = document.components?.['securitySchemes']
  const has = (name: string) => isObject(schemes) && isObject(schemes[name]) && hasCredential(schemes[name], headers)
  return security.length === 0 || security.some((requirement) => isObject(requirement) && Object.keys(requirement).every(has))
}

function hasCredential(scheme: JsonObject, headers: IncomingRequest['headers']): boolean {
  if (scheme['type'] === 'apiKey') return scheme['in'] === 'header' && Boolean(headers[String(scheme['name']).toLowerCase()])
  return scheme['type'] === 'http' && scheme['scheme'] === 'bearer' && /^bearer \S/i.test(headers['authorization'] ?? '')
}
