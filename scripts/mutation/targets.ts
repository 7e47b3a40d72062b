import ts from 'typescript'

/** A file whose mutants must be noticed. */
export interface Target {
  readonly file: string
  /** Tests that are run one after the other until one fails; the quickest first. */
  readonly tests: readonly string[]
  /** The part that counts; all of the file without it. */
  readonly isIn?: (node: ts.Node) => boolean
}

/** Whether a node lies within the statement in which keys are minted. */
function mintsKeys(node: ts.Node): boolean {
  for (let each: ts.Node | undefined = node; each; each = each.parent) {
    if (ts.isIfStatement(each) && each.thenStatement.getText().includes('randomUUID')) return true
  }
  return false
}

const core = 'packages/core/src'

/** What decides whether somebody is reached twice, or seen who should not be. */
export const targets: readonly Target[] = [
  { file: `${core}/retry.ts`, tests: [`${core}/retry.test.ts`, `${core}/transport.test.ts`] },
  { file: `${core}/retry-budget.ts`, tests: [`${core}/retry-budget.test.ts`, `${core}/transport.test.ts`] },
  { file: `${core}/fetch-once.ts`, tests: [`${core}/fetch-once.test.ts`] },
  { file: `${core}/never-sent.ts`, tests: [`${core}/never-sent.test.ts`, `${core}/failure.test.ts`] },
  { file: `${core}/prepare.ts`, tests: [`${core}/call.test.ts`, 'test/idempotency.test.ts'], isIn: mintsKeys },
  { file: `${core}/redact.ts`, tests: [`${core}/redact.test.ts`, `${core}/failure.test.ts`, 'test/redaction.test.ts'] },
]
