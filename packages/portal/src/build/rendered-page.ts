import type { Page } from '../document/block.ts'
import { blocksHtml, headingsOf } from '../document/page-html.ts'
import { pageMarkdown } from '../document/page-markdown.ts'
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

/** Renders pages that belong together. */
export function renderGroup(pages: readonly Page[], links: Links): RenderedGroup {
  const rendered = pages.map(({ blocks, ...page }): RenderedPage => ({
    ...page,
    html: blocksHtml(blocks, links),
    markdown: pageMarkdown({ ...page, blocks }),
    headings: headingsOf(blocks),
  }))
  return { pages: rendered, styles: highlightStyles() }
}
