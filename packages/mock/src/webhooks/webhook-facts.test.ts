import { describe, expect, test } from 'vitest'
import { providers, root } from '../../../../test/registry.ts'
import type { Document } from '../openapi/document.ts'
import { webhooksOf } from './webhook-facts.ts'

// The generator reads the same facts by itself: what the clients verify with must be what the mock signs with.
const sending = providers.filter(({ document }) => document.webhooks)

test('some providers send webhooks', () => {
  expect(sending.length).toBeGreaterThan(2)
})

describe.each(sending)('$id', ({ id, document }) => {
  test('is signed with what its client verifies with', async () => {
    // A generated module of this repository.
    const { description } = (await import(`${root}/packages/${id}/src/webhooks.gen.ts`)) as { description: unknown }
    // The same document under the mock's own, narrower type.
    expect(webhooksOf(id, document as unknown as Document).description).toEqual(description)
  })
})
