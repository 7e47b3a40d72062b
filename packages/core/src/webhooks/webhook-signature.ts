import { type Bytes, type Delivery, headerIn, partsOf, utf8 } from './webhook-delivery.ts'
import type { WebhookSignature, WebhookSignatureForm } from './webhook-description.ts'
import type { HeaderContent, SignatureAlgorithm, WebhookFeatures } from './webhook-features.ts'

/** What a signature is checked and made with, besides the signature itself. */
interface Context {
  readonly delivery: Delivery
  readonly features: WebhookFeatures | undefined
}

/** What a signature's header holds: one signature, unless the provider has more in it. */
export function headerContent(signature: WebhookSignature, given: string, features: WebhookFeatures | undefined): HeaderContent {
  return features?.header?.read(signature, given) ?? { signatures: [given] }
}

/**
 * Whether a delivery was signed with a secret. All comparisons are WebCrypto's own, in constant time.
 * @param given What the header says.
 */
export async function isGenuine(signature: WebhookSignature, secret: string, given: string, context: Context): Promise<boolean> {
  if (signature.algorithm === 'shared-secret') return isEqual(given, secret)
  const { verify } = algorithmOf(signature, context.features)
  const { prefix = '' } = signature
  const { signatures, time } = headerContent(signature, given, context.features)
  for (const form of signature.forms) {
    const key = keyOf(form, secret)
    const contents = contentsOf(form, context, time)
    for (const text of signatures) {
      const bytes = text.startsWith(prefix) ? decode(form.digest, text.slice(prefix.length)) : undefined
      if (!bytes || !key) continue
      for (const content of contents) if (await verify(key, bytes, content)) return true
    }
  }
  return false
}

/**
 * Makes what the header must say.
 * @param form One of the signature's forms; `undefined` for a shared secret.
 * @param time The time that is signed, where it is in the header.
 * @throws {Error} If the secret cannot be a key, or the body is not JSON where it must be.
 */
export async function signatureOf(
  signature: WebhookSignature,
  form: WebhookSignatureForm | undefined,
  secret: string,
  context: Context,
  time: string,
): Promise<string> {
  if (!form) return secret
  const key = keyOf(form, secret)
  const [content] = contentsOf(form, context, time)
  if (!key || !content)
    throw new Error(
      key ? 'The body to sign is not JSON.' : `The secret to sign with is not ${form.key === 'hex' ? 'hexadecimal' : 'Base64'}.`,
    )
  const { prefix = '' } = signature
  const text = prefix + encode(form.digest, await algorithmOf(signature, context.features).sign(key, content))
  return context.features?.header?.write(signature, { signatures: [text], time }) ?? text
}

const hmacSha256: SignatureAlgorithm = {
  verify: async (key, signature, content) => crypto.subtle.verify('HMAC', await importKey(key), signature, content),
  sign: async (key, content) => new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(key), content)),
}

function algorithmOf({ algorithm }: WebhookSignature, features: WebhookFeatures | undefined): SignatureAlgorithm {
  const found = features?.algorithms?.[algorithm] ?? (algorithm === 'hmac-sha256' ? hmacSha256 : undefined)
  if (!found) throw new Error(`The webhooks were made without the feature to check ${algorithm}.`)
  return found
}

/** Compares two strings in constant time: WebCrypto compares digests under a key that nobody knows. */
async function isEqual(left: string, right: string): Promise<boolean> {
  const key = await importKey(crypto.getRandomValues(new Uint8Array(32)))
  return crypto.subtle.verify('HMAC', key, await crypto.subtle.sign('HMAC', key, utf8(right)), utf8(left))
}

function keyOf({ key }: WebhookSignatureForm, secret: string): Bytes | undefined {
  // A key in PEM has a line before and after it.
  return key === 'utf8' ? utf8(secret) : decode(key, secret.replaceAll(/-----[^-]+-----|\s/g, ''))
}

function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
}

/** What a form signs. Where spaces are removed there are two readings: of the text as it was sent, and of the values in it. */
function contentsOf({ content = '{$request.body}', compact }: WebhookSignatureForm, context: Context, time: string | undefined): Bytes[] {
  const { headers, body: sent } = context.delivery
  const bodies = compact ? withoutSpaces(sent) : [sent]
  const parts = partsOf(content).map((part, index) => {
    if (index % 2 === 0) return utf8(part)
    const name = headerIn(part)
    if (name !== undefined) return utf8(headers.get(name) ?? '')
    if (part === '$signature.time') return utf8(time ?? '')
    const value = context.features?.evaluate?.(part, context.delivery)
    return value === undefined ? undefined : utf8(value)
  })
  return bodies.map((body) => joined(parts.map((part) => part ?? body)))
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
