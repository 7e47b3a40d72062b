import type { Operation } from '../openapi/document.ts'

/** The parts of a test run; each can be chosen. */
export const phases = ['examples', 'coverage', 'fuzzing', 'stateful', 'client'] as const

/** One part of a test run. */
export type Phase = (typeof phases)[number]

/** What a request is made from: typed values, not yet written as HTTP. */
export interface Input {
  /** Path parameters by name. */
  readonly path: Readonly<Record<string, unknown>>
  /** Query parameters by name. */
  readonly query: Readonly<Record<string, unknown>>
  /** Header parameters by name. */
  readonly header: Readonly<Record<string, unknown>>
  /** Cookie parameters by name. */
  readonly cookie: Readonly<Record<string, unknown>>
  /** The body's value; absent for none. */
  readonly body?: unknown
  /** The body's media type, as `Content-Type` says it. */
  readonly mediaType?: string
  /** The body's text, where it is not to be written from `body`. */
  readonly text?: string
}

/** In which way a request violates the description. */
export interface Deviation {
  /** What is wrong: a value, something that is missing, a body that cannot be read, the media type, the credential, or the method. */
  readonly kind:
    | 'schema'
    | 'format'
    | 'missing-parameter'
    | 'missing-body'
    | 'malformed-body'
    | 'content-type'
    | 'missing-credentials'
    | 'wrong-credentials'
    | 'method'
  /** The part of the request. */
  readonly place: 'path' | 'query' | 'header' | 'cookie' | 'body' | 'credentials' | 'method'
  /** Place in the document of the rule that is broken. */
  readonly pointer: string
  /** The keyword of JSON Schema that is broken: `maxLength`. */
  readonly keyword?: string
  /** Whether the description says of the rule itself that the provider documents it (`x-evidence`). */
  readonly isDocumented?: boolean
  /** JSON Pointer of the value that breaks it, in the body; or the parameter's name. */
  readonly instance?: string
}

/** One request to send and what is expected of its response. */
export interface Case {
  /** The operation that the request is for. */
  readonly operation: Operation
  /** The part of the run that makes it. */
  readonly phase: Phase
  /** What is special about it, in a few words. */
  readonly title: string
  /** `accepted`: valid. `refused`: violates the description. `unspecified`: valid, but the server may have reasons to refuse. */
  readonly expectation: 'accepted' | 'refused' | 'unspecified'
  /** What the request is made from. */
  readonly input: Input
  /** How it violates the description; absent if it is valid. */
  readonly deviation?: Deviation
  /** Places that this case covers if it comes out as expected: `pointer#keyword`. */
  readonly covers?: readonly string[]
  /** A method in place of the operation's own. */
  readonly method?: string
  /** Whether the ids in the path are of resources that are known to exist. */
  readonly known?: boolean
  /** Names of headers to send besides, for example `Prefer`. */
  readonly extraHeaders?: Readonly<Record<string, string>>
}

/** An input without anything. */
export const emptyInput: Input = { path: {}, query: {}, header: {}, cookie: {} }
