import type { Block, Page } from '../document/block.ts'
import { blocksHtml, headingsOf } from '../document/page-html.ts'
import { pageMarkdown } from '../document/page-markdown.ts'
import { highlightStyles } from '../markup/highlight.ts'
import type { Links } from '../markup/markdown.ts'

/** Code on a page that is compiled and run. */
export interface Sample {
  /** What the fence says: `ts`, `ts no-run`, `sh`. */
  readonly language: string
  readonly code: string
}

/** A page, ready to be put into the site's frame. */
export interface RenderedPage extends Omit<Page, 'blocks'> {
  readonly html: string
  readonly markdown: string
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[]
  readonly samples: readonly Sample[]
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
    samples: samplesOf(blocks, page.kind === 'home' ? pageMarkdown({ ...page, blocks }) : ''),
  }))
  return { pages: rendered, styles: highlightStyles() }
}

/** All code of a page, however deep it lies. */
function samplesOf(blocks: readonly Block[], markdown: string): Sample[] {
  const fences = Array.from(markdown.matchAll(/^```([^\n]+)\n([\s\S]*?)^```/gm), ([, language = '', code = '']) => ({ language, code }))
  return blocks
    .flatMap((block): Sample[] => {
      if (block.kind === 'code') return [{ language: block.language, code: block.code }]
      if (block.kind === 'details') return samplesOf(block.blocks, '')
      return block.kind === 'columns' ? block.columns.flatMap((column) => samplesOf(column, '')) : []
    })
    .concat(fences)
    .filter(({ language }) => /^(ts|sh)\b/.test(language))
}
