import type { Exchange, WireResponse } from './exchange.ts'
import type { Case } from './case.ts'
import type { RateLimit } from './document.ts'
import { isJson } from './json.ts'
import type { WireRequest } from './request.ts'
import type { RawResponse, Transport } from './transport.ts'

/**
 * Sends a request and reads its answer.
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
    const failure = controller.signal.aborted ? `no answer within ${timeout} ms` : reason(error)
    return { test, request, response: undefined, failure, milliseconds: elapsed() }
  } finally {
    clearTimeout(timer)
  }
}

function parsed(raw: RawResponse): WireResponse {
  if (raw.text === '' || !isJson(raw.headers.get('content-type') ?? '')) return { ...raw, json: undefined, isParsed: false }
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

/**
 * Keeps to rate limits: each call of the result waits until another request is allowed.
 * @param limits All of them hold.
 */
export function pacer(limits: readonly RateLimit[]): () => Promise<void> {
  const sent: number[] = []
  const longest = Math.max(0, ...limits.map(({ milliseconds }) => milliseconds))
  return async () => {
    for (;;) {
      const now = Date.now()
      while (sent[0] !== undefined && now - sent[0] > longest) sent.shift()
      const waits = limits.map(({ requests, milliseconds }) => {
        const oldest = sent.at(-requests)
        return oldest === undefined ? 0 : oldest + milliseconds - now
      })
      const wait = Math.max(0, ...waits)
      if (wait <= 0) {
        sent.push(now)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
