import type { Case, Phase } from '../case/case.ts'
import type { Finding, ReportedExchange } from '../case/finding.ts'
import { wordFor } from '../case/hash.ts'
import type { Check, Problem } from '../checks/check.ts'
import type { Exchange } from '../http/exchange.ts'
import { typescriptLine } from '../http/typescript-line.ts'
import type { Operation } from '../openapi/document.ts'
import type { Redactor } from './redaction.ts'

/** Where something was found. */
export interface FoundAt {
  readonly operation: Operation
  readonly phase: Phase
  /** What was special about the request. */
  readonly title: string
}

/** Collects what was found: one finding for each defect, told by the smallest request that shows it. */
export interface Findings {
  report(check: Check, problem: Problem, at: FoundAt, exchanges?: readonly Exchange[]): void
  all(): Finding[]
}

/**
 * Starts with nothing found.
 * @param provider The provider's id, if there is a client package to write a line for.
 */
export function createFindings(redactor: Redactor, excluded: ReadonlySet<string>, provider: string | undefined): Findings {
  const found = new Map<string, Finding>()
  const operations = new Map<string, Set<string>>()

  return {
    all: () =>
      [...found].map(([key, finding]) => {
        const others = [...(operations.get(key) ?? [])]
        return others.length > 1 ? { ...finding, operations: others } : finding
      }),
    report(check, problem, { operation, phase, title }, exchanges = []) {
      if (excluded.has(check.name)) return
      const pointer = problem.pointer ?? operation.pointer
      const scope = problem.isGeneral ? '' : operation.id
      const key = [check.name, scope, problem.cause ?? pointer].join('|')
      operations.set(key, (operations.get(key) ?? new Set()).add(operation.id))
      const known = found.get(key)
      // Most findings are seen again and again; only a smaller request is worth another look.
      if (known && exchanges.length > 0 && roughSize(exchanges) >= (sizes.get(known) ?? Infinity)) {
        replace(key, known, { ...known, times: known.times + 1 })
        return
      }
      if (known && exchanges.length === 0) {
        replace(key, known, { ...known, times: known.times + 1 })
        return
      }
      const last = exchanges.at(-1)
      const fresh: Finding = {
        id: wordFor(key),
        check: check.name,
        severity: check.severity,
        phase,
        operation: operation.id,
        title: redactor.text(title),
        message: redactor.text(problem.message),
        pointer,
        exchanges: exchanges.map((exchange): ReportedExchange => redactor.exchange(exchange)),
        test: last && redactor.stored(last.test),
        typescript: provider === undefined || !last ? undefined : shownLine(provider, last.test, redactor),
        times: (known?.times ?? 0) + 1,
      }
      found.set(key, fresh)
      sizes.set(fresh, roughSize(exchanges))
    },
  }

  function replace(key: string, known: Finding, next: Finding): void {
    sizes.set(next, sizes.get(known) ?? Infinity)
    found.set(key, next)
  }
}

const sizes = new WeakMap<Finding, number>()

function shownLine(provider: string, test: Case, redactor: Redactor): string | undefined {
  const { input, ...rest } = redactor.stored(test)
  return typescriptLine(provider, { ...rest, input: { ...input, path: test.input.path }, operation: test.operation })
}

/** Characters of the requests and their responses, about. */
function roughSize(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, { request, response }) => {
    const body = typeof request.body === 'string' ? request.body.length : 0
    return sum + request.url.length + body + (response?.text.length ?? 0)
  }, 0)
}
