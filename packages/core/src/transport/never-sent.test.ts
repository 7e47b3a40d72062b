import { describe, expect, test } from 'vitest'
import { refusedUrl, startFaultServer } from '../../../../test/fault-server.ts'
import { networkError, thrownBy } from '../../../../test/acme.ts'
import { codeOf, wasNeverSent, wasRefused } from './never-sent.ts'

const whole = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_TLS_HANDSHAKE_TIMEOUT',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_NO_PROTOCOLS_AVAILABLE',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
]
const families = {
  EAI_: 'AGAIN',
  CERT_: 'HAS_EXPIRED',
  DEPTH_ZERO_: 'SELF_SIGNED_CERT',
  SELF_SIGNED_: 'CERT_IN_CHAIN',
  UNABLE_TO_: 'VERIFY_LEAF_SIGNATURE',
}

test.each([...whole, ...Object.entries(families).map(([family, name]) => family + name)])('%s comes before the request', (code) => {
  expect(wasNeverSent(networkError(code))).toBe(true)
  expect(wasNeverSent(networkError(`X_${code}`))).toBe(false)
})

test.each([...whole.map((code) => `${code}X`), ...Object.keys(families)])('%s is no such code', (code) => {
  expect(wasNeverSent(networkError(code))).toBe(false)
})

describe('what fetch itself refuses', () => {
  test.each([
    'ERR_INVALID_ARG_TYPE',
    'ERR_INVALID_ARG_VALUE',
    'ERR_INVALID_URL',
    'ERR_INVALID_CHAR',
    'ERR_INVALID_HTTP_TOKEN',
    'UND_ERR_INVALID_ARG',
    'UND_ERR_NOT_SUPPORTED',
  ])('%s', (code) => {
    expect(wasRefused(networkError(code))).toBe(true)
    expect(wasNeverSent(networkError(code))).toBe(false)
    for (const other of [`X_${code}`, `${code}X`]) expect(wasRefused(networkError(other))).toBe(false)
  })

  test.each([1, 6000, 6666, 10080])('the port %i, for real', async (port) => {
    expect(wasRefused(await thrownBy(fetch(`http://127.0.0.1:${port}`)))).toBe(true)
  })

  test('a header that fetch does not take, for real', async () => {
    for (const headers of [{ 'transfer-encoding': 'chunked' }, { expect: '100-continue' }]) {
      expect(wasRefused(await thrownBy(fetch(await refusedUrl(), { headers })))).toBe(true)
    }
  })

  test.each([undefined, 'bad port', new Error('bad port'), networkError('ECONNRESET')])('%o is no such thing', (cause) => {
    expect(wasRefused(cause)).toBe(false)
  })
})

test.each([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ERR_INVALID_STATE',
  'ERR_TLS_SESSION_ATTACK',
  'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
  'HPE_INVALID_CONSTANT',
  'X_ECONNREFUSED',
  '',
])('%s may come after it', (code) => {
  expect(wasNeverSent(networkError(code))).toBe(false)
})

test.each([
  ['EHOSTUNREACH', 'connect', true],
  ['ETIMEDOUT', 'connect', true],
  ['ENOTFOUND', 'getaddrinfo', true],
  ['EHOSTUNREACH', 'read', false],
  ['ENETUNREACH', 'write', false],
  ['ECONNREFUSED', 'read', false],
])('%s from the system call %s: %s', (code, syscall, expected) => {
  expect(wasNeverSent(networkError(code, { syscall }))).toBe(expected)
})

test.each([undefined, null, 'ECONNREFUSED', new Error('ECONNREFUSED'), { code: 7 }, new TypeError('fetch failed', { cause: 'ENOTFOUND' })])(
  'what says nothing may come after it: %o',
  (cause) => {
    expect(wasNeverSent(cause)).toBe(false)
  },
)

test('a port where nobody listens, for real', async () => {
  expect(wasNeverSent(await thrownBy(fetch(await refusedUrl())))).toBe(true)
})

test('a name that does not exist, for real', async () => {
  // RFC 2606 keeps .invalid free of names.
  expect(wasNeverSent(await thrownBy(fetch('http://nobody.invalid')))).toBe(true)
})

test('a connection that is reset once the request is there, for real', async () => {
  const server = await startFaultServer(
    () => 'reset after reading',
    () => '',
  )
  try {
    expect(wasNeverSent(await thrownBy(fetch(server.url)))).toBe(false)
  } finally {
    await server.close()
  }
})

test('the code is that of the first error that has one', () => {
  expect(codeOf(networkError('ECONNRESET'))).toBe('ECONNRESET')
  expect(codeOf(Object.assign(networkError('ECONNRESET'), { code: 'OUTER' }))).toBe('OUTER')
  expect(codeOf(Object.assign(networkError('ECONNRESET'), { code: 7 }))).toBe('ECONNRESET')
  for (const none of [undefined, null, 'ECONNRESET', new Error('ECONNRESET'), { cause: { cause: null } }]) expect(codeOf(none)).toBe('')
})

test('a code is looked for five errors deep', () => {
  const below = (depth: number): unknown => (depth === 0 ? { code: 'ECONNREFUSED' } : { cause: below(depth - 1) })
  expect([0, 4, 5].map((depth) => codeOf(below(depth)))).toEqual(['ECONNREFUSED', 'ECONNREFUSED', ''])
  const cycle = new Error('round and round')
  cycle.cause = cycle
  expect(wasNeverSent(cycle)).toBe(false)
})
