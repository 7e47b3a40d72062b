import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { root } from '../document/portal.ts'

/** What a package exports under a name: as its source has it, with its documentation. */
export interface Declaration {
  readonly name: string
  readonly kind: 'class' | 'interface' | 'function' | 'type' | 'constant'
  /** Where it is imported from: `@campaignkit/core/webhooks`. */
  readonly entry: string
  /** Its signature, as TypeScript. */
  readonly signature: string
  readonly documentation: Documentation
  readonly members: readonly Member[]
}

/** A property or method of a class or an interface. */
export interface Member {
  readonly name: string
  readonly isMethod: boolean
  readonly signature: string
  readonly documentation: Documentation
}

/** What a comment says. */
export interface Documentation {
  /** Markdown. */
  readonly text: string
  readonly parameters: readonly (readonly [name: string, words: string])[]
  readonly returns?: string
  readonly throws: readonly string[]
  readonly default?: string
}

/** The entries of a package that TypeScript programs import, with the files behind them; `exports` of its manifest. */
function entriesOf(name: string): { readonly entry: string; readonly file: string }[] {
  const folder = join(root, 'packages', name)
  // A manifest of this repository, whose form `pack:check` checks.
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly exports: Readonly<Record<string, string | { readonly default: string }>>
  }
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : target.default
    // A path with a star, and one that leads to another package, says nothing new.
    return file.endsWith('.ts') && !path.includes('*') && existsSync(join(folder, file))
      ? [{ entry: path === '.' ? manifest.name : `${manifest.name}${path.slice(1)}`, file: join(folder, file) }]
      : []
  })
}

/**
 * Everything that packages export, read from their sources.
 * @param names Folders of the packages.
 * @returns By folder, the declarations of the package's own; what it passes on from another one is left to that.
 */
export function declarationsOf(names: readonly string[]): Map<string, Declaration[]> {
  const entries = new Map(names.map((name) => [name, entriesOf(name)]))
  const files = [...entries.values()].flat().map(({ file }) => file)
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    types: [],
  }
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  return new Map(
    names.map((name) => {
      const folder = join(root, 'packages', name, 'src')
      const found = new Map<string, Declaration>()
      for (const { entry, file } of entries.get(name) ?? []) {
        const source = program.getSourceFile(file)
        const module = source && checker.getSymbolAtLocation(source)
        for (const exported of module ? checker.getExportsOfModule(module) : []) {
          const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
          const [node] = symbol.declarations ?? []
          const place = node && relative(folder, node.getSourceFile().fileName)
          // Schemas have pages of their own, below their provider.
          if (!node || !place || place.startsWith('..') || place === 'types.gen.ts' || found.has(exported.name)) continue
          const declaration = declarationOf(exported.name, entry, node)
          if (declaration) found.set(exported.name, declaration)
        }
      }
      return [name, [...found.values()]]
    }),
  )
}

function declarationOf(name: string, entry: string, node: ts.Declaration): Declaration | undefined {
  const common = { name, entry, documentation: documentationOf(node), members: membersOf(node) }
  if (ts.isClassDeclaration(node)) return { ...common, kind: 'class', signature: headOf(node, node.members) }
  if (ts.isInterfaceDeclaration(node)) return { ...common, kind: 'interface', signature: headOf(node, node.members) }
  if (ts.isFunctionDeclaration(node)) return { ...common, kind: 'function', signature: withoutBody(node, node.body) }
  if (ts.isTypeAliasDeclaration(node)) return { ...common, kind: 'type', signature: plainText(node) }
  if (ts.isVariableDeclaration(node)) {
    const type = node.type ? `: ${node.type.getText()}` : ''
    return {
      ...common,
      documentation: documentationOf(node.parent.parent),
      kind: 'constant',
      signature: `const ${node.name.getText()}${type}`,
    }
  }
  return undefined
}

/** `class ApiError<Body> extends CampaignkitError`, without what is in it. */
function headOf(node: ts.Node, members: ts.NodeArray<ts.Node>): string {
  const text = node.getSourceFile().text.slice(node.getStart(), members.pos)
  return text
    .replace(/\{\s*$/, '')
    .replace(/^export\s+/, '')
    .trim()
}

function withoutBody(node: ts.Node, body: ts.Node | undefined): string {
  const text = node.getSourceFile().text.slice(node.getStart(), body ? body.getStart() : node.end)
  return text.replace(/^export\s+/, '').trim()
}

/** A declaration's own text, without the comments in it. */
function plainText(node: ts.Node): string {
  return node
    .getText()
    .replace(/^export\s+/, '')
    .replaceAll(/\n\s*\/\*\*[\s\S]*?\*\//g, '')
}

function membersOf(node: ts.Declaration): Member[] {
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return []
  return node.members.flatMap((member): Member[] => {
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : []
    const isHidden = modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword)
    const name = ts.isConstructorDeclaration(member) ? 'constructor' : member.name?.getText()
    if (isHidden || !name || name.startsWith('#') || name.startsWith('[')) return []
    const isMethod = ts.isMethodDeclaration(member) || ts.isMethodSignature(member) || ts.isConstructorDeclaration(member)
    const body = ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member) || ts.isGetAccessor(member) ? member.body : undefined
    const signature = ts.isPropertyDeclaration(member)
      ? withoutInitializer(member)
      : withoutBody(member, body).replaceAll(/\n\s*\/\*\*[\s\S]*?\*\//g, '')
    const documentation = documentationOf(member)
    // What only distinguishes classes from each other is nothing to read.
    const isStatic = modifiers.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    return isStatic && documentation.text === '' ? [] : [{ name, isMethod, signature: dedent(signature), documentation }]
  })
}

/** Without the indentation that it has in its class. */
function dedent(signature: string): string {
  const [, indent = ''] = /\n( *)\S[^\n]*$/.exec(signature) ?? []
  return signature.replaceAll(`\n${indent}`, '\n')
}

function withoutInitializer(member: ts.PropertyDeclaration): string {
  return member.getSourceFile().text.slice(member.getStart(), (member.type ?? member.name).end)
}

function documentationOf(node: ts.Node): Documentation {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const comment = comments.at(-1)
  const tags = comment?.tags ?? []
  const text = [commentText(comment?.comment)]
  const parameters: [string, string][] = []
  const throws: string[] = []
  let returns: string | undefined
  let initial: string | undefined
  for (const tag of tags) {
    const content = commentText(tag.comment)
    if (ts.isJSDocParameterTag(tag)) parameters.push([tag.name.getText(), content])
    else if (ts.isJSDocReturnTag(tag)) returns = content
    else if (ts.isJSDocThrowsTag(tag)) throws.push(`${tag.typeExpression ? `\`${tag.typeExpression.type.getText()}\` ` : ''}${content}`)
    else if (tag.tagName.text === 'default') initial = content
    else if (tag.tagName.text === 'example') text.push(content)
    else if (tag.tagName.text === 'deprecated') text.push(`**Deprecated.** ${content}`)
  }
  return {
    text: text.filter(Boolean).join('\n\n'),
    parameters,
    throws,
    ...(returns === undefined ? {} : { returns }),
    ...(initial === undefined ? {} : { default: initial }),
  }
}

function commentText(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').trim()
}
