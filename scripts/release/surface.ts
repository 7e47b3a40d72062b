import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import type { Manifest } from '../shared/workspace.ts'

// What a package offers to TypeScript, read from its emitted declarations without resolving any type: enough to see what was taken away,
// and small enough to be kept from release to release.

/** A type as far as comparing needs to look into it: members, signatures, alternatives, or its text. */
export type Shape =
  | string
  | { readonly union: readonly string[] }
  | { readonly members: Readonly<Record<string, Member>> }
  | { readonly signatures: readonly Signature[] }

export interface Member {
  readonly optional?: true
  readonly shape: Shape
}

export interface Signature {
  readonly generics?: string
  readonly parameters: readonly { readonly name: string; readonly optional?: true; readonly shape: Shape }[]
  readonly returns: Shape
}

export interface Declaration {
  readonly kind: 'interface' | 'class' | 'type' | 'value' | 'function' | 'enum' | 'opaque'
  readonly generics?: string
  readonly extends?: readonly string[]
  readonly shape: Shape
}

export interface Surface {
  /** Lowest version of Node, as the manifest has it. */
  readonly engines: string
  /** Commands that it installs. */
  readonly commands: readonly string[]
  /** By import path (`.`, `./webhooks`): the exported names, sorted, each with the declaration it stands for; `* from x` for all of another package. */
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Every declaration that the files of those paths hold, exported or used by one that is. */
  readonly declarations: Readonly<Record<string, Declaration>>
}

/**
 * Reads what a built package offers.
 * @param folder Its folder, with `dist`.
 * @param manifest Its manifest; the published exports count.
 * @param opaque Base names of files of which only names and digests are noted, because something else judges their contents.
 * @throws {Error} If a file that the manifest names is not there.
 */
export function readSurface(folder: string, manifest: Manifest & { engines?: { node?: string } }, opaque: readonly string[]): Surface {
  const reader = new SurfaceReader((path) => {
    if (!existsSync(path)) throw new Error(`${path} is not there. Build the package first: pnpm build.`)
    return readFileSync(path, 'utf8')
  }, opaque)
  const exports: Record<string, Record<string, string>> = {}
  for (const [path, target] of Object.entries(manifest.publishConfig?.exports ?? {})) {
    const types = typeof target === 'object' && target !== null && 'types' in target ? String(target.types) : undefined
    for (const [place, file] of expand(folder, path, types)) exports[place] = file ? reader.exportsOf(file) : {}
  }
  const commands = typeof manifest.bin === 'string' ? [manifest.name] : Object.keys(manifest.bin ?? {})
  return { engines: manifest.engines?.node ?? '*', commands: commands.toSorted(), exports, declarations: reader.declarations }
}

/** Reads what declaration files given as texts offer; `index.d.ts` is where to begin. */
export function surfaceOfTexts(texts: Readonly<Record<string, string>>, opaque: readonly string[] = []): Surface {
  const reader = new SurfaceReader((path) => texts[path] ?? '', opaque)
  return { engines: '*', commands: [], exports: { '.': reader.exportsOf('index.d.ts') }, declarations: reader.declarations }
}

/** The import paths that an entry of the exports stands for, several if it has a `*`, each with its declaration file. */
function expand(folder: string, path: string, types: string | undefined): [string, string | undefined][] {
  if (!types || !path.includes('*')) return [[path, types && join(folder, types)]]
  const [before = '', after = ''] = basename(types).split('*')
  const place = join(folder, dirname(types))
  return readdirSync(place)
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => [path.replace('*', file.slice(before.length, file.length - after.length)), join(place, file)])
}

const printer = ts.createPrinter({ removeComments: true })

class SurfaceReader {
  readonly declarations: Record<string, Declaration> = {}
  readonly #read: (path: string) => string
  readonly #opaque: readonly string[]
  readonly #files = new Map<string, { exports: Record<string, string>; local: Map<string, string> }>()

  constructor(read: (path: string) => string, opaque: readonly string[]) {
    this.#read = read
    this.#opaque = opaque
  }

  /** The exported names of a file and of the files that it exports in turn. */
  exportsOf(path: string): Record<string, string> {
    const known = this.#files.get(path)
    if (known) return known.exports
    const names: Record<string, string> = {}
    const local = new Map<string, string>()
    this.#files.set(path, { exports: names, local })
    const file = ts.createSourceFile(path, this.#read(path), ts.ScriptTarget.ES2022, true)
    for (const statement of file.statements) this.#declare(statement, file, path, local, names)
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier))
        this.#module(path, statement.moduleSpecifier.text)
      if (ts.isExportDeclaration(statement)) this.#reexport(statement, path, local, names)
    }
    const sorted = Object.fromEntries(Object.entries(names).toSorted(([left], [right]) => (left < right ? -1 : 1)))
    this.#files.set(path, { exports: sorted, local })
    return sorted
  }

  /** Exports of a module of the same package; nothing for another package. */
  #module(from: string, specifier: string): Record<string, string> | undefined {
    if (!specifier.startsWith('.')) return undefined
    return this.exportsOf(join(dirname(from), specifier.replace(/\.[jt]s$/, '.d.ts')))
  }

  #reexport(statement: ts.ExportDeclaration, path: string, local: Map<string, string>, names: Record<string, string>): void {
    const specifier =
      statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined
    const source = specifier === undefined ? Object.fromEntries(local) : this.#module(path, specifier)
    if (!statement.exportClause) {
      if (source) Object.assign(names, source)
      else names[`* from ${specifier}`] = ''
    } else if (ts.isNamedExports(statement.exportClause)) {
      for (const { name, propertyName } of statement.exportClause.elements) {
        names[name.text] = source?.[(propertyName ?? name).text] ?? `${(propertyName ?? name).text} from ${specifier}`
      }
    } else {
      names[statement.exportClause.name.text] = `* from ${specifier}`
    }
  }

  #declare(statement: ts.Statement, file: ts.SourceFile, path: string, local: Map<string, string>, names: Record<string, string>): void {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const opaque = this.#opaque.includes(basename(path))
    for (const [name, declaration] of declarationsOf(statement, file)) {
      // Two files may have helpers of one name; functions have several signatures.
      const known = local.get(name)
      const earlier = known === undefined ? undefined : this.declarations[known]
      const key = known ?? (name in this.declarations ? `${name} in ${basename(path)}` : name)
      local.set(name, key)
      this.declarations[key] = opaque ? { kind: 'opaque', shape: digest(text(statement, file)) } : merged(earlier, declaration)
      if (exported) names[name] = key
    }
  }
}

