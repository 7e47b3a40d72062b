import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Document } from '../openapi/document.ts'
import type { ContractOptions } from '../options.ts'
import { runContract } from '../run.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const responses = { '200': { description: 'ok', content: { 'application/json': { schema: { type: 'object' } } } } }
const numbers = { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } }
const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Limited', version: '1' },
  'x-rate-limit': [
    { requests: 5, per: '1s' },
    { requests: 15, per: '1m' },
  ],
  paths: {
    '/usual': { get: { operationId: 'usual', parameters: [numbers], responses: responses } },
    '/slow': { get: { operationId: 'slow', 'x-rate-limit': [{ requests: 2, per: '10s' }], parameters: [numbers], responses: responses } },
  },
}

/** When requests for each path were sent, on a clock that goes on whenever the run waits. */
async function arrivals(options: Partial<ContractOptions>): Promise<{ path: string; at: number }[]> {
  const found: { path: string; at: number }[] = []
  const fetcher: typeof fetch = async (input) => {
    found.push({ path: new URL(new Request(input).url).pathname, at: Date.now() })
    return new Response('{}', { headers: { 'content-type': 'application/json' } })
  }
  const state = { isOver: false }
  const run = runContract({ document, url: 'http://127.0.0.1', phases: ['coverage'], fetch: fetcher, ...options }).finally(() => {
    state.isOver = true
  })
  while (!state.isOver) await vi.advanceTimersByTimeAsync(50)
  await run
  return found
}

/** The most requests that any span of time saw. */
function most(sent: readonly { at: number }[], milliseconds: number): number {
  return Math.max(...sent.map(({ at: start }) => sent.filter(({ at }) => at >= start && at < start + milliseconds).length))
}

test.each([
  ['a host that is not this machine', { permissions: { remote: true } }],
  ['this machine, if that is wanted', { keepRateLimits: true }],
])('on %s all limits are kept, and used to the full', async (_, options) => {
  const sent = await arrivals(options)
  expect(sent.length).toBeGreaterThan(20)
  expect(most(sent, 1000)).toBe(5)
  expect(most(sent, 60_000)).toBe(15)
  expect(
    most(
      sent.filter(({ path }) => path === '/slow'),
      10_000,
    ),
  ).toBe(2)
})

test.each([
  ['this machine', {}],
  ['another, if that is wanted', { permissions: { remote: true }, keepRateLimits: false }],
])('on %s nothing waits', async (_, options) => {
  const sent = await arrivals(options)
  expect(most(sent, 50)).toBe(sent.length)
})
