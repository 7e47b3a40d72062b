/** What a request asks for with `Prefer` (RFC 7240): the preferences that Prism knows. */
export interface Preferences {
  readonly code?: number
  readonly example?: string
  readonly dynamic?: boolean
  readonly seed?: string
}

/**
 * Reads the `Prefer` header.
 * @returns The preferences, or what is wrong with one of them.
 */
export function readPreferences(header: string | undefined): Preferences | { problem: string } {
  if (header === undefined) return {}
  const given = new Map(
    header
      .split(/[,;]/)
      .map((preference) => preference.trim().split('='))
      .map(([name = '', ...value]) => [
        name.trim().toLowerCase(),
        value
          .join('=')
          .trim()
          .replace(/^"(.*)"$/, '$1'),
      ]),
  )
  const [code, example, dynamic, seed] = ['code', 'example', 'dynamic', 'seed'].map((name) => given.get(name))
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) return { problem: `Prefer: code=${code} is not a status such as 404.` }
  if (dynamic !== undefined && dynamic !== 'true' && dynamic !== 'false')
    return { problem: `Prefer: dynamic=${dynamic} is neither true nor false.` }
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(example === undefined ? {} : { example }),
    ...(dynamic === undefined ? {} : { dynamic: dynamic === 'true' }),
    ...(seed === undefined ? {} : { seed }),
  }
}

const range = /^\s*(\*\/\*|[\w!#$&^.+-]+\/(\*|[\w!#$&^.+-]+))\s*(;[^,]*)?$/

/** Whether an `Accept` header can be read: a list of media types and ranges (RFC 9110, 12.5.1), or nothing. */
export function isAcceptable(header: string): boolean {
  return header === '*/*' || header.split(',').every((part) => part.trim() === '' || range.test(part))
}
