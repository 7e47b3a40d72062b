import type { Features } from './features.ts'

/** The facts of one operation, as generated from a provider's OpenAPI description. Data only. */
export interface Operation {
  /** HTTP method, upper case. */
  readonly method: string
  /** Path template, as in the description: `/campaigns/{id}`. Its parameters are the method's first arguments. */
  readonly path: string
  /** How the request body is encoded; absent when the operation takes none. */
  readonly body?: 'json' | 'multipart' | 'form' | 'raw'
  /** Media type of the body, where `body` does not say it: `application/merge-patch+json`, `text/plain`. */
  readonly contentType?: string
  /** Fields of a form that are not sent as they usually are; see `encodeForm`. */
  readonly fields?: Readonly<Record<string, 'brackets' | 'commas'>>
  /** Whether the operation has query parameters. */
  readonly query?: true
  /** Whether a list in the query is sent as one value with commas (`explode: false`) and not as several values. */
  readonly joinsLists?: true
  /** Header fields that are the same in every call, such as the version of the API. */
  readonly constantHeaders?: Readonly<Record<string, string>>
  /** Servers of its own, where it has some: by the same ids as the provider's. */
  readonly servers?: Readonly<Record<string, Server>>
  /** Names of header parameters that the provider requires, except the idempotency key. */
  readonly headers?: readonly string[]
  /**
   * How a successful response is read. `json`: the description promises a JSON body; absent: JSON, if there is a body.
   */
  readonly response?: 'json' | 'text' | 'binary'
  /** Security requirements, where they differ from the provider's. An empty list means none. */
  readonly security?: readonly SecurityRequirement[]
  /** Whether the call can cause a person to be called or messaged (`x-contacts-people`). */
  readonly contactsPeople?: true
  /** `natural`: repeating the call changes nothing; or the header in which the provider keeps a key (`x-idempotency`). */
  readonly idempotency?: 'natural' | { readonly header: string }
  /** Fields of the body whose values may be shown; given only where all others may hold personal data (free keys). */
  readonly shows?: readonly string[]
  /** How a list goes on (`x-pagination`). */
  readonly pagination?: Pagination
}

/** How a list operation is paged. Pointers are JSON Pointers (RFC 6901) into the response body. */
export interface Pagination {
  /** What the next page is asked for by. `none`: everything comes in one response. */
  readonly style: 'cursor' | 'page' | 'offset' | 'none' | 'body-cursor' | 'link'
  /** Where the items are. */
  readonly items: string
  /** Query parameter that asks for the next page; a JSON Pointer into the request body (`body-cursor`). */
  readonly parameter?: string
  /** Where the next cursor is (`cursor`, `body-cursor`), or the address of the next page (`link`; without it, in the header `Link`). */
  readonly next?: string
  /** Where a boolean says that more follows. */
  readonly more?: string
  /** Where the number of all items is. */
  readonly total?: string
  /** Where the number of all pages is. */
  readonly pages?: string
  /**
   * Number of the first page (`page`).
   * @default 1
   */
  readonly first?: number
  /** Query parameter that sets the page size. */
  readonly size?: string
  /** The largest page size that the provider documents. */
  readonly maxSize?: number
  /** Number of the last page that the provider gives (`page`), however many items there are. */
  readonly last?: number
}

/** A recipe for finding out afterwards whether a call happened; values may be OpenAPI runtime expressions. */
export interface Recipe {
  /** The operation that reads. */
  readonly operationId: string
  /** Its path and query parameters. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** Its body, where it reads with one: field → value. */
  readonly body?: Readonly<Record<string, unknown>>
  /** JSON Pointer within an item → expected value; a list means one of. */
  readonly match: Readonly<Record<string, unknown>>
  /** JSON Pointer to the item's time of creation. */
  readonly created?: string
  /** JSON Pointer to what identifies the item. */
  readonly id?: string
  /** Milliseconds after the last attempt during which absence proves nothing; without it, absence never proves anything. */
  readonly settle?: number
}

/** A recipe, or why there is none. */
export type Reconcile = { readonly none: string } | Recipe

/** Recipes by operationId. */
export type Recipes = Readonly<Record<string, Reconcile>>

/** Scheme names that are needed together. Any one requirement of a list suffices. */
export type SecurityRequirement = readonly string[]

/** Where a credential goes. */
export interface SecurityScheme {
  /** Name of the request header. */
  readonly header: string
  /** What stands before the secret in that header: `Bearer `, `api-key `, or nothing. */
  readonly prefix?: string
  /** Names of the options that hold its parts, in their order, where it has several: user name and password. Default: the scheme's own name. */
  readonly options?: readonly string[]
  /** Names of further options that it takes, such as the address of a token endpoint. */
  readonly settings?: readonly string[]
}

/** A documented address of the API. */
export interface Server {
  /** Address, possibly with `{variables}`, without a slash at its end. */
  readonly url: string
  /** Names of the variables in the address that the caller must give. */
  readonly variables?: readonly string[]
}

/** At most `requests` calls in any span of `per` milliseconds. */
export interface RateLimit {
  /** How many calls are allowed in one span. */
  readonly requests: number
  /** Length of the span in milliseconds. */
  readonly per: number
}

/** Everything that the runtime knows about a provider, as generated from its OpenAPI description. Data only. */
export interface Description {
  /** The provider's id: `altur`. */
  readonly id: string
  /** Documented servers by their id; the first is the default. */
  readonly servers: Readonly<Record<string, Server>>
  /** Credentials by their option name. */
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>
  /** What operations need unless they say otherwise. */
  readonly security: readonly SecurityRequirement[]
  /** Names of the fields with personal or secret content, by its kind: `phone`, `name`, `secret` … (`x-sensitive`). */
  readonly sensitive: Readonly<Record<string, readonly string[]>>
  /** Limits that hold for all calls with one credential together. */
  readonly rateLimits?: readonly RateLimit[]
  /** Behaviour that this provider needs and others do not. */
  readonly features?: Features
  /** The operations by their operationId. */
  readonly operations: Readonly<Record<string, Operation>>
  /** Loads how to find out whether a call whose outcome is unknown happened (`x-reconcile`): few callers ever need it. */
  readonly reconcile?: () => Promise<{ readonly recipes: Recipes }>
}
