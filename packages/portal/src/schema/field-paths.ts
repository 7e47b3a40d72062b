import type { Document, Referenced } from '../../../../scripts/generate/read/document.ts'
import { type FullSchema, resolve, rootProperties } from './full-schema.ts'

/** A field of a body, and where it is: `contacts[].phone`. */
export interface FieldPath {
  readonly path: string
  readonly schema: FullSchema
}

/** All fields of a body, those of all its forms included; of what contains itself, the first round. */
export function fieldsOf(document: Document, schema: Referenced<FullSchema> | undefined): FieldPath[] {
  const found: FieldPath[] = []
  const visit = (reference: Referenced<FullSchema> | undefined, path: string, seen: readonly FullSchema[]): void => {
    if (!reference) return
    const node = resolve(document, reference)
    if (seen.length > 6) return
    if (typeof node.items === 'object') visit(node.items, `${path}[]`, [...seen, node])
    for (const [name, property] of Object.entries(rootProperties(document, node))) {
      const place = path === '' ? name : `${path}.${name}`
      found.push({ path: place, schema: property })
      visit(property, place, [...seen, node])
    }
  }
  visit(schema, '', [])
  return [...new Map(found.map((field) => [field.path, field])).values()]
}
