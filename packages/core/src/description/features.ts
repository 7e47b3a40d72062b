/** What an operation says about its body. */
export interface BodyFacts {
  /** Its media type, where the kind of the body does not say it. */
  readonly contentType?: string
  /** Fields of a form that are not sent as they usually are. */
  readonly fields?: Readonly<Record<string, 'brackets' | 'commas'>>
}

/**
 * Encodes a body that is neither JSON nor a form with files.
 * @param body What the caller gave.
 * @param operation What it is for.
 * @returns What can be sent again, and no stream.
 * @throws {TypeError} If the body cannot be encoded so.
 */
export type EncodeBody = (
  body: unknown,
  operation: BodyFacts,
) => string | URLSearchParams | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>

/** Where a credential that is fetched comes from, and how. */
export interface TokenContext {
  /** The client's options. Tokens are kept by them, so that all calls of a client share one. */
  readonly options: object
  /** The function that sends requests. */
  readonly fetch: typeof globalThis.fetch
  /** Address of the API, without a slash at its end. */
  readonly baseUrl: string
  /** Whether that address is a documented one. */
  readonly isDocumented: boolean
}

/**
 * Makes the value of a credential's header.
 * @param secrets What the caller gave, in the order of the scheme's `options`.
 * @throws {Error} If no credential can be had. Its message has no secret in it.
 */
export type Authenticate = (secrets: readonly string[], context: TokenContext) => string | Promise<string>

/**
 * Behaviour that only some providers need. A provider's generated file imports what its description asks for, so that no other provider
 * carries it.
 */
export interface Features {
  /** By `body` of an operation. */
  readonly encode?: Readonly<Record<string, EncodeBody>>
  /** By the name of a security scheme. */
  readonly authenticate?: Readonly<Record<string, Authenticate>>
}
