import { ApiError, createClient, UnknownOutcomeError } from '@campaignkit/core'
import { describe, expect, test } from 'vitest'
import { readPortal } from '../document/portal.ts'
import { exampleRequest } from '../samples/example-request.ts'
import { type Attempt, documentedErrors, type Fault, type MockDocument, mockFetch } from './console-mock.ts'

const portal = await readPortal()

/** Makes an operation's example call with the real client against the mock of the page. */
async function call(providerId: string, id: string, fault: Fault, change: (body: unknown) => unknown = (body) => body) {
  const provider = portal.providers.find((candidate) => candidate.id === providerId)
  const operation = provider?.operations.find((candidate) => candidate.id === id)
  const row = provider?.description.operations[id]
  if (!provider || !operation || !row) throw new Error(`There is no ${providerId}.${id}.`)
  const attempts: Attempt[] = []
  // The bundled description has what the mock reads.
  const fetch = mockFetch(
    { id, operation: row, document: provider.document as unknown as MockDocument, schemas: provider.schemas },
    fault,
    (attempt) => attempts.push(attempt),
  )
  const credentials = Object.fromEntries(Object.keys(provider.description.securitySchemes).map((name) => [name, 'example']))
  const client = createClient<Record<string, unknown>>(provider.description, { ...credentials, baseUrl: 'https://mock.invalid', fetch })
  const request = exampleRequest(provider, operation)
  const method = id.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client) as (
    ...args: unknown[]
  ) => Promise<unknown>
  const payload = request.body
    ? [change(request.body.value)]
    : request.file
      ? [{ [request.file]: new Blob(['x']) }]
      : row.query
        ? [request.query]
        : []
  const result = await method(...Object.values(request.path), ...payload, { headers: request.headers }).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  return { ...result, attempts, document: provider.document, row }
}

describe.each(portal.providers)('$id', ({ id, operations }) => {
  test.concurrent.each(operations)('$id gets its example response', async (operation) => {
    const result = await call(id, operation.id, 'none')
    expect(result).not.toHaveProperty('error')
    expect(result.attempts).toHaveLength(1)
  })
})

test('a 429 is waited for and the call repeated', async () => {
  const { attempts, ...result } = await call('altur', 'calls.start', 'too-many-requests')
  expect(result).toHaveProperty('value')
  expect(attempts.map(({ tone }) => tone)).toEqual(['wait', 'good'])
  expect((attempts[1]?.at ?? 0) - (attempts[0]?.at ?? 0)).toBeGreaterThanOrEqual(2000)
})

test('a lost response ends a call that may not be repeated, and repeats one that carries a key with the same key', async () => {
  const unsafe = await call('altur', 'calls.start', 'lost-response')
  expect(unsafe).toMatchObject({ error: expect.any(UnknownOutcomeError), attempts: [{ number: 1 }] })
  const keyed = await call('altur', 'campaigns.create', 'lost-response')
  expect(keyed).toHaveProperty('value')
  expect(new Set(keyed.attempts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  expect(keyed.attempts).toHaveLength(2)
})

test('a body that the description refuses is refused, with the field named', async () => {
  const { attempts, ...result } = await call('altur', 'campaigns.create', 'none', (body) => ({ ...(body as object), retries: 'many' }))
  expect(result).toMatchObject({ error: expect.any(ApiError) })
  expect(attempts[0]?.outcome).toContain('retries')
})

test('documented errors can be asked for', async () => {
  const { document, row } = await call('altur', 'campaigns.activate', 'none')
  const statuses = documentedErrors(document as unknown as MockDocument, row)
  expect(statuses).toEqual(['400', '401', '402', '409'])
  expect(await call('altur', 'campaigns.activate', 'status-402')).toMatchObject({ error: { status: 402 } })
})
