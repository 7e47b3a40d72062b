import { dereference, type Document, type Referenced, type Schema } from '../scripts/generate/read/document.ts'

/** A schema with our mark for personal or secret content. */
interface Marked extends Schema {
  readonly 'x-sensitive'?: string
}

/** Every schema that a value at this place may have to do with. */
function branches(document: Document, schema: Referenced<Schema>): Marked[] {
  const own = dereference<Marked>(document, schema)
  const others = [...(own.allOf ?? []), ...(own.oneOf ?? []), ...(own.anyOf ?? [])]
  return [own, ...others.flatMap((other) => branches(document, other))]
}

/**
 * A copy of an example in which every text and number of a field that the description marks as sensitive is one that occurs nowhere else. This
 * reads the schemas, not the list of names that the runtime has.
 * @param mint Makes a value that occurs nowhere else: in place of a text or of a number.
 */
export function plantSentinels(
  document: Document,
  schema: Referenced<Schema>,
  example: unknown,
  mint: (kind: 'string' | 'number') => string | number,
): unknown {
  const plant = (schemas: readonly Marked[], value: unknown, isInside: boolean): unknown => {
    if (Array.isArray(value)) {
      const items = schemas.flatMap((each) => (each.items ? branches(document, each.items) : []))
      return value.map((item) => plant(items, item, isInside || items.some((each) => each['x-sensitive'])))
    }
    if (typeof value === 'object' && value !== null && !(value instanceof Blob)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => {
          const declared = schemas.flatMap((each) =>
            each.properties && Object.hasOwn(each.properties, name) ? [each.properties[name] ?? {}] : [],
          )
          const free = schemas.flatMap((each) =>
            typeof each.additionalProperties === 'object' ? [each.additionalProperties as Referenced<Schema>] : [],
          )
          const here = (declared.length > 0 ? declared : free).flatMap((each) => branches(document, each))
          return [name, plant(here, item, isInside || here.some((each) => each['x-sensitive']))]
        }),
      )
    }
    if (!isInside || (typeof value !== 'string' && typeof value !== 'number')) return value
    return mint(typeof value === 'string' ? 'string' : 'number')
  }
  return plant(branches(document, schema), example, false)
}
