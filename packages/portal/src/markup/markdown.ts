import { Marked, type Token, type Tokens } from 'marked'
import { type Block, code, heading, table, text } from '../document/block.ts'
import { slug } from '../document/portal-path.ts'
import { highlight } from './highlight.ts'
import { element, escapeHtml } from './html.ts'

/** Where a word in code leads to, if it names something: an operation, a schema. */
export type Links = ReadonlyMap<string, string>

const noLinks: Links = new Map()

/**
 * Markdown as HTML. HTML inside it is shown as text, images become links, and links lead only to pages: a description must not be able
 * to put markup, scripts or requests to other hosts on a page.
 * @param links What names in code lead to.
 */
export function markdownToHtml(source: string, links: Links = noLinks): string {
  return parser(links).parse(source, { async: false }).trim()
}

/** The same for text within a line, without a paragraph around it. */
export function inlineToHtml(source: string, links: Links = noLinks): string {
  return parser(links).parseInline(source, { async: false }).trim()
}

const parsers = new WeakMap<Links, Marked>()

function parser(links: Links): Marked {
  const known = parsers.get(links)
  if (known) return known
  let insideLink = false
  const made = new Marked({
    gfm: true,
    renderer: {
      html: ({ text: source }) => escapeHtml(source),
      image: ({ href, text: alternative }) => link(href, escapeHtml(alternative || href)),
      link({ href, tokens }) {
        insideLink = true
        const content = this.parser.parseInline(tokens)
        insideLink = false
        return link(href, content)
      },
      codespan({ text: source }) {
        const target = insideLink ? undefined : links.get(source)
        const content = element('code', {}, breakable(source))
        return target ? element('a', { href: `/${target}` }, content) : content
      },
      code: ({ text: source, lang }) => codeBlock(lang ?? '', source),
      table(token) {
        const cells = (row: readonly Tokens.TableCell[], name: string) =>
          row.map((cell) => element(cell.text === '' ? 'td' : name, {}, this.parser.parseInline(cell.tokens))).join('')
        return tableHtml(
          'Table',
          cells(token.header, 'th'),
          token.rows.map((row) => element('tr', {}, cells(row, 'td'))),
        )
      },
    },
  })
  parsers.set(links, made)
  return made
}

/** A long name may break after dots, slashes and underscores. */
function breakable(source: string): string {
  return escapeHtml(source).replaceAll(/([./_])(?=\w)/g, '$1<wbr>')
}

function link(href: string, content: string): string {
  return /^(https?:|mailto:|\/|#)/i.test(href) ? element('a', { href }, content) : content
}

/** A table that scrolls by itself where it is too wide. */
export function tableHtml(label: string, head: string, rows: readonly string[]): string {
  const content = `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`
  const isWide = head.split('<th').length > 5
  return `<div class="scroll${isWide ? ' wide' : ''}" role="group" aria-label="${escapeHtml(label)}" tabindex="0"><table>${content}</table></div>`
}

/** Code with a title and a place for the button that copies it. */
export function codeBlock(language: string, source: string, title?: string): string {
  const [name = ''] = language.split(' ')
  const shown = { ts: 'typescript', sh: 'shellscript', bash: 'shellscript' }[name] ?? name
  const caption = title === undefined ? '' : element('figcaption', {}, inlineToHtml(title))
  // What is searched for stands in words; code repeats names that many pages have.
  return element('figure', { class: 'code', 'data-pagefind-weight': '0.1' }, caption + highlight(source.replace(/\n$/, ''), shown))
}

/** Divides Markdown into blocks, so that its headings get permanent anchors and its code can be found. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let loose = ''
  const flush = () => {
    if (loose.trim()) blocks.push(text(loose.trim()))
    loose = ''
  }
  const taken = new Map<string, number>()
  for (const token of new Marked().lexer(source)) {
    if (isKind(token, 'heading') && token.depth > 1) {
      flush()
      const id = slug(token.text)
      const count = taken.get(id) ?? 0
      taken.set(id, count + 1)
      // Markdown has six levels, and the first is the page's title.
      blocks.push(heading(token.depth as 2 | 3 | 4 | 5 | 6, token.text, count > 0 ? `${id}-${count}` : id))
    } else if (isKind(token, 'code')) {
      flush()
      blocks.push(code(token.lang ?? '', token.text))
    } else if (isKind(token, 'table')) {
      flush()
      blocks.push(
        table(
          'Table',
          token.header.map((cell) => cell.text),
          token.rows.map((row) => row.map((cell) => cell.text)),
        ),
      )
    } else {
      loose += token.raw
    }
  }
  flush()
  return blocks
}

function isKind<Kind extends keyof Kinds>(token: Token, kind: Kind): token is Kinds[Kind] {
  return token.type === kind
}

interface Kinds {
  heading: Tokens.Heading
  code: Tokens.Code
  table: Tokens.Table
}
