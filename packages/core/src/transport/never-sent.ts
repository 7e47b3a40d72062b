/**
 * Codes of failures that come before any byte of a request leaves, whatever the runtime: address lookup, connecting, TLS. Sources: Node.js
 * documentation (Common system errors, TLS errors), undici's error classes, Bun. Of OpenSSL's, only those that end a handshake: an alert or a broken
 * record may come after the request.
 */
const connectionCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_(CERT_ALTNAME_INVALID|HANDSHAKE_TIMEOUT)|ERR_SSL_\w*(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNRECOGNIZED_NAME))$/

/** Codes of what Node's `fetch` itself refuses to send. */
const argumentCodes = /^(ERR_INVALID_(ARG_TYPE|ARG_VALUE|URL|CHAR|HTTP_TOKEN)|UND_ERR_(INVALID_ARG|NOT_SUPPORTED))$/

/** Marks a `fetch` that knows whether anything was sent, and its errors if nothing was: `nodeFetch()` and what it throws. */
export const notSent = Symbol.for('campaignkit.not-sent')

/**
 * Whether no byte of a request was handed to a connection, by the word of its own `fetch`. A wrapper of that one may send something else and fail at
 * it, with the same error.
 */
export function isMarkedNotSent(cause: unknown, fetch: typeof globalThis.fetch): boolean {
  return notSent in fetch && typeof cause === 'object' && cause !== null && notSent in cause
}

/**
 * Whether what the runtime's own `fetch` threw means that no request was sent. In doubt it does not: EHOSTUNREACH, for one, also ends connections
 * over which a request has gone (Linux reports the last ICMP message when it gives up sending again), and then the system call was no `connect`.
 */
export function wasNeverSent(cause: unknown): boolean {
  const { code, syscall } = originOf(cause)
  return syscall === undefined ? connectionCodes.test(code) : syscall === 'connect' || syscall === 'getaddrinfo'
}

/** Whether what the runtime's own `fetch` threw means that it refuses the request: an argument, or a port that the Fetch standard blocks. */
export function wasRefused(cause: unknown): boolean {
  return argumentCodes.test(codeOf(cause)) || (cause instanceof Error && cause.cause instanceof Error && cause.cause.message === 'bad port')
}

/** The code of an error or of what caused it; empty if there is none. */
export function codeOf(cause: unknown): string {
  return originOf(cause).code
}

function originOf(cause: unknown, depth = 5): { code: string; syscall?: unknown } {
  // A cycle of causes has no end.
  if (typeof cause !== 'object' || cause === null || depth === 0) return { code: '' }
  const { code, syscall, cause: below }: { code?: unknown; syscall?: unknown; cause?: unknown } = cause
  return typeof code === 'string' ? { code, syscall } : originOf(below, depth - 1)
}
