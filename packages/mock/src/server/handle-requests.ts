import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Schedule } from '../time/clock.ts'
import { deliver } from './deliver-response.ts'
import type { Fault } from '../faults/fault-kinds.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { parseFault } from '../faults/parse-fault.ts'
import { type FaultyOperation, type Result, withoutOperation } from './faulty-operation.ts'
import type { MockResponse, IncomingRequest } from '../request/message.ts'
import type { ProviderMock } from '../providers/provider.ts'
import type { Random } from '../random/random.ts'
import { headersOf, maxBodyBytes, parsed, readBody, targetOf } from '../request/read-request.ts'
import { problem } from '../response/error-response.ts'
import { tokenResponse } from '../response/token-response.ts'
import { type RecordedRequest, redact, redactUrl } from '../log/request-log.ts'

/** What handling requests needs from the mock. */
export interface RequestHandlerOptions {
  readonly mounts: readonly ProviderMock[]
  readonly clock: Schedule
  readonly faults: FaultPlan
  readonly operations: FaultyOperation
  readonly random: Random
  /** Called with every request once there is a response, or its connection is to be dropped. */
  readonly record: (request: RecordedRequest) => void
}

/** Makes the handler of the requests for providers. */
export function handleRequests({ mounts, clock, faults, operations, random, record }: RequestHandlerOptions) {
  const mounted = mounts.map(({ id, basePath }) => `/${id}${basePath}`).join(', ')

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = headersOf(request)
    const url = targetOf(request)
    const { pathname, searchParams } = url ?? noTarget
    const mount = mounts.find(({ id }) => pathname === `/${id}` || pathname.startsWith(`/${id}/`))
    const below = mount ? pathname.slice(mount.id.length + 1) : pathname
    const isInside = mount !== undefined && below.startsWith(`${mount.basePath}/`)
    const raw = await readBody(request)
    const incoming: IncomingRequest = {
      method: request.method ?? 'GET',
      path: isInside ? below.slice(mount.basePath.length) : below,
      search: searchParams,
      headers,
      raw: raw ?? Buffer.alloc(0),
    }
    const due = clock.catchUp()
    if (due) await due
    const at = clock.date()
    const routed = isInside && raw ? mount.route(incoming) : undefined
    const operation = routed && 'operation' in routed ? routed.operation : undefined
    const asked = operation ? askedFault(headers['x-mock-fault']) : []
    const applied: Fault[] =
      operation && mount && Array.isArray(asked)
        ? [...faults.apply({ name: `${mount.id}.${operation.id}`, key: mount.keyOf(operation, incoming) }), ...asked]
        : []
    let result: Result
    if (!url) result = withoutOperation(problem(400, 'unknown-path', `${request.url ?? ''} is not the path of a request.`))
    else if (!raw) result = withoutOperation(problem(413, 'body-too-large', `The body is larger than ${maxBodyBytes} bytes.`))
    else if (!mount || !routed)
      result = withoutOperation(problem(404, 'unknown-path', `There is nothing at ${pathname}. Mocked are: ${mounted}.`))
    else if ('error' in routed) result = withoutOperation(tokenResponse(mount.document, mount.basePath, incoming) ?? routed.error)
    else if (!Array.isArray(asked)) result = withoutOperation(asked)
    else result = await operations.carryOut({ mount, ...routed, incoming }, applied)
    record({
      provider: mount?.id,
      operation: operation?.id,
      method: incoming.method,
      url: redactUrl(request.url ?? '/', mount?.secretParameters ?? noNames),
      headers: redact(headers, mount?.secretHeaders),
      body: shown(result.body ?? (incoming.raw.length > 0 ? parsed(incoming.raw) : undefined), mount),
      status: result.response?.status,
      faults: applied.map(({ kind }) => kind),
      replayed: result.replayed,
      reason: result.response?.reason,
      at,
    })
    if (result.response) await deliver(response, result.response, applied, random)
    else if (applied.some(({ kind }) => kind === 'reset' || kind === 'accept-then-reset')) request.socket.resetAndDestroy()
    // Nothing is left to do for a request that hangs: its connection ends when the caller gives up or the mock is closed.
  }
}

/** What a request is taken for whose target is no path. */
const noTarget = { pathname: '', searchParams: new URLSearchParams() }
const noNames: ReadonlySet<string> = new Set()

/** A body for the log. */
function shown(body: unknown, mount: ProviderMock | undefined): unknown {
  return mount ? mount.redactBody(body) : body
}

/** The fault that a request asks for, or the objection to how it does. */
function askedFault(header: string | undefined): Fault[] | MockResponse {
  try {
    return header === undefined ? [] : [parseFault(header)]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return problem(400, 'invalid-fault', `X-Mock-Fault: ${error.message}`)
  }
}
