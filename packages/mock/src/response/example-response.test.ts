import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationsOf as mockOperationsOf } from '../openapi/document.ts'
import { exampleResponse } from './example-response.ts'
import { exampleArguments } from '../../../../scripts/generate/read/examples.ts'
import { methodOf, operationsOf, providers, testCredentials } from '../../../../test/registry.ts'

// What the mock responds without Prism must be what Prism responds.
let mock: Mock<string>
beforeAll(async () => {
  mock = await startMock<string>({ providers: providers.map(({ id }) => id), stateless: true })
})
afterAll(async () => {
  await mock.close()
})

const counts = { plain: 0, all: 0 }

describe.each(providers)('$id', (provider) => {
  const { document } = provider
  const described = mockOperationsOf(document as unknown as Parameters<typeof mockOperationsOf>[0])
  const credentials = {
    authorization: provider.id === 'altur' ? 'api-key test' : 'Bearer test',
    'public-api-key': 'test',
    'private-secret-key': 'test',
  }

  test.each(operationsOf(document))('$id', async (operation) => {
    const own = described.find(({ id }) => id === operation.id)
    const incoming = { method: '', path: '', search: new URLSearchParams(), headers: credentials, raw: Buffer.alloc(0) }
    const plain = own && exampleResponse(document as unknown as Parameters<typeof exampleResponse>[0], own, incoming)
    counts.all += 1
    if (!plain) return
    counts.plain += 1
    const [{ args, headers } = { args: [], headers: {} }] = exampleArguments(document, operation)
    const responses: { status: number; type: string | null; body: string }[] = []
    const client = provider.create({
      ...testCredentials(provider),
      baseUrl: mock.baseUrls[provider.id],
      retries: 0,
      rateLimit: false,
      fetch: async (...request: Parameters<typeof fetch>) => {
        const response = await fetch(...request)
        responses.push({ status: response.status, type: response.headers.get('content-type'), body: await response.clone().text() })
        return response
      },
    })
    // A preference is for Prism to fulfil.
    for (const asked of [{}, { Prefer: `code=${plain.status}` }])
      await methodOf(client, operation.id)(...args, { headers: { ...headers, ...asked } })
    expect(responses).toHaveLength(2)
    expect(responses[0]).toEqual(responses[1])
  })
})

test('most operations need no Prism', () => {
  expect(counts.plain / counts.all).toBeGreaterThan(0.9)
})

describe('Prism is asked', () => {
  const altur = providers.find(({ id }) => id === 'altur')
  const document = altur?.document as unknown as Parameters<typeof exampleResponse>[0]
  const list = mockOperationsOf(document).find(({ id }) => id === 'campaigns.list')
  const responseTo = (headers: Record<string, string>) => {
    if (!list) throw new Error('Altur has no campaigns.list any more')
    return exampleResponse(document, list, {
      method: 'GET',
      path: '/campaigns',
      search: new URLSearchParams(),
      headers,
      raw: Buffer.alloc(0),
    })
  }
  test.each([{ prefer: 'code=400' }, { accept: 'text/plain' }, { accept: 'application/json;q=0, text/html' }, { authorization: '' }])(
    'about %j',
    (headers) => {
      expect(responseTo({ authorization: 'api-key test' })).toMatchObject({ status: 200 })
      expect(responseTo({ authorization: 'api-key test', ...headers })).toBeUndefined()
    },
  )
})
