import type { SignatureAlgorithm } from '../webhooks/webhook-features.ts'

/** HMAC-SHA1 (RFC 2104), for providers that have nothing better. As a MAC it is not broken (RFC 6194, 3.3). */
export const hmacSha1: SignatureAlgorithm = {
  verify: async (key, signature, content) => crypto.subtle.verify('HMAC', await imported(key), signature, content),
  sign: async (key, content) => new Uint8Array(await crypto.subtle.sign('HMAC', await imported(key), content)),
}

function imported(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign', 'verify'])
}
