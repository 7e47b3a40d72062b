import { resolvePointer } from '@campaignkit/core/description'
import { readEach, textOf } from '../src/openapi/json.ts'

/** A response of a mock, read. */
export interface Asked {
  readonly status: number
  readonly headers: Headers
  /** The body as JSON, or as text where it is none. */
  readonly body: unknown
  /** The value at a JSON Pointer into the body. */
  at(pointer: string): unknown
  /** The same as text, for the path of the next request. */
  text(pointer: string): string
  /** The values at a pointer in which `*` stands for every item of a list. */
  each(pattern: string): unknown[]
}

/** Sends a request. */
export type Ask = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Asked>

/** Makes a function that sends requests below an address, with the credentials of every provider. */
export function asker(baseUrl: string): Ask {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: baseUrl.includes('/altur/') ? 'api-key test' : 'Bearer test',
        'public-api-key': 'test',
        'private-secret-key': 'test',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const read = parsed(await response.text())
    return {
      status: response.status,
      headers: response.headers,
      body: read,
      at: (pointer) => resolvePointer(read, pointer),
      text: (pointer) => textOf(resolvePointer(read, pointer)),
      each: (pattern) => readEach(read, pattern),
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
