import type { WebhookFeatures } from './webhook-features.ts'

/**
 * How a webhook is signed, as generated from `x-webhook-signature`. Data only. Expressions are OpenAPI's runtime
 * expressions `$request.header.X`, `$request.body` and `$request.body#/pointer`.
 */
export interface WebhookSignature {
  /** Header that carries the signature. */
  readonly header: string
  /** Option that holds the secret. */
  readonly secret: string
  /** `hmac-…`: the header holds a digest; `ed25519`, `es256`: a signature by a public key; `shared-secret`: the secret itself. */
  readonly algorithm: 'hmac-sha256' | 'hmac-sha1' | 'ed25519' | 'es256' | 'shared-secret'
  /** Names of the fields of a header such as `t=1700000000,v1=…`. */
  readonly fields?: { readonly signature: string; readonly time?: string }
  /** What parts several signatures in the header. */
  readonly separator?: string
  /** What stands before the digest: `sha256=`. */
  readonly prefix?: string
  /** The documented ways to make the digest, the preferred one first; each of them is accepted. Empty for a shared secret. */
  readonly forms: readonly WebhookSignatureForm[]
  /** Header with the time that is signed. */
  readonly time?: string
  /** The events that are signed so, by the name of the webhook. */
  readonly events: Readonly<Record<string, WebhookFacts>>
}

/** One way to make a digest. */
export interface WebhookSignatureForm {
  /** How the secret becomes the key. */
  readonly key: 'utf8' | 'base64' | 'hex'
  /**
   * What is signed: a template with expressions in braces. Default `{$request.body}`, the raw body. Besides headers there are `$signature.time`, the
   * time in the signature's own header, `$url`, and `$request.form`, the sorted fields of a form.
   */
  readonly content?: string
  /** Whether the body is signed as JSON without spaces, however it was sent. */
  readonly compact?: true
  /** How the digest is written. */
  readonly digest: 'hex' | 'base64'
}

/** How an event is recognized, as generated from `x-webhook-event`. */
export interface WebhookFacts {
  /** Expression → value: all of them must be so. */
  readonly match: Readonly<Record<string, string>>
  /**
   * Templates with expressions in braces; the first one of which all expressions are signed and have a value identifies the event. A header that is
   * not signed is sent by `sign`, as the provider does, and never identifies an event.
   */
  readonly id: readonly string[]
}

/** Everything that the runtime knows about a provider's webhooks, as generated from its OpenAPI description. Data only. */
export interface WebhookDescription {
  /** The provider's id: `altur`. */
  readonly id: string
  /** How its webhooks are signed. */
  readonly signatures: readonly WebhookSignature[]
  /** Behaviour that this provider needs and others do not. */
  readonly features?: WebhookFeatures
}
