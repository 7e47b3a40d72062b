import ts from 'typescript'

/** One small change to a source file that some test should notice. */
export interface Mutant {
  /** Line of the change, from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
  /** The whole file with the change. */
  readonly code: string
}

const operators: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
  [ts.SyntaxKind.AsteriskAsteriskToken, ['*']],
  [ts.SyntaxKind.PlusEqualsToken, ['-=']],
  [ts.SyntaxKind.MinusEqualsToken, ['+=']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
])

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
}

/** Calls that only pass on what they were called on, changed: without them, it is passed on as it was. */
const passing = new Set(['trim', 'filter', 'toSorted', 'replace', 'replaceAll', 'slice', 'flat'])

/**
 * Every mutant of a source file, or of a part of it.
 * @param isIn Whether a node belongs to the part; all by default.
 */
export function mutantsOf(name: string, source: string, isIn: (node: ts.Node) => boolean = () => true): Mutant[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const change = (start: number, end: number, after: string) => {
    const before = source.slice(start, end)
    if (before === after) return
    const line = file.getLineAndCharacterOfPosition(start).line + 1
    found.push({ line, before, after, code: source.slice(0, start) + after + source.slice(end) })
  }
  const replace = (node: ts.Node, after: string) => change(node.getStart(), node.getEnd(), after)

  const mutate = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      for (const after of operators.get(node.operatorToken.kind) ?? []) replace(node.operatorToken, after)
      if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
        replace(node, `(${node.left.getText()})`)
        replace(node, `(${node.right.getText()})`)
      }
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) replace(node, node.operand.getText())
    if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, 'false')
    if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, 'true')
    if (ts.isNumericLiteral(node)) replace(node, `(${node.getText()} + 1)`)
    if (isText(node)) replace(node, node.text === '' ? "'mutant'" : "''")
    if (ts.isTemplateExpression(node)) replace(node, "''")
    if (ts.isRegularExpressionLiteral(node)) for (const after of expressionsNear(node.text)) replace(node, after)
    if (ts.isConditionalExpression(node)) for (const after of ['true', 'false']) replace(node.condition, after)
    if (ts.isIfStatement(node)) for (const after of ['true', 'false']) replace(node.expression, after)
    if (ts.isForStatement(node) && node.condition) replace(node.condition, 'false')
    if (ts.isReturnStatement(node) && node.expression) replace(node.expression, 'undefined')
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) replace(node.body, 'undefined')
    if (ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node)) replace(node, ';')
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
      replace(node, '[]')
      for (const element of node.elements) if (node.elements.length > 1) replace(element, 'undefined')
    }
    if (ts.isSpreadElement(node)) replace(node, '...[]')
    if (ts.isPropertyAccessExpression(node)) {
      const other = methods[node.name.text]
      if (other && ts.isCallExpression(node.parent)) replace(node.name, other)
      if (passing.has(node.name.text) && ts.isCallExpression(node.parent)) replace(node.parent, node.expression.getText())
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (isIn(node)) mutate(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** A text that is a value, not a name of a property or a module. */
function isText(node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
}

/** Regular expressions that differ from one in a single part. */
function expressionsNear(text: string): string[] {
  const end = text.lastIndexOf('/')
  const [body, flags] = [text.slice(1, end), text.slice(end + 1)]
  const bodies: string[] = []
  const swap = (pattern: RegExp, after: (match: string) => string) => {
    for (const { 0: match, index } of body.matchAll(pattern))
      bodies.push(body.slice(0, index) + after(match) + body.slice(index + match.length))
  }
  // A place, a look around, a class, a quantifier, an alternative.
  swap(/(?<![[\\])[\^$]/g, () => '')
  swap(/\(\?<?[!=](?:[^()[\]]|\[[^\]]*\]|\([^)]*\))*\)/g, () => '')
  swap(/\\[dws]/gi, (match) => (match === match.toLowerCase() ? match.toUpperCase() : match.toLowerCase()))
  swap(/(?<=[\w)\]*+?}])[*+?](?![^[]*\])/g, (match) => (match === '+' ? '*' : ''))
  swap(/\{\d+,\}/g, (match) => `{${Number(match.slice(1, -2)) + 1},}`)
  swap(/\{\d+,\}/g, (match) => `{${Number(match.slice(1, -2)) - 1},}`)
  swap(/(?<=[(|])[\w()$\\+]+?\|/g, () => '')
  swap(/\|[\w$\\+]+(?=[)])/g, () => '')
  const others = flags.includes('i') ? [`/${body}/${flags.replace('i', '')}`] : []
  return [...others, ...bodies.filter(isExpression).map((each) => `/${each}/${flags}`)]
}

function isExpression(body: string): boolean {
  try {
    return body !== '' && new RegExp(body) instanceof RegExp
  } catch {
    return false
  }
}
