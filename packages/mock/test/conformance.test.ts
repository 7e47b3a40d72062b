import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, operationsOf as mockOperations } from '../src/openapi/document.ts'
import { createValidator } from '../src/request/validation.ts'
import { exampleArguments } from '../../../scripts/generate/read/examples.ts'
import { methodOf, operationsOf, providers, testCredentials } from '../../../test/registry.ts'

// The examples of a description fit together: every call that they show succeeds on a mock that has what they show, with a response that the
// description allows.
let mock: Mock<string>
const counts = { operations: 0, calls: 0 }

beforeAll(async () => {
  mock = await startMock<string>({ providers: providers.map(({ id }) => id), initial: 'examples' })
})

afterAll(async () => {
  await mock.close()
  process.stdout.write(`Mock with state: ${counts.operations} operations, ${counts.calls} example calls carried out as described\n`)
})

describe.each(providers)('$id', (provider) => {
  // The same document under the mock's own, narrower type.
  const document = provider.document as unknown as Document
  const validator = createValidator(provider.id, document)
  const described = new Map(mockOperations(document).map((operation) => [operation.id, operation]))

  describe.each(operationsOf(provider.document))('$id', (operation) => {
    counts.operations += 1
    const calls = exampleArguments(provider.document, operation)
    test.each(calls)('carries $name out', async ({ args, headers }) => {
      mock.reset()
      let response: Response | undefined
      const client = provider.create({
        ...testCredentials(provider),
        baseUrl: mock.baseUrls[provider.id],
        retries: 0,
        fetch: async (input: RequestInfo, init: RequestInit) => {
          response = await fetch(input, init)
          return response.clone()
        },
      })
      await methodOf(client, operation.id)(...args, { headers }).catch(() => undefined)
      const own = described.get(operation.id)
      if (!response || !own) throw new Error('there was no response')
      const isJson = /json/.test(response.headers.get('content-type') ?? '')
      const text = await response.text()
      const body: unknown = isJson && text !== '' ? JSON.parse(text) : text
      expect(response.headers.get('sl-violations')).toBeNull()
      expect(await validator.checkResponse(own, response.status, isJson ? body : ''), `${response.status} ${text}`).toEqual([])
      expect(String(response.status), text).toBe(own.success.status)
      counts.calls += 1
    })
  })
})
