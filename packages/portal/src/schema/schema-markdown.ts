import type { SchemaNode } from './schema-node.ts'

/** A schema as a nested Markdown list. */
export function schemaMarkdown(node: SchemaNode): string {
  const about = [node.component ? `\`${node.component}\`` : '', node.type, ...node.constraints].filter(Boolean).join(', ')
  const description = node.description && !node.component ? `\n\n${node.description}` : ''
  return `${about}${description}${evidence(node)}\n\n${contents(node, '')}`.trimEnd()
}

function contents(node: SchemaNode, indent: string): string {
  if (node.continued) return ''
  const fields = node.children.map((child) => item(child, indent)).join('')
  if (!node.branches) return fields
  const branches = node.branches.nodes.map((branch) => item(branch, `${indent}  `)).join('')
  return `${fields}${indent}- ${node.branches.kind} these forms:\n${branches}`
}

function item(node: SchemaNode, indent: string): string {
  const name = node.isProperty ? `\`${node.name}\`` : (node.name ?? '')
  const facts = [
    node.type,
    node.component,
    node.required ? '**required**' : '',
    ...node.constraints,
    node.sensitive ? `sensitive: ${node.sensitive}` : '',
  ]
  const description = node.description ? `: ${node.description.replaceAll(/\s*\n\s*/g, ' ')}` : ''
  const continued = node.continued ? ` See the schema ${node.component}.` : ''
  const line = `${indent}- ${name} (${facts.filter(Boolean).join('; ')})${description}${evidence(node)}${continued}\n`
  return line + contents(node, `${indent}  `)
}

function evidence({ evidence: known }: SchemaNode): string {
  if (!known || known.level === 'documented') return ''
  const parts = [known.note, known.readings ? `Readings: ${known.readings.join(' / ')}` : '', known.source]
  return ` [${known.level}] ${parts
    .filter(Boolean)
    .map((part) => String(part).replaceAll(/\s*\n\s*/g, ' '))
    .join(' ')}`
}
