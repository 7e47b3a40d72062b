import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../document/block.ts'
import { portalPath } from '../document/portal-path.ts'
import { blocksOf } from '../markup/markdown.ts'

const folder = join(import.meta.dirname, '../guides')

/** A page for each file of the folder `guides`, in the order of the numbers that their names begin with. */
export function guidePages(): Page[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file): Page => {
      const [title = '', description = '', ...rest] = readFileSync(join(folder, file), 'utf8').split('\n\n')
      if (!title.startsWith('# ')) throw new Error(`guides/${file}: begin with "# Title", an empty line and a paragraph that sums it up.`)
      return {
        path: portalPath.guide(file.replace(/^\d+-/, '').replace(/\.md$/, '')),
        title: title.slice(2).trim(),
        description: description.replaceAll(/\s+/g, ' ').trim(),
        kind: 'guide',
        group: 'Guides',
        blocks: blocksOf([description, ...rest].join('\n\n')),
      }
    })
}
