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
  /** Several views of the same, of which a reader looks at one. */
  | { readonly kind: 'tabs'; readonly id: string; readonly label: string; readonly tabs: readonly Tab[] }
  /** What belongs beside the text, where there is room: it stays in sight while the text scrolls. */
  | { readonly kind: 'split'; readonly intro: readonly Block[]; readonly aside: readonly Block[]; readonly body: readonly Block[] }
  /** Something that only HTML can show, with what stands in for it in Markdown. */
  | { readonly kind: 'figure'; readonly html: string; readonly markdown: string }

/** One of several views. */
export interface Tab {
  readonly name: string
  readonly blocks: readonly Block[]
}

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
  /** Group in the list for machines. */
  readonly group: string
  /** The provider that it is about, as the search's filter calls it. */
  readonly provider?: string
  /** Other words for what it is about, by which the search finds it. */
  readonly aliases?: readonly string[]
  /** Whether the search shows it. Default `true`. */
  readonly searched?: boolean
  /** What the console needs to make the page's call. */
  readonly operation?: { readonly provider: string; readonly id: string; readonly path: string; readonly facts: OperationFacts }
}

/** What the twin of an operation's page says in front. */
export interface OperationFacts {
  /** Environment variables that hold its credentials. */
  readonly auth: readonly string[]
  readonly contactsPeople: boolean
  readonly idempotency: string
  readonly rateLimits: readonly string[]
  readonly evidence: string
}

/** Kinds of pages; each has its own look, and each is checked. */
export type PageKind =
  | 'home'
  | 'provider'
  | 'operation'
  | 'webhook'
  | 'schema'
  | 'schemas'
  | 'errors'
  | 'capabilities'
  | 'evidence'
  | 'task'
  | 'guide'
  | 'moving'
  | 'package'
  | 'list'
  | 'reference'
  | 'changelog'
  | 'missing'

/** The blocks within a block, in the order in which they are read. */
export function innerBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'details':
      return block.blocks
    case 'columns':
      return block.columns.flat()
    case 'tabs':
      return block.tabs.flatMap(({ blocks }) => blocks)
    case 'split':
      return [...block.intro, ...block.aside, ...block.body]
    default:
      return []
  }
}

/** What the search's filter calls a kind of page; kinds that are not there are not searched. */
export const kindNames: Readonly<Partial<Record<PageKind, string>>> = {
  home: 'Guide',
  provider: 'Provider',
  operation: 'Operation',
  webhook: 'Webhook',
  errors: 'Error',
  capabilities: 'Comparison',
  evidence: 'Comparison',
  moving: 'Comparison',
  task: 'Task',
  guide: 'Guide',
  package: 'Package',
  reference: 'API',
  changelog: 'Changelog',
}

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
