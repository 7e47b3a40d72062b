import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../document/portal.ts'
import { slug } from '../document/portal-path.ts'

/** A message that a package throws. */
export interface ErrorMessage {
  /** The class that carries it: `ArgumentError`; empty for a part of a message. */
  readonly error: string
  /** The message, with what differs from case to case as a word in angle brackets: `<provider> needs <option>.` */
  readonly message: string
  /** The package's folder. */
  readonly package: string
}

/** The classes whose messages come from a place of their own, outside of the call of a constructor. */
const constructors = /Error$/

/**
 * Every message that the sources of a package throw, read from the code: none is missing, and none is written twice.
 * @param name The package's folder.
 */
export function errorMessages(name: string): ErrorMessage[] {
  const folder = join(root, 'packages', name, 'src')
  const found = globSync('**/*.ts', { cwd: folder, exclude: (path) => path.endsWith('.test.ts') || path.endsWith('.gen.ts') })
    .toSorted()
    .flatMap((file) => messagesIn(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true)))
  // One message has one place, where a class carries it if there is one.
  const unique = new Map<string, ErrorMessage>()
  for (const entry of found.toSorted((left, right) => Number(left.error === '') - Number(right.error === '')))
    if (!unique.has(messageAnchor(entry.message))) unique.set(messageAnchor(entry.message), { ...entry, package: name })
  return [...unique.values()]
}

function messagesIn(source: ts.SourceFile): Omit<ErrorMessage, 'package'>[] {
  const found: Omit<ErrorMessage, 'package'>[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && constructors.test(node.expression.getText())) {
      for (const argument of node.arguments ?? []) {
        for (const message of stringsOf(argument)) if (isSentence(message)) found.push({ error: node.expression.getText(), message })
      }
      return
    }
    // The part of a message that says what is wrong is made elsewhere, by a function that returns it.
    const returned = ts.isReturnStatement(node)
      ? node.expression
      : ts.isArrowFunction(node) && !ts.isBlock(node.body)
        ? node.body
        : undefined
    const isArgument = ts.isCallExpression(node) && /invalid|problem/i.test(node.expression.getText())
    for (const part of [...(returned ? [returned] : []), ...(isArgument ? node.arguments : [])])
      for (const message of stringsOf(part)) if (isSentence(message) && message.split(' ').length > 3) found.push({ error: '', message })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The strings that an expression may be. */
function stringsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ expression, literal }) => `<${placeholder(expression)}>${literal.text}`).join('')]
  if (ts.isConditionalExpression(node)) return [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left] = stringsOf(node.left)
    const [right] = stringsOf(node.right)
    return left !== undefined && right !== undefined ? [left + right] : []
  }
  return []
}

/** What stands in a message, by the last name in its expression: `context.provider` is `provider`. */
function placeholder(expression: ts.Expression): string {
  // Of `why.replace(…)` and `names.join(…)` the value has the name, not what is done to it.
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression))
    return placeholder(expression.expression.expression)
  return (
    /([A-Za-z]\w*)\W*$/
      .exec(expression.getText())?.[1]
      ?.replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase() ?? 'value'
  )
}

function isSentence(message: string): boolean {
  return message.includes(' ') && message.length > 12
}

/** Where a message is on the page of troubleshooting. */
export function messageAnchor(message: string): string {
  return slug(message).split('-').slice(0, 12).join('-')
}
