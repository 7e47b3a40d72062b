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

/** What the next page of a list is found by. */
export interface PageState {
  /** The page. */
  readonly page: unknown
  /** Its response. */
  readonly response: Response
  /** How the list goes on: JSON Pointers. */
  readonly pagination: { readonly next?: string; readonly parameter?: string }
  /** Address of the list, without its query. */
  readonly endpoint: string
  /** What the page was asked for with. */
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** What to ask the next page for with. */
export interface NextPage {
  /** What no other page has. */
  readonly position: unknown
  readonly query: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * Finds the next page of a list.
 * @returns What to ask for; `undefined` at the end; or why it cannot be asked for.
 */
export type FollowPage = (state: PageState) => NextPage | { readonly problem: string } | undefined

/**
 * Behaviour that only some providers need. A provider's generated file imports what its description asks for, so that no other provider
 * carries it.
 */
export interface Features {
  /** By `body` of an operation. */
  readonly encode?: Readonly<Record<string, EncodeBody>>
  /** By the name of a security scheme. */
  readonly authenticate?: Readonly<Record<string, Authenticate>>
  /** By `style` of a list's pagination. */
  readonly follow?: Readonly<Record<string, FollowPage>>
}
