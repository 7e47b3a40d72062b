import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Schedule } from '../time/clock.ts'
import { deliver } from './deliver-response.ts'
import { type Fault, type FaultPlan, parseFault } from '../faults/fault.ts'
import { type FaultyOperation, type Result, withoutOperation } from './faulty-operation.ts'
import type { MockResponse, IncomingRequest } from '../request/message.ts'
import { problem, type ProviderMock } from '../providers/provider.ts'
import type { Random } from '../random/random.ts'
import { headersOf, maxBodyBytes, parsed, readBody } from '../request/read-request.ts'
import { type RecordedRequest, redact } from '../log/request-log.ts'

/** What handling requests needs from the mock. */
export interface RequestHandlerOptions {
  readonly mounts: readonly ProviderMock[]
  readonly clock: Schedule
  readonly faults: FaultPlan
  readonly operations: FaultyOperation
  readonly random: Random
  /** Told of every request once it is responded to or dropped. */
  readonly record: (request: RecordedRequest) => void
}

/** Makes the handler of the requests for providers. */
export function handleRequests({ mounts, clock, faults, operations, random, record }: RequestHandlerOptions) {
  const mounted = mounts.map(({ id, basePath }) => `/${id}${basePath}`).join(', ')

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://mock')
    const headers = headersOf(request)
    const mount = mounts.find(({ id }) => url.pathname === `/${id}` || url.pathname.startsWith(`/${id}/`))
    const below = mount ? url.pathname.slice(mount.id.length + 1) : url.pathname
    const isInside = mount !== undefined && below.startsWith(`${mount.basePath}/`)
    const raw = await readBody(request)
    const incoming: IncomingRequest = {
      method: request.method ?? 'GET',
      path: isInside ? below.slice(mount.basePath.length) : below,
      search: url.searchParams,
      headers,
      raw: raw ?? Buffer.alloc(0),
    }
    const due = clock.catchUp()
    if (due) await due
    const at = clock.date()
    const routed = isInside && raw ? mount.route(incoming) : undefined
    const operation = routed && 'operation' in routed ? routed.operation : undefined
    const asked = operation ? askedFault(headers['x-mock-fault']) : []
    const applied: Fault[] = operation && mount && Array.isArray(asked) ? [...faults.apply(`${mount.id}.${operation.id}`), ...asked] : []
    let result: Result
    if (!raw) result = withoutOperation(problem(413, `The body is larger than ${maxBodyBytes} bytes.`))
    else if (!mount || !routed) result = withoutOperation(problem(404, `There is nothing at ${url.pathname}. Mocked are: ${mounted}.`))
    else if ('error' in routed) result = withoutOperation(routed.error)
    else if (!Array.isArray(asked)) result = withoutOperation(asked)
    else result = await operations.carryOut({ mount, ...routed, incoming }, applied)
    record({
      provider: mount?.id,
      operation: operation?.id,
      method: incoming.method,
      url: request.url ?? '/',
      headers: redact(headers),
      body: result.body ?? (incoming.raw.length > 0 ? parsed(incoming.raw) : undefined),
      status: result.response?.status,
      faults: applied.map(({ kind }) => kind),
      replayed: result.replayed,
      at,
    })
    if (result.response) await deliver(response, result.response, applied, random)
    else if (applied.some(({ kind }) => kind === 'reset' || kind === 'accept-then-reset')) request.socket.resetAndDestroy()
    // Nothing is left to do for a request that hangs: its connection ends when the caller gives up or the mock is closed.
  }
}

/** The fault that a request asks for, or the objection to how it does. */
function askedFault(header: string | undefined): Fault[] | MockResponse {
  try {
    return header === undefined ? [] : [parseFault(header)]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return problem(400, `X-Mock-Fault: ${error.message}`)
  }
}
