import type { Document, Parameter } from '../../../../../scripts/generate/read/document.ts'
import { type Block, heading } from '../../document/block.ts'
import type { FullSchema } from '../../schema/full-schema.ts'
import { describeSchema, type SchemaNode } from '../../schema/schema-node.ts'

/** What goes into the path, the query and the headers. */
export function parameterBlocks(document: Document, parameters: readonly Parameter[]): Block[] {
  const places = [
    ['path', 'Path parameters'],
    ['query', 'Query parameters'],
    ['header', 'Header parameters'],
    ['cookie', 'Cookie parameters'],
  ] as const
  return places.flatMap(([place, title]) => {
    const list = parameters.filter((parameter) => parameter.in === place)
    if (list.length === 0) return []
    const node: SchemaNode = { type: 'object', constraints: [], children: list.map((parameter) => parameterNode(document, parameter)) }
    return [heading(2, title, `${place}-parameters`), { kind: 'schema' as const, id: place, node }]
  })
}

function parameterNode(document: Document, parameter: Parameter): SchemaNode {
  const { component: _, ...node } = describeSchema(document, parameter.schema)
  // Extensions stand on a parameter as they do on a schema; the same lint rules have checked them.
  const { 'x-evidence': evidence, 'x-sensitive': sensitive } = parameter as Parameter & Pick<FullSchema, 'x-evidence' | 'x-sensitive'>
  const notes = [
    ...(parameter.example === undefined ? [] : [`for example \`${exampleText(parameter.example)}\``]),
    ...(node.type.startsWith('array') && parameter.in === 'query'
      ? [parameter.explode === false ? 'several values separated by commas' : 'several values as several parameters']
      : []),
  ]
  return {
    ...node,
    name: parameter.name,
    isProperty: true,
    required: parameter.required ?? false,
    constraints: [...node.constraints, ...notes],
    ...(parameter.description ? { description: parameter.description } : {}),
    ...(evidence ? { evidence } : {}),
    ...(sensitive ? { sensitive } : {}),
  }
}

/** An example as it stands in a sentence. */
export function exampleText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
