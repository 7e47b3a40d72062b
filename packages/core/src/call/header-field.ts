/**
 * Names that belong to the connection and not to the request (RFC 9110, 7.6.1), and those of which `fetch` takes care itself. Runtimes refuse some of
 * them, after the request was begun, and leave out others in silence.
 */
const reserved = /^(connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i

/**
 * What is wrong with a header field, without its value, which may be a secret.
 * @returns `undefined` if it can be sent.
 */
export function headerProblem(name: string, value: unknown): string | undefined {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return `"${name}" is not the name of a header.`
  if (reserved.test(name)) return `The header ${name} belongs to the connection; leave it out.`
  if (typeof value !== 'string') return `The value of the header ${name} is not a string.`
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    return `The value of the header ${name} has a line break or another character that a header cannot have.`
  return undefined
}
