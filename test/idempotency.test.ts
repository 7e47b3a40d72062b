import { array, assert, asyncProperty, constantFrom, integer, nat, option, string } from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CampaignkitError } from '@campaignkit/core'
import { respondingWith, fetchGiving, networkError } from './acme.ts'
import { exampleArguments } from '../scripts/generate/read/examples.ts'
import { methodOf, operationsOf, providers, testCredentials } from './registry.ts'

// Whatever happens on the way, all attempts of a call carry one key, and the caller gets to know it.

const happenings = {
  'no connection': networkError('ECONNREFUSED'),
  reset: networkError('ECONNRESET'),
  'broken body': () => new Response('{"campaign":'),
  refused: respondingWith({}, 429, { 'retry-after': '0' }),
  'not found': respondingWith({}, 404),
  'in conflict': respondingWith({}, 409),
  overloaded: respondingWith({}, 503),
  'gave up': respondingWith({}, 408),
  done: respondingWith({ success: true }),
}

const keyed = providers.flatMap((provider) =>
  operationsOf(provider.document).flatMap((described) => {
    const operation = provider.description.operations[described.id]
    if (typeof operation?.idempotency !== 'object') return []
    const examples = exampleArguments(provider.document, described)
    return examples.map(({ args, headers }) => ({ provider, id: described.id, header: operation.idempotency, args, headers }))
  }),
)

/** A key that survives being a header field. */
const anyKey = string({ unit: integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code)), minLength: 1 })

beforeAll(() => {
  // Waits between attempts shrink to nothing.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterAll(() => {
  vi.restoreAllMocks()
})

test('there are operations with a key', () => {
  expect(keyed.length).toBeGreaterThan(0)
})

test('N attempts, one key; the caller’s own wins; it comes back with the response and on the error', async () => {
  const seen = new Set<string>()
  let mostAttempts = 0
  await assert(
    asyncProperty(
      constantFrom(...keyed),
      array(constantFrom(...Object.keys(happenings)), { minLength: 1, maxLength: 8 }),
      nat(8),
      option(anyKey, { nil: undefined }),
      option(anyKey, { nil: undefined }),
      async ({ provider, id, header, args, headers }, names, retries, given, field) => {
        if (typeof header !== 'object') return
        const name = header.header
        // The names are keys of that table.
        const responses = names.map((happening) => happenings[happening as keyof typeof happenings])
        const fetch = fetchGiving(...responses)
        const client = provider.create({
          ...testCredentials(provider),
          baseUrl: 'https://api.example.com',
          fetch,
          retries,
          rateLimit: false,
        })
        const options = {
          headers: { ...headers, ...(field === undefined ? { [name]: undefined } : { [name.toUpperCase()]: field }) },
          ...(given === undefined ? {} : { idempotencyKey: given }),
        }
        const call = methodOf(client, id)(...args, options) as Promise<unknown> & { withResponse(): Promise<{ idempotencyKey: string }> }
        const { idempotencyKey } = await call.withResponse().catch((error: unknown) => {
          if (CampaignkitError.isInstance(error) && error.idempotencyKey !== undefined) return { idempotencyKey: error.idempotencyKey }
          throw error
        })
        const sent = fetch.asked.map(({ init }) => new Headers(init.headers).get(name))
        expect(sent.length).toBeGreaterThan(0)
        expect(new Set(sent)).toEqual(new Set([idempotencyKey]))
        // Where the caller gave none, it is one that no call had before.
        const expected = given ?? field ?? (seen.has(idempotencyKey) ? 'a new one' : idempotencyKey)
        expect(idempotencyKey).toBe(expected)
        if ((given ?? field) === undefined) seen.add(idempotencyKey)
        mostAttempts = Math.max(mostAttempts, sent.length)
      },
    ),
    { numRuns: 1000 },
  )
  // The property was tried on calls with many attempts, not on first responses alone.
  expect(mostAttempts).toBeGreaterThan(4)
})
