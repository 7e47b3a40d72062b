import { resolvePointer } from '@campaignkit/core/description'

// The parts of a bundled OpenAPI 3.1 document that generation reads.

/** A `$ref` into the same document, or the value itself. */
export type Referenced<Value> = Value | { readonly $ref: string }

export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly const?: unknown
  readonly maximum?: number
  readonly items?: Referenced<Schema>
  readonly properties?: Readonly<Record<string, Referenced<Schema>>>
  readonly additionalProperties?: boolean | object
  readonly allOf?: readonly Referenced<Schema>[]
  readonly oneOf?: readonly Referenced<Schema>[]
  readonly anyOf?: readonly Referenced<Schema>[]
}

export interface MediaType {
  readonly schema?: Referenced<Schema>
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, Referenced<{ readonly value?: unknown }>>>
  readonly encoding?: Readonly<Record<string, { readonly style?: string; readonly explode?: boolean }>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Referenced<Schema>
  readonly explode?: boolean
  readonly example?: unknown
  readonly [extension: `x-${string}`]: unknown
}

export interface Response {
  readonly description?: string
  readonly content?: Readonly<Record<string, MediaType>>
  readonly headers?: Readonly<Record<string, unknown>>
}

export interface OperationObject {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly servers?: readonly ServerObject[]
  readonly parameters?: readonly Referenced<Parameter>[]
  readonly requestBody?: Referenced<{ readonly required?: boolean; readonly content: Readonly<Record<string, MediaType>> }>
  readonly responses: Readonly<Record<string, Referenced<Response>>>
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly [extension: `x-${string}`]: unknown
}

export interface SecuritySchemeObject {
  readonly type: string
  readonly scheme?: string
  readonly in?: string
  readonly name?: string
  readonly description?: string
  readonly 'x-value-prefix'?: string
  readonly 'x-credentials'?: Readonly<Record<string, string>>
  readonly flows?: { readonly clientCredentials?: { readonly tokenUrl: string } }
}

export interface ServerObject {
  readonly url: string
  readonly description?: string
  readonly variables?: Readonly<Record<string, { readonly default: string }>>
  readonly 'x-id': string
}

export interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly servers: readonly ServerObject[]
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly webhooks?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: {
    readonly schemas?: Readonly<Record<string, Referenced<Schema>>>
    readonly securitySchemes?: Readonly<Record<string, SecuritySchemeObject>>
  }
  readonly [extension: `x-${string}`]: unknown
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Follows a `$ref` within the document. */
export function dereference<Value>(document: Document, value: Referenced<Value>): Value {
  let current: unknown = value
  while (typeof current === 'object' && current !== null && '$ref' in current) {
    current = resolvePointer(document, decodeURIComponent(String(current.$ref).slice(1)))
  }
  // Bundling has resolved every reference, or there would be no document.
  return current as Value
}

/** One operation with what it inherits from its path. */
export interface DescribedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly object: OperationObject
  readonly parameters: readonly Parameter[]
  /** Servers of its own, or of its path. */
  readonly servers: readonly ServerObject[] | undefined
}

/** The operations of a document, in its order. */
export function operationsOf(document: Document): DescribedOperation[] {
  return Object.entries(document.paths).flatMap(([path, referenced]) => {
    const item = dereference<Readonly<Record<string, unknown>>>(document, referenced)
    const shared = parametersIn(document, item['parameters'])
    return methods
      .filter((method) => Object.hasOwn(item, method))
      .map((method) => {
        const object = item[method] as OperationObject
        const own = parametersIn(document, object.parameters)
        // An operation's own parameter replaces that of its path (OpenAPI 3.1, Path Item Object).
        const parameters = [...shared.filter((one) => !own.some((other) => isSameParameter(one, other))), ...own]
        return {
          id: object.operationId,
          method: method.toUpperCase(),
          path,
          object,
          parameters,
          servers: object.servers ?? (item['servers'] as readonly ServerObject[] | undefined),
        }
      })
  })
}

function parametersIn(document: Document, list: unknown): Parameter[] {
  // The rule `struct` has checked that the list holds parameters or references to them.
  return ((list ?? []) as readonly Referenced<Parameter>[]).map((parameter) => dereference(document, parameter))
}

/** Names of headers have no case (RFC 9110, 5.1). */
function isSameParameter(one: Parameter, other: Parameter): boolean {
  if (one.in !== other.in) return false
  return one.in === 'header' ? one.name.toLowerCase() === other.name.toLowerCase() : one.name === other.name
}

/** The name of the component that a `$ref` leads to. */
export function componentName(value: Referenced<object> | undefined): string | undefined {
  return value && '$ref' in value ? value.$ref.split('/').at(-1) : undefined
}
