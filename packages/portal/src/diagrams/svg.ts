import { createHash } from 'node:crypto'
import type { Block } from '../document/block.ts'
import { element, escapeHtml } from '../markup/html.ts'

/** A picture with its text alternative. */
export interface Picture {
  /** A short name, at most some 100 characters. */
  readonly title: string
  /** The same in words: what somebody who cannot see it is told. */
  readonly description: string
  readonly width: number
  readonly height: number
  /** SVG elements; colours come from classes, so that one picture serves both themes and paper. */
  readonly content: string
}

/** A picture as a figure that scrolls by itself where it is too wide. */
export function pictureHtml({ title, description, width, height, content }: Picture): string {
  const id = `picture-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
  }
  const names =
    element('title', { id: `${id}-title` }, escapeHtml(title)) + element('desc', { id: `${id}-description` }, escapeHtml(description))
  const svg = element('svg', attributes, names + arrowHead(id) + content.replaceAll('url(#arrow)', `url(#${id}-arrow)`))
  return element(
    'figure',
    { class: 'diagram' },
    element('div', { class: 'scroll', role: 'group', 'aria-label': title, tabindex: '0' }, svg),
  )
}

/** A picture as a block; its description stands in for it in Markdown. */
export function figure(html: string): Block {
  const [, description = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(html) ?? []
  return {
    kind: 'figure',
    html,
    markdown: `*Picture:* ${description.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')}`,
  }
}

function arrowHead(id: string): string {
  return `<defs><marker id="${id}-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0 8 4 0 8Z"/></marker></defs>`
}

/** A word or a line of words. */
export function label(x: number, y: number, words: string, classes = '', anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return element('text', { x: String(x), y: String(y), class: classes || undefined, 'text-anchor': anchor }, escapeHtml(words))
}

/** A box with rounded corners. */
export function box(x: number, y: number, width: number, height: number, classes = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="${classes}"/>`
}

/** A line with a head at its end. */
export function arrow(path: string, classes = ''): string {
  return `<path d="${path}" class="line ${classes}" marker-end="url(#arrow)"/>`
}

/** A spot: full where people are contacted because of it. */
export function spot(x: number, y: number, classes = ''): string {
  return `<circle cx="${x}" cy="${y}" r="5" class="spot ${classes}"/>`
}
