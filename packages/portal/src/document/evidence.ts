import { type DescribedOperation, dereference, type Document, type Referenced } from '../../../../scripts/generate/read/document.ts'
import { type Evidence, type FullSchema, resolve } from '../schema/full-schema.ts'

/** How many facts have each level of evidence. */
export type EvidenceCounts = Readonly<Record<Evidence['level'], number>>

/** What each level says. */
export const evidenceMeanings = {
  documented: 'The provider’s documentation says so.',
  example: 'Only an example in the provider’s documentation shows it.',
  inferred: 'Concluded by us, or seen in other clients; the provider’s documentation does not say it.',
  disputed: 'Versions or pages of the provider’s documentation disagree. Both readings are given; the first one is modelled.',
} as const satisfies Readonly<Record<Evidence['level'], string>>

/** The levels, from the most to the least certain. */
export const evidenceLevels = ['documented', 'example', 'inferred', 'disputed'] as const satisfies readonly Evidence['level'][]

/** How well the fields and responses of an operation are known; what is marked with nothing is documented, and not counted. */
export function fieldEvidence(
  document: Document,
  { object, parameters }: Pick<DescribedOperation, 'object' | 'parameters'>,
): EvidenceCounts {
  const counts = emptyCounts()
  const seen = new Set<object>()
  const add = (carrier: { readonly 'x-evidence'?: Evidence }) => {
    const level = carrier['x-evidence']?.level
    if (level) counts[level] += 1
  }
  const visit = (reference: Referenced<FullSchema> | boolean | undefined): void => {
    if (typeof reference !== 'object') return
    const schema = resolve(document, reference)
    const target = '$ref' in reference ? dereference<FullSchema>(document, reference) : schema
    if (seen.has(target)) return
    seen.add(target)
    add(schema)
    const {
      properties = {},
      patternProperties = {},
      additionalProperties,
      items,
      prefixItems = [],
      oneOf = [],
      anyOf = [],
      allOf = [],
    } = schema
    for (const part of [...Object.values(properties), ...Object.values(patternProperties), additionalProperties, items, ...prefixItems])
      visit(part)
    for (const part of [...oneOf, ...anyOf, ...allOf]) visit(part)
  }
  for (const parameter of parameters) {
    // Extensions stand on a parameter as they do on a schema; the lint rule extension-form has checked them.
    add(parameter as { 'x-evidence'?: Evidence })
    visit(parameter.schema)
  }
  if (object.requestBody) for (const { schema } of Object.values(dereference(document, object.requestBody).content)) visit(schema)
  for (const reference of Object.values(object.responses)) {
    const response = dereference(document, reference)
    add(response as { 'x-evidence'?: Evidence })
    for (const { schema } of Object.values(response.content ?? {})) visit(schema)
  }
  return counts
}

/** Counts of nothing. */
export function emptyCounts(): Record<Evidence['level'], number> {
  return { documented: 0, example: 0, inferred: 0, disputed: 0 }
}
