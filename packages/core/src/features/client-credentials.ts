import type { Authenticate, TokenContext } from '../description/features.ts'

/** How a token is fetched. */
export interface ClientCredentials {
  /** Address of the token endpoint: absolute, or a path below the API's address. */
  readonly tokenUrl: string
  /** What the token is for, parted by spaces. */
  readonly scope?: string
}

interface Token {
  readonly value: string
  /** When it ends, in milliseconds since 1970. */
  readonly end: number
}

/** A token that has less than this left is renewed, in milliseconds; of one that lives shorter, a tenth of its life. */
const margin = 60_000
/** A token that does not say how long it lives is kept for this long, in milliseconds. */
const shortLife = 300_000

/**
 * Fetches tokens by OAuth 2.0 client credentials (RFC 6749, 4.4). A token is fetched once for all calls of a client and renewed before it ends; calls
 * that need one meanwhile wait for the same request.
 * @param description How.
 * @returns What makes the value of the Authorization header.
 */
export function clientCredentials({ tokenUrl, scope }: ClientCredentials): Authenticate {
  // By the client's options: two clients may have two accounts.
  const tokens = new WeakMap<object, Promise<Token>>()
  const known = new WeakMap<object, Token>()
  return async ([id = '', secret = ''], context) => {
    const { options } = context
    const current = known.get(options)
    if (current && Date.now() < current.end) return `Bearer ${current.value}`
    let fetching = tokens.get(options)
    if (!fetching) {
      fetching = fetchToken(addressOf(tokenUrl, context), id, secret, scope, context.fetch).finally(() => tokens.delete(options))
      tokens.set(options, fetching)
    }
    const token = await fetching
    known.set(options, token)
    return `Bearer ${token.value}`
  }
}

/** Secrets go to the documented endpoint, or below the address that the caller gave. */
function addressOf(tokenUrl: string, { options, baseUrl, isDocumented }: TokenContext): string {
  const given: unknown = 'tokenUrl' in options ? options.tokenUrl : undefined
  if (typeof given === 'string') return given
  if (!URL.canParse(tokenUrl)) return baseUrl + tokenUrl
  if (isDocumented) return tokenUrl
  throw new Error(`The token endpoint ${new URL(tokenUrl).origin} does not belong to baseUrl: pass tokenUrl too.`)
}

async function fetchToken(url: string, id: string, secret: string, scope: string | undefined, send: typeof fetch): Promise<Token> {
  // Form-encoded first (RFC 6749, 2.3.1): both may have a colon.
  const pair = [id, secret].map((part) => new URLSearchParams({ part }).toString().slice('part='.length)).join(':')
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) })
  const response = await send(url, {
    method: 'POST',
    headers: { accept: 'application/json', authorization: `Basic ${btoa(pair)}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
    redirect: 'error',
  })
  const given: unknown = response.ok ? await response.json() : await response.text().then(() => undefined)
  if (typeof given !== 'object' || given === null || !('access_token' in given) || typeof given.access_token !== 'string') {
    throw new Error(`The token endpoint gave no token: ${response.status} ${response.statusText}`.trim())
  }
  const seconds = 'expires_in' in given ? Number(given.expires_in) : Number.NaN
  const life = seconds > 0 ? seconds * 1000 : shortLife
  return { value: given.access_token, end: Date.now() + life - Math.min(margin, life / 10) }
}
