import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5'

/** What the checks need to know about a built page. */
export interface HtmlPage {
  /** Address: `/altur/campaigns-create/`. */
  readonly address: string
  readonly kind: string
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
  /** Those in the main part. */
  readonly mainLinks: readonly string[]
  /** Text of the main part, without code of scripts. */
  readonly text: string
  readonly language: string | undefined
  readonly title: string
}

/** Reads every page of a built site, except the one-page references, which are downloads. */
export function readPages(folder: string): HtmlPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.endsWith('reference.html'))
    .toSorted()
    .map((file) => readPage(`/${file.replace(/index\.html$/, '')}`, readFileSync(join(folder, file), 'utf8')))
}

function readPage(address: string, source: string): HtmlPage {
  const ids = new Set<string>()
  const links: string[] = []
  const mainLinks: string[] = []
  let kind = 'other'
  let title = ''
  let language: string | undefined
  const text: string[] = []
  const visit = (node: DefaultTreeAdapterMap['node'], inMain: boolean): void => {
    if (tree.isTextNode(node) && inMain) text.push(node.value)
    if (!('childNodes' in node)) return
    let inside = inMain
    if (tree.isElementNode(node)) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      const id = attributes.get('id')
      if (id) ids.add(id)
      if (node.tagName === 'html') language = attributes.get('lang')
      if (node.tagName === 'main') inside = true
      if (node.tagName === 'meta' && attributes.get('name') === 'portal-kind') kind = attributes.get('content') ?? kind
      if (node.tagName === 'title') title = node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('')
      const target = attributes.get('href') ?? attributes.get('src')
      if (target) links.push(target)
      if (target && inside) mainLinks.push(target)
      if (node.tagName === 'script' || node.tagName === 'style') return
    }
    for (const child of node.childNodes) visit(child, inside)
  }
  visit(parse(source), false)
  return { address, kind, ids, links, mainLinks, text: text.join(' ').replaceAll(/\s+/g, ' '), language, title }
}
