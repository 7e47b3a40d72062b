import type { ObjectSchema, RequestSchemas } from '@campaignkit/core/validate'
import { formats } from '../../../packages/core/src/validation/json-format.ts'
import { keywords } from '../../../packages/core/src/validation/json-schema.ts'
import { isJson } from '../../lint/media-type.ts'
import { componentName, dereference, type Document, operationsOf } from '../read/document.ts'
import { literal } from './literal.ts'
import { GenerationError } from '../problem.ts'
import type { Provider } from '../read/registry.ts'

/** The schemas of the request bodies, as data for the check before sending. */
export function schemasFile(provider: Provider, document: Document): string {
  return `import type { RequestSchemas } from '@campaignkit/core/validate'

/** What the request bodies of ${document.info.title} must be like. */
export const schemas: RequestSchemas = ${literal(describe(provider, document))}
`
}

function describe(provider: Provider, document: Document): RequestSchemas {
  const definitions = new Definitions(provider, document)
  const bodies = operationsOf(document).flatMap(({ id, object }) => {
    if (!object.requestBody) return []
    const { required, content } = dereference(document, object.requestBody)
    const name = componentName(Object.entries(content).find(([type]) => isJson(type))?.[1].schema)
    if (!name) return []
    definitions.add(name)
    return [[id, { $ref: name, ...(required ? {} : { optional: true as const }) }] as const]
  })
  return { id: provider.id, bodies: Object.fromEntries(bodies), definitions: definitions.sorted() }
}

/** Keywords that say nothing about which values are allowed, or nothing that JSON can break. */
const annotations = /^(x-.*|title|description|examples?|default|deprecated|readOnly|writeOnly|discriminator|externalDocs|\$comment)$/
const annotationFormats = new Set(['binary', 'byte', 'double', 'float', 'int32', 'int64', 'password'])

/** The component schemas that bodies refer to, reduced to what is checked. */
class Definitions {
  readonly #provider: Provider
  readonly #document: Document
  readonly #reduced = new Map<string, ObjectSchema>()

  constructor(provider: Provider, document: Document) {
    this.#provider = provider
    this.#document = document
  }

  add(name: string) {
    if (this.#reduced.has(name)) return
    // Known before it is complete, because it may contain itself.
    this.#reduced.set(name, {})
    this.#reduced.set(name, this.#reduce(this.#document.components.schemas?.[name], name) as ObjectSchema)
  }

  sorted(): Record<string, ObjectSchema> {
    return Object.fromEntries([...this.#reduced].toSorted(([left], [right]) => (left < right ? -1 : 1)))
  }

  #reduce(schema: unknown, place: string): unknown {
    if (typeof schema !== 'object' || schema === null) return schema
    const entries = Object.entries(schema).filter(([keyword]) => !annotations.test(keyword))
    return Object.fromEntries(entries.flatMap(([keyword, value]) => this.#keyword(keyword, value, place)))
  }

  #keyword(keyword: string, value: unknown, place: string): [string, unknown][] {
    if (!keywords.includes(keyword)) throw this.#problem(place, `the keyword "${keyword}"`, 'json-schema.ts')
    switch (keyword) {
      case '$ref': {
        const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(value))?.[1]
        if (!name) throw this.#problem(place, `the reference "${String(value)}"`, 'json-schema.ts')
        this.add(name)
        return [[keyword, name]]
      }
      case 'format':
        if (annotationFormats.has(String(value))) return []
        if (!Object.hasOwn(formats, String(value))) throw this.#problem(place, `the format "${String(value)}"`, 'json-format.ts')
        return [[keyword, value]]
      case 'properties':
      case 'patternProperties':
        return [[keyword, Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, this.#reduce(one, `${place}.${key}`)]))]]
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
      case 'prefixItems':
        // These keywords have a list of schemas.
        return [[keyword, (value as readonly unknown[]).map((one) => this.#reduce(one, place))]]
      case 'additionalProperties': {
        const reduced = this.#reduce(value, place)
        // What allows anything need not be written down.
        return reduced === true || JSON.stringify(reduced) === '{}' ? [] : [[keyword, reduced]]
      }
      case 'const':
      case 'enum':
        return [[keyword, value]]
      default:
        return [[keyword, Array.isArray(value) ? value : this.#reduce(value, place)]]
    }
  }

  #problem(place: string, what: string, file: string): GenerationError {
    return new GenerationError(
      `${this.#provider.spec}: schema ${place}: ${what} cannot be checked before sending; say it otherwise, or extend packages/core/src/${file}.`,
    )
  }
}
