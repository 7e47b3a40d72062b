import { isObject, type JsonObject } from '../openapi/json.ts'
import { RecentMap } from './recent.ts'
import type { GivenReason } from '../request/reasons.ts'

/** A request that the mock got. */
export interface RecordedRequest {
  /** The provider's id; `undefined` if the request was for none. */
  readonly provider: string | undefined
  /** The operationId; `undefined` if the request was for none. */
  readonly operation: string | undefined
  /** HTTP method. */
  readonly method: string
  /** Path and query as they were sent; the values of credentials are replaced by `[redacted]`. */
  readonly url: string
  /** Names in lower case; credentials and cookies are replaced by `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as JSON, or as a string where it is none; secrets are replaced by `[redacted]`. */
  readonly body: unknown
  /** The status of the response; `undefined` because there was none. */
  readonly status: number | undefined
  /** What went wrong because somebody asked for it. */
  readonly faults: readonly string[]
  /** Whether the response to the first request with the same idempotency key was given again. */
  readonly replayed: boolean
  /** Why the response is an error. */
  readonly reason: GivenReason | undefined
  /** By the mock's clock. */
  readonly at: Date
}

const hidden = '[redacted]'
const noNames: ReadonlySet<string> = new Set()
const credentials = /^(authorization|proxy-authorization|cookie)$|api-?key|secret|token|signature/i
const secretNames =
  /^(?!.*(_|-|\b)?(page|cursor|next|continuation)[-_]?token)[\w-]*(password|passwd|secret|token|api[-_]?key|credential|authorization)[\w-]*$/i

/**
 * Headers without the values of credentials.
 * @param names Headers that the description says are credentials, in lower case.
 */
export function redact(headers: Readonly<Record<string, string>>, names: ReadonlySet<string> = noNames): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name in headers) result[name] = names.has(name) || credentials.test(name) ? hidden : (headers[name] ?? '')
  return result
}

/**
 * A path with a query, without the values of credentials in it.
 * @param names Parameters of the query that the description says are credentials.
 */
export function redactUrl(url: string, names: ReadonlySet<string>): string {
  const start = url.indexOf('?')
  if (start < 0) return url
  const pairs = url
    .slice(start + 1)
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=')
      return names.has(name) || secretNames.test(name) || credentials.test(name) ? `${name}=${hidden}` : pair
    })
  return `${url.slice(0, start)}?${pairs.join('&')}`
}

/**
 * Makes what takes secrets out of bodies.
 * @param names Properties that a description marks as secret.
 */
export function createBodyRedaction(names: ReadonlySet<string>): (body: unknown) => unknown {
  // Bodies have the same few names again and again.
  const known = new RecentMap<string, boolean>(1000)
  const isSecret = (name: string): boolean => {
    let result = known.get(name)
    if (result === undefined) {
      result = names.has(name) || secretNames.test(name)
      known.set(name, result)
    }
    return result
  }
  const redactIn = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value as readonly unknown[]
      const copies = items.map(redactIn)
      return copies.some((copy, index) => copy !== items[index]) ? copies : value
    }
    if (!isObject(value)) return value
    // Most bodies have none, and are not copied.
    let copy: JsonObject | undefined
    for (const name in value) {
      if (!Object.hasOwn(value, name)) continue
      const field = value[name]
      const shown = isSecret(name) && field !== null ? hidden : typeof field === 'object' ? redactIn(field) : field
      if (shown !== field) copy = { ...(copy ?? value), [name]: shown }
    }
    return copy ?? value
  }
  return redactIn
}
