import type { Exchange, WireResponse } from './exchange.ts'
import type { Case } from '../case/case.ts'
import { jsonDepth } from '../openapi/json-depth.ts'
import { isJson } from '../openapi/json.ts'
import type { WireRequest } from './request.ts'
import type { RawResponse, Transport } from './transport.ts'

/**
 * Sends a request and reads its response.
 * @param timeout Milliseconds until it is given up.
 */
export async function send(test: Case, request: WireRequest, transport: Transport, timeout: number): Promise<Exchange> {
  const started = performance.now()
  const elapsed = () => performance.now() - started
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeout)
  try {
    const response = parsed(await transport(request, controller.signal))
    return { test, request, response, failure: undefined, milliseconds: elapsed() }
  } catch (error) {
    const failure = controller.signal.aborted ? `no response within ${timeout} ms` : reason(error)
    return { test, request, response: undefined, failure, milliseconds: elapsed() }
  } finally {
    clearTimeout(timer)
  }
}

const deepestJson = 400

/** Whether there are brackets enough; most bodies have few, and counting them costs next to nothing. */
function mayBeDeep(text: string): boolean {
  return text.length > 2 * deepestJson && text.split('{').length + text.split('[').length > deepestJson
}

function parsed(raw: RawResponse): WireResponse {
  if (raw.text === '' || !isJson(raw.headers.get('content-type') ?? '')) return { ...raw, json: undefined, isParsed: false }
  // What reads it calls itself once for each level.
  if (mayBeDeep(raw.text) && jsonDepth(raw.text) > deepestJson) return { ...raw, json: undefined, isParsed: false }
  try {
    return { ...raw, json: JSON.parse(raw.text), isParsed: true }
  } catch {
    return { ...raw, json: undefined, isParsed: false }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed'
  // `fetch` hides it in a cause.
  const cause = error.cause instanceof Error ? error.cause : error
  return `the connection failed (${'code' in cause ? String(cause.code) : cause.message})`
}
