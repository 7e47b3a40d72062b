import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultTreeAdapter as tree, html as constants, parse, serialize, type DefaultTreeAdapterMap } from 'parse5'

type Element = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['childNode']

/**
 * The policy that every page carries: nothing from anywhere else, nothing inline. `wasm-unsafe-eval` is for the search, which is
 * WebAssembly; `data:` for the icons in Starlight's style sheet.
 */
export const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; base-uri 'self'; form-action 'self'; object-src 'none'"

/**
 * Moves inline scripts, style elements and style attributes of all pages into files, so that the pages work under the policy, which is
 * written into them.
 * @returns How many pages there were.
 */
export function finishHtml(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const assets = new Map<string, string>()
  const styles = new Map<string, string>()
  for (const page of pages) {
    const file = join(folder, page)
    const document = parse(readFileSync(file, 'utf8'))
    moveInline(document, assets, styles)
    const head = find(document, 'head')
    if (!head) throw new Error(`${page}: there is no head.`)
    const meta = tree.createElement('meta', constants.NS.HTML, [
      { name: 'http-equiv', value: 'Content-Security-Policy' },
      { name: 'content', value: policy },
    ])
    const first = tree.getFirstChild(head)
    if (first) tree.insertBefore(head, meta, first)
    else tree.appendChild(head, meta)
    tree.appendChild(head, link('/assets/inline.css'))
    writeFileSync(file, serialize(document))
  }
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const [name, content] of assets) writeFileSync(join(folder, 'assets', name), content)
  const rules = [...styles]
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([name, declarations]) => `.${name}{${declarations}}\n`)
  writeFileSync(join(folder, 'assets/inline.css'), rules.join(''))
  return pages.length
}

function link(href: string): Element {
  return tree.createElement('link', constants.NS.HTML, [
    { name: 'rel', value: 'stylesheet' },
    { name: 'href', value: href },
  ])
}

function moveInline(node: DefaultTreeAdapterMap['parentNode'], assets: Map<string, string>, styles: Map<string, string>): void {
  for (const child of node.childNodes.slice()) {
    if (!tree.isElementNode(child)) continue
    if (child.tagName === 'script' && !attribute(child, 'src')) moveScript(child, assets)
    if (child.tagName === 'style') moveStyle(node, child, assets)
    const style = attribute(child, 'style')
    if (style !== undefined) {
      const name = `inline-${hash(style)}`
      styles.set(name, style)
      const classes = [attribute(child, 'class'), name].filter(Boolean).join(' ')
      child.attrs = [...child.attrs.filter((entry) => entry.name !== 'style' && entry.name !== 'class'), { name: 'class', value: classes }]
    }
    moveInline(child.tagName === 'template' ? tree.getTemplateContent(child as DefaultTreeAdapterMap['template']) : child, assets, styles)
  }
}

function moveScript(script: Element, assets: Map<string, string>): void {
  const type = attribute(script, 'type')
  // Data and not code: nothing runs.
  if (type && type !== 'module' && !type.includes('javascript')) return
  const code = textOf(script)
  const name = `${hash(code)}.js`
  assets.set(name, code)
  for (const child of script.childNodes.slice()) tree.detachNode(child)
  script.attrs.push({ name: 'src', value: `/assets/${name}` })
}

function moveStyle(parent: DefaultTreeAdapterMap['parentNode'], style: Element, assets: Map<string, string>): void {
  const code = textOf(style)
  const name = `${hash(code)}.css`
  assets.set(name, code)
  tree.insertBefore(parent, link(`/assets/${name}`), style)
  tree.detachNode(style)
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value
}

function textOf(element: Element): string {
  return element.childNodes.map((child: Node) => (tree.isTextNode(child) ? child.value : '')).join('')
}

function find(node: DefaultTreeAdapterMap['parentNode'], name: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue
    const found = child.tagName === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
