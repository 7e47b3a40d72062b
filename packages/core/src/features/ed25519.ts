import type { SignatureAlgorithm } from '../webhooks/webhook-features.ts'

/** Ed25519 (RFC 8032). The public key is 32 bytes, or in SPKI. */
export const ed25519: SignatureAlgorithm = {
  async verify(key, signature, content) {
    try {
      const imported = await crypto.subtle.importKey(key.length === 32 ? 'raw' : 'spki', key, 'Ed25519', false, ['verify'])
      return await crypto.subtle.verify('Ed25519', imported, signature, content)
    } catch {
      return false
    }
  },
  async sign(key, content) {
    const imported = await crypto.subtle.importKey('pkcs8', key, 'Ed25519', false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign('Ed25519', imported, content))
  },
}
