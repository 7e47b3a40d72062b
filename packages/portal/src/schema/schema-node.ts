import { componentName, type Document, type Referenced } from '../../../../scripts/generate/read/document.ts'
import { type Evidence, type FullSchema, resolve } from './full-schema.ts'

/** What a reader is told about a schema: the same tree for HTML and for Markdown. */
export interface SchemaNode {
  /** Name of the property, item or branch; absent at the top. */
  readonly name?: string
  /** Whether `name` is a property's name and not a description of the place. */
  readonly isProperty?: boolean
  readonly required?: boolean
  /** In words: `string or null`, `array of object`. */
  readonly type: string
  /** The component that it comes from. */
  readonly component?: string
  /** Markdown. */
  readonly description?: string
  /** Everything that a value must satisfy, in words; Markdown. */
  readonly constraints: readonly string[]
  readonly evidence?: Evidence
  readonly sensitive?: string
  readonly children: readonly SchemaNode[]
  readonly branches?: { readonly kind: 'one of' | 'any of'; readonly nodes: readonly SchemaNode[] }
  /** The contents are skipped, because they are recursive or too deep; the component's page has them. */
  readonly continued?: true
}

/** Beyond this depth of objects in objects a link to the component's page takes the place of the contents. */
const depthLimit = 4

/**
 * Describes a schema for readers.
 * @param schema A schema or a reference to a component.
 */
export function describeSchema(document: Document, schema: Referenced<FullSchema> | undefined): SchemaNode {
  return describe(document, schema ?? {}, { seen: [], depth: 0 })
}

interface Position {
  readonly seen: readonly string[]
  readonly depth: number
}

function describe(document: Document, reference: Referenced<FullSchema> | boolean, position: Position): SchemaNode {
  if (typeof reference === 'boolean') return { type: reference ? 'any value' : 'not allowed', constraints: [], children: [] }
  const component = componentName(reference)
  const schema = resolve(document, reference)
  const node = {
    type: typeOf(document, schema),
    ...(component ? { component } : {}),
    ...descriptionOf(reference, schema),
    constraints: constraintsOf(document, schema),
    ...(schema['x-evidence'] ? { evidence: schema['x-evidence'] } : {}),
    ...(schema['x-sensitive'] ? { sensitive: schema['x-sensitive'] } : {}),
  }
  const recursive = component !== undefined && position.seen.includes(component)
  const tooDeep = component !== undefined && position.depth >= depthLimit
  if ((recursive || tooDeep) && hasContents(schema)) return { ...node, children: [], continued: true }
  const inside: Position = { seen: component ? [...position.seen, component] : position.seen, depth: position.depth + 1 }
  const branches = schema.oneOf ?? schema.anyOf
  return {
    ...node,
    children: childrenOf(document, schema, inside),
    ...(branches
      ? {
          branches: {
            kind: schema.oneOf ? ('one of' as const) : ('any of' as const),
            nodes: branches.map((branch, index) => ({
              ...describe(document, branch, inside),
              name: componentName(branch) ?? resolve(document, branch).title ?? `Form ${index + 1}`,
            })),
          },
        }
      : {}),
  }
}

function hasContents(schema: FullSchema): boolean {
  return Boolean(schema.properties ?? schema.oneOf ?? schema.anyOf ?? schema.allOf ?? schema.items)
}

function descriptionOf(reference: Referenced<FullSchema>, schema: FullSchema): { description?: string } {
  const description = ('description' in reference ? reference.description : undefined) ?? schema.description
  return description ? { description: description.trim() } : {}
}

function childrenOf(document: Document, schema: FullSchema, position: Position): SchemaNode[] {
  const required = new Set(schema.required)
  const children: SchemaNode[] = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    ...describe(document, property, position),
    name,
    isProperty: true,
    required: required.has(name),
  }))
  for (const [pattern, property] of Object.entries(schema.patternProperties ?? {}))
    children.push({ ...describe(document, property, position), name: `names that match \`${pattern}\`` })
  if (typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length > 0)
    children.push({ ...describe(document, schema.additionalProperties, position), name: 'any other name' })
  for (const [index, item] of (schema.prefixItems ?? []).entries())
    children.push({ ...describe(document, item, position), name: `item ${index + 1}` })
  if (typeof schema.items === 'object') {
    const item = { ...describe(document, schema.items, position), name: 'each item' }
    // The list's own type has already said what a plain item is.
    if (item.component ?? item.description ?? item.evidence ?? item.branches ?? [...item.children, ...item.constraints][0])
      children.push(item)
  }
  for (const part of schema.allOf ?? []) {
    const { children: inherited, branches, component } = describe(document, part, position)
    children.push(...inherited)
    if (branches) children.push({ type: 'object', constraints: [], children: [], branches, name: component ?? 'and also' })
  }
  return children
}

