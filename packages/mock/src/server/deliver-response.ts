import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { delayOf } from '../faults/delay.ts'
import type { Fault } from '../faults/fault-kinds.ts'
import type { MockResponse } from '../request/message.ts'
import type { Random } from '../random/random.ts'

const pieces = 10

/** Writes a response to its connection, with the faults that concern the way it gets there. */
export async function deliver(target: ServerResponse, response: MockResponse, faults: readonly Fault[], random: Random): Promise<void> {
  const has = (kind: Fault['kind']) => faults.find((fault) => fault.kind === kind)
  const body = bytesOf(response)
  const headers: Record<string, string> = { ...response.headers }
  if (has('wrong-content-type')) headers['content-type'] = 'text/html; charset=utf-8'
  if (has('empty-body')) return end(target, response.status, headers, Buffer.alloc(0))
  if (has('truncated-json')) return end(target, response.status, headers, body.subarray(0, Math.floor(body.length / 2)))
  if (has('reset-in-body')) {
    target.writeHead(response.status, { ...headers, 'content-length': String(body.length) })
    await new Promise<void>((resolve) => {
      target.write(body.subarray(0, Math.max(Math.floor(body.length / 2), 1)), () => resolve())
    })
    target.socket?.resetAndDestroy()
    return
  }
  const drip = has('slow-drip')
  if (!drip) return end(target, response.status, headers, body)
  target.writeHead(response.status, { ...headers, 'content-length': String(body.length) })
  const size = Math.max(Math.ceil(body.length / pieces), 1)
  const pause = delayOf(drip, random) / pieces
  for (let start = 0; start < body.length && !target.destroyed; start += size) {
    target.write(body.subarray(start, start + size))
    await sleep(pause, undefined, { ref: false })
  }
  target.end()
}

function end(target: ServerResponse, status: number, headers: Record<string, string>, body: Buffer): void {
  const hasBody = status !== 204 && status !== 304
  target.writeHead(status, hasBody ? { ...headers, 'content-length': String(body.length) } : headers)
  target.end(hasBody ? body : undefined)
}

function bytesOf({ body, headers }: MockResponse): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0)
  const isJson = /^application\/(.+\+)?json/i.test(headers['content-type'] ?? 'application/json')
  return Buffer.from(typeof body === 'string' && !isJson ? body : JSON.stringify(body))
}