/** Enough to see that something changed, where something else judges what. */
function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 16)
}

function merged(earlier: Declaration | undefined, later: Declaration): Declaration {
  if (!earlier || typeof earlier.shape === 'string' || typeof later.shape === 'string') return later
  if ('signatures' in earlier.shape && 'signatures' in later.shape) {
    return { ...later, shape: { signatures: [...earlier.shape.signatures, ...later.shape.signatures] } }
  }
  if ('members' in earlier.shape && 'members' in later.shape) {
    return { ...later, shape: { members: { ...earlier.shape.members, ...later.shape.members } } }
  }
  return later
}

function declarationsOf(statement: ts.Statement, file: ts.SourceFile): [string, Declaration][] {
  if (ts.isInterfaceDeclaration(statement)) {
    return [[statement.name.text, { kind: 'interface', ...head(statement, file), shape: { members: members(statement.members, file) } }]]
  }
  if (ts.isClassDeclaration(statement) && statement.name) {
    return [[statement.name.text, { kind: 'class', ...head(statement, file), shape: { members: members(statement.members, file) } }]]
  }
  if (ts.isTypeAliasDeclaration(statement)) {
    return [[statement.name.text, { kind: 'type', ...generics(statement, file), shape: shape(statement.type, file) }]]
  }
  if (ts.isFunctionDeclaration(statement) && statement.name) {
    return [[statement.name.text, { kind: 'function', shape: { signatures: [signature(statement, file)] } }]]
  }
  if (ts.isEnumDeclaration(statement)) return [[statement.name.text, { kind: 'enum', shape: text(statement, file) }]]
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => [
      text(declaration.name, file),
      { kind: 'value', shape: declaration.type ? shape(declaration.type, file) : text(declaration, file) },
    ])
  }
  return []
}

function head(node: ts.InterfaceDeclaration | ts.ClassDeclaration, file: ts.SourceFile) {
  const parents = node.heritageClauses?.flatMap(({ types }) => types.map((type) => text(type, file))) ?? []
  return { ...generics(node, file), ...(parents.length > 0 ? { extends: parents } : {}) }
}

function generics(node: { readonly typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined }, file: ts.SourceFile) {
  return node.typeParameters ? { generics: node.typeParameters.map((parameter) => text(parameter, file)).join(', ') } : {}
}

function members(nodes: ts.NodeArray<ts.TypeElement | ts.ClassElement>, file: ts.SourceFile): Record<string, Member> {
  const result: Record<string, Member> = {}
  for (const node of nodes) {
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
    const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind)
    if (has(ts.SyntaxKind.PrivateKeyword) || (node.name && ts.isPrivateIdentifier(node.name))) continue
    const own = node.name
      ? text(node.name, file)
      : ts.isConstructorDeclaration(node)
        ? 'constructor()'
        : ts.isIndexSignatureDeclaration(node)
          ? '[index]'
          : '()'
    const name = has(ts.SyntaxKind.StaticKeyword) ? `static ${own}` : own
    const optional = 'questionToken' in node && node.questionToken ? { optional: true as const } : {}
    const callable =
      ts.isMethodSignature(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isConstructorDeclaration(node) ||
      ts.isCallSignatureDeclaration(node) ||
      ts.isConstructSignatureDeclaration(node)
    if (callable) {
      const earlier = result[name]?.shape
      const others = typeof earlier === 'object' && 'signatures' in earlier ? earlier.signatures : []
      result[name] = { ...optional, shape: { signatures: [...others, signature(node, file)] } }
    } else if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) {
      result[name] = { ...optional, shape: node.type ? shape(node.type, file) : text(node, file) }
    } else if (ts.isGetAccessor(node) && node.type) {
      result[name] = { shape: shape(node.type, file) }
    } else {
      result[name] = { shape: text(node, file) }
    }
  }
  return result
}

function signature(node: ts.SignatureDeclaration, file: ts.SourceFile): Signature {
  return {
    ...generics(node, file),
    parameters: node.parameters.map((parameter) => ({
      name: text(parameter.name, file),
      ...(parameter.questionToken || parameter.dotDotDotToken ? { optional: true as const } : {}),
      shape: parameter.type ? shape(parameter.type, file) : 'any',
    })),
    returns: node.type ? shape(node.type, file) : 'any',
  }
}

function shape(node: ts.TypeNode, file: ts.SourceFile): Shape {
  if (ts.isParenthesizedTypeNode(node)) return shape(node.type, file)
  if (ts.isTypeLiteralNode(node)) return { members: members(node.members, file) }
  if (ts.isFunctionTypeNode(node)) return { signatures: [signature(node, file)] }
  if (ts.isUnionTypeNode(node)) return { union: node.types.map((type) => text(type, file)).toSorted() }
  return text(node, file)
}

function text(node: ts.Node, file: ts.SourceFile): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, file).replaceAll(/\s+/g, ' ').replaceAll('"', "'").trim()
}
