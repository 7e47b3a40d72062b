import { element, escapeHtml } from '../markup/html.ts'
import { inlineToHtml, type Links, markdownToHtml } from '../markup/markdown.ts'
import type { SchemaNode } from './schema-node.ts'

/**
 * A schema as HTML: nested lists that open and close without a script. Every property has a permanent anchor.
 * @param id Anchor of the whole, and the start of the anchors within.
 */
export function schemaHtml(node: SchemaNode, id: string, links: Links): string {
  const about = [
    node.component || node.constraints.length > 0
      ? element('p', { class: 'about' }, `${typeHtml(node, links)} ${constraintsHtml(node, links)}`)
      : '',
    node.description && !node.component ? markdownToHtml(node.description, links) : '',
    evidenceHtml(node),
  ]
  return element('div', { class: 'schema', id }, about.join('') + contentsHtml(node, id, links))
}

function contentsHtml(node: SchemaNode, id: string, links: Links): string {
  if (node.continued) return ''
  const fields = node.children.map((child) => fieldHtml(child, `${id}.${anchor(child.name ?? '')}`, links)).join('')
  const list = fields ? element('ul', { class: 'fields' }, fields) : ''
  if (!node.branches) return list
  const branches = node.branches.nodes.map((branch, index) => {
    const branchId = `${id}.${anchor(branch.name ?? String(index))}`
    const summary = `${element('code', {}, escapeHtml(branch.name ?? ''))} ${element('span', { class: 'type' }, escapeHtml(branch.type))}`
    const inside = [
      branch.description ? markdownToHtml(branch.description, links) : '',
      branch.constraints.length > 0 ? element('p', { class: 'about' }, constraintsHtml(branch, links)) : '',
      evidenceHtml(branch),
      branch.continued ? continuedHtml(branch, links) : contentsHtml(branch, branchId, links),
    ]
    return element('details', { class: 'branch', id: branchId, open: index === 0 }, `<summary>${summary}</summary>${inside.join('')}`)
  })
  const label = `<p class="branches">${node.branches.kind === 'one of' ? 'One of these forms:' : 'Any of these forms:'}</p>`
  return list + label + branches.join('')
}

function fieldHtml(node: SchemaNode, id: string, links: Links): string {
  const name = node.isProperty
    ? element('a', { class: 'name', href: `#${id}` }, element('code', {}, escapeHtml(node.name ?? '')))
    : element('span', { class: 'place' }, inlineToHtml(node.name ?? ''))
  const head = [
    name,
    typeHtml(node, links),
    node.required ? '<span class="required">required</span>' : '',
    node.sensitive ? element('span', { class: 'sensitive', title: 'Never written to errors or logs' }, escapeHtml(node.sensitive)) : '',
  ].join(' ')
  const constraints = constraintsHtml(node, links)
  const inside = node.continued ? continuedHtml(node, links) : contentsHtml(node, id, links)
  const parts = [
    element('div', { class: 'head' }, head),
    node.description ? element('div', { class: 'text' }, markdownToHtml(node.description, links)) : '',
    constraints ? element('p', { class: 'about' }, constraints) : '',
    evidenceHtml(node),
    inside
      ? node.continued
        ? inside
        : element('details', { class: 'inside', open: node.name === 'each item' }, `<summary>${insideLabel(node)}</summary>${inside}`)
      : '',
  ]
  return element('li', { id }, parts.join(''))
}

function insideLabel(node: SchemaNode): string {
  const properties = node.children.filter((child) => child.isProperty).length
  if (properties > 0) return `${properties} ${properties === 1 ? 'field' : 'fields'}`
  return node.branches ? `${node.branches.nodes.length} forms` : 'Contents'
}

function typeHtml(node: SchemaNode, links: Links): string {
  const target = node.component ? links.get(node.component) : undefined
  const type = escapeHtml(node.type)
  const component = target ? ` ${element('a', { class: 'component', href: `/${target}` }, escapeHtml(node.component ?? ''))}` : ''
  return `<span class="type">${type}${component}</span>`
}

function constraintsHtml(node: SchemaNode, links: Links): string {
  return node.constraints.map((constraint) => element('span', { class: 'constraint' }, inlineToHtml(constraint, links))).join(' ')
}

function continuedHtml(node: SchemaNode, links: Links): string {
  const target = links.get(node.component ?? '')
  return target ? `<p class="about">Its fields: ${element('a', { href: `/${target}` }, escapeHtml(node.component ?? ''))}</p>` : ''
}

function evidenceHtml({ evidence }: SchemaNode): string {
  if (!evidence || evidence.level === 'documented') return ''
  const source = evidence.source ? ` ${element('a', { href: evidence.source }, 'source')}` : ''
  const note = evidence.note ? ` ${inlineToHtml(evidence.note)}` : ''
  const readings = evidence.readings ? ` Readings: ${evidence.readings.map((reading) => inlineToHtml(reading)).join(' / ')}` : ''
  return `<p class="evidence"><span class="level ${evidence.level}">${evidence.level}</span>${note}${readings}${source}</p>`
}

/** Property names keep their spelling in anchors, so that `#body.cycles.mode` can be guessed. */
function anchor(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-|-$/g, '')
}
