import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { parseFault } from '../faults/parse-fault.ts'
import { isObject } from '../openapi/json.ts'
import type { MockResponse } from '../request/message.ts'
import type { MockControls } from '../mock.ts'
import { parsed, readBody, targetOf } from '../request/read-request.ts'
import { problem } from '../response/error-response.ts'

/** Below this path, programs in any language ask a running mock what its controls tell, and do to it what they do. */
export const controlPath = '/_campaignkit'

/** What is given with a request: filters in the query of a GET, which may be omitted; else what its body must have. */
type Given = Readonly<Record<string, string>>

interface Action {
  readonly takes: readonly string[]
  run(given: Given): unknown
}

/** Makes the handler of requests below `controlPath`. */
export function createControl(mock: MockControls): (request: IncomingMessage) => Promise<MockResponse> {
  const actions = new Map(Object.entries(actionsOf(mock)))
  const known = [...actions.keys()]

  return async (request) => {
    if (!isFromHere(request))
      return problem(403, 'control-refused', 'The mock is controlled by programs on its own machine alone, and by no web page.')
    const pathname = targetOf(request)?.pathname ?? ''
    const action = actions.get(`${request.method} ${pathname.slice(controlPath.length)}`)
    if (!action)
      return problem(
        404,
        'unknown-control',
        `There is no ${request.method} ${pathname}. Below ${controlPath}, there are: ${known.join(', ')}.`,
      )
    try {
      const result = await action.run(await givenIn(request, action.takes))
      if (result === undefined) return { status: 204, headers: {}, body: undefined }
      return { status: 200, headers: { 'content-type': 'application/json' }, body: result }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return problem(400, 'unknown-control', error.message)
    }
  }
}

function actionsOf(mock: MockControls): Record<string, Action> {
  const now = () => ({ now: mock.clock.date() })
  return {
    'GET /contacts': { takes: ['provider', 'person', 'operation'], run: (filter) => mock.contacts(filter) },
    'GET /contacted-more-than-once': { takes: [], run: () => mock.contactedMoreThanOnce() },
    'GET /requests': { takes: ['provider', 'operation'], run: (filter) => mock.requests(filter) },
    'GET /deliveries': { takes: ['provider', 'event'], run: (filter) => mock.deliveries(filter) },
    'GET /faults': { takes: [], run: () => mock.faults() },
    'POST /faults': { takes: ['pattern', 'fault'], run: ({ pattern = '', fault = '' }) => mock.fail(pattern, parseFault(fault)) },
    'DELETE /faults': {
      takes: [],
      run() {
        for (const fault of mock.faults()) fault.remove()
      },
    },
    'GET /clock': { takes: [], run: now },
    'POST /clock/advance': { takes: ['by'], run: ({ by = '' }) => mock.clock.advance(by).then(now) },
    'POST /clock/set': { takes: ['to'], run: ({ to = '' }) => mock.clock.set(to).then(now) },
    'POST /credit': { takes: ['provider', 'people'], run: ({ provider = '', people = '' }) => mock.setCredit(provider, numberIn(people)) },
    'GET /notes': { takes: [], run: () => mock.notes },
    'POST /reset': { takes: [], run: () => mock.reset() },
  }
}

function numberIn(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : text === 'Infinity' ? Number.POSITIVE_INFINITY : Number.NaN
}

/** @throws {RangeError} If something is given that is not known, or not given that must be. */
async function givenIn(request: IncomingMessage, takes: readonly string[]): Promise<Given> {
  const isQuery = request.method === 'GET'
  const body = await readBody(request)
  const given = isQuery ? Object.fromEntries(targetOf(request)?.searchParams ?? []) : parsed(body?.length ? body : braces)
  if (!isObject(given)) throw new RangeError('The body must be a JSON object.')
  const unknown = Object.keys(given).find((name) => !takes.includes(name))
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not known here; ${takes.join(', ') || 'nothing'} can be given.`)
  const missing = takes.find((name) => typeof given[name] !== 'string' && !(isQuery && given[name] === undefined))
  if (missing !== undefined) throw new RangeError(`"${missing}" must be given, as a string.`)
  // Checked in the line above.
  return given as Given
}

/** A body that gives nothing. */
const braces = Buffer.from('{}')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/**
 * Whether a request was made on this machine, and not by a web page that somebody has open: those send `Origin`, or, where a name of
 * theirs leads here (DNS rebinding), that name.
 */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const address = `http://${headers.host ?? ''}`
  const name = URL.canParse(address) ? new URL(address).hostname.replaceAll(/[[\]]/g, '') : ''
  return headers.origin === undefined && isLoopback(socket.remoteAddress ?? '') && (name === 'localhost' || isLoopback(name))
}

function isLoopback(address: string): boolean {
  return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
