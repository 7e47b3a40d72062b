import type { Json } from '../adapters/json.ts'

/** What became of one request. */
export type Finding =
  /** It was done. */
  | {
      readonly outcome: 'sent'
      /** The provider's id of what it made. */
      readonly ref?: string
      /** What later stages need of the response: no personal data. */
      readonly result?: Json
      /** People whom the provider did not take, by their line, with its reason. */
      readonly refused?: readonly { readonly line: number; readonly reason: string }[]
    }
  /** It never left. */
  | {
      readonly outcome: 'not-sent'
      readonly reason: string
      readonly retryAt?: number
      /** Whether it was tried: no connection could be made, or the client lacks something. Otherwise a check kept it back. */
      readonly tried?: boolean
    }
  /** The provider refused it: nothing was done. */
  | {
      readonly outcome: 'rejected'
      readonly reason: string
      /** Whether the same request may be taken later: too many requests, a server that is down. */
      readonly transient: boolean
      /** Whether every other request would be refused too: a key that is not valid, no credit. */
      readonly stops: boolean
      /** Milliseconds that the provider asks to wait. */
      readonly retryAfter?: number
    }
  /** It left, and nobody knows. */
  | { readonly outcome: 'unknown'; readonly reason: string; readonly record?: Json }

/** What a look for a lost response found. */
export type Found =
  | { readonly outcome: 'happened'; readonly ref?: string; readonly result?: Json; readonly evidence: string }
  | { readonly outcome: 'did-not-happen'; readonly evidence: string }
  | { readonly outcome: 'still-unknown'; readonly reason: string }
