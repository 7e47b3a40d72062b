import type { Document } from '../openapi/document.ts'
import { isObject } from '../openapi/json.ts'
import type { IncomingRequest, MockResponse } from '../request/message.ts'

/** Seconds that a token lives. */
const life = 3600

/**
 * The response to a request for a token by OAuth 2.0 client credentials (RFC 6749, 4.4). Any client id and secret are good.
 * @param basePath Path of the provider's base address, which an absolute address of the endpoint may have too.
 * @returns `undefined` if the request is for something else.
 */
export function tokenResponse(
  document: Document,
  basePath: string,
  { method, path, headers, raw }: IncomingRequest,
): MockResponse | undefined {
  if (method !== 'POST' || !tokenPaths(document, basePath).includes(path)) return undefined
  const form = new URLSearchParams(new TextDecoder().decode(raw))
  // RFC 6749, 2.3.1: in the header, or in the form.
  const isKnown = /^Basic [\w+/=-]{4,}$/.test(headers['authorization'] ?? '') || (form.get('client_id') && form.get('client_secret'))
  if (!isKnown) return respond(401, { error: 'invalid_client' })
  if (form.get('grant_type') !== 'client_credentials') return respond(400, { error: 'unsupported_grant_type' })
  return respond(200, { access_token: 'mock-access-token', token_type: 'Bearer', expires_in: life })
}

/** Paths of the token endpoints, below the base path. */
function tokenPaths(document: Document, basePath: string): string[] {
  const schemes = document.components?.['securitySchemes']
  return Object.values(isObject(schemes) ? schemes : {}).flatMap((scheme) => {
    const flows = isObject(scheme) ? scheme['flows'] : undefined
    const flow = isObject(flows) ? flows['clientCredentials'] : undefined
    const url = isObject(flow) ? flow['tokenUrl'] : undefined
    if (typeof url !== 'string') return []
    if (!URL.canParse(url)) return [url]
    const { pathname } = new URL(url)
    return [pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname]
  })
}

function respond(status: number, body: object): MockResponse {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body }
}
