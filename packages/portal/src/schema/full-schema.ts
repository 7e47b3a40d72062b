import { dereference, type Document, type Referenced } from '../../../../scripts/generate/read/document.ts'

/** How well something is known (`x-evidence`). */
export interface Evidence {
  readonly level: 'documented' | 'example' | 'inferred' | 'disputed'
  readonly source?: string
  readonly note?: string
  readonly readings?: readonly string[]
}

/** The keywords of JSON Schema 2020-12 and of our own that a description may use. */
export interface FullSchema {
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Referenced<FullSchema> | boolean>>
  readonly patternProperties?: Readonly<Record<string, Referenced<FullSchema>>>
  readonly additionalProperties?: boolean | Referenced<FullSchema>
  readonly required?: readonly string[]
  readonly items?: Referenced<FullSchema> | boolean
  readonly prefixItems?: readonly Referenced<FullSchema>[]
  readonly contains?: Referenced<FullSchema>
  readonly oneOf?: readonly Referenced<FullSchema>[]
  readonly anyOf?: readonly Referenced<FullSchema>[]
  readonly allOf?: readonly Referenced<FullSchema>[]
  readonly not?: Referenced<FullSchema>
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minContains?: number
  readonly maxContains?: number
  readonly uniqueItems?: boolean
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly readOnly?: boolean
  readonly writeOnly?: boolean
  readonly deprecated?: boolean
  readonly contentMediaType?: string
  readonly 'x-extensible-enum'?: readonly string[]
  readonly 'x-evidence'?: Evidence
  readonly 'x-sensitive'?: string
}

/** A schema with what stands beside its reference. */
export function resolve(document: Document, reference: Referenced<FullSchema> | boolean): FullSchema {
  if (typeof reference === 'boolean') return {}
  // Keywords beside a reference hold as well; the description there is about this place.
  const { $ref, ...beside } = reference as FullSchema & { readonly $ref?: string }
  return $ref ? { ...dereference<FullSchema>(document, { $ref }), ...beside } : beside
}

/** The properties of a schema with those of all its parts and forms; of equal names the first counts. */
export function rootProperties(document: Document, schema: FullSchema): Record<string, FullSchema> {
  const own = Object.entries(schema.properties ?? {}).map(([name, property]): [string, FullSchema] => [name, resolve(document, property)])
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  const inherited = parts.map((part) => rootProperties(document, resolve(document, part)))
  return Object.assign({}, ...inherited.toReversed(), Object.fromEntries(own)) as Record<string, FullSchema>
}
