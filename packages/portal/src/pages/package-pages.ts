import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '../document/block.ts'
import { type Portal, root } from '../document/portal.ts'
import { blocksOf } from '../markup/markdown.ts'

/** The packages that have a README for their users, in the order of the sidebar; one that is not there yet joins when its README is. */
export function packagesWithReadme({ providers }: Portal): string[] {
  return ['campaignkit', 'launch', 'core', 'mock', 'contract', ...providers.map(({ id }) => id)].filter((name) =>
    existsSync(join(root, 'packages', name, 'README.md')),
  )
}

/** The READMEs of the packages, and the files of their folders `docs`, as pages: the same words, from the same files. */
export function packagePages(portal: Portal): Page[] {
  const names = packagesWithReadme(portal)
  return names.flatMap((name): Page[] => {
    const folder = join(root, 'packages', name)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; description: string }
    const provider = portal.providers.find(({ id }) => id === name)
    const common = {
      kind: 'package' as const,
      group: 'Packages',
      ...(provider ? { provider: provider.name } : {}),
      // What a provider's README says, its own pages say, too.
      searched: provider === undefined,
    }
    const readme: Page = {
      ...common,
      path: `packages/${name}/`,
      title: manifest.name,
      description: manifest.description,
      blocks: blocksOf(relinked(partsOf(join(folder, 'README.md')).body, name, names)),
    }
    const documents = globSync('docs/*.md', { cwd: folder })
      .toSorted()
      .map((file): Page => {
        const { title, body } = partsOf(join(folder, file))
        const [summary = ''] = body.trim().split('\n\n')
        return {
          ...common,
          path: `packages/${name}/${basename(file, '.md')}/`,
          title: `${title} – ${manifest.name}`,
          description: summary.replaceAll(/\s+/g, ' ').replaceAll(/[`*]/g, ''),
          blocks: blocksOf(relinked(body, name, names)),
        }
      })
    return [readme, ...documents]
  })
}

/** A Markdown file's title, and the rest. */
function partsOf(file: string): { readonly title: string; readonly body: string } {
  const source = readFileSync(file, 'utf8')
  const [, title = basename(file, '.md'), body = source] = /^# ([^\n]+)\n([\s\S]*)$/.exec(source) ?? []
  return { title, body }
}

/** Links to other READMEs and documents as links to their pages. */
function relinked(source: string, name: string, names: readonly string[]): string {
  const toPackage =
    /\]\((?:https:\/\/www\.npmjs\.com\/package\/(?:@campaignkit\/)?|(?:\.\.\/)+(?:packages\/)?)([\w-]+)(?:\/README\.md)?(#[^)]*)?\)/g
  return source
    .replaceAll(/\]\((?:\.\/)?(?:docs\/)?([\w-]+)\.md(#[^)]*)?\)/g, (whole, document: string, hash = '') => {
      if (document === 'README') return `](/packages/${name}/${String(hash)})`
      // What has no page stays plain.
      const hasPage = existsSync(join(root, 'packages', name, 'docs', `${document}.md`))
      return hasPage ? `](/packages/${name}/${document}/${String(hash)})` : whole
    })
    .replaceAll(/\]\(\.\.\/README\.md(#[^)]*)?\)/g, (_, hash = '') => `](/packages/${name}/${String(hash)})`)
    .replaceAll(toPackage, (whole, other: string, hash = '') =>
      names.includes(other) && other !== name ? `](/packages/${other}/${String(hash)})` : whole,
    )
}
