import type { Transmission } from './transmission.ts'

/** By how many milliseconds the provider's clock is ahead of ours: at least, at most, and in the middle. */
export interface ClockSkew {
  readonly least: number
  readonly most: number
  readonly middle: number
}

/**
 * Reads the provider's clock from the `Date` of a response (RFC 9110, 6.6.1), which has whole seconds and was written between the request and the end
 * of the response.
 * @returns `undefined` if it has none, or comes from a cache (`Age`): its date is older.
 */
export function skewOf(response: Transmission['state']['lastResponse']): ClockSkew | undefined {
  const date = Date.parse(response?.headers.get('date') ?? '')
  if (!response || Number.isNaN(date) || Number(response.headers.get('age')) > 0) return undefined
  const least = date - response.received
  const most = date + 999 - response.sent
  return { least, most, middle: Math.round((least + most) / 2) }
}
