import type { Case } from '../case/case.ts'
import type { Exchange } from '../http/exchange.ts'
import type { Operation } from '../openapi/document.ts'

/** What the valid calls of one operation came to. */
interface OperationHealth {
  readonly succeeded: number
  /** Rejections by their status, of calls that had no defect and the given credentials. */
  readonly rejections: ReadonlyMap<number, number>
  /** Those of them that went to resources which are known to exist, or to a path without parameters. */
  readonly rejectionsOfKnown: ReadonlyMap<number, number>
}

/** Keeps count of whether anything could be judged at all. */
export interface Health {
  note(exchange: Exchange): void
  of(operation: Operation): OperationHealth
  /**
   * Why nothing can be tested here, in one sentence: nothing has succeeded and nearly every response had the same status, which says nothing about
   * the input. `undefined` if something can.
   * @param fewest How many responses there must be before it is said.
   */
  obstacle(fewest: number): string | undefined
}

const remedies: Readonly<Record<number, string>> = {
  401: 'the credential is refused: check --token',
  403: 'the credential is refused here: check what --token may do',
  404: 'check the path of --url',
  405: 'check the path of --url',
  407: 'a proxy asks for credentials',
  429: 'the rate limit lets nothing through: try later, or with a credential of a higher limit',
}

interface Counts {
  succeeded: number
  readonly rejections: Map<number, number>
  readonly rejectionsOfKnown: Map<number, number>
}

/** Starts with nothing counted. */
export function createHealth(): Health {
  const counts = new Map<Operation, Counts>()
  const statuses = new Map<number, number>()
  let responses = 0
  let successes = 0

  const of = (operation: Operation) => {
    const known = counts.get(operation)
    if (known) return known
    const fresh: Counts = { succeeded: 0, rejections: new Map(), rejectionsOfKnown: new Map() }
    counts.set(operation, fresh)
    return fresh
  }

  return {
    of,
    note({ test, response }) {
      if (!response) return
      const { status } = response
      const isSuccess = status >= 200 && status < 300
      if (!isOwnFault(test) && test.extraHeaders === undefined) {
        responses += 1
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
      if (isSuccess) successes += 1
      if (test.deviation) return
      const own = of(test.operation)
      if (isSuccess) own.succeeded += 1
      // A mock was asked for the others.
      else if (test.extraHeaders === undefined) {
        own.rejections.set(status, (own.rejections.get(status) ?? 0) + 1)
        // What a body names may not exist either.
        if (test.operation.body === undefined && (test.known === true || !test.operation.path.includes('{')))
          own.rejectionsOfKnown.set(status, (own.rejectionsOfKnown.get(status) ?? 0) + 1)
      }
    },
    obstacle(fewest) {
      if (successes > 0 || responses < fewest) return undefined
      const [status = 0, count = 0] = [...statuses].toSorted(([, left], [, right]) => right - left)[0] ?? []
      const remedy = remedies[status]
      if (remedy === undefined || count < responses * 0.8) return undefined
      const share =
        count === responses ? `Every response was ${status}` : `Nothing succeeded, and ${count} of ${responses} responses were ${status}`
      return `${share}: ${remedy}.`
    },
  }
}

/** Whether a request deserves a 401 or 405 by itself. */
function isOwnFault({ deviation }: Case): boolean {
  return deviation !== undefined && ['missing-credentials', 'wrong-credentials', 'method'].includes(deviation.kind)
}
