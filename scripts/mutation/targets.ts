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

const recovery = [`${core}/reconcile/reconcile.test.ts`]
const clocks = [`${core}/reconcile/clock.test.ts`, ...recovery]
const lists = [`${core}/pagination/pagination.test.ts`, `${core}/reconcile/reconcile.test.ts`]

/** What decides whether somebody is reached twice, or seen who should not be. */
export const targets: readonly Target[] = [
  { file: `${core}/transport/retry.ts`, tests: [`${core}/transport/retry.test.ts`, `${core}/transport/transport.test.ts`] },
  { file: `${core}/description/retry-facts.ts`, tests: [`${core}/transport/retry.test.ts`, `${core}/transport/transport.test.ts`] },
  { file: `${core}/transport/retry-budget.ts`, tests: [`${core}/transport/retry-budget.test.ts`, `${core}/transport/transport.test.ts`] },
  { file: `${core}/transport/fetch-once.ts`, tests: [`${core}/transport/fetch-once.test.ts`] },
  { file: `${core}/transport/never-sent.ts`, tests: [`${core}/transport/never-sent.test.ts`, `${core}/outcome/failure.test.ts`] },
  { file: `${core}/transport/clock-skew.ts`, tests: clocks },
  { file: `${core}/reconcile/reconcile.ts`, tests: recovery },
  { file: `${core}/reconcile/attribution.ts`, tests: recovery },
  { file: `${core}/reconcile/clock.ts`, tests: clocks },
  { file: `${core}/reconcile/search.ts`, tests: recovery },
  { file: `${core}/reconcile/expression.ts`, tests: recovery },
  { file: `${core}/pagination/walk.ts`, tests: lists },
  { file: `${core}/pagination/row-counter.ts`, tests: lists },
  { file: `${core}/call/prepare.ts`, tests: [`${core}/call/call.test.ts`, 'test/idempotency.test.ts'], isIn: mintsKeys },
  {
    file: `${core}/outcome/redact.ts`,
    tests: [`${core}/outcome/redact.test.ts`, `${core}/outcome/failure.test.ts`, 'test/redaction.test.ts'],
  },
]
