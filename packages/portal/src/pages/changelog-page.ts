import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Block, heading, type Page, text } from '../document/block.ts'
import { root } from '../document/portal.ts'
import { slug } from '../document/portal-path.ts'

/** What has changed for users: the packages' changelogs, and what waits for the next release. */
export function changelogPage(): Page {
  const folder = join(root, '.changeset')
  const waiting = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => changeset(readFileSync(join(folder, file), 'utf8')))
  const blocks: Block[] = []
  if (waiting.length > 0) {
    const list = waiting.map(({ packages, words }) => `- ${packages.map((name) => `\`${name}\``).join(', ')}: ${words}`).join('\n')
    blocks.push(heading(2, 'Waiting for the next release', 'waiting'), text(list))
  }
  const packages = join(root, 'packages')
  for (const name of readdirSync(packages).toSorted()) {
    const file = join(packages, name, 'CHANGELOG.md')
    if (!existsSync(file)) continue
    const [title = `# ${name}`, ...rest] = readFileSync(file, 'utf8').split('\n')
    // Headings move down by one level, below that of the package.
    blocks.push(heading(2, title.replace(/^#\s*/, ''), slug(name)), text(rest.join('\n').replaceAll(/^#(?=#)/gm, '##')))
  }
  return {
    path: 'changelog/',
    title: 'Changelog',
    description: 'What has changed for users of the packages, and what waits for the next release.',
    kind: 'changelog',
    group: 'Overview',
    blocks: blocks.length > 0 ? blocks : [text('Nothing has been released yet.')],
  }
}

/** The two parts of a changeset: which packages, and one sentence. */
function changeset(source: string): { packages: string[]; words: string } {
  const [, front = '', words = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? []
  return {
    packages: Array.from(front.matchAll(/^['"]?([^'":\n]+)['"]?:/gm), ([, name = '']) => name),
    words: words.trim().replaceAll(/\s+/g, ' '),
  }
}
