import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, operationsOf as mockOperations } from '../../packages/mock/src/document.ts'
import { createValidator } from '../../packages/mock/src/validation.ts'
import { exampleArguments } from '../examples.ts'
import { methodOf, operationsOf, providers, testCredentials } from '../registry.ts'

// Whatever state makes of an answer, it must be one that the description allows: for every example call of every operation, on a mock
// that has what the examples show.
let mock: Mock<string>
const counts = { successes: 0, refusals: 0 }

beforeAll(async () => {
  mock = await startMock<string>({ providers: providers.map(({ id }) => id), initial: 'examples', clock: '2026-01-01T00:00:00Z' })
})

afterAll(async () => {
  await mock.close()
  process.stdout.write(`Mock with state: ${counts.successes} answers as described, ${counts.refusals} refusals as described\n`)
})

describe.each(providers)('$id', (provider) => {
  // The same document under the mock's own, narrower type.
  const document = provider.document as unknown as Document
  const validator = createValidator(provider.id, document)
  const described = new Map(mockOperations(document).map((operation) => [operation.id, operation]))

  describe.each(operationsOf(provider.document))('$id', (operation) => {
    test.each(exampleArguments(provider.document, operation))('answers $name as described', async ({ args, headers }) => {
      mock.reset()
      let answer: Response | undefined
      const client = provider.create({
        ...testCredentials(provider),
        baseUrl: mock.baseUrls[provider.id],
        maxRetries: 0,
        fetch: async (input: RequestInfo, init: RequestInit) => {
          answer = await fetch(input, init)
          return answer.clone()
        },
      })
      await methodOf(client, operation.id)(...args, { headers }).catch(() => undefined)
      const own = described.get(operation.id)
      if (!answer || !own) throw new Error('there was no answer')
      const isJson = /json/.test(answer.headers.get('content-type') ?? '')
      const text = await answer.text()
      const body: unknown = isJson && text !== '' ? JSON.parse(text) : text
      expect(answer.headers.get('sl-violations')).toBeNull()
      expect(await validator.checkAnswer(own, answer.status, isJson ? body : ''), `${answer.status} ${text}`).toEqual([])
      if (answer.ok) counts.successes += 1
      else counts.refusals += 1
    })
  })
})

test('most example calls succeed', () => {
  expect(counts.successes).toBeGreaterThan(counts.refusals * 5)
})