/** The type in words. */
function typeOf(document: Document, schema: FullSchema): string {
  if (schema.const !== undefined && schema.type === undefined) return typeName(schema.const)
  const types = schema.type === undefined ? impliedTypes(document, schema) : [schema.type].flat()
  const words = types.map((type) => {
    if (type !== 'array' || typeof schema.items !== 'object') return type
    const item = resolve(document, schema.items)
    const name = typeOf(document, item)
    return name.includes(' or ') ? `array of (${name})` : `array of ${name}`
  })
  return words.join(' or ') || 'any value'
}

function impliedTypes(document: Document, schema: FullSchema): string[] {
  if (schema.properties ?? schema.additionalProperties) return ['object']
  const parts = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []
  return [...new Set(parts.flatMap((part) => typeOf(document, resolve(document, part)).split(' or ')))].filter(
    (type) => type !== 'any value',
  )
}

function typeName(constant: unknown): string {
  return constant === null ? 'null' : Array.isArray(constant) ? 'array' : typeof constant
}

function constraintsOf(document: Document, schema: FullSchema): string[] {
  const list: string[] = []
  if (schema.const !== undefined) list.push(`always ${value(schema.const)}`)
  if (schema.enum) list.push(`one of ${schema.enum.map(value).join(', ')}`)
  if (schema['x-extensible-enum']) list.push(`open enum: ${schema['x-extensible-enum'].map(value).join(', ')}`)
  if (schema.format) list.push(`format \`${schema.format}\``)
  // A long pattern is for machines, which have the description; people have the words beside it.
  if (schema.pattern)
    list.push(schema.pattern.length > 60 ? 'matches a pattern (see the OpenAPI description)' : `matches \`${schema.pattern}\``)
  if (schema.contentMediaType) list.push(`content \`${schema.contentMediaType}\``)
  list.push(...rangeOf(schema.minLength, schema.maxLength, 'characters'))
  list.push(...rangeOf(schema.minItems, schema.maxItems, 'items'))
  list.push(...rangeOf(schema.minProperties, schema.maxProperties, 'properties'))
  list.push(...boundsOf(schema))
  if (schema.multipleOf !== undefined) list.push(`a multiple of ${schema.multipleOf}`)
  if (schema.uniqueItems) list.push('unique items')
  if (schema.contains) list.push(containsWords(document, schema, schema.contains))
  if (schema.not) list.push('not every value; see the description')
  if (schema.additionalProperties === false && schema.properties) list.push('no other fields')
  if (schema.default !== undefined) list.push(`default ${value(schema.default)}`)
  if (schema.readOnly) list.push('read-only')
  if (schema.writeOnly) list.push('write-only')
  if (schema.deprecated) list.push('deprecated')
  return list
}

function containsWords(document: Document, schema: FullSchema, contains: Referenced<FullSchema>): string {
  const constraints = constraintsOf(document, resolve(document, contains))
  const what = constraints.length > 0 ? constraints.join(', ') : typeOf(document, resolve(document, contains))
  const [count] = rangeOf(schema.minContains ?? 1, schema.maxContains, 'items')
  return `contains ${count ?? 'items'}: ${what}`
}

function rangeOf(minimum: number | undefined, maximum: number | undefined, unit: string): string[] {
  const many = (count: number) => (count === 1 ? unit.replace(/ies\b/, 'y').replace(/s\b/, '') : unit)
  if (minimum !== undefined && maximum !== undefined)
    return [minimum === maximum ? `exactly ${minimum} ${many(minimum)}` : `${minimum} to ${maximum} ${many(maximum)}`]
  if (minimum !== undefined) return minimum > 0 ? [`at least ${minimum} ${many(minimum)}`] : []
  return maximum === undefined ? [] : [`at most ${maximum} ${many(maximum)}`]
}

function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: FullSchema): string[] {
  if (minimum !== undefined && maximum !== undefined) return [`${minimum} to ${maximum}`]
  const list: string[] = []
  if (minimum !== undefined) list.push(`at least ${minimum}`)
  if (exclusiveMinimum !== undefined) list.push(`more than ${exclusiveMinimum}`)
  if (maximum !== undefined) list.push(`at most ${maximum}`)
  if (exclusiveMaximum !== undefined) list.push(`less than ${exclusiveMaximum}`)
  return list
}

function value(item: unknown): string {
  return `\`${typeof item === 'string' ? item : JSON.stringify(item)}\``
}
