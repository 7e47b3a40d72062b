import type { Authenticate } from '../description/features.ts'

/**
 * The credentials of HTTP Basic (RFC 7617), in UTF-8.
 * @param secrets User name and password.
 * @returns Such as `Basic dXNlcjpwYXNz`.
 * @throws {Error} If the user name has a colon, which would end it.
 */
export const basicAuth: Authenticate = ([user = '', password = '']) => {
  if (user.includes(':')) throw new Error('The user name of HTTP Basic must not have a colon.')
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
