import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ApiError, UnknownOutcomeError } from '@campaignkit/core'
import { isIdempotent } from '@campaignkit/core/description'
import { leavesOutcomeOpen } from '../packages/core/src/transport/retry.ts'
import { type Mock, startMock } from '@campaignkit/mock'
import { dereference } from '../scripts/generate/read/document.ts'
import { isJson } from '../scripts/lint/media-type.ts'
import { exampleArguments, examplesOf } from '../scripts/generate/read/examples.ts'
import { methodOf, operationsOf, providers, testCredentials } from './registry.ts'

const counts = { operations: 0, calls: 0, statuses: 0 }
let mock: Mock<string>

beforeAll(async () => {
  mock = await startMock({ providers: providers.map(({ id }) => id), stateless: true })
})

afterAll(async () => {
  await mock.close()
  process.stdout.write(
    `Prism: ${counts.operations} operations, ${counts.calls} example calls, ${counts.statuses} documented error statuses\n`,
  )
})

/** Notes violations that Prism saw, which it tells in a header only. */
function watchedFetch(violations: string[]): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    const violation = response.headers.get('sl-violations')
    if (violation) violations.push(violation)
    return response
  }
}

describe.each(providers)('$id', (provider) => {
  const { document, description } = provider
  const operations = operationsOf(document)
  const clientOf = (fetcher: typeof fetch = fetch) =>
    provider.create({ ...testCredentials(provider), baseUrl: mock.baseUrls[provider.id], fetch: fetcher, retries: 0, rateLimit: false })

  test('the operation table has every operation of the description', () => {
    expect(Object.keys(description.operations)).toEqual(operations.map(({ id }) => id))
  })

  describe.each(operations)('$id', (operation) => {
    const calls = exampleArguments(document, operation)
    const success = Object.entries(operation.object.responses).find(([status]) => status.startsWith('2'))

    test.each(calls)('gets the example for the call ($name) with the example', async ({ args, headers }) => {
      const violations: string[] = []
      const method = methodOf(clientOf(watchedFetch(violations)), operation.id)
      const { data, response } = await (
        method(...args, { headers }) as unknown as {
          withResponse(): Promise<{ data: unknown; response: Response }>
        }
      ).withResponse()
      expect(violations).toEqual([])
      expect(String(response.status)).toBe(success?.[0])
      const content = Object.entries(dereference(document, success?.[1] ?? {}).content ?? {})[0]
      const expected = content ? examplesOf(document, content[1])[0]?.[1] : undefined
      expect(data instanceof Blob ? await data.text() : data).toEqual(expected)
      counts.calls += 1
    })

    const errors = Object.entries(operation.object.responses).filter(([status]) => /^[45]\d\d$/.test(status))
    test.each(errors)('throws the documented error %s with its body', async (status, reference) => {
      const [{ args, headers } = { args: [], headers: {} }] = calls
      const content = Object.entries(dereference(document, reference).content ?? {})[0]
      const expected = content && isJson(content[0]) ? examplesOf(document, content[1])[0]?.[1] : undefined
      const error = await methodOf(clientOf(), operation.id)(...args, { headers: { ...headers, Prefer: `code=${status}` } }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      const row = description.operations[operation.id]
      // A status that leaves open whether people were reached is a type of its own, with the response as its cause.
      const isUnknown = row !== undefined && leavesOutcomeOpen(Number(status)) && !isIdempotent(row)
      expect(error).toBeInstanceOf(isUnknown ? UnknownOutcomeError : ApiError)
      const apiError = UnknownOutcomeError.isInstance(error) ? error.cause : error
      if (!ApiError.isInstance(apiError)) throw error ?? new Error('the call succeeded')
      expect({ status: apiError.status, body: apiError.body }).toEqual({ status: Number(status), body: expected })
      expect(error).toMatchObject({ provider: provider.id, operation: operation.id, attempts: 1 })
      counts.statuses += 1
    })

    const security = operation.object.security ?? document.security ?? []
    const needsCredentials = security.length > 0 && security.every((requirement) => Object.keys(requirement).length > 0)
    if (needsCredentials)
      test('is refused with 401 without credentials and with credentials in the wrong form', async () => {
        const [{ args, headers } = { args: [], headers: {} }] = calls
        for (const value of [undefined, 'Wrong credentials']) {
          const error = await methodOf(clientOf(replacingCredentials(value)), operation.id)(...args, { headers }).catch(
            (thrown: unknown) => thrown,
          )
          expect(error).toBeInstanceOf(ApiError)
          expect(error).toMatchObject({ status: 401, outcome: 'rejected' })
        }
      })
    counts.operations += 1
  })

  /** Sends requests without the credential headers, or with another value in those that have a fixed form. */
  function replacingCredentials(value: string | undefined): typeof fetch {
    return async (input, init) => {
      const headers = new Headers(init?.headers)
      for (const { header, prefix } of Object.values(description.securitySchemes)) {
        if (value && prefix?.startsWith('Bearer')) headers.set(header, value)
        else headers.delete(header)
      }
      return fetch(input, { ...init, headers })
    }
  }
})
