import type { Bytes, Delivery } from './webhook-delivery.ts'

/** How a signature is made and checked, besides HMAC-SHA256. */
export interface SignatureAlgorithm {
  /**
   * Checks a signature in constant time.
   * @param key The bytes of the secret, or of the public key.
   * @returns Also `false` where the key or the signature cannot be one.
   */
  verify(key: Bytes, signature: Bytes, content: Bytes): Promise<boolean>
  /**
   * Signs: for tests.
   * @param key The bytes of the secret, or of the private key in PKCS #8.
   * @throws {Error} If the key cannot be one.
   */
  sign(key: Bytes, content: Bytes): Promise<Bytes>
}

/** How a signature's header is written. */
export interface HeaderFacts {
  readonly fields?: { readonly signature: string; readonly time?: string }
  readonly separator?: string
  readonly prefix?: string
}

/** What a signature's header holds. */
export interface HeaderContent {
  /** Each of them may be the one that matches: while a secret is changed there are two. */
  readonly signatures: readonly string[]
  /** The time that is signed, where it is in this header. */
  readonly time?: string
}

/**
 * Behaviour of webhooks that only some providers need. A provider's generated file imports what its description asks for, so that no other provider
 * carries it.
 */
export interface WebhookFeatures {
  /** By `algorithm` of a signature. */
  readonly algorithms?: Readonly<Record<string, SignatureAlgorithm>>
  /** Reads and writes a header that holds more than one signature. */
  readonly header?: {
    read(facts: HeaderFacts, given: string): HeaderContent
    write(facts: HeaderFacts, content: HeaderContent): string
  }
  /** The value of an expression in signed content that is neither a header nor the body: `$url`, `$request.form`. */
  readonly evaluate?: (expression: string, delivery: Delivery) => string | undefined
  /** Parses a body that is not JSON. */
  readonly parseBody?: (text: string) => unknown
}
