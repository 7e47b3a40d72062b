import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Schedule } from '../time/clock.ts'
import { milliseconds } from '../time/duration.ts'
import type { Operation } from '../openapi/document.ts'
import { faultResponse } from '../faults/fault-response.ts'
import { delayOf } from '../faults/delay.ts'
import type { Fault } from '../faults/fault-kinds.ts'
import type { MockResponse, IncomingRequest } from '../request/message.ts'
import { createPageRepeater } from '../faults/page-repeater.ts'
import type { Handled, ProviderMock } from '../providers/provider.ts'
import type { Random } from '../random/random.ts'
import { ErrorResponse } from '../response/error-response.ts'

/** A request whose operation has been found. */
interface RoutedRequest {
  readonly mount: ProviderMock
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
  readonly incoming: IncomingRequest
}

/** What came of a request; without a response, its connection tells nothing more. */
export type Result = Omit<Handled, 'response'> & { readonly response: MockResponse | undefined }

/** Carries operations out, with the faults that apply before, after and in the place of it. */
export interface FaultyOperation {
  carryOut(request: RoutedRequest, applied: readonly Fault[]): Promise<Result>
  clear(): void
}

/** A response that no operation has given. */
export function withoutOperation(response: MockResponse | undefined): Result {
  return { response, replayed: false, body: undefined }
}

/** Makes what carries operations out. */
export function createFaultyOperation(clock: Schedule, random: Random): FaultyOperation {
  const pages = createPageRepeater()

  /** Lets time pass, the machine's or the mock's: a clock that is moved does not have anybody wait. */
  function pass(duration: number): Promise<unknown> {
    const moved = new Promise<void>((resolve) => {
      clock.at(clock.now() + duration, resolve)
    })
    return Promise.race([sleep(duration, undefined, { ref: false }), moved])
  }

  /** A list's page, or instead of it the one before. */
  function page({ mount, operation, incoming }: RoutedRequest, response: MockResponse, isRepeated: boolean): MockResponse {
    const items = operation.object['x-pagination'] === undefined ? undefined : mount.itemsOf(operation)
    if (items === undefined || response.status !== Number(operation.success.status)) return response
    return pages.page(`${mount.id} ${operation.id} ${incoming.path}`, response, items, isRepeated)
  }

  return {
    async carryOut(request, faults) {
      const { mount, operation, path, incoming } = request
      const applied = (kind: Fault['kind']) => faults.find((fault) => fault.kind === kind)
      const delay = applied('delay')
      if (delay) await pass(delayOf(delay, random))
      if (applied('reset') || applied('hang')) return withoutOperation(undefined)
      const before = faultResponse(faults, clock.now())
      if (before) return withoutOperation(before instanceof ErrorResponse ? mount.errorResponse(before, operation) : before)
      const lateStop = applied('late-stop')
      const effects = lateStop ? { lateStop: milliseconds(lateStop.delay ?? '1m') } : {}
      const handled = await mount.handle(operation, path, incoming, effects)
      const respondedWith = (status: number, message = STATUS_CODES[status] ?? 'Error') => ({
        ...handled,
        response: mount.errorResponse(new ErrorResponse(status, message, { reason: 'injected-fault' }), operation),
      })
      if (applied('accept-then-reset') || applied('accept-then-hang')) return { ...handled, response: undefined }
      if (applied('accept-then-504')) return respondedWith(504, 'Gateway timeout')
      const late = applied('accept-then-500')
      if (late) return respondedWith(late.status ?? 500)
      return { ...handled, response: page(request, handled.response, applied('duplicate-page') !== undefined) }
    },
    clear: () => pages.clear(),
  }
}
