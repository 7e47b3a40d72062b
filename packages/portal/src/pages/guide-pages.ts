import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outcomePicture } from '../diagrams/outcome.ts'
import { providersPicture } from '../diagrams/providers.ts'
import { figure } from '../diagrams/svg.ts'
import { type Block, heading, type Page, text } from '../document/block.ts'
import type { Portal } from '../document/portal.ts'
import { escapeHtml } from '../markup/html.ts'
import { blocksOf, inlineToHtml } from '../markup/markdown.ts'
import { fillIn } from './guide-facts.ts'

const folder = join(import.meta.dirname, '../guides')

/** The parts of the site that are written by hand: the folder `guides` and a folder in it for each other part, with pages in the order of the numbers that their names begin with. */
export const guideParts = {
  start: 'Start here',
  guides: 'Guides',
  recipes: 'Recipes',
  production: 'Production',
} as const

export type GuidePart = keyof typeof guideParts

/**
 * A page for each Markdown file of a part: its title, a paragraph that sums it up, perhaps a paragraph "Search: other words for it", the rest.
 * @throws {Error} If a file does not begin like that.
 */
export function guidePages(part: GuidePart, portal: Portal): Page[] {
  const place = part === 'guides' ? folder : join(folder, part)
  return globSync('*.md', { cwd: place })
    .toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }))
    .map((file): Page => {
      const [title = '', description = '', ...rest] = readFileSync(join(place, file), 'utf8').split('\n\n')
      if (!title.startsWith('# '))
        throw new Error(`guides/${part}/${file}: begin with "# Title", an empty line and a paragraph that sums it up.`)
      const aliases = rest[0]?.startsWith('Search: ') ? (rest.shift() ?? '').slice('Search: '.length).trim().split(/,\s*/) : []
      return {
        path: `${part}/${file.replace(/^\d+-/, '').replace(/\.md$/, '')}/`,
        title: title.slice(2).trim(),
        description: description.replaceAll(/\s+/g, ' ').trim(),
        kind: 'guide',
        group: guideParts[part],
        aliases,
        blocks: withPictures(fillIn([description, ...rest].join('\n\n'), portal, `guides/${part}/${file}`), portal),
      }
    })
}

const pictures: Readonly<Record<string, (portal: Portal) => string>> = { outcome: outcomePicture, providers: providersPicture }

/** The blocks of a page; a line `![picture](NAME)` is one of our pictures, whose description stands in for it in Markdown. */
function withPictures(source: string, portal: Portal): Block[] {
  const parts = source.split(/^!\[picture\]\((\w+)\)$/m)
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return blocksOf(part)
    const picture = pictures[part]
    if (!picture) throw new Error(`There is no picture ${part}.`)
    return [figure(picture(portal))]
  })
}

const partDescriptions: Readonly<Record<GuidePart, string>> = {
  start: 'One page per provider: from the key to a campaign that you can follow, in one program that runs.',
  guides: 'How the clients work: outcomes, mocks, contract tests, webhooks.',
  recipes: 'Short answers to what everybody has to do once, with code that runs.',
  production: 'What to settle before real people are contacted, and what to do when an error comes.',
}

/** The page that lists the pages of a part. */
export function partPage(part: GuidePart, portal: Portal): Page {
  const pages = guidePages(part, portal)
  const cards = pages.map(
    ({ title, path, description }) =>
      `<li><h2 class="card-title"><a href="/${path}">${escapeHtml(title)}</a></h2><p>${inlineToHtml(description)}</p></li>`,
  )
  const list = pages.map(({ title, path, description }) => `- [${title}](/${path}): ${description}`)
  return {
    path: `${part}/`,
    title: guideParts[part],
    description: partDescriptions[part],
    kind: 'list',
    group: guideParts[part],
    searched: false,
    blocks: [
      text(partDescriptions[part]),
      { kind: 'figure', html: `<ul class="cards">${cards.join('')}</ul>`, markdown: list.join('\n') },
      ...(part === 'start'
        ? [
            heading(2, 'Which one?', 'which'),
            figure(providersPicture(portal)),
            text('[What each provider can do](/capabilities/), call by call.'),
          ]
        : []),
    ],
  }
}
