import { sep } from 'node:path'
import ts from 'typescript'

/**
 * The parameters of exported functions that no `@param` explains. The reports have no docstrings in them, so this reads the declarations.
 * @param entry The package's folder and the declarations of its entry. What it exports of other packages is left to those.
 * @returns A line for each: `parameter options of makeClient`.
 * @throws {Error} If the declarations are not there.
 */
export function undocumentedParameters({ folder, declarations }: { readonly folder: string; readonly declarations: string }): string[] {
  const program = ts.createProgram([declarations], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    types: [],
    customConditions: ['built'],
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(declarations)
  const entry = file && checker.getSymbolAtLocation(file)
  if (!entry) throw new Error(`${declarations} is no module that can be read. Build the packages first.`)
  return checker.getExportsOfModule(entry).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return (target.declarations ?? [])
      .filter((declaration) => ts.isFunctionDeclaration(declaration))
      .filter((declaration) => declaration.getSourceFile().fileName.startsWith(folder.replaceAll(sep, '/') + '/'))
      .flatMap(({ parameters }) => parameters)
      .filter((parameter) => ts.getJSDocParameterTags(parameter).every(({ comment }) => !ts.getTextOfJSDocComment(comment)?.trim()))
      .map((parameter) => `parameter ${parameter.name.getText()} of ${symbol.name}`)
  })
}
