import { expect, test } from 'vitest'
import { refusedUrl, startFaultServer } from '../../../test/fault-server.ts'
import { networkError, thrownBy } from '../../../test/acme.ts'
import { wasNeverSent } from './never-sent.ts'

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_TLS_HANDSHAKE_TIMEOUT',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_INVALID_ARG_TYPE',
  'ERR_INVALID_URL',
])('%s comes before the request', (code) => {
  expect(wasNeverSent(networkError(code))).toBe(true)
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
