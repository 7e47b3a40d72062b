import { element, escapeHtml } from '../markup/html.ts'
import { codeBlock, inlineToHtml, type Links, markdownToHtml, tableHtml } from '../markup/markdown.ts'
import { schemaHtml } from '../schema/schema-html.ts'
import type { Badge, Block } from './block.ts'

/** Blocks as HTML. */
export function blocksHtml(blocks: readonly Block[], links: Links): string {
  return blocks.map((block) => blockHtml(block, links)).join('\n')
}

function blockHtml(block: Block, links: Links): string {
  switch (block.kind) {
    case 'text':
      return markdownToHtml(block.text, links)
    case 'heading': {
      const anchor = element('a', { class: 'anchor', href: `#${block.id}`, 'aria-label': `Link to ${plain(block.text)}` }, '#')
      const title = element(`h${block.level}`, { id: block.id }, inlineToHtml(block.text))
      return element('div', { class: `titled level-${block.level}` }, title + anchor)
    }
    case 'code':
      return codeBlock(block.language, block.code, block.title)
    case 'table': {
      const row = (cells: readonly string[], name: string) =>
        cells.map((cell) => element(cell === '' ? 'td' : name, {}, inlineToHtml(cell, links))).join('')
      return tableHtml(
        block.label,
        row(block.head, 'th'),
        block.rows.map((cells) => element('tr', {}, row(cells, 'td'))),
      )
    }
    case 'badges':
      return element('ul', { class: 'badges' }, block.badges.map((badge) => element('li', {}, badgeHtml(badge))).join(''))
    case 'schema':
      return schemaHtml(block.node, block.id, links)
    case 'details':
      return element('details', { id: block.id }, `<summary>${inlineToHtml(block.summary)}</summary>${blocksHtml(block.blocks, links)}`)
    case 'columns':
      return element('div', { class: 'columns' }, block.columns.map((column) => element('div', {}, blocksHtml(column, links))).join(''))
    case 'tabs':
      return tabsHtml(block, links)
    case 'split': {
      // What a page is about stands in its introduction: the rest must not bring it before the pages of others.
      const part = (name: string, search: Readonly<Record<string, string | boolean>>, blocks: readonly Block[]) =>
        element('div', { class: name, ...search }, blocksHtml(blocks, links))
      const parts = [
        part('intro', { 'data-pagefind-weight': '0.7' }, block.intro),
        part('aside', { 'data-pagefind-ignore': true }, block.aside),
        part('body', { 'data-pagefind-weight': '0.2' }, block.body),
      ].join('')
      return element('div', { class: 'split' }, parts)
    }
    case 'figure':
      return block.html
  }
}

/** Tabs are radio buttons: they work without a script, and a keyboard knows them. */
function tabsHtml({ id, label, tabs }: Extract<Block, { kind: 'tabs' }>, links: Links): string {
  const choices = tabs.map(({ name }, index) => {
    const choice = `${id}-${index}`
    const input = `<input type="radio" name="${id}" id="${choice}" value="${escapeHtml(name)}"${index === 0 ? ' checked' : ''}>`
    return `${input}${element('label', { for: choice }, inlineToHtml(name))}`
  })
  const legend = element('legend', {}, escapeHtml(label))
  const panels = tabs.map(({ name, blocks }) =>
    element('div', { class: 'panel' }, element('p', { class: 'panel-name' }, inlineToHtml(name)) + blocksHtml(blocks, links)),
  )
  return element('div', { class: 'tabs' }, element('fieldset', { class: 'choices' }, legend + choices.join('')) + panels.join(''))
}

function badgeHtml({ text, tone, href }: Badge): string {
  const attributes = { class: `badge ${tone}` }
  return href ? element('a', { ...attributes, href }, inlineToHtml(text)) : element('span', attributes, inlineToHtml(text))
}

/** Markdown within a line as plain text. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<!\\)[`*]/g, '')
    .replaceAll(/\\([^\w\s])/g, '$1')
}

/** What fills the list of contents beside a page. */
export function headingsOf(blocks: readonly Block[]): { depth: number; slug: string; text: string }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return block.level < 4 ? [{ depth: block.level, slug: block.id, text: plain(block.text) }] : []
    return block.kind === 'split' ? headingsOf([...block.intro, ...block.body]) : []
  })
}
