import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application } from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import type { Block, Page } from '../document/block.ts'
import { root } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { blocksOf } from '../markup/markdown.ts'

/** Folders of the packages whose API is documented, in the order of the sidebar. */
export function referencePackages(providers: readonly { readonly id: string }[]): string[] {
  const shared = ['campaignkit', 'core', 'mock', 'contract'].filter((name) => existsSync(join(root, 'packages', name, 'src/index.ts')))
  return [...shared, ...providers.map(({ id }) => id)]
}

/**
 * The API of every package, out of the sources and their comments.
 * @param folder A folder to work in.
 * @throws {Error} If TypeDoc cannot read the sources.
 */
export async function referencePages(providers: readonly { readonly id: string }[], folder: string): Promise<Page[]> {
  // Core first: what several packages export belongs to the first that does.
  const names = referencePackages(providers).toSorted((left, right) => Number(right === 'core') - Number(left === 'core'))
  const sources = await typedoc(names, folder)
  const ids = new Map(names.map((name) => [name, blocksOf(sources.get(name) ?? '')]))
  return referencePackages(providers).map((name): Page => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { name: string; description: string }
    const links = linkTable(name, ids)
    return {
      path: portalPath.reference(name),
      title: manifest.name,
      description: manifest.description,
      kind: 'reference',
      group: 'API of the packages',
      // The pages of operations say the same about providers, and more.
      searched: !providers.some(({ id }) => id === name),
      blocks: blocksOf(`${manifest.description}\n\n${relink(sources.get(name) ?? '', links)}`),
    }
  })
}

async function typedoc(names: readonly string[], folder: string): Promise<Map<string, string>> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const tsconfig = join(folder, 'tsconfig.json')
  const files = names.map((name) => join(root, 'packages', name, 'src/index.ts'))
  writeFileSync(
    tsconfig,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
      include: [],
      files,
    }),
  )
  const options: Partial<PluginOptions> = {
    outputFileStrategy: 'modules',
    entryFileName: 'index',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    hidePageTitle: true,
    hideGroupHeadings: false,
    useCodeBlocks: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    typeDeclarationVisibility: 'compact',
    tableColumnSettings: { hideInherited: true, hideOverrides: true, hideSources: true },
  }
  const application = await Application.bootstrapWithPlugins({
    entryPoints: files,
    alwaysCreateEntryPointModule: true,
    plugin: ['typedoc-plugin-markdown'],
    tsconfig,
    out: join(folder, 'out'),
    // `pnpm typecheck` checks types, with a newer compiler.
    skipErrorChecking: true,
    readme: 'none',
    excludeExternals: true,
    excludeReferences: true,
    externalPattern: ['**/types.gen.ts', '**/node_modules/**'],
    blockTags: [
      '@description',
      '@param',
      '@returns',
      '@throws',
      '@example',
      '@default',
      '@deprecated',
      '@see',
      '@remarks',
      '@typeParam',
      '@enum',
    ],
    disableSources: true,
    disableGit: true,
    logLevel: 'Error',
    ...options,
  })
  const project = await application.convert()
  if (!project) throw new Error('TypeDoc could not read the packages; `pnpm typecheck` says why.')
  await application.generateOutputs(project)
  return new Map(
    names.map((name) => {
      const file = [
        join(folder, 'out', `${name}/src.md`),
        join(folder, 'out', `${name}.md`),
        join(folder, 'out', name, 'src/index.md'),
      ].find((path) => existsSync(path))
      if (!file) throw new Error(`TypeDoc wrote nothing for packages/${name}.`)
      // `ts` is for samples, which are run; these are signatures.
      return [
        name,
        readFileSync(file, 'utf8')
          .replaceAll(/<a id="[^"]*"><\/a> ?/g, '')
          .replaceAll(/^\*\*\*$/gm, '')
          .replaceAll(/^```ts$/gm, '```typescript'),
      ]
    }),
  )
}

function idsOf(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])))
}

interface LinkTable {
  readonly own: ReadonlySet<string>
  readonly others: ReadonlyMap<string, ReadonlySet<string>>
}

function linkTable(name: string, pages: ReadonlyMap<string, readonly Block[]>): LinkTable {
  return { own: idsOf(pages.get(name) ?? []), others: new Map([...pages].map(([other, blocks]) => [other, idsOf(blocks)])) }
}

/** Links of TypeDoc's files as links of the portal; what has no heading of its own stays plain. */
function relink(source: string, { own, others }: LinkTable): string {
  return source.replaceAll(/\[([^\]\n]*)\]\(([^)\s]+)\)/g, (whole, words: string, target: string) => {
    if (/^https?:/.test(target)) return whole
    const [file = '', id = ''] = target.split('#')
    if (file === '') return own.has(id) ? whole : words
    const name = [...others.keys()].find((other) => new RegExp(`(^|/)${other}(\\.md|/)`).test(file))
    if (!name) return words
    return others.get(name)?.has(id) ? `[${words}](/${portalPath.reference(name)}#${id})` : `[${words}](/${portalPath.reference(name)})`
  })
}
