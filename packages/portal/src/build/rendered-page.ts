import type { Page, PageKind } from '../document/block.ts'
import { blocksHtml, headingsOf } from '../document/page-html.ts'
import { pageMarkdown } from '../document/page-markdown.ts'
import { element } from '../markup/html.ts'
import { highlightStyles } from '../markup/highlight.ts'
import type { Links } from '../markup/markdown.ts'

/** A page, ready to be put into the site's frame. */
export interface RenderedPage extends Omit<Page, 'blocks'> {
  readonly html: string
  readonly markdown: string
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[]
}

/** Pages with the style rules that their code needs. */
export interface RenderedGroup {
  readonly pages: readonly RenderedPage[]
  readonly styles: string
}

/** How much the words of a kind of page count in the search: pages that mention everything must not come before those that are about it. */
const weights: Readonly<Partial<Record<PageKind, string>>> = {
  moving: '0.05',
  reference: '0.2',
  errors: '0.1',
  provider: '0.05',
  package: '0.05',
  capabilities: '0.1',
  evidence: '0.3',
  changelog: '0.1',
}

function weighted(kind: PageKind, html: string): string {
  const weight = weights[kind]
  return weight ? element('div', { 'data-pagefind-weight': weight }, html) : html
}

/** Renders pages that belong together. */
export function renderGroup(pages: readonly Page[], links: Links): RenderedGroup {
  const rendered = pages.map(({ blocks, ...page }): RenderedPage => ({
    ...page,
    html: weighted(page.kind, blocksHtml(blocks, links)),
    markdown: pageMarkdown({ ...page, blocks }),
    headings: headingsOf(blocks),
  }))
  return { pages: rendered, styles: highlightStyles() }
}
