import type { Operation, Scheme } from '../openapi/document.ts'
import type { Credentials } from './credentials.ts'

/** Whether a scheme is HTTP's basic authentication. */
export function isBasic({ prefix }: Scheme): boolean {
  return prefix === 'Basic '
}

/** A user and a password as they are sent (RFC 7617). */
export function encodedBasic(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`).toString('base64')
}

/**
 * The credentials with those of basic authentication as they are sent. What has no colon is taken to be encoded already.
 * @param madeUp Whether they are nobody's: then one is made up for basic authentication as well.
 */
export function withBasicCredentials(credentials: Credentials, operations: readonly Operation[], madeUp: boolean): Credentials {
  const schemes = operations.flatMap(({ security }) => security.flat()).filter(isBasic)
  const encoded = schemes.map(({ name }): [string, string | undefined] => {
    const secret = credentials[name] ?? credentials['']
    const [user = '', ...password] = secret?.split(':') ?? []
    if (madeUp) return [name, encodedBasic('contract-test', user)]
    return [name, password.length > 0 ? encodedBasic(user, password.join(':')) : secret]
  })
  return { ...credentials, ...Object.fromEntries(encoded.filter((entry): entry is [string, string] => entry[1] !== undefined)) }
}
