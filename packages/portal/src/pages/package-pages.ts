import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../document/block.ts'
import { type Portal, root } from '../document/portal.ts'
import { blocksOf } from '../markup/markdown.ts'

/** The packages that have a README for their users, in the order of the sidebar; one that is not there yet joins when its README is. */
export function packagesWithReadme({ providers }: Portal): string[] {
  return ['campaignkit', 'launch', 'core', 'mock', 'contract', ...providers.map(({ id }) => id)].filter((name) =>
    existsSync(join(root, 'packages', name, 'README.md')),
  )
}

/** The READMEs of the packages as pages: the same words, from the same files. */
export function packagePages(portal: Portal): Page[] {
  const names = packagesWithReadme(portal)
  return names.map((name): Page => {
    const source = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8')
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { name: string; description: string }
    const [, body = source] = /^# [^\n]+\n([\s\S]*)$/.exec(source) ?? []
    const provider = portal.providers.find(({ id }) => id === name)
    return {
      path: `packages/${name}/`,
      title: manifest.name,
      description: manifest.description,
      kind: 'package',
      group: 'Packages',
      ...(provider ? { provider: provider.name } : {}),
      // What a provider's README says, its own pages say, too.
      searched: provider === undefined,
      blocks: blocksOf(relinked(body, name, names)),
    }
  })
}

/** Links to other READMEs as links to their pages. */
function relinked(source: string, name: string, names: readonly string[]): string {
  return source.replaceAll(
    /\]\((?:https:\/\/www\.npmjs\.com\/package\/(?:@campaignkit\/)?|(?:\.\.\/)+(?:packages\/)?)([\w-]+)(?:\/README\.md)?(#[^)]*)?\)/g,
    (whole, other: string, hash = '') => (names.includes(other) && other !== name ? `](/packages/${other}/${String(hash)})` : whole),
  )
}
