import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Block, code, heading, type Page, table, text } from '../document/block.ts'
import { root } from '../document/portal.ts'
import { portalPath, slug } from '../document/portal-path.ts'
import { type Declaration, declarationsOf, type Documentation, type Member } from './declarations.ts'

const group = 'API of the packages'

/** Folders of the packages whose API is documented, in the order of the sidebar; one that is not there yet joins when its source is. */
export function referencePackages(providers: readonly { readonly id: string }[]): string[] {
  const shared = ['campaignkit', 'launch', 'core', 'mock', 'contract'].filter((name) =>
    existsSync(join(root, 'packages', name, 'src/index.ts')),
  )
  return [...shared, ...providers.map(({ id }) => id)]
}

/** The API of every package, from the sources and their comments: a page for each class and each group of functions, types and constants. */
export function referencePages(providers: readonly { readonly id: string }[]): Page[] {
  const names = referencePackages(providers)
  const declarations = declarationsOf(names)
  const isProvider = (name: string) => providers.some(({ id }) => id === name)
  const pages = names.flatMap((name) => packagePages(name, declarations.get(name) ?? [], isProvider(name)))
  const list: Page = {
    path: 'reference/',
    title: 'API of the packages',
    description: 'Every export of every package, with its signature.',
    kind: 'list',
    group,
    searched: false,
    blocks: [
      text('Every export of every package, read from its source.'),
      table(
        'Packages',
        ['Package', 'What it is'],
        names.map((name) => [`[\`${manifestOf(name).name}\`](/${portalPath.reference(name)})`, manifestOf(name).description]),
      ),
    ],
  }
  return [list, ...pages]
}

function manifestOf(name: string): { readonly name: string; readonly description: string } {
  // A manifest of this repository.
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { name: string; description: string }
}

/** What stands together on one page: a class or a resource alone, the rest by kind. */
const shared: Readonly<Record<string, { readonly path: string; readonly title: string }>> = {
  function: { path: 'functions', title: 'Functions' },
  constant: { path: 'constants', title: 'Constants' },
  interface: { path: 'types', title: 'Types' },
  type: { path: 'types', title: 'Types' },
}

function packagePages(name: string, declarations: readonly Declaration[], isProvider: boolean): Page[] {
  const manifest = manifestOf(name)
  const base = portalPath.reference(name)
  const groups = new Map<string, { title: string; list: Declaration[] }>()
  for (const declaration of declarations) {
    const place = isAlone(declaration) ? { path: slug(declaration.name), title: declaration.name } : shared[declaration.kind]
    if (!place) continue
    const known = groups.get(place.path) ?? { title: place.title, list: [] }
    known.list.push(declaration)
    groups.set(place.path, known)
  }
  const address = (declaration: Declaration) =>
    isAlone(declaration)
      ? `/${base}${slug(declaration.name)}/`
      : `/${base}${shared[declaration.kind]?.path ?? 'types'}/#${slug(declaration.name)}`
  const entries = [...new Set(declarations.map(({ entry }) => entry))]
  const index: Page = {
    path: base,
    title: `API of ${manifest.name}`,
    description: manifest.description,
    kind: 'reference',
    group,
    searched: !isProvider,
    blocks: [
      text(`${manifest.description} [Its README](/packages/${name}/).`),
      ...entries.flatMap((entry): Block[] => [
        heading(2, `\`${entry}\``, slug(entry)),
        table(
          entry,
          ['Export', 'Kind', 'What it is'],
          declarations
            .filter((declaration) => declaration.entry === entry)
            .map((declaration) => [
              `[\`${declaration.name}\`](${address(declaration)})`,
              declaration.kind,
              firstSentence(declaration.documentation.text),
            ]),
        ),
      ]),
      ...(isProvider
        ? [
            text(
              `It passes on all exports of [\`@campaignkit/core\`](/${portalPath.reference('core')}), and [its schemas](/${name}/schemas/) as types.`,
            ),
          ]
        : []),
    ],
  }
  return [
    index,
    ...[...groups].map(([path, { title, list }]): Page => {
      const [only] = list
      const isOne = list.length === 1 && only !== undefined && isAlone(only)
      return {
        path: `${base}${path}/`,
        title: `${title} – ${manifest.name}`,
        description: isOne
          ? firstSentence(only.documentation.text)
          : `${title} of ${manifest.name}: ${list.map((each) => each.name).join(', ')}.`,
        kind: 'reference',
        group,
        searched: !isProvider,
        blocks: list.flatMap((declaration) => declarationBlocks(declaration, isOne)),
      }
    }),
  ]
}

/** A class, or an interface with methods, is read by itself. */
function isAlone({ kind, members }: Declaration): boolean {
  return kind === 'class' || (kind === 'interface' && members.some(({ isMethod }) => isMethod))
}

function declarationBlocks({ name, entry, signature, documentation, members, kind }: Declaration, isOne: boolean): Block[] {
  const properties = members.filter(({ isMethod }) => !isMethod)
  const methods = members.filter(({ isMethod }) => isMethod)
  const verb = kind === 'interface' || kind === 'type' ? 'import type' : 'import'
  return [
    ...(isOne ? [] : [heading(2, name, slug(name))]),
    ...(documentation.text ? [text(documentation.text)] : []),
    code('typescript', `${verb} { ${name} } from '${entry}'\n\n${signature}`),
    ...tagBlocks(documentation),
    ...(properties.length > 0
      ? [
          table(
            `Properties of ${name}`,
            ['Property', 'What it is'],
            properties.map((member) => [`\`${oneLine(member.signature)}\``, memberWords(member)]),
          ),
        ]
      : []),
    ...methods.flatMap((method) => [
      heading(3, method.name, slug(`${name}-${method.name}`)),
      ...(method.documentation.text ? [text(method.documentation.text)] : []),
      code('typescript', method.signature),
      ...tagBlocks(method.documentation),
    ]),
  ]
}

function tagBlocks({ parameters, returns, throws }: Documentation): Block[] {
  const lines = [...(returns ? [`**Returns** ${returns}`] : []), ...throws.map((words) => `**Throws** ${words}`)]
  return [
    ...(parameters.length > 0
      ? [
          table(
            'Parameters',
            ['Parameter', 'What it is'],
            parameters.map(([name, words]) => [`\`${name}\``, words]),
          ),
        ]
      : []),
    ...(lines.length > 0 ? [text(...lines)] : []),
  ]
}

function memberWords({ documentation }: Member): string {
  const initial = documentation.default === undefined ? '' : ` Default: ${documentation.default}.`
  return `${documentation.text.replaceAll(/\s*\n\s*/g, ' ')}${initial}`
}

function oneLine(signature: string): string {
  return signature.replaceAll(/\s*\n\s*/g, ' ')
}

function firstSentence(words: string): string {
  return (/^[\s\S]*?[.!?](?=\s|$)/.exec(words)?.[0] ?? words).replaceAll(/\s+/g, ' ')
}
