import type { SignatureAlgorithm } from '../webhooks/webhook-features.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** ECDSA on P-256 with SHA-256. The public key is in SPKI; the signature is DER, as OpenSSL writes it, or 64 bytes, as WebCrypto does. */
export const es256: SignatureAlgorithm = {
  async verify(key, signature, content) {
    const plain = signature.length === 64 ? signature : fromDer(signature)
    if (!plain) return false
    try {
      return await crypto.subtle.verify(algorithm, await crypto.subtle.importKey('spki', key, algorithm, false, ['verify']), plain, content)
    } catch {
      return false
    }
  },
  async sign(key, content) {
    const imported = await crypto.subtle.importKey('pkcs8', key, algorithm, false, ['sign'])
    return toDer(new Uint8Array(await crypto.subtle.sign(algorithm, imported, content)))
  },
}

/** The two integers of a DER sequence, each in 32 bytes (RFC 3279, 2.2.3). */
function fromDer(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2) return undefined
  const plain = new Uint8Array(64)
  let offset = 2
  for (const end of [32, 64]) {
    const length = bytes[offset + 1] ?? 0
    const integer = bytes.subarray(offset + 2, offset + 2 + length)
    // A leading zero keeps an integer from being negative.
    const digits = integer[0] === 0 ? integer.subarray(1) : integer
    if (bytes[offset] !== 0x02 || integer.length !== length || length === 0 || digits.length > 32) return undefined
    plain.set(digits, end - digits.length)
    offset += 2 + length
  }
  return offset === bytes.length ? plain : undefined
}

function toDer(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const integers = [plain.subarray(0, 32), plain.subarray(32)].map((digits) => {
    const first = digits.findIndex((digit) => digit !== 0)
    const short = first < 0 ? digits.subarray(31) : digits.subarray(first)
    const padded = (short[0] ?? 0) > 0x7f ? [0, ...short] : [...short]
    return [0x02, padded.length, ...padded]
  })
  const content = integers.flat()
  return Uint8Array.from([0x30, content.length, ...content])
}
