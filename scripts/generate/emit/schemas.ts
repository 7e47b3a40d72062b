import type { ObjectSchema, RequestSchemas } from '@campaignkit/core/validate'
import { hasFields } from '../../lint/media-type.ts'
import { bodyOf } from '../read/body.ts'
import { annotationFormats, annotations } from '../../lint/rules/schema/supported-schema.ts'
import { componentName, type Document, operationsOf } from '../read/document.ts'
import { comment, oneLine } from './comment.ts'
import { literal } from './literal.ts'
import type { Provider } from '../read/registry.ts'

/** The schemas of the request bodies, as data for the check before sending. */
export function schemasFile(provider: Provider, document: Document): string {
  return `import type { RequestSchemas } from '@campaignkit/core/validate'

${comment([`What the request bodies of ${oneLine(document.info.title)} must be like.`], '')}export const schemas: RequestSchemas = ${literal(describe(provider, document))}
`
}

function describe(provider: Provider, document: Document): RequestSchemas {
  const definitions = new Definitions(document)
  const bodies = operationsOf(document).flatMap((operation) => {
    const body = bodyOf(document, operation)
    const name = body && hasFields(body.mediaType) ? componentName(body.content.schema) : undefined
    if (!name) return []
    definitions.add(name)
    return [[operation.id, { $ref: name, ...(body?.required ? {} : { optional: true as const }) }] as const]
  })
  return { id: provider.id, bodies: Object.fromEntries(bodies), definitions: definitions.sorted() }
}

/** The component schemas that bodies refer to, reduced to what is checked. */
class Definitions {
  readonly #document: Document
  readonly #reduced = new Map<string, ObjectSchema>()

  constructor(document: Document) {
    this.#document = document
  }

  add(name: string) {
    if (this.#reduced.has(name)) return
    // Known before it is complete, because it may contain itself.
    this.#reduced.set(name, {})
    this.#reduced.set(name, this.#reduce(this.#document.components.schemas?.[name]) as ObjectSchema)
  }

  sorted(): Record<string, ObjectSchema> {
    return Object.fromEntries([...this.#reduced].toSorted(([left], [right]) => (left < right ? -1 : 1)))
  }

  #reduce(schema: unknown): unknown {
    if (typeof schema !== 'object' || schema === null) return schema
    const entries = Object.entries(schema).filter(([keyword]) => !annotations.test(keyword))
    return Object.fromEntries(entries.flatMap(([keyword, value]) => this.#keyword(keyword, value)))
  }

  #keyword(keyword: string, value: unknown): [string, unknown][] {
    switch (keyword) {
      case '$ref': {
        // To a whole component: the rule supported-schema has checked it.
        const name = componentName({ $ref: String(value) }) ?? ''
        this.add(name)
        return [[keyword, name]]
      }
      case 'format':
        return annotationFormats.has(String(value)) ? [] : [[keyword, value]]
      case 'properties':
      case 'patternProperties':
        return [[keyword, Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, this.#reduce(one)]))]]
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
      case 'prefixItems':
        // These keywords have a list of schemas.
        return [[keyword, (value as readonly unknown[]).map((one) => this.#reduce(one))]]
      case 'additionalProperties': {
        const reduced = this.#reduce(value)
        // What allows anything need not be written down.
        return reduced === true || JSON.stringify(reduced) === '{}' ? [] : [[keyword, reduced]]
      }
      case 'const':
      case 'enum':
        return [[keyword, value]]
      default:
        return [[keyword, Array.isArray(value) ? value : this.#reduce(value)]]
    }
  }
}
