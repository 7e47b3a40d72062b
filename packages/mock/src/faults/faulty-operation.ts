import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../server/clock.ts'
import type { Operation } from '../openapi/document.ts'
import { refusalOf } from './fault-response.ts'
import { delayOf, type Fault } from './fault.ts'
import type { Answer, Incoming } from '../server/message.ts'
import { createPageRepeater } from './page-repeater.ts'
import type { Handled, ProviderMock } from '../providers/provider.ts'
import type { Random } from '../server/random.ts'
import { Refusal } from '../response/error-response.ts'

/** A request whose operation has been found. */
export interface RoutedRequest {
  readonly mount: ProviderMock
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
  readonly incoming: Incoming
}

/** What came of a request; without an answer, its connection tells nothing more. */
export type Result = Omit<Handled, 'answer'> & { readonly answer: Answer | undefined }

/** Carries operations out, with the faults that strike before, after and in the place of it. */
export interface FaultyOperation {
  carryOut(request: RoutedRequest, striking: readonly Fault[]): Promise<Result>
  clear(): void
}

/** An answer that no operation has given. */
export function withoutOperation(answer: Answer | undefined): Result {
  return { answer, replayed: false, body: undefined }
}

/** Makes what carries operations out. */
export function createFaultyOperation(clock: Clock, random: Random): FaultyOperation {
  const pages = createPageRepeater()

  /** A list's page, or instead of it the one before. */
  function page({ mount, operation, incoming }: RoutedRequest, answer: Answer, isRepeated: boolean): Answer {
    const items = operation.object['x-pagination'] === undefined ? undefined : mount.itemsOf(operation)
    if (items === undefined || answer.status !== Number(operation.success.status)) return answer
    return pages.page(`${mount.id} ${operation.id} ${incoming.path}`, answer, items, isRepeated)
  }

  return {
    async carryOut(request, striking) {
      const { mount, operation, path, incoming } = request
      const struck = (kind: Fault['kind']) => striking.find((fault) => fault.kind === kind)
      const delay = struck('delay')
      if (delay) await sleep(delayOf(delay, random), undefined, { ref: false })
      if (struck('reset') || struck('hang')) return withoutOperation(undefined)
      const before = refusalOf(striking, clock.now())
      if (before) return withoutOperation(before instanceof Refusal ? mount.refuse(before, operation) : before)
      const handled = await mount.handle(operation, path, incoming)
      const answeredWith = (status: number, message = STATUS_CODES[status] ?? 'Error') => ({
        ...handled,
        answer: mount.refuse(new Refusal(status, message), operation),
      })
      if (struck('accept-then-reset') || struck('accept-then-hang')) return { ...handled, answer: undefined }
      if (struck('accept-then-504')) return answeredWith(504, 'Gateway timeout')
      const late = struck('accept-then-500')
      if (late) return answeredWith(late.status ?? 500)
      return { ...handled, answer: page(request, handled.answer, struck('duplicate-page') !== undefined) }
    },
    clear: () => pages.clear(),
  }
}
