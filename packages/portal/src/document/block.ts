import type { SchemaNode } from '../schema/schema-node.ts'

/**
 * A page is a list of blocks, which are data: one renderer turns them into HTML, another into the page's Markdown twin.
 * All text is Markdown.
 */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 | 5 | 6; readonly text: string; readonly id: string }
  | { readonly kind: 'code'; readonly language: string; readonly code: string; readonly title?: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly label: string }
  | { readonly kind: 'badges'; readonly badges: readonly Badge[] }
  | { readonly kind: 'schema'; readonly id: string; readonly node: SchemaNode }
  | { readonly kind: 'details'; readonly summary: string; readonly id?: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  /** Something that only HTML can show, with what stands in for it in Markdown. */
  | { readonly kind: 'figure'; readonly html: string; readonly markdown: string }

/** A short fact that stands out. */
export interface Badge {
  readonly text: string
  readonly tone: 'neutral' | 'good' | 'caution' | 'danger'
  /** Where to read on: an address within the portal or outside. */
  readonly href?: string
}

/** One page of the portal. */
export interface Page {
  /** Address: without a slash at the start, with one at the end; the home page's is empty. */
  readonly path: string
  readonly title: string
  /** One plain sentence for search engines and lists. */
  readonly description: string
  readonly kind: PageKind
  readonly blocks: readonly Block[]
  /** Group in the list for machines, and facet in the search. */
  readonly group: string
  /** Whether the search shows it. Default `true`. */
  readonly searched?: boolean
  /** What the console needs to make the page's call. */
  readonly operation?: { readonly provider: string; readonly id: string; readonly path: string }
}

/** Kinds of pages; each has its own look, and each is checked. */
type PageKind =
  | 'home'
  | 'provider'
  | 'operation'
  | 'webhook'
  | 'schema'
  | 'schemas'
  | 'errors'
  | 'capabilities'
  | 'task'
  | 'guide'
  | 'reference'
  | 'changelog'
  | 'missing'

export const text = (...lines: readonly string[]): Block => ({ kind: 'text', text: lines.join('\n\n') })
export const heading = (level: 2 | 3 | 4 | 5 | 6, title: string, id: string): Block => ({ kind: 'heading', level, text: title, id })
export const code = (language: string, source: string, title?: string): Block => ({
  kind: 'code',
  language,
  code: source,
  ...(title === undefined ? {} : { title }),
})
export const table = (label: string, head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  label,
  head,
  rows,
})
