import { type Bytes, type Delivery, headerIn, partsOf, utf8 } from './webhook-delivery.ts'
import type { WebhookSignature, WebhookSignatureForm } from './webhook-description.ts'

/**
 * Whether a delivery was signed with a secret. All comparisons are WebCrypto's own, in constant time.
 * @param given What the header says.
 */
export async function isGenuine(signature: WebhookSignature, secret: string, given: string, delivery: Delivery): Promise<boolean> {
  if (signature.algorithm === 'shared-secret') return isEqual(given, secret)
  const { prefix = '' } = signature
  if (!given.startsWith(prefix)) return false
  for (const form of signature.forms) {
    const digest = decode(form.digest, given.slice(prefix.length))
    const key = await keyOf(form, secret)
    if (!digest || !key) continue
    for (const content of contentsOf(form, delivery)) if (await crypto.subtle.verify('HMAC', key, digest, content)) return true
  }
  return false
}

/**
 * Makes what the header must say.
 * @param form One of the signature's forms; `undefined` for a shared secret.
 * @throws {Error} If the secret cannot be a key, or the body is not JSON where it must be.
 */
export async function signatureOf(
  { prefix = '' }: WebhookSignature,
  form: WebhookSignatureForm | undefined,
  secret: string,
  delivery: Delivery,
): Promise<string> {
  if (!form) return secret
  const key = await keyOf(form, secret)
  const [content] = contentsOf(form, delivery)
  if (!key || !content) throw new Error(key ? 'The body to sign is not JSON.' : 'The secret to sign with is not Base64.')
  return prefix + encode(form.digest, new Uint8Array(await crypto.subtle.sign('HMAC', key, content)))
}

/** Compares two strings in constant time: WebCrypto compares digests under a key that nobody knows. */
async function isEqual(left: string, right: string): Promise<boolean> {
  const key = await importKey(crypto.getRandomValues(new Uint8Array(32)))
  return crypto.subtle.verify('HMAC', key, await crypto.subtle.sign('HMAC', key, utf8(right)), utf8(left))
}

async function keyOf({ key }: WebhookSignatureForm, secret: string): Promise<CryptoKey | undefined> {
  const bytes = key === 'utf8' ? utf8(secret) : decode('base64', secret)
  return bytes ? importKey(bytes) : undefined
}

function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
}

/** What a form signs. Where spaces are left out there are two readings: of the text as it was sent, and of the values in it. */
function contentsOf({ content = '{$request.body}', compact }: WebhookSignatureForm, delivery: Delivery): Bytes[] {
  const bodies = compact ? withoutSpaces(delivery.body) : [delivery.body]
  return bodies.map((body) =>
    joined(
      partsOf(content).map((part, index) => (index % 2 === 0 ? utf8(part) : (bytesOfHeader(delivery.headers, headerIn(part)) ?? body))),
    ),
  )
}

function bytesOfHeader(headers: Headers, name: string | undefined): Bytes | undefined {
  return name === undefined ? undefined : utf8(headers.get(name) ?? '')
}

function withoutSpaces(body: Bytes): Bytes[] {
  const text = new TextDecoder().decode(body)
  try {
    const printed = JSON.stringify(JSON.parse(text))
    // Only in valid JSON is every quotation mark closed; in anything else this search could take very long.
    const sent = text.replaceAll(/("[^"\\]*(?:\\.[^"\\]*)*")|[ \t\r\n]+/g, '$1')
    return sent === printed ? [utf8(sent)] : [utf8(sent), utf8(printed)]
  } catch {
    return []
  }
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

function decode(encoding: 'hex' | 'base64', text: string): Bytes | undefined {
  if (encoding === 'hex') {
    return /^(?:[\da-f]{2})+$/i.test(text)
      ? Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16))
      : undefined
  }
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Writes bytes in hexadecimal or Base64. */
export function encode(encoding: 'hex' | 'base64', bytes: Bytes): string {
  if (encoding === 'base64') return btoa(String.fromCharCode(...bytes))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
