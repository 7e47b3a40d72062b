import { vi } from 'vitest'
import type { ClientOptions, Operation } from '@campaignkit/core'
import { exampleArguments } from '../scripts/generate/read/examples.ts'
import { type Fault, faults, type FaultServer, refusedUrl, startFaultServer } from './fault-server.ts'
import { methodOf, operationsOf, providers, type RegisteredProvider, testCredentials } from './registry.ts'

// Every operation of every provider × every fault. What must come of it follows from the facts of the operation alone; the expectations
// are written from the table in packages/core/README.md and share no code with the runtime.

const retries = 2
/** Milliseconds; so long that only a clock that is moved on reaches it. */
const maxTime = 10_000_000
let hasArrived = false
let requests = new Map<string, string[]>()

interface Expectation {
  readonly requests: number
  /** Class of the error, or `none`. */
  readonly error: string
  readonly outcome?: string
}

const once = 1
const often = 1 + retries

/** What the outcome table says. Of a `fetch` that is not the runtime's own nobody knows whether it found a connection. */
function expectation(operation: Operation, fault: Fault, isForeign: boolean): Expectation {
  const reads = operation.method === 'GET'
  // What sets something that reaches people is not repeated over what happened meanwhile, though it changes nothing by itself.
  const idempotent = reads || (operation.idempotency === 'natural' && !operation.contactsPeople)
  const keyed = typeof operation.idempotency === 'object'
  const wantsJson = operation.response === undefined || operation.response === 'json'
  /** The request left and nobody knows. */
  const open = (error: string): Expectation => ({
    requests: idempotent || keyed ? often : once,
    error: idempotent ? error : 'UnknownOutcomeError',
    outcome: 'unknown',
  })
  switch (fault) {
    case 'refused connection':
      return { ...(isForeign ? open('ConnectionError') : { error: 'ConnectionError', outcome: 'not-sent' }), requests: 0 }
    case '429 without a word':
    case '429 with seconds':
    case '429 with a date':
      return { requests: often, error: 'ApiError', outcome: 'rejected' }
    case '429 with an absurd wait':
      return { requests: once, error: 'ApiError', outcome: 'rejected' }
    case '409':
    case '425':
    case '501':
      return { requests: once, error: 'ApiError', outcome: 'rejected' }
    case '408':
    case '500':
    case '502':
    case '503':
    case '503 with seconds':
    case 'accept then 504':
      return open('ApiError')
    case 'reset before reading':
    case 'reset after reading':
    case 'body breaks off':
      return open('ConnectionError')
    case 'slow drip':
    case 'hang':
      return open('TimeoutError')
    case 'truncated JSON':
    case 'HTML body':
      return wantsJson ? open('ConnectionError') : { requests: once, error: 'none' }
    case 'empty body':
      return operation.response === 'json' ? open('ConnectionError') : { requests: once, error: 'none' }
    case 'wrong content type':
      return { requests: once, error: 'none' }
  }
}

/** Runs one cell of the matrix. */
async function observe(
  { provider, id, operation, example, fault }: Cell,
  server: FaultServer,
  options: ClientOptions,
): Promise<Expectation> {
  const { args, headers } = example
  const call = `${provider.id}.${id}|${fault}`
  const mayRepeat =
    operation.method === 'GET' ||
    typeof operation.idempotency === 'object' ||
    (operation.idempotency === 'natural' && !operation.contactsPeople)
  const client = provider.create({
    ...testCredentials(provider),
    ...options,
    baseUrl: fault === 'refused connection' ? await refusedUrl() : server.url,
    retries,
    rateLimit: false,
    // Only where the server keeps silent is a time limit reached; a call that may not be repeated has the whole time.
    ...(isSilent(fault) ? (mayRepeat ? { attemptTimeout: maxTime, timeout: maxTime * 10 } : { timeout: maxTime }) : {}),
  })
  const error: unknown = await methodOf(client, id)(...args, { headers: { ...headers, 'x-call': call } }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const seen = requests.get(call) ?? []
  if (typeof operation.idempotency === 'object' && new Set(seen).size > 1) throw new Error(`${call}: its attempts had different keys`)
  if (error === undefined) return { requests: seen.length, error: 'none' }
  if (!(error instanceof Error) || !('outcome' in error)) throw error
  return { requests: seen.length, error: error.name, outcome: String(error.outcome) }
}

const isSilent = (fault: Fault) => fault === 'hang' || fault === 'slow drip'

/** An operation and what happens to its requests. */
export interface Cell {
  readonly provider: RegisteredProvider
  readonly id: string
  readonly operation: Operation
  readonly example: ReturnType<typeof exampleArguments>[number]
  readonly fault: Fault
}

/** Every operation of every provider under every fault. */
export const cells: readonly Cell[] = providers.flatMap((provider) =>
  operationsOf(provider.document).flatMap((described) => {
    const operation = provider.description.operations[described.id]
    const [example] = exampleArguments(provider.document, described)
    if (!operation || !example) throw new Error(`${described.id} has no row or no example`)
    return faults.map((fault) => ({ provider, id: described.id, operation, example, fault }))
  }),
)

/**
 * Runs cells of the matrix.
 * @param options What the clients are given besides: a `fetch`, middleware.
 * @returns What was not as the outcome table says.
 */
export async function runMatrix(chosen: readonly Cell[], options: ClientOptions = {}): Promise<string[]> {
  const wrong: string[] = []
  requests = new Map()
  const server = await startFaultServer(
    ({ headers }) => {
      const call = headers['x-call'] ?? ''
      hasArrived = true
      requests.set(call, [...(requests.get(call) ?? []), headers['idempotency-key'] ?? ''])
      return call.split('|')[1] as Fault
    },
    () => JSON.stringify({ success: true }),
  )
  const check = async (cell: Cell) => {
    const { provider, id, operation, fault } = cell
    const expected = expectation(operation, fault, options.fetch !== undefined)
    const seen = await observe(cell, server, options)
    if (seen.requests !== expected.requests || seen.error !== expected.error || seen.outcome !== expected.outcome) {
      wrong.push(`${provider.id}.${id}, ${fault}: expected ${JSON.stringify(expected)}, saw ${JSON.stringify(seen)}`)
    }
  }
  // Waits between attempts shrink; their number does not.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.005)
  try {
    const work = chosen.filter(({ fault }) => !isSilent(fault))
    const run = async () => {
      for (let cell = work.pop(); cell; cell = work.pop()) await check(cell)
    }
    await Promise.all(Array.from({ length: 64 }, run))
    // The clock of these is moved on when their request has arrived, so that a slow machine cannot time out too early.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (const cell of chosen.filter(({ fault }) => isSilent(fault))) {
      const state = { isDone: false }
      hasArrived = false
      const checking = check(cell).finally(() => (state.isDone = true))
      while (!state.isDone) {
        await new Promise(setImmediate)
        const step = hasArrived ? maxTime : 50
        // A further request may arrive while the clock moves.
        hasArrived = false
        await vi.advanceTimersByTimeAsync(step)
      }
      await checking
    }
    return wrong
  } finally {
    vi.useRealTimers()
    random.mockRestore()
    await server.close()
  }
}
